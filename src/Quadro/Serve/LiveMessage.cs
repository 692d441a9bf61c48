using System.Collections.Immutable;
using System.Text.Json;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Serve;

/// <summary>One message to an open page, as JSON.</summary>
/// <param name="Page">The hash that the page has once it has done what is asked; null when that is not the message's
/// business.</param>
internal sealed record LiveMessage(string Text, string? Page = null)
{
    /// <summary>More than anybody reads on a page; the terminal has them all.</summary>
    private const int MostShown = 100;
    private const int Width = 160;

    public static LiveMessage Reload { get; } = new("""{"kind":"reload"}""");

    /// <summary>The page keeps standing and takes other stylesheets.</summary>
    public static LiveMessage Restyle(ImmutableArray<(string From, string To)> styles, string page) =>
        new(
            JsonMessages.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("kind", "styles");
                json.WriteString("page", page);
                json.WriteStartArray("styles");
                foreach (var (from, to) in styles)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(from);
                    json.WriteStringValue(to);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }),
            page
        );

    /// <summary>What the last build said: errors first, what the site has accepted not at all.</summary>
    /// <param name="parts">How often something has changed that pages show under an address that stays, such as a
    /// picture.</param>
    public static LiveMessage State(ImmutableArray<Diagnostic> findings, int parts, MessageLanguage language) =>
        new(
            JsonMessages.Text(json =>
            {
                var told = findings
                    .Where(finding => finding.Accepted is null && finding.Severity != Severity.Info)
                    .OrderByDescending(finding => finding.IsError)
                    .ToList();
                json.WriteStartObject();
                json.WriteString("kind", "state");
                json.WriteString("language", language == MessageLanguage.Italian ? "it" : "en");
                json.WriteNumber("parts", parts);
                json.WriteNumber("errors", told.Where(finding => finding.IsError).Sum(finding => finding.Times));
                json.WriteNumber("warnings", told.Where(finding => !finding.IsError).Sum(finding => finding.Times));
                json.WriteString("summary", MessageWords.Summary([.. told]).In(language));
                json.WriteNumber("hidden", Math.Max(told.Count - MostShown, 0));
                json.WriteStartArray("findings");
                foreach (var finding in told.Take(MostShown))
                    Write(json, finding.In(language));
                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("severity", MessageWriter.Word(finding.Severity));
        json.WriteString("code", finding.Code);
        json.WriteString("message", Printable.Line(finding.Message));
        WritePlace(json, finding.Span);
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", Printable.Line(note.Message));
            WritePlace(json, note.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (finding.Help is { } help)
            json.WriteString("help", Printable.Line(help));
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan? span)
    {
        if (span is not { } place)
            return;
        json.WriteString("place", Printable.Line(place.ToString()));
        if (Snippet.Of(place, Width) is not { } snippet)
            return;
        json.WriteNumber("number", place.From.Line);
        json.WriteString("line", snippet.Line);
        json.WriteString("mark", snippet.Indent + snippet.Mark);
    }
}
