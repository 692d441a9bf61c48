using Quadro.Model.Schemas;
using Quadro.Model.Values;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>Values by field, each with the place it comes from. Set while the model is built, fixed afterwards.</summary>
public abstract class DataObject : IScriptMembers
{
    private readonly object?[] values;
    private readonly SourceSpan[] spans;
    private List<(int Field, SourceSpan Span)>? others;

    private protected DataObject(FieldSet fields, SourceSpan span)
    {
        Fields = fields;
        Span = span;
        values = new object?[fields.All.Length];
        spans = new SourceSpan[fields.All.Length];
    }

    public FieldSet Fields { get; }

    /// <summary>Where the object starts in the first of its sources.</summary>
    public SourceSpan Span { get; }

    public virtual IEnumerable<string> MemberNames => Fields.Names;

    /// <summary>The value, or null when none was given.</summary>
    public object? Given(int field) => values[field];

    public object? Given(string field) => Fields.IndexOf(field) is var i and >= 0 ? values[i] : null;

    /// <summary>Where the value stands, or null when none was given.</summary>
    public SourceSpan? SpanOf(int field) => spans[field].File is null ? null : spans[field];

    public SourceSpan? SpanOf(string field) => Fields.IndexOf(field) is var i and >= 0 ? SpanOf(i) : null;

    /// <summary>Every place that gives the value: several, where sources that say the same were merged.</summary>
    public IEnumerable<SourceSpan> SpansOf(int field)
    {
        if (SpanOf(field) is { } first) yield return first;
        foreach (var (of, span) in others ?? []) if (of == field) yield return span;
    }

    public virtual bool TryGetMember(string name, out object? value)
    {
        var i = Fields.IndexOf(name);
        value = i < 0 ? null : values[i] ?? Unknown.Missing;
        return i >= 0;
    }

    /// <summary>A further source gives the value that the field has.</summary>
    internal void AlsoAt(int field, SourceSpan span) => (others ??= []).Add((field, span));

    internal void Set(int field, object? value, SourceSpan? span)
    {
        values[field] = value;
        if (span is { } known) spans[field] = known;
    }
}

/// <summary>An object inside a record: a phase, an edition.</summary>
public sealed class Part : DataObject
{
    internal Part(FieldSet fields, SourceSpan span) : base(fields, span)
    {
    }
}
