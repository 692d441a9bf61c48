using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Values;

namespace Quadro.Plan;

/// <summary>Pages that are one page in several languages: they show the same, whatever words their addresses are made
/// of.</summary>
internal static class Counterparts
{
    private const string AllValues = "\n";

    /// <summary>All pages that have a counterpart, by address, each with its counterparts and itself in the order of
    /// the site's languages.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<PlannedPage>> Of(
        ImmutableArray<PlannedPage> pages,
        ImmutableArray<string> languages
    )
    {
        if (languages.Length < 2)
            return FrozenDictionary<string, ImmutableArray<PlannedPage>>.Empty;
        var groups = pages
            .Where(page => page.Kind != PageKind.Error)
            .GroupBy(Shown)
            .Select(group => group.DistinctBy(page => page.Language).ToImmutableArray())
            .Where(group => group.Length > 1);
        return groups
            .SelectMany(group => group.Select(page => KeyValuePair.Create(page.Url, group)))
            .ToDictionary(StringComparer.Ordinal);
    }

    private static Identity Shown(PlannedPage page) =>
        new(
            page.Kind,
            page.Kind == PageKind.Index ? page.Template.Name : "",
            page.Record,
            page.Collection,
            page.Facet?.Facet.Field.Name,
            page.Facet is { } facet
                ? facet.Value is { } value
                    ? QueryKey.Of(value.Value) ?? Unknown.Missing
                    : AllValues
                : null,
            page.Pagination?.Number ?? 1
        );

    private sealed record Identity(
        PageKind Kind,
        string Template,
        Record? Record,
        string? Collection,
        string? Facet,
        object? Value,
        int Part
    );
}
