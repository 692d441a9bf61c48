using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Functions.Progress;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Plan;
using Quadro.Render.Door;
using Quadro.Render.Markdown;
using Quadro.Render.Markdown.Blocks;
using Quadro.Render.Pictures;
using Quadro.Render.Raw;
using Quadro.Scripting;
using Quadro.Scripting.Forms;
using Quadro.Text;
using Quadro.Tracing;
using Quadro.Values;

namespace Quadro.Render;

/// <summary>The state that all workers share while pages are made: parsed templates, rendered texts,
/// functions.</summary>
internal sealed class RenderState
{
    public const string PagesFolder = "templates/pages/";

    private readonly ConcurrentDictionary<(DataObject, string, string), FieldText> fieldTexts = new();
    private readonly FrozenSet<Field> hidden;
    private readonly RawRules textRules;
    private readonly FrozenDictionary<string, ScriptTemplate> templates;
    private readonly Lazy<FrozenDictionary<string, SourceFile>> files;
    private readonly Func<RecordProse, Examination> examine;
    private readonly DiagnosticBag log;
    private readonly Lazy<ShownFindings> findings;
    private readonly Lazy<RowNames> rows;
    private readonly Lazy<FrozenSet<string>> doubtful;
    private readonly Lazy<HashSet<string>> lostNames;

    public RenderState(RenderRequest request, DiagnosticBag log)
    {
        (Model, Plan, examine, this.log) = (request.Model, request.Plan, request.Examine, log);
        files = new(() =>
            Model
                .Templates.Where(entry => entry.Text is not null)
                .Select(entry => entry.Text!)
                .Concat(
                    Model
                        .Collections.SelectMany(collection => collection.All)
                        .Concat(Model.ListTexts.Values)
                        .SelectMany(record => record.Bodies)
                        .Select(body => body.File)
                )
                .DistinctBy(file => file.Path)
                .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal)
        );
        var parsed = new ParsedTemplates(Model, Plan, request.Threads, log);
        (Partials, Layouts) = (parsed.Partials, parsed.Layouts);
        templates = Plan.Templates.All.ToFrozenDictionary(
            template => template.Name,
            template => parsed.Of(template.File),
            StringComparer.Ordinal
        );
        Queries = new QueryIndex(Model.Names);
        Library = new ScriptLibrary(
            [
                .. QueryFunctions.New(Queries),
                ProgressFunction.New,
                .. Functions.PageFunctions.All,
                .. request.Functions,
            ],
            Model.Settings.Script
        );
        Makers = request.Makers;
        blocks = new TextBlocks(request.Blocks);
        Data = new DataView(Model.Collections);
        textRules = RawRules.Text(Model.Settings.Html);
        hidden = Publication.HiddenFields(Model.Collections, Model.Settings);
        Targets = new TargetResolver(Model, Plan);
        Texts = new BodyTexts(this);
        Pictures = new PictureBook(Plan, Model.Settings.Pictures, request.PictureMaker, request.Loaded.Sources.HashOf);
        Source = new SiteSource(Model, Plan, request.Loaded, request.Options);
        Answers = new SiteAnswers(this, Source);
        Traces = new TraceBook(
            request.Traces,
            request.Questions ?? RenderRequest.QuestionsOf(request.Traces, Model),
            Answers.Of
        );
        Spool = request.Spool;
        var found = log.Sorted();
        lostNames = new(() =>
            [
                .. templates
                    .Values.Concat(Partials.Values)
                    .Concat(Layouts.Values)
                    .SelectMany(template => template.LostNames),
            ]
        );
        rows = new Lazy<RowNames>(() => new RowNames(Model));
        findings = new Lazy<ShownFindings>(() => new ShownFindings(Model, found));
        doubtful = new(() =>
            found
                .Where(finding =>
                    finding.IsError && finding.Span is { } place && ParsedTemplates.IsSchema(place.File.Path)
                )
                .Select(finding => FileKinds.Stem(finding.Span!.Value.File.Path))
                .Select(stem => stem.EndsWith(".schema", StringComparison.Ordinal) ? stem[..^".schema".Length] : stem)
                .ToFrozenSet(StringComparer.Ordinal)
        );
    }

    private readonly TextBlocks blocks;

    /// <summary>The names of the makers whose tools work on this machine.</summary>
    public ImmutableArray<string> Makers { get; }

    public SiteModel Model { get; }

    public SitePlan Plan { get; }

    public SiteSource Source { get; }

    public QueryIndex Queries { get; }

    public TargetResolver Targets { get; }

    public BodyTexts Texts { get; }

    public PictureBook Pictures { get; }

    public SiteAnswers Answers { get; }

    public TraceBook Traces { get; }

    public ISpool? Spool { get; }

    public ScriptLibrary Library { get; }

    public DataView Data { get; }

    /// <summary>The names under which records see rows that have no page of their own.</summary>
    public RowNames Rows => rows.Value;

    /// <summary>The findings made before the first page: in the data, their schemas and the plan.</summary>
    public ShownFindings Findings => findings.Value;

    /// <summary>Collections whose schema has faults, so that fields may be missing.</summary>
    private FrozenSet<string> Doubtful => doubtful.Value;

    public FrozenDictionary<string, ScriptTemplate> Partials { get; }

    public FrozenDictionary<string, ScriptTemplate> Layouts { get; }

    /// <summary>Opens a host with which a worker makes pages and texts.</summary>
    public PageHost Open(PageNotes notes) => new(new ModelReads(this, notes), notes);

    /// <summary>The file of a parsed text, or null when it is not a template.</summary>
    public SourceFile? FileOf(string text) =>
        templates
            .Values.Concat(Partials.Values)
            .Concat(Layouts.Values)
            .FirstOrDefault(template => ReferenceEquals(template.Text, text))
            ?.File;

    /// <summary>Variables that templates may have set where they could not be read.</summary>
    public bool IsInDoubt(string variable) => lostNames.Value.Contains(variable);

    /// <summary>Whether a record may lack a field only because its schema has faults, which have been
    /// reported.</summary>
    public bool IsInDoubt(DataObject part) =>
        part is Record record ? Doubtful.Contains(record.Collection) : Doubtful.Count > 0;

    /// <summary>Whether this edition does not show a field.</summary>
    public bool IsHidden(Field field) => hidden.Count > 0 && hidden.Contains(field);

    public ScriptTemplate? TemplateOf(PlannedPage page) => templates.GetValueOrDefault(page.Template.Name);

    public SourceFile? FindFile(string path) => files.Value.GetValueOrDefault(path);

    public Language LanguageOf(string tag) =>
        Model.Languages.FirstOrDefault(language => language.Tag == tag) ?? Model.Languages[0];

    /// <summary>A record's text as HTML.</summary>
    public RenderedText TextOf(Record record, string language) => Texts.TextOf(record, language);

    public FieldText FieldText(DataObject part, Field field, Language language)
    {
        return fieldTexts.GetOrAdd((part, field.Name, language.Tag), _ =>
        {
            var own = Model.Settings.Language;
            var (text, spoken) = part.Given(field.Name) is LocalizedText words
                ? words.In(language.Tag, own) is var read && read.FellBack
                    ? (read.Text, read.Language)
                    : (read.Text, language.Tag)
                : ((string)part.Given(field.Name)!, own);
            var (reads, inner, place) = (new ReadLog(), new DiagnosticBag(), part.SpanOf(field.Name));
            var rendered = MarkdownText(text, place, language, inner, reads);
            var links = place is { } at ? rendered.Links.Select(link => link with { Span = at }) : [];
            return new FieldText(
                new HtmlText(rendered.Html),
                [.. reads.Reads],
                [.. inner.Take().Select(finding => finding with { Span = place })],
                [.. links]
            )
            {
                Language = spoken,
            };
        });
    }

    /// <summary>Renders the Markdown of a field or a template.</summary>
    public RenderedText MarkdownText(
        string text,
        SourceSpan? place,
        Language language,
        DiagnosticBag into,
        ReadLog reads
    ) =>
        Markdown(reads, RawRules.Cell)
            .Render(
                new TextSource(new SourceFile(place?.File.Path ?? "", text), 0),
                language.Tag,
                key => language.Word(key),
                into
            );

    /// <summary>A record's text without markup. Its reads are noted for the page; its faults are the same as those of
    /// its HTML, and are reported there.</summary>
    public string PlainTextOf(Record record, string language, ModelReads reads)
    {
        if (reads.BodyOf(record, language) is not { } body)
            return "";
        var notes = new PageNotes();
        var source = Written(record, body, language, new ModelReads(this, notes), notes, OutputForm.Plain);
        reads.Log.AddRange(notes.Reads.Reads);
        return source is null
            ? ""
            : Markdown(
                    reads.Log,
                    textRules,
                    body.Language,
                    blocks.PrinterOf(this, record, language, notes, OutputForm.Plain)
                )
                .RenderPlain(source, language, key => LanguageOf(language).Word(key), notes.Log, Absolute);
    }

    /// <summary>Markdown without markup.</summary>
    public string PlainMarkdown(string text, Language language, DiagnosticBag into, ReadLog reads) =>
        Markdown(reads, RawRules.Cell)
            .RenderPlain(
                new TextSource(new SourceFile("", text), 0),
                language.Tag,
                key => language.Word(key),
                into,
                Absolute
            );

    private string? Absolute(string address) => Model.Settings.BaseUrl is { } root ? root + address[1..] : null;

    public string TitleOf(Record record, string language) =>
        record.Given("title") switch
        {
            LocalizedText text => text.In(language, Model.Settings.Language).Text,
            string text => text,
            _ => record.Id,
        };

    /// <summary>Makes a record's text, and examines it.</summary>
    public (RenderedText Text, Effects Effects) Write(Record record, string language, PageNotes notes)
    {
        try
        {
            return WriteWhole(record, language, notes);
        }
        catch (Exception fault) when (Crash.IsOne(fault))
        {
            return (
                RenderedText.Empty(language),
                new Effects
                {
                    Findings =
                    [
                        Crash.At(record.Body(language)?.File.Span(0, 0), Messages.Internal.TheText(record.Key), fault),
                    ],
                }
            );
        }
    }

    private (RenderedText Text, Effects Effects) WriteWhole(Record record, string language, PageNotes notes)
    {
        var reads = new ModelReads(this, notes);
        if (reads.BodyOf(record, language) is not { } body)
            return (RenderedText.Empty(language), Effects.None);
        var text = Written(record, body, language, reads, notes, OutputForm.Html) is { } source
            ? Markdown(
                    notes.Reads,
                    textRules,
                    body.Language,
                    blocks.PrinterOf(this, record, language, notes, OutputForm.Html)
                )
                .Render(source, language, key => LanguageOf(language).Word(key), notes.Log) with
            {
                Language = body.Language,
            }
            : RenderedText.Empty(body.Language);
        var seen =
            body.Language == language
                ? examine(new RecordProse(record, null, text.Prose) { Body = body })
                : Examination.Nothing;
        return (
            text with
            {
                Prose = Prose.None,
            },
            new Effects
            {
                Findings = [.. notes.Log.Take(), .. seen.Findings],
                TextLinks = text.Links,
                Orders = [.. notes.Orders],
                Passages = seen.Passages,
            }
        );
    }

    /// <summary>Examines the Markdown in a record's fields.</summary>
    public Trace FieldsOf(Record record)
    {
        var key = $"fields:{Answers.NameOf(record)}";
        if (Traces.Current(key) is { } trace)
            return trace;
        var reads = new ModelReads(this, new PageNotes());
        reads.NoteWhole(record);
        var seen = FieldProse.Of(record).Select(examine).ToList();
        var effects = new Effects
        {
            Findings = [.. seen.SelectMany(one => one.Findings)],
            Passages = [.. seen.SelectMany(one => one.Passages)],
        };
        return Traces.Trace(key, 0, reads.Log, effects);
    }

    /// <param name="spoken">The language of the text, when it is not that of the page.</param>
    /// <param name="blocks">Prints the fenced blocks of the text, or null when they remain code.</param>
    private MarkdownRenderer Markdown(
        ReadLog reads,
        RawRules rules,
        string? spoken = null,
        BlockPrinter? blocks = null
    ) => new(new TargetResolver(Model, Plan, reads), rules, (record, asked) =>
        {
            var language = spoken ?? asked;
            reads.Add(ReadKind.Row, record);
            return (TitleOf(record, language), ForeignTexts.LanguageOfTitle(record, language, Model.Settings.Language));
        }) { Prepare = blocks is null ? null : PrintedBlocks.With(blocks) };

    private TextSource? Written(
        Record record,
        TextBody body,
        string language,
        ModelReads reads,
        PageNotes notes,
        OutputForm form
    )
    {
        reads.NoteCommon();
        if (!body.RunsTemplates || !body.File.Mentions("{{", body.Start))
            return new TextSource(body.File, body.Start);
        var template = ScriptTemplate.ParseText(body.File, body.Start, notes.Log);
        var host = new PageHost(reads, notes) { LostNames = template.LostNames };
        host.Open(null, language);
        host.Form = form;
        var scope = new PageScope(host, record, null);
        return
            new ScriptContext(Library, host, FindFile) { Form = form }.Fill(template, scope, host, notes.Log)
                is { } filled
            ? new TextSource(body.File, filled)
            : null;
    }
}
