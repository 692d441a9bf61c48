using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Tests.Tracing;

/// <summary>The part of the kit that a site without the kit's collections needs, held in memory.</summary>
internal sealed class SmallKit : IInputs
{
    private readonly ImmutableSortedDictionary<string, (InputFile File, ReadOnlyMemory<byte> Bytes)> files;

    private SmallKit(ImmutableSortedDictionary<string, (InputFile, ReadOnlyMemory<byte>)> files) => this.files = files;

    /// <summary>What of the town is the kit's collections.</summary>
    public static ImmutableArray<string> Without =>
        ["data/organisations.csv", "data/territories.csv", "data/projects.csv", "data/funding.csv"];

    private static ImmutableArray<string> Pages =>
        ["404", "facet", "facet-value", "home", "list", "page", "record", "search", "updates", "updates-list"];

    private static ImmutableArray<string> Partials =>
        [
            "added-facts",
            "all-of",
            "ancestors",
            "band",
            "bar",
            "cite",
            "cited-by",
            "collections",
            "content",
            "content-language",
            "entries",
            "entry",
            "entry-facts",
            "fact",
            "fact-field",
            "fact-list",
            "fact-parties",
            "fact-party",
            "facets",
            "facts-many",
            "filterable",
            "from-to",
            "groups",
            "head",
            "latest-values",
            "list-head",
            "list-views",
            "pager",
            "reasons",
            "related",
            "search-box",
            "state",
            "toc",
            "toc-tree",
        ];

    public static SmallKit Of(IInputs kit) =>
        new(
            kit.List()
                .Where(file => IsNeeded(file.Path))
                .ToImmutableSortedDictionary(
                    file => file.Path,
                    file => (file, kit.Read(file.Path)),
                    StringComparer.Ordinal
                )
        );

    public IReadOnlyList<InputFile> List() => [.. files.Values.Select(file => file.File)];

    public ReadOnlyMemory<byte> Read(string path) =>
        files.TryGetValue(path, out var file)
            ? file.Bytes
            : throw new FileNotFoundException("the kit has no such file");

    private static bool IsNeeded(string path) =>
        path.Split('/') switch
        {
            [_, "pages", var name] => Pages.Contains(Path.GetFileNameWithoutExtension(name)),
            [_, "partials", var name] => Partials.Contains(Path.GetFileNameWithoutExtension(name)),
            [_, "schema", var name] => name == "updates.yaml",
            _ => true,
        };
}
