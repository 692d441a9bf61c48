using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Render.Markdown;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Paragraphs that stand in two places of the site: the second and later ones are reported, each with the first.</summary>
internal static class RepetitionCheck
{
    /// <summary>Shorter ones are formulas: they may well stand twice.</summary>
    private const int Shortest = 80;

    public static void Check(ImmutableArray<RecordProse> texts, DiagnosticBag log)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var all = texts.SelectMany(text => text.Prose.Paragraphs.Where(passage => passage.Text.Length >= Shortest).Select(passage => (Text: text, Key: Key(passage.Text), Place: passage.Place(0, passage.Text.Length))));
        foreach (var (text, key, place) in all.Where(one => one.Key.Length >= Shortest).OrderBy(one => one.Place.File.Path, StringComparer.Ordinal).ThenBy(one => one.Place.Start))
        {
            if (seen.TryAdd(key, place) || seen[key] == place) continue;
            log.Add(Rules.Check.RepeatedParagraph.At(place, "this paragraph stands in two places", "keep it in one, and link to it from the other", new Note("it stands here too", seen[key])).About(text.Record.Key, text.Field));
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
