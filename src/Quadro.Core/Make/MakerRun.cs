using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Tracing;

namespace Quadro.Make;

/// <summary>One maker's part in one build.</summary>
internal abstract class MakerRun : IDisposable
{
    /// <summary>What there is to make, once all pages are there. Waits for nothing.</summary>
    public abstract IReadOnlyList<Job> JobsOf(RenderedSite site);

    /// <summary>Stops what it began: the build has ended.</summary>
    public virtual void Dispose() { }
}

/// <summary>What a maker may use of a build: the model only as pages see it.</summary>
/// <param name="state">What all pages share.</param>
internal sealed class MakerGround(RenderState state, MakerStore store, ParallelOptions options, bool writes)
{
    /// <summary>The files that earlier builds kept.</summary>
    public MakerStore Store { get; } = store;

    /// <summary>How many may work at the same time, and who stops the build.</summary>
    public ParallelOptions Options { get; } = options;

    /// <summary>Whether anything will be made: a build that only checks, or has errors, makes nothing.</summary>
    public bool Writes { get; } = writes;

    public ImmutableArray<PlannedPage> Pages => state.Plan.Pages;

    public TraceBook Traces => state.Traces;

    /// <summary>Whether the site has an optional part.</summary>
    public bool Has(string part) => !state.Model.Without.Contains(part);

    /// <summary>What sees the model as pages and texts do, and notes what it asks.</summary>
    public PageHost Open(PageNotes notes) => state.Open(notes);
}
