using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Model.Values;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>A front matter taken apart: what it says of the record, and what it says of the text itself.</summary>
/// <param name="Fields">The record's fields; null when there are none.</param>
/// <param name="Languages">Those in which alone the page is made; empty for all.</param>
internal sealed record TextHead(MapNode? Fields, ImmutableArray<string> Languages, Origin? Origin)
{
    public const string LanguagesWord = "languages";
    private const string UpdatedWord = "updated";
    public const string FingerprintWord = "translated_from";

    /// <summary>A field of the schema that has one of these names stays a field.</summary>
    public static TextHead Read(MarkdownFile file, Schema schema, SiteSettings settings, DiagnosticBag log)
    {
        if (file.Fields is not { } map) return new TextHead(null, [], null);
        var isTranslation = file.Language is { } own && own != settings.Language;
        var taken = map.Entries.Where(entry => entry.Key switch
        {
            LanguagesWord or FingerprintWord when schema.Fields.IndexOfKey(entry.Key) >= 0 => false,
            LanguagesWord => true,
            UpdatedWord or FingerprintWord => isTranslation,
            _ => false,
        }).ToList();
        if (taken.Count == 0) return new TextHead(map, [], null);
        var languages = ImmutableArray<string>.Empty;
        var origin = new Origin(null, null);
        foreach (var entry in taken)
            if (entry.Key == LanguagesWord) languages = KnownLanguages(entry.Value, settings, log);
            else if (entry.Key == UpdatedWord) origin = origin with { Updated = Date(entry.Value, log) };
            else if (entry.Value is ScalarNode { Text: { Length: > 0 } text }) origin = origin with { Fingerprint = new(text.Trim(), entry.Value.Span) };
        return new TextHead(map with { Entries = [.. map.Entries.Except(taken)] }, languages, isTranslation ? origin : null);
    }

    private static ImmutableArray<string> KnownLanguages(Node node, SiteSettings settings, DiagnosticBag log)
    {
        var known = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node is ListNode list ? list.Items : [node])
        {
            if (item is ScalarNode { Text: var tag } && settings.Languages.Contains(tag)) known.Add(tag);
            else
                log.Add(Rules.Model.BrokenConstraint.At(item.Span, $"'{item.Span.Text.Trim()}' is no language of the site, which is in '{string.Join("', '", settings.Languages)}'",
                    (item is ScalarNode one ? Suggestions.DidYouMean(one.Text, settings.Languages) : null) ?? "write tags of the site's languages: languages: [it]"));
        }
        return known.ToImmutable();
    }

    private static PartialDate? Date(Node node, DiagnosticBag log)
    {
        if (node is ScalarNode { Text.Length: 0 }) return null;
        var parsed = PartialDate.Parse(node is ScalarNode { Text: var text } ? text : "");
        if (parsed.Value is { } date) return date;
        log.Add(Rules.Model.WrongValue.At(node.Span, $"'{UpdatedWord}': {parsed.Problem}", parsed.Accepted));
        return null;
    }
}
