using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Quadro.Load;

/// <summary>Bytes of any encoding as UTF-8, converted directly without a string in between: tables may be very
/// large.</summary>
/// <param name="Faults">Offsets in <paramref name="Bytes"/> of replacement characters for invalid bytes.</param>
internal sealed record Utf8Transcoding(byte[] Bytes, ImmutableArray<int> Faults)
{
    private const int MostFaults = 50;

    /// <summary>Converts the bytes, or returns null when the result would be larger than any array.</summary>
    public static Utf8Transcoding? Of(ReadOnlySpan<byte> content, string encoding)
    {
        var measure = new Writer(null);
        Run(content, encoding, ref measure);
        if (measure.Length > Array.MaxLength)
            return null;
        var writer = new Writer(GC.AllocateUninitializedArray<byte>((int)measure.Length));
        Run(content, encoding, ref writer);
        return new(writer.Target!, [.. writer.Faults]);
    }

    private static void Run(ReadOnlySpan<byte> content, string encoding, ref Writer writer)
    {
        switch (encoding)
        {
            case TextDecoding.Utf16Little or TextDecoding.Utf16Big:
                FromUtf16(content, encoding, ref writer);
                break;
            case TextDecoding.Windows1252:
                FromWindows1252(content, ref writer);
                break;
            default:
                FromUtf8(content, ref writer);
                break;
        }
    }

    private static void FromUtf8(ReadOnlySpan<byte> content, ref Writer writer)
    {
        while (writer.Ascii(ref content))
        {
            var status = Rune.DecodeFromUtf8(content, out var rune, out var used);
            if (status == OperationStatus.Done)
                writer.Add(rune);
            else
                writer.Fault();
            content = content[used..];
        }
    }

    private static void FromWindows1252(ReadOnlySpan<byte> content, ref Writer writer)
    {
        while (writer.Ascii(ref content))
        {
            var sign = TextDecoding.OfWindows1252(content[0]);
            if (sign == TextDecoding.Replacement)
                writer.Fault();
            else
                writer.Add(new Rune(sign));
            content = content[1..];
        }
    }

    private static void FromUtf16(ReadOnlySpan<byte> content, string encoding, ref Writer writer)
    {
        for (var i = 0; i + 1 < content.Length; i += 2)
        {
            var unit = TextDecoding.Unit(content, i, encoding);
            if (Rune.TryCreate(unit, out var rune))
            {
                writer.Add(rune);
            }
            else if (
                i + 3 < content.Length
                && Rune.TryCreate(unit, TextDecoding.Unit(content, i + 2, encoding), out var pair)
            )
            {
                writer.Add(pair);
                i += 2;
            }
            else
                writer.Fault();
        }
        if (content.Length % 2 == 1)
            writer.Fault();
    }

    /// <summary>Writes the bytes, or only counts them when there is no target.</summary>
    private struct Writer(byte[]? target)
    {
        public long Length { get; private set; }

        public readonly byte[]? Target => target;

        public List<int> Faults { get; } = [];

        /// <summary>Copies ASCII bytes; false at the end.</summary>
        public bool Ascii(ref ReadOnlySpan<byte> content)
        {
            var other = content.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            var plain = other < 0 ? content : content[..other];
            if (target is not null)
                plain.CopyTo(target.AsSpan((int)Length));
            Length += plain.Length;
            content = content[plain.Length..];
            return other >= 0;
        }

        public void Add(Rune rune) =>
            Length += target is null ? rune.Utf8SequenceLength : rune.EncodeToUtf8(target.AsSpan((int)Length));

        public void Fault()
        {
            if (target is not null && Faults.Count < MostFaults)
                Faults.Add((int)Length);
            Add(Rune.ReplacementChar);
        }
    }
}
