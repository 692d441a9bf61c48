using System.Collections.Immutable;
using System.Globalization;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Values;
using Quadro.Values.Numbers;

namespace Quadro.Plan.Facets;

/// <summary>A way through a collection's list: by the values of one field, each with a page of its own.</summary>
public sealed record Facet(Field Field, string Url, ImmutableArray<FacetValue> Values)
{
    private readonly Lazy<Dictionary<Record, ImmutableArray<string>>> marks = new(() =>
        Values
            .SelectMany(value =>
                value.Records.Select(record => (record, Mark: Numeric(Values) ? value.Number ?? value.Key : value.Key))
            )
            .GroupBy(pair => pair.record, pair => pair.Mark)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray())
    );

    /// <summary>What the filters of a list know a record by: the keys of its values, or its numbers, since a key says
    /// neither a sign nor a point.</summary>
    public ImmutableArray<string> MarksOf(Record record) => marks.Value.GetValueOrDefault(record, []);

    /// <summary>Whether the values make a range.</summary>
    public bool IsNumeric => Numeric(Values);

    private static bool Numeric(ImmutableArray<FacetValue> values) =>
        values.All(value => value.Number is not null || value.Value is Unknown);
}

/// <param name="Key">What stands for the value in addresses and in the list's filters.</param>
/// <param name="Value">A year for dates and periods; unknown for the records that have none.</param>
public sealed record FacetValue(string Key, object Value, string Url, ImmutableArray<Record> Records)
{
    /// <summary>As a script reads it; null of what is no number.</summary>
    public string? Number =>
        Value is long or decimal
            ? Convert.ToString(Value, CultureInfo.InvariantCulture)
            : (Value as WrittenNumber)?.Text;
}

/// <summary>What a page shows of a facet: all of its values, or one.</summary>
public sealed record PlannedFacet(Facet Facet, FacetValue? Value);
