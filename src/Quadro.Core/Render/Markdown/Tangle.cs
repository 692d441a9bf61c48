using System.Buffers;
using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Render.Markdown;

/// <summary>Characters that the library would need minutes to parse, or that are nested deeper than it can go. They
/// are found in one pass, before the library runs.</summary>
/// <param name="At">The offset in the text.</param>
internal readonly record struct Tangle(int At, int Length, Wording Sentence)
{
    /// <summary>The limit in one paragraph: the library compares each with all others.</summary>
    private const int MostMarks = 4000;
    private const int MostEmphasis = 8000;
    private const int MostLines = 20_000;
    private const int MostCells = 1_000_000;
    private const int LongAddress = 10_000;
    private const long MostCopied = 64L << 20;

    /// <summary>Below every limit, as are the cells of a table with so many lines and bars together.</summary>
    private const int FewSigns = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \t>-*+0123456789.)");

    /// <summary>Every mark, line, cell and emphasis has at least one of these.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\n|[<:w*_");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("|:- \t");
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "iframe",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "script",
            "section",
            "style",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "thead",
            "tr",
            "ul",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The first such place in a text, or null when the library can parse it quickly.</summary>
    public static Tangle? In(string text) =>
        text.Length < MostMarks || IsHarmless(text) ? null : new Walk(text).First();

    /// <summary>Whether the whole text has fewer signs than one paragraph may have. This takes a fraction of the time
    /// of a walk over the lines.</summary>
    private static bool IsHarmless(ReadOnlySpan<char> text)
    {
        if (text.Length > LongAddress)
            return false;
        for (var signs = 0; text.IndexOfAny(Signs) is >= 0 and var at; text = text[(at + 1)..])
            if (++signs > FewSigns)
                return false;
        return true;
    }

    /// <summary>The place of the deepest nesting, in a text that is nested too deeply for the library.</summary>
    public static Tangle Deepest(string text)
    {
        var (deepest, depth) = (0, -1);
        for (var start = 0; start < text.Length; start = End(text, start) + 1)
        {
            var line = text.AsSpan(start, End(text, start) - start);
            var within = 2 * line.IndexOfAnyExcept(Marks) is var signs and >= 0 ? signs : 2 * line.Length;
            within += line.Count('[') - line.Count(']') + line.Count('*') + line.Count('_');
            if (within > depth)
                (deepest, depth) = (start, within);
        }
        return new Tangle(deepest, Math.Max(1, End(text, deepest) - deepest), Messages.Render.TooDeepInEachOther);
    }

    private static int End(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    private ref struct Walk(string text)
    {
        private readonly List<(string Label, int Length, int At)> addresses = [];
        private string fence = "";
        private bool isHtml;
        private int lines;
        private int marks;
        private int emphasis;
        private int columns;
        private int rows;

        public Tangle? First()
        {
            for (var start = 0; start < text.Length; start = End(text, start) + 1)
                if (Line(start, text.AsSpan(start, End(text, start) - start)) is { } found)
                    return found;
            foreach (var (label, length, at) in addresses)
                if ((long)length * Uses(label) > MostCopied)
                    return new Tangle(at, label.Length, Messages.Render.LongAddress(label, (int)MostCopied));
            return null;
        }

        private Tangle? Line(int start, ReadOnlySpan<char> line)
        {
            var words = line.Trim(" \t\r>");
            if (fence.Length > 0)
            {
                if (words.StartsWith(fence) && words.Trim(fence[0]).IsEmpty)
                    fence = "";
                return null;
            }
            if (words.IsEmpty || IsItem(words))
                Begin();
            if (words.StartsWith("```") || words.StartsWith("~~~"))
            {
                fence = new string(words[0], words.Length - words.TrimStart(words[0]).Length);
                Begin();
                return null;
            }
            var begins = lines == 0 && !isHtml && IsBlock(words);
            // In a quotation or an indented block, the next line may be something else.
            if (begins && line[0] != '<')
                return null;
            isHtml |= begins;
            if (isHtml)
            {
                isHtml = !EndsText(words);
                return null;
            }
            if (words.IsEmpty)
                return null;
            // The cells of a table are paragraphs of their own.
            if (words[0] == '|')
                (marks, emphasis) = (0, 0);
            else
                lines++;
            return Count(start, line, words);
        }

        private Tangle? Count(int start, ReadOnlySpan<char> line, ReadOnlySpan<char> words)
        {
            if (columns > 0)
                rows++;
            else if (words.IndexOfAnyExcept(Dashes) < 0)
                columns = words.Count('|') + 1;
            if (words[0] == '[' && words.IndexOf("]:") is > 0 and var close && words.Length > LongAddress)
                addresses.Add((words[..(close + 1)].ToString(), words.Length, start));
            marks += line.Count('[') + line.Count("<!") + line.Count("<?") + line.Count("://") + line.Count("www.");
            emphasis += line.Count('*') + line.Count('_');
            var (what, most) =
                marks > MostMarks ? (Messages.Render.BracketsAndAddresses, MostMarks)
                : emphasis > MostEmphasis ? (Messages.Render.SignsOfEmphasis, MostEmphasis)
                : lines > MostLines ? (Messages.Render.Lines, MostLines)
                : default((Wording, int));
            if (most > 0)
                return new Tangle(start, Math.Max(1, line.Length), Messages.Render.LongParagraph(most, what));
            return (long)columns * rows <= MostCells
                ? null
                : new Tangle(start, Math.Max(1, line.Length), Messages.Render.LargeTable(MostCells));
        }

        private void Begin() => (lines, marks, emphasis, columns, rows, isHtml) = (0, 0, 0, 0, 0, false);

        private readonly int Uses(string label)
        {
            var uses = 0;
            for (
                var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase)
            )
                uses++;
            return uses;
        }

        private static bool IsItem(ReadOnlySpan<char> words) =>
            words.Length > 1
            && (
                (words[0] is '-' or '+' or '*' && words[1] == ' ')
                || (char.IsAsciiDigit(words[0]) && words.TrimStart("0123456789") is ['.' or ')', ' ', ..])
            );

        /// <summary>Whether a line ends a text. Scripts and similar elements end with their line, not at a blank
        /// one.</summary>
        private static bool EndsText(ReadOnlySpan<char> words) =>
            words.Contains("</script", StringComparison.OrdinalIgnoreCase)
            || words.Contains("</style", StringComparison.OrdinalIgnoreCase)
            || words.Contains("</pre", StringComparison.OrdinalIgnoreCase)
            || words.Contains("</textarea", StringComparison.OrdinalIgnoreCase);

        private static bool IsBlock(ReadOnlySpan<char> words)
        {
            if (words is not ['<', ..])
                return false;
            var name = words[1..].TrimStart('/');
            var end = name.IndexOfAnyExcept(Letters);
            return Blocks.Contains(name[..(end < 0 ? name.Length : end)].ToString());
        }
    }
}
