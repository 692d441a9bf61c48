using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;
using YamlDotNet.Core;

namespace Quadro.Load.Yaml;

/// <summary>The parser's complaints in the words of someone who writes data, with what to do.</summary>
internal static class YamlFaults
{
    private const string Quote =
        "put the value in quotes when it contains ': ' or ' #', or starts with one of [ ] { } , & * ! | > ' \" % @ `";

    /// <summary>Part of the parser's sentence, our sentence, our help. The first that matches holds.</summary>
    private static readonly ImmutableArray<(string Part, string Message, string Help)> Known =
    [
        ("invalid mapping", "a second ': ' stands in a plain value", Quote),
        ("apping values are not allowed", "a second ': ' stands in a plain value", Quote),
        ("cannot start any token", "a plain value cannot start with this character", Quote),
        (
            "unexpected end of stream",
            "the quotation mark that opens here is not closed",
            "close it, or write the mark twice where it belongs to the text ('' inside '…')"
        ),
        ("unexpected document indicator", "the quotation mark that opens here is not closed", "close it before '---'"),
        (
            "extra spaces in first line",
            "the first line of this text is empty but for more spaces than the text is indented by",
            "delete the spaces in the empty line"
        ),
        ("tab", "a tab stands where spaces belong", "indent with spaces only"),
        (
            "expected <block end>",
            "the indentation does not fit what stands above",
            "entries of one list or map start in the same column"
        ),
        (
            "did not find expected key",
            "the indentation does not fit what stands above, or a ':' is missing",
            "entries of one map start in the same column, each as 'key: value'"
        ),
        (
            "did not find expected '-'",
            "a list goes on with something that is no item",
            "each item starts with '- ', in the same column as the first"
        ),
        ("could not find expected ':'", "a ':' is missing after this key", "each entry of a map is 'key: value'"),
        (
            "did not find expected ',' or",
            "the bracket that opens before this is not closed, or a ',' is missing",
            "write [a, b] or {a: 1, b: 2}"
        ),
        (
            "unknown escape",
            "this escape is not known inside \"…\"",
            @"write \\ for a backslash, or use '…', where a backslash is a backslash"
        ),
        (
            "wrong indentation",
            "this text goes on over several lines without being indented",
            "indent its further lines, or close its quotation mark"
        ),
    ];

    public static Diagnostic Describe(YamlException fault, SourceSpan span, (SourceSpan Span, char Bracket)? open)
    {
        if (fault.Message.Contains("tab", StringComparison.Ordinal) && IndentingTab(span) is { } tab)
            span = tab;
        foreach (var (part, message, help) in Known)
            if (fault.Message.Contains(part, StringComparison.Ordinal))
                return Rules.Load.MalformedYaml.At(span, message, help, Notes(open));
        return Rules.Load.MalformedYaml.At(
            span,
            "this is not YAML: " + Plain(fault.Message),
            "check quotes, indentation and ':' on this line and the one before",
            Notes(open)
        );
    }

    public static Diagnostic Unexplained(SourceSpan span, (SourceSpan Span, char Bracket)? open) =>
        open is { } flow
            ? Rules.Load.MalformedYaml.At(
                flow.Span,
                $"the '{flow.Bracket}' that opens here is not closed",
                "write [a, b] or {a: 1, b: 2}",
                new Note("reading stopped here", span)
            )
            : Rules.Load.MalformedYaml.At(
                span,
                "this is not YAML",
                "check quotes, indentation and ':' on this line and the one before"
            );

    /// <summary>The parser names the value before it; the eye looks for the tab.</summary>
    private static SourceSpan? IndentingTab(SourceSpan from)
    {
        var text = from.File.Text.AsSpan();
        for (var line = text[..from.Start].LastIndexOf('\n') + 1; line < text.Length; )
        {
            var tab = text[line..].IndexOfAnyExcept(' ');
            if (tab >= 0 && text[line + tab] == '\t')
                return from.File.Span(line + tab, 1);
            var end = text[line..].IndexOf('\n');
            if (end < 0)
                break;
            line += end + 1;
        }
        return null;
    }

    private static Note[] Notes((SourceSpan Span, char Bracket)? open) =>
        open is { } flow ? [new Note($"a '{flow.Bracket}' is still open from here", flow.Span)] : [];

    private static string Plain(string message)
    {
        var text = message.TrimEnd('.');
        return text.Length == 0 ? "no reason is given" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
