using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Make.Charts.Drawing;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Make.Charts;

/// <summary>The charts of one build.</summary>
internal sealed class ChartRun(IChartTool tool, MakerGround ground) : MakerRun
{
    public override IReadOnlyList<Job> JobsOf(RenderedSite site) =>
        [
            .. site.OrdersTo(ChartMaker.MakerName)
                .Select(ChartOrder.Read)
                .DistinctBy(order => order.PathOf(tool.Identity, 0, isDark: false))
                .Select(order => new ChartJob(tool, order, () => PlaceOf(order))),
        ];

    public override void Dispose()
    {
        tool.Rest();
        base.Dispose();
    }

    private SourceSpan? PlaceOf(ChartOrder order) =>
        order.Place.Path.Length == 0 ? null
        : ground.FindFile(order.Place.Path) is { } file
            ? file.Span(Math.Min(order.Place.At, file.Length), Math.Min(order.Place.Length, file.Length))
        : new SourceFile(order.Place.Path, "").Whole;
}

/// <summary>The drawings of one chart, in each form and theme, and its data.</summary>
internal sealed class ChartJob(IChartTool tool, ChartOrder order, Func<SourceSpan?> place) : Job
{
    private readonly ImmutableArray<(Piece Piece, int Drawing, bool IsDark)> parts = PartsOf(tool, order);

    public override IEnumerable<string> Paths => Pieces.Select(piece => piece.Path);

    public override SourceSpan? Place => place();

    public override ImmutableArray<Piece> Pieces =>
        order.Csv.Length == 0
            ? [.. parts.Select(part => part.Piece)]
            : [.. parts.Select(part => part.Piece), new Piece(order.CsvKey, order.CsvPath)];

    /// <summary>Draws each form once: light and dark differ only in their colours.</summary>
    public override ImmutableArray<ReadOnlyMemory<byte>> Make(ImmutableArray<Piece> missing, CancellationToken cancel)
    {
        var drawn = new string?[order.Drawings.Length];
        return [.. missing.Select(piece => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Text(piece)))];

        string Text(Piece piece)
        {
            if (piece.Path == order.CsvPath)
                return order.Csv;
            var (_, number, isDark) = parts.First(part => part.Piece == piece);
            var drawing = order.Drawings[number];
            drawn[number] ??= drawing.Fit(tool.Draw(drawing.Specification, order.Locale, cancel));
            return ChartColours.Painted(drawn[number]!, order.Colours[isDark ? 1 : 0]);
        }
    }

    public override Diagnostic? Failed(string reason) => Messages.Make.FailedChart(place(), order.Title, reason);

    private static readonly ImmutableArray<bool> Themes = [false, true];

    private static ImmutableArray<(Piece Piece, int Drawing, bool IsDark)> PartsOf(IChartTool tool, ChartOrder order) =>
        [
            .. from drawing in Enumerable.Range(0, order.Drawings.Length)
            from isDark in Themes
            select (
                new Piece(order.KeyOf(tool.Identity, drawing, isDark), order.PathOf(tool.Identity, drawing, isDark)),
                drawing,
                isDark
            ),
        ];
}
