using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>Findings for programs: one object a line.</summary>
internal static class JsonMessages
{
    private static JsonWriterOptions Readable => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter writer, ImmutableArray<Diagnostic> findings)
    {
        foreach (var finding in findings)
            writer.WriteLine(Text(json => WriteFinding(json, finding)));
    }

    /// <summary>What a JSON writer was made to write, as text.</summary>
    internal static string Text(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable with { Indented = indented, NewLine = "\n" }))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", MessageWriter.Word(finding.Severity));
        json.WriteString("message", finding.Message);
        WritePlace(json, finding.Span);
        json.WriteStartArray("notes");
        foreach (var note in finding.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Message);
            WritePlace(json, note.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("help", finding.Help);
        json.WriteString("record", finding.Record);
        json.WriteString("field", finding.Field);
        WriteAccepted(json, finding.Accepted);
        json.WriteEndObject();
    }

    private static void WriteAccepted(Utf8JsonWriter json, FindingAcceptance? accepted)
    {
        if (accepted is null)
        {
            json.WriteNull("accepted");
            return;
        }
        json.WriteStartObject("accepted");
        json.WriteString("reason", accepted.Reason);
        json.WriteString("until", accepted.Until);
        WritePlace(json, accepted.Span);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan? span)
    {
        var (from, to) = (span?.From, span?.To);
        json.WriteString("file", span?.File.Path);
        WriteNumber(json, "line", from?.Line);
        WriteNumber(json, "column", from?.Column);
        WriteNumber(json, "endLine", to?.Line);
        WriteNumber(json, "endColumn", to?.Column);
        if (span is { } known && known.File.Cell(known.Start) is { } cell)
            json.WriteString("cell", cell);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
