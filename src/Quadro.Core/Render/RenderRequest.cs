using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Render.Door;
using Quadro.Render.Markdown;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>The inputs of rendering a site.</summary>
/// <param name="Traces">The traces that an earlier build kept, or an empty store to make everything.</param>
/// <param name="Options">The options of the command line that affect the build, in words.</param>
/// <param name="Examine">Examines a text for a later stage while the text is in memory; the result is kept with its
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

    /// <summary>The questions of the traces, when they have already been entered.</summary>
    public ReadTable? Questions { get; init; }

    /// <summary>The questions of traces, with their subjects in this build. Reads only the model, so that pages can
    /// be planned at the same time.</summary>
    public static ReadTable QuestionsOf(TraceStore traces, SiteModel model) =>
        ReadTable.Of(traces, (kind, name) => SiteAnswers.SubjectOf(model, kind, name));

    /// <summary>Functions that makers add to those of pages.</summary>
    public ImmutableArray<ScriptFunction> Functions { get; init; } = [];

    /// <summary>Fenced blocks of texts that makers print.</summary>
    internal ImmutableArray<TextBlock> Blocks { get; init; } = [];

    /// <summary>The names of the makers whose tools work on this machine.</summary>
    public ImmutableArray<string> Makers { get; init; } = [];

    /// <summary>The identity of the maker of pictures, or null when there is none.</summary>
    public string? PictureMaker { get; init; }

    /// <summary>The place where pages wait to be written, or null to keep them in memory.</summary>
    public ISpool? Spool { get; init; }
}
