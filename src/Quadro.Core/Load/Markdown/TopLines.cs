using System.Text.RegularExpressions;

namespace Quadro.Load.Markdown;

internal enum LineShape
{
    Blank,

    /// <summary>A line of hyphens, or a line that people and programs use like it: ---, ----, —, +++, ;;;,
    /// ---yaml.</summary>
    Fence,

    /// <summary>key: value, or key = value.</summary>
    Field,

    /// <summary>A line that may follow a field: an item, a value on its own line, a YAML comment.</summary>
    More,

    Other,
}

/// <summary>One line at the top of a text.</summary>
/// <param name="Start">The offset of its first visible character in the text.</param>
/// <param name="Text">The text without surrounding blanks and invisible characters.</param>
/// <param name="Before">The blanks or invisible characters before that character.</param>
internal readonly record struct TopLine(int Start, string Text, string Before)
{
    public LineShape Shape =>
        Text.Length == 0 ? LineShape.Blank
        : FrontWords.IsFence(Text) ? LineShape.Fence
        : FrontWords.Key(Text) is not null ? LineShape.Field
        : Before.Length > 0
        || Text[0] is '#' or '[' or ']' or '{' or '}'
        || Text.StartsWith("- ", StringComparison.Ordinal)
        || Text == "-"
            ? LineShape.More
        : LineShape.Other;

    /// <summary>The first lines of a text, at most as many as a front matter has.</summary>
    public static List<TopLine> Of(string text, int from)
    {
        const int Most = 120;
        var lines = new List<TopLine>();
        for (var at = from; at < text.Length && lines.Count < Most; )
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : text.Length;
            var seen = at;
            while (seen < end && IsUnseen(text[seen]))
                seen++;
            var last = end;
            while (last > seen && IsUnseen(text[last - 1]))
                last--;
            lines.Add(new TopLine(seen, text[seen..last], text[at..seen]));
            at = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        return lines;
    }

    public static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' or '\0';

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || IsInvisible(c);
}

/// <summary>The words that identify a front matter.</summary>
internal static partial class FrontWords
{
    /// <summary>Whether a line looks like '---'. Word processors turn it into an em dash.</summary>
    public static bool IsFence(string line)
    {
        var sign = line[0];
        if (sign is '+' or ';' or '=' or '*')
            return Run(line, c => c == sign) >= 3 && IsTail(line[Run(line, c => c == sign)..]);
        var dashes = Run(line, IsDash);
        return (dashes >= 2 || (dashes == 1 && sign != '-')) && IsTail(line[dashes..]);
    }

    public static bool IsDash(char c) =>
        c is '-' or '–' or '—' or '―' or '−' or '‐' or '‑' or '‒' or '─' or '﹣' or '－' or '⸺' or '⸻';

    /// <summary>The name of a field, or null when the line has none.</summary>
    public static string? Key(string line) =>
        FieldLine().Match(line) is { Success: true } match ? match.Groups["key"].Value : null;

    /// <summary>Whether a field hides its page from readers: 'draft: true', 'publication: …', 'visibility: internal',
    /// 'published: false'.</summary>
    public static bool Withholds(string line)
    {
        if (FieldLine().Match(line) is not { Success: true } match)
            return false;
        var value = Value(match.Groups["value"].Value);
        return match.Groups["key"].Value.ToLowerInvariant() switch
        {
            "draft" or "bozza" => IsTrue(value),
            "published" => value is "false" or "no" or "0" or "off",
            "publication" => match.Groups["quote"].Length == 0
                ? value.Length > 0 && value != "public"
                : value is "draft" or "withdrawn" || value.StartsWith("embargoed", StringComparison.Ordinal),
            "visibility" => value == "internal" || value.StartsWith("client:", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether a field is known for pages, here or in another program, in the spelling of
    /// programs.</summary>
    public static bool IsKnown(string line) =>
        Key(line) is { } key
        && key
            is "id"
                or "title"
                or "summary"
                or "description"
                or "publication"
                or "visibility"
                or "url"
                or "layout"
                or "updated"
                or "date"
                or "draft"
                or "templates"
                or "tags"
                or "aliases"
                or "translated_from"
                or "languages"
                or "published"
                or "permalink"
                or "slug"
                or "categories"
                or "weight"
                or "lang"
                or "language"
                or "keywords"
                or "lastmod"
                or "menu"
                or "toc"
                or "author"
                or "authors"
                or "category"
                or "subtitle"
                or "nav_order"
                or "bibliography"
                or "redirect_from"
                or "sidebar_position"
                or "accept"
                or "status"
                or "type"
                or "format";

    /// <summary>Whether the text may contain one of the words of fields that hide a page. Most texts do
    /// not.</summary>
    public static bool MayWithhold(ReadOnlySpan<byte> top) =>
        top.IndexOf("raft"u8) >= 0
        || top.IndexOf("ublication"u8) >= 0
        || top.IndexOf("ublished"u8) >= 0
        || top.IndexOf("isibility"u8) >= 0
        || top.IndexOf("ozza"u8) >= 0
        || top.IndexOf("RAFT"u8) >= 0
        || top.IndexOf("UBLI"u8) >= 0
        || top.IndexOf("ISIBILITY"u8) >= 0
        || top.IndexOf("OZZA"u8) >= 0;

    /// <summary>Whether a column may hide its rows from readers.</summary>
    public static bool MayKeep(string column) =>
        column.Trim().ToLowerInvariant() is "draft" or "bozza" or "published" or "publication" or "visibility";

    /// <summary>The first place where a JSON text marks something as not for readers, or null.</summary>
    public static (int Start, int Length)? DraftIn(string json) =>
        JsonDraftWord().Match(json) is { Success: true } match ? (match.Index, match.Length) : null;

    /// <summary>Whether a line is JSON with a draft.</summary>
    public static bool HoldsDraft(string line) => line.StartsWith('{') && JsonDraft().IsMatch(line);

    private static string Value(string text)
    {
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return (comment >= 0 ? text[..comment] : text)
            .Trim()
            .TrimEnd(',')
            .Trim()
            .Trim('"', '\'')
            .Trim()
            .ToLowerInvariant();
    }

    private static bool IsTrue(string value) =>
        value is "true" or "yes" or "on" or "1" or "y" or "sì" or "si" or "vero";

    private static int Run(string line, Func<char, bool> isOne)
    {
        var count = 0;
        while (count < line.Length && isOne(line[count]))
            count++;
        return count;
    }

    /// <summary>Whether the rest of a fence is empty, a YAML comment, or the name of the format: ---yaml.</summary>
    private static bool IsTail(string tail) =>
        tail.Trim() is var word
        && (word.Length == 0 || word[0] == '#' || (word.Length <= 8 && word.All(char.IsLetter)));

    [GeneratedRegex(
        """^(?<quote>["']?)(?<key>\p{L}[\p{L}\p{N}_.-]*( [\p{L}\p{N}_-]+){0,2})\k<quote>\s*[:=](?!//)(?<value>(\s.*)?|["'\[{].*|\S+)$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FieldLine();

    [GeneratedRegex(
        """
            (?<!\\)"((draft|bozza)"\s*:\s*"?(true|yes|1)\b"?|published"\s*:\s*"?(false|no|0)\b"?
            |publication"\s*:\s*"(draft|withdrawn|embargoed[^"]*)"|visibility"\s*:\s*"(internal|client:[^"]*)")
            """,
        RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex JsonDraftWord();

    [GeneratedRegex(
        """^\{([^{}]|\{[^{}]*\})*"(draft"\s*:\s*true|published"\s*:\s*false|publication"\s*:\s*"(draft|withdrawn|embargoed)|visibility"\s*:\s*"(internal|client:))""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex JsonDraft();
}
