using System.Runtime.InteropServices;

namespace Quadro.Text;

/// <summary>Collects values in order and gives one hash of all of them.</summary>
public sealed class Digest
{
    private const int LongestWhole = 256;

    private const int Most = 1024;

    private byte[] bytes = new byte[128];
    private int length;

    public UInt128 Value => ContentHash.Of(bytes.AsSpan(0, length));

    public Digest Clear()
    {
        length = 0;
        return this;
    }

    /// <summary>Adds a text with its length, so that no two sequences of texts give the same bytes; null differs from
    /// an empty text.</summary>
    public Digest Add(string? text)
    {
        Add(text?.Length ?? -1);
        return text is null ? this : Add(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public Digest Add(long number) => Add(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));

    public Digest Add(UInt128 hash) => Add(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in hash)));

    public Digest Add(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return Add(MemoryMarshal.AsBytes(bits));
    }

    private Digest Add(ReadOnlySpan<byte> more)
    {
        // A long text is represented by its hash, so that it is not copied.
        if (more.Length > LongestWhole)
            return Add(ContentHash.Of(more));
        if (length + more.Length > bytes.Length)
            MakeRoom();
        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
        return this;
    }

    /// <summary>Replaces a full buffer by its hash, and continues behind it.</summary>
    private void MakeRoom()
    {
        if (bytes.Length < Most)
        {
            Array.Resize(ref bytes, Most);
            return;
        }
        var before = Value;
        length = 0;
        Add(before);
    }
}
