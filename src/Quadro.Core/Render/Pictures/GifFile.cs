using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>Reads GIF: blocks until a semicolon.</summary>
internal static class GifFile
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2c;
    private const byte Trailer = 0x3b;

    public static PictureFacts Read(ReadOnlySpan<byte> bytes)
    {
        var (images, last) = (0, 0);
        for (var at = Head(bytes); Next(bytes, at) is { } end; at = end)
        {
            last = bytes[at];
            if (last == Image)
                images++;
            if (last == Trailer)
                break;
        }
        return new PictureFacts(
            "gif",
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
        )
        {
            IsAnimated = images > 1,
            IsCutShort = last != Trailer,
        };
    }

    public static ImmutableArray<ReadOnlyMemory<byte>> Clean(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (parts, head) = (new KeptParts(file), Head(bytes));
        parts.Keep(0, head);
        for (var at = head; Next(bytes, at) is { } end; at = end)
        {
            if (!IsNote(bytes[at..end]))
                parts.Keep(at, end);
            if (bytes[at] == Trailer)
                break;
        }
        return parts.All;
    }

    private static bool IsNote(ReadOnlySpan<byte> block) =>
        block is [Extension, 0xfe, ..] || (block is [Extension, 0xff, _, ..] && block[3..].StartsWith("XMP Data"u8));

    private static int Head(ReadOnlySpan<byte> bytes) => 13 + Table(bytes[10]);

    private static int Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int? Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (at >= bytes.Length)
            return null;
        switch (bytes[at])
        {
            case Trailer:
                return at + 1;
            case Extension:
                at += 2;
                break;
            case Image when at + 10 < bytes.Length:
                at += 11 + Table(bytes[at + 9]);
                break;
            default:
                return null;
        }
        while (at < bytes.Length && bytes[at] > 0)
            at += 1 + bytes[at];
        return at < bytes.Length ? at + 1 : null;
    }
}
