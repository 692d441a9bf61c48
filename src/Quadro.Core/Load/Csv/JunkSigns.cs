using System.Globalization;

namespace Quadro.Load.Csv;

/// <summary>Control characters written as _x0002_, which spreadsheets leave in the texts that they save.</summary>
internal static class JunkSigns
{
    public const int Length = 7;

    public static bool Stand(ReadOnlySpan<byte> text) => Next(text) >= 0;

    /// <summary>Decodes tabs and line ends, and removes the others, which are invisible.</summary>
    public static byte[] Without(ReadOnlySpan<byte> text)
    {
        var plain = new List<byte>(text.Length);
        for (var at = Next(text); at >= 0; at = Next(text))
        {
            plain.AddRange(text[..at]);
            var sign = Code(text[at..]);
            if (sign is (byte)'\t' or (byte)'\n' or (byte)'\r')
                plain.Add(sign);
            text = text[(at + Length)..];
        }
        plain.AddRange(text);
        return [.. plain];
    }

    /// <summary>The offset of the first of them, or -1.</summary>
    public static int Next(ReadOnlySpan<byte> text)
    {
        for (var from = 0; from + Length <= text.Length; )
        {
            var at = text[from..].IndexOf("_x00"u8);
            if (at < 0)
                return -1;
            from += at;
            if (from + Length <= text.Length && text[from + Length - 1] == '_' && Code(text[from..]) < 0x20)
                return from;
            from++;
        }
        return -1;
    }

    private static byte Code(ReadOnlySpan<byte> sign) =>
        byte.TryParse(sign.Slice(4, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : byte.MaxValue;
}
