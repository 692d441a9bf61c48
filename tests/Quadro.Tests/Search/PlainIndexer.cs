using System.Collections.Immutable;
using System.Text;
using Quadro.Make;
using Quadro.Make.Search;

namespace Quadro.Tests.Search;

/// <summary>An index that can be read: a file for each entry with all that it says.</summary>
internal sealed class PlainIndexer : ISearchIndexer
{
    private int runs;

    public string? Trouble { get; init; }

    public string Identity { get; init; } = "plain";

    /// <summary>Why it fails half-way, or null.</summary>
    public string? Failure { get; set; }

    public int Runs => runs;

    public ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel)
    {
        Interlocked.Increment(ref runs);
        var files = ImmutableArray.CreateBuilder<SearchFile>();
        foreach (var entry in entries)
        {
            if (Failure is not null)
                throw new ToolException(Failure);
            files.Add(new SearchFile($"entries{entry.Url.TrimEnd('/')}.txt", Encoding.UTF8.GetBytes(Told(entry))));
        }
        return files.DrainToImmutable();
    }

    public static string Told(SearchEntry entry)
    {
        var text = new StringBuilder()
            .Append(entry.Language)
            .Append('\n')
            .Append($"{entry.Kind}: {entry.Title}\n{entry.Facts}\nkeys {entry.Keys}\nmentions {entry.Mentions}\n");
        foreach (var filter in entry.Filters)
            text.Append($"{filter.Name}={filter.Value}\n");
        foreach (var section in entry.Sections)
            text.Append($"[{section.Id}] {section.Level} {section.Title}\n{section.Text}\n");
        return text.ToString();
    }
}
