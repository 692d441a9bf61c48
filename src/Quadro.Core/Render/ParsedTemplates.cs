using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>The templates of a site, parsed once. Of a template with faults, the readable part is kept.</summary>
internal sealed class ParsedTemplates
{
    public const string PartialsFolder = "templates/partials/";
    public const string LayoutsFolder = "templates/layouts/";

    private readonly SiteModel model;
    private readonly Dictionary<SourceFile, ScriptTemplate> parsed;

    public ParsedTemplates(SiteModel model, SitePlan plan, int threads, DiagnosticBag log)
    {
        this.model = model;
        var sources = plan
            .Templates.All.Select(template => (template.File, template.Start))
            .Concat(
                FilesIn(PartialsFolder).Concat(FilesIn(LayoutsFolder)).Select(entry => (File: entry.Text!, Start: 0))
            )
            .ToArray();
        var templates = new ScriptTemplate[sources.Length];
        Parallel.For(
            0,
            sources.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1 },
            i => templates[i] = ScriptTemplate.Parse(sources[i].File, sources[i].Start, log)
        );
        parsed = sources.Select((source, i) => (source.File, templates[i])).ToDictionary();
        Partials = In(PartialsFolder);
        Layouts = In(LayoutsFolder);
    }

    public FrozenDictionary<string, ScriptTemplate> Partials { get; }

    public FrozenDictionary<string, ScriptTemplate> Layouts { get; }

    public ScriptTemplate Of(SourceFile file) => parsed[file];

    /// <summary>Whether a file is one of the templates, the kit's included.</summary>
    public static bool IsTemplate(string path) =>
        path.AsSpan(path.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal) ? SourceTree.KitPrefix.Length : 0)
            .StartsWith("templates/");

    public static bool IsSchema(string path) =>
        path.EndsWith(".schema.yaml", StringComparison.Ordinal)
        || path.EndsWith(".schema.yml", StringComparison.Ordinal)
        || path.EndsWith(".schema.json", StringComparison.Ordinal)
        || path.Contains("templates/schema/", StringComparison.Ordinal);

    private IEnumerable<SourceEntry> FilesIn(string folder) =>
        model.Templates.Where(entry =>
            entry.SitePath.StartsWith(folder, StringComparison.Ordinal) && entry.Text is not null
        );

    private FrozenDictionary<string, ScriptTemplate> In(string folder) =>
        FilesIn(folder)
            .Select(entry =>
                KeyValuePair.Create(entry.SitePath[folder.Length..entry.SitePath.LastIndexOf('.')], parsed[entry.Text!])
            )
            .ToFrozenDictionary(StringComparer.Ordinal);
}
