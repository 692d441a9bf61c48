using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;
using Quadro.Plan;
using Quadro.Render.Markdown;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>The door from templates to the model, for one page at a time: every value that a page shows passes here.</summary>
internal sealed class PageHost : IScriptHost
{
    private readonly Workshop workshop;
    private readonly RecordMembers members;
    private readonly ForeignTexts foreign = new();
    private PlannedPage? page;
    private readonly Dictionary<string, Record> prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScriptList> collections = new(StringComparer.Ordinal);

    public PageHost(Workshop workshop, Making? making = null)
    {
        this.workshop = workshop;
        Making = making ?? new Making();
        members = new RecordMembers(this);
        Language = workshop.Model.Languages[0];
    }

    /// <summary>What is asked, found and linked while the page is made.</summary>
    public Making Making { get; }

    /// <summary>Keeps the ids of texts apart from those of the templates.</summary>
    public TextIds Ids { get; } = new();

    /// <summary>A text with its ids as they are on this page.</summary>
    public string Printed(string html)
    {
        if (!html.Contains(" id=\"", StringComparison.Ordinal)) return html;
        NoteParticular();
        return Ids.Of(html);
    }

    public ReadLog Reads => Making.Reads;

    ReadLog? IScriptHost.Reads => Making.Reads;

    string IScriptHost.LanguageTag => Language.Tag;

    public SiteModel Model => workshop.Model;

    public SitePlan Plan => workshop.Plan;

    public Workshop Workshop => workshop;

    /// <summary>The page being made; null while a text is rendered, which may stand on several pages.</summary>
    public PlannedPage? Page
    {
        get
        {
            NoteParticular();
            return page;
        }
    }

    public int Particulars { get; private set; }

    public Language Language { get; private set; }

    public IEnumerable<string> PartialNames => workshop.Partials.Keys.Order(StringComparer.Ordinal);

    /// <summary>What was asked or found holds for this page alone.</summary>
    public void NoteParticular() => Particulars++;

    public void Open(PlannedPage? page, string language)
    {
        this.page = page;
        Language = workshop.LanguageOf(language);
        foreign.Clear();
        prefixes.Clear();
        Ids.Begin();
        foreach (var common in SiteAnswers.Common) Reads.Add(ReadKind.Setting, common);
    }

    /// <summary>With what the ids of a record's text begin on this page. Of two records of one id, the one that is shown later is also named by its collection.</summary>
    public string IdsOf(Record record)
    {
        if (ReferenceEquals(record, Page?.Text)) return "";
        var prefix = $"{Addresses.Slug(record.Id)}-";
        for (var number = 1; !prefixes.TryAdd(prefix, record) && !ReferenceEquals(prefixes[prefix], record); number++)
            prefix = string.Create(CultureInfo.InvariantCulture, $"{Addresses.Slug(record.Collection)}-{Addresses.Slug(record.Id)}-{(number == 1 ? "" : $"{number}-")}");
        return prefix;
    }

    public ScriptTemplate? FindPartial(string name)
    {
        Reads.Add(ReadKind.Template, Workshop.PartialsFolder + name);
        return workshop.Partials.GetValueOrDefault(name);
    }

    public string? UrlOf(Record record)
    {
        Reads.Add(ReadKind.Link, record, Language.Tag);
        return Plan.UrlOf(record, Language.Tag);
    }

    /// <summary>Whether a record has a page in the language of this one: <see cref="UrlOf"/> may lead to another.</summary>
    public bool HasPage(Record record)
    {
        Reads.Add(ReadKind.Link, record, Language.Tag);
        return Plan.LanguageOf(record, Language.Tag) == Language.Tag;
    }

    public string? UrlOfList(string collection)
    {
        Reads.Add(ReadKind.ListLink, collection, Language.Tag);
        return Plan.UrlOfList(collection, Language.Tag);
    }

    public IReadOnlyList<Record> FindNamed(string name)
    {
        Reads.Add(ReadKind.Name, name);
        return Model.Names.FindAnywhere(name);
    }

    public RenderedText TextOf(Record record)
    {
        Reads.Add(ReadKind.Body, record, Language.Tag);
        return workshop.TextOf(record, Language.Tag);
    }

    public string TitleOf(Record record)
    {
        Reads.Add(ReadKind.Row, record);
        return record.Given("title") switch
        {
            LocalizedText words => foreign.In(words, Language.Tag, Model.Settings.Language),
            string text when record.Schema.Fields.Find("title") is { } field => (string)foreign.Of(field, text, Language.Tag, Model.Settings.Language)!,
            _ => record.Id,
        };
    }

    public string? Words(LocalizedText? text) => text is null ? null : foreign.In(text, Language.Tag, Model.Settings.Language);

    public string? LanguageOf(string text)
    {
        // How it is marked depends on what the page has printed before.
        var language = foreign.LanguageOf(text);
        if (language is not null) NoteParticular();
        return language;
    }

    public string LabelOf(Field field) => Words(field.Title) ?? (Language.Texts.TryGetValue($"field.{field.Name}", out var common) ? common.Other : field.Source ?? field.Name);

    public string CollectionTitle(string collection) =>
        Words(Model.Settings.Collections.GetValueOrDefault(collection)?.Title) ?? Words(Model.Find(collection)?.Schema.Title) ?? collection;

    /// <summary>A text of the templates with its placeholders filled; the key itself when there is none, for titles that the engine makes.</summary>
    public string Text(string key, IReadOnlyCollection<KeyValuePair<string, object?>> values) =>
        Language.Texts.TryGetValue(key, out var entry) ? Functions.TextFunctions.Fill(this, entry, values) : key;

    public bool TryGetMember(IScriptMembers target, string name, out object? value)
    {
        if (target is DataView) return TryGetCollection(name, out value);
        if (target is DataObject part)
        {
            if (part is Record read) Reads.Add(ReadKind.Row, read);
            var index = part.Fields.IndexOf(name);
            if ((index < 0 || RecordMembers.Completes(name)) && RecordMembers.IsOwn(name) && members.TryGet(part, name, out value))
                return true;
            if (index >= 0)
            {
                if (page is not null && workshop.IsHidden(part.Fields.All[index])) ReportHidden(part, name);
                value = part.Given(index) ?? Unknown.Missing;
                if (part.Fields.All[index] is { Format: "markdown" } field && value is string or LocalizedText) value = Shown(workshop.FieldText(part, field, Language));
                else value = foreign.Of(part.Fields.All[index], value, Language.Tag, Model.Settings.Language);
                return true;
            }
        }
        var found = target.TryGetMember(name, out value);
        if (value is ScriptList && target is Record record) Reads.Add(ReadKind.Back, record, name);
        return found;
    }

    /// <summary>What the engine says of a record or a part under a name, also where a field is called so.</summary>
    public bool TryGetOwn(DataObject part, string name, out object? value)
    {
        if (part is Record read) Reads.Add(ReadKind.Row, read);
        return members.TryGet(part, name, out value);
    }

    /// <summary>The fields that the site's schema adds to those of the kit, as far as the record has values for them.</summary>
    public ScriptList AddedFields(Record record)
    {
        if (record.Fields.Added.IsEmpty) return new ScriptList([]);
        Reads.Add(ReadKind.Row, record);
        return members.Added(record);
    }

    /// <summary>The records that see this one under a name from the other end, also where a field is called so.</summary>
    public ScriptList Incoming(Record record, string name)
    {
        Reads.Add(ReadKind.Back, record, name);
        return record.Incoming is { } all && all.TryFind(record, name, out var found) ? found : new ScriptList([]);
    }

    private void ReportHidden(DataObject part, string name)
    {
        NoteParticular();
        Making.Log.Add(Rules.Render.HiddenField.At(page!.Template.File.Whole,
            $"the template asks {(part is Record record ? $"'{record.Collection}' " : "")}for '{name}', which this edition does not show, and finds nothing", "ask 'site.edition' first, or take the field out of the template"));
    }

    /// <summary>A collection is read when somebody goes through it or counts it; a query asks for less.</summary>
    private bool TryGetCollection(string name, out object? value)
    {
        value = null;
        if (!workshop.Data.TryFind(name, out var found))
        {
            Reads.Add(ReadKind.Setting, SiteAnswers.CollectionNames);
            return false;
        }
        if (!collections.TryGetValue(found.Name, out var list))
            collections[found.Name] = list = new ScriptList(found.Published, () => Reads.Add(ReadKind.Rows, found.Name));
        value = list;
        return true;
    }

    public object? Present(object? value) => value is LocalizedText text ? Words(text) : value;

    /// <summary>Variables that a text may have set where it could not be read.</summary>
    public ImmutableHashSet<string> LostNames { get; init; } = [];

    public bool IsInDoubt(string variable) => LostNames.Contains(variable) || workshop.IsInDoubt(variable);

    public bool IsInDoubt(object? target) => target is DataObject part && workshop.IsInDoubt(part);

    public bool? IsTrue(object value) => value is Unknown ? false : null;

    public object Print(object value)
    {
        var formats = Language.Formats;
        switch (value)
        {
            case Unknown unknown: return new HtmlText($"<span class=\"unknown\">{HtmlText.Escape(unknown.Print(formats))}</span>");
            case LocalizedText text: return text.In(Language.Tag, Model.Settings.Language).Text;
            case Istat { Territory: Record territory }: return Link(territory, null);
            case IValue typed: return typed.Print(formats);
            case Category category: return Words(category.Label) ?? category.Value;
            case Total total: return Noted(total, PrintNumber(total.Value));
            case Record record: return Link(record, null);
            case DataObject part: return PrintPart(part);
            case double or decimal: return PrintNumber(value);
            default: return value.ToString() ?? "";
        }
    }

    /// <summary>A sum of which some part is not known says so wherever it is printed.</summary>
    public object Noted(Total total, object printed)
    {
        if (!total.IsPartial) return printed;
        var parts = total.Parts;
        var note = Language.Formats.Partial(parts.Known, parts.All, Enum.GetValues<UnknownReason>().Select(reason => (reason, parts.Of(reason))));
        var figure = printed as HtmlText ?? new HtmlText(HtmlText.Escape($"{printed}"));
        return new HtmlText($"{figure} <span class=\"partial\">{HtmlText.Escape(note)}</span>");
    }

    /// <summary>A piece of HTML, in an element that says its language where that is not the page's.</summary>
    public HtmlText InLanguage(string html, string language) => new(html.Length == 0 || language == Language.Tag ? html : $"<div lang=\"{language}\">\n{html}</div>\n");

    private HtmlText Shown(FieldText text)
    {
        if (!text.Links.IsEmpty || !text.Findings.IsEmpty) NoteParticular();
        return InLanguage(Printed(Making.Include(text).Value), text.Language);
    }

    public HtmlText Link(Record record, string? text)
    {
        var title = text ?? TitleOf(record);
        Reads.Add(ReadKind.Link, record, Language.Tag);
        if (!Plan.RecordUrls.TryFind(record, Language.Tag, out var url, out var leads)) return new HtmlText(LanguageOf(title) is { } known ? HtmlText.InLanguage(title, known) : HtmlText.Escape(title));
        var language = LanguageOf(title) is { } other ? $" lang=\"{other}\"" : "";
        var target = leads == Language.Tag ? "" : $" hreflang=\"{leads}\"";
        return new HtmlText($"<a href=\"{HtmlText.Escape(url)}\"{target}{language}>{HtmlText.Escape(title)}</a>");
    }

    private object PrintPart(DataObject part) => (part.Given("title") ?? part.Given("name") ?? part.Given("text")) is { } named ? Print(named) : "";

    /// <summary>What a division by zero gives is no figure, and says so.</summary>
    private object PrintNumber(object value) => value switch
    {
        string text => text,
        double number when !double.IsFinite(number) => Print(Unknown.NotApplicable),
        _ when QueryNumber.Of(value) is { } number => Language.Formats.Number(number),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Print(value),
    };
}
