using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.Schemas;

/// <summary>A field of a schema: its type and constraints, the records that it refers to, and how it is
/// read.</summary>
public sealed record Field
{
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>The place of the declaration in the schema, or null for fields that every collection has.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>A note with the place of the declaration, or null.</summary>
    internal Note? DeclaredHere => Messages.Model.DeclaredHere(Span, Name);

    /// <summary>The column's header in the file, or null when it is the name.</summary>
    public string? Source { get; init; }

    public string? Format { get; init; }

    public LocalizedText? Title { get; init; }

    public LocalizedText? Description { get; init; }

    public bool Many { get; init; }

    /// <summary>Whether it is declared as a 'list': its length counts items, and a text is always split at the
    /// delimiter.</summary>
    public bool IsList { get; init; }

    /// <summary>The separator between the items of a list in one cell.</summary>
    public string Delimiter { get; init; } = "|";

    /// <summary>The collections whose records the value may name; "*" is any. Empty if the field is not a
    /// reference.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The name by which the target lists the records that refer to it.</summary>
    public string? Inverse { get; init; }

    /// <summary>Whether a reference also finds its record by title.</summary>
    public bool ByTitle { get; init; } = true;

    /// <summary>Whether the site's schema adds the field to the kit's schema, whose templates do not know
    /// it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Whether a table without a schema has such a column: a common field is then shown like any other
    /// field.</summary>
    public bool IsColumn { get; init; }

    /// <summary>Whether an entry that names a hidden record is withheld with it, instead of being an error, or null
    /// for the default.</summary>
    public bool? Withhold { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    public ImmutableArray<Category> Categories { get; init; } = [];

    public FrozenSet<string>? MissingValues { get; init; }

    /// <summary>The missing values whose label says why the value is unknown.</summary>
    public FrozenDictionary<string, Unknown> UnknownValues { get; init; } = FrozenDictionary<string, Unknown>.Empty;

    /// <summary>The format of dates and times in the field, or null when the schema gives none.</summary>
    public DatePattern? DateForm { get; init; }

    /// <summary>Whether numbers keep their spelling because no schema describes them.</summary>
    public bool KeepsSigns { get; init; }

    public NumberForm NumberForm { get; init; } = NumberForm.Undeclared;

    public ImmutableArray<string> TrueValues { get; init; } = ["true", "True", "TRUE", "1"];

    public ImmutableArray<string> FalseValues { get; init; } = ["false", "False", "FALSE", "0"];

    public ScriptExpression? Computed { get; init; }

    /// <summary>The expression for the list that a declared number counts, or null.</summary>
    public ScriptExpression? Of { get; init; }

    public string? Nature { get; init; }

    /// <summary>The field next to an amount that contains its date, or the date itself, or null.</summary>
    public string? AsOf { get; init; }

    public string Visibility { get; init; } = "public";

    /// <summary>The fields of an object, or null for other types.</summary>
    public FieldSet? Fields { get; init; }

    /// <summary>The field itself and the fields of its parts, at all levels.</summary>
    public IEnumerable<Field> WithParts =>
        Fields is null ? [this] : Fields.All.SelectMany(part => part.WithParts).Prepend(this);

    public bool IsReference => !References.IsEmpty;

    /// <summary>Whether its values are objects, arrays or places.</summary>
    internal bool IsStructure =>
        !IsReference && Type is FieldType.Object or FieldType.Array or FieldType.GeoJson or FieldType.GeoPoint;
}

public enum FieldType
{
    /// <summary>No schema declares the type: it is inferred from the values.</summary>
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

/// <summary>A list of fields in the order of the schema, with a search by name.</summary>
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
        // Created on demand: only fields that are read from columns need it, and each map without a schema has its
        // own set.
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

    /// <summary>A hash of everything that decides how values are read: two sets with the same hash have the same
    /// fields and types.</summary>
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

    /// <summary>The indexes of fields whose values may be or contain records or objects: all others are plain
    /// values.</summary>
    internal ImmutableArray<int> Deep { get; }

    /// <summary>The indexes of fields whose values may be or contain amounts.</summary>
    internal ImmutableArray<int> Amounts { get; }

    /// <summary>The indexes of fields that the site adds to a schema of the kit.</summary>
    internal ImmutableArray<int> Added { get; }

    /// <summary>The indexes of fields with citations of norms.</summary>
    internal ImmutableArray<int> Norms { get; }

    /// <summary>The indexes of declared numbers whose list the schema gives.</summary>
    internal ImmutableArray<int> Counted { get; }

    /// <summary>Whether there are computed fields, in this set or inside its objects.</summary>
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

    /// <summary>The index of a column's field. The header (on one line) matches a declared 'source' first, then the
    /// name of a field without another source.</summary>
    public int IndexOfHeader(string header) =>
        sources.TryGetValue(header, out var sourced) ? sourced
        : (index.TryGetValue(header, out var named) || IsName(header, out named)) && All[named].Source is null ? named
        : -1;

    /// <summary>The other fields that are read from a column, because several fields may have one source.</summary>
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

    /// <summary>The index of the field of a key in YAML, JSON or front matter: both its name and its source are
    /// accepted.</summary>
    public int IndexOfKey(string key) =>
        sources.TryGetValue(key, out var sourced) ? sourced
        : index.TryGetValue(key, out var named) || IsName(key, out named) ? named
        : -1;

    /// <summary>Spellings that mean 'id', unless a field has such a name.</summary>
    public static ImmutableArray<string> IdSpellings { get; } = ["ID", "Id", "iD"];

    /// <summary>The common field that a capitalised header means: 'ID' is 'id' and 'Title' is 'title'; null for other
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
