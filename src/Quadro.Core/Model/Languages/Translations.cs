using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model.Languages;

/// <summary>The state of a text's translation into one other language.</summary>
public sealed record Translation(Record Record, string Language, TranslationState State);

public enum TranslationState
{
    Current,
    Stale,
    Missing,
}

/// <summary>Finds texts without a translation, and translations of texts that have changed since.</summary>
internal sealed class Translations(SiteSettings settings, DiagnosticBag log)
{
    public ImmutableArray<Translation> Find(
        IEnumerable<RecordCollection> collections,
        FrozenDictionary<string, Record> lists
    )
    {
        if (settings.Languages.Length < 2)
            return [];
        var pages = collections
            .Where(collection => collection.Schema.HasPages || collection.Name == Schemas.CommonFields.Pages)
            .SelectMany(collection => collection.Published);
        var sources = lists
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value)
            .Concat(pages)
            .Where(record => Source(record) is not null)
            .ToList();
        var found = ImmutableArray.CreateBuilder<Translation>();
        var names = lists.ToDictionary(pair => pair.Value, pair => Messages.Model.ListOf(pair.Key));
        foreach (var language in settings.Languages.Skip(1))
        {
            var these = sources
                .Where(record => record.IsIn(language))
                .Select(record => new Translation(record, language, StateOf(record, language)))
                .ToList();
            found.AddRange(these);
            if (these.Count > 0 && these.TrueForAll(one => one.State == TranslationState.Missing))
                ReportNone(language, these.Count);
            else
                foreach (var one in these)
                    Report(one, names.GetValueOrDefault(one.Record, Messages.Model.TheRecordNamed(one.Record.Key)));
        }
        return found.ToImmutable();
    }

    /// <summary>The fingerprint of a text, which its translations quote. It changes only with the title, the summary
    /// and the text.</summary>
    public static string FingerprintOf(Record record, string language)
    {
        var text = new StringBuilder();
        foreach (var name in (ReadOnlySpan<string>)["title", "summary"])
            text.Append(
                    (
                        record.Given(name) switch
                        {
                            LocalizedText words => words.In(language).Text,
                            string one => one,
                            _ => "",
                        }
                    ).Trim()
                )
                .Append('\n');
        if (record.Bodies.FirstOrDefault(body => body.Language == language) is { } source)
            text.Append(source.File.Text.AsSpan(source.Start).Trim());
        return ContentHash.Fingerprint(Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n")));
    }

    private TextBody? Source(Record record) =>
        record.IsIn(settings.Language) && Body(record, settings.Language) is { IsBlank: false } body ? body : null;

    private static TextBody? Body(Record record, string language) =>
        record.Bodies.FirstOrDefault(body => body.Language == language);

    private TranslationState StateOf(Record record, string language)
    {
        if (Body(record, language) is not { } text)
            return TranslationState.Missing;
        if (text.Origin?.Fingerprint is { Value: var from })
            return from == FingerprintOf(record, settings.Language) ? TranslationState.Current : TranslationState.Stale;
        return text.Origin?.Updated is { } then && record.Given("updated") is PartialDate now && then.Last < now.First
            ? TranslationState.Stale
            : TranslationState.Current;
    }

    private void Report(Translation one, Wording name)
    {
        if (one.State == TranslationState.Current)
            return;
        var (record, source) = (one.Record, Source(one.Record)!);
        if (one.State == TranslationState.Missing)
        {
            log.Add(
                Messages
                    .Model.NoTranslation(
                        source.File.Span(0, 0),
                        name,
                        one.Language,
                        Name(source.File.Path),
                        settings.Language
                    )
                    .About(record.Key)
            );
            return;
        }
        var text = Body(record, one.Language)!;
        var (place, original) = (text.Origin!.Fingerprint?.Span ?? text.File.Span(0, 0), source.File.Span(0, 0));
        var finding = text.Origin.Fingerprint is null
            ? Messages.Model.OldTranslation(
                place,
                original,
                name,
                one.Language,
                (text.Origin.Updated!.Canonical, ((PartialDate)record.Given("updated")!).Canonical)
            )
            : Messages.Model.ChangedTranslation(
                place,
                original,
                name,
                one.Language,
                (TextHead.FingerprintWord, FingerprintOf(record, settings.Language))
            );
        log.Add(finding.About(record.Key));
    }

    /// <summary>The path without '.md' and without the language code before it.</summary>
    private string Name(string path)
    {
        var (name, own) = (Load.FileKinds.WithoutMarkdown(path), "." + settings.Language);
        return name.EndsWith(own, StringComparison.Ordinal) ? name[..^own.Length] : name;
    }

    private void ReportNone(string language, int texts) =>
        log.Add(Messages.Model.NothingTranslated(language, texts, settings.Language));
}
