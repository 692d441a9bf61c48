using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Markdown;

/// <summary>Finds text that looks like front matter but is not read as one: it would be printed, and its drafts and
/// embargoes would be ignored. A horizontal rule, a text that begins with 'Note: …' and an example in a code block
/// are not front matter.</summary>
internal static class FalseFront
{
    internal readonly record struct Finding(int Start, int Length, Wording Why, Wording Help);

    /// <param name="text">The beginning of a text that has no front matter, or of the text after it.</param>
    /// <param name="isBody">Whether the text is after a front matter: there, only fields that would hide the page are
    /// searched for.</param>
    public static Finding? In(string text, bool isBody)
    {
        if (text.Length == 0)
            return null;
        var lines = TopLine.Of(text, 0);
        var (comment, afterComment) = Comment.Skip(lines, out var said);
        if (said is { } inside)
            return Told(inside, Messages.Load.FieldsInComment, Messages.Load.WriteFences);
        var at = comment;
        while (at < lines.Count && lines[at].Shape == LineShape.Blank)
            at++;
        if (at < lines.Count && First(lines, at, afterComment, isBody) is { } first)
            return first;
        return Later(lines, at);
    }

    /// <summary>The line that was meant to close a front matter, but does not, or null.</summary>
    /// <param name="anywhere">Whether to accept a line after blanks too, when no other line closes the front
    /// matter.</param>
    public static Finding? FailedEnd(string fields, bool anywhere)
    {
        foreach (var line in TopLine.Of(fields, 0))
            if ((anywhere || line.Before.Length == 0) && (line.Text == "..." || line.Shape == LineShape.Fence))
                return Told(line, Messages.Load.DoesNotClose(line.Text), Messages.Load.WriteEnd);
        return null;
    }

    /// <summary>Whether a first line '---' is a horizontal rule: text is below it, and no field of pages.</summary>
    /// <param name="isClosed">Whether another such line follows: then only a blank line below the first shows that it
    /// is a rule.</param>
    public static bool IsRule(ReadOnlySpan<byte> below, bool isClosed)
    {
        var startsBlank = below.Length > 0 && below[0] is (byte)'\r' or (byte)'\n';
        if (isClosed && !startsBlank)
            return false;
        var lines = TopLine.Of(Encoding.UTF8.GetString(below[..Math.Min(below.Length, 1 << 14)]), 0);
        var fields = Region.Of(lines, 0, isBare: false);
        return fields is { Known: 0, Withholds: false }
            && (fields.Fields == 0 || startsBlank)
            && lines.Exists(line => line.Shape == LineShape.Other)
            && !lines.Exists(line => line.Shape == LineShape.Field && FrontWords.Withholds(line.Text));
    }

    private static Finding? First(List<TopLine> lines, int at, bool afterComment, bool isBody)
    {
        var line = lines[at];
        if (line.Shape == LineShape.Field)
        {
            var bare = Region.Of(lines, at, isBare: true);
            return
                bare.Withholds
                || (!isBody && bare is { Known: > 0, StartsKnown: true } && (bare.Known > 1 || bare.IsClosed))
                ? Told(line, Messages.Load.FieldsWithoutFence, Messages.Load.WriteFences)
                : null;
        }
        if (!isBody && Fenced(lines, at) is { } fenced)
            return fenced;
        var isJson =
            line.Text == "{"
            || (line.Text.StartsWith("{\"", StringComparison.Ordinal) && FrontWords.HoldsDraft(line.Text));
        if (line.Shape != LineShape.Fence && !isJson)
            return null;
        var fields =
            isJson && line.Text != "{" ? new Region(2, 1, true, true, true) : Region.Of(lines, at + 1, isBare: false);
        if (!(isBody ? fields.Withholds : fields.LooksLikeFront))
            return null;
        return Told(
            line,
            isBody ? Messages.Load.SecondFront : Why(lines, at, afterComment),
            isBody ? Messages.Load.JoinFronts : Help(line, at, afterComment)
        );
    }

    /// <summary>Finds a text that begins with a YAML block that marks it as a draft: other programs read this as
    /// front matter.</summary>
    private static Finding? Fenced(List<TopLine> lines, int at)
    {
        var fence = lines[at].Text;
        if (
            fence is not (['`', '`', '`', ..] or ['~', '~', '~', ..])
            || fence.TrimStart('`', '~').Trim().Trim('{', '}', '.').ToLowerInvariant()
                is not ("yaml" or "yml" or "toml" or "json" or "front" or "frontmatter" or "meta")
        )
            return null;
        foreach (
            var line in lines
                .Skip(at + 1)
                .TakeWhile(line => !line.Text.StartsWith(fence[..3], StringComparison.Ordinal))
        )
            if (FrontWords.Withholds(line.Text) || FrontWords.HoldsDraft(line.Text))
                return Told(line, Messages.Load.FieldsInCode, Messages.Load.WriteFencesNotExample);
        return null;
    }

    /// <summary>Finds fields below a heading or a sentence: there, only fields that would hide the page
    /// count.</summary>
    private static Finding? Later(List<TopLine> lines, int from)
    {
        string? code = null;
        for (var i = from; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
                code =
                    code is null ? text[..3]
                    : text.StartsWith(code, StringComparison.Ordinal) ? null
                    : code;
            if (code is not null || lines[i].Before.Length >= 4 || lines[i].Shape != LineShape.Fence || i == from)
                continue;
            if (Region.Of(lines, i + 1, isBare: false) is { Withholds: true, IsClosed: true, StartsWithField: true })
                return Told(lines[i], Messages.Load.TextBeforeFront, Messages.Load.WriteFences);
        }
        return null;
    }

    private static Wording Why(List<TopLine> lines, int at, bool afterComment)
    {
        var line = lines[at];
        if (line.Text[0] is '+')
            return Messages.Load.FrontInToml;
        if (line.Text[0] is '{' or ';')
            return Messages.Load.FrontInJson;
        if (line.Text != "---")
            return Messages.Load.DoesNotOpen(line.Text);
        var before =
            afterComment ? Messages.Load.AComment
            : line.Before.Any(TopLine.IsInvisible) ? Messages.Load.AnUnseenSign
            : at > 0 && lines.Take(at).Any(one => one.Before.Any(TopLine.IsInvisible))
                ? Messages.Load.LineWithUnseenSign
            : at > 0 ? Messages.Load.BlankLine
            : Messages.Load.ABlank;
        return Messages.Load.BeforeFront(before);
    }

    private static Wording Help(TopLine line, int at, bool afterComment) =>
        line.Text[0] switch
        {
            '+' or ';' or '{' => Messages.Load.WriteFrontInYaml,
            _ when line.Text == "---" && (at > 0 || afterComment || line.Before.Length > 0) => Messages
                .Load
                .BeginWithFence,
            _ => Messages.Load.WriteFences,
        };

    private static Finding Told(TopLine line, Wording why, Wording help) =>
        new(line.Start, line.Text.Length, why, help);

    /// <summary>The lines after a fence that could be a front matter.</summary>
    private readonly record struct Region(int Fields, int Known, bool StartsWithField, bool Withholds, bool IsClosed)
    {
        public bool StartsKnown { get; private init; }

        private bool ArePlain { get; init; }

        public bool LooksLikeFront =>
            StartsWithField
            && (Withholds || (Known > 0 && (IsClosed || Fields > 1)) || (IsClosed && Fields > 1 && ArePlain));

        /// <param name="isBare">Whether there is no fence before the lines: then fields end at a blank line.</param>
        public static Region Of(List<TopLine> lines, int from, bool isBare)
        {
            var region = new Region { ArePlain = true };
            var isFirst = true;
            for (var i = from; i < lines.Count; i++)
            {
                var line = lines[i];
                switch (line.Shape)
                {
                    case LineShape.Blank when isBare:
                    case LineShape.Other:
                        return region;
                    case LineShape.Fence:
                        return region with { IsClosed = true };
                    case LineShape.Field:
                        region = region with
                        {
                            Fields = region.Fields + 1,
                            Known = region.Known + (FrontWords.IsKnown(line.Text) ? 1 : 0),
                            StartsWithField = region.StartsWithField || isFirst,
                            StartsKnown = region.StartsKnown || (isFirst && FrontWords.IsKnown(line.Text)),
                            Withholds = region.Withholds || FrontWords.Withholds(line.Text),
                            ArePlain =
                                region.ArePlain
                                && FrontWords
                                    .Key(line.Text)!
                                    .All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'),
                        };
                        isFirst = false;
                        break;
                    case LineShape.More when !line.Text.StartsWith('#') && line.Text is not ("{" or "}"):
                        isFirst = false;
                        break;
                }
                if (line.Text == "}")
                    return region with { IsClosed = true };
            }
            return region;
        }
    }

    /// <summary>Skips HTML comments at the beginning.</summary>
    private static class Comment
    {
        /// <summary>The first line after the comments. Text after the end of a comment on the same line becomes a
        /// line.</summary>
        public static (int Line, bool Any) Skip(List<TopLine> lines, out TopLine? said)
        {
            said = null;
            var (at, any) = (0, false);
            while (true)
            {
                var open = at;
                while (open < lines.Count && lines[open].Shape == LineShape.Blank)
                    open++;
                if (open >= lines.Count || !lines[open].Text.StartsWith("<!--", StringComparison.Ordinal))
                    return (at, any);
                any = true;
                for (at = open; at < lines.Count; at++)
                {
                    var text = lines[at].Text;
                    var end = text.IndexOf("-->", StringComparison.Ordinal);
                    var inside = (end < 0 ? text : text[..end]).Replace("<!--", "", StringComparison.Ordinal).Trim();
                    if (said is null && inside.Length > 0 && FrontWords.Withholds(inside))
                        said = lines[at];
                    if (end < 0)
                        continue;
                    var rest = text[(end + 3)..].TrimStart();
                    if (rest.Length == 0)
                        at++;
                    else
                        lines[at] = new TopLine(lines[at].Start + text.Length - rest.Length, rest, "");
                    break;
                }
                if (said is not null || at >= lines.Count)
                    return (at, any);
            }
        }
    }
}
