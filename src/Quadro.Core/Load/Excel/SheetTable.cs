using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Load.Excel;

/// <summary>The text of a sheet as a table: the header, over one or several rows, and the rows behind it.</summary>
internal sealed class SheetTable(
    SourceFile file,
    Dialect dialect,
    SheetReader read,
    IReadOnlyList<int> lastRows,
    DiagnosticBag log
)
{
    private readonly SheetPlaces places = file.Sheet!;

    public Table Read()
    {
        var header = HeaderRows();
        var body = header.Count == 0 ? 0 : header[^1] + 1;
        if (lastRows.Count == 0)
            return TableReader.Empty(file, dialect);
        if (header.Count == 0 && dialect.Header)
        {
            log.Add(Messages.Load.SheetEndsBeforeHeader(file.Whole));
            return TableReader.Empty(file, dialect);
        }
        if (
            dialect is { Header: true, HeaderRows.IsEmpty: true }
            && read.Hidden.FirstRow is { } hidden
            && hidden < places.Number(header[0])
        )
            return Refuse(hidden, header[0]);
        if (
            dialect is { Header: true, HeaderRows.IsEmpty: true }
            && TitleRows.Find(FirstLines(header[0]), isSheet: true) is { } above
        )
        {
            log.Add(above.Finding);
            return new(file, dialect, [], static _ => [], static _ => null)
            {
                IsRefused = true,
                HeaderMeant = above.Header,
            };
        }
        var headers = dialect.Header ? Named(header) : Numbered();
        ReportMerged(body);
        return new Table(file, dialect, headers, table => Rows(table, body), start => Starts(file.Utf8.Span, start));
    }

    /// <summary>Refuses a sheet whose hidden first rows may be the header: otherwise the first visible row of data
    /// would name the columns.</summary>
    private Table Refuse(int hidden, int first)
    {
        log.Add(
            Messages.Load.HiddenHeader(
                new TableRow(TableReader.Empty(file, dialect), Starts(first)).Span(0),
                hidden,
                places.Number(first)
            )
        );
        return new(file, dialect, [], static _ => [], static _ => null) { IsRefused = true };
    }

    private List<TitleRows.Line> FirstLines(int from)
    {
        var empty = TableReader.Empty(file, dialect);
        return
        [
            .. Enumerable
                .Range(from, places.Count - from)
                .Where(row => !IsComment(row))
                .Take(TitleRows.Most)
                .Select(row => new TitleRows.Line(places.Number(row), new TableRow(empty, Starts(row)))),
        ];
    }

    /// <summary>The rows of the header, by their place in the text.</summary>
    private List<int> HeaderRows()
    {
        var found = new List<int>();
        for (var i = 0; i < places.Count && dialect.Header; i++)
        {
            var number = places.Number(i);
            if (IsComment(i))
                continue;
            if (dialect.HeaderRows.IsEmpty)
                return [i];
            if (dialect.HeaderRows.Contains(number))
                found.Add(i);
            if (number >= dialect.HeaderRows.Max())
                break;
        }
        return found;
    }

    private ImmutableArray<Header> Named(List<int> rows)
    {
        var empty = TableReader.Empty(file, dialect);
        var cells = rows.ConvertAll(row => new TableRow(empty, Starts(row)));
        var headers = ImmutableArray.CreateBuilder<Header>(lastRows.Count);
        for (var column = 0; column < lastRows.Count; column++)
        {
            var parts = cells.Select((row, i) => Shared(rows, cells, i, column));
            headers.Add(new(HeaderNames.Join(parts, dialect), cells[^1].Span(column)));
        }
        var found = headers.MoveToImmutable();
        var last = places.Number(rows[^1]);
        HeaderNames.Report(found, i => lastRows[i] > last, log);
        return found;
    }

    /// <summary>The heading of a cell. In a header of several rows, a text over merged columns applies to each of
    /// them.</summary>
    private string Shared(List<int> rows, List<TableRow> cells, int row, int column)
    {
        var text = cells[row].Text(column);
        if (text.Length > 0 || rows.Count < 2)
            return text;
        var number = places.Number(rows[row]);
        foreach (var merged in read.Merged)
            if (
                merged.First.Row == number
                && merged.First.Column <= column
                && merged.Last.Column > column
                && merged.First.Column <= cells[row].Count
            )
                return cells[row].Text(merged.First.Column - 1) is { Length: > 0 } shown
                    ? shown
                    : read.Hidden.HeadingAt(merged.First);
        return "";
    }

    private ImmutableArray<Header> Numbered()
    {
        var first = new TableRow(TableReader.Empty(file, dialect), Starts(0));
        return
        [
            .. lastRows.Select(
                (_, i) => new Header("field" + (i + 1).ToString(CultureInfo.InvariantCulture), first.Span(i))
            ),
        ];
    }

    private void ReportMerged(int body)
    {
        if (body >= places.Count)
            return;
        var from = places.Number(body);
        foreach (
            var merged in read.Merged.Where(merged => merged.First.Row >= from && merged.First.Column <= lastRows.Count)
        )
        {
            if (Find(merged.First.Row, body) is not { } row)
                continue;
            var cell = new TableRow(TableReader.Empty(file, dialect), Starts(row)).Span(merged.First.Column - 1);
            if (cell.Length == 0)
                continue;
            log.Add(
                Messages.Load.MergedCells(
                    cell,
                    SheetPlaces.Letters(merged.Last.Column) + merged.Last.Row.ToString(CultureInfo.InvariantCulture)
                )
            );
        }
    }

    private int? Find(int number, int from)
    {
        var (low, high) = (from, places.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (places.Number(middle) == number)
                return middle;
            if (places.Number(middle) < number)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    private IEnumerable<TableRow> Rows(Table table, int from)
    {
        var foot = new FootRows(log);
        for (var i = from; i < places.Count; i++)
        {
            table.Cancel.ThrowIfCancellationRequested();
            if (IsComment(i))
                continue;
            var row = new TableRow(table, Starts(i));
            if (i + FootRows.Most < places.Count || !foot.IsNote(row, table.Headers.Length))
                yield return row;
        }
    }

    private bool IsComment(int row)
    {
        if (dialect.CommentRows.Contains(places.Number(row)))
            return true;
        if (dialect.CommentChar is not { } comment)
            return false;
        var text = file.Utf8.Span[places.Start(row)..];
        var first = text.IndexOfAnyExceptInRange(SheetPlaces.FirstSign, SheetPlaces.LastSign);
        return first >= 0 && text[first] == comment;
    }

    private int[] Starts(int row) => Starts(file.Utf8.Span, places.Start(row) + 1);

    private int[] Starts(ReadOnlySpan<byte> text, int at)
    {
        var starts = new int[lastRows.Count + 1];
        starts[0] = at;
        for (var i = 1; i < starts.Length; i++)
        {
            at += text[at..].IndexOfAnyInRange(SheetPlaces.FirstSign, SheetPlaces.LastSign) + 1;
            starts[i] = at;
        }
        return starts;
    }
}
