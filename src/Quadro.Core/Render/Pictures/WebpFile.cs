using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>Reads WebP: a RIFF file of chunks.</summary>
internal static class WebpFile
{
    private const int First = 12;
    private const int Extended = 30;
    private const byte Animation = 0x02;
    private const byte NotesFlags = 0x0c;

    public static PictureFacts Read(ReadOnlySpan<byte> bytes)
    {
        var (facts, orientation, at) = (new PictureFacts("webp", 0, 0), 1, First);
        for (; Next(bytes, at) is { } end; at = end)
        {
            var name = bytes.Slice(at, 4);
            var data = bytes[(at + 8)..end];
            if (facts.Width == 0)
                facts = Size(facts, name, data);
            if (name.SequenceEqual("EXIF"u8))
                orientation = ExifNotes.Orientation(data.StartsWith(ExifNotes.Mark) ? data[6..] : data);
        }
        return facts.Turned(orientation) with
        {
            IsCutShort = at + 1 < Math.Min(8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), int.MaxValue),
        };
    }

    public static ImmutableArray<ReadOnlyMemory<byte>> Clean(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var parts = new KeptParts(file);
        var isExtended = bytes[First..].StartsWith("VP8X"u8);
        var start = isExtended ? Extended : First;
        for (var at = start; Next(bytes, at) is { } end; at = end)
            if (!bytes.Slice(at, 4).SequenceEqual("EXIF"u8) && !bytes.Slice(at, 4).SequenceEqual("XMP "u8))
                parts.Keep(at, end);
        var kept = parts.All;
        var head = bytes[..start].ToArray();
        if (isExtended)
            head[20] &= unchecked((byte)~NotesFlags);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)(start - 8 + kept.Sum(part => part.Length)));
        return [head, .. kept];
    }

    private static PictureFacts Size(PictureFacts facts, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (name.SequenceEqual("VP8X"u8))
            return facts with
            {
                Width = Number24(data[4..]) + 1,
                Height = Number24(data[7..]) + 1,
                IsAnimated = (data[0] & Animation) != 0,
            };
        if (name.SequenceEqual("VP8 "u8))
            return facts with
            {
                Width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3fff,
                Height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3fff,
            };
        if (!name.SequenceEqual("VP8L"u8))
            return facts;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return facts with { Width = (int)(bits & 0x3fff) + 1, Height = (int)((bits >> 14) & 0x3fff) + 1 };
    }

    private static int Number24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);

    private static int? Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 8 > bytes.Length)
            return null;
        var end = at + 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
        // A chunk of odd length has a byte of padding, which some programs omit at the end.
        if (end > bytes.Length)
            return null;
        return (int)Math.Min(end + (end & 1), bytes.Length);
    }
}
