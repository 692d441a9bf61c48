using Quadro.Make.Search;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Tools.Pagefind;

namespace Quadro.Cli.Serve;

/// <summary>What <c>quadro serve</c> was asked for.</summary>
internal sealed record ServeOptions(string Folder, BuildOptions Build)
{
    public const int FirstPort = 4000;

    /// <summary>Null to take the first that is free; 0 for any.</summary>
    public int? Port { get; init; }

    /// <summary>Opens the browser.</summary>
    public bool Open { get; init; }

    /// <summary>Looks for changes from time to time, where the system tells of none.</summary>
    public bool Poll { get; init; }

    /// <summary>What makes the index to search in.</summary>
    public ISearchIndexer Indexer { get; init; } = PagefindIndexer.Found();

    public MessageLanguage Language { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }
}
