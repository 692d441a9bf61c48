using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Model.Languages;

/// <summary>Reads the languages of the site from templates/i18n/*.yaml.</summary>
internal sealed class LanguageReader(DiagnosticBag log)
{
    private readonly NodeReading read = new(log, Rules.Settings.WrongSetting);

    public ImmutableArray<Language> Read(
        SiteSettings settings,
        MapNode? file,
        ImmutableArray<TextsSource> sources,
        LostParts lost
    )
    {
        var found = ImmutableArray.CreateBuilder<Language>();
        foreach (var tag in settings.Languages)
        {
            var source = sources.FirstOrDefault(source => source.Language == tag);
            if (source is null && !lost.Languages.Contains(tag))
                log.Add(
                    Messages.Settings.MissingLanguage(
                        PlaceOf(tag, file),
                        tag,
                        [.. sources.Select(each => each.Language)]
                    )
                );
            found.Add(
                source is null
                    ? new Language(tag, tag, new LanguageFormats(tag), FrozenDictionary<string, TextEntry>.Empty)
                    : Read(tag, source.Node)
            );
        }
        return found.ToImmutable();
    }

    private static SourceSpan? PlaceOf(string tag, MapNode? settings)
    {
        var named = new[] { settings?["language"] }.Concat((settings?["languages"] as ListNode)?.Items ?? []);
        return named.OfType<ScalarNode>().FirstOrDefault(node => node.Text == tag)?.Span;
    }

    private Language Read(string tag, MapNode node)
    {
        read.KnownKeys(
            node,
            ["name", "formats", "texts"],
            Messages.Settings.ALanguageFile,
            Rules.Settings.UnknownSetting
        );
        var problems = new List<Wording>();
        var formats = new FormatsReader(problems).Read(new LanguageFormats(tag), read.Map(node["formats"], "formats"));
        foreach (var problem in problems)
            log.Add(Messages.Of(Rules.Settings.WrongSetting, node["formats"]?.Span ?? node.Span, problem, null));
        var texts = new Dictionary<string, TextEntry>(StringComparer.Ordinal);
        Collect(read.Map(node["texts"], "texts"), "", texts);
        return new Language(
            tag,
            read.Text(node["name"], "name") ?? tag,
            formats,
            texts.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>Collects texts. Nested maps become dotted keys; a map of 'one' and 'other' is a text with a
    /// plural.</summary>
    private void Collect(MapNode? map, string prefix, Dictionary<string, TextEntry> texts)
    {
        foreach (var entry in map?.Entries ?? [])
        {
            var key = prefix + entry.Key;
            switch (entry.Value)
            {
                case ScalarNode scalar:
                    texts[key] = new TextEntry(scalar.Text, null, scalar.Span);
                    break;
                case MapNode inner when inner["other"] is ScalarNode other:
                    texts[key] = new TextEntry(other.Text, (inner["one"] as ScalarNode)?.Text, inner.Span);
                    break;
                case MapNode inner:
                    Collect(inner, key + ".", texts);
                    break;
                default:
                    read.Wrong(entry.Value, Messages.Settings.NotAText(key, NodeReading.Shape(entry.Value)));
                    break;
            }
        }
    }
}
