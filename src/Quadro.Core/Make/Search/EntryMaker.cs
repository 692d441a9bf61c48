using System.Collections.Immutable;
using System.Globalization;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Door;
using Quadro.Render.Markdown;
using Quadro.Render.Views;
using Quadro.Tracing;
using Quadro.Values;
using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Norms;

namespace Quadro.Make.Search;

/// <summary>Turns planned pages into entries for search. It reads only what readers of this edition may see, in the
/// same way as pages.</summary>
internal sealed class EntryMaker(TraceBook traces, Func<PageNotes, PageHost> open)
{
    private const int MostYears = 15;

    private readonly PageNotes notes = new();

    /// <summary>Whether a page is in the index: records, texts and lists are, pages that only sort others are
    /// not.</summary>
    public static bool IsSearched(PlannedPage page) =>
        page.Kind is PageKind.Record or PageKind.Page or PageKind.List && page.Pagination is null or { Number: 1 };

    /// <summary>The hash of a page's entry, from its trace when that is still valid.</summary>
    public UInt128 HashOf(PlannedPage page) => traces.Current(KeyOf(page)) is { } trace ? trace.Hash : Make(page).Hash;

    /// <summary>A page's kept entry when its trace is still valid, or else a new one.</summary>
    public SearchEntry Get(PlannedPage page, ISearchIndexer indexer) =>
        traces.Current(KeyOf(page)) is { } trace && indexer.Known(page.Url, trace.Hash) is { } known
            ? known
            : Make(page);

    public SearchEntry Make(PlannedPage page)
    {
        notes.Clear();
        var host = open(notes);
        host.Open(page, page.Language);
        var entry = Entry(page, host);
        traces.Trace(KeyOf(page), entry.Hash, notes.Reads, Effects.None);
        // A later page may show the text again.
        if (page.Text is { } text && traces.Find(PageRenderer.KeyOf(page)) is not null)
            host.Model.Release(text);
        return entry;
    }

    private static string KeyOf(PlannedPage page) => $"search:{page.Url}";

    private static SearchEntry Entry(PlannedPage page, PageHost host)
    {
        var (keys, mentions, title) = (new SearchKeys(), new SearchKeys(), new PageMembers(host, page).Title);
        var said = new RecordText(host, keys);
        var (facts, filters) = (new List<string>(), ImmutableArray.CreateBuilder<SearchFilter>());
        filters.Add(new SearchFilter("collection", CollectionOf(page, host)));
        if (page is { Kind: not PageKind.List, Record: { } record })
        {
            said.Add(record);
            foreach (var alias in host.Model.AliasesOf(record))
                keys.Add(alias);
            Gather(record, host, facts, filters);
        }
        mentions.AddCodesIn(title);
        foreach (var line in said.Lines)
            mentions.AddCodesIn(line);
        var sections = TextSections.Of(
            page.Text is { } text ? host.Model.TextOf(text) : RenderedText.Empty(page.Language),
            string.Join('\n', said.Lines)
        );
        foreach (var section in sections)
            mentions.AddCodesIn(section.Text);
        return new SearchEntry
        {
            Url = page.Url,
            Language = page.Language,
            Title = Words.Plain(title),
            Kind = KindOf(page, host),
            Facts = Words.Plain(string.Join(" · ", facts)),
            Keys = keys.ToString(),
            Mentions = mentions.ToString(),
            Filters = [.. filters.Distinct()],
            Sections = sections,
        };
    }

    private static string CollectionOf(PlannedPage page, PageHost host) =>
        page.Kind == PageKind.Page ? host.Text("search.pages", []) : host.CollectionTitle(page.Collection!);

    private static string KindOf(PlannedPage page, PageHost host) =>
        page.Kind switch
        {
            PageKind.Page => host.Text("search.page", []),
            PageKind.List => host.Text("search.list", []),
            _ => host.Words(page.Record!.Schema.Singular) ?? host.CollectionTitle(page.Collection!),
        };

    /// <summary>Collects the facts that distinguish results, and the values that filter them.</summary>
    private static void Gather(
        Record record,
        PageHost host,
        List<string> facts,
        ImmutableArray<SearchFilter>.Builder filters
    )
    {
        foreach (var name in (ReadOnlySpan<string>)["code", "citation"])
            if (host.Model.Given(record, name) is ProjectCode or Cup or NormRef or Istat)
                facts.Add(((IValue)host.Model.Given(record, name)!).Print(host.Language.Formats));
        var places = Territories(record, host);
        if (places.Count > 0 && record.Collection != "territories")
            facts.Add(string.Join(", ", places.Take(3)) + (places.Count > 3 ? "…" : ""));
        foreach (var place in places)
            filters.Add(new SearchFilter("territory", Words.Plain(place)));
        if (
            host.Model.Given(record, "state") is Category state
            && (host.Words(state.Label) ?? state.Value) is var shown
        )
        {
            facts.Add(shown);
            filters.Add(new SearchFilter("state", Words.Plain(shown)));
        }
        if (Years(record, host.Model) is not var (from, to))
            return;
        facts.Add(from == to ? Number(from) : $"{Number(from)}–{Number(to)}");
        for (var year = from; year <= to && year < from + MostYears; year++)
            filters.Add(new SearchFilter("year", Number(year)));
    }

    /// <summary>The territories of a record: a territory itself, or for other records those that they name.</summary>
    private static List<string> Territories(Record record, PageHost host)
    {
        if (record.Collection == "territories")
            return [host.TitleOf(record)];
        var found = new List<string>();
        foreach (var field in host.Model.FieldsOf(record).All.Where(field => field.References.Contains("territories")))
        {
            var value = host.Model.Given(record, field.Name);
            foreach (
                var place in (value as object?[] ?? [value])
                    .OfType<Record>()
                    .Where(place => place.Collection == "territories")
            )
                found.Add(host.TitleOf(place));
        }
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The years of a record: of its period, from start to end, or of its first known date.</summary>
    private static (int From, int To)? Years(Record record, ModelReads model)
    {
        if (Given("period") is Period { From: { } begin } period)
            return (begin.Year, period.To?.Year ?? begin.Year);
        if (Given("start") is PartialDate start)
            return (start.Year, Given("end") is PartialDate end && end.Year >= start.Year ? end.Year : start.Year);
        if (Given("year") is long year)
            return ((int)Math.Clamp(year, 0, 9999), (int)Math.Clamp(year, 0, 9999));
        foreach (var name in (ReadOnlySpan<string>)["date", "approved", "published", "adopted", "deadline"])
            if (Given(name) is PartialDate date)
                return (date.Year, date.Year);
        return null;

        object? Given(string name) => model.Given(record, name);
    }

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
