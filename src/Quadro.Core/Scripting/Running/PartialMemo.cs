using System.Globalization;
using System.Text;
using Quadro.Tracing;
using Scriban.Runtime;

namespace Quadro.Scripting.Running;

/// <summary>The output of partials that used neither the page nor anything from their caller: with the same arguments
/// they print the same on every page, and need not run again. Belongs to one worker.</summary>
internal sealed class PartialMemo
{
    private const int MostForOne = 256;

    private readonly Dictionary<string, Dictionary<string, Printed>> partials = new(StringComparer.Ordinal);
    private readonly HashSet<string> particular = new(StringComparer.Ordinal);

    /// <summary>The call in words, or null when it cannot be kept: the partial uses the page, or an argument is more
    /// than a word or a number.</summary>
    public string? KeyOf(string partial, string language, ScriptArray arguments)
    {
        if (particular.Contains(partial))
            return null;
        var key = new StringBuilder(language);
        foreach (var value in arguments)
            if (!Add(key, "", value))
                return null;
        foreach (var (name, value) in arguments.ScriptObject)
            if (!Add(key, name, value))
                return null;
        return key.ToString();
    }

    public Printed? Find(string partial, string key) =>
        partials.TryGetValue(partial, out var calls) && calls.TryGetValue(key, out var printed) ? printed : null;

    public void Keep(string partial, string key, Printed printed)
    {
        if (!partials.TryGetValue(partial, out var calls))
            partials[partial] = calls = new(StringComparer.Ordinal);
        if (calls.Count < MostForOne)
            calls[key] = printed;
        else
            Refuse(partial);
    }

    /// <summary>Stops keeping the output of this partial.</summary>
    public void Refuse(string partial)
    {
        particular.Add(partial);
        partials.Remove(partial);
    }

    private static bool Add(StringBuilder key, string name, object? value)
    {
        if (value is not (null or string or bool or int or long or decimal))
            return false;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        key.Append('\n')
            .Append(name)
            .Append('=')
            .Append(
                value switch
                {
                    null => 'n',
                    string => 's',
                    bool => 'b',
                    decimal => 'd',
                    _ => 'i',
                }
            )
            .Append(text.Length)
            .Append(':')
            .Append(text);
        return true;
    }
}

/// <param name="Cost">Its cost, which counts for each page that includes it.</param>
internal sealed record Printed(string Text, IReadOnlyCollection<Read> Reads, Cost Cost);
