using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>A file's text and the way it was decoded.</summary>
/// <param name="Encoding">The name of the encoding, declared or detected.</param>
/// <param name="Undecodable">Offsets in <paramref name="Text"/> of replacement characters for invalid bytes.</param>
public sealed record DecodedText(string Text, string Encoding, ImmutableArray<int> Undecodable);

/// <summary>Decodes bytes as text: UTF-8, UTF-16 and Windows-1252, declared or detected. A byte order mark is never
/// part of the text.</summary>
public static class TextDecoding
{
    public const string Utf8 = "UTF-8";
    public const string Utf8Mark = "UTF-8 with byte order mark";
    public const string Utf16Little = "UTF-16 LE";
    public const string Utf16Big = "UTF-16 BE";
    public const string Windows1252 = "Windows-1252";

    private const int MostFaults = 50;
    internal const char Replacement = '\uFFFD';

    // Windows-1252 from 0x80 to 0x9F; the rest is Latin-1. Five bytes have no character.
    private const string HighControls =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
        + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>The canonical name of an encoding, or null when Quadro cannot read it.</summary>
    public static string? Known(string name) =>
        name.Trim().ToLowerInvariant() switch
        {
            "utf-8" or "utf8" or "utf-8-sig" or "us-ascii" or "ascii" => Utf8,
            "utf-16" or "utf16" or "utf-16le" or "utf-16-le" => Utf16Little,
            "utf-16be" or "utf-16-be" => Utf16Big,
            "windows-1252" or "cp1252" or "cp-1252" or "ansi" or "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" =>
                Windows1252,
            _ => null,
        };

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredEncoding)
    {
        var encoding = Find(bytes, declaredEncoding, out var mark);
        var content = bytes[mark..];
        return encoding switch
        {
            Utf16Little or Utf16Big => FromUtf16(content, encoding),
            Windows1252 => FromWindows1252(content),
            _ => FromUtf8(content, encoding),
        };
    }

    /// <summary>True when the bytes are valid UTF-8, so that the bytes after the byte order mark can be used
    /// unchanged.</summary>
    internal static bool IsUtf8(ReadOnlySpan<byte> bytes, string? declaredEncoding, out int mark) =>
        Find(bytes, declaredEncoding, out mark) is Utf8 or Utf8Mark && System.Text.Unicode.Utf8.IsValid(bytes[mark..]);

    /// <summary>A table's bytes as UTF-8, without the byte order mark, or null when they are too many.</summary>
    internal static Utf8Transcoding? ToUtf8(ReadOnlySpan<byte> bytes, string? declaredEncoding, out string encoding)
    {
        encoding = Find(bytes, declaredEncoding, out var mark);
        return Utf8Transcoding.Of(bytes[mark..], encoding);
    }

    internal static void Report(DecodedText decoded, SourceFile file, DiagnosticBag log) =>
        Report(decoded.Encoding, decoded.Undecodable, 1, file, log);

    /// <summary>Reports bytes that could not be decoded, at the places of their replacement characters.</summary>
    internal static void Report(
        string encoding,
        ImmutableArray<int> faults,
        int length,
        SourceFile file,
        DiagnosticBag log
    )
    {
        foreach (var place in faults)
            log.Add(Messages.Load.UndecodableBytes(file.Span(place, length), encoding));
        if (encoding is not (Utf8 or Utf8Mark))
            log.Add(Messages.Load.OtherEncoding(file.Whole, encoding));
    }

    private static string Find(ReadOnlySpan<byte> bytes, string? declared, out int mark)
    {
        (mark, var marked) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (3, Utf8Mark),
            [0xFF, 0xFE, ..] => (2, Utf16Little),
            [0xFE, 0xFF, ..] => (2, Utf16Big),
            _ => (0, (string?)null),
        };
        if (marked is not null)
            return marked;
        if (declared is not null && Known(declared) is { } known)
            return known;
        return Utf16WithoutMark(bytes) ?? (IsRatherUtf8(bytes) ? Utf8 : Windows1252);
    }

    /// <summary>Detects UTF-16: in Western text every second byte is zero, which happens in no other
    /// encoding.</summary>
    private static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 1024) & ~1)];
        if (sample.Length < 4 || !sample.Contains((byte)0))
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                even++;
            if (sample[i + 1] == 0)
                odd++;
        }
        var most = sample.Length / 2 * 7 / 10;
        return odd > most && even == 0 ? Utf16Little
            : even > most && odd == 0 ? Utf16Big
            : null;
    }

    /// <summary>Whether a file is UTF-8 rather than Windows-1252, although a part is damaged: the encoding that
    /// explains more of the bytes above 0x7F wins.</summary>
    private static bool IsRatherUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return true;
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[used..];
        }
        return good > bad;
    }

    private static DecodedText FromUtf8(ReadOnlySpan<byte> bytes, string encoding)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return new(Encoding.UTF8.GetString(bytes), encoding, []);
        var text = new StringBuilder(bytes.Length);
        var faults = ImmutableArray.CreateBuilder<int>();
        Span<char> units = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
                text.Append(units[..rune.EncodeToUtf16(units)]);
            else
                Fault(text, faults);
            bytes = bytes[used..];
        }
        return new(text.ToString(), encoding, faults.ToImmutable());
    }

    private static DecodedText FromUtf16(ReadOnlySpan<byte> bytes, string encoding)
    {
        var text = new StringBuilder(bytes.Length / 2);
        var faults = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var unit = Unit(bytes, i, encoding);
            if (!char.IsSurrogate(unit))
            {
                text.Append(unit);
            }
            else if (
                char.IsHighSurrogate(unit)
                && i + 3 < bytes.Length
                && char.IsLowSurrogate(Unit(bytes, i + 2, encoding))
            )
            {
                text.Append(unit).Append(Unit(bytes, i + 2, encoding));
                i += 2;
            }
            else
            {
                Fault(text, faults);
            }
        }
        if (bytes.Length % 2 == 1)
            Fault(text, faults);
        return new(text.ToString(), encoding, faults.ToImmutable());
    }

    internal static char Unit(ReadOnlySpan<byte> bytes, int at, string encoding) =>
        (char)(encoding == Utf16Little ? bytes[at] | bytes[at + 1] << 8 : bytes[at] << 8 | bytes[at + 1]);

    internal static char OfWindows1252(byte sign) =>
        sign is >= 0x80 and < 0xA0 ? HighControls[sign - 0x80] : (char)sign;

    private static DecodedText FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        var faults = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = OfWindows1252(bytes[i]);
            if (text[i] == Replacement && faults.Count < MostFaults)
                faults.Add(i);
        }
        return new(new string(text), Windows1252, faults.ToImmutable());
    }

    private static void Fault(StringBuilder text, ImmutableArray<int>.Builder faults)
    {
        if (faults.Count < MostFaults)
            faults.Add(text.Length);
        text.Append(Replacement);
    }
}
