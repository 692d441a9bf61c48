using System.Collections.Immutable;
using Quadro.Make.Charts.Data;
using Quadro.Make.Charts.Drawing;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Values;

namespace Quadro.Make.Charts;

/// <summary>Orders charts for one page or text, and gives the figures that are printed.</summary>
/// <param name="tool">The identity of the tool.</param>
internal sealed class ChartDesk(PageHost host, string tool)
{
    /// <summary>Orders a chart of known data.</summary>
    /// <param name="arguments">The arguments of the chart, of which this reads the words around it.</param>
    /// <param name="place">The place in the site that asks for it.</param>
    public ChartFigure Order(
        ChartData data,
        IReadOnlyDictionary<string, object?> arguments,
        (string Path, int At, int Length) place
    )
    {
        var (source, sentence) = (Words(arguments, "source"), new ChartSentence(host, data));
        var frames = (data.Kind == ChartKind.Sparkline ? (ReadOnlySpan<bool>)[false] : [false, true])
            .ToArray()
            .Select(isNarrow => ChartSpecification.Frame(data, isNarrow));
        return Figure(
            new ChartFigure
            {
                Kind = ChartKinds.NameOf(data.Kind),
                Title = data.Title,
                Unit = data.Unit,
                Sentence = sentence.Write(),
                Alternative = string.Join(". ", new[] { sentence.Kind(), data.Title }.Where(words => words.Length > 0)),
                Source = source,
                Note = Words(arguments, "note"),
                Images = [],
                Csv = null,
                Columns = ChartTable.Columns(data),
                Rows = ChartTable.Rows(data),
            },
            [
                .. frames.Select(frame => new ChartDrawing(
                    frame.Width,
                    frame.Height,
                    ChartSpecification.Of(data, frame)
                )),
            ],
            data.Kind == ChartKind.Sparkline ? "" : ChartTable.Csv(data, source),
            NameOf(Words(arguments, "name"), data.Title),
            place
        );
    }

    /// <summary>Orders the drawings of a figure, when charts can be made on this machine.</summary>
    public ChartFigure Figure(
        ChartFigure figure,
        ImmutableArray<ChartDrawing> drawings,
        string csv,
        string name,
        (string Path, int At, int Length) place
    )
    {
        var colours = host.Model.Colours;
        var order = new ChartOrder(name, figure.Title.Length > 0 ? figure.Title : name, place)
        {
            Drawings = drawings,
            Locale = ChartLocale.Of(host.Language),
            Colours = [ChartColours.In(colours, isDark: false), ChartColours.In(colours, isDark: true)],
            Csv = csv,
        };
        // The order is placed even when nothing can be drawn, so that the build can say what is missing.
        host.Order(ChartMaker.MakerName, order.Write());
        if (!host.Model.HasMaker(ChartMaker.MakerName))
            return figure;
        return figure.With(
            [
                .. drawings.Select(
                    (drawing, number) =>
                        new ChartImage(
                            "/" + order.PathOf(tool, number, isDark: false),
                            "/" + order.PathOf(tool, number, isDark: true),
                            drawing.Width,
                            drawing.Height
                        )
                ),
            ],
            csv.Length == 0 ? null : "/" + order.CsvPath
        );
    }

    /// <summary>The beginning of the files' names.</summary>
    public static string NameOf(string name, string title)
    {
        const int most = 48;
        var slug = Addresses.Slug(name.Length > 0 ? name : title);
        return slug.Length == 0 ? "chart"
            : slug.Length <= most ? slug
            : slug[..most].TrimEnd('-');
    }

    public string Words(IReadOnlyDictionary<string, object?> arguments, string name) =>
        arguments.GetValueOrDefault(name) switch
        {
            null or Unknown => "",
            string text => text,
            Model.Records.Record record => host.TitleOf(record),
            LocalizedText text => host.Words(text) ?? "",
            var other => $"{host.Print(other)}",
        };
}
