using Quadro.Diagnostics;

namespace Quadro.Load.Yaml;

/// <summary>The keys of one map while it is read: each exists once, merged ones ('&lt;&lt;') after all
/// others.</summary>
internal sealed class YamlKeys(List<MapEntry> entries, int mark, DiagnosticBag log)
{
    private readonly UniqueKeys keys = new(entries, mark, log);
    private List<Node>? merged;

    public void Add(MapEntry entry, bool plain)
    {
        if (plain && entry.Key == "<<")
            (merged ??= []).Add(entry.Value);
        else
            keys.Add(entry);
    }

    /// <summary>Adds the entries of '&lt;&lt;': a key of the map itself wins, then the earlier merged map.</summary>
    public void Merge()
    {
        if (merged is null)
            return;
        foreach (var source in merged)
        {
            if (source is not ListNode list)
                Merge(source);
            else
                foreach (var item in list.Items)
                    Merge(item);
        }
    }

    private void Merge(Node source)
    {
        if (source is MapNode map)
            foreach (var entry in map.Entries)
                keys.AddMissing(entry);
        else
            log.Add(Messages.Load.MergeOfNoMap(source.Span));
    }
}
