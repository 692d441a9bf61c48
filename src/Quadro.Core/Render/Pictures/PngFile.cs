using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>PNG: chunks, each with its length, name and sum.</summary>
internal static class PngFile
{
    private const int First = 8;

    public static PictureFacts Read(ReadOnlySpan<byte> bytes)
    {
        var (facts, isWhole) = (new PictureFacts("png", 0, 0), false);
        for (var at = First; Next(bytes, at) is { } end; at = end)
        {
            var name = bytes.Slice(at + 4, 4);
            var data = bytes[(at + 8)..(end - 4)];
            if (name.SequenceEqual("IHDR"u8)) facts = facts with { Width = BinaryPrimitives.ReadInt32BigEndian(data), Height = BinaryPrimitives.ReadInt32BigEndian(data[4..]) };
            if (name.SequenceEqual("acTL"u8)) facts = facts with { IsAnimated = true };
            isWhole |= name.SequenceEqual("IEND"u8);
        }
        return facts with { IsCutShort = !isWhole };
    }

    public static ImmutableArray<ReadOnlyMemory<byte>> Clean(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var parts = new KeptParts(file);
        parts.Keep(0, First);
        for (var at = First; Next(bytes, at) is { } end; at = end)
        {
            var name = bytes.Slice(at + 4, 4);
            if (!IsNote(name)) parts.Keep(at, end);
            if (name.SequenceEqual("IEND"u8)) break;
        }
        return parts.All;
    }

    private static bool IsNote(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tIME"u8);

    /// <summary>Behind the chunk that stands here; null when it is not whole.</summary>
    private static int? Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 12 > bytes.Length) return null;
        var end = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        return end > bytes.Length ? null : (int)end;
    }
}
