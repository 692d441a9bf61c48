using System.Collections.Immutable;
using Quadro.Cli.Pictures;
using Quadro.Cli.Search;
using Quadro.Make;
using Quadro.Make.Pictures;
using Quadro.Make.Search;

namespace Quadro.Cli.Commands;

/// <summary>The makers of this program, with the tools that stand beside it.</summary>
internal static class Tools
{
    /// <param name="indexer">What searches with another indexer than Pagefind.</param>
    public static ImmutableArray<Maker> Makers(ISearchIndexer? indexer = null) =>
        [new PictureMaker(new VipsPictures()), new SearchMaker(indexer ?? PagefindIndexer.Found())];
}
