using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model;

/// <summary>Everything that the site says, typed, linked and checked. Nothing in it changes any more.</summary>
public sealed class SiteModel
{
    public required SiteSettings Settings { get; init; }

    public required ImmutableArray<Language> Languages { get; init; }

    /// <summary>Files of its own that the site does without: what the settings name, and the search where it cannot
    /// have one.</summary>
    public required FrozenSet<string> Without { get; init; }

    /// <summary>In ordinal order of name; the pages under content/ are the collection "pages".</summary>
    public required ImmutableArray<RecordCollection> Collections { get; init; }

    public required NameIndex Names { get; init; }

    /// <summary>The build's date: set, or the newest that the data name.</summary>
    public required PartialDate? AsOf { get; init; }

    public required Record? Owner { get; init; }

    /// <summary>What is withheld, a line each, for its authors: where that is said, and until when.</summary>
    public ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>Texts of lists, by collection and language.</summary>
    public required FrozenDictionary<string, Record> ListTexts { get; init; }

    /// <summary>Every text in the site's own language, with what it has in each of the others.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    public required ImmutableArray<SourceEntry> Templates { get; init; }

    public required ImmutableArray<SourceEntry> Assets { get; init; }

    public required ImmutableArray<SourceEntry> Static { get; init; }

    public required ReferenceIndex References { get; init; }

    /// <summary>What was found out about columns of data whose schema does not declare it, in words.</summary>
    public ImmutableArray<string> Detected { get; init; } = [];

    /// <summary>What could not be read: what seems to be missing may stand there.</summary>
    public LostParts Lost { get; init; } = LostParts.None;

    /// <summary>Why the site has no search, when it is too large for one.</summary>
    public Diagnostic? Unsearched { get; init; }

    /// <summary>How many records readers may see, pages of text aside.</summary>
    public int RecordCount =>
        Collections.Where(each => each.Name != CommonFields.Pages).Sum(each => each.Published.Length);

    public RecordCollection? Find(string collection)
    {
        foreach (var each in Collections)
            if (each.Name == collection)
                return each;
        return null;
    }

    /// <summary>Every published record that points at this one in a field.</summary>
    public IReadOnlyList<Citation> CitationsOf(Record record) => References.CitationsOf(record);
}

/// <summary>What templates see as <c>data</c>: the published records by collection.</summary>
public sealed class DataView : IMembers
{
    private readonly FrozenDictionary<string, RecordCollection> byName;

    internal DataView(IReadOnlyCollection<RecordCollection> collections)
    {
        // Two collections of one name have been reported: the first keeps it.
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
