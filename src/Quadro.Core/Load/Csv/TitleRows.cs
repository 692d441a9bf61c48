using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;

namespace Quadro.Load.Csv;

/// <summary>Distinguishes the header from lines above it: titles, dates, names of sources.</summary>
internal static class TitleRows
{
    /// <summary>The number of rows to check: no table has a longer head than this.</summary>
    public const int Most = 24;

    /// <summary>One of the first rows that are not empty.</summary>
    /// <param name="Number">The line of a file, or the row of a sheet, counting from 1.</param>
    public sealed record Line(int Number, TableRow Row)
    {
        public ImmutableArray<string> Cells { get; } = [.. Enumerable.Range(0, Row.Count).Select(Row.Text)];

        public int Filled { get; } = Enumerable.Range(0, Row.Count).Count(i => Row.Text(i).Length > 0);

        public bool HasTwins =>
            Cells
                .Where(cell => cell.Length > 0)
                .GroupBy(cell => cell, StringComparer.Ordinal)
                .Any(group => group.Count() > 1);
    }

    /// <summary>The finding when a later row than the first is the header, or null when the first may be it. The
    /// lines of the real header, as 'headerRows' names them, are empty when no choice of lines gives each column a
    /// name.</summary>
    public static (Diagnostic Finding, ImmutableArray<int> Header)? Find(IReadOnlyList<Line> lines, bool isSheet)
    {
        if (lines.Count < 2 || Header(lines) is not { } at)
            return null;
        var (first, header) = (lines[0], lines[at]);
        var columns = (first.Filled, header.Cells.Length);
        var filled = Enumerable.Range(0, first.Row.Count).First(i => first.Cells[i].Length > 0);
        if (header.HasTwins && !isSheet)
            return (
                Messages.Load.TwinsInHeader(first.Row.Span(filled), header.Row.Span(0), columns, header.Number),
                []
            );
        ImmutableArray<int> rows = header.HasTwins
            ? [.. lines.Take(at + 1).Select(line => line.Number)]
            : [header.Number];
        var named = string.Join(", ", rows.Select(row => row.ToString(CultureInfo.InvariantCulture)));
        return (
            Messages.Load.TitleAboveTable(
                first.Row.Span(filled),
                header.Row.Span(0),
                columns,
                (isSheet, first.Number, header.Number, named)
            ),
            rows
        );
    }

    private static int? Header(IReadOnlyList<Line> lines)
    {
        var first = lines[0];
        var full = lines.Skip(1).Max(line => line.Filled);
        var isShort =
            lines.Skip(1).Take(5).All(line => line.Cells.Length == lines[1].Cells.Length)
            && lines.Count > 2
            && first.Cells.Length < lines[1].Cells.Length;
        if (full < 2 || (isShort ? first.Filled >= full : first.Filled * 2 > full))
            return null;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Filled * 5 < full * 4)
            {
                if (lines[i].Filled * 2 > full)
                    return null;
                continue;
            }
            return IsOfNames(lines[i]) && (IsSentence(first) || Differs(lines, i)) ? i : null;
        }
        return null;
    }

    /// <summary>Whether a line can contain names: only years are numbers that name columns.</summary>
    private static bool IsOfNames(Line line) =>
        line.Cells.All(cell => !IsFigure(cell) || IsYear(cell))
        && line.Cells.Any(cell => cell.Length > 0 && !IsFigure(cell));

    /// <summary>Whether a line is a title: that is several words, while the only name in a header is usually
    /// one.</summary>
    private static bool IsSentence(Line line) =>
        line.Cells.Length == 1
        || line.Cells.Any(cell => cell.Contains(' ', StringComparison.Ordinal) || cell.Length > 30);

    /// <summary>Whether a row contains words where the rows below it contain numbers.</summary>
    private static bool Differs(IReadOnlyList<Line> lines, int at)
    {
        var below = lines.Skip(at + 1).ToList();
        return Enumerable
            .Range(0, lines[at].Cells.Length)
            .Any(column =>
                lines[at].Cells[column].Length > 0
                && !IsFigure(lines[at].Cells[column])
                && below.Count(line => column < line.Cells.Length && IsFigure(line.Cells[column])) * 2 > below.Count
            );
    }

    private static bool IsYear(string cell) => cell.Length == 4 && cell[0] is '1' or '2' && cell.All(char.IsAsciiDigit);

    private static bool IsFigure(string cell)
    {
        var digits = false;
        foreach (var c in cell)
        {
            if (char.IsAsciiDigit(c))
                digits = true;
            else if (
                c is not ('.' or ',' or '-' or '+' or '/' or ':' or ' ' or '\'' or '%' or '€' or '\u00a0' or '\u202f')
            )
                return false;
        }
        return digits;
    }
}
