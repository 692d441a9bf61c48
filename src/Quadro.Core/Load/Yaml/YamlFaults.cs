using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;
using YamlDotNet.Core;

namespace Quadro.Load.Yaml;

/// <summary>Turns the parser's messages into words for people who write data, with advice.</summary>
internal static class YamlFaults
{
    /// <summary>Part of the parser's message, with the finding for it. The first match wins.</summary>
    private static readonly ImmutableArray<(string Part, Func<SourceSpan?, Diagnostic> Finding)> Known =
    [
        ("invalid mapping", Messages.Load.SecondColon),
        ("apping values are not allowed", Messages.Load.SecondColon),
        ("cannot start any token", Messages.Load.WrongFirstSign),
        ("unexpected end of stream", Messages.Load.YamlQuoteNotClosed),
        ("unexpected document indicator", Messages.Load.YamlQuoteBeforeDocument),
        ("extra spaces in first line", Messages.Load.SpacesInEmptyLine),
        ("tab", Messages.Load.TabInIndentation),
        ("expected <block end>", Messages.Load.WrongIndentation),
        ("did not find expected key", Messages.Load.WrongIndentationOrColon),
        ("did not find expected '-'", Messages.Load.NoListItem),
        ("could not find expected ':'", Messages.Load.MissingColon),
        ("did not find expected ',' or", Messages.Load.BracketOrComma),
        ("unknown escape", Messages.Load.UnknownEscape),
        ("wrong indentation", Messages.Load.TextNotIndented),
    ];

    public static Diagnostic Describe(YamlException fault, SourceSpan span, (SourceSpan Span, char Bracket)? open)
    {
        if (fault.Message.Contains("tab", StringComparison.Ordinal) && IndentingTab(span) is { } tab)
            span = tab;
        foreach (var (part, finding) in Known)
            if (fault.Message.Contains(part, StringComparison.Ordinal))
                return finding(span).Adds(Notes(open));
        return Messages.Load.NoYaml(span, Plain(fault.Message)).Adds(Notes(open));
    }

    public static Diagnostic Unexplained(SourceSpan span, (SourceSpan Span, char Bracket)? open) =>
        open is { } flow
            ? Messages.Load.YamlBracketNotClosed(flow.Span, span, flow.Bracket)
            : Messages.Load.NoYaml(span, null);

    /// <summary>The tab that causes the fault: the parser reports the value before it.</summary>
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
        open is { } flow ? [Messages.Load.BracketStillOpen(flow.Span, flow.Bracket)] : [];

    private static string? Plain(string message)
    {
        var text = message.TrimEnd('.');
        return text.Length == 0 ? null : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
