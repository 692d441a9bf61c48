using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Make;

/// <summary>One maker's part in one build.</summary>
internal abstract class MakerRun : IDisposable
{
    /// <summary>The jobs, once all pages are made. Waits for nothing.</summary>
    public abstract IReadOnlyList<Job> JobsOf(RenderedSite site);

    /// <summary>Stops the work that it began, because the build has ended.</summary>
    public virtual void Dispose() { }
}

/// <summary>The parts of a build that a maker may use: it sees the model only as pages do.</summary>
/// <param name="state">The state that all pages share.</param>
internal sealed class MakerGround(RenderState state, MakerStore store, ParallelOptions options, bool writes)
{
    /// <summary>The files that earlier builds kept.</summary>
    public MakerStore Store { get; } = store;

    /// <summary>The number of threads, and the token that cancels the build.</summary>
    public ParallelOptions Options { get; } = options;

    /// <summary>Whether anything will be made: a build that only checks, or has errors, makes nothing.</summary>
    public bool Writes { get; } = writes;

    public ImmutableArray<PlannedPage> Pages => state.Plan.Pages;

    public TraceBook Traces => state.Traces;

    /// <summary>Whether the site has an optional part.</summary>
    public bool Has(string part) => !state.Model.Without.Contains(part);

    /// <summary>The file with a path in the site, or null when no template or text has it.</summary>
    public SourceFile? FindFile(string path) => state.FindFile(path);

    /// <summary>Opens a host that sees the model as pages and texts do, and notes its reads.</summary>
    public PageHost Open(PageNotes notes) => state.Open(notes);
}
