using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quadro.Diagnostics;
using Quadro.Render.Markdown;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Paragraphs that stand in two places of the site: the second and later ones are reported, each with the
/// first.</summary>
internal static class RepetitionCheck
{
    /// <summary>Shorter ones are formulas: they may well stand twice.</summary>
    private const int Shortest = 80;

    public static ImmutableArray<Passage> PassagesOf(RecordProse text)
    {
        var found = ImmutableArray.CreateBuilder<Passage>();
        foreach (var words in text.Prose.Paragraphs)
            if (words.Text.Length >= Shortest && Key(words.Text) is { } key)
                found.Add(new Passage(key, words.Place(0, words.Text.Length), text.Record.Key, text.Field));
        return found.DrainToImmutable();
    }

    public static void Check(IEnumerable<Passage> passages, DiagnosticBag log)
    {
        var seen = new Dictionary<UInt128, SourceSpan>();
        foreach (
            var passage in passages
                .OrderBy(one => one.Span.File.Path, StringComparer.Ordinal)
                .ThenBy(one => one.Span.Start)
        )
        {
            if (seen.TryAdd(passage.Key, passage.Span) || seen[passage.Key] == passage.Span)
                continue;
            log.Add(
                Messages.Check.RepeatedParagraph(passage.Span, seen[passage.Key]).About(passage.Record, passage.Field)
            );
        }
    }

    /// <summary>
    /// A hash of letters and digits, with one blank between words: neither emphasis nor line ends make another
    /// paragraph. Null of one that is short.
    /// </summary>
    private static UInt128? Key(string text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length * 2);
        var folded = rented.AsSpan(0, Letters.Fold(text, rented));
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
                folded[length++] = c;
            else if (length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }
        var key = folded[..length].TrimEnd(' ');
        UInt128? hash = key.Length < Shortest ? null : ContentHash.Of(MemoryMarshal.AsBytes(key));
        ArrayPool<char>.Shared.Return(rented);
        return hash;
    }
}
