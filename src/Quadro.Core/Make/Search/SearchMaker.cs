using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Make.Search;

/// <summary>Makes the index in which readers search.</summary>
public sealed class SearchMaker(ISearchIndexer indexer) : Maker(SiteSettings.Search, indexer)
{
    /// <summary>An index is large, and every changed word makes another one.</summary>
    internal override int Patience => 3;

    internal override bool IsWanted(RenderedSite site) => site.WantsSearch;

    internal override Diagnostic Missing(string reason) => Messages.Make.NoIndexer(Wording.Same(reason));

    internal override Diagnostic Failed(string reason) => Messages.Make.FailedIndexer(Wording.Same(reason));

    internal override MakerRun Begin(MakerGround ground) =>
        ground.Writes && ground.Has(SiteSettings.Search) ? SearchRun.Start(indexer, ground) : new NoSearch();

    private sealed class NoSearch : MakerRun
    {
        public override IReadOnlyList<Job> JobsOf(RenderedSite site) => [];
    }
}
