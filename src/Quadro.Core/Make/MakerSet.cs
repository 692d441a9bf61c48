using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Make.Charts;
using Quadro.Render;

namespace Quadro.Make;

/// <summary>The makers of one build: those whose tools work on this machine, and findings about the others.</summary>
internal sealed class MakerSet
{
    private readonly ImmutableArray<Maker> working;
    private readonly ImmutableArray<(Maker Maker, Diagnostic Finding)> missing;

    /// <summary>Makers that the build was not given, but whose functions the kit's templates call.</summary>
    private readonly ImmutableArray<Maker> absent;

    public MakerSet(IEnumerable<Maker> makers)
    {
        var all = makers.Select(maker => (Maker: maker, maker.Tool.Trouble)).ToList();
        absent = all.Exists(one => one.Maker.Name == ChartMaker.MakerName) ? [] : [new ChartMaker(new NoChartTool())];
        working = [.. all.Where(one => one.Trouble is null).Select(one => one.Maker)];
        missing =
        [
            .. all.Where(one => one.Trouble is not null).Select(one => (one.Maker, one.Maker.Missing(one.Trouble!))),
        ];
    }

    /// <summary>The messages about tools that do not work: another reason is another message.</summary>
    public string MissingInWords => string.Join('\n', missing.Select(one => one.Finding.Message));

    /// <summary>The names of the makers whose tools work.</summary>
    public ImmutableArray<string> Names => [.. working.Select(maker => maker.Name)];

    /// <summary>The functions of all makers: a template means the same on every machine.</summary>
    public ImmutableArray<Scripting.ScriptFunction> Functions => [.. All.SelectMany(maker => maker.Functions)];

    /// <summary>The fenced blocks that makers print.</summary>
    public ImmutableArray<TextBlock> Blocks => [.. All.SelectMany(maker => maker.Blocks)];

    private IEnumerable<Maker> All => working.Concat(missing.Select(one => one.Maker)).Concat(absent);

    /// <summary>Begins a build with all makers that work here.</summary>
    /// <param name="kept">The folder of a maker's kept files, by its name.</param>
    /// <param name="forgets">Whether to make everything again, without the kept files.</param>
    public ImmutableArray<Workbench> Begin(
        RenderState state,
        Func<string, IKeptFiles?>? kept,
        bool forgets,
        bool writes,
        ParallelOptions options
    )
    {
        var begun = new List<Workbench>();
        try
        {
            foreach (var maker in working)
            {
                var store = new MakerStore(kept?.Invoke(maker.Name), maker.Patience, forgets);
                begun.Add(new Workbench(maker, maker.Begin(new MakerGround(state, store, options, writes)), store));
            }
            return [.. begun];
        }
        catch
        {
            foreach (var bench in begun)
                bench.Dispose();
            throw;
        }
    }

    /// <summary>The findings about tools that a site wants and that do not work here.</summary>
    public IEnumerable<Diagnostic> MissedBy(RenderedSite site) =>
        missing.Where(one => one.Maker.IsWanted(site)).Select(one => one.Finding);
}
