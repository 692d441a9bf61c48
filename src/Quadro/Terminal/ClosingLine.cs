using System.Globalization;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>The last line of a build that went well: how many pages, how long, what changed, and where to
/// look.</summary>
internal static class ClosingLine
{
    public static Wording OfBuild(BuildReport report, TimeSpan time, string output)
    {
        var changed = report.Written.Written + report.Written.Deleted;
        Wording news =
            changed == 0
                ? new("nothing changed", "niente di cambiato")
                : new(
                    MessageWords.Count(changed, "file changed", "files changed"),
                    MessageWords.Count(changed, "file cambiato", "file cambiati")
                );
        var (english, italian) = Pages(report);
        return new(
            $"{english} in {Time(time)}, {news.English}: {Place(output)}",
            $"{italian} in {Time(time)}, {news.Italian}: {Place(output)}"
        );
    }

    public static Wording OfCheck(BuildReport report, TimeSpan time)
    {
        var (english, italian) = Pages(report);
        return new(
            $"{english} checked in {Time(time)}",
            $"{italian} {(report.Pages == 1 ? "controllata" : "controllate")} in {Time(time)}"
        );
    }

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

    private static Wording Pages(BuildReport report) =>
        new(MessageWords.Count(report.Pages, "page", "pages"), MessageWords.Count(report.Pages, "pagina", "pagine"));
}
