using Quadro.Diagnostics;

namespace Quadro.Load;

/// <summary>The entries of one map while it is read, at the end of a list shared by all open maps: each key exists
/// once.</summary>
internal sealed class UniqueKeys(List<MapEntry> entries, int mark, DiagnosticBag log)
{
    private const int Few = 12;
    private Dictionary<string, MapEntry>? index;

    /// <summary>Adds an entry, or reports that its key is a duplicate.</summary>
    public void Add(MapEntry entry)
    {
        if (Find(entry.Key) is { } first)
            log.Add(Messages.Load.DuplicateKey(entry.KeySpan, first.KeySpan, entry.Key));
        else
            Append(entry);
    }

    /// <summary>Adds an entry unless its key already exists.</summary>
    public void AddMissing(MapEntry entry)
    {
        if (Find(entry.Key) is null)
            Append(entry);
    }

    private void Append(MapEntry entry)
    {
        entries.Add(entry);
        index?.Add(entry.Key, entry);
    }

    private MapEntry? Find(string key)
    {
        if (entries.Count - mark <= Few)
        {
            for (var i = mark; i < entries.Count; i++)
                if (entries[i].Key == key)
                    return entries[i];
            return null;
        }
        if (index is null)
        {
            index = new(StringComparer.Ordinal);
            for (var i = mark; i < entries.Count; i++)
                index.Add(entries[i].Key, entries[i]);
        }
        return index.GetValueOrDefault(key);
    }
}
