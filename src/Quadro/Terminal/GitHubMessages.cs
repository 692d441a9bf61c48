using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>Findings as commands of GitHub's workflows, which shows them beside the changed lines.</summary>
internal static class GitHubMessages
{
    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings, MessageLanguage language)
    {
        foreach (var finding in findings.Where(finding => finding.Accepted is null))
        {
            var properties = finding.Span is { } span ? Place(span) + "," : "";
            writer.WriteLine(
                $"::{Command(finding.Severity)} {properties}title={Property(finding.Code)}::{Data(Body(finding, language))}"
            );
        }
    }

    private static string Command(Severity severity) =>
        severity == Severity.Info ? "notice" : MessageWriter.Word(severity);

    /// <summary>Columns are understood only within one line.</summary>
    private static string Place(SourceSpan span)
    {
        var (from, to) = (span.From, span.To);
        var rest =
            from.Line == to.Line
                ? string.Create(CultureInfo.InvariantCulture, $",col={from.Column},endColumn={to.Column}")
                : string.Create(CultureInfo.InvariantCulture, $",endLine={to.Line}");
        return string.Create(CultureInfo.InvariantCulture, $"file={Property(span.File.Path)},line={from.Line}{rest}");
    }

    private static string Body(Diagnostic finding, MessageLanguage language)
    {
        var word = MessageWords.Note.In(language);
        var notes = finding.Notes.Select(note =>
            note.Span is { } at ? $"{at}: {word}: {note.Message}" : $"{word}: {note.Message}"
        );
        var help = finding.Help is { } text ? [$"{MessageWords.Help.In(language)}: {text}"] : Array.Empty<string>();
        var cell = finding.Span is { } span && span.File.Cell(span.Start) is { } name ? $"[{name}] " : "";
        return string.Join('\n', [cell + finding.Message, .. notes, .. help]);
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
