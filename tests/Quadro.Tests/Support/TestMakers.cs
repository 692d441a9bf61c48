using System.Collections.Immutable;
using Quadro.Make;
using Quadro.Make.Pictures;
using Quadro.Make.Search;

namespace Quadro.Tests.Support;

/// <summary>The makers of a build with such tools; those that are null do not exist.</summary>
internal static class TestMakers
{
    public static ImmutableArray<Maker> Of(IPictureTool? pictures = null, ISearchIndexer? search = null) =>
        [
            .. pictures is null ? [] : (Maker[])[new PictureMaker(pictures)],
            .. search is null ? [] : (Maker[])[new SearchMaker(search)],
        ];
}
