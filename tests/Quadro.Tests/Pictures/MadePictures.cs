using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Quadro.Make.Pictures;
using Quadro.Tools.Vips;

namespace Quadro.Tests.Pictures;

/// <summary>Pictures as cameras and programs write them, small enough to be made in a test.</summary>
internal static class MadePictures
{
    /// <summary>What must be in no file of a site.</summary>
    public const string Secret = "45.1333N 10.0228E Via Segreta 7";

    private static byte[] PngStart => [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a];

    /// <summary>Colours that run from corner to corner.</summary>
    public static byte[] Png(int width, int height, int shade = 0)
    {
        var rows = new byte[height * (1 + width * 3)];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var at = y * (1 + width * 3) + 1 + x * 3;
            (rows[at], rows[at + 1], rows[at + 2]) = ((byte)(x * 255 / width), (byte)(y * 255 / height), (byte)shade);
        }
        return
        [
            .. PngStart,
            .. Chunk("IHDR", Head(width, height)),
            .. Chunk("IDAT", Packed(rows)),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A whole file that says it is large, and has hardly a point.</summary>
    public static byte[] PngHead(int width, int height) =>
        [
            .. PngStart,
            .. Chunk("IHDR", Head(width, height)),
            .. Chunk("IDAT", Packed(new byte[9])),
            .. Chunk("IEND", []),
        ];

    public static byte[] PngWithNotes(int width, int height)
    {
        var png = Png(width, height);
        return
        [
            .. png[..33],
            .. Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0" + Secret)),
            .. Chunk("eXIf", Notes(1)),
            .. png[33..],
        ];
    }

    public static byte[] Jpeg(int width, int height) => Made("jpeg", width, height);

    /// <summary>A whole file without what its points would be read by: the tables have become comments.</summary>
    public static byte[] JpegWithoutTables(int width, int height)
    {
        var jpeg = Jpeg(width, height);
        for (
            var at = jpeg.AsSpan().IndexOf([(byte)0xff, (byte)0xdb]);
            at >= 0;
            at = jpeg.AsSpan().IndexOf([(byte)0xff, (byte)0xdb])
        )
            jpeg[at + 1] = 0xfe;
        return jpeg;
    }

    public static byte[] Webp(int width, int height) => Made("webp", width, height);

    public static byte[] Avif(int width, int height) => Made("avif", width, height);

    /// <summary>As a telephone writes it: where, with what, how it was held, and a second picture behind the
    /// first.</summary>
    public static byte[] JpegOfCamera(int width, int height, int orientation)
    {
        var jpeg = Jpeg(width, height);
        return
        [
            .. jpeg[..2],
            .. Segment(0xe1, [.. "Exif\0\0"u8, .. Notes(orientation)]),
            .. Segment(0xe1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Secret)),
            .. Segment(0xed, Encoding.ASCII.GetBytes(Secret)),
            .. Segment(0xfe, Encoding.ASCII.GetBytes(Secret)),
            .. jpeg[2..],
            .. Encoding.ASCII.GetBytes(Secret),
        ];
    }

    /// <summary>One point, with a comment before it; with a second picture it moves.</summary>
    public static byte[] Gif(int pictures)
    {
        byte[] picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return
        [
            .. "GIF89a"u8,
            1,
            0,
            1,
            0,
            0x80,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255,
            0x21,
            0xfe,
            (byte)Secret.Length,
            .. Encoding.ASCII.GetBytes(Secret),
            0,
            .. Enumerable.Repeat(picture, pictures).SelectMany(bytes => bytes),
            0x3b,
        ];
    }

    public static byte[] WebpOfCamera(int width, int height)
    {
        var webp = Webp(width, height);
        byte[] body =
        [
            .. "WEBPVP8X"u8,
            10,
            0,
            0,
            0,
            0x0c,
            0,
            0,
            0,
            (byte)(width - 1),
            (byte)((width - 1) >> 8),
            0,
            (byte)(height - 1),
            (byte)((height - 1) >> 8),
            0,
            .. webp[12..],
            .. Riff("EXIF", Notes(1)),
            .. Riff("XMP ", Encoding.ASCII.GetBytes(Secret)),
        ];
        var head = new byte[8];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), body.Length);
        return [.. head, .. body];
    }

    /// <summary>The size of a picture, and its points beside it: nobody decodes it.</summary>
    public static byte[] AvifInItsHead(int width, int height)
    {
        var size = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(8), height);
        return
        [
            .. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]),
            .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Box("ispe", size))), .. Box("idat", [1, 2, 3])]),
        ];
    }

    /// <summary>With a small second picture, as cameras put it beside the first.</summary>
    public static byte[] JpegWithThumbnail(int width, int height)
    {
        var jpeg = Jpeg(width, height);
        return
        [
            .. jpeg[..2],
            .. Segment(0xe0, [.. "JFXX\0"u8, 0x10, .. Encoding.ASCII.GetBytes(Secret)]),
            .. jpeg[2..],
        ];
    }

    public static byte[] PngTurned(int width, int height, int orientation)
    {
        var png = Png(width, height);
        return [.. png[..33], .. Chunk("eXIf", Notes(orientation)), .. png[33..]];
    }

    private static byte[] Box(string name, byte[] data)
    {
        byte[] box = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name), .. data];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    public static bool Tells(ReadOnlySpan<byte> file) => file.IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0;

    private static byte[] Made(string format, int width, int height) =>
        new VipsPictures().Make(Png(width, height), new PictureOrder(width, [format], 80))[0];

    private static byte[] Head(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return head;
    }

    private static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(rows);
        return packed.ToArray();
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc32.HashToUInt32(body));
        return chunk;
    }

    private static byte[] Segment(byte marker, byte[] data) =>
        [0xff, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Riff(string name, byte[] data)
    {
        var head = new byte[8];
        Encoding.ASCII.GetBytes(name).CopyTo(head, 0);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), data.Length);
        return [.. head, .. data, .. new byte[data.Length & 1]];
    }

    /// <summary>How the camera was held, and behind it where.</summary>
    private static byte[] Notes(int orientation) =>
        [
            .. "II"u8,
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            1,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            .. Encoding.ASCII.GetBytes(Secret),
        ];
}
