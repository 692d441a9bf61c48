using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>The frame of a file in the folder of traces: a name and version, the content, a checksum of both.</summary>
internal static class StateFile
{
    private const int ChecksumSize = 16;

    /// <summary>Puts content into a frame.</summary>
    /// <param name="magic">Eight ASCII characters: the kind of the file, and the version of its format.</param>
    public static byte[] Pack(string magic, Action<BinaryWriter> write) => Pack(magic, 0, write).ToArray();

    /// <param name="expected">The approximate size in bytes: it prevents moving and copying a large file while it
    /// grows.</param>
    public static ReadOnlyMemory<byte> Pack(string magic, int expected, Action<BinaryWriter> write)
    {
        using var buffer = new MemoryStream(expected);
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Encoding.ASCII.GetBytes(magic));
            write(writer);
        }
        Span<byte> checksum = stackalloc byte[ChecksumSize];
        BinaryPrimitives.WriteUInt128LittleEndian(
            checksum,
            ContentHash.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length))
        );
        buffer.Write(checksum);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static MemoryStream Reading(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false, publiclyVisible: true)
            : new MemoryStream(content.ToArray(), 0, content.Length, false, true);

    /// <summary>The content, or null when these bytes are not a complete file of this kind and version.</summary>
    public static T? Unpack<T>(ReadOnlyMemory<byte> bytes, string magic, Func<BinaryReader, T?> read)
        where T : class
    {
        if (
            bytes.Length < magic.Length + ChecksumSize
            || !bytes.Span[..magic.Length].SequenceEqual(Encoding.ASCII.GetBytes(magic))
        )
            return null;
        var content = bytes[..^ChecksumSize];
        if (BinaryPrimitives.ReadUInt128LittleEndian(bytes.Span[^ChecksumSize..]) != ContentHash.Of(content.Span))
            return null;
        using var reader = new BinaryReader(Reading(content[magic.Length..]), Encoding.UTF8);
        try
        {
            var value = read(reader);
            return reader.BaseStream.Position == reader.BaseStream.Length ? value : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
