using System.Globalization;
using System.Text;
using Quadro.Emit;

namespace Quadro.Tests.Disk;

/// <summary>A site that is another one in each generation: pages come, go, grow, shrink, and turn from files into
/// folders.</summary>
internal static class CrashSite
{
    private const int Pages = 160;

    public static IReadOnlyList<OutputFile> Of(int generation) =>
        [
            .. Enumerable
                .Range(0, Pages)
                .Where(page => Mix(page, generation) % 5 != 0)
                .Select(page => Page(page, generation)),
        ];

    private static OutputFile Page(int page, int generation)
    {
        var edition = generation / ((page % 4) + 1);
        var length = page % 50 == 0 ? 200_000 + (Mix(page, edition) % 200_000) : Mix(page, edition) % 6000;
        var line = string.Create(CultureInfo.InvariantCulture, $"page {page} edition {edition}\n");
        var text = new StringBuilder(length + line.Length);
        while (text.Length < length)
            text.Append(line);
        var path = (page % 9 == 0 && Mix(page, generation + 1) % 2 == 0, page % 3) switch
        {
            (true, _) => $"p{page % 7}/{page}/a/b.html",
            (_, 0) => $"p{page % 7}/{page}",
            (_, 1) => $"{page}/index.html",
            _ => $"p{page % 7}/q{page % 5}/{page}.html",
        };
        return OutputFile.Of(path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static int Mix(int a, int b)
    {
        var x = unchecked(((uint)a * 2654435761u) ^ ((uint)b * 2246822519u));
        x = unchecked((x ^ (x >> 15)) * 2654435761u);
        return (int)((x ^ (x >> 13)) & 0x7FFFFFFF);
    }
}
