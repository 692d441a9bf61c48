namespace Quadro.Text;

/// <summary>Recognises the type of a file by its first bytes, not by its name.</summary>
public static class MediaTypes
{
    public static bool IsPicture(ReadOnlySpan<byte> bytes) => Picture(bytes) is not null;

    /// <summary>The usual file extension of a picture, or null when the file is not a picture.</summary>
    public static string? Picture(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x89, .. var rest] && rest.StartsWith("PNG\r\n"u8))
            return "png";
        if (bytes is [0xff, 0xd8, 0xff, ..])
            return "jpeg";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return "gif";
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
            return "webp";
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftypavi"u8))
            return "avif";
        return StartOfDrawing(bytes) is null ? null : "svg";
    }

    /// <summary>The CSS name of a font's format, or null when the file is not a font.</summary>
    public static string? Font(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("wOF2"u8))
            return "woff2";
        if (bytes.StartsWith("wOFF"u8))
            return "woff";
        if (bytes.StartsWith("OTTO"u8))
            return "opentype";
        return bytes is [0, 1, 0, 0, ..] || bytes.StartsWith("true"u8) ? "truetype" : null;
    }

    /// <summary>The position of the root element of an SVG drawing, after comments and declarations, or null when it
    /// is not SVG.</summary>
    public static int? StartOfDrawing(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.StartsWith("\ufeff"u8) ? 3 : 0;
        while (true)
        {
            while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                at++;
            var rest = bytes[at..];
            if (rest.StartsWith("<svg"u8))
                return rest.Length > 4 && !char.IsAsciiLetterOrDigit((char)rest[4]) ? at : null;
            var length =
                rest.StartsWith("<!--"u8) ? Behind(rest, "-->"u8)
                : rest.StartsWith("<?"u8) ? Behind(rest, "?>"u8)
                : rest.StartsWith("<!DOCTYPE"u8) ? Behind(rest, Declares(rest) ? "]>"u8 : ">"u8)
                : 0;
            if (length == 0)
                return null;
            at += length;
        }
    }

    private static int Behind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.IndexOf(end) is >= 0 and var at ? at + end.Length : 0;

    private static bool Declares(ReadOnlySpan<byte> type) =>
        type.IndexOf((byte)'[') is >= 0 and var open && open < type.IndexOf((byte)'>');
}
