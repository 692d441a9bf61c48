using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Plan;

/// <summary>The addresses of records, pages and lists in each language.</summary>
internal sealed class RecordAddresses
{
    private readonly SiteModel model;
    private readonly DiagnosticBag log;

    public RecordAddresses(SiteModel model, ImmutableArray<MenuEntry> menu, DiagnosticBag log)
    {
        this.model = model;
        this.log = log;
        Records = new RecordUrls(model.Settings.Languages);
        foreach (var language in model.Settings.Languages)
        {
            foreach (var collection in model.Collections)
                if (collection.Name != CommonFields.Pages && collection.Schema.HasPages)
                    AddCollection(collection, language, menu);
            AddTexts(model.Find(CommonFields.Pages)!, language);
        }
    }

    public RecordUrls Records { get; }

    public Dictionary<(string, string), string> Lists { get; } = [];

    /// <summary>"" for the site's own language, "/en" for another.</summary>
    public string Prefix(string language) => language == model.Settings.Language ? "" : "/" + language;

    /// <summary>Fills the placeholders of a pattern in; null when one is unknown, which is reported.</summary>
    public string? Fill(string pattern, Record? record, string language, SourceSpan? span)
    {
        var filled = new System.Text.StringBuilder();
        var at = 0;
        while (pattern.IndexOf('{', at) is var open and >= 0)
        {
            var close = pattern.IndexOf('}', open);
            if (close < 0)
                break;
            filled.Append(pattern, at, open - at);
            if (Placeholder(pattern[(open + 1)..close], record, language, span) is not { } value)
                return null;
            filled.Append(value);
            at = close + 1;
        }
        var url = filled.Append(pattern, at, pattern.Length - at).ToString();
        return url.StartsWith('/') && !pattern.StartsWith('{') ? Prefix(language) + url : url;
    }

    private string? Placeholder(string name, Record? record, string language, SourceSpan? span)
    {
        if (name.StartsWith("collection:", StringComparison.Ordinal))
        {
            var collection = name["collection:".Length..];
            if (model.Find(collection) is not null)
                return Lists.GetValueOrDefault((collection, language)) ?? $"{Prefix(language)}/{collection}/";
            log.Add(
                Messages.Plan.UnknownCollectionInAddress(
                    span,
                    collection,
                    Suggestions.Nearest(collection, model.Collections.Select(each => each.Name))
                )
            );
            return null;
        }
        if (name.StartsWith("text:", StringComparison.Ordinal))
            return Word(name["text:".Length..], language, span);
        if (record is not null)
        {
            if (name == "id")
                return record.Id;
            if (name == "record")
                return Records[record, language] ?? $"{Prefix(language)}/{record.Collection}/{record.Id}/";
            if (record.Fields.IndexOf(name) >= 0)
                return FieldText(record, name, span);
        }
        log.Add(
            Messages.Plan.UnknownPlaceholder(
                span,
                name,
                Suggestions.Nearest(name, record is null ? ["collection:NAME"] : record.Fields.Names),
                record is not null
            )
        );
        return null;
    }

    /// <summary>A word of the language, so that addresses speak it too.</summary>
    private string? Word(string key, string language, SourceSpan? span)
    {
        var texts = model.Languages.First(each => each.Tag == language).Texts;
        if (texts.TryGetValue(key, out var entry) && Addresses.Slug(entry.Other) is { Length: > 0 } slug)
            return slug;
        // A language without any texts is told of by itself.
        if (texts.Count > 0)
            log.Add(
                Messages.Plan.UnknownTextInAddress(
                    span,
                    key,
                    language,
                    Suggestions.Nearest(key, texts.Keys.Order(StringComparer.Ordinal))
                )
            );
        return null;
    }

    private string? FieldText(Record record, string name, SourceSpan? span)
    {
        var text = Addresses.Slug(Merging.Canonical(record.Given(name)));
        if (text.Length > 0)
            return text;
        log.Add(Messages.Plan.AddressWithoutValue(record.SpanOf(name) ?? record.Span, record.Key, name, span));
        return null;
    }

    private void AddCollection(RecordCollection collection, string language, ImmutableArray<MenuEntry> menu)
    {
        var chosen = model.Settings.Collections.GetValueOrDefault(collection.Name);
        var pattern = chosen?.UrlIn(language)?.Value ?? $"/{collection.Name}/{{id}}/";
        var shown =
            chosen?.HasList != false
            && (
                collection.Published.Length > 0
                || chosen is not null
                || model.ListTexts.ContainsKey(collection.Name)
                || menu.Any(entry => entry.Collection == collection.Name)
            );
        var list = pattern[
            ..(pattern.IndexOf('{', StringComparison.Ordinal) is var brace and >= 0 ? brace : pattern.Length)
        ];
        list = list[..(list.LastIndexOf('/') + 1)];
        if (list is "" or "/")
            list = $"/{collection.Name}/";
        if (shown && model.ListTexts.GetValueOrDefault(collection.Name)?.IsIn(language) != false)
            Lists[(collection.Name, language)] = Prefix(language) + list;
        foreach (var record in collection.Published.Where(record => record.IsIn(language)))
            if (
                Own(record, language) is { } url
                || (url = Fill(pattern, record, language, chosen?.UrlIn(language)?.Span)!) is not null
            )
                Records[record, language] = url;
    }

    private void AddTexts(RecordCollection pages, string language)
    {
        foreach (var page in pages.Published.Where(page => page.IsIn(language) || page.Id == "index"))
            Records[page, language] =
                page.Id == "index"
                    ? Prefix(language) + "/"
                    : Own(page, language) ?? OfFolder(page, language) ?? $"{Prefix(language)}/{page.Id}/";
    }

    /// <summary>The list of a collection in whose folder a page is: only the pages of folders inside it are.</summary>
    public string? ListAbove(Record page, string language) =>
        page.Id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? Lists.GetValueOrDefault((page.Id[..slash], language))
            : null;

    private string? OfFolder(Record page, string language) =>
        ListAbove(page, language) is { } list
            ? $"{list}{page.Id[(page.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}/"
            : null;

    /// <summary>The address that the record chooses for itself in its front matter.</summary>
    private string? Own(Record record, string language)
    {
        if (OwnUrl(record.Given("url"), language) is not { } url)
            return null;
        if (Addresses.Problem(url) is not { } problem)
            return Prefix(language) + Addresses.Canonical(url);
        log.Add(Messages.Plan.ImpossibleAddress(record.SpanOf("url"), url, problem));
        return null;
    }

    /// <summary>One address serves all languages, unless a translation has one of its own.</summary>
    private string? OwnUrl(object? given, string language) =>
        given switch
        {
            string url => url,
            LocalizedText urls
                when urls.In(language, model.Settings.Language) is var reading
                    && (!reading.FellBack || reading.Language == model.Settings.Language) => reading.Text,
            _ => null,
        };
}
