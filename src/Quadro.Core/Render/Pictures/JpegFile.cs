using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>Reads JPEG: segments, each with a marker.</summary>
internal static class JpegFile
{
    private const byte End = 0xd9;
    private const byte Scan = 0xda;
    private const byte Notes = 0xe1;

    public static PictureFacts Read(ReadOnlyMemory<byte> file)
    {
        var (facts, orientation, isWhole) = (new PictureFacts("jpeg", 0, 0), 1, false);
        var bytes = file.Span;
        for (var at = 2; Next(bytes, ref at) is { } segment; )
        {
            var data = bytes[segment.Start..segment.End];
            if (IsFrame(segment.Marker) && data.Length > 9)
                facts = facts with
                {
                    Height = BinaryPrimitives.ReadUInt16BigEndian(data[5..]),
                    Width = BinaryPrimitives.ReadUInt16BigEndian(data[7..]),
                };
            if (segment.Marker == Notes && data[4..].StartsWith(ExifNotes.Mark))
                orientation = ExifNotes.Orientation(data[10..]);
            isWhole |= segment.Marker == End;
        }
        return facts.Turned(orientation) with { IsCutShort = !isWhole };
    }

    /// <summary>The picture without its metadata: place, camera, words, thumbnails and further pictures.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> Clean(ReadOnlyMemory<byte> file, int orientation)
    {
        var parts = new KeptParts(file);
        parts.Keep(0, 2);
        if (orientation != 1)
            parts.Add(ExifNotes.Segment(orientation));
        for (var at = 2; Next(file.Span, ref at) is { } segment; )
            if (IsPicture(segment.Marker, file.Span[segment.Start..segment.End]))
                parts.Keep(segment.Start, segment.End);
        return parts.All;
    }

    /// <summary>Whether a segment is part of the picture. Colours need their profile, and Adobe's segment declares
    /// how they are encoded. Other application segments are metadata, such as a thumbnail (JFXX).</summary>
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> segment) =>
        marker switch
        {
            0xe0 => segment[4..].StartsWith("JFIF\0"u8),
            0xee => true,
            0xe2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
            >= 0xe1 and <= 0xef or 0xfe => false,
            _ => true,
        };

    private static bool IsFrame(byte marker) => marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);

    /// <summary>The next segment; the segment of a scan includes the pixels after it. Null after the end of the
    /// picture, whatever follows.</summary>
    private static (byte Marker, int Start, int End)? Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at < 0)
            return null;
        var start = at;
        while (at + 1 < bytes.Length && bytes[at] == 0xff && bytes[at + 1] == 0xff)
            at++;
        if (at + 2 > bytes.Length || bytes[at] != 0xff)
            return null;
        var marker = bytes[at + 1];
        if (marker is End)
        {
            var end = at + 2;
            at = -1;
            return (marker, start, end);
        }
        if (at + 4 > bytes.Length)
            return null;
        start = at;
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        if (marker == Scan)
            at = EndOfPoints(bytes, at);
        if (at > bytes.Length)
            return null;
        return (marker, start, at);
    }

    private static int EndOfPoints(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xff);
            if (next < 0 || at + next + 1 >= bytes.Length)
                return bytes.Length;
            at += next;
            if (bytes[at + 1] is not (0 or (>= 0xd0 and <= 0xd7) or 0xff))
                return at;
            at += bytes[at + 1] == 0xff ? 1 : 2;
        }
        return bytes.Length;
    }
}
