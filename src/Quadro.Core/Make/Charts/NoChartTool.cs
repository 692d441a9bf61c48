namespace Quadro.Make.Charts;

/// <summary>Stands for a tool in a build that was given none: templates still call the functions, and pages show
/// tables.</summary>
internal sealed class NoChartTool : IChartTool
{
    public string? Trouble => "the build has no tool for charts";

    public string Identity => "none";

    public string Draw(string specification, string locale, CancellationToken cancel) =>
        throw new ToolException(Trouble!);

    public void Rest() { }
}
