using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>Findings for people: a line that editors and build servers understand, then the place itself, notes and
/// help.</summary>
internal sealed class TextMessages(TextWriter writer, MessageOptions options)
{
    private const int ShownOfOneKind = 10;

    private readonly Paint paint = new(options.Colour);
    private readonly HashSet<string> pointedTo = [];

    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings, MessageOptions options)
    {
        if (!options.Accepted)
            findings = findings.RemoveAll(finding => finding.Accepted is not null);
        if (findings.IsEmpty)
            return;
        var shown = options.Notices
            ? findings
            : findings.RemoveAll(finding => finding.Severity == Severity.Info && finding.Accepted is null);
        if (!shown.IsEmpty)
            new TextMessages(writer, options).WriteAll(shown);
        var summary = MessageWords.Summary(findings).In(options.Language);
        writer.WriteLine(
            shown.Length == findings.Length ? summary : $"{summary} ({MessageWords.NoticesHidden.In(options.Language)})"
        );
    }

    private void WriteAll(ImmutableArray<Diagnostic> findings)
    {
        var total = findings.CountBy(Kind).ToDictionary();
        var seen = new Dictionary<FindingKind, int>();
        foreach (var finding in findings)
        {
            var kind = Kind(finding);
            var number = seen[kind] = seen.GetValueOrDefault(kind) + 1;
            if (options.All || number <= ShownOfOneKind)
                WriteFinding(finding);
            else if (number == total[kind])
                WriteHidden(finding, number - ShownOfOneKind + finding.Times - 1);
        }
        if (!options.Full)
            writer.WriteLine();
    }

    /// <summary>Findings fail the same way when code, file and field are the same, and are either accepted or
    /// not.</summary>
    private static FindingKind Kind(Diagnostic finding) =>
        new(finding.Code, finding.Span?.File.Path, finding.Field, finding.Accepted is not null);

    private void WriteFinding(Diagnostic finding)
    {
        var severity = finding.Accepted is null ? finding.Severity : Severity.Info;
        var accepted = finding.Accepted is { } acceptance
            ? $"{In(MessageWords.AcceptedUntil(acceptance.Until))}: "
            : "";
        writer.WriteLine(
            $"{Place(finding.Span)}: "
                + $"{paint.Severity(severity, $"{MessageWriter.Word(severity)} {finding.Code}")}: "
                + $"{accepted}{Printable.Line(finding.Message)}"
        );
        if (!options.Full)
            return;
        var gutter = Gutter(finding);
        if (finding.Span is { } span)
            WriteSource(span, gutter, severity);
        if (finding.Accepted is { } known)
            WriteNote(new Note(Wording.Same(In(MessageWords.AcceptedHere(known.Reason))), known.Span), gutter);
        foreach (var note in finding.Notes)
            WriteNote(note, gutter);
        if (finding.Help is { } help)
            writer.WriteLine($"  {paint.Help(In(MessageWords.Help))}: {Printable.Line(help)}");
        if (MessageOptions.CommandFor(finding.Code) is { } command && pointedTo.Add(command))
            WriteMore(command, options.PageOf(finding.Code));
        writer.WriteLine();
    }

    /// <summary>The command that explains the code; where the terminal can follow a link, also one to the
    /// page.</summary>
    private void WriteMore(string command, Uri? page) =>
        writer.WriteLine(
            $"  {paint.Faint($"{In(MessageWords.More)}: " + (options.Links && page is not null ? Paint.Link(page, command) : command))}"
        );

    private void WriteNote(Note note, int gutter)
    {
        var place = note.Span is { } at ? Place(at) + ": " : "";
        writer.WriteLine($"  {place}{paint.Note(In(MessageWords.Note))}: {Printable.Line(note.Message)}");
        if (note.Span is { } span)
            WriteSource(span, gutter, null);
    }

    private void WriteSource(SourceSpan span, int gutter, Severity? severity)
    {
        var snippet = Snippet.Of(span, Math.Max(options.Width - gutter - 5, 20));
        if (snippet is null)
            return;
        var number = span.From.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        writer.WriteLine($"  {paint.Faint($"{number} |")} {snippet.Line}");
        var mark = severity is { } known ? paint.Severity(known, snippet.Mark) : paint.Note(snippet.Mark);
        writer.WriteLine($"  {paint.Faint($"{new string(' ', gutter)} |")} {snippet.Indent}{mark}");
    }

    private void WriteHidden(Diagnostic last, int hidden)
    {
        var field = last.Field is { } name ? Printable.Line(name) : null;
        var file = last.Span is { } span ? Printable.Line(span.File.Path) : null;
        writer.WriteLine(paint.Faint(In(MessageWords.HiddenOnes(hidden, last.Code, field, file))));
        if (options.Full)
            writer.WriteLine();
    }

    private string In(Wording words) => words.In(options.Language);

    private string Place(SourceSpan? span) => paint.Place(span is { } at ? Printable.Line(at.ToString()) : "quadro");

    private readonly record struct FindingKind(string Code, string? File, string? Field, bool Accepted);

    /// <summary>The width of the largest line number that this finding shows.</summary>
    private static int Gutter(Diagnostic finding) =>
        finding
            .Notes.Select(note => note.Span)
            .Append(finding.Span)
            .Append(finding.Accepted?.Span)
            .Max(span => span?.From.Line ?? 0)
            .ToString(CultureInfo.InvariantCulture)
            .Length;
}
