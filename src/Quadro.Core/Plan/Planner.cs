using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Plan.Facets;
using Quadro.Plan.Outputs;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Model -> everything to make. All addresses are known here, before anything is rendered.</summary>
public static class Planner
{
    public static SitePlan Plan(SiteModel model, ScriptLibrary library, DiagnosticBag log)
    {
        var templates = TemplateCatalogue.Read(model, log);
        var menu = new MenuReader(model, log);
        var (entries, legal) = (menu.Read(model.Settings.Menu), menu.ReadLegal(model.Settings));
        var urls = new RecordAddresses(model, entries, log);
        var expressions = new PlanExpressions(model, library, log);
        var pages = new PageList(model, templates, urls, expressions, log);
        var facets = new FacetPages(model, templates, urls, log);
        foreach (var language in model.Settings.Languages)
        {
            pages.AddHome(language);
            pages.AddTexts(language);
            foreach (var collection in model.Collections.Where(collection => collection.Name != CommonFields.Pages))
                pages.AddCollection(collection, language);
            foreach (var collection in model.Collections)
                facets.AddTo(pages, collection, language);
            new DeclaredPages(model, templates, urls, expressions, log).AddTo(pages, language);
        }
        if (!model.Without.Contains("error_page"))
            pages.AddErrorPage(model.Settings.Language);
        var files = Files(model);
        var assets = Assets(model);
        var theme = new ThemeFiles(model, files, assets, log);
        var logo = theme.Logo();
        if (assets.ContainsKey(ThemeFiles.Style))
            theme.ReportIdle();
        else if (theme.Stylesheet() is { } style)
            assets[ThemeFiles.Style] = Asset(ThemeFiles.Style, new SourceEntry("quadro.yaml", style, null));
        var outputs = pages.Outputs((PlannedKind.File, files), (PlannedKind.Asset, assets));
        var all = pages.All;
        var redirects = new RedirectList(model, urls, outputs, log).Read();
        return new SitePlan
        {
            Pages = all,
            Languages = model.Settings.Languages,
            Counterparts = Counterparts.Of(all, model.Settings.Languages),
            Redirects = redirects,
            Assets = assets.ToFrozenDictionary(StringComparer.Ordinal),
            Files = files.ToFrozenDictionary(StringComparer.Ordinal),
            Named = RunningFiles.Check(model, files.Values.Select(file => file.Source), log),
            Logo = logo,
            Templates = templates,
            Menu = entries,
            Legal = legal,
            RecordUrls = urls.Records,
            ListUrls = urls.Lists.ToFrozenDictionary(),
            Facets = facets.All.ToFrozenDictionary(),
            BySource = BySource(model),
            SearchUrls = all.Where(page => page is { Kind: PageKind.Index, Template.Name: SiteSettings.Search })
                .DistinctBy(page => page.Language)
                .ToFrozenDictionary(page => page.Language, page => page.Url, StringComparer.Ordinal),
            Outputs = outputs,
        };
    }

    private static Dictionary<string, Record> BySource(SiteModel model) =>
        model
            .Collections.SelectMany(collection => collection.All)
            .SelectMany(record =>
                record
                    .Bodies.Select(body => body.File.Path)
                    .Concat(record.RivalTexts)
                    .Select(path => (Path: path, record))
            )
            .DistinctBy(pair => pair.Path)
            .ToDictionary(pair => pair.Path, pair => pair.record, StringComparer.Ordinal);

    /// <summary>Assets carry a fingerprint of their content in their name, so that they may be kept for ever.</summary>
    private static Dictionary<string, PlannedFile> Assets(SiteModel model)
    {
        const string Folder = "templates/assets/";
        var found = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        var searched = !model.Without.Contains(SiteSettings.Search);
        foreach (var entry in model.Assets)
        {
            var name = entry.SitePath[Folder.Length..];
            if (!searched && name is ("search.js" or "search.css"))
                continue;
            found[name] = Asset(name, entry);
        }
        return found;
    }

    private static PlannedFile Asset(string name, SourceEntry entry)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= name.LastIndexOf('/'))
            dot = name.Length;
        return new PlannedFile(
            $"/assets/{name[..dot]}.{ContentHash.Fingerprint(entry.Bytes.Span)}{name[dot..]}",
            entry
        );
    }

    private static Dictionary<string, PlannedFile> Files(SiteModel model)
    {
        const string Folder = "content/";
        var hidden = HiddenNames(model);
        return model
            .Static.Where(entry => !IsOfHidden(entry.SitePath, hidden))
            .ToDictionary(
                entry => entry.SitePath[Folder.Length..],
                entry => new PlannedFile("/" + entry.SitePath[Folder.Length..], entry),
                StringComparer.Ordinal
            );
    }

    /// <summary>
    /// The Markdown files of records that readers may not see, without language and extension, and the folders that
    /// such records would have: files may be there of a record whose text is a row.
    /// </summary>
    private static HashSet<string> HiddenNames(SiteModel model)
    {
        var hidden = model
            .Collections.SelectMany(collection => collection.All)
            .Where(record => !record.IsPublished)
            .ToList();
        return
        [
            .. hidden.SelectMany(record => record.Bodies).Select(body => Name(body.File.Path)),
            .. hidden.Select(record => $"content/{record.Key}"),
        ];
    }

    /// <summary>What stands under the name of a hidden record's text is as hidden as the record: content/x/y.pdf and
    /// content/x/y/… are of content/x/y.md.</summary>
    private static bool IsOfHidden(string path, HashSet<string> hidden)
    {
        if (hidden.Count == 0)
            return false;
        for (
            var cut = path.IndexOfAny(['/', '.'], "content/".Length);
            cut > 0;
            cut = path.IndexOfAny(['/', '.'], cut + 1)
        )
            if (hidden.Contains(path[..cut]))
                return true;
        // The files of a folder are those of its page.
        return hidden.Contains($"{path[..path.LastIndexOf('/')]}/_index");
    }

    private static string Name(string path)
    {
        var name = Load.FileKinds.WithoutMarkdown(path);
        if (name is [.., '.', >= 'a' and <= 'z', >= 'a' and <= 'z'])
            name = name[..^3];
        return name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
    }
}
