using CsvHelper;

namespace Quadro.Load.Csv;

/// <summary>Steps through the records of a table from a given byte on. The only type that knows CsvHelper.</summary>
internal sealed class RecordCursor : IDisposable
{
    private readonly CsvReader reader;
    private readonly int origin;

    public RecordCursor(ReadOnlyMemory<byte> utf8, int from, Dialect dialect)
    {
        origin = from;
        reader = CsvReader.Create(utf8[from..], Options(dialect));
    }

    /// <summary>The start of the record in the file.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    public int Count => reader.FieldCount;

    /// <summary>The record as it is in the file, without its line end.</summary>
    public ReadOnlySpan<byte> Raw => reader.RawRecord;

    public bool Next()
    {
        if (!reader.Read())
            return false;
        Start = origin + (int)reader.ByteOffset;
        Length = reader.RawRecord.Length;
        return true;
    }

    /// <summary>The start of each cell, and of the one that would follow.</summary>
    public int[] CellStarts()
    {
        var starts = new int[Count + 1];
        starts[0] = Start;
        for (var i = 0; i < Count; i++)
            starts[i + 1] = starts[i] + reader.GetRawSpan(i).Length + 1;
        return starts;
    }

    public void Dispose() => reader.Dispose();

    private static CsvReaderOptions Options(Dialect dialect) =>
        new()
        {
            Separator = dialect.Delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            Mode =
                dialect.EscapeChar is not null ? CsvMode.Escape
                : dialect.Quotes ? CsvMode.Rfc4180
                : CsvMode.NoEscape,
            Quote = dialect is { Quotes: true, EscapeChar: null } ? dialect.QuoteChar : Unused(dialect),
            Escape = dialect.EscapeChar ?? Unused(dialect),
            CommentPrefix = dialect.CommentChar,
            TrimWhitespace = dialect.SkipInitialSpace,
        };

    /// <summary>The library needs characters even for features that a mode does not use, different from those that it
    /// uses.</summary>
    private static char Unused(Dialect dialect)
    {
        var sign = '"';
        while (
            sign == dialect.Delimiter
            || sign == dialect.EscapeChar
            || sign == dialect.CommentChar
            || (sign == dialect.QuoteChar && dialect.EscapeChar is null && dialect.Quotes)
        )
            sign++;
        return sign;
    }
}
