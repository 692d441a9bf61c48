using System.Collections.Immutable;
using Quadro.Make;
using Quadro.Make.Charts;
using Quadro.Make.Pictures;
using Quadro.Make.Search;
using Quadro.Tools.Pagefind;
using Quadro.Tools.Vega;
using Quadro.Tools.Vips;

namespace Quadro.Tools;

/// <summary>The makers of this program, with the tools that are installed beside it.</summary>
public static class InstalledMakers
{
    /// <param name="indexer">What searches with another indexer than Pagefind.</param>
    public static ImmutableArray<Maker> All(ISearchIndexer? indexer = null) =>
        [
            new PictureMaker(new VipsPictures()),
            new ChartMaker(VegaCharts.Found()),
            new SearchMaker(indexer ?? PagefindIndexer.Found()),
        ];
}
