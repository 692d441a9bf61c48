namespace Quadro.Make.Charts;

/// <summary>Draws charts. It may be called by several threads at once.</summary>
public interface IChartTool : ITool
{
    /// <summary>Draws a specification as SVG. The same specification gives the same bytes on every machine.</summary>
    /// <param name="specification">A specification of Vega-Lite, with its data, as JSON. Colours may be names of
    /// custom properties, <c>var(--ink)</c>; they appear unchanged in the drawing.</param>
    /// <param name="locale">The words of dates and the signs of numbers, as JSON.</param>
    /// <exception cref="MakeException">It cannot be drawn.</exception>
    /// <exception cref="ToolException">The tool does not work.</exception>
    string Draw(string specification, string locale, CancellationToken cancel);

    /// <summary>Frees what the tool holds for the next chart: no more are drawn for now.</summary>
    void Rest();
}
