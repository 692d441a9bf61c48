using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Plan.Outputs;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>The pages found so far; refuses a second page on one address.</summary>
internal sealed class PageList(
    SiteModel model,
    TemplateCatalogue templates,
    RecordAddresses urls,
    PlanExpressions expressions,
    DiagnosticBag log
)
{
    private const int DefaultPageSize = 50;

    private readonly List<PlannedPage> pages = [];
    private readonly Dictionary<string, PlannedPage> byUrl = new(StringComparer.Ordinal);
    private readonly FolderPages folders = new(model);

    public ImmutableArray<PlannedPage> All => [.. pages];

    public void Add(PlannedPage page)
    {
        if (Addresses.Problem(page.Url) is { } problem)
        {
            log.Add(Messages.Plan.ImpossibleAddress(page.Origin, page.Url, problem));
            return;
        }
        if (byUrl.TryAdd(Addresses.Canonical(page.Url), page))
            pages.Add(page);
        else
            ReportTwins(page, byUrl[Addresses.Canonical(page.Url)]);
    }

    private void ReportTwins(PlannedPage page, PlannedPage other)
    {
        // Two ways through one list that have one word have every page twice: it is said of the first.
        if (page.Facet is not { } here || other.Facet is not { } there)
            ReportTwins(page.Url, page.Origin, other.Origin, Name(page), Name(other));
        else if (here.Value is null)
            log.Add(
                Messages.Plan.TwinFacets(
                    page.Origin,
                    other.Origin,
                    page.Url,
                    (Name(page), here.Facet.Field.Name),
                    (Name(other), there.Facet.Field.Name)
                )
            );
    }

    private void ReportTwins(string url, SourceSpan here, SourceSpan there, Wording name, Wording other)
    {
        // An address that somebody wrote is what has to change, not one that follows from a file's name.
        if (here.Length == 0 && there.Length > 0)
            (here, there, name, other) = (there, here, other, name);
        log.Add(Messages.Plan.Twins(here, there, url, name, other));
    }

    private static Wording Name(PlannedPage page) =>
        page switch
        {
            { Facet: { Facet.Field.Name: var field, Value: null } } => Messages.Plan.PageOfAllValues(
                page.Collection!,
                field
            ),
            { Facet: { Facet.Field.Name: var field, Value.Key: var value } } => Messages.Plan.PageOfValue(
                page.Collection!,
                field,
                value
            ),
            { Record: { } record } => Messages.Plan.Record(record.Key),
            { Kind: PageKind.Home } => Messages.Plan.HomePage,
            { Kind: PageKind.List } => Messages.Plan.ListOf(page.Collection!),
            { Kind: PageKind.Error } => Messages.Plan.ErrorPage,
            _ => Messages.Plan.PageOfTemplate(page.Template.Name),
        };

    public void AddHome(string language)
    {
        var text = model.Find(CommonFields.Pages)!.Find("index");
        if (Template("home", text) is { } template)
            Add(
                new PlannedPage
                {
                    Url = urls.Prefix(language) + "/",
                    Kind = PageKind.Home,
                    Language = language,
                    Template = template,
                    Record = text,
                    Text = text,
                    Origin = text?.Span ?? template.File.Whole,
                }
            );
    }

    public void AddErrorPage(string language)
    {
        if (Template("404", null) is { } template)
            Add(
                new PlannedPage
                {
                    Url = "/404.html",
                    Kind = PageKind.Error,
                    Language = language,
                    Template = template,
                    Origin = template.File.Whole,
                }
            );
    }

    public void AddTexts(string language)
    {
        foreach (var page in model.Find(CommonFields.Pages)!.Published)
        {
            if (page.Id == "index" || urls.Records[page, language] is not { } url)
                continue;
            if (Template(page.Given("layout") as string ?? "page", page) is not { } template)
                continue;
            var planned = new PlannedPage
            {
                Url = url,
                Kind = PageKind.Page,
                Language = language,
                Template = template,
                Record = page,
                Text = page,
                Parent = Above(page, language),
                Origin = Place(page),
            };
            Record[] inside =
            [
                .. (folders.Inside(page) ?? []).Where(record => urls.Records[record, language] is not null),
            ];
            if (inside.Length == 0)
                Add(planned);
            else
                AddPaginated(planned, inside, SizeOf(model.Find(CommonFields.Pages)!, template));
        }
    }

    public void AddCollection(RecordCollection collection, string language)
    {
        if (!urls.Lists.TryGetValue((collection.Name, language), out var list) && collection.Published.Length == 0)
            return;
        if (!collection.Schema.HasPages)
            return;
        if (list is not null)
            AddList(collection, list, language);
        foreach (var record in collection.Published)
        {
            if (urls.Records[record, language] is not { } url)
                continue;
            if (
                Template(
                    record.Given("layout") as string
                        ?? (templates.Find(collection.Name) is null ? "record" : collection.Name),
                    record
                )
                is not { } template
            )
                continue;
            AddListing(
                new PlannedPage
                {
                    Url = url,
                    Kind = PageKind.Record,
                    Language = language,
                    Template = template,
                    Record = record,
                    Text = record,
                    Collection = collection.Name,
                    Parent = list,
                    Origin = record.Span,
                }
            );
        }
    }

    /// <summary>A page, or as many as it takes for what its template says that it lists.</summary>
    public void AddListing(PlannedPage page)
    {
        if (page.Template.Items is not { } items)
            Add(page);
        else if (expressions.Items(items, page.Record) is { } list)
            AddPaginated(page, list, page.Template.Paginate ?? int.MaxValue);
    }

    public int SizeOf(RecordCollection collection, PageTemplate template) =>
        model.Settings.Collections.GetValueOrDefault(collection.Name)?.PageSize ?? template.Paginate ?? DefaultPageSize;

    public void AddPaginated(PlannedPage first, IReadOnlyList<object?> items, int size)
    {
        var count = Math.Max(1, (items.Count + size - 1) / size);
        for (var number = 1; number <= count; number++)
        {
            var part = count == 1 ? items : [.. items.Skip((number - 1) * size).Take(size)];
            var pagination = new Pagination(new ScriptList(part), number, count, items.Count, first.Url);
            Add(first with { Url = pagination.UrlOf(number), Pagination = pagination });
        }
    }

    /// <summary>Every output, pages first. Files of content/ must not be in a page's place.</summary>
    /// <param name="files">By name; one whose place is taken is left out.</param>
    public OutputList Outputs(params ReadOnlySpan<(PlannedKind Kind, Dictionary<string, PlannedFile> ByName)> files)
    {
        var outputs = new OutputList(hasSearch: !model.Without.Contains(SiteSettings.Search));
        foreach (var page in pages)
            outputs.TryAdd(new PlannedOutput(Addresses.Canonical(page.Url), PlannedKind.Page, page.Origin));
        foreach (var own in OwnOutputs.Of(model.Settings))
            if (!outputs.TryAdd(own) && outputs.TryFind(own.Url, out var page))
                log.Add(Messages.Plan.TakenAddress(page.Origin, own.Url, own.Name, own.Help));
        foreach (var (kind, byName) in files)
        foreach (var (name, file) in byName.ToList())
            if (!TryAdd(file, kind, outputs))
                byName.Remove(name);
        return outputs;
    }

    private bool TryAdd(PlannedFile file, PlannedKind kind, OutputList outputs)
    {
        var place = new SourceFile(file.Source.Path, "").Whole;
        var url = Addresses.Canonical(file.Url);
        var output = new PlannedOutput(url, kind, place) { Name = Messages.Plan.File(file.Source.Path) };
        if (Addresses.Problem(file.Url) is { } problem)
            log.Add(Messages.Plan.ImpossibleFileAddress(place, file.Url, problem));
        else if (outputs.HasSearch && OwnOutputs.IsOfSearch(url))
            log.Add(Messages.Plan.AddressOfSearch(place, url));
        else if (outputs.TryAdd(output))
            return true;
        else if (outputs.TryFind(url, out var other) && other.Origin is { } origin)
            ReportTwins(file.Url, place, origin, output.Name, other.Name);
        else
            log.Add(Messages.Plan.TakenAddress(place, url, other!.Name, other.Help));
        return false;
    }

    public PageTemplate? Template(string name, Record? asker)
    {
        if (templates.Find(name) is { } found)
            return found;
        log.Add(
            Messages.Plan.MissingTemplate(
                asker?.SpanOf("layout") ?? asker?.Span,
                name,
                Suggestions.Nearest(name, templates.All.Select(template => template.Name))
            )
        );
        return null;
    }

    private void AddList(RecordCollection collection, string url, string language)
    {
        var text = model.ListTexts.GetValueOrDefault(collection.Name);
        if (
            Template(templates.Find(collection.Name + "-list") is null ? "list" : collection.Name + "-list", null)
            is not { } template
        )
            return;
        var page = new PlannedPage
        {
            Url = url,
            Kind = PageKind.List,
            Language = language,
            Template = template,
            Collection = collection.Name,
            Text = text,
            Parent = urls.Prefix(language) + "/",
            Origin = text?.Span
                ?? model.Settings.Collections.GetValueOrDefault(collection.Name)?.Span
                ?? collection.All.FirstOrDefault()?.Span
                ?? template.File.Whole,
        };
        AddPaginated(page, collection.Published, SizeOf(collection, template));
    }

    /// <summary>The page of the folder that a page is in, or the list of the collection whose folder it is.</summary>
    private string Above(Record page, string language)
    {
        if (folders.Above(page.Id) is { } above && urls.Records[above, language] is { } url)
            return url;
        return urls.ListAbove(page, language) ?? urls.Prefix(language) + "/";
    }

    private static SourceSpan Place(Record record) => record.SpanOf("url") ?? record.Span;
}
