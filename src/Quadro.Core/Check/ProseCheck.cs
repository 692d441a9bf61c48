using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Render.Markdown;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>What a careful reader would mark in one text: words twice, headings, pictures and links that say too
/// little.</summary>
internal static partial class ProseCheck
{
    /// <summary>Italian and English words that are meant to stand twice.</summary>
    private static readonly FrozenSet<string> Twins = Set(
        "via man mano piano pian poco passo quasi così bene ora adesso subito lemme zitto sotto appena solo "
            + "no sì tutto giù su had that very so bye now ha"
    );

    private static readonly FrozenSet<string> Bare = FrozenSet.ToFrozenSet(
        [
            "qui",
            "qua",
            "clicca",
            "clicca qui",
            "cliccare qui",
            "fai clic qui",
            "fare clic qui",
            "premi qui",
            "vai",
            "vai qui",
            "link",
            "questo link",
            "il link",
            "al link",
            "a questo link",
            "pagina",
            "questa pagina",
            "questo",
            "leggi",
            "leggi qui",
            "leggi tutto",
            "leggi di più",
            "continua",
            "scopri di più",
            "altro",
            "here",
            "click",
            "click here",
            "this",
            "this link",
            "this page",
            "link here",
            "the link",
            "more",
            "read more",
            "learn more",
            "see more",
            "go",
        ],
        StringComparer.Ordinal
    );

    /// <param name="words">Whether words that stand twice are looked for.</param>
    public static void Check(RecordProse text, bool words, DiagnosticBag log)
    {
        if (words)
            foreach (var passage in text.Prose.Paragraphs)
                CheckWords(passage, text, log);
        CheckHeadings(text, log);
        foreach (var place in text.Prose.PicturesWithoutText)
            Report(Messages.Check.PictureWithoutText(place));
        foreach (var link in text.Prose.Links)
            if (IsBare(link.Text))
                Report(
                    link.Text.Length == 0
                        ? Messages.Check.LinkWithoutWords(link.Span)
                        : Messages.Check.BareLinkText(link.Span, link.Text)
                );
        foreach (var left in text.Prose.Leftovers)
            Report(LeftoverWords.Of(left) with { Span = left.Span });

        void Report(Diagnostic finding) => log.Add(finding.About(text.Record.Key, text.Field));
    }

    private static void CheckWords(Words passage, RecordProse text, DiagnosticBag log)
    {
        var words = passage.Text;
        var (last, end) = (0..0, -1);
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsLetter(words[i]))
                continue;
            var start = i;
            while (
                i < words.Length
                && (
                    char.IsLetter(words[i])
                    || char.IsAsciiDigit(words[i])
                    || char.GetUnicodeCategory(words[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
                )
            )
                i++;
            if (
                end >= 0
                && IsSpace(words, end, start)
                && IsDoubled(words.AsSpan(last), words.AsSpan(start..i))
                && !Joins(words, i)
            )
                log.Add(
                    Messages
                        .Check.DoubledWord(passage.Place(start, i - start), words[start..i])
                        .About(text.Record.Key, text.Field)
                );
            (last, end) = (start..i, i);
        }
    }

    private static bool IsDoubled(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1
        && a.Equals(b, StringComparison.OrdinalIgnoreCase)
        && !Twins.Contains(b.ToString().ToLowerInvariant())
        && !(char.IsUpper(a[0]) && char.IsUpper(b[0]));

    /// <summary>A word that goes on behind an apostrophe or a hyphen is another word.</summary>
    private static bool Joins(string words, int at) =>
        at + 1 < words.Length && words[at] is '\'' or '\u2019' or '-' && char.IsLetter(words[at + 1]);

    private static bool IsSpace(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!char.IsWhiteSpace(text[i]))
                return false;
        return to > from;
    }

    private static void CheckHeadings(RecordProse text, DiagnosticBag log)
    {
        var above = text.Field is null ? new ProseHeading(1, "", false, default) : null;
        foreach (var written in text.Prose.Headings)
        {
            var heading = written with { Title = Holes().Replace(written.Title, "…") };
            // The first level is the page's title.
            if (heading.IsEmpty && heading.Level > 1)
                log.Add(Messages.Check.EmptySection(heading.Span, heading.Title).About(text.Record.Key, text.Field));
            if (above is not null && heading.Level > above.Level + 1)
                log.Add(
                    Messages
                        .Check.HeadingJump(
                            heading.Span,
                            (NameOf(heading, Messages.Check.ThisHeading), heading.Level),
                            (
                                NameOf(above, above.Level == 1 ? Messages.Check.PageTitle : Messages.Check.TheHeading),
                                above.Level
                            ),
                            heading.IsTag
                        )
                        .About(text.Record.Key, text.Field)
                );
            above = heading;
        }
    }

    private static Wording NameOf(ProseHeading heading, Wording otherwise) =>
        heading.Title.Length == 0 ? otherwise : Messages.Check.Heading(heading.Title);

    /// <summary>The sign of a printed value in a title.</summary>
    [GeneratedRegex("\uE000[0-9]+\uE001")]
    private static partial Regex Holes();

    private static bool IsBare(string text)
    {
        var words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            .Trim(' ', '.', ',', ':', ';', '!', '…', '»', '«', '>', '<', '→', '"')
            .ToLowerInvariant();
        return words.Length == 0
            || Bare.Contains(words)
            || words.StartsWith("http://", StringComparison.Ordinal)
            || words.StartsWith("https://", StringComparison.Ordinal)
            || words.StartsWith("www.", StringComparison.Ordinal);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
