using System.Collections.Immutable;
using Quadro.Scripting.Running;

namespace Quadro.Scripting.Parsing;

/// <summary>A template's text without the code that cannot be read. Each character of that code is replaced by a
/// mark.</summary>
internal sealed class ReadableBlocks(string text, int start)
{
    private const int MostRounds = 50;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int rounds;

    public string Text { get; private set; } = text;

    /// <summary>Whether nothing has been taken out yet.</summary>
    public bool IsWhole => rounds == 0;

    public ImmutableHashSet<string> LostNames => [.. names];

    /// <summary>Removes the code that contains faults, or all code when that does not help. False when no code is
    /// left to remove.</summary>
    public bool Drop(IEnumerable<int> faults)
    {
        var kept = Text.ToCharArray();
        if (++rounds <= MostRounds)
            foreach (var at in faults)
                DropAt(kept, at < 0 ? kept.Length : at);
        var left = new string(kept);
        if (left == Text)
        {
            for (var open = Next(kept, start); open >= 0; open = Next(kept, open))
                Blank(kept, open);
            left = new string(kept);
        }
        var isLess = left != Text;
        Text = left;
        return isLess;
    }

    /// <summary>Removes the code around the place, or the last code before it.</summary>
    private void DropAt(char[] signs, int at)
    {
        var open = Text.LastIndexOf("{{", Math.Clamp(at, 0, Text.Length - 1), StringComparison.Ordinal);
        // Unclosed code continues to the end of the text; much of it may already be removed.
        if (open >= start && signs[open] != Lost.Mark)
            Blank(signs, open);
    }

    private void Blank(char[] signs, int open)
    {
        var close = Text.IndexOf("}}", open + 2, StringComparison.Ordinal);
        var end = close >= 0 ? close + 2 : Text.Length;
        foreach (
            var word in Text[open..end]
                .Split(
                    Text[open..end].Where(sign => !char.IsLetterOrDigit(sign) && sign != '_').Distinct().ToArray(),
                    StringSplitOptions.RemoveEmptyEntries
                )
        )
            names.Add(word);
        for (var i = open; i < end; i++)
            if (signs[i] != '\n')
                signs[i] = Lost.Mark;
    }

    private static int Next(char[] signs, int from) =>
        signs.AsSpan(from).IndexOf("{{") is >= 0 and var at ? from + at : -1;
}
