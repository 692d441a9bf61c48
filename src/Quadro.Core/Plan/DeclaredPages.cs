using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Pages that templates declare in their own front matter: one, or one for each record of a
/// collection.</summary>
internal sealed class DeclaredPages
{
    private readonly SiteModel model;
    private readonly TemplateCatalogue templates;
    private readonly RecordAddresses urls;
    private readonly DiagnosticBag log;
    private readonly PlanExpressions expressions;

    public DeclaredPages(
        SiteModel model,
        TemplateCatalogue templates,
        RecordAddresses urls,
        PlanExpressions expressions,
        DiagnosticBag log
    ) =>
        (this.model, this.templates, this.urls, this.expressions, this.log) = (
            model,
            templates,
            urls,
            expressions,
            log
        );

    public void AddTo(PageList pages, string language)
    {
        foreach (var template in templates.All)
        {
            if (template.Url is null)
            {
                if (template.For is not null)
                    log.Add(Messages.Plan.TemplateWithoutUrl(template.ForSpan));
                continue;
            }
            // A collection of rows only has no pages to be a view of.
            if ((template.For ?? Listed(template.Url)) is { } shown && model.Find(shown) is { Schema.HasPages: false })
                continue;
            if (template.For is null)
                AddPage(pages, template, null, language);
            else if (model.Find(template.For) is { } collection)
                foreach (var record in collection.Published)
                    AddPage(pages, template, record, language);
            else
                log.Add(
                    Messages.Plan.UnknownSubject(
                        template.ForSpan,
                        template.For,
                        Suggestions.Nearest(template.For, model.Collections.Select(each => each.Name))
                    )
                );
        }
    }

    private void AddPage(PageList pages, PageTemplate template, Record? record, string language)
    {
        if (record?.IsIn(language) == false)
            return;
        if (template.Where is { } where && !expressions.Holds(where, record))
            return;
        if (urls.Fill(template.Url!, record, language, template.UrlSpan) is not { } url)
            return;
        var page = new PlannedPage
        {
            Url = url,
            Kind = PageKind.Index,
            Language = language,
            Template = template,
            Record = record,
            Collection = record?.Collection ?? Listed(template.Url!),
            Parent =
                record is not null && urls.Records[record, language] is { } above
                    ? above
                    : ListAbove(template.Url!, language),
            Origin = template.UrlSpan ?? template.File.Whole,
        };
        pages.AddListing(page);
    }

    private string ListAbove(string pattern, string language) =>
        Listed(pattern) is { } collection && urls.Lists.TryGetValue((collection, language), out var list)
            ? list
            : urls.Prefix(language) + "/";

    /// <summary>The collection below whose list a pattern stands.</summary>
    private static string? Listed(string pattern)
    {
        const string Start = "{collection:";
        if (!pattern.StartsWith(Start, StringComparison.Ordinal))
            return null;
        var end = pattern.IndexOf('}', StringComparison.Ordinal);
        return end < 0 ? null : pattern[Start.Length..end];
    }
}
