using Quadro.Make.Charts.Data;
using Quadro.Render;

namespace Quadro.Make.Charts;

/// <summary>Says in words what a chart shows: first and last value, change, highest and lowest, gaps, target. Every
/// language of the site has its own phrases (texts <c>chart.*</c>).</summary>
internal sealed class ChartSentence(PageHost host, ChartData data)
{
    /// <summary>The number of series that are told one by one; of more, only the extremes are told.</summary>
    private const int MostTold = 3;

    public string Write() => string.Join(' ', Sentences().Where(sentence => sentence.Length > 0));

    /// <summary>What a chart is, for readers who do not see it.</summary>
    public string Kind() => host.Text($"chart.kind.{ChartKinds.NameOf(data.Kind)}", []);

    private IEnumerable<string> Sentences()
    {
        var known = data.Points.Where(point => point.Value is not null).ToList();
        if (known.Count == 0)
        {
            yield return host.Text("chart.none", []);
            yield break;
        }
        if (known.Count == 1)
        {
            yield return Say("chart.single", known[0], known[0]);
        }
        else if (data.IsTime && data.Kind != ChartKind.Range)
        {
            if (data.Series.Length <= MostTold)
                for (var series = 0; series < data.Series.Length; series++)
                    yield return Course([.. data.Known(series)], series);
            if (data.Series.Length > MostTold || (data.Series.Length == 1 && known.Count > 2))
                yield return Extremes(known);
        }
        else
        {
            yield return Extremes(known);
        }
        var gaps = data.Points.Length - known.Count;
        if (gaps > 0)
            yield return host.Text("chart.gaps", [new("count", (long)gaps)]);
        if (data.Target is { } && data.Series.Length == 1 && data.Known(0).LastOrDefault() is { } last)
            yield return host.Text(
                "chart.against_target",
                [new("last", Value(last)), new("target", WithUnit(data.TargetText))]
            );
    }

    /// <summary>From the first value to the last one.</summary>
    private string Course(List<ChartPoint> points, int series)
    {
        if (points.Count == 0)
            return data.Series[series].Length == 0
                ? ""
                : host.Text("chart.series_none", [new("series", data.Series[series])]);
        var (first, last) = (points[0], points[^1]);
        var told =
            points.Count == 1 ? Say("chart.single", first, first)
            : first.Value == last.Value ? Say("chart.same", first, last)
            : Say(last.Value > first.Value ? "chart.rose" : "chart.fell", first, last);
        return data.Series[series].Length == 0 || points.Count == 1
            ? told
            : host.Text("chart.of_series", [new("series", data.Series[series]), new("sentence", Lowered(told))]);
    }

    private string Extremes(List<ChartPoint> known)
    {
        var (high, low) = (known.MaxBy(point => point.High ?? point.Value)!, known.MinBy(point => point.Value)!);
        return high.Value == low.Value && high.High is null
            ? Say("chart.all_equal", low, high)
            : Say("chart.extremes", low, high);
    }

    private string Say(string key, ChartPoint first, ChartPoint last) =>
        host.Text(
            key,
            [
                new("first", Value(first)),
                new("first_at", Where(first)),
                new("last", Value(last)),
                new("last_at", Where(last)),
                new("change", Change(first, last)),
            ]
        );

    private string Change(ChartPoint first, ChartPoint last)
    {
        if (first.Value is not { } from || last.Value is not { } to)
            return "";
        var decimals = data.Decimals;
        var difference = host.Language.Formats.Number(Math.Abs(to - from), decimals);
        // A share of a share is no clear figure, and neither is a change from zero or through it.
        if (data.Unit == "%")
            return host.Text("chart.points", [new("value", difference)]);
        if (from <= 0 || to <= 0)
            return difference;
        var share = host.Language.Formats.NumberUpTo(Math.Abs(to - from) / from * 100, 1);
        return host.Text("chart.and_percent", [new("value", difference), new("percent", share)]);
    }

    private string Where(ChartPoint point)
    {
        var place = data.Places[point.At].Label;
        return
            data.Series[point.Series].Length > 0
            && data.Series.Length > 1
            && (data.Series.Length > MostTold || !data.IsTime)
            ? $"{data.Series[point.Series]}, {place}"
            : place;
    }

    private string Value(ChartPoint point) => WithUnit(point.Text);

    /// <summary>A value with its unit, when its words do not have one.</summary>
    private string WithUnit(string text) =>
        data.Unit == "%" && !text.Contains('%', StringComparison.Ordinal) ? $"{text} %" : text;

    /// <summary>A sentence that goes on behind a colon.</summary>
    private static string Lowered(string sentence) =>
        sentence.Length > 1 && char.IsLower(sentence[1])
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;
}
