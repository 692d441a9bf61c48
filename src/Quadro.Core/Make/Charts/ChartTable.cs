using System.Globalization;
using System.Text;
using Quadro.Make.Charts.Data;
using Quadro.Scripting;
using Quadro.Scripting.Forms;

namespace Quadro.Make.Charts;

/// <summary>The values of a chart as a table for readers, and as a CSV file for machines.</summary>
internal static class ChartTable
{
    /// <summary>The headings: of the places, then one for each series.</summary>
    public static ScriptList Columns(ChartData data) =>
        new(data.HasSeries ? [data.PlaceTitle, .. data.Series] : [data.PlaceTitle, data.ValueTitle]);

    /// <summary>A row for each place: its name, then a cell for each series.</summary>
    public static ScriptList Rows(ChartData data)
    {
        var cells = data.Points.ToLookup(point => (point.At, point.Series));
        return new ScriptList([
            .. data.Places.Select(
                (place, at) =>
                    (object?)
                        new ScriptList([
                            place.Label,
                            .. Enumerable
                                .Range(0, data.Series.Length)
                                .Select(series => (object?)Cell(cells[(at, series)].FirstOrDefault())),
                        ])
            ),
        ]);
    }

    private static string Cell(ChartPoint? point) =>
        point is null ? ""
        : point.Status is { } status ? $"{point.Text} ({status})"
        : point.Text;

    /// <summary>Comma-separated values (RFC 4180): one value a row, dates in ISO 8601, decimals with a point; the last
    /// columns say the unit, the status and the source of each value.</summary>
    public static string Csv(ChartData data, string source)
    {
        var (text, isRange) = (new StringBuilder(), data.Kind == ChartKind.Range);
        var hasStatus = data.Points.Any(point => point.Status is not null);
        List<string> heading = [data.PlaceTitle];
        if (data.HasSeries)
            heading.Add(data.SeriesTitle.Length > 0 ? data.SeriesTitle : "series");
        heading.Add(data.ValueTitle);
        if (isRange)
            heading.Add("high");
        heading.Add("unit");
        if (hasStatus)
            heading.Add("status");
        if (source.Length > 0)
            heading.Add("source");
        Append(text, heading);
        foreach (var point in data.Points.OrderBy(point => point.At).ThenBy(point => point.Series))
        {
            List<string> row = [data.Places[point.At].Canonical];
            if (data.HasSeries)
                row.Add(data.Series[point.Series]);
            row.Add(Plain(point.Value));
            if (isRange)
                row.Add(Plain(point.High));
            row.Add(data.Unit);
            if (hasStatus)
                row.Add(point.Status ?? "");
            if (source.Length > 0)
                row.Add(source);
            Append(text, row);
        }
        return text.ToString();
    }

    private static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Append(StringBuilder text, List<string> cells) =>
        text.AppendJoin(',', cells.Select(Safe)).Append("\r\n");

    /// <summary>A cell that no spreadsheet takes for a formula.</summary>
    private static string Safe(string cell) =>
        OutputForm.Csv.Escape(
            cell.Length > 0
            && cell[0] is '=' or '+' or '-' or '@'
            && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? $"'{cell}"
                : cell,
            null
        );
}
