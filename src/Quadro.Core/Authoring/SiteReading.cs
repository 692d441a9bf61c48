using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Scripting;

namespace Quadro.Authoring;

/// <summary>A site as it is understood, without a page made: what the helpers for authors look things up in.</summary>
public sealed class SiteReading
{
    private SiteReading(LoadedSite loaded, SiteModel model, SitePlan plan, DiagnosticBag log) =>
        (Loaded, Model, Plan, Log) = (loaded, model, plan, log);

    public LoadedSite Loaded { get; }

    public SiteModel Model { get; }

    public SitePlan Plan { get; }

    public ImmutableArray<Diagnostic> Findings => Log.Sorted();

    internal DiagnosticBag Log { get; }

    public static SiteReading Read(IInputs inputs, BuildOptions options)
    {
        var log = new DiagnosticBag();
        var loaded = Loader.Load(SourceTree.Read(inputs, log), log);
        var model = ModelBuilder.Build(loaded, options, log);
        var library = new ScriptLibrary(QueryFunctions.New(model.Names), model.Settings.Script);
        return new SiteReading(loaded, model, Planner.Plan(model, library, log), log);
    }
}
