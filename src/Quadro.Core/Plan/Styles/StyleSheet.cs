using System.Collections.Immutable;

namespace Quadro.Plan.Styles;

/// <summary>One declaration of a stylesheet: the selectors and conditions around it, from outside to inside.</summary>
/// <param name="Block">The number of the block that it stands in.</param>
internal readonly record struct StyleLine(ImmutableArray<string> Around, int Block, string Name, string Value, int At);

/// <summary>A stylesheet as a list of its declarations; what makes no sense is passed over, as browsers do.</summary>
internal static class StyleSheet
{
    /// <summary>Nobody writes rules that lie deeper in each other: what stands there is passed over.</summary>
    private const int MostLevels = 50;

    public static ImmutableArray<StyleLine> Read(string css)
    {
        var (lines, around, open) = (
            ImmutableArray.CreateBuilder<StyleLine>(),
            ImmutableArray<string>.Empty,
            new Stack<int>()
        );
        var (start, blocks, depth) = (0, 0, 0);
        var text = WithoutComments(css);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = EndOfQuote(text, i);
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth = Math.Max(depth - 1, 0);
                    break;
                case ';' when depth == 0:
                    Add(start, i);
                    start = i + 1;
                    break;
                case '{':
                    if (open.Count < MostLevels)
                        around = around.Add(Words(text[start..i]));
                    open.Push(++blocks);
                    (start, depth) = (i + 1, 0);
                    break;
                case '}':
                    Add(start, i);
                    if (open.TryPop(out _) && open.Count < MostLevels)
                        around = around.RemoveAt(around.Length - 1);
                    (start, depth) = (i + 1, 0);
                    break;
            }
        }
        return lines.ToImmutable();

        void Add(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            var colon = text.IndexOf(':', from, to - from);
            if (colon > from && open.Count <= MostLevels && open.TryPeek(out var block))
                lines.Add(new StyleLine(around, block, text[from..colon].Trim(), text[(colon + 1)..to].Trim(), from));
        }
    }

    /// <summary>Comments become blanks, so that every place stays where it is.</summary>
    private static string WithoutComments(string css)
    {
        if (!css.Contains("/*", StringComparison.Ordinal))
            return css;
        var signs = css.ToCharArray();
        for (
            var at = css.IndexOf("/*", StringComparison.Ordinal);
            at >= 0;
            at = css.IndexOf("/*", at, StringComparison.Ordinal)
        )
        {
            var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
            end = end < 0 ? css.Length : end + 2;
            signs.AsSpan(at, end - at).Fill(' ');
            at = end;
        }
        return new string(signs);
    }

    private static int EndOfQuote(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[open] || text[i] == '\n')
                return i;
        }
        return text.Length;
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
