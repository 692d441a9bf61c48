using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Render;

namespace Quadro.Make;

/// <summary>The makers of one build: those whose tools work on this machine, and findings about the others.</summary>
internal sealed class MakerSet
{
    private readonly ImmutableArray<Maker> working;
    private readonly ImmutableArray<(Maker Maker, Diagnostic Finding)> missing;

    public MakerSet(IEnumerable<Maker> makers)
    {
        var all = makers.Select(maker => (Maker: maker, maker.Tool.Trouble)).ToList();
        working = [.. all.Where(one => one.Trouble is null).Select(one => one.Maker)];
        missing =
        [
            .. all.Where(one => one.Trouble is not null).Select(one => (one.Maker, one.Maker.Missing(one.Trouble!))),
        ];
    }

    /// <summary>The messages about tools that do not work: another reason is another message.</summary>
    public string MissingInWords => string.Join('\n', missing.Select(one => one.Finding.Message));

    public ImmutableArray<Scripting.ScriptFunction> Functions => [.. working.SelectMany(maker => maker.Functions)];

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
