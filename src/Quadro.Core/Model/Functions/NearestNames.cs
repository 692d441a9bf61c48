using Quadro.Text;

namespace Quadro.Model.Functions;

/// <summary>Finds the known name that is nearest to a wrong one. Each search goes through all names, so only the
/// first wrong names of each kind are searched for.</summary>
internal sealed class NearestNames
{
    private const int MostSearches = 50;

    private readonly Dictionary<(string Kind, string Name), string?> found = [];
    private readonly Dictionary<string, int> searches = new(StringComparer.Ordinal);

    public string? Find(string kind, string name, Func<IEnumerable<string>> known)
    {
        if (found.TryGetValue((kind, name), out var nearest))
            return nearest;
        var count = searches.GetValueOrDefault(kind);
        if (count == MostSearches)
            return null;
        searches[kind] = count + 1;
        return found[(kind, name)] = Suggestions.Nearest(name, known());
    }
}
