using System.Collections.Immutable;
using Quadro.Model;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Plan.Outputs;

namespace Quadro.Render.Door;

/// <summary>The whole site, for outputs that show all of it: the page on data quality, feeds, the sitemap. Asking for
/// it is noted as a read of every input.</summary>
/// <param name="findings">The findings made before the first page, as far as this edition shows them.</param>
internal readonly struct WholeSite(SiteModel model, SitePlan plan, ShownFindings findings)
{
    public ImmutableArray<RecordCollection> Collections => model.Collections;

    public ShownFindings Findings => findings;

    public ImmutableArray<Translation> Translations => model.Translations;

    public ImmutableArray<PlannedPage> Pages => plan.Pages;

    /// <summary>Whether any page exists in several languages.</summary>
    public bool HasCounterparts => plan.Counterparts.Count > 0;

    /// <summary>The page in every language that it has, itself included; nothing for a page in one language.</summary>
    public ImmutableArray<PlannedPage> CounterpartsOf(PlannedPage page) =>
        plan.Counterparts.GetValueOrDefault(page.Url, []);

    /// <summary>The pages to search from.</summary>
    public IEnumerable<string> SearchUrls => plan.SearchUrls.Values;

    public IEnumerable<PlannedOutput> Outputs => plan.Outputs.All;

    public bool Has(PlannedKind kind) => plan.Outputs.Has(kind);

    public ImmutableArray<Redirect> Redirects => plan.Redirects;

    /// <summary>Files that are copied unchanged, in the order of their addresses.</summary>
    public IEnumerable<PlannedFile> Files =>
        plan.Assets.Values.Concat(plan.Files.Values).OrderBy(file => file.Url, StringComparer.Ordinal);

    /// <summary>Whether a record is the text of a list, in some language.</summary>
    public bool IsTextOfList(Record record) => model.ListTexts.GetValueOrDefault(record.Id) == record;
}
