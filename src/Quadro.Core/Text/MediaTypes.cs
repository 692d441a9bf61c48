using System.Text;

namespace Quadro.Text;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
public static class MediaTypes
{
    public static bool IsPicture(ReadOnlySpan<byte> bytes) => Picture(bytes) is not null;

    /// <summary>The usual ending of a picture's kind; null for what is none.</summary>
    public static string? Picture(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0x89, .. var rest] && rest.StartsWith("PNG\r\n"u8)) return "png";
        if (bytes is [0xff, 0xd8, 0xff, ..]) return "jpeg";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return "gif";
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) return "webp";
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftypavi"u8)) return "avif";
        return IsSvg(bytes) ? "svg" : null;
    }

    /// <summary>The name of a font's format in CSS; null for what is none.</summary>
    public static string? Font(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("wOF2"u8)) return "woff2";
        if (bytes.StartsWith("wOFF"u8)) return "woff";
        if (bytes.StartsWith("OTTO"u8)) return "opentype";
        return bytes is [0, 1, 0, 0, ..] || bytes.StartsWith("true"u8) ? "truetype" : null;
    }

    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 2000)]).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        return head.StartsWith('<') && head.Contains("<svg", StringComparison.Ordinal);
    }
}
