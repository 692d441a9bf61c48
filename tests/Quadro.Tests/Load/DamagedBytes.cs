using System.Text;
using CsCheck;

namespace Quadro.Tests.Load;

/// <summary>Good inputs with damages, for readers that must stand any bytes.</summary>
internal static class DamagedBytes
{
    private static readonly string[] Pieces =
    [
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ":",
        "- ",
        "---\n",
        "...",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "&x ",
        "*x",
        "!!str ",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "#",
        "? ",
        ",",
        ";",
        "\\",
        "\\u",
        "\\ud800",
        "<<: ",
        "\uFEFF",
        "è",
        "😀",
        "\0",
        "\u0085",
        "\u2028",
        "  ",
        "1e9",
        "//",
    ];

    /// <summary>A good input with a few pieces put in, taken out, doubled or swapped; sometimes any bytes at
    /// all.</summary>
    public static Gen<byte[]> Of(string[] samples)
    {
        var edit = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1000], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]);
        var mutated = Gen.Select(Gen.Int[0, samples.Length - 1], edit.List[0, 8], (sample, edits) =>
        {
            var bytes = Encoding.UTF8.GetBytes(samples[sample]).ToList();
            foreach (var (what, at, count, piece) in edits)
                Edit(bytes, what, at, count, Encoding.UTF8.GetBytes(Pieces[piece]));
            return bytes.ToArray();
        });
        var pieces = Gen.Int[0, Pieces.Length - 1]
            .List[0, 30]
            .Select(list => Encoding.UTF8.GetBytes(string.Concat(list.Select(i => Pieces[i]))));
        return Gen.Frequency((8, mutated), (2, pieces), (1, Gen.Byte.Array[0, 60]));
    }

    public static void Edit(List<byte> bytes, int what, int at, int count, byte[] piece)
    {
        at = bytes.Count == 0 ? 0 : at % bytes.Count;
        count = Math.Min(count, bytes.Count - at);
        if (what == 0)
            bytes.RemoveRange(at, count);
        else if (what == 1)
            bytes.InsertRange(at, piece);
        else if (what == 2)
            bytes.InsertRange(at, bytes.GetRange(at, count));
        else if (what == 3 && count > 0)
            bytes[at] = (byte)(bytes[at] ^ (1 << count % 8));
        else if (what == 4)
            bytes.RemoveRange(at, bytes.Count - at);
    }
}
