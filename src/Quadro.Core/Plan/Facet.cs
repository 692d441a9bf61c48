using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Model.Schemas;

namespace Quadro.Plan;

/// <summary>A way through a collection's list: by the values of one field, each with a page of its own.</summary>
public sealed record Facet(Field Field, string Url, ImmutableArray<FacetValue> Values)
{
    private readonly Lazy<Dictionary<Record, ImmutableArray<string>>> keys = new(() => Values.SelectMany(value => value.Records.Select(record => (record, value.Key)))
        .GroupBy(pair => pair.record, pair => pair.Key).ToDictionary(group => group.Key, group => group.ToImmutableArray()));

    /// <summary>The keys of the values that a record has.</summary>
    public ImmutableArray<string> KeysOf(Record record) => keys.Value.GetValueOrDefault(record, []);
}

/// <param name="Key">What stands for the value in addresses and in the list's filters.</param>
/// <param name="Value">A year for dates and periods; unknown for the records that have none.</param>
public sealed record FacetValue(string Key, object Value, string Url, ImmutableArray<Record> Records);

/// <summary>What a page shows of a facet: all of its values, or one.</summary>
public sealed record PlannedFacet(Facet Facet, FacetValue? Value);
