using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Json;

/// <summary>Turns the reader's messages into findings at their place, with advice.</summary>
internal static class JsonFaults
{
    public static Diagnostic Describe(JsonException fault, JsonComposer composer)
    {
        var at = Offset(composer.Utf8, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
        var span = Place(composer, at);
        if (fault.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return Messages.Load.JsonTooDeep(span, JsonReader.DepthLimit);
        return Explain(
            span,
            fault.Message,
            at < composer.Utf8.Length ? composer.Utf8[at] : (byte)0,
            at >= composer.Utf8.Length
        );
    }

    private static Diagnostic Explain(SourceSpan span, string message, byte found, bool atEnd)
    {
        if (message.Contains("trailing comma", StringComparison.Ordinal))
            return Messages.Load.CommaBeforeBracket(span);
        if (found is (byte)'/' or (byte)'#')
            return Messages.Load.JsonComment(span);
        if (found == '\'')
            return Messages.Load.JsonSingleQuote(span);
        if (atEnd)
            return Messages.Load.JsonEndsEarly(span);
        if (
            message.Contains("after a single JSON value", StringComparison.Ordinal)
            || message.Contains("expected end of data", StringComparison.Ordinal)
        )
            return Messages.Load.JsonGoesOn(span);
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Messages.Load.NoJson(span, (end < 0 ? message : message[..end]).TrimEnd('.', ' '));
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
