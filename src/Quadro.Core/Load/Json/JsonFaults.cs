using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Json;

/// <summary>The reader's complaints at their place, with what to do.</summary>
internal static class JsonFaults
{
    public static Diagnostic Describe(JsonException fault, JsonComposer composer)
    {
        var at = Offset(composer.Utf8, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        var span = Place(composer, at);
        if (fault.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return Rules.Load.TooLarge.At(
                span,
                $"arrays and objects stand more than {JsonReader.DepthLimit} deep in each other",
                "the file is not read"
            );
        var (message, help) = Explain(
            fault.Message,
            at < composer.Utf8.Length ? composer.Utf8[at] : (byte)0,
            at >= composer.Utf8.Length
        );
        return Rules.Load.MalformedJson.At(span, message, help);
    }

    private static (string Message, string? Help) Explain(string message, byte found, bool atEnd)
    {
        if (message.Contains("trailing comma", StringComparison.Ordinal))
            return (
                "a comma stands before the closing bracket",
                "take the comma out: JSON has none after the last item"
            );
        if (found is (byte)'/' or (byte)'#')
            return ("JSON has no comments", "take it out, or write the file in YAML");
        if (found == '\'')
            return ("JSON knows no single quotation marks", "write \"…\"");
        if (atEnd)
            return ("the file ends before its content does", "a bracket or a quotation mark is not closed");
        if (
            message.Contains("after a single JSON value", StringComparison.Ordinal)
            || message.Contains("expected end of data", StringComparison.Ordinal)
        )
            return (
                "something stands after the end of the content",
                "a file holds one value: put records in an array [ … ]"
            );
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var plain = (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
        return ("this is not JSON: " + plain, null);
    }

    private static SourceSpan Place(JsonComposer composer, int at)
    {
        var start = composer.CharAt(Math.Min(at, composer.Utf8.Length));
        return composer.File.Span(start, Math.Min(1, composer.File.Length - start));
    }

    private static int Offset(ReadOnlySpan<byte> utf8, long line, long position)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var next = utf8[start..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            start += next + 1;
        }
        return (int)Math.Min(start + position, utf8.Length);
    }
}
