using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Inference;
using Quadro.Text;

namespace Quadro.Authoring;

/// <summary>What <c>quadro schema infer</c> answers: the schema as text, or nothing, and what was found wrong on the way.</summary>
public sealed record InferredSchema(string? Text, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>From files that need not belong to a site.</summary>
    /// <param name="site">Where references may point.</param>
    public static InferredSchema OfFiles(string collection, IReadOnlyList<DataFile> files, SiteReading? site)
    {
        var log = new DiagnosticBag();
        var loader = new RecordLoader(new Dictionary<string, MapNode>(StringComparer.Ordinal), log) { TakesOneRecord = true };
        var sources = new List<RecordSource>();
        foreach (var file in files)
            if (loader.Load(SourceTree.Entry("data/" + FileKinds.Name(file.Path), file.Path, file.Bytes, log), FileKinds.Name(file.Path)) is { } source && (source.Node ?? (object?)source.Table) is not null)
                sources.Add(source);
        if (sources.Count == 0) return new InferredSchema(null, log.Sorted());
        var text = new SchemaDraft(collection, sources, [], Targets(site, collection)).Write();
        return new InferredSchema(text, log.Sorted());
    }

    /// <summary>From all that a site has of a collection; null when it has nothing.</summary>
    public static InferredSchema? OfCollection(SiteReading site, string collection)
    {
        var sources = site.Loaded.Records.Where(source => source.Collection == collection).ToList();
        var texts = site.Loaded.Markdown.Where(file => file.Name.StartsWith(collection + "/", StringComparison.Ordinal) && !file.Name.EndsWith("/_index", StringComparison.Ordinal)).ToList();
        if (sources.Count + texts.Count == 0) return null;
        return new InferredSchema(new SchemaDraft(collection, sources, texts, Targets(site, collection)).Write(), [.. site.Findings.Where(finding => finding.Code.StartsWith("QD1", StringComparison.Ordinal))]);
    }

    /// <summary>The name that files of one collection have: that of the file, or of their folder when there are several.</summary>
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
        site is null ? [] : [.. site.Model.Collections.Where(each => each.Name != collection && each.Name != "pages" && each.Schema.HasPages && each.Published.Length > 1)
            .Select(each => new ReferenceTarget(each.Name, each.Published.Length, id => each.Find(id) is { IsPublished: true }))];
}

/// <summary>A file as it lies on a disk, with its path as it was written.</summary>
public sealed record DataFile(string Path, ReadOnlyMemory<byte> Bytes);
