using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>Reads comma-separated values and similar tables.</summary>
public static class TableReader
{
    /// <summary>The largest plausible number of columns.</summary>
    public const int ColumnLimit = 16_384;

    /// <summary>Reads the header and detects the dialect; rows are read on demand. <paramref name="file"/> counts
    /// bytes (<see cref="SourceFile.OfTable"/>).</summary>
    public static Table Read(SourceFile file, Dialect dialect, DiagnosticBag log)
    {
        var utf8 = file.Utf8.Span;
        if (utf8.IndexOf((byte)0) is >= 0 and var zero)
        {
            log.Add(Messages.Load.ZeroByte(file.Span(zero, 1), utf8.StartsWith("PK"u8)));
            return Empty(file, dialect);
        }
        var start = 0;
        var resolved = Resolve(file, dialect, ref start);
        if (Conflict(file.Whole, resolved) is { } conflict)
        {
            log.Add(conflict);
            return Empty(file, resolved);
        }
        return new HeaderReader(file, resolved, log).Read(start);
    }

    internal static Table Empty(SourceFile file, Dialect dialect) =>
        new(file, dialect, [], static _ => [], static _ => null);

    /// <summary>The reason why no table can have a dialect, or null when it is consistent.</summary>
    private static Diagnostic? Conflict(SourceSpan span, Dialect dialect)
    {
        var (quote, escape) = (
            dialect.Quotes && dialect.EscapeChar is null ? dialect.QuoteChar : (char?)null,
            dialect.EscapeChar
        );
        ReadOnlySpan<(string Name, char? Sign)> signs =
        [
            ("delimiter", dialect.Delimiter),
            ("quoteChar", quote),
            ("escapeChar", escape),
            ("commentChar", dialect.CommentChar),
        ];
        for (var i = 0; i < signs.Length; i++)
        {
            if (signs[i].Sign is not { } sign)
                continue;
            if (sign is (< ' ' and not '\t') or >= '\x7F' || (i > 0 && sign is ' ' or '\t'))
                return Messages.Load.WrongDialectSign(span, signs[i].Name);
            foreach (var (name, other) in signs[..i])
                if (other == sign)
                    return Messages.Load.SameSignTwice(span, sign, name, signs[i].Name);
        }
        return null;
    }

    private static Dialect Resolve(SourceFile file, Dialect dialect, ref int start)
    {
        var utf8 = file.Utf8.Span;
        var resolved = dialect;
        if (dialect.Delimiter is null)
        {
            var delimiter = Hint(utf8, ref start)
                ?? DelimiterDetector.Detect(
                    utf8[start..],
                    dialect,
                    file.Path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
                );
            resolved = (resolved with { Delimiter = delimiter }).Found(
                Messages.Load.Delimiter,
                delimiter == '\t' ? Messages.Load.ATab : Wording.Same(delimiter.ToString())
            );
        }
        if (dialect.LineTerminator is null && utf8.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end)
        {
            var found =
                utf8[end] == '\n' ? "\n"
                : end + 1 < utf8.Length && utf8[end + 1] == '\n' ? "\r\n"
                : "\r";
            resolved = (resolved with { LineTerminator = found }).Found(
                Messages.Load.LineEnds,
                Wording.Same(
                    found switch
                    {
                        "\n" => "LF",
                        "\r" => "CR",
                        _ => "CRLF",
                    }
                )
            );
        }
        return resolved;
    }

    /// <summary>The line 'sep=;' that spreadsheets write before the header.</summary>
    private static char? Hint(ReadOnlySpan<byte> utf8, ref int start)
    {
        if (utf8.Length < 6 || !Encoding.UTF8.GetString(utf8[..4]).Equals("sep=", StringComparison.OrdinalIgnoreCase))
            return null;
        if (
            utf8[4] >= 0x80
            || utf8[4] == '"'
            || char.IsAsciiLetterOrDigit((char)utf8[4])
            || utf8[5] is not ((byte)'\r' or (byte)'\n')
        )
            return null;
        start = utf8[5] == '\r' && utf8.Length > 6 && utf8[6] == '\n' ? 7 : 6;
        return (char)utf8[4];
    }
}
