using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Model.Values;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Pages that templates declare in their own front matter: one, or one for each record of a collection.</summary>
internal sealed class DeclaredPages
{
    private readonly SiteModel model;
    private readonly TemplateCatalogue templates;
    private readonly RecordAddresses urls;
    private readonly DiagnosticBag log;
    private readonly ScriptContext context;
    private readonly DataView data;

    public DeclaredPages(SiteModel model, TemplateCatalogue templates, RecordAddresses urls, ScriptLibrary library, DiagnosticBag log)
    {
        (this.model, this.templates, this.urls, this.log) = (model, templates, urls, log);
        context = new ScriptContext(library, new ModelHost(), _ => null);
        data = new DataView(model.Collections);
    }

    public void AddTo(PageList pages, string language)
    {
        foreach (var template in templates.All)
        {
            if (template.Url is null)
            {
                if (template.For is not null) log.Add(Rules.Plan.MalformedPageTemplate.At(template.ForSpan, "a template with 'for' needs a 'url'", "url: \"{record}name/\""));
                continue;
            }
            // A collection of rows only has no pages to be a view of.
            if ((template.For ?? Listed(template.Url)) is { } shown && model.Find(shown) is { Schema.HasPages: false }) continue;
            if (template.For is null) AddPage(pages, template, null, language);
            else if (model.Find(template.For) is { } collection)
                foreach (var record in collection.Published) AddPage(pages, template, record, language);
            else
                log.Add(Rules.Plan.UnknownSubject.At(template.ForSpan, $"the template is for '{template.For}', and there is no such collection", Suggestions.DidYouMean(template.For, model.Collections.Select(each => each.Name))));
        }
    }

    private void AddPage(PageList pages, PageTemplate template, Record? record, string language)
    {
        var globals = new PlanScope(record, data, new SiteValues(model.AsOf, model.Owner, model.Settings) { Records = model.RecordCount });
        if (template.Where is { } where && (!context.TryEvaluate(where, globals, null, log, out var holds) || holds is null or false or Unknown)) return;
        if (urls.Fill(template.Url!, record, language, template.UrlSpan) is not { } url) return;
        var page = new PlannedPage
        {
            Url = url,
            Kind = PageKind.Index,
            Language = language,
            Template = template,
            Record = record,
            Collection = record?.Collection ?? Listed(template.Url!),
            Parent = record is not null && urls.Records.TryGetValue((record, language), out var above) ? above : ListAbove(template.Url!, language),
            Origin = template.UrlSpan ?? template.File.Whole,
        };
        if (template.Items is not { } items)
        {
            pages.Add(page);
            return;
        }
        if (!context.TryEvaluate(items, globals, null, log, out var found)) return;
        var list = found switch
        {
            ScriptList own => own.Items,
            IReadOnlyList<object?> some => some,
            _ => [],
        };
        pages.AddPaginated(page, list, template.Paginate ?? int.MaxValue);
    }

    private string ListAbove(string pattern, string language) =>
        Listed(pattern) is { } collection && urls.Lists.TryGetValue((collection, language), out var list) ? list : urls.Prefix(language) + "/";

    /// <summary>The collection below whose list a pattern stands.</summary>
    private static string? Listed(string pattern)
    {
        const string Start = "{collection:";
        if (!pattern.StartsWith(Start, StringComparison.Ordinal)) return null;
        var end = pattern.IndexOf('}', StringComparison.Ordinal);
        return end < 0 ? null : pattern[Start.Length..end];
    }

    private sealed class PlanScope(Record? record, DataView data, SiteValues site) : IScriptMembers
    {
        public IEnumerable<string> MemberNames => record is null ? ["data", "site"] : ["data", "site", "record"];

        public bool TryGetMember(string name, out object? value)
        {
            value = name switch
            {
                "data" => data,
                "site" => site,
                "record" => record,
                _ => null,
            };
            return value is not null;
        }
    }
}
