using System.Buffers.Binary;

namespace Quadro.Render.Pictures;

/// <summary>Reads AVIF: boxes within boxes.</summary>
internal static class AvifFile
{
    public static PictureFacts Read(ReadOnlySpan<byte> bytes)
    {
        var (facts, at, hasPoints) = (
            new PictureFacts("avif", 0, 0) { IsAnimated = bytes[8..].StartsWith("avis"u8) },
            0,
            false
        );
        for (; Next(bytes, at) is { } end; at = end)
        {
            if (bytes.Slice(at + 4, 4).SequenceEqual("meta"u8))
            {
                facts = Meta(bytes[(at + 12)..end], facts);
                hasPoints |= Has(bytes[(at + 12)..end], "idat"u8);
            }
            hasPoints |= bytes.Slice(at + 4, 4).SequenceEqual("mdat"u8);
        }
        return facts with { IsCutShort = at < bytes.Length || !hasPoints };
    }

    /// <summary>Whether a box has the name. A small picture may have its pixels in the metadata.</summary>
    private static bool Has(ReadOnlySpan<byte> box, ReadOnlySpan<byte> name)
    {
        for (var at = 0; Next(box, at) is { } end; at = end)
            if (box.Slice(at + 4, 4).SequenceEqual(name))
                return true;
        return false;
    }

    private static PictureFacts Meta(ReadOnlySpan<byte> box, PictureFacts facts)
    {
        for (var at = 0; Next(box, at) is { } end; at = end)
        {
            var name = box.Slice(at + 4, 4);
            var inner = box[(at + 8)..end];
            if (name.SequenceEqual("iinf"u8))
                facts = facts with { KeepsNotes = inner.IndexOf("Exif"u8) >= 0 || inner.IndexOf("mime"u8) >= 0 };
            if (name.SequenceEqual("iprp"u8))
                facts = Properties(inner, facts);
        }
        return facts;
    }

    /// <summary>The properties of the whole picture, which is the largest of its parts.</summary>
    private static PictureFacts Properties(ReadOnlySpan<byte> box, PictureFacts facts)
    {
        if (Next(box, 0) is not { } end || !box[4..].StartsWith("ipco"u8))
            return facts;
        var inner = box[8..end];
        var isTurned = false;
        for (var at = 0; Next(inner, at) is { } next; at = next)
        {
            var name = inner.Slice(at + 4, 4);
            var data = inner[(at + 8)..next];
            if (name.SequenceEqual("irot"u8))
                isTurned = (data[0] & 1) == 1;
            if (!name.SequenceEqual("ispe"u8))
                continue;
            var (width, height) = (
                BinaryPrimitives.ReadInt32BigEndian(data[4..]),
                BinaryPrimitives.ReadInt32BigEndian(data[8..])
            );
            if (width > facts.Width)
                facts = facts with { Width = width, Height = height };
        }
        return isTurned ? facts with { Width = facts.Height, Height = facts.Width } : facts;
    }

    private static int? Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 8 > bytes.Length)
            return null;
        long size = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        if (size == 1 && at + 16 <= bytes.Length)
            size = BinaryPrimitives.ReadInt64BigEndian(bytes[(at + 8)..]);
        if (size == 0)
            size = bytes.Length - at;
        return size < 8 || size > bytes.Length - at ? null : at + (int)size;
    }
}
