using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load.Json;
using Quadro.Load.Markdown;
using Quadro.Load.Yaml;

namespace Quadro.Load;

/// <summary>Reads every file according to its path.</summary>
public static class Loader
{
    public static LoadedSite Load(SourceTree sources, DiagnosticBag log)
    {
        var cancel = sources.Cancel;
        var inForce = sources.Entries.Where(e => !e.IsKit || sources.Find(e.SitePath) is null).ToArray();
        var schemas = Schemas(inForce.Where(IsDataSchema), log);
        var templateSchemas = Schemas(inForce.Where(e => InFolder(e, "templates/schema/") && IsYamlOrJson(e)), log);
        var records = new RecordLoader(Dialects(templateSchemas, schemas, log), log) { Cancel = cancel };
        var data = inForce.Where(e => InFolder(e, "data/") && !IsDataSchema(e)).ToArray();
        var markdown = inForce.Where(e => InFolder(e, "content/") && FileKinds.IsMarkdown(e.Path)).ToArray();
        var (sourced, pages) = (new RecordSource?[data.Length], new MarkdownFile[markdown.Length]);
        Parallel.For(0, data.Length, i => sourced[i] = records.Load(data[i]));
        var pool = new TextPool();
        Parallel.For(0, markdown.Length, i =>
        {
            cancel.ThrowIfCancellationRequested();
            pages[i] = Page(markdown[i], pool, log);
        });
        var settings = sources.Find("quadro.yaml") is { } file ? MapOf(file, log) : null;
        var words = inForce.Where(e => InFolder(e, "templates/i18n/") && IsYamlOrJson(e)).ToList();
        var texts = Texts(words, log);
        var files = Static(inForce.Where(e => InFolder(e, "content/") && !FileKinds.IsMarkdown(e.Path)), log);
        Parallel.ForEach(files, file => CopiedDrafts.Report(file, log));
        foreach (var copied in files.Concat(inForce.Where(e => InFolder(e, "templates/assets/"))))
            PrivateFiles.Report(copied, log);
        PrivateFiles.ReportLinks(sources.Listed, log);
        HiddenFiles.Report(sources.Listed, log);
        return new LoadedSite
        {
            Sources = sources,
            Settings = settings,
            Lost = new LostParts(
                settings is null
                    && sources.Find("quadro.yaml") is { Text.Text: { } written }
                    && !string.IsNullOrWhiteSpace(written),
                [.. words.Select(entry => FileKinds.Stem(entry.Path)).Except(texts.Select(text => text.Language))],
                [.. LostIn(data, sourced), .. pages.Where(page => page.Broken).Select(LostIn)]
            ),
            TemplateSchemas = templateSchemas,
            DataSchemas = schemas,
            Records = [.. sourced.OfType<RecordSource>().Where(r => r.Node is not null || r.Table is not null)],
            Markdown = [.. pages],
            Texts = texts,
            Templates = [.. inForce.Where(IsTemplate)],
            Assets = [.. inForce.Where(e => InFolder(e, "templates/assets/"))],
            Static = files,
            Incomplete = [.. sourced.OfType<RecordSource>().Where(r => r.Incomplete).Select(r => r.Collection)],
        };
    }

    /// <summary>The content of a YAML or JSON file, or null when it cannot be read; an empty file has no content and
    /// no error.</summary>
    internal static Node? Content(
        SourceEntry entry,
        DiagnosticBag log,
        out bool whole,
        CancellationToken cancel = default
    )
    {
        whole = true;
        if (entry.Text is not { } file || string.IsNullOrWhiteSpace(file.Text))
            return null;
        if (FileKinds.Extension(entry.Path) is not (".json" or ".geojson"))
            return YamlReader.Read(file, 0, file.Length, log, out whole, cancel);
        var node = JsonReader.ReadUntil(file, log, cancel);
        whole = node is not null;
        return node;
    }

    private static MarkdownFile Page(SourceEntry entry, TextPool pool, DiagnosticBag log)
    {
        var source = FrontMatter.Split(entry.Text!, pool, log);
        var name = FileKinds.WithoutMarkdown(entry.Path["content/".Length..]);
        var language = name is [.., '.', >= 'a' and <= 'z', >= 'a' and <= 'z'] ? name[^2..] : null;
        var broken = source.Front is null && source.Body.Start > 0;
        return new(entry.Path, language is null ? name : name[..^3], language, source.Front, source.Body, broken);
    }

    private static ImmutableArray<SourceEntry> Static(IEnumerable<SourceEntry> entries, DiagnosticBag log)
    {
        var kinds = entries.ToLookup(OtherTexts.Are);
        foreach (var entry in kinds[true])
            log.Add(OtherTexts.Finding(entry));
        return [.. kinds[false]];
    }

    private static IEnumerable<LostSource> LostIn(SourceEntry[] entries, RecordSource?[] read)
    {
        for (var i = 0; i < entries.Length; i++)
            if (read[i] is { Incomplete: true } source)
                yield return new LostSource(
                    source.Collection,
                    source.Name,
                    FileKinds.IsSpreadsheet(FileKinds.Extension(entries[i].Path)) ? null : Words(entries[i])
                );

        static Func<string> Words(SourceEntry entry) => () => System.Text.Encoding.UTF8.GetString(entry.Bytes.Span);
    }

    /// <summary>The lost source for a page. A text is known by its own name; its front matter may contain other
    /// names.</summary>
    private static LostSource LostIn(MarkdownFile page) =>
        new(null, page.Name[(page.Name.LastIndexOf('/') + 1)..], () => page.File.Text[..page.Body.Start]);

    private static ImmutableArray<SchemaSource> Schemas(IEnumerable<SourceEntry> entries, DiagnosticBag log)
    {
        var found = ImmutableArray.CreateBuilder<SchemaSource>();
        foreach (var entry in entries)
            if (
                MapOf(entry, log) is { } map
                && IsFirst(found.FirstOrDefault(other => other.Collection == Collection(entry))?.Entry, entry, log)
            )
                found.Add(new(Collection(entry), entry, map));
        return found.ToImmutable();
    }

    private static ImmutableArray<TextsSource> Texts(IEnumerable<SourceEntry> entries, DiagnosticBag log)
    {
        var found = ImmutableArray.CreateBuilder<TextsSource>();
        foreach (var entry in entries)
            if (
                MapOf(entry, log) is { } map
                && IsFirst(
                    found.FirstOrDefault(other => other.Language == FileKinds.Stem(entry.Path))?.Entry,
                    entry,
                    log
                )
            )
                found.Add(new(FileKinds.Stem(entry.Path), entry, map));
        return found.ToImmutable();
    }

    /// <summary>Whether a file is the first for its subject: x.yaml and x.json are duplicates.</summary>
    private static bool IsFirst(SourceEntry? first, SourceEntry entry, DiagnosticBag log)
    {
        if (first is null)
            return true;
        log.Add(
            Messages.Load.SecondFile(
                entry.AsText().Span(0, 0),
                first.AsText().Span(0, 0),
                entry.Path,
                first.Path,
                first.IsKit ? first.SitePath : null
            )
        );
        return false;
    }

    private static MapNode? MapOf(SourceEntry entry, DiagnosticBag log)
    {
        var node = Content(entry, log, out var whole);
        if (node is not null and not MapNode)
            log.Add(Messages.Load.NoMapOfSettings(node.Span, entry.Path));
        return whole ? node as MapNode : null;
    }

    private static Dictionary<string, MapNode> Dialects(
        ImmutableArray<SchemaSource> templates,
        ImmutableArray<SchemaSource> own,
        DiagnosticBag log
    )
    {
        var found = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (var schema in templates.Concat(own))
        {
            switch (schema.Node["dialect"])
            {
                case null:
                    continue;
                case MapNode map:
                    found[schema.Collection] = map;
                    break;
                case var other:
                    log.Add(Messages.Load.DialectIsNoMap(other.Span));
                    break;
            }
        }
        return found;
    }

    private static bool IsTemplate(SourceEntry entry) =>
        InFolder(entry, "templates/")
        && !InFolder(entry, "templates/assets/")
        && !InFolder(entry, "templates/schema/")
        && !InFolder(entry, "templates/i18n/");

    private static bool IsDataSchema(SourceEntry entry) =>
        InFolder(entry, "data/")
        && IsYamlOrJson(entry)
        && FileKinds.Stem(entry.Path).EndsWith(".schema", StringComparison.Ordinal);

    private static bool IsYamlOrJson(SourceEntry entry) =>
        FileKinds.Extension(entry.Path) is ".yaml" or ".yml" or ".json";

    private static bool InFolder(SourceEntry entry, string folder) =>
        entry.SitePath.StartsWith(folder, StringComparison.Ordinal);

    private static string Collection(SourceEntry entry)
    {
        var stem = FileKinds.Stem(entry.Path);
        return stem.EndsWith(".schema", StringComparison.Ordinal) ? stem[..^".schema".Length] : stem;
    }
}
