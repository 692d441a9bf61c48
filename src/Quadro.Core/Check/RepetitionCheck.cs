using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Render.Markdown;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Paragraphs that stand in two places of the site: the second and later ones are reported, each with the first.</summary>
internal static class RepetitionCheck
{
    /// <summary>Shorter ones are formulas: they may well stand twice.</summary>
    private const int Shortest = 80;

    public static ImmutableArray<Passage> PassagesOf(RecordProse text) =>
        [.. text.Prose.Paragraphs.Where(words => words.Text.Length >= Shortest).Select(words => (Words: words, Key: Key(words.Text))).Where(one => one.Key.Length >= Shortest)
            .Select(one => new Passage(new Digest().Add(one.Key).Value, one.Words.Place(0, one.Words.Text.Length), text.Record.Key, text.Field))];

    public static void Check(IEnumerable<Passage> passages, DiagnosticBag log)
    {
        var seen = new Dictionary<UInt128, SourceSpan>();
        foreach (var passage in passages.OrderBy(one => one.Span.File.Path, StringComparer.Ordinal).ThenBy(one => one.Span.Start))
        {
            if (seen.TryAdd(passage.Key, passage.Span) || seen[passage.Key] == passage.Span) continue;
            log.Add(Rules.Check.RepeatedParagraph.At(passage.Span, "this paragraph stands in two places", "keep it in one, and link to it from the other", new Note("it stands here too", seen[passage.Key])).About(passage.Record, passage.Field));
        }
    }

    /// <summary>Letters and digits, one blank between words: neither emphasis nor line ends make another paragraph.</summary>
    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Letters.Fold(text))
        {
            if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}
