using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Plan;
using Quadro.Render.Door;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Scripting.Forms;
using Quadro.Tracing;
using Quadro.Values;
using Quadro.Values.Codes;
using Quadro.Values.Language;

namespace Quadro.Render;

/// <summary>The view that templates and texts have of one page at a time, and the way values print on it. It reads
/// everything through <see cref="ModelReads"/>.</summary>
internal sealed class PageHost : IScriptHost
{
    private readonly RecordMembers members;
    private readonly ForeignTexts foreign = new();
    private PlannedPage? page;
    private readonly Dictionary<string, Record> prefixes = new(StringComparer.Ordinal);

    public PageHost(ModelReads model, PageNotes notes)
    {
        (Model, PageNotes) = (model, notes);
        members = new RecordMembers(this);
    }

    /// <summary>The host of the page on which a function is called.</summary>
    public static PageHost Of(ScriptCall call) => (PageHost)call.Scope!;

    /// <summary>The model, as far as pages may ask it.</summary>
    public ModelReads Model { get; }

    /// <summary>The questions, findings and links that are noted while the page is made.</summary>
    public PageNotes PageNotes { get; }

    /// <summary>Keeps the ids of texts apart from those of the templates.</summary>
    public TextIds Ids { get; } = new();

    /// <summary>A text with the ids that it has on this page.</summary>
    public string Printed(string html)
    {
        if (!html.Contains(" id=\"", StringComparison.Ordinal))
            return html;
        NoteParticular();
        return Ids.Of(html);
    }

    /// <summary>Orders something from a maker for this page.</summary>
    public void Order(string maker, string subject)
    {
        // A partial that places orders must run on every page.
        NoteParticular();
        PageNotes.Order(maker, subject);
    }

    ReadLog? IScriptHost.Reads => PageNotes.Reads;

    string IScriptHost.LanguageTag => Language.Tag;

    /// <summary>The page being made, or null while a text is rendered, which may appear on several pages.</summary>
    public PlannedPage? Page
    {
        get
        {
            NoteParticular();
            return page;
        }
    }

    public int Particulars { get; private set; }

    /// <summary>The way values are written on the page.</summary>
    public OutputForm Form { get; set; } = OutputForm.Html;

    public Language Language => Model.Language;

    public IEnumerable<string> PartialNames => Model.PartialNames;

    /// <summary>Notes that a question or finding is valid for this page only.</summary>
    public void NoteParticular() => Particulars++;

    public void Open(PlannedPage? page, string language)
    {
        this.page = page;
        Form = page is { Template.Layout: "none" } ? OutputForm.Of(page.OutputPath) : OutputForm.Html;
        Model.Open(language);
        foreign.Clear();
        prefixes.Clear();
        Ids.Begin();
    }

    /// <summary>The prefix of the ids of a record's text on this page. When two records have the same id, the later
    /// one also gets the name of its collection.</summary>
    public string IdsOf(Record record)
    {
        if (ReferenceEquals(record, Page?.Text))
            return "";
        var prefix = $"{Addresses.Slug(record.Id)}-";
        for (var number = 1; !prefixes.TryAdd(prefix, record) && !ReferenceEquals(prefixes[prefix], record); number++)
            prefix = string.Create(
                CultureInfo.InvariantCulture,
                $"{Addresses.Slug(record.Collection)}-{Addresses.Slug(record.Id)}-{(number == 1 ? "" : $"{number}-")}"
            );
        return prefix;
    }

    public ScriptTemplate? FindPartial(string name) => Model.FindPartial(name);

    /// <summary>Whether a record has a page in the language of this page. A link to the record may lead to another
    /// language.</summary>
    public bool HasPage(Record record) => Model.LanguageOf(record) == Language.Tag;

    public string TitleOf(Record record) =>
        Model.Given(record, "title") switch
        {
            LocalizedText words => foreign.In(words, Language.Tag, Model.Settings.Language),
            string text when record.Schema.Fields.Find("title") is { } field => (string)
                foreign.Of(field, text, Language.Tag, Model.Settings.Language)!,
            _ => record.Id,
        };

    public string? Words(LocalizedText? text) =>
        text is null ? null : foreign.In(text, Language.Tag, Model.Settings.Language);

    public string? LanguageOf(string text)
    {
        // The mark depends on what the page has printed before.
        var language = foreign.LanguageOf(text);
        if (language is not null)
            NoteParticular();
        return language;
    }

    public string LabelOf(Field field) =>
        Words(field.Title)
        ?? (
            Language.Texts.TryGetValue($"field.{field.Name}", out var common)
                ? common.Other
                : field.Source ?? field.Name
        );

    public string CollectionTitle(string collection) => Words(Model.TitleOf(collection)) ?? collection;

    /// <summary>A text of the templates with its placeholders filled, or the key itself when it does not exist, for
    /// titles that the engine makes.</summary>
    public string Text(string key, IReadOnlyCollection<KeyValuePair<string, object?>> values) =>
        Language.Texts.TryGetValue(key, out var entry) ? Functions.TextFunctions.Fill(this, entry, values) : key;

    public bool TryGetMember(IMembers target, string name, out object? value)
    {
        if (ReferenceEquals(target, Model.Data))
            return Model.TryGetRecords(name, out value);
        if (target is DataObject part)
        {
            var index = Model.FieldsOf(part).IndexOf(name);
            if (
                (index < 0 || RecordMembers.Completes(name))
                && RecordMembers.IsOwn(name)
                && members.TryGet(part, name, out value)
            )
                return true;
            if (index >= 0)
            {
                value = Shown(part, index);
                return true;
            }
        }
        return Model.TryGetMember(target, name, out value);
    }

    /// <summary>The value of a field in the page's language; Markdown as HTML.</summary>
    private object? Shown(DataObject part, int index)
    {
        var field = Model.FieldsOf(part).All[index];
        if (page is not null && Model.IsHidden(field))
            ReportHidden(part, field.Name);
        var value = Model.Given(part, index) ?? Unknown.Missing;
        if (field is { Format: "markdown" } && value is string or LocalizedText)
        {
            // Its faults are those of its HTML, and are reported there.
            var html = Shown(Model.TextOf(part, field));
            return Form.HasElements ? html : Model.PlainMarkdown((string)Present(value)!, new DiagnosticBag());
        }
        return foreign.Of(field, value, Language.Tag, Model.Settings.Language);
    }

    /// <summary>The engine's own answer for a name of a record or a part, even when a field has the same
    /// name.</summary>
    public bool TryGetOwn(DataObject part, string name, out object? value) => members.TryGet(part, name, out value);

    /// <summary>The fields that the site's schema adds to those of the kit, if the record has values for
    /// them.</summary>
    public ScriptList AddedFields(Record record) => members.Added(record);

    private void ReportHidden(DataObject part, string name)
    {
        NoteParticular();
        var place = page!.Template.File.Whole;
        PageNotes.Log.Add(
            part is Record record
                ? Messages.Render.HiddenFieldOfAsked(place, record.Collection, name)
                : Messages.Render.HiddenFieldAsked(place, name)
        );
    }

    public object? Present(object? value) => value is LocalizedText text ? Words(text) : value;

    /// <summary>Variables that the unreadable part of a text may have set.</summary>
    public ImmutableHashSet<string> LostNames { get; init; } = [];

    public bool IsInDoubt(string variable) => LostNames.Contains(variable) || Model.Hints.IsInDoubt(variable);

    public bool IsInDoubt(object? target) => target is DataObject part && Model.Hints.IsInDoubt(part);

    public bool? IsTrue(object value) => value is Unknown ? false : null;

    public object Print(object value)
    {
        var formats = Language.Formats;
        switch (value)
        {
            case Unknown unknown:
                return new Phrase(new Run(RunKind.Missing, unknown.Print(formats)));
            case LocalizedText text:
                return text.In(Language.Tag, Model.Settings.Language).Text;
            case Istat { Territory: Record territory }:
                return Link(territory, null);
            case IValue typed:
                return typed.Print(formats);
            case Category category:
                return Words(category.Label) ?? category.Value;
            case Total total:
                return Noted(total, PrintNumber(total.Value));
            case Record record:
                return Link(record, null);
            case DataObject part:
                return PrintPart(part);
            case double or decimal:
                return PrintNumber(value);
            default:
                return value.ToString() ?? "";
        }
    }

    /// <summary>Marks a sum as incomplete wherever it is printed, when some part of it is not known.</summary>
    public object Noted(Total total, object printed)
    {
        if (!total.IsPartial)
            return printed;
        var parts = total.Parts;
        var note = Language.Formats.Partial(
            parts.Known,
            parts.All,
            Enum.GetValues<UnknownReason>().Select(reason => (reason, parts.Of(reason)))
        );
        var figure = printed as Phrase ?? new Phrase(new Run(RunKind.Text, $"{printed}"));
        return figure.With(new Run(RunKind.Note, note));
    }

    /// <summary>A piece of HTML, in an element that declares its language when it is not the language of the
    /// page.</summary>
    public HtmlText InLanguage(string html, string language) =>
        new(html.Length == 0 || language == Language.Tag ? html : $"<div lang=\"{language}\">\n{html}</div>\n");

    private HtmlText Shown(FieldText text)
    {
        if (!text.Links.IsEmpty || !text.Findings.IsEmpty)
            NoteParticular();
        return InLanguage(Printed(PageNotes.Include(text).Value), text.Language);
    }

    public Phrase Link(Record record, string? text)
    {
        var title = text ?? TitleOf(record);
        var language = LanguageOf(title);
        return new Phrase(
            Model.TryFindUrl(record, out var url, out var leads)
                ? new Run(RunKind.Link, title)
                {
                    Url = url,
                    Language = language,
                    TargetLanguage = leads == Language.Tag ? null : leads,
                }
                : new Run(RunKind.Text, title) { Language = language }
        );
    }

    private object PrintPart(DataObject part) =>
        (Model.Given(part, "title") ?? Model.Given(part, "name") ?? Model.Given(part, "text")) is { } named
            ? Print(named)
            : "";

    /// <summary>Prints a number. The result of a division by zero is not a number, and is reported.</summary>
    private object PrintNumber(object value) =>
        value switch
        {
            string text => text,
            double number when !double.IsFinite(number) => Print(Unknown.NotApplicable),
            _ when QueryNumber.Of(value) is { } number => Language.Formats.Number(number),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Print(value),
        };
}
