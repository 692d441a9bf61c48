using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Make.Charts.Data;

/// <summary>The forms of a chart, by the names that authors write: <c>stacked-bar</c> and so on.</summary>
internal enum ChartKind
{
    Line,
    Bar,
    StackedBar,
    GroupedBar,
    Dot,
    Range,
    Share,
    Slope,
    Multiples,
    Sparkline,
}

/// <summary>One value of a chart.</summary>
/// <param name="At">Index of its moment or name in <see cref="ChartData.Places"/>.</param>
/// <param name="Series">Index of its series in <see cref="ChartData.Series"/>.</param>
/// <param name="Value">Null when it is not known.</param>
/// <param name="High">The upper end of a range, or null.</param>
/// <param name="Text">The value in words, or the reason why it is not known.</param>
/// <param name="Status">The status in words when the value is not final, or null.</param>
internal sealed record ChartPoint(int At, int Series, decimal? Value, decimal? High, string Text, string? Status);

/// <summary>A place on the first axis.</summary>
/// <param name="Label">The words of the page's language.</param>
/// <param name="Canonical">The spelling for data files.</param>
/// <param name="Time">Milliseconds since 1970 in UTC, or null for a name.</param>
/// <param name="IsYear">Whether the time is a whole year.</param>
internal sealed record ChartPlace(string Label, string Canonical, long? Time, bool IsYear);

/// <summary>Everything that is drawn: the same data gives the same chart.</summary>
internal sealed record ChartData
{
    public required ChartKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit of all values, or empty.</summary>
    public required string Unit { get; init; }

    /// <summary>The places of the first axis, in order.</summary>
    public required ImmutableArray<ChartPlace> Places { get; init; }

    /// <summary>The names of the series, in the order of their first appearance; a single empty name when there are
    /// no series.</summary>
    public required ImmutableArray<string> Series { get; init; }

    public required ImmutableArray<ChartPoint> Points { get; init; }

    public required string PlaceTitle { get; init; }

    public required string SeriesTitle { get; init; }

    public required string ValueTitle { get; init; }

    public decimal? Target { get; init; }

    /// <summary>The words beside the line of the target.</summary>
    public string TargetText { get; init; } = "";

    public int? Decimals { get; init; }

    /// <summary>Whether the first axis is time.</summary>
    public bool IsTime => !Places.IsEmpty && Places.All(place => place.Time is not null);

    public bool HasSeries => Series.Length > 1 || Series is [{ Length: > 0 }];

    /// <summary>The known values of one series, in the order of the places.</summary>
    public IEnumerable<ChartPoint> Known(int series) =>
        Points.Where(point => point.Series == series && point.Value is not null).OrderBy(point => point.At);
}

/// <summary>A mistake in what a chart was asked for.</summary>
/// <param name="Argument">The argument that is wrong, or null for the whole chart.</param>
internal sealed record ChartFault(string? Argument, Wording Message, Wording? Help = null);
