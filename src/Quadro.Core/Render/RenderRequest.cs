using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Render.Door;
using Quadro.Render.Markdown;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>What a site is rendered from.</summary>
/// <param name="Traces">What an earlier build kept; empty to make everything.</param>
/// <param name="Options">What the command line says of the build, in words.</param>
/// <param name="Examine">What a later stage thinks of a text: asked while the text is at hand, and kept with its
/// trace.</param>
public sealed record RenderRequest(
    SiteModel Model,
    SitePlan Plan,
    LoadedSite Loaded,
    TraceStore Traces,
    string Options,
    Func<RecordProse, Examination> Examine
)
{
    public int Threads { get; init; }

    /// <summary>The questions of the traces, where somebody has entered them already.</summary>
    public ReadTable? Questions { get; init; }

    /// <summary>The questions of traces, about what their names mean in this build. Asks the model only: pages may be
    /// planned meanwhile.</summary>
    public static ReadTable QuestionsOf(TraceStore traces, SiteModel model) =>
        ReadTable.Of(traces, (kind, name) => SiteAnswers.SubjectOf(model, kind, name));

    /// <summary>Functions that makers add to those of pages.</summary>
    public ImmutableArray<ScriptFunction> Functions { get; init; } = [];

    /// <summary>What tells the maker of pictures from others; null when there is none.</summary>
    public string? PictureMaker { get; init; }

    /// <summary>Where pages wait to be written; null to keep them in memory.</summary>
    public ISpool? Spool { get; init; }
}
