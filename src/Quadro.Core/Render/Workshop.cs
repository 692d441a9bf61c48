using System.Collections.Concurrent;
using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;
using Quadro.Plan;
using Quadro.Render.Markdown;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>What all workers share while pages are made: parsed templates, texts already rendered, functions.</summary>
internal sealed class Workshop
{
    private readonly ConcurrentDictionary<(Record, string), Lazy<RenderedText>> texts = new();
    private readonly ConcurrentDictionary<(DataObject, string, string), HtmlText> fieldTexts = new();
    private readonly FrozenDictionary<string, ScriptTemplate?> templates;
    private readonly FrozenDictionary<string, SourceFile> files;
    private readonly ConcurrentBag<TextLink> fieldLinks = [];
    private readonly MarkdownRenderer markdown;
    private readonly DiagnosticBag log;
    private readonly Lazy<ShownFindings> findings;

    public Workshop(SiteModel model, SitePlan plan, DiagnosticBag log)
    {
        (Model, Plan, this.log) = (model, plan, log);
        files = model.Templates.Where(entry => entry.Text is not null).Select(entry => entry.Text!)
            .Concat(model.Collections.SelectMany(collection => collection.All).Concat(model.ListTexts.Values).SelectMany(record => record.Bodies).Select(body => body.File))
            .DistinctBy(file => file.Path).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Partials = Parse("templates/partials/").ToFrozenDictionary(StringComparer.Ordinal);
        Layouts = Parse("templates/layouts/").ToFrozenDictionary(StringComparer.Ordinal);
        templates = plan.Templates.All.ToFrozenDictionary(template => template.Name, template => ScriptTemplate.Parse(template.File, template.Start, log), StringComparer.Ordinal);
        Library = new ScriptLibrary([.. Quadro.Model.Functions.QueryFunctions.New(), .. Functions.PageFunctions.All], model.Settings.LoopLimit);
        markdown = new MarkdownRenderer(new TargetResolver(model, plan), TitleOf);
        Data = new DataView(model.Collections);
        var found = log.Sorted();
        findings = new Lazy<ShownFindings>(() => new ShownFindings(model, found));
    }

    public SiteModel Model { get; }

    public SitePlan Plan { get; }

    public ScriptLibrary Library { get; }

    public DataView Data { get; }

    /// <summary>What was found before the first page was made: in the data, their schemas and the plan.</summary>
    public ShownFindings Findings => findings.Value;

    public FrozenDictionary<string, ScriptTemplate> Partials { get; }

    public FrozenDictionary<string, ScriptTemplate> Layouts { get; }

    public ScriptTemplate? TemplateOf(PlannedPage page) => templates.GetValueOrDefault(page.Template.Name);

    public SourceFile? FindFile(string path) => files.GetValueOrDefault(path);

    public Language LanguageOf(string tag) => Model.Languages.FirstOrDefault(language => language.Tag == tag) ?? Model.Languages[0];

    /// <summary>A record's text as HTML. Rendered once for each language, when a page first asks for it.</summary>
    public RenderedText TextOf(Record record, string language) => texts.GetOrAdd((record, language), key => new(() => Render(key.Item1, key.Item2))).Value;

    public HtmlText FieldText(DataObject part, Field field, Language language)
    {
        return fieldTexts.GetOrAdd((part, field.Name, language.Tag), _ =>
        {
            var text = part.Given(field.Name) is LocalizedText words ? words.In(language.Tag, Model.Settings.Language).Text : (string)part.Given(field.Name)!;
            return new HtmlText(MarkdownText(text, part.SpanOf(field.Name), language, log));
        });
    }

    /// <summary>Markdown that stands in a field or comes from a template; its faults are reported at the field.</summary>
    public string MarkdownText(string text, SourceSpan? place, Language language, DiagnosticBag into)
    {
        var inner = new DiagnosticBag();
        var rendered = markdown.Render(new TextSource(new SourceFile(place?.File.Path ?? "", text), 0), language.Tag, key => Word(language, key), inner);
        foreach (var finding in inner.Sorted()) into.Add(finding with { Span = place });
        if (place is { } at)
            foreach (var link in rendered.Links) fieldLinks.Add(link with { Span = at });
        return rendered.Html;
    }

    /// <summary>Links in Markdown fields that were shown, in the order of their places.</summary>
    public IEnumerable<TextLink> FieldLinks() =>
        fieldLinks.Distinct().OrderBy(link => link.Span.File.Path, StringComparer.Ordinal).ThenBy(link => link.Span.Start).ThenBy(link => link.Target, StringComparer.Ordinal);

    public string Word(Language language, string key) => language.Texts.TryGetValue(key, out var entry) ? entry.Other : key[(key.LastIndexOf('.') + 1)..];

    private RenderedText Render(Record record, string language)
    {
        if (record.Body(language) is not { } body) return RenderedText.Empty(language);
        var source = Source(record, body, language);
        return source is null ? RenderedText.Empty(body.Language) : markdown.Render(source, language, key => Word(LanguageOf(language), key), log) with { Language = body.Language };
    }

    private TextSource? Source(Record record, TextBody body, string language)
    {
        if (!body.RunsTemplates || !body.File.Mentions("{{", body.Start)) return new TextSource(body.File, body.Start);
        if (ScriptTemplate.Parse(body.File, body.Start, log) is not { } template) return null;
        var host = new PageHost(this);
        host.Open(null, language);
        var scope = new PageScope(host, record, null);
        return new ScriptContext(Library, host, FindFile).Fill(template, scope, host, log) is { } filled ? new TextSource(body.File, filled) : null;
    }

    private string TitleOf(Record record, string language) => record.Given("title") switch
    {
        LocalizedText text => text.In(language, Model.Settings.Language).Text,
        string text => text,
        _ => record.Id,
    };

    private IEnumerable<KeyValuePair<string, ScriptTemplate>> Parse(string folder)
    {
        foreach (var entry in Model.Templates)
            if (entry.SitePath.StartsWith(folder, StringComparison.Ordinal) && entry.Text is { } file && ScriptTemplate.Parse(file, 0, log) is { } template)
                yield return KeyValuePair.Create(entry.SitePath[folder.Length..entry.SitePath.LastIndexOf('.')], template);
    }
}
