using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Quadro.Tests.Docs;

/// <summary>A file of an example: what stands in the fence below a line <c>`path`:</c>.</summary>
/// <param name="Remark">What that line says behind the path: how the file is saved.</param>
internal sealed record SampleFile(string Path, string Text, string Remark);

/// <summary>
/// The page of a code. Fences below a line <c>`path`:</c> are the files of a small site: wrong ones under "##
/// Sbagliato", right ones under "## Giusto", those of both above. A fence <c>```text</c> is what Quadro says about the
/// wrong one.
/// </summary>
internal sealed partial record MessagePage(
    string Path,
    ImmutableArray<SampleFile> Shared,
    ImmutableArray<SampleFile> Bad,
    ImmutableArray<SampleFile> Good,
    string? Message
)
{
    public const string Wrong = "## Sbagliato";
    public const string Right = "## Giusto";

    public static string Folder => Architecture.Repository.At("content", "docs", "messages");

    public static string PathOf(string code) => System.IO.Path.Combine(Folder, code + ".md");

    public static MessagePage Read(string path) => Parse(path, File.ReadAllText(path).ReplaceLineEndings("\n"));

    public static MessagePage Parse(string path, string text)
    {
        var wrong = text.IndexOf("\n" + Wrong + "\n", StringComparison.Ordinal);
        var right = text.IndexOf("\n" + Right + "\n", StringComparison.Ordinal);
        ImmutableArray<SampleFile> Between(int from, int to) =>
            [
                .. Fence()
                    .Matches(text)
                    .Where(each => each.Groups["path"].Success && each.Index >= from && each.Index < to)
                    .Select(File),
            ];
        var end = right < 0 ? text.Length : right;
        var message = Fence()
            .Matches(text)
            .FirstOrDefault(each => each.Groups["kind"].Value == "text" && !each.Groups["path"].Success);
        return new(
            path,
            Between(0, wrong < 0 ? end : wrong),
            wrong < 0 ? [] : Between(wrong, end),
            right < 0 ? [] : Between(right, text.Length),
            message?.Groups["body"].Value
        );

        static SampleFile File(Match fence) =>
            new(fence.Groups["path"].Value, fence.Groups["body"].Value, fence.Groups["remark"].Value.Trim(' ', ','));
    }

    /// <summary>Writes what Quadro says into the page.</summary>
    public void Accept(string said)
    {
        var text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        var block = Fence()
            .Matches(text)
            .First(each => each.Groups["kind"].Value == "text" && !each.Groups["path"].Success)
            .Groups["body"];
        File.WriteAllText(
            Path,
            string.Concat(text.AsSpan(0, block.Index), said, text.AsSpan(block.Index + block.Length))
        );
    }

    [GeneratedRegex(
        "^(?:`(?<path>[^`\n]+)`(?<remark>[^:\n]*):\n\n)?(?<fence>```+)(?<kind>[a-z]+)\n(?<body>(?:(?!\\k<fence>$).*\n)*)\\k<fence>$",
        RegexOptions.Multiline
    )]
    private static partial Regex Fence();
}
