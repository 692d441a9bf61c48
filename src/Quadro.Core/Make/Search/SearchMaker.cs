using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Render;

namespace Quadro.Make.Search;

/// <summary>Makes the index in which readers search.</summary>
public sealed class SearchMaker(ISearchIndexer indexer) : Maker(SiteSettings.Search, indexer)
{
    /// <summary>An index is large, and each change of a word makes another one.</summary>
    internal override int Patience => 3;

    internal override bool IsWanted(RenderedSite site) => site.WantsSearch;

    internal override Diagnostic Missing(string reason) =>
        Rules.Render.NoIndexer.At(
            null,
            $"the site has no search: {reason}",
            "unpack the whole program, with the folder 'pagefind' beside it, or name Pagefind's program in "
                + "QUADRO_PAGEFIND; 'search: false' in quadro.yaml does without"
        );

    internal override Diagnostic Failed(string reason) =>
        Rules.Render.FailedIndexer.At(
            null,
            $"the index to search in cannot be made: {reason}",
            "build again; if it fails again, 'quadro doctor' tries the indexer out, and 'search: false' in quadro.yaml "
                + "builds the site without search"
        );

    internal override MakerRun Begin(MakerGround ground) =>
        ground.Writes && ground.Has(SiteSettings.Search) ? SearchRun.Start(indexer, ground) : new NoSearch();

    private sealed class NoSearch : MakerRun
    {
        public override IReadOnlyList<Job> JobsOf(RenderedSite site) => [];
    }
}
