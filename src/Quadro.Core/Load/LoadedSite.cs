using System.Collections.Immutable;
using Quadro.Load.Csv;
using Quadro.Load.Markdown;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>The content of the site's files, sorted by their purpose. All lists are in ordinal order of
/// path.</summary>
public sealed record LoadedSite
{
    /// <summary>The source files.</summary>
    public required SourceTree Sources { get; init; }

    /// <summary>quadro.yaml, or null when there is none, it is empty, or it cannot be read.</summary>
    public MapNode? Settings { get; init; }

    /// <summary>templates/schema/*.yaml: the kit's schemas, or the files of the site that replace them.</summary>
    public ImmutableArray<SchemaSource> TemplateSchemas { get; init; } = [];

    /// <summary>data/&lt;collection&gt;.schema.yaml: the site's own, which extend those of the templates.</summary>
    public ImmutableArray<SchemaSource> DataSchemas { get; init; } = [];

    public ImmutableArray<RecordSource> Records { get; init; } = [];

    public ImmutableArray<MarkdownFile> Markdown { get; init; } = [];

    /// <summary>templates/i18n/&lt;language&gt;.yaml.</summary>
    public ImmutableArray<TextsSource> Texts { get; init; } = [];

    /// <summary>The active templates: a file of the site replaces the kit's file of the same path.</summary>
    public ImmutableArray<SourceEntry> Templates { get; init; } = [];

    /// <summary>templates/assets/**.</summary>
    public ImmutableArray<SourceEntry> Assets { get; init; } = [];

    /// <summary>Files of content/ that are not Markdown: pictures and downloads.</summary>
    public ImmutableArray<SourceEntry> Static { get; init; } = [];

    /// <summary>Collections with a source that could not be read completely, so that records may only seem to be
    /// missing.</summary>
    public ImmutableHashSet<string> Incomplete { get; init; } = [];

    public LostParts Lost { get; init; } = LostParts.None;

    /// <summary>The same without the nodes, which take much memory and are not needed once the model
    /// exists.</summary>
    public LoadedSite WithoutContent() =>
        this with
        {
            Settings = null,
            Markdown = [],
            Records = [.. Records.Where(source => source.Table is not null)],
        };

    /// <summary>The file of a path, in the form in which its places are counted, or null when there is none, or when
    /// several sheets of one workbook were read.</summary>
    public SourceFile? FileOf(string path)
    {
        if (Sources.Find(path) is not { } entry)
            return null;
        if (entry.Text is { } text)
            return text;
        var tables = Records
            .Where(source => source.File.Path == path)
            .Select(source => source.File)
            .Distinct()
            .ToList();
        return tables is [var only] ? only : null;
    }
}

/// <summary>A schema as its file contains it.</summary>
public sealed record SchemaSource(string Collection, SourceEntry Entry, MapNode Node);

/// <summary>The texts of the templates in one language.</summary>
public sealed record TextsSource(string Language, SourceEntry Entry, MapNode Node);

public enum RecordShape
{
    /// <summary>A list of maps, each a record.</summary>
    List,

    /// <summary>A map from id to record.</summary>
    MapById,

    /// <summary>One record; its id is the file's name, unless it has one of its own.</summary>
    One,

    /// <summary>Rows below a header.</summary>
    Table,
}

/// <summary>Records of one collection in one file: a node, or a table.</summary>
/// <param name="Name">The file's name without extension: the id of a single record.</param>
public sealed record RecordSource(string Collection, string Name, SourceFile File, RecordShape Shape)
{
    /// <summary>Set unless <see cref="Shape"/> is <see cref="RecordShape.Table"/>; every item or entry is a
    /// map.</summary>
    public Node? Node { get; init; }

    /// <summary>The records of <see cref="Node"/>; empty for a table.</summary>
    public IEnumerable<MapNode> Maps =>
        Node switch
        {
            ListNode list => list.Items.OfType<MapNode>(),
            MapNode map when Shape == RecordShape.MapById => map.Entries.Select(entry => entry.Value).OfType<MapNode>(),
            MapNode one => [one],
            _ => [],
        };

    /// <summary>Set when <see cref="Shape"/> is <see cref="RecordShape.Table"/>.</summary>
    public Table? Table { get; init; }

    /// <summary>The 'dialect' of the collection's schema, not yet interpreted, or null.</summary>
    public MapNode? Dialect { get; init; }

    /// <summary>True when a fault prevented part of the file from being read.</summary>
    public bool Incomplete { get; init; }
}

/// <summary>A Markdown file of content/.</summary>
/// <param name="Path">The path, like <see cref="SourceFile.Path"/>: content/projects/x.en.md.</param>
/// <param name="Name">The path without content/, language and extension: projects/x.</param>
/// <param name="Language">The two letters of a name like x.en.md, or null.</param>
/// <param name="Front">The front matter, or null when there is none or it cannot be read.</param>
/// <param name="Broken">True when there is a front matter that cannot be read.</param>
public sealed record MarkdownFile(
    string Path,
    string Name,
    string? Language,
    FrontMatter? Front,
    SourceSpan Body,
    bool Broken
)
{
    public MapNode? Fields => Front?.Fields;

    public SourceFile File => Body.File;
}
