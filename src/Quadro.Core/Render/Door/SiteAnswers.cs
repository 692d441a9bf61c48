using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Door;

/// <summary>The answers of this build to every question that a page or text can ask. An answer is a hash; 0 means
/// that the thing does not exist.</summary>
internal sealed class SiteAnswers
{
    private const string ListText = "text of the list ";

    private readonly RenderState state;
    private readonly SiteSource source;
    private readonly SiteModel model;
    private readonly SitePlan plan;
    private readonly LoadedSite loaded;
    private readonly Dictionary<string, PlannedPage> pages;
    private readonly FrozenDictionary<string, UInt128> templates;
    private readonly Dictionary<Record, string> listTexts;
    private readonly ConcurrentDictionary<
        (string Collection, string Path, string Language),
        Lazy<(ValueIndex Index, Dictionary<string, UInt128> ByName)?>
    > queries = new();
    private readonly Lazy<UInt128> site;

    // Each row needs a digest of a kilobyte, and there are many answers: reuse the digests.
    private readonly ConcurrentBag<Digest> digests = [];

    public SiteAnswers(RenderState state, SiteSource source)
    {
        (this.state, this.source, model, plan, loaded) = (state, source, source.Model, source.Plan, source.Loaded);
        pages = plan.Pages.ToDictionary(page => page.Url, StringComparer.Ordinal);
        templates = model
            .Templates.GroupBy(entry => Named(entry.SitePath), StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .Aggregate(new Digest(), (digest, entry) =>
                            digest.Add(entry.Path).Add(loaded.Sources.HashOf(entry.Path))
                        )
                        .Value,
                StringComparer.Ordinal
            );
        listTexts = model.ListTexts.ToDictionary(pair => pair.Value, pair => ListText + pair.Key);
        site = new Lazy<UInt128>(() =>
            loaded
                .Sources.Entries.Aggregate(new Digest().Add(source.Options), (digest, entry) =>
                    digest.Add(entry.Path).Add(loaded.Sources.HashOf(entry.Path))
                )
                .Value
        );
    }

    /// <summary>The name by which the next build knows a subject.</summary>
    public string NameOf(object subject) =>
        subject is Record record ? listTexts.GetValueOrDefault(record) ?? record.Key : (string)subject;

    /// <summary>The subject that a kept name means in this build.</summary>
    public static object SubjectOf(SiteModel model, ReadKind kind, string name)
    {
        if (
            kind
            is not (
                ReadKind.Row
                or ReadKind.Place
                or ReadKind.Back
                or ReadKind.Citations
                or ReadKind.Link
                or ReadKind.Body
            )
        )
            return name;
        if (name.StartsWith(ListText, StringComparison.Ordinal))
            return (object?)model.ListTexts.GetValueOrDefault(name[ListText.Length..]) ?? name;
        var cut = name.IndexOf('/', StringComparison.Ordinal);
        return cut > 0 && model.Find(name[..cut])?.Find(name[(cut + 1)..]) is { IsPublished: true } record
            ? record
            : name;
    }

    public UInt128 Of(Read read) =>
        read switch
        {
            { Kind: ReadKind.Row, Subject: Record record } => Row(record),
            { Kind: ReadKind.Place, Subject: Record record } => Place(record),
            { Kind: ReadKind.Back, Subject: Record record } => record.Incoming is { } all
            && all.TryFind(record, read.Detail!, out var back)
                ? ValueOf(Empty().AddValue(back))
                : 0,
            { Kind: ReadKind.Citations, Subject: Record record } => Citations(record),
            { Kind: ReadKind.Link, Subject: Record record } => Leads(
                plan.UrlOf(record, read.Detail!),
                plan.LanguageOf(record, read.Detail!),
                read.Detail!
            ),
            { Kind: ReadKind.Body, Subject: Record record } => state.Texts.HashOf(record, read.Detail!),
            { Subject: string name } => Of(read.Kind, name, read.Detail ?? ""),
            _ => 0,
        };

    private UInt128 Of(ReadKind kind, string name, string detail) =>
        kind switch
        {
            ReadKind.Rows => model.Find(name) is { } collection ? Keys(collection.Published) : 0,
            ReadKind.Order => model.Find(name) is { } collection
                ? Keys([.. collection.Published.OrderBy(record => record.Order)])
                : 0,
            ReadKind.Table => model.Find(name) is { } collection
                ? collection.Published.Aggregate(new Digest(), (digest, record) => digest.Add(Row(record))).Value
                : 0,
            ReadKind.Query => Query(name, detail),
            ReadKind.ListLink => Leads(plan.UrlOfList(name, detail), plan.LanguageOfList(name, detail), detail),
            ReadKind.Name => ValueOf(
                model
                    .Names.FindAnywhere(name)
                    .Aggregate(Empty(), (digest, record) => digest.Add(record.Key).Add(record.IsPublished ? 1 : 0))
            ),
            ReadKind.Target => ValueOf(state.Targets.Answer(name, detail, Empty())),
            ReadKind.Template => templates.GetValueOrDefault(name),
            ReadKind.Asset => Text(plan.Assets.GetValueOrDefault(name)?.Url),
            ReadKind.Picture => state.Pictures.Answer(name),
            ReadKind.Setting => Setting(name),
            ReadKind.File => loaded.Sources.HashOf(name),
            ReadKind.Page => pages.TryGetValue(name, out var page) ? Page(page) : 0,
            ReadKind.Site => site.Value,
            _ => 0,
        };

    private UInt128 Setting(string asked)
    {
        foreach (var question in SiteQuestions.All)
            if (question.PartOf(asked) is { } part)
                return question.Answer(source, part);
        return 0;
    }

    private UInt128 Row(Record record) => ValueOf(Empty().Add(record));

    private Digest Empty() => digests.TryTake(out var free) ? free.Clear() : new Digest();

    private UInt128 ValueOf(Digest digest)
    {
        var value = digest.Value;
        digests.Add(digest);
        return value;
    }

    private static UInt128 Text(string? text) =>
        text is null ? 0 : ContentHash.Of(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>A hash of the target of a link. For a page in the language that asks, the target is the address
    /// alone.</summary>
    private static UInt128 Leads(string? url, string? made, string asked) =>
        made is null || made == asked ? Text(url) : new Digest().Add(url).Add(made).Value;

    private UInt128 Keys(IReadOnlyList<object?> records)
    {
        var digest = Empty();
        foreach (var record in records)
            digest.AddValue(record);
        return ValueOf(digest);
    }

    private UInt128 Citations(Record record) =>
        model
            .CitationsOf(record)
            .Aggregate(new Digest(), (digest, citation) =>
                digest.Add(citation.From.Key).Add(citation.Field.Name).Add(citation.Field.Source)
            )
            .Value;

    private UInt128 Place(Record record)
    {
        var digest = Empty().Add(record.Span.File.Path).Add(record.Span.From.Line).Add(record.Span.From.Column);
        for (var i = 0; i < record.Fields.All.Length; i++)
        {
            if (record.SpanOf(i) is not { } span)
                continue;
            var from = span.From;
            digest.Add(i).Add(span.File.Path).Add(from.Line).Add(from.Column).Add(span.Text);
        }
        return ValueOf(digest);
    }

    private UInt128 Page(PlannedPage page)
    {
        var digest = Empty()
            .Add((long)page.Kind)
            .Add(page.Language)
            .Add(page.Template.Name)
            .Add(Name(page.Record))
            .Add(Name(page.Text))
            .Add(page.Collection)
            .Add(page.Parent);
        if (page.Pagination is { } part)
            digest.Add(part.Number).Add(part.Count).Add(part.Total).Add(part.BaseUrl).AddValue(part.Items);
        if (page.Facet is { } shown)
            SiteQuestions.AddFacet(digest, shown.Facet).Add(shown.Value?.Key);
        foreach (var other in plan.Counterparts.GetValueOrDefault(page.Url, []))
            digest.Add(other.Language).Add(other.Url).Add(other.IsUntranslated ? 1 : 0);
        return ValueOf(digest);
    }

    private string? Name(Record? record) => record is null ? null : NameOf(record);

    private UInt128 Query(string collection, string question)
    {
        if (
            question.Split('\n', 3) is not [var path, var language, var value]
            || model.Find(collection) is not { } found
        )
            return 0;
        if (
            queries.GetOrAdd((collection, path, language), _ => new(() => Answers(found, path, language))).Value
            is not var (index, byName)
        )
            return 0;
        if (QueryKey.Written(value) is { } asked)
            return index.Find(asked, out _) is { } records ? Keys(records) : 0;
        return byName.TryGetValue(value, out var answer) ? answer : Keys([]);
    }

    /// <summary>The records of every value at the end of a path, or null when the path fails. A page that asks for
    /// such a path is made again and reports the failure.</summary>
    private (ValueIndex Index, Dictionary<string, UInt128> ByName)? Answers(
        RecordCollection collection,
        string path,
        string language
    )
    {
        var host = state.Open(new PageNotes());
        host.Open(null, language);
        var context = new ScriptContext(state.Library, host, state.FindFile);
        if (
            !ScriptContext.TryQuery(
                () => state.Queries.Of(collection.Published, path, language, context.Member),
                out var index
            )
        )
            return null;
        var answers = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var (key, records) in index.ByKey)
            if (key is not DateWithin && QueryKey.Written(QueryKey.Name(key)) is null)
                answers[QueryKey.Name(key)] = Keys(records);
        return (index, answers);
    }

    private static string Named(string path) => path[..path.LastIndexOf('.')];
}
