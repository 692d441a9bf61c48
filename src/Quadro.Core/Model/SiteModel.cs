using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model;

/// <summary>The content of the site, typed, linked and checked. It is immutable.</summary>
public sealed class SiteModel
{
    public required SiteSettings Settings { get; init; }

    public required ImmutableArray<Language> Languages { get; init; }

    /// <summary>The features that the site does without: those that the settings name, and search when it cannot be
    /// made.</summary>
    public required FrozenSet<string> Without { get; init; }

    /// <summary>The collections in ordinal order of name; pages under content/ are in the collection
    /// "pages".</summary>
    public required ImmutableArray<RecordCollection> Collections { get; init; }

    public required NameIndex Names { get; init; }

    /// <summary>The date of the site: the configured one, else the newest in the data, or null.</summary>
    public required PartialDate? AsOf { get; init; }

    public required Record? Owner { get; init; }

    /// <summary>A line for the author about each withheld record: the place of the decision and its end.</summary>
    public ImmutableArray<Wording> Withheld { get; init; } = [];

    /// <summary>The texts above lists, by collection and language.</summary>
    public required FrozenDictionary<string, Record> ListTexts { get; init; }

    /// <summary>The state of the translation of every text into each other language.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    public required ImmutableArray<SourceEntry> Templates { get; init; }

    public required ImmutableArray<SourceEntry> Assets { get; init; }

    public required ImmutableArray<SourceEntry> Static { get; init; }

    public required ReferenceIndex References { get; init; }

    /// <summary>Sentences about column formats that were found in the data because no schema declares them.</summary>
    public ImmutableArray<Wording> Detected { get; init; } = [];

    /// <summary>The parts that could not be read: missing data may be there.</summary>
    public LostParts Lost { get; init; } = LostParts.None;

    /// <summary>The finding that the site is too large for search, or null.</summary>
    public Diagnostic? Unsearched { get; init; }

    /// <summary>The number of records that readers may see, without pages of text.</summary>
    public int RecordCount =>
        Collections.Where(each => each.Name != CommonFields.Pages).Sum(each => each.Published.Length);

    public RecordCollection? Find(string collection)
    {
        foreach (var each in Collections)
            if (each.Name == collection)
                return each;
        return null;
    }

    /// <summary>All published records that refer to this one in a field.</summary>
    public IReadOnlyList<Citation> CitationsOf(Record record) => References.CitationsOf(record);
}

/// <summary>The object that templates see as <c>data</c>: the published records by collection.</summary>
public sealed class DataView : IMembers
{
    private readonly FrozenDictionary<string, RecordCollection> byName;

    internal DataView(IReadOnlyCollection<RecordCollection> collections)
    {
        // Collections with the same name have been reported: the first one keeps the name.
        byName = collections
            .SelectMany(each => new[] { each.Name, each.Name.Replace('-', '_') }.Select(name => (name, each)))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.each, StringComparer.Ordinal);
        MemberNames =
        [
            .. collections.Select(each => each.Name.Replace('-', '_')).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    public IEnumerable<string> MemberNames { get; }

    public bool TryGetMember(string name, out object? value)
    {
        value = byName.TryGetValue(name, out var found) ? found.View : null;
        return value is not null;
    }

    public bool TryFind(
        string name,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RecordCollection? collection
    ) => byName.TryGetValue(name, out collection);

    public override string ToString() => "data";
}
