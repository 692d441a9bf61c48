using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>Findings as one SARIF 2.1.0 log, which code-scanning services and editors read.</summary>
internal sealed class SarifMessages(Utf8JsonWriter json, MessageOptions options)
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings, MessageOptions options) =>
        writer.WriteLine(
            JsonMessages.Text(json => new SarifMessages(json, options).WriteLog(findings), indented: true)
        );

    private void WriteLog(ImmutableArray<Diagnostic> findings)
    {
        var rules = findings
            .Select(finding => finding.Rule)
            .DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules);
        if (options.Language == MessageLanguage.Italian)
            json.WriteString("language", "it");
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var finding in findings)
            WriteResult(finding, rules.FindIndex(rule => rule.Code == finding.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(List<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Quadro");
        json.WriteString(
            "semanticVersion",
            typeof(SarifMessages)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
                ?? "0.0.0"
        );
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText("shortDescription", rule.Title.English);
        if (options.PageOf(rule.Code) is { } page)
            json.WriteString("helpUri", page.AbsoluteUri);
        if (MessageOptions.CommandFor(rule.Code) is { } command)
            WriteText("help", Explained(command).In(options.Language));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(Diagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText("message", finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message);
        json.WriteStartArray("locations");
        if (finding.Span is { } span)
        {
            json.WriteStartObject();
            WritePlace(span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (!finding.Notes.IsEmpty)
            WriteNotes(finding.Notes);
        if (finding.Accepted is { } accepted)
            WriteSuppression(accepted);
        json.WriteEndObject();
    }

    private void WriteSuppression(FindingAcceptance accepted)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", $"{accepted.Reason} (until {accepted.Until})");
        json.WriteStartObject("location");
        WritePlace(accepted.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteNotes(ImmutableArray<Note> notes)
    {
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < notes.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i);
            WriteText("message", notes[i].Message);
            if (notes[i].Span is { } span)
                WritePlace(span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WritePlace(SourceSpan span)
    {
        var (from, to) = (span.From, span.To);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(span.File.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", from.Line);
        json.WriteNumber("startColumn", from.Column);
        json.WriteNumber("endLine", to.Line);
        json.WriteNumber("endColumn", to.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (span.File.Cell(span.Start) is not { } cell)
            return;
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", cell);
        json.WriteString("kind", "cell");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteText(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static Wording Explained(string command) => new($"'{command}' explains it.", $"'{command}' lo spiega.");

    private static string Level(Severity severity) => severity == Severity.Info ? "note" : MessageWriter.Word(severity);

    /// <summary>A file of the kit is named by its scheme, a file of the site relative to it.</summary>
    private static string Address(string path)
    {
        var kit = path.StartsWith("kit:", StringComparison.Ordinal);
        var escaped = string.Join('/', (kit ? path[4..] : path).Split('/').Select(Uri.EscapeDataString));
        return kit ? "kit:" + escaped : escaped;
    }
}
