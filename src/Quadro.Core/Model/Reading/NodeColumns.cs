using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Model.Reading;

/// <summary>
/// The columns of a file that is not a table: each field over all records of the file. Numbers in YAML's own form and
/// in JSON are unambiguous; a column is only examined when a number in it is written as text.
/// </summary>
internal sealed class NodeColumns(IReadOnlyList<MapNode> records, Schema schema)
{
    private Dictionary<Field, ColumnSigns>? columns;
    private HashSet<Field>? reported;
    private readonly Action<ColumnSigns>? detected;

    public NodeColumns(RecordSource source, Schema schema, Action<ColumnSigns> detected)
        : this([.. source.Maps], schema) => this.detected = detected;

    /// <summary>Whether the other values of the column influence how a value is read.</summary>
    public static bool Concern(ScalarNode value, Field field) =>
        FieldTypes.IsNumeric(field.Type)
        && value.Kind is ScalarKind.Plain or ScalarKind.Quoted
        && value.Text.AsSpan().IndexOfAny('.', ',') >= 0
        && ColumnSigns.Concern(field)
        && !IsPlain(value, field);

    /// <summary>The field with the separators of its column, or the finding that prevents reading the value; neither
    /// when it was reported before.</summary>
    public (Field? Field, Diagnostic? Finding) Read(ScalarNode value, Field field, DiagnosticBag log)
    {
        columns ??= new(ReferenceEqualityComparer.Instance);
        if (!columns.TryGetValue(field, out var signs))
            columns.Add(field, signs = GoThrough(field, log));
        if (signs.IsDecided)
            return signs.Take(value) == ColumnSigns.Look.Contradicts
                ? (null, signs.Contradiction(value))
                : (signs.Field, null);
        if (!signs.IsOpen)
            return (field, null);
        return (
            null,
            (reported ??= new(ReferenceEqualityComparer.Instance)).Add(field)
                ? signs.Undecided(schema.Name, null)
                : null
        );
    }

    private ColumnSigns GoThrough(Field field, DiagnosticBag log)
    {
        var signs = new ColumnSigns(field);
        foreach (var value in records.SelectMany(record => Values(record, schema.Fields, field)))
        {
            var plain = IsPlain(value, field);
            var look = plain ? signs.TakePoint(value) : signs.Take(value);
            // The other values are not checked against the column.
            if (plain && look == ColumnSigns.Look.Contradicts)
                log.Add(signs.Contradiction(value));
        }
        detected?.Invoke(signs);
        return signs;
    }

    /// <summary>Whether a number is in YAML's own form, so that its point precedes decimals. For whole numbers and
    /// amounts, '1.402' is still ambiguous.</summary>
    private static bool IsPlain(ScalarNode value, Field field) =>
        value.Kind == ScalarKind.Plain
        && DecimalSign.IsCanonical(value.Text)
        && (
            field.Type is FieldType.Number or FieldType.Percent
            || DecimalSign.ShownBy(value.Text, isAmount: false) != SignShown.Either
        );

    private static IEnumerable<ScalarNode> Values(MapNode map, FieldSet fields, Field wanted)
    {
        foreach (var entry in map.Entries)
        {
            if (fields.IndexOfKey(entry.Key) is not (>= 0 and var index))
                continue;
            IEnumerable<Node> items = entry.Value is ListNode list ? list.Items : [entry.Value];
            if (ReferenceEquals(fields.All[index], wanted))
                foreach (var item in items.OfType<ScalarNode>())
                    yield return item;
            else if (fields.All[index].Fields is { } inner)
                foreach (var value in items.OfType<MapNode>().SelectMany(part => Values(part, inner, wanted)))
                    yield return value;
        }
    }
}
