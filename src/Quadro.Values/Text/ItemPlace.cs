namespace Quadro.Text;

/// <summary>Finds the place of one item in the text of a whole list: a cell, or a list in front matter.</summary>
public static class ItemPlace
{
    /// <param name="items">All items, in the order of the text.</param>
    /// <returns>The place of the item, or of the whole list when an item is written in another way than it was read
    /// (escapes).</returns>
    public static SourceSpan Of(SourceSpan whole, IReadOnlyList<string> items, int index)
    {
        var text = whole.Text;
        for (int i = 0, at = 0; i <= index; at += items[i].Length, i++)
        {
            at = Find(text, items[i], at);
            if (at < 0)
                return whole;
            if (i == index)
                return whole.Part(whole.File.Measure(text.AsSpan(0, at)), whole.File.Measure(items[i]));
        }
        return whole;
    }

    /// <summary>The place of an item whose neighbours are not known: the first text that is equal to it.</summary>
    public static SourceSpan Of(SourceSpan whole, string item) => Of(whole, [item], 0);

    private static int Find(string text, string item, int from)
    {
        if (item.Length == 0)
            return -1;
        for (var at = from; (at = text.IndexOf(item, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var (before, after) = (at - 1, at + item.Length);
            if ((before < 0 || !IsOfWord(text[before])) && (after >= text.Length || !IsOfWord(text[after])))
                return at;
        }
        return -1;
    }

    /// <summary>Whether a character continues a word: "/c" is not an item of "/c/d", nor "a" one of "pa".</summary>
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '/' or '_' or '-';
}
