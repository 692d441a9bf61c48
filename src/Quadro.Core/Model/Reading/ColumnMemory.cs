using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Quadro.Load;
using Quadro.Load.Csv;

namespace Quadro.Model.Reading;

/// <summary>Remembers the last values of one column, so that a cell with the same text is not read again.</summary>
internal sealed class ColumnMemory(int column)
{
    private const int Places = 1 << 10;
    private const int LongestCell = 64;
    private const int Few = 48;

    // Created once a column has enough cells to be worth it.
    private Entry[] entries = [];
    private int read;

    public bool TryFind(TableRow row, out object? value)
    {
        value = null;
        var bytes = row.Bytes(column);
        if (bytes.Length > LongestCell || entries.Length == 0)
            return false;
        ref var entry = ref entries[Place(bytes)];
        if (entry.Bytes is null || !bytes.SequenceEqual(entry.Bytes) || entry.Kind != row.Kind(column))
            return false;
        value = entry.Value;
        return true;
    }

    public void Keep(TableRow row, object? value)
    {
        var bytes = row.Bytes(column);
        if (bytes.Length > LongestCell || ++read < Few)
            return;
        if (entries.Length == 0)
            entries = new Entry[Places];
        ref var entry = ref entries[Place(bytes)];
        if (entry.Bytes is not null && entry.Bytes.Length == bytes.Length)
            bytes.CopyTo(entry.Bytes);
        else
            entry.Bytes = bytes.ToArray();
        (entry.Kind, entry.Value) = (row.Kind(column), value);
    }

    private static int Place(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (uint)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x9E3779B97F4A7C15;
            bytes = bytes[8..];
        }
        foreach (var b in bytes)
            hash = (hash ^ b) * 0x100000001B3;
        return (int)((hash * 0x9E3779B97F4A7C15) >> 54);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public byte[]? Bytes;
        public object? Value;
        public ScalarKind Kind;
    }
}
