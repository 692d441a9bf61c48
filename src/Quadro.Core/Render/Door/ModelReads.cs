using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Quadro.Diagnostics;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Plan.Facets;
using Quadro.Plan.Outputs;
using Quadro.Plan.Styles;
using Quadro.Render.Markdown;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Tracing;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Render.Door;

/// <summary>
/// The only way from a page to the model and the plan. Every method notes what it was asked (<see cref="Read"/>), and
/// <see cref="SiteAnswers"/> answers the same question in the next build: a page is made again when an answer differs.
/// </summary>
/// <remarks>One for each worker. It gives out records, whose fields are read with
/// <see cref="Given(DataObject, string)"/>.</remarks>
internal sealed class ModelReads
{
    private readonly RenderState state;
    private readonly PageNotes notes;
    private readonly SiteSource site;
    private readonly Dictionary<string, ScriptList> lists = new(StringComparer.Ordinal);

    public ModelReads(RenderState state, PageNotes notes)
    {
        (this.state, this.notes, site) = (state, notes, state.Source);
        Language = state.Model.Languages[0];
    }

    public ReadLog Log => notes.Reads;

    /// <summary>The language of the page.</summary>
    public Language Language { get; private set; }

    /// <summary>Begins a page or a text. Settings, schemas and languages are noted here, because everything needs
    /// them.</summary>
    public void Open(string language)
    {
        Language = state.LanguageOf(language);
        NoteCommon();
    }

    public void NoteCommon()
    {
        foreach (var question in SiteQuestions.Common)
            Log.Add(ReadKind.Setting, question.About(""));
    }

    // The site as a whole.

    /// <summary>Noted by <see cref="Open"/>.</summary>
    public SiteSettings Settings => site.Model.Settings;

    public Language LanguageNamed(string tag) => state.LanguageOf(tag);

    public PartialDate? AsOf => Ask(SiteQuestions.AsOf);

    public Record? Owner => Ask(SiteQuestions.Owner);

    public long RecordCount => Ask(SiteQuestions.RecordCount);

    public IEnumerable<string> Without => Ask(SiteQuestions.Without);

    public ImmutableArray<MenuEntry> Menu => Ask(SiteQuestions.Menu);

    public ImmutableArray<MenuEntry> Legal => Ask(SiteQuestions.Legal);

    public string? LogoUrl => Ask(SiteQuestions.Theme).Logo;

    public string? StyleUrl => Ask(SiteQuestions.Theme).Style;

    /// <summary>The colours of the site's stylesheets.</summary>
    public ThemeColours Colours => Ask(SiteQuestions.Colours);

    /// <summary>Whether a maker's tool works on this machine, so that its files will exist. Noted by
    /// <see cref="Open"/>.</summary>
    public bool HasMaker(string name) => state.Makers.Contains(name);

    /// <summary>The page to search from in the page's language; null on a site without search.</summary>
    public string? SearchUrl => Ask(SiteQuestions.SearchUrls).GetValueOrDefault(Language.Tag);

    public IEnumerable<PlannedOutput> Feeds => Ask(SiteQuestions.Feeds);

    /// <summary>The schemas of all collections.</summary>
    public IEnumerable<Schema> Schemas => Ask(SiteQuestions.Collections);

    /// <summary>Everything that a build knows, for pages and files that show all of it.</summary>
    public WholeSite Whole
    {
        get
        {
            Log.Add(ReadKind.Site, "");
            return new WholeSite(site.Model, site.Plan, state.Findings);
        }
    }

    // Collections.

    /// <summary>What templates see as <c>data</c>: <see cref="TryGetRecords"/> reads from it.</summary>
    public IMembers Data => state.Data;

    /// <summary>The published records of a collection. Going through them or counting them is noted as a read; a
    /// query notes less.</summary>
    public bool TryGetRecords(string name, out object? records)
    {
        records = null;
        if (!state.Data.TryFind(name, out var found))
        {
            Ask(SiteQuestions.Collections);
            return false;
        }
        if (!lists.TryGetValue(found.Name, out var list))
            lists[found.Name] = list = new ScriptList(found.Published, () => Log.Add(ReadKind.Rows, found.Name));
        records = list;
        return true;
    }

    /// <summary>How many records of a collection are published.</summary>
    public long CountOf(string collection)
    {
        Log.Add(ReadKind.Rows, collection);
        return site.Model.Find(collection)?.Published.Length ?? 0;
    }

    /// <summary>The fields of a collection; null when there is no such collection.</summary>
    public FieldSet? FieldsOf(string collection) => Ask(SiteQuestions.Fields, collection);

    /// <summary>The declared title of a collection. Titles are in settings and schemas, which <see cref="Open"/>
    /// notes.</summary>
    public LocalizedText? TitleOf(string collection) =>
        site.Model.Settings.Collections.GetValueOrDefault(collection)?.Title
        ?? site.Model.Find(collection)?.Schema.Title;

    /// <summary>Whether this edition hides a field. Settings and schemas decide this.</summary>
    public bool IsHidden(Field field) => state.IsHidden(field);

    /// <summary>The names under which records of a collection see rows that have no page of their own.</summary>
    public ImmutableArray<string> RowNamesOf(string collection)
    {
        Ask(SiteQuestions.RowCollections);
        return state.Rows.NamesOn(collection);
    }

    public ImmutableArray<Facet> FacetsOf(string collection, string language) =>
        Ask(SiteQuestions.Facets, SiteQuestions.ListIn(collection, language));

    /// <summary>The records that share a value of a facet of a list.</summary>
    public ScriptList ItemsOf(FacetValue value, string collection, string language)
    {
        Ask(SiteQuestions.FacetItems, SiteQuestions.ListIn(collection, language));
        return new ScriptList(value.Records);
    }

    // Records.

    /// <summary>The value of a field as it is in the data, or null when the record or part has none.</summary>
    public object? Given(DataObject part, string field)
    {
        Note(part);
        return part.Given(field);
    }

    public object? Given(DataObject part, int field)
    {
        Note(part);
        return part.Given(field);
    }

    /// <summary>The fields that a record or part has. Where no schema declares them, they follow from the data.</summary>
    public FieldSet FieldsOf(DataObject part)
    {
        Note(part);
        return part.Fields;
    }

    /// <summary>The texts of a record, one a language.</summary>
    public ImmutableArray<TextBody> BodiesOf(Record record)
    {
        Note(record);
        return record.Bodies;
    }

    /// <summary>Other names and old addresses of a record.</summary>
    public ImmutableArray<string> AliasesOf(Record record)
    {
        Note(record);
        return record.Aliases;
    }

    /// <summary>What a record or part answers beside its fields: records that point at it, the parts of a
    /// value.</summary>
    public bool TryGetMember(IMembers target, string name, out object? value)
    {
        if (target is DataObject part)
            Note(part);
        var found = target.TryGetMember(name, out value);
        if (value is ScriptList && target is Record record)
            Log.Add(ReadKind.Back, record, name);
        return found;
    }

    /// <summary>The records that point at this one under a name, even when a field has the same name.</summary>
    public ScriptList Incoming(Record record, string name)
    {
        Log.Add(ReadKind.Back, record, name);
        return record.Incoming is { } all && all.TryFind(record, name, out var found) ? found : new ScriptList([]);
    }

    public IReadOnlyList<Citation> CitationsOf(Record record)
    {
        Log.Add(ReadKind.Citations, record);
        return site.Model.CitationsOf(record);
    }

    /// <summary>The place of a field's value, or null when it has none.</summary>
    public SourceSpan? SpanOf(DataObject part, int field)
    {
        // The record that a part belongs to is not known here, so its files are noted in place of it.
        if (part is Record record)
            Log.Add(ReadKind.Place, record);
        else
            foreach (var file in part.Files)
                Log.Add(ReadKind.File, file.Path);
        return field < 0 ? null : part.SpanOf(field);
    }

    public SourceSpan SpanOf(Record record)
    {
        Log.Add(ReadKind.Place, record);
        return record.Span;
    }

    /// <summary>The records that a name means: none, one or several.</summary>
    public IReadOnlyList<Record> FindNamed(string name)
    {
        Log.Add(ReadKind.Name, name);
        return site.Model.Names.FindAnywhere(name);
    }

    /// <summary>The published page of text with an id; null when there is none.</summary>
    public Record? FindPage(string id)
    {
        Log.Add(ReadKind.Name, $"{CommonFields.Pages}/{id}");
        return site.Model.Find(CommonFields.Pages)?.Find(id) is { IsPublished: true } page ? page : null;
    }

    // Texts.

    /// <summary>A record's text in the page's language, as HTML.</summary>
    public RenderedText TextOf(Record record)
    {
        Log.Add(ReadKind.Body, record, Language.Tag);
        return state.TextOf(record, Language.Tag);
    }

    /// <summary>A record's text in the page's language, without markup.</summary>
    public string PlainTextOf(Record record)
    {
        Log.Add(ReadKind.Body, record, Language.Tag);
        return state.PlainTextOf(record, Language.Tag, this);
    }

    /// <summary>Markdown of a field or of a template, without markup.</summary>
    public string PlainMarkdown(string text, DiagnosticBag into) => state.PlainMarkdown(text, Language, into, Log);

    /// <summary>Lets go of a text that its own page has shown.</summary>
    public void Release(Record record) => state.Texts.Release(record, Language.Tag);

    /// <summary>A Markdown field as HTML. <see cref="PageNotes.Include"/> adds the reads and findings of making it to
    /// the page.</summary>
    public FieldText TextOf(DataObject part, Field field)
    {
        Note(part);
        return state.FieldText(part, field, Language);
    }

    /// <summary>Markdown that a template made, as HTML.</summary>
    public string Markdown(string text, DiagnosticBag into) => state.MarkdownText(text, null, Language, into, Log).Html;

    /// <summary>The source of a record's text in a language, or null when the record has no text.</summary>
    public TextBody? BodyOf(Record record, string language)
    {
        Note(record);
        if (record.Body(language) is not { } body)
            return null;
        Log.Add(ReadKind.File, body.File.Path);
        return body;
    }

    /// <summary>Notes everything that a record's fields are written from.</summary>
    public void NoteWhole(Record record)
    {
        Note(record);
        foreach (var file in record.Files)
            Log.Add(ReadKind.File, file.Path);
        NoteCommon();
    }

    // Templates.

    public IEnumerable<string> PartialNames => state.Partials.Keys.Order(StringComparer.Ordinal);

    public ScriptTemplate? FindPartial(string name)
    {
        Log.Add(ReadKind.Template, ParsedTemplates.PartialsFolder + name);
        return state.Partials.GetValueOrDefault(name);
    }

    public ScriptTemplate? TemplateOf(PlannedPage page)
    {
        Log.Add(ReadKind.Template, RenderState.PagesFolder + page.Template.Name);
        return state.TemplateOf(page);
    }

    public ScriptTemplate? FindLayout(string name)
    {
        Log.Add(ReadKind.Template, ParsedTemplates.LayoutsFolder + name);
        return state.Layouts.GetValueOrDefault(name);
    }

    /// <summary>The address of an asset of the templates; null when there is none.</summary>
    public string? AssetUrl(string name)
    {
        Log.Add(ReadKind.Asset, name);
        return site.Plan.Assets.GetValueOrDefault(name)?.Url;
    }

    // Addresses.

    /// <summary>The page in every language that it has, itself included; nothing for a page in one language.</summary>
    public ImmutableArray<PlannedPage> CounterpartsOf(PlannedPage page)
    {
        Log.Add(ReadKind.Page, page.Url);
        return site.Plan.Counterparts.GetValueOrDefault(page.Url, []);
    }

    /// <summary>Notes what the plan says of a page, and its record and text.</summary>
    public void Note(PlannedPage page)
    {
        Log.Add(ReadKind.Page, page.Url);
        if (page.Record is { } record)
            Note(record);
        if (page.Text is { } text)
            Note(text);
    }

    /// <summary>The address of a record's page in the page's language or in its fallback language, or null when it
    /// has no page.</summary>
    public string? UrlOf(Record record) => TryFindUrl(record, out var url, out _) ? url : null;

    public bool TryFindUrl(Record record, [NotNullWhen(true)] out string? url, [NotNullWhen(true)] out string? language)
    {
        Log.Add(ReadKind.Link, record, Language.Tag);
        return site.Plan.RecordUrls.TryFind(record, Language.Tag, out url, out language);
    }

    /// <summary>The language of the page to which a link to a record leads; null when it has no page.</summary>
    public string? LanguageOf(Record record) => TryFindUrl(record, out _, out var language) ? language : null;

    public string? UrlOfList(string collection)
    {
        Log.Add(ReadKind.ListLink, collection, Language.Tag);
        return site.Plan.UrlOfList(collection, Language.Tag);
    }

    public string? LanguageOfList(string collection)
    {
        Log.Add(ReadKind.ListLink, collection, Language.Tag);
        return site.Plan.LanguageOfList(collection, Language.Tag);
    }

    /// <summary>Suggestions and doubts for messages about names that do not exist. A page that asks for them is not
    /// kept.</summary>
    public Hints Hints => new(site, state);

    /// <summary>Notes that a page depends on the values of a record that other code reads for it.</summary>
    public void Note(DataObject part)
    {
        if (part is Record record)
            Log.Add(ReadKind.Row, record);
    }

    private T Ask<T>(SiteQuestion<T> question, string part = "")
    {
        Log.Add(ReadKind.Setting, question.About(part));
        return question.Value(site, part);
    }
}
