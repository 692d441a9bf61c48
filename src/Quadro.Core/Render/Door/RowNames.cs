using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Model;
using Quadro.Model.Records;

namespace Quadro.Render.Door;

/// <summary>The names under which the records of a collection see rows that have no page of their own, and point at
/// them.</summary>
internal sealed class RowNames
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> names;

    public RowNames(SiteModel model)
    {
        var rows = model
            .Collections.Where(collection => !collection.Schema.HasPages)
            .SelectMany(collection =>
                collection
                    .Schema.Fields.All.SelectMany(field => field.WithParts)
                    .Where(field => field.IsReference)
                    .Select(field => (Field: field, Name: ReferenceIndex.InverseName(collection.Schema, field)))
            )
            .ToList();
        names = model.Collections.ToFrozenDictionary(
            collection => collection.Name,
            target =>
                rows.Where(row => row.Field.References.Contains("*") || row.Field.References.Contains(target.Name))
                    .Select(row => row.Name)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToImmutableArray(),
            StringComparer.Ordinal
        );
    }

    public ImmutableArray<string> NamesOn(string collection) => names.GetValueOrDefault(collection, []);
}
