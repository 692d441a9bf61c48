using System.Collections.Immutable;
using System.Globalization;
using Quadro.Make.Charts.Data;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Render;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Make.Charts;

/// <summary>Reads the arguments of a chart and the rows that they name.</summary>
/// <param name="arguments">The arguments by their names.</param>
/// <param name="member">Reads a path of a row, such as "territory.title".</param>
/// <param name="faults">Receives what is wrong.</param>
internal sealed class ChartReader(
    PageHost host,
    IReadOnlyDictionary<string, object?> arguments,
    Func<object?, string, object?> member,
    List<ChartFault> faults
)
{
    /// <summary>The number of lines that can be told apart in one chart.</summary>
    private const int MostLines = 8;

    private const int MostSeries = 40;

    private const int MostNames = 60;

    /// <summary>The largest number that a drawing can place: beyond it a coordinate loses its meaning.</summary>
    private const decimal Largest = 1e24m;

    public static ImmutableArray<string> Names { get; } =
    [
        "kind",
        "data",
        "x",
        "y",
        "high",
        "series",
        "status",
        "title",
        "unit",
        "target",
        "decimals",
        "source",
        "note",
        "name",
    ];

    private readonly List<ChartPlace> places = [];
    private readonly Dictionary<string, int> placeNumbers = new(StringComparer.Ordinal);
    private readonly List<string> series = [];
    private readonly Dictionary<string, int> seriesNumbers = new(StringComparer.Ordinal);
    private string? unit;

    /// <summary>The data of the chart, or null when something is wrong, which was added to the faults.</summary>
    public ChartData? Read()
    {
        foreach (var name in arguments.Keys.Where(name => !Names.Contains(name)))
            faults.Add(ChartFaults.UnknownArgument(name, Suggestions.Nearest(name, Names)));
        var rows = RowsOf(arguments.GetValueOrDefault("data"));
        var (x, y) = (Path("x"), Path("y"));
        if (rows is null || x is null || y is null)
            return null;
        if (rows.Count == 0)
        {
            faults.Add(ChartFaults.NoRows());
            return null;
        }
        unit = Words("unit");
        var points = Points(rows, x, y);
        var kind = Kind(points);
        if (faults.Count > 0 || kind is null)
            return null;
        var data = new ChartData
        {
            Kind = kind.Value,
            Title = Words("title") ?? "",
            Unit = unit ?? "",
            Places = [.. places],
            Series = [.. series],
            Points = points,
            PlaceTitle = LabelOf(rows, x),
            SeriesTitle = Path("series", isNeeded: false) is { } path ? LabelOf(rows, path) : "",
            ValueTitle = LabelOf(rows, y),
            Decimals = Number("decimals") is { } decimals ? (int)Math.Clamp(decimals, 0, 10) : null,
            Target = Number("target"),
        };
        if (data.Target is { } target)
            data = data with { TargetText = host.Text("chart.target", [new("value", Print(target, data.Decimals))]) };
        data = InOrder(data);
        Check(data);
        return faults.Count > 0 ? null : data;
    }

    private IReadOnlyList<object?>? RowsOf(object? value)
    {
        var rows = value switch
        {
            Scripting.ScriptList list => list.Items,
            IReadOnlyList<object?> list => list,
            _ => null,
        };
        if (rows is null)
            faults.Add(ChartFaults.NotRows());
        return rows;
    }

    private string? Path(string name, bool isNeeded = true)
    {
        if (arguments.GetValueOrDefault(name) is string { Length: > 0 } path)
            return path;
        if (isNeeded)
            faults.Add(ChartFaults.NoField(name));
        return null;
    }

    private string? Words(string name) =>
        arguments.GetValueOrDefault(name) switch
        {
            null or Unknown => null,
            string text => text.Length == 0 ? null : text,
            LocalizedText text => host.Words(text),
            var other => $"{host.Print(other)}",
        };

    private decimal? Number(string name)
    {
        if (arguments.GetValueOrDefault(name) is not { } value || value is Unknown)
            return null;
        if (NumberOf(value) is { } number)
            return number;
        faults.Add(ChartFaults.NotANumber(name, $"{host.Print(value)}"));
        return null;
    }

    private ImmutableArray<ChartPoint> Points(IReadOnlyList<object?> rows, string x, string y)
    {
        var (high, group, status) = (
            Path("high", isNeeded: false),
            Path("series", isNeeded: false),
            Path("status", isNeeded: false)
        );
        var decimals = Number("decimals") is { } given ? (int?)Math.Clamp(given, 0, 10) : null;
        var points = ImmutableArray.CreateBuilder<ChartPoint>(rows.Count);
        foreach (var row in rows)
        {
            var at = PlaceOf(member(row, x), x);
            var (value, most) = (member(row, y), high is null ? null : member(row, high));
            points.Add(
                new ChartPoint(
                    at,
                    SeriesOf(group is null ? "" : NameOf(member(row, group))),
                    Amount(value, y),
                    high is null ? null : Amount(most, high),
                    high is null ? Print(value, decimals) : $"{Print(value, decimals)}–{Print(most, decimals)}",
                    status is null ? null : StatusOf(member(row, status))
                )
            );
        }
        return points.ToImmutable();
    }

    private ChartKind? Kind(ImmutableArray<ChartPoint> points)
    {
        if (Words("kind") is not { } name)
            return places.TrueForAll(place => place.Time is not null) && points.Length > 1
                ? ChartKind.Line
                : ChartKind.Bar;
        if (ChartKinds.Find(name) is { } kind)
            return kind;
        faults.Add(ChartFaults.UnknownKind(name, Suggestions.Nearest(name, ChartKinds.All)));
        return null;
    }

    private int PlaceOf(object? value, string path)
    {
        var place = value switch
        {
            null or Unknown => new ChartPlace(Print(value, null), "", null, false),
            Moment moment => Time(
                moment.Date,
                moment.Print(host.Language.Formats),
                moment.Canonical,
                (moment.LocalTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond
            ),
            PartialDate date => Time(date, date.Print(host.Language.Formats), date.Canonical, MillisecondsOf(date)),
            Period { From: { } from } period => Time(
                from,
                period.Print(host.Language.Formats),
                period.Canonical,
                MillisecondsOf(from)
            ),
            long year when IsYear(path, year) => Time(
                new PartialDate((int)year),
                year.ToString(CultureInfo.InvariantCulture),
                year.ToString(CultureInfo.InvariantCulture),
                MillisecondsOf(new PartialDate((int)year))
            ),
            var other => new ChartPlace(NameOf(other), NameOf(other), null, false),
        };
        if (placeNumbers.TryGetValue(place.Canonical, out var number))
            return number;
        placeNumbers.Add(place.Canonical, places.Count);
        places.Add(place);
        return places.Count - 1;
    }

    private static bool IsYear(string path, long value) =>
        value is > 1000 and < 3000 && path.Split('.')[^1] is "year" or "anno";

    private static ChartPlace Time(PartialDate date, string label, string canonical, long time) =>
        new(label, canonical, time, date.Precision == "year");

    private static long MillisecondsOf(PartialDate date) =>
        (long)(date.First.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalMilliseconds;

    private int SeriesOf(string name)
    {
        if (!seriesNumbers.TryGetValue(name, out var number))
        {
            seriesNumbers.Add(name, number = series.Count);
            series.Add(name);
        }
        return number;
    }

    private string NameOf(object? value) =>
        value switch
        {
            Record record => host.TitleOf(record),
            string text => text,
            null => Print(Unknown.Missing, null),
            bool truth => host.Text(truth ? "theme.yes" : "theme.no", []),
            _ => $"{host.Print(value)}",
        };

    /// <summary>A status in words, or null when the value is final.</summary>
    private string? StatusOf(object? value) =>
        value switch
        {
            null or Unknown => null,
            Category { Value: "final" } => null,
            "final" => null,
            _ => NameOf(value),
        };

    private decimal? Amount(object? value, string path)
    {
        var inner = Total.Inner(value);
        if (inner is null or Unknown)
            return null;
        switch (inner)
        {
            case Money money
                when unit is not null && unit != money.Currency && arguments.GetValueOrDefault("unit") is null:
                faults.Add(ChartFaults.TwoCurrencies(unit, money.Currency));
                return null;
            case Money money:
                unit ??= money.Currency;
                return Placed(money.Amount, path);
            case Percent percent:
                unit ??= "%";
                return Placed(percent.Ratio * 100, path);
        }
        if (NumberOf(inner) is { } number)
            return Placed(number, path);
        if (!faults.Exists(fault => fault.Argument == "y"))
            faults.Add(
                inner is double ? ChartFaults.NotFinite(path) : ChartFaults.NotNumbers(path, $"{host.Print(inner)}")
            );
        return null;
    }

    private decimal? Placed(decimal number, string path)
    {
        if (Math.Abs(number) <= Largest)
            return number;
        faults.Add(ChartFaults.TooLarge(path, number.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private static decimal? NumberOf(object value) =>
        Total.Inner(value) is Count count ? count.Declared : QueryNumber.Of(Total.Inner(value));

    private string Print(object? value, int? decimals) =>
        Total.Inner(value) switch
        {
            null => Unknown.Missing.Print(host.Language.Formats),
            Unknown unknown => unknown.Print(host.Language.Formats),
            IValue typed => typed.Print(host.Language.Formats),
            var number when QueryNumber.Of(number) is { } known => host.Language.Formats.Number(known, decimals),
            var other => $"{other}",
        };

    private string LabelOf(IReadOnlyList<object?> rows, string path)
    {
        var name = path.Split('.')[0];
        return
            rows.OfType<Record>().FirstOrDefault() is { } record
            && host.Model.FieldsOf(record.Collection)?.Find(name) is { } field
            ? host.LabelOf(field)
            : path.Split('.')[^1].Replace('_', ' ');
    }

    /// <summary>Moments in the order of time, and their points after them.</summary>
    private static ChartData InOrder(ChartData data)
    {
        if (!data.IsTime)
            return data;
        var order = data.Places.Select((place, at) => (place, at)).OrderBy(one => one.place.Time).ToList();
        var at = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
            at[order[i].at] = i;
        return data with
        {
            Places = [.. order.Select(one => one.place)],
            Points = [.. data.Points.Select(point => point with { At = at[point.At] })],
        };
    }

    private void Check(ChartData data)
    {
        if (data.Points.FirstOrDefault(IsRepeated(data)) is { } twice)
            faults.Add(
                ChartFaults.Repeated(
                    data.Places[twice.At].Label,
                    data.Series[twice.Series],
                    hasSeries: arguments.ContainsKey("series")
                )
            );
        if (data.Kind.HasParts() && data.Points.FirstOrDefault(point => point.Value < 0) is { } negative)
            faults.Add(ChartFaults.NegativePart(data.Places[negative.At].Label, negative.Text));
        if (data.Kind == ChartKind.Range && !arguments.ContainsKey("high"))
            faults.Add(ChartFaults.NoField("high"));
        var most = data.Kind is ChartKind.Line or ChartKind.Slope ? MostLines : MostSeries;
        if (data.Series.Length > most)
            faults.Add(ChartFaults.TooManySeries(data.Series.Length, most));
        if (!data.IsTime && data.Places.Length > MostNames)
            faults.Add(ChartFaults.TooManyNames(data.Places.Length, MostNames));
    }

    private static Func<ChartPoint, bool> IsRepeated(ChartData data)
    {
        var seen = new HashSet<(int, int)>(data.Points.Length);
        return point => !seen.Add((point.At, point.Series));
    }
}
