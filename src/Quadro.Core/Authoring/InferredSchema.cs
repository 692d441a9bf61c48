using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Model.Inference;
using Quadro.Text;

namespace Quadro.Authoring;

/// <summary>What <c>quadro schema infer</c> answers: the schema as text, or nothing, and what was found wrong on the
/// way.</summary>
public sealed record InferredSchema(string? Text, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>From files that need not belong to a site.</summary>
    /// <param name="schema">The schema that their collection has, whose dialect tells how the files are
    /// written.</param>
    /// <param name="site">Where references may point.</param>
    public static InferredSchema OfFiles(
        string collection,
        IReadOnlyList<DataFile> files,
        SiteReading? site,
        DataFile? schema = null
    )
    {
        var log = new DiagnosticBag();
        var dialect = schema is null
            ? null
            : (Loader.Content(SourceTree.Entry(schema.Path, schema.Path, schema.Bytes, log), log, out _) as MapNode)?[
                "dialect"
            ] as MapNode;
        var sources = files
            .Select(file => Source(file, FileKinds.Name(file.Path), dialect, log))
            .OfType<RecordSource>()
            .Where(source => (source.Node ?? (object?)source.Table) is not null)
            .ToList();
        if (sources.Count == 0)
            return new InferredSchema(null, log.Sorted());
        var text = new SchemaDraft(collection, sources, [], Targets(site, collection)).Write();
        return new InferredSchema(text, log.Sorted());
    }

    /// <summary>From all that a site has of a collection; null when it has nothing.</summary>
    public static InferredSchema? OfCollection(SiteReading site, string collection)
    {
        var log = new DiagnosticBag();
        var sources = site
            .Loaded.Records.Where(source => source.Collection == collection)
            .Select(source => Readable(site, source, log))
            .ToList();
        var texts = site
            .Loaded.Markdown.Where(file =>
                file.Name.StartsWith(collection + "/", StringComparison.Ordinal)
                && !file.Name.EndsWith("/_index", StringComparison.Ordinal)
            )
            .ToList();
        if (sources.Count + texts.Count == 0)
            return null;
        var again = sources
            .Select(source => source.File.Path)
            .Except(
                site.Loaded.Records.Where(source => source.Table is not { IsRefused: true })
                    .Select(source => source.File.Path)
            )
            .ToHashSet(StringComparer.Ordinal);
        var text = new SchemaDraft(collection, sources, texts, Targets(site, collection)).Write();
        var findings = site.Findings.Where(finding =>
            finding.Code.StartsWith("QD1", StringComparison.Ordinal) && !again.Contains(finding.Span?.File.Path ?? "")
        );
        return new InferredSchema(text, [.. findings, .. log.Sorted()]);
    }

    private static RecordSource? Source(DataFile file, string path, MapNode? dialect, DiagnosticBag log)
    {
        // What is wrong with rows is found while they are read: the bag is chosen before.
        var table = Load(file, path, dialect, new DiagnosticBag())?.Table;
        return Load(
            file,
            path,
            table is { IsRefused: true, HeaderMeant: { IsEmpty: false } rows } ? WithHeader(dialect, rows) : dialect,
            log
        );
    }

    private static RecordSource? Load(DataFile file, string path, MapNode? dialect, DiagnosticBag log)
    {
        var folder = path.IndexOf('/', StringComparison.Ordinal);
        var dialects = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        if (dialect is not null)
            dialects.Add(folder < 0 ? FileKinds.Stem(path) : path[..folder], dialect);
        return new RecordLoader(dialects, log) { TakesOneRecord = true }.Load(
            SourceTree.Entry("data/" + path, file.Path, file.Bytes, log),
            path
        );
    }

    /// <summary>A table of the site that was refused for a title above its header, read with the header that it seems
    /// to have.</summary>
    private static RecordSource Readable(SiteReading site, RecordSource source, DiagnosticBag log) =>
        source.Table is { IsRefused: true } && site.Loaded.Sources.Find(source.File.Path) is { } entry
            ? Source(new DataFile(entry.Path, entry.Bytes), entry.SitePath["data/".Length..], source.Dialect, log)
                ?? source
            : source;

    private static MapNode WithHeader(MapNode? dialect, ImmutableArray<int> rows)
    {
        var node = (MapNode)
            YamlReader.Read(new SourceFile("", $"headerRows: [{string.Join(", ", rows)}]"), new DiagnosticBag())!;
        return dialect is null
            ? node
            : dialect with
            {
                Entries = [.. dialect.Entries.Where(entry => entry.Key != "headerRows"), .. node.Entries],
            };
    }

    /// <summary>The name that files of one collection have: that of the file, or of their folder when there are
    /// several.</summary>
    public static string CollectionOf(IReadOnlyList<string> paths)
    {
        var name = FileKinds.Stem(paths.Count == 1 ? paths[0] : Folder(paths[0]) ?? paths[0]);
        var words = Letters.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var clean = string.Join('-', new string(words).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? "records" : clean;
    }

    private static string? Folder(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts[^2] : null;
    }

    private static List<ReferenceTarget> Targets(SiteReading? site, string collection) =>
        site is null
            ? []
            :
            [
                .. site
                    .Model.Collections.Where(each =>
                        each.Name != collection
                        && each.Name != "pages"
                        && each.Schema.HasPages
                        && each.Published.Length > 1
                    )
                    .Select(each => new ReferenceTarget(each.Name, each.Published.Length, id =>
                        each.Find(id) is { IsPublished: true }
                    )),
            ];
}

/// <summary>A file as it lies on a disk, with its path as it was written.</summary>
public sealed record DataFile(string Path, ReadOnlyMemory<byte> Bytes);
