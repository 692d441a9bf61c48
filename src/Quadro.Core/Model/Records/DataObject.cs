using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Records;

/// <summary>The values of fields, each with its place in a source. They are set while the model is built, and fixed
/// afterwards.</summary>
public abstract class DataObject : IMembers
{
    private const int MostMarked = 128;

    private readonly object?[] values;

    // The places of values. For a row of a table: the row and its cells. For an object from a single file: the start
    // (counted from 1) and the length of each value. For all others: each place.
    private RowPlaces? rows;
    private int row;
    private (int Start, int Length)[]? near;
    private SourceSpan[]? spans;

    // For a row, the cells that have a value; for a row and a single file, the fields that are computed.
    private UInt128 marked;
    private List<(int Field, SourceSpan Span)>? others;

    private protected DataObject(FieldSet fields, SourceSpan span)
    {
        Fields = fields;
        Span = span;
        values = new object?[fields.All.Length];
    }

    public FieldSet Fields { get; }

    /// <summary>The place where the object starts in its first source.</summary>
    public SourceSpan Span { get; }

    public virtual IEnumerable<string> MemberNames => Fields.Names;

    /// <summary>The value of a field, or null when none was given.</summary>
    public object? Given(int field) => values[field];

    public object? Given(string field) => Fields.IndexOf(field) is var i and >= 0 ? values[i] : null;

    /// <summary>The place of the value, or null when none was given.</summary>
    public SourceSpan? SpanOf(int field)
    {
        if (spans is not null)
            return spans[field].File is null ? null : spans[field];
        if (!HasPlace(field))
            return null;
        if (IsMarked(field) && Fields.All[field].Computed is { } computed)
            return computed.Span;
        return near is not null
            ? new SourceSpan(Span.File, near[field].Start - 1, near[field].Length)
            : rows!.Find(row, field) ?? Span;
    }

    public SourceSpan? SpanOf(string field) => Fields.IndexOf(field) is var i and >= 0 ? SpanOf(i) : null;

    /// <summary>All places of the value: several when sources with the same value were merged.</summary>
    public IEnumerable<SourceSpan> SpansOf(int field)
    {
        if (SpanOf(field) is { } first)
            yield return first;
        foreach (var (of, span) in others ?? [])
            if (of == field)
                yield return span;
    }

    public virtual Wording? Described => null;

    public virtual bool TryGetMember(string name, out object? value)
    {
        var i = Fields.IndexOf(name);
        value = i < 0 ? null : values[i] ?? Unknown.Missing;
        return i >= 0;
    }

    /// <summary>Whether <see cref="SpanOf(int)"/> has a place, without finding it.</summary>
    internal bool HasPlace(int field) =>
        spans is not null
            ? spans[field].File is not null
            : IsMarked(field) || (near is not null && near[field].Start > 0);

    /// <summary>Adds the place of another source with the same value.</summary>
    internal void AlsoAt(int field, SourceSpan span) => (others ??= []).Add((field, span));

    internal void Set(int field, object? value, SourceSpan? span)
    {
        values[field] = value;
        if (span is not { } known)
            return;
        if (
            spans is null
            && values.Length <= MostMarked
            && Fields.All[field].Computed is { } computed
            && computed.Span == known
        )
            marked |= UInt128.One << field;
        else if (spans is null && rows is null && ReferenceEquals(known.File, Span.File))
            (near ??= new (int, int)[values.Length])[field] = (known.Start + 1, known.Length);
        else
            Places()[field] = known;
    }

    /// <summary>Makes the object a row of a table, whose places of cells are found again on demand.</summary>
    internal void StandIn(RowPlaces places, int start)
    {
        if (values.Length <= MostMarked && near is null)
            (rows, row) = (places, start);
    }

    internal bool StandsIn(RowPlaces places) => ReferenceEquals(rows, places);

    /// <summary>Sets the value, or null, of a cell in the object's own row.</summary>
    internal void SetCell(int field, object? value)
    {
        values[field] = value;
        marked |= UInt128.One << field;
    }

    /// <summary>Removes the value of a field, and its places, which would reveal it.</summary>
    internal void Forget(int field)
    {
        values[field] = null;
        if (spans is not null)
            spans[field] = default;
        if (near is not null)
            near[field] = default;
        if (values.Length <= MostMarked)
            marked &= ~(UInt128.One << field);
        others?.RemoveAll(other => other.Field == field);
    }

    /// <summary>The files that contain its values.</summary>
    internal IEnumerable<SourceFile> Files =>
        (spans ?? [])
            .Select(span => span.File)
            .Concat((others ?? []).Select(other => other.Span.File))
            .Concat(Computing)
            .Where(file => file is not null)
            .Prepend(Span.File)
            .Distinct();

    private IEnumerable<SourceFile> Computing =>
        rows is not null
            ? []
            : Fields
                .All.Where((each, i) => each.Computed is not null && IsMarked(i))
                .Select(each => each.Computed!.Span.File);

    private bool IsMarked(int field) => values.Length <= MostMarked && (marked >> field & 1) != 0;

    /// <summary>Stores a place for each field, once a value comes from another source than the others.</summary>
    private SourceSpan[] Places()
    {
        if (spans is not null)
            return spans;
        var all = new SourceSpan[values.Length];
        for (var i = 0; i < all.Length; i++)
            if (SpanOf(i) is { } span)
                all[i] = span;
        (rows, near, marked) = (null, null, default);
        return spans = all;
    }
}

/// <summary>An object inside a record, such as a phase or an edition.</summary>
public sealed class Part : DataObject
{
    internal Part(FieldSet fields, SourceSpan span)
        : base(fields, span) { }

    /// <summary>The objects that a value is or contains as a list.</summary>
    internal static IEnumerable<DataObject> In(object? value) =>
        value switch
        {
            Part one => [one],
            IReadOnlyList<object?> list => list.OfType<Part>(),
            _ => [],
        };
}
