using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;

namespace Quadro.Render.Pictures;

/// <summary>Reads PNG: chunks, each with its length, name and checksum.</summary>
internal static class PngFile
{
    private const int First = 8;

    public static PictureFacts Read(ReadOnlySpan<byte> bytes)
    {
        var (facts, orientation, isWhole) = (new PictureFacts("png", 0, 0), 1, false);
        for (var at = First; Next(bytes, at) is { } end; at = end)
        {
            var name = bytes.Slice(at + 4, 4);
            var data = bytes[(at + 8)..(end - 4)];
            if (name.SequenceEqual("IHDR"u8))
                facts = facts with
                {
                    Width = BinaryPrimitives.ReadInt32BigEndian(data),
                    Height = BinaryPrimitives.ReadInt32BigEndian(data[4..]),
                };
            if (name.SequenceEqual("acTL"u8))
                facts = facts with { IsAnimated = true };
            if (name.SequenceEqual(Notes))
                orientation = ExifNotes.Orientation(data);
            isWhole |= name.SequenceEqual("IEND"u8);
        }
        return facts.Turned(orientation) with { IsCutShort = !isWhole };
    }

    /// <summary>The picture without its metadata, except the orientation.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> Clean(ReadOnlyMemory<byte> file, int orientation)
    {
        var bytes = file.Span;
        var parts = new KeptParts(file);
        parts.Keep(0, First);
        for (var at = First; Next(bytes, at) is { } end; at = end)
        {
            var name = bytes.Slice(at + 4, 4);
            if (!IsNote(name))
                parts.Keep(at, end);
            else if (orientation != 1 && name.SequenceEqual(Notes))
                parts.Add(Chunk(Notes, ExifNotes.Turned(orientation)));
            if (name.SequenceEqual("IEND"u8))
                break;
        }
        return parts.All;
    }

    private static ReadOnlySpan<byte> Notes => "eXIf"u8;

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [0, 0, 0, 0, .. name, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(chunk.Length - 4),
            Crc32.HashToUInt32(chunk.AsSpan(4, chunk.Length - 8))
        );
        return chunk;
    }

    private static bool IsNote(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("tEXt"u8)
        || name.SequenceEqual("zTXt"u8)
        || name.SequenceEqual("iTXt"u8)
        || name.SequenceEqual(Notes)
        || name.SequenceEqual("tIME"u8);

    /// <summary>The end of the chunk at an offset, or null when it is not complete.</summary>
    private static int? Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 12 > bytes.Length)
            return null;
        var end = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        return end > bytes.Length ? null : (int)end;
    }
}
