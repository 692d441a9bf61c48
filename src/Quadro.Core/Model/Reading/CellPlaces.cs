using System.Text;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Finds the place of a part of a scalar's text in its file, despite quotation marks and escapes. When that
/// is impossible, the place is the whole scalar.</summary>
internal sealed class CellPlaces
{
    private readonly ScalarNode scalar;
    private readonly string raw;
    private readonly int start;
    private readonly int[]? offsets;
    private readonly bool countsBytes;

    // Places are requested from start to end, so each is counted from the previous one.
    private (int Characters, int Bytes) counted;

    public CellPlaces(ScalarNode scalar)
    {
        this.scalar = scalar;
        raw = scalar.Span.Text;
        // In tables a span counts bytes, elsewhere characters: they differ when the text is not all ASCII.
        countsBytes = raw.Length != scalar.Span.Length;
        start = raw.StartsWith(scalar.Text, StringComparison.Ordinal) ? 0 : -1;
        if (start < 0)
            offsets = Align(raw, scalar.Text);
    }

    public SourceSpan Of(int from, int length)
    {
        if (start < 0 && offsets is null)
            return scalar.Span;
        var (first, last) = (RawOf(from), RawOf(from + length));
        return countsBytes
            ? scalar.Span.Part(BytesBefore(first), Encoding.UTF8.GetByteCount(raw.AsSpan(first, last - first)))
            : scalar.Span.Part(first, last - first);
    }

    private int BytesBefore(int at)
    {
        if (at < counted.Characters)
            counted = default;
        counted = (
            at,
            counted.Bytes + Encoding.UTF8.GetByteCount(raw.AsSpan(counted.Characters, at - counted.Characters))
        );
        return counted.Bytes;
    }

    private int RawOf(int at) => offsets is null ? Math.Min(at, raw.Length) : offsets[Math.Min(at, offsets.Length - 1)];

    /// <summary>The position in the quoted text of each character, or null when the two texts do not match.</summary>
    private static int[]? Align(string raw, string text)
    {
        if (raw.Length < 2)
            return null;
        var (quote, at) = (raw[0], 1);
        var places = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            if (at < raw.Length && raw[at] != text[i])
                at++;
            if (at >= raw.Length || raw[at] != text[i])
                return null;
            places[i] = at;
            at += text[i] == quote && at + 1 < raw.Length && raw[at + 1] == quote ? 2 : 1;
        }
        places[^1] = at;
        return places;
    }
}
