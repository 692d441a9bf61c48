using System.Collections.Concurrent;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Short texts that occur in many files, such as names of fields and states, kept once for all files, in
/// normal form C.</summary>
internal sealed class TextPool
{
    private const int LongestText = 32;
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int count;

    public TextPool() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText || !NormalForm.Holds(text))
            return NormalForm.Of(text.ToString());
        if (lookup.TryGetValue(text, out var found))
            return found;
        var made = text.ToString();
        if (count >= Most || !known.TryAdd(made, made))
            return made;
        Interlocked.Increment(ref count);
        return made;
    }
}
