using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Render.Markdown;

/// <summary>A Markdown text to render: as written, or after its expressions have run, with holes for printed
/// values.</summary>
internal sealed class TextSource
{
    private readonly SourceFile file;
    private readonly int start;
    private readonly FilledText? filled;
    private readonly List<string> holes = [];

    public TextSource(SourceFile file, int start)
    {
        (this.file, this.start) = (file, start);
        Text = file.TextFrom(start);
    }

    public TextSource(SourceFile file, FilledText filled)
    {
        (this.file, this.filled) = (file, filled);
        Text = filled.Text;
        holes.AddRange(filled.Holes);
    }

    /// <summary>Adds a printed value, and gives the placeholder that it will replace.</summary>
    public string AddHole(string value)
    {
        holes.Add(value);
        return ScriptContext.Hole(holes.Count - 1);
    }

    public string Text { get; }

    public string Path => file.Path;

    /// <summary>The place in the file of a place in the text.</summary>
    public SourceSpan Place(int at, int length)
    {
        if (filled is null)
            return file.Span(Math.Min(start + Math.Max(at, 0), file.Length), length);
        if (filled.Places.Find(at) is not var (text, offset, _))
            return file.Whole;
        return ReferenceEquals(text, filled.Source)
            ? file.Span(offset, Math.Min(length, file.Length - offset))
            : file.Whole;
    }

    /// <summary>Puts the printed values into their holes.</summary>
    public string Fill(string html)
    {
        if (holes.Count == 0)
            return html;
        var result = new System.Text.StringBuilder(html.Length + 64);
        var at = 0;
        while (html.IndexOf(ScriptContext.HoleStart, at) is var open and >= 0)
        {
            var close = html.IndexOf(ScriptContext.HoleEnd, open);
            if (
                close < 0
                || !int.TryParse(
                    html.AsSpan(open + 1, close - open - 1),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                )
                || number >= holes.Count
            )
                break;
            var value = holes[number];
            // A block alone in its paragraph replaces the paragraph.
            var alone =
                IsBlock(value)
                && html.AsSpan(0, open).EndsWith("<p>", StringComparison.Ordinal)
                && html.AsSpan(close + 1).StartsWith("</p>", StringComparison.Ordinal);
            result.Append(html, at, (alone ? open - 3 : open) - at).Append(value);
            at = alone ? close + 5 : close + 1;
        }
        return result.Append(html, at, html.Length - at).ToString();
    }

    public bool HasHoles => holes.Count > 0;

    /// <summary>Puts the printed values, without their tags, into words that are not HTML. The words around them do
    /// not change.</summary>
    public string FillWords(string text)
    {
        if (holes.Count == 0)
            return text;
        var result = new System.Text.StringBuilder(text.Length + 64);
        var at = 0;
        for (
            var open = text.IndexOf(ScriptContext.HoleStart, StringComparison.Ordinal);
            open >= 0;
            open = text.IndexOf(ScriptContext.HoleStart, at)
        )
        {
            if (text.IndexOf(ScriptContext.HoleEnd, open) is not (>= 0 and var close))
                break;
            result.Append(text, at, open - at).Append(FillPlain(text[open..(close + 1)]));
            at = close + 1;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Puts the printed values into text that is not HTML: ids of headings, addresses.</summary>
    public string FillPlain(string text) =>
        text.Contains(ScriptContext.HoleStart, StringComparison.Ordinal)
            ? System.Net.WebUtility.HtmlDecode(PlainText.Of(Fill(text)))
            : text;

    private static bool IsBlock(string html)
    {
        foreach (
            var tag in (ReadOnlySpan<string>)
                [
                    "<p",
                    "<div",
                    "<table",
                    "<ul",
                    "<ol",
                    "<dl",
                    "<section",
                    "<figure",
                    "<aside",
                    "<nav",
                    "<h",
                    "<blockquote",
                    "<pre",
                    "<article",
                ]
        )
            if (html.TrimStart().StartsWith(tag, StringComparison.Ordinal))
                return true;
        return false;
    }
}
