using System.Collections.Immutable;
using System.Globalization;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;

namespace Quadro.Cli.Serve;

/// <summary>What the preview says in the terminal: a line for each build, and of the findings those that were not said
/// before.</summary>
internal sealed class PreviewTalk(ServeOptions options, TextWriter writer)
{
    private const int MostNamed = 2;

    private ImmutableHashSet<(string, string?, string)> said = [];

    public void Say(string words)
    {
        if (!options.Quiet)
            writer.WriteLine($"quadro: {words}");
    }

    public void Report(PreviewBuild build, IReadOnlyCollection<string> saved)
    {
        var findings = build.Report.Findings;
        var shown = options.Verbose ? findings : [.. findings.Where(finding => finding.Severity != Severity.Info)];
        var fresh = shown.RemoveAll(finding => said.Contains(Key(finding)));
        said = [.. shown.Select(Key)];
        if (!fresh.IsEmpty)
            MessageWriter.Write(
                writer,
                fresh,
                StandardError.Messages(LogForm.Text, options.Language) with
                {
                    Accepted = options.Verbose,
                }
            );
        Say(
            Line(
                build,
                saved,
                fresh.IsEmpty
                    ? MessageWords.Summary([.. shown.Where(finding => finding.Accepted is null)]).In(options.Language)
                    : ""
            )
        );
    }

    private static string Line(PreviewBuild build, IReadOnlyCollection<string> saved, string asBefore)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{build.Time.TotalMilliseconds:F0} ms");
        var report = build.Report;
        var done = report.Failed
            ? (build.Snapshot.Files is null ? "no page yet" : "the last good pages stay")
            : Done(report);
        return $"{Named(saved)}{done} ({time}){(asBefore.Length > 0 ? $"; {asBefore}, as before" : "")}";
    }

    private static string Done(BuildReport report)
    {
        var written = report.Written;
        if (written.Written + written.Deleted == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{report.Pages} pages, nothing to change");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Rendered} of {report.Pages} pages made, {written.Written} files changed, "
                + $"{written.Deleted} removed"
        );
    }

    private static string Named(IReadOnlyCollection<string> saved)
    {
        if (saved.Count == 0)
            return "";
        var names = string.Join(", ", saved.Take(MostNamed).Select(Printable.Line));
        return saved.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{names} and {saved.Count - MostNamed} more: ")
            : names + ": ";
    }

    /// <summary>A finding is the same when it only stands some lines further on.</summary>
    private static (string, string?, string) Key(Diagnostic finding) =>
        (finding.Code, finding.Span?.File.Path, finding.Message);
}
