using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Load.Csv;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.Schemas;

/// <summary>A declared column: what may stand in it, what it points at, how it is read.</summary>
public sealed record Field
{
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>Where the schema declares it; nothing for fields that every collection has.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The column's header in the file, when it is another than the name.</summary>
    public string? Source { get; init; }

    public string? Format { get; init; }

    public LocalizedText? Title { get; init; }

    public LocalizedText? Description { get; init; }

    public bool Many { get; init; }

    /// <summary>Declared as a 'list': its length counts its items, and a text is always cut at the delimiter.</summary>
    public bool IsList { get; init; }

    /// <summary>Between the items of a list that stands in one cell.</summary>
    public string Delimiter { get; init; } = "|";

    /// <summary>Collections that the value names a record of; "*" is any. Empty: no reference.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The name under which the target sees the records that point at it.</summary>
    public string? Inverse { get; init; }

    /// <summary>Whether a reference finds its record by its title too.</summary>
    public bool ByTitle { get; init; } = true;

    /// <summary>Whether the site's schema adds it to those of the kit, whose templates do not know it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Whether a table without a schema has a column of the name: what a common field says is then shown like
    /// any other.</summary>
    public bool IsColumn { get; init; }

    /// <summary>Whether what names a hidden record here is withheld with it, which would else be an error; null for
    /// what is usual.</summary>
    public bool? Withhold { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    public ImmutableArray<Category> Categories { get; init; } = [];

    public FrozenSet<string>? MissingValues { get; init; }

    /// <summary>Those of the missing values whose label says why the value is not known.</summary>
    public FrozenDictionary<string, Unknown> UnknownValues { get; init; } = FrozenDictionary<string, Unknown>.Empty;

    /// <summary>The form that dates and times of the field are written in, when the schema gives one.</summary>
    public DatePattern? DateForm { get; init; }

    /// <summary>Whether numbers are kept as they are written, where no schema says what they are.</summary>
    public bool KeepsSigns { get; init; }

    public NumberForm NumberForm { get; init; } = NumberForm.Undeclared;

    public ImmutableArray<string> TrueValues { get; init; } = ["true", "True", "TRUE", "1"];

    public ImmutableArray<string> FalseValues { get; init; } = ["false", "False", "FALSE", "0"];

    public ScriptExpression? Computed { get; init; }

    /// <summary>For a declared number: the expression for the list that it speaks of.</summary>
    public ScriptExpression? Of { get; init; }

    public string? Nature { get; init; }

    /// <summary>The sibling field that holds the date of an amount, or the date itself.</summary>
    public string? AsOf { get; init; }

    public string Visibility { get; init; } = "public";

    /// <summary>The fields of an object.</summary>
    public FieldSet? Fields { get; init; }

    /// <summary>The field itself, and those of its parts, of their parts...</summary>
    public IEnumerable<Field> WithParts =>
        Fields is null ? [this] : Fields.All.SelectMany(part => part.WithParts).Prepend(this);

    public bool IsReference => !References.IsEmpty;

    /// <summary>Whether its values are objects, arrays or places.</summary>
    internal bool IsStructure =>
        !IsReference && Type is FieldType.Object or FieldType.Array or FieldType.GeoJson or FieldType.GeoPoint;
}

public enum FieldType
{
    /// <summary>No schema says what it is: found out from the values.</summary>
    Inferred,
    String,
    Integer,
    Number,
    Boolean,
    Date,
    Year,
    YearMonth,
    DateTime,
    Time,
    Period,
    Duration,
    Money,
    Percent,
    ProjectCode,
    Cup,
    Istat,
    NormRef,
    Count,
    Object,
    Array,
    GeoPoint,
    GeoJson,
    Any,
}

/// <summary>Fields in the order of the schema, found by name.</summary>
public sealed class FieldSet
{
    private readonly FrozenDictionary<string, int> index;
    private readonly FrozenDictionary<string, int> sources;
    private readonly Lazy<bool> hasTwins;

    public FieldSet(ImmutableArray<Field> fields)
    {
        All = fields;
        sources = fields
            .Select((field, i) => (field.Source, i))
            .Where(pair => pair.Source is not null)
            .SelectMany(pair =>
                new[]
                {
                    (Source: pair.Source!, Index: pair.i),
                    (Source: HeaderNames.Normal(pair.Source!), Index: pair.i),
                }
            )
            .DistinctBy(pair => pair.Source)
            .ToFrozenDictionary(pair => pair.Source, pair => pair.Index, StringComparer.Ordinal);
        index = fields
            .Select((field, i) => (field.Name, i))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        Names = [.. fields.Select(field => field.Name)];
        Deep = [.. Enumerable.Range(0, fields.Length).Where(i => IsDeep(fields[i]))];
        Amounts =
        [
            .. Enumerable.Range(0, fields.Length).Where(i => fields[i].Type == FieldType.Money || IsDeep(fields[i])),
        ];
        Norms =
        [
            .. Enumerable
                .Range(0, fields.Length)
                .Where(i => fields[i] is { Type: FieldType.NormRef, IsReference: false }),
        ];
        // Asked only of fields that columns are read into; maps without a schema have sets of their own.
        hasTwins = new(() =>
            fields
                .Where(field => field.Span is not null && field.Computed is null)
                .GroupBy(field => HeaderNames.Normal(field.Source ?? field.Name), StringComparer.Ordinal)
                .Any(group => group.Skip(1).Any())
        );
        Added = [.. Enumerable.Range(0, fields.Length).Where(i => fields[i].IsAdded)];
        Counted = [.. Enumerable.Range(0, fields.Length).Where(i => fields[i].Of is not null)];
        Computes = fields.Any(field => field.Computed is not null || field.Fields?.Computes == true);
        Digest = fields.Aggregate(new Digest(), AddTo).Value;
    }

    /// <summary>What the values mean without their schema's words: two sets with one digest give values in the same
    /// fields of the same types.</summary>
    internal UInt128 Digest { get; }

    private static Digest AddTo(Digest digest, Field field) =>
        digest
            .Add(field.Name)
            .Add((long)field.Type)
            .Add(field.Source)
            .Add(field.Format)
            .Add(field.Many ? 1 : 0)
            .Add(field.KeepsSigns ? 1 : 0)
            .Add(field.Computed?.Text)
            .Add(field.Fields?.Digest ?? 0);

    /// <summary>The places of fields whose values may be records or objects, or hold some: all others are plain
    /// values.</summary>
    internal ImmutableArray<int> Deep { get; }

    /// <summary>The places of fields whose values may be amounts, or hold some.</summary>
    internal ImmutableArray<int> Amounts { get; }

    /// <summary>The places of fields that the site adds to a schema of the kit.</summary>
    internal ImmutableArray<int> Added { get; }

    /// <summary>The places of citations of norms.</summary>
    internal ImmutableArray<int> Norms { get; }

    /// <summary>The places of numbers that the schema tells how to count.</summary>
    internal ImmutableArray<int> Counted { get; }

    /// <summary>Whether there is something to compute, in the fields themselves or in objects that they hold.</summary>
    internal bool Computes { get; }

    private static bool IsDeep(Field field) =>
        field.IsReference
        || field.Computed is not null
        || field.Fields is not null
        || field.Type
            is FieldType.Inferred
                or FieldType.Object
                or FieldType.Array
                or FieldType.GeoPoint
                or FieldType.GeoJson
                or FieldType.Any;

    public ImmutableArray<Field> All { get; }

    public ImmutableArray<string> Names { get; }

    public int IndexOf(string name) => index.GetValueOrDefault(name, -1);

    /// <summary>The field of a column, its header on one line: a declared 'source' before a name, and no name whose
    /// field has another source.</summary>
    public int IndexOfHeader(string header) =>
        sources.TryGetValue(header, out var sourced) ? sourced
        : (index.TryGetValue(header, out var named) || IsName(header, out named)) && All[named].Source is null ? named
        : -1;

    /// <summary>The other fields that are read from a column: two fields may have one source.</summary>
    internal IEnumerable<int> TwinsOf(string header, int field) =>
        field >= 0 && hasTwins.Value ? Twins(header, field) : [];

    private IEnumerable<int> Twins(string header, int field)
    {
        for (var i = 0; i < All.Length; i++)
            if (
                i != field
                && All[i] is { Computed: null, Span: not null } other
                && (other.Source ?? other.Name) is var source
                && (source == header || HeaderNames.Normal(source) == header)
            )
                yield return i;
    }

    /// <summary>The field of a key in YAML, JSON or front matter, where the name does as well as the source.</summary>
    public int IndexOfKey(string key) =>
        sources.TryGetValue(key, out var sourced) ? sourced
        : index.TryGetValue(key, out var named) || IsName(key, out named) ? named
        : -1;

    /// <summary>Ways of writing 'id' that mean it, unless a field is called so.</summary>
    public static ImmutableArray<string> IdSpellings { get; } = ["ID", "Id", "iD"];

    /// <summary>The common field that a header in capitals means: 'ID' is 'id' and 'Title' is 'title'; null for other
    /// headers.
    /// </summary>
    public static string? NameMeant(string header) =>
        header is "id" or "title" ? null
        : header.Equals("id", StringComparison.OrdinalIgnoreCase) ? "id"
        : header.Equals("title", StringComparison.OrdinalIgnoreCase) ? "title"
        : null;

    private bool IsName(string header, out int field)
    {
        field = -1;
        return NameMeant(header) is { } meant && index.TryGetValue(meant, out field);
    }

    public Field? Find(string name) => index.TryGetValue(name, out var i) ? All[i] : null;
}
