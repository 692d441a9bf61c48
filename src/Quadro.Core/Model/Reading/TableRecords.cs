using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Reads the rows of one table as records, fast enough for many rows.</summary>
internal sealed class TableRecords(
    Schema schema,
    ValueReader values,
    CollectionReader reader,
    RecordFilling filling,
    DiagnosticBag log
)
{
    private readonly int idField = schema.Fields.IndexOf("id");

    /// <param name="Columns">The field of each column, or -1.</param>
    private sealed record Reading(
        int[] Columns,
        RowPlaces Places,
        ColumnMemory?[] Memories,
        ColumnSigns?[] Signs,
        Dictionary<string, SourceSpan> Merged
    )
    {
        /// <summary>Cells that cannot be read before the rest of their column is known, with the offset where their
        /// row starts.</summary>
        public List<(Record Record, int Row, int Column)> Waiting { get; } = [];
    }

    public void Add(RecordSource source, Table table)
    {
        if (table.IsRefused)
            return;
        var columns = Columns(table);
        ColumnMatch.Check(schema, table, columns, log);
        var keys = schema
            .PrimaryKey.Select(name =>
                Array.FindIndex(columns, column => column >= 0 && schema.Fields.All[column].Name == name)
            )
            .ToArray();
        var placed = columns
            .Select((field, column) => field == idField && !(keys.Length == 1 && keys[0] == column) ? -1 : field)
            .ToArray();
        var reading = new Reading(
            columns,
            new RowPlaces(table, placed),
            Memories(columns),
            Signs(columns),
            new(StringComparer.Ordinal)
        );
        var twins = Twins(table, columns);
        // An optional part of the key may be missing as a column.
        var isKeyed =
            keys.Any(key => key >= 0)
            && schema.PrimaryKey.Zip(keys).All(part => part.Second >= 0 || reader.MayBeMissing(part.First));
        if (!isKeyed && schema.HasPages && !table.Headers.IsEmpty)
        {
            ReportNameless(table);
            return;
        }
        var number = 0;
        var reason = schema.IsInferred ? StateFields.OfRows(table, reader.Settings) : null;
        foreach (var row in table.Rows)
        {
            number++;
            values.IsUnseen = reason?.Invoke(row) is not null;
            var given = isKeyed ? CellId(row, keys) : reader.RowId(source, number - 1, row.Whole);
            if (given is not { } id || !reader.IsId(id) || Record(id, row, reading) is not { } record)
                continue;
            SetCells(record, row, reading);
            foreach (var twin in twins)
                SetCells(record, row, twin);
        }
        values.IsUnseen = false;
        Settle(table, reading);
        foreach (var twin in twins)
            Settle(table, twin);
    }

    private void SetCells(Record record, TableRow row, Reading reading)
    {
        for (var i = 0; i < reading.Columns.Length; i++)
            if (reading.Columns[i] >= 0 && reading.Columns[i] != idField)
                SetCell(record, row, i, reading);
    }

    /// <summary>Readings of the same columns for further fields with the same source.</summary>
    private List<Reading> Twins(Table table, int[] columns)
    {
        var fields = columns
            .Select((field, column) => schema.Fields.TwinsOf(table.Headers[column].Name, field).ToArray())
            .ToArray();
        var found = new List<Reading>();
        for (var level = 0; fields.Any(each => each.Length > level); level++)
        {
            int[] twins = [.. fields.Select(each => each.Length > level ? each[level] : -1)];
            found.Add(
                new Reading(
                    twins,
                    new RowPlaces(table, twins),
                    Memories(twins),
                    Signs(twins),
                    new(StringComparer.Ordinal)
                )
            );
        }
        return found;
    }

    /// <summary>Reads the waiting cells as the other cells of their column show, or reports the column
    /// once.</summary>
    private void Settle(Table table, Reading reading)
    {
        foreach (var (record, start, column) in reading.Waiting)
        {
            var row = table.RowAt(start)!;
            if (reading.Signs[column]!.IsDecided)
                SetCell(record, row, column, reading);
            else
                Place(record, row, column, null, reading);
        }
        var known = Array.Find(reading.Signs, signs => signs is { IsDecided: true });
        foreach (
            var (record, _, column) in reading
                .Waiting.Where(cell => !reading.Signs[cell.Column]!.IsDecided)
                .DistinctBy(cell => cell.Column)
        )
        {
            values.Subject = (record, schema.Fields.All[reading.Columns[column]].Name);
            values.Refuse(reading.Signs[column]!.Undecided(schema.Name, known));
        }
        foreach (var signs in reading.Signs)
            if (signs is not null)
                reader.Note(signs);
    }

    /// <summary>Reports rows without an id once, at the header.</summary>
    private void ReportNameless(Table table)
    {
        var (keys, header) = (schema.PrimaryKey, table.Headers[0].Span);
        var help = keys is ["id"] ? Messages.Model.AddIdColumn : Messages.Model.AddKeyColumns;
        log.Add(
            keys is [var key]
                ? Messages.Model.NoKeyColumn(header, key, schema.Name, help)
                : Messages.Model.NoKeyColumns(header, keys, schema.Name, help)
        );
    }

    /// <summary>A new record, or one that another source has begun, or null for one that is in this table
    /// already.</summary>
    private Record? Record(RecordId id, TableRow row, Reading reading)
    {
        var (places, merged) = (reading.Places, reading.Merged);
        if (reader.Find(id.Text) is not { } known)
        {
            var made = reader.Make(id);
            made.StandIn(places, row.Start);
            if (!made.StandsIn(places))
                merged.Add(id.Text, id.Span);
            if (idField < 0)
                return made;
            if (made.StandsIn(places))
                made.SetCell(idField, id.Text);
            else
                made.Set(idField, id.Text, id.Span);
            return made;
        }
        var first =
            known.StandsIn(places) ? known.Span
            : merged.TryGetValue(id.Text, out var before) ? before
            : (SourceSpan?)null;
        if (first is { } twin)
        {
            reader.ReportTwin(id, twin);
            return null;
        }
        merged.Add(id.Text, id.Span);
        return known;
    }

    private void SetCell(Record record, TableRow row, int column, Reading reading)
    {
        var (index, memory) = (reading.Columns[column], reading.Memories[column]);
        object? value;
        var refused = values.Refused;
        if (memory is null || !memory.TryFind(row, out value))
        {
            var (cell, field) = (
                new ScalarNode(row.Text(column), row.Kind(column), row.Span(column)),
                schema.Fields.All[index]
            );
            if (field.Computed is not null)
            {
                filling.SetOne(record, index, cell, cell.Span, inTable: true, null);
                return;
            }
            values.Subject = (record, field.Name);
            if (reading.Signs[column] is { } signs)
            {
                var look = signs.Take(cell);
                if (look == ColumnSigns.Look.Open)
                {
                    reading.Waiting.Add((record, row.Start, column));
                    return;
                }
                if (look == ColumnSigns.Look.Contradicts)
                    values.Refuse(signs.Contradiction(cell));
                field = signs.Field;
            }
            value = values.Refused == refused ? values.Read(cell, field, inTable: true) : null;
            if (values.Refused == refused)
                memory?.Keep(row, value);
        }
        if (value is null && values.Refused == refused)
            filling.LeftEmpty(record, index, row.Span(column));
        else
            Place(record, row, column, value, reading);
    }

    /// <summary>Stores the value of a cell, or nothing for a refused one; a value from another source is
    /// kept.</summary>
    private void Place(Record record, TableRow row, int column, object? value, Reading reading)
    {
        var index = reading.Columns[column];
        if (record.Given(index) is { } given)
        {
            if (value is null)
                record.Set(index, given, row.Span(column));
            else
                filling.Give(record, index, value, row.Span(column), null);
        }
        else if (record.StandsIn(reading.Places))
            record.SetCell(index, value);
        else
            record.Set(index, value, row.Span(column));
    }

    /// <summary>The finders of separators, for columns of numbers whose separators the schema does not
    /// declare.</summary>
    private ColumnSigns?[] Signs(int[] columns) =>
        [
            .. columns.Select(index =>
                index >= 0 && ColumnSigns.Concern(schema.Fields.All[index])
                    ? new ColumnSigns(schema.Fields.All[index])
                    : null
            ),
        ];

    /// <summary>The memories of the columns. References and structures contain their own place, so each is read by
    /// itself.</summary>
    private ColumnMemory?[] Memories(int[] columns) =>
        [
            .. columns.Select(
                (index, column) =>
                    index >= 0
                    && schema.Fields.All[index] is { IsReference: false, Computed: null, Fields: null } field
                    && !field.IsStructure
                        ? new ColumnMemory(column)
                        : null
            ),
        ];

    private RecordId CellId(TableRow row, int[] keys) =>
        keys.Length == 1
            ? new RecordId(row.Text(keys[0]).Trim(), row.Span(keys[0]))
            : reader.Composite([
                .. keys.Select(key =>
                    key < 0 ? new RecordId("", row.Whole) : new RecordId(row.Text(key).Trim(), row.Span(key))
                ),
            ]);

    /// <summary>The field of each column. A column without a name, or with the name of another, is reported and not
    /// read.</summary>
    private int[] Columns(Table table)
    {
        var columns = new int[table.Headers.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            var header = table.Headers[i];
            columns[i] = header.Name.Length > 0 && names.Add(header.Name) ? Column(header) : -1;
        }
        for (var i = 0; i < columns.Length; i++)
            if (
                columns[i] >= 0
                && columns[i] == idField
                && Array.FindIndex(columns, column => column == idField) is var first
                && first != i
            )
                log.Add(
                    Messages.Model.TwoIdColumns(
                        table.Headers[i].Span,
                        table.Headers[first].Span,
                        table.Headers[i].Name,
                        table.Headers[first].Name
                    )
                );
        return columns;
    }

    private int Column(Header header)
    {
        if (schema.Refused.Contains(header))
            return -1;
        var index = schema.Fields.IndexOfHeader(header.Name);
        if (index < 0 && !schema.IgnoresUnknownFields)
            log.Add(Messages.Model.NoField(header.Span, schema.Name, header.Name, reader.Nearest(header.Name)));
        return index;
    }
}
