using System.Globalization;

namespace Quadro.Cli.Terminal;

/// <summary>The last line of a build that went well: how many pages, how long, what changed, and where to
/// look.</summary>
internal static class ClosingLine
{
    public static string OfBuild(BuildReport report, TimeSpan time, string output)
    {
        var changed = report.Written.Written + report.Written.Deleted;
        var news = changed == 0 ? "nothing changed" : Count(changed, "file") + " changed";
        return $"{Count(report.Pages, "page")} in {Time(time)}, {news}: {Place(output)}";
    }

    public static string OfCheck(BuildReport report, TimeSpan time) =>
        $"{Count(report.Pages, "page")} checked in {Time(time)}";

    /// <summary>The home page, as one would write it from the current folder.</summary>
    internal static string Place(string output)
    {
        var home = Path.Combine(output, "index.html");
        var place = File.Exists(home) ? home : output;
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, place);
        return relative.StartsWith("..", StringComparison.Ordinal) ? place : relative;
    }

    internal static string Time(TimeSpan time) =>
        time.TotalSeconds switch
        {
            < 0.95 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, time.TotalMilliseconds):0} ms"),
            < 9.95 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
            < 59.5 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
            _ => Minutes((int)Math.Round(time.TotalSeconds)),
        };

    private static string Minutes(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min {seconds % 60} s");

    private static string Count(int count, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count == 1 ? "" : "s")}");
}
