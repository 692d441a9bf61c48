using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;

namespace Quadro.Load.Csv;

/// <summary>Tells the header from lines that stand above it: titles, dates, names of sources.</summary>
internal static class TitleRows
{
    /// <summary>How many rows are looked at: no table has a longer head than this.</summary>
    public const int Most = 24;

    /// <summary>One of the first rows that hold something.</summary>
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

    /// <summary>
    /// What is wrong with taking the first row for the header, when a later one is it; null when the first may be. The
    /// lines of the header that is meant, as 'headerRows' names them, are empty when no choice of lines gives each
    /// column a name.
    /// </summary>
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

    /// <summary>No column is called by a number, unless it is a year.</summary>
    private static bool IsOfNames(Line line) =>
        line.Cells.All(cell => !IsFigure(cell) || IsYear(cell))
        && line.Cells.Any(cell => cell.Length > 0 && !IsFigure(cell));

    /// <summary>A title is several words; the only name of a table whose other columns have none is mostly
    /// one.</summary>
    private static bool IsSentence(Line line) =>
        line.Cells.Length == 1
        || line.Cells.Any(cell => cell.Contains(' ', StringComparison.Ordinal) || cell.Length > 30);

    /// <summary>A row that holds words where the rows below it hold figures.</summary>
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
