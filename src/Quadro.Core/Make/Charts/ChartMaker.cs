using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Make.Charts.Data;
using Quadro.Render;
using Quadro.Scripting;

namespace Quadro.Make.Charts;

/// <summary>Draws charts: <c>chart data: rows x: "time" y: "value"</c> in templates, and blocks of texts.</summary>
public sealed class ChartMaker(IChartTool tool) : Maker(MakerName, tool)
{
    public const string MakerName = "charts";

    internal override string PageIdentity => tool.Identity;

    internal override ImmutableArray<ScriptFunction> Functions =>
        [new("chart", 0, 0, "chart data: rows x: \"time\" y: \"value\"", Chart)];

    internal override ImmutableArray<TextBlock> Blocks =>
        [
            new("chart", block => ChartBlock.Print(block, tool.Identity)),
            new("vega-lite", block => VegaLiteBlock.Print(block, tool.Identity)),
        ];

    internal override bool IsWanted(RenderedSite site) => site.OrdersTo(Name).Any();

    internal override Diagnostic Missing(string reason) => Messages.Make.NoChartTool(reason);

    internal override Diagnostic Failed(string reason) => Messages.Make.FailedChartTool(reason);

    internal override MakerRun Begin(MakerGround ground) => new ChartRun(tool, ground);

    private object Chart(ScriptCall call)
    {
        var host = PageHost.Of(call);
        var faults = new List<ChartFault>();
        var data = new ChartReader(host, call.Named, call.Member, faults).Read();
        if (data is null)
        {
            var fault = faults[0];
            throw call.Failure(Rules.Render.WrongChart, fault.Message, fault.Help);
        }
        return new ChartDesk(host, tool.Identity).Order(data, call.Named, ("", 0, 0));
    }
}
