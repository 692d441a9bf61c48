using static Quadro.Render.Html.TagSigns;

namespace Quadro.Render.Html;

/// <summary>Goes through the tags of a page without building a tree: this is enough to find links, ids and faults. It
/// reads like the tokenizer of the HTML standard; where only a tree could tell how browsers go on, the tag counts as
/// odd.</summary>
internal ref struct HtmlTags(ReadOnlySpan<char> html)
{
    private const int MostAttributes = 256;
    private const string PlainEquals = "=\"";

    private readonly ReadOnlySpan<char> html = html;
    private int at;
    private int attributesAt;
    private int attributes;
    private ulong seen;
    private ForeignParts foreign;
    private bool isInChoice;
    private bool isTangled;

    /// <summary>The name of the current start tag, in lower case.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public int Start { get; private set; }

    /// <summary>The offset behind the '>' of the current start tag.</summary>
    public int End { get; private set; }

    /// <summary>The name of the current attribute, in lower case.</summary>
    public ReadOnlySpan<char> AttributeName { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>The value of a 'rel' attribute before the current attribute.</summary>
    public ReadOnlySpan<char> Rel { get; private set; }

    public int ValueStart { get; private set; }

    /// <summary>Whether the current tag opens a text (a script, a style) that is never closed: it swallows the rest of
    /// the page.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Where browsers may read something else than this reader, in the current tag or between it and the one
    /// before, or -1.</summary>
    public int OddAt { get; private set; } = -1;

    /// <summary>Goes to the next start tag. Comments, end tags and the text of scripts and styles are passed
    /// over.</summary>
    public bool NextTag()
    {
        OddAt = -1;
        while (at < html.Length)
        {
            var open = html[at..].IndexOf('<');
            if (open < 0 || at + open + 1 >= html.Length)
                break;
            at += open;
            var next = html[at + 1];
            if (char.IsAsciiLetter(next))
            {
                Open();
                return true;
            }
            switch (next)
            {
                case '!':
                    PassDeclaration();
                    break;
                case '?':
                    PassBogus();
                    break;
                case '/':
                    PassEnd();
                    break;
                default:
                    at++;
                    break;
            }
        }
        at = html.Length;
        return false;
    }

    /// <summary>Goes to the next attribute of the current tag.</summary>
    public bool NextAttribute()
    {
        if (!ReadAttribute(out var start))
            return false;
        NoteName(start);
        return true;
    }

    private bool ReadAttribute(out int start)
    {
        start = attributesAt + 1;
        if (IsPlainAttribute(attributesAt, out var name, out var close))
        {
            AttributeName = html[start..name];
            ValueStart = name + PlainEquals.Length;
            Value = html[ValueStart..close];
            attributesAt = close + 1;
            if (AttributeName is "rel")
                Rel = Value;
            return true;
        }
        start = 0;
        while (attributesAt < html.Length && (IsBlank(html[attributesAt]) || html[attributesAt] == '/'))
            attributesAt++;
        if (attributesAt >= html.Length || html[attributesAt] == '>')
            return false;
        start = attributesAt;
        if (html[start] == '=')
            Odd(attributesAt++);
        while (attributesAt < html.Length && html[attributesAt] != '=' && !EndsName(html[attributesAt]))
            attributesAt++;
        AttributeName = Lower(html[start..attributesAt]);
        var equals = attributesAt;
        while (equals < html.Length && IsBlank(html[equals]))
            equals++;
        if (equals >= html.Length || html[equals] != '=')
        {
            Value = default;
            ValueStart = attributesAt;
            return true;
        }
        attributesAt = equals + 1;
        while (attributesAt < html.Length && IsBlank(html[attributesAt]))
            attributesAt++;
        ReadValue();
        if (AttributeName is "rel")
            Rel = Value;
        return true;
    }

    private void Open()
    {
        Start = at;
        var end = NameEnd(at + 1);
        Name = Lower(html[(at + 1)..end]);
        attributesAt = end;
        Rel = default;
        (attributes, seen) = (0, 0);
        at = End = EndOf(end);
        var isWhole = html[End - 1] == '>' && html[End - 2] == '/' && IsName(End - 3, end);
        foreign.Open(Name, isWhole);
        // Browsers differ in which other elements they allow in a 'select', and in whether such an element ends it.
        isTangled |= isInChoice && Name is not ("option" or "optgroup" or "hr");
        isInChoice |= Name is "select";
        if (Name is "plaintext" or "frameset" or "isindex")
            Odd(Start);
        // An element closes itself only in a drawing.
        if (IsRawText(Name) && !(isWhole && foreign.IsInside))
            SkipRawText();
    }

    private void ReadValue()
    {
        if (attributesAt < html.Length && html[attributesAt] is '"' or '\'')
        {
            var quote = html[attributesAt];
            ValueStart = attributesAt + 1;
            var close = html[ValueStart..].IndexOf(quote);
            var end = close < 0 ? html.Length : ValueStart + close;
            Value = html[ValueStart..end];
            attributesAt = Math.Min(html.Length, end + 1);
            return;
        }
        ValueStart = attributesAt;
        while (attributesAt < html.Length && !IsBlank(html[attributesAt]) && html[attributesAt] != '>')
            attributesAt++;
        Value = html[ValueStart..attributesAt];
    }

    /// <summary>Notes an attribute that appears twice: the checks use the last, browsers the first.</summary>
    private void NoteName(int start)
    {
        if (AttributeName.IsEmpty)
            return;
        // Comparing each with all others would take minutes; no real page has so many.
        if (++attributes > MostAttributes)
        {
            Odd(start);
            return;
        }
        var bit = 1UL << (((AttributeName[0] * 7) + (AttributeName[^1] * 3) + AttributeName.Length) & 63);
        if ((seen & bit) != 0)
        {
            // Two names may share one bit.
            var before = new HtmlTags(html[Start..start]);
            if (before.NextTag())
                while (before.ReadAttribute(out _))
                    if (before.AttributeName.SequenceEqual(AttributeName))
                    {
                        Odd(start);
                        break;
                    }
        }
        seen |= bit;
    }

    /// <summary>The offset behind the '>' that closes a tag. A '>' inside a quoted value does not close it.</summary>
    private int EndOf(int from)
    {
        var start = from;
        while (IsPlainAttribute(start, out _, out var quote))
            start = quote + 1;
        // Names and blanks between values are short: a loop is faster than a search.
        for (var i = start; i < html.Length; i++)
        {
            if (html[i] is not ('>' or '<' or '"' or '\'' or '`'))
                continue;
            if (html[i] == '>')
                return i + 1;
            if (html[i] is '"' or '\'' && IsBehindEquals(i, from))
            {
                var close = html[(i + 1)..].IndexOf(html[i]);
                if (close < 0)
                    break;
                i += close + 1;
                if (i + 1 < html.Length && !IsBlank(html[i + 1]) && html[i + 1] is not ('>' or '/'))
                    Odd(i);
            }
            else
                Odd(i);
        }
        Odd(from);
        return html.Length;
    }

    /// <summary>Whether an attribute begins here in the form of nearly all: a blank, a name in lower case, a value in
    /// double quotes, and behind it another attribute or the end of the tag. These need no closer look.</summary>
    private readonly bool IsPlainAttribute(int from, out int name, out int close)
    {
        (name, close) = (from + 1, 0);
        if (from >= html.Length || html[from] != ' ')
            return false;
        while (name < html.Length && IsPlain(html[name]))
            name++;
        if (name == from + 1 || !html[name..].StartsWith(PlainEquals))
            return false;
        var value = name + PlainEquals.Length;
        close = html[value..].IndexOf('"') + value;
        return close >= value && close + 1 < html.Length && EndsName(html[close + 1]);
    }

    /// <summary>Whether a value begins here: after a '=' that is not part of a name or a value itself.</summary>
    private readonly bool IsBehindEquals(int quote, int from)
    {
        var i = quote - 1;
        while (i >= from && IsBlank(html[i]))
            i--;
        if (i < from || html[i] != '=')
            return false;
        i--;
        while (i >= from && IsBlank(html[i]))
            i--;
        return i >= from && html[i] is not ('=' or '/' or '"' or '\'') && IsName(i, from);
    }

    /// <summary>Whether the word that ends here, if any, is a name or a quoted value, and not an unquoted
    /// value.</summary>
    private readonly bool IsName(int last, int from)
    {
        var i = last;
        if (i >= from && html[i] is '"' or '\'')
            return true;
        while (i >= from && !IsBlank(html[i]) && html[i] != '=')
            i--;
        while (i >= from && IsBlank(html[i]))
            i--;
        return i < from || html[i] != '=';
    }

    private void PassDeclaration()
    {
        var rest = html[at..];
        if (!rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            if (!rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
                Odd(at);
            PassBogus();
            return;
        }
        // '<!-->' and '<!--->' are whole comments.
        if (rest[4..].StartsWith(">", StringComparison.Ordinal) || rest[4..].StartsWith("->", StringComparison.Ordinal))
        {
            Odd(at);
            at += rest[4] == '>' ? 5 : 6;
            return;
        }
        for (var i = at + 4; ; i++)
        {
            var dashes = i < html.Length ? html[i..].IndexOf("--", StringComparison.Ordinal) : -1;
            if (dashes < 0)
                break;
            i += dashes;
            var behind = html[(i + 2)..];
            if (behind.StartsWith(">", StringComparison.Ordinal))
            {
                at = i + 3;
                return;
            }
            if (!behind.StartsWith("!>", StringComparison.Ordinal))
                continue;
            Odd(at);
            at = i + 4;
            return;
        }
        Odd(at);
        at = html.Length;
    }

    /// <summary>Skips what browsers treat as a comment, up to the first '>'.</summary>
    private void PassBogus()
    {
        if (html[at + 1] == '?')
            Odd(at);
        var close = html[at..].IndexOf('>');
        at = close < 0 ? html.Length : at + close + 1;
    }

    private void PassEnd()
    {
        if (at + 2 >= html.Length || !char.IsAsciiLetter(html[at + 2]))
        {
            Odd(at);
            PassBogus();
            return;
        }
        var start = at + 2;
        var end = NameEnd(start);
        if (isInChoice && html[start..end].Equals("select", StringComparison.OrdinalIgnoreCase))
            isInChoice = false;
        if (foreign.WasSeen)
            foreign.Close(Lower(html[start..end]));
        at = EndOf(end);
    }

    private readonly int NameEnd(int from)
    {
        while (from < html.Length && !EndsName(html[from]))
            from++;
        return from;
    }

    private static bool IsRawText(ReadOnlySpan<char> name) =>
        name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes";

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (char.IsAsciiLetterUpper(c))
                return name.ToString().ToLowerInvariant();
        return name;
    }

    private void Odd(int place)
    {
        if (OddAt < 0)
            OddAt = Math.Min(place, html.Length - 1);
    }

    private void SkipRawText()
    {
        Span<char> close = stackalloc char[Name.Length + 2];
        close[0] = '<';
        close[1] = '/';
        Name.CopyTo(close[2..]);
        for (var from = at; ; from++)
        {
            var end = html[from..].IndexOf(close, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                break;
            from += end;
            var behind = from + close.Length;
            if (behind < html.Length && !IsBlank(html[behind]) && html[behind] is not ('>' or '/'))
                continue;
            // A drawing, and in some browsers a 'select', reads this as elements, and a comment in a script may hide
            // its end.
            var text = html[at..from];
            if (
                ((foreign.IsDoubtful || isInChoice || isTangled) && text.Contains('<'))
                || (Name is "script" && text.Contains("<!--", StringComparison.Ordinal))
            )
                Odd(Start);
            at = from;
            return;
        }
        IsUnclosed = true;
        at = html.Length;
    }
}
