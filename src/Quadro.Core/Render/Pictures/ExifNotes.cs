using System.Buffers.Binary;

namespace Quadro.Render.Pictures;

/// <summary>Reads and writes EXIF metadata; only the orientation is needed.</summary>
internal static class ExifNotes
{
    private const int OrientationTag = 0x0112;

    public static ReadOnlySpan<byte> Mark => "Exif\0\0"u8;

    /// <param name="tiff">The metadata after its marker.</param>
    public static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14)
            return 1;
        var isLittle = tiff[0] == 'I';
        var start = Number32(tiff[4..], isLittle);
        if (start > tiff.Length - 2)
            return 1;
        var count = Number16(tiff[(int)start..], isLittle);
        for (var i = 0; i < count; i++)
        {
            var at = (int)start + 2 + i * 12;
            if (at + 12 > tiff.Length)
                return 1;
            if (Number16(tiff[at..], isLittle) == OrientationTag)
                return Number16(tiff[(at + 8)..], isLittle) is >= 1 and <= 8 and var turned ? turned : 1;
        }
        return 1;
    }

    /// <summary>A JPEG segment that contains only the orientation.</summary>
    public static byte[] Segment(int orientation) => [0xff, 0xe1, 0, 34, .. Mark, .. Turned(orientation)];

    /// <summary>Metadata that contains only the orientation.</summary>
    public static byte[] Turned(int orientation) =>
        [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int Number16(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Number32(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
