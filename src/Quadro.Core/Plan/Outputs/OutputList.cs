using System.Diagnostics.CodeAnalysis;

namespace Quadro.Plan.Outputs;

/// <summary>
/// Everything that will be made, each output under its address. Collisions, links, feeds and the sitemap ask this list
/// and nothing else. What makers name by its content is known by where it stands (the search index) or once pages name
/// it (versions of pictures).
/// </summary>
public sealed class OutputList
{
    private readonly Dictionary<string, PlannedOutput> byUrl = new(StringComparer.Ordinal);
    private readonly List<PlannedOutput> all = [];

    /// <param name="hasSearch">Whether the site has a search index.</param>
    internal OutputList(bool hasSearch) => HasSearch = hasSearch;

    /// <summary>In the order in which they were planned: pages first.</summary>
    public IReadOnlyList<PlannedOutput> All => all;

    public bool HasSearch { get; }

    /// <summary>Every address, in its canonical spelling.</summary>
    public IEnumerable<string> Urls => byUrl.Keys;

    /// <summary>Whether the site answers to an address.</summary>
    public bool Contains(string url) => byUrl.ContainsKey(url) || (HasSearch && OwnOutputs.IsOfSearch(url));

    public bool TryFind(string url, [NotNullWhen(true)] out PlannedOutput? output) =>
        byUrl.TryGetValue(url, out output);

    public bool Has(PlannedKind kind) => all.Exists(output => output.Kind == kind);

    /// <summary>False when the address is taken.</summary>
    internal bool TryAdd(PlannedOutput output)
    {
        if (!byUrl.TryAdd(output.Url, output))
            return false;
        all.Add(output);
        return true;
    }
}
