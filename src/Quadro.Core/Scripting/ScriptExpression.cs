using Quadro.Diagnostics;
using Quadro.Scripting.Parsing;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A parsed expression of a schema or of a template's front matter.</summary>
public sealed class ScriptExpression
{
    private ScriptExpression(string text, Quadro.Text.SourceSpan span, Template parsed) =>
        (Text, Span, Parsed) = (text, span, parsed);

    public string Text { get; }

    public Quadro.Text.SourceSpan Span { get; }

    internal Template Parsed { get; }

    /// <summary>The root to evaluate: the expression itself, or the page of a text with expressions.</summary>
    internal ScriptNode Root { get; private init; } = null!;

    public static ScriptExpression? Parse(string text, Quadro.Text.SourceSpan span, DiagnosticBag log) =>
        Parse(text, span, ScriptMode.ScriptOnly, log);

    /// <summary>A text with expressions between double braces, such as the message of a rule.</summary>
    public static ScriptExpression? ParseText(string text, Quadro.Text.SourceSpan span, DiagnosticBag log) =>
        Parse(text, span, ScriptMode.Default, log);

    /// <summary>The comparisons of a field with a literal value in the expression.</summary>
    internal IEnumerable<WrittenComparison> Comparisons => WrittenComparison.In(Root, Place);

    /// <summary>The place in the file of a place in the expression. It is exact for scalars on one line, otherwise it
    /// is the whole scalar.</summary>
    internal Quadro.Text.SourceSpan Place(Scriban.Parsing.SourceSpan inside) =>
        Place(inside.Start.Offset, inside.Length);

    private Quadro.Text.SourceSpan Place(int start, int length)
    {
        var at = Span.Text.IndexOf(Text, StringComparison.Ordinal);
        var offset = start - (Parsed.LexerOptions.Mode == ScriptMode.ScriptOnly ? 1 : 0);
        if (at < 0 || offset < 0 || offset > Text.Length)
            return Span;
        return Span.Part(at + offset, Math.Clamp(length, 0, Text.Length - offset));
    }

    private static ScriptExpression? Parse(string text, Quadro.Text.SourceSpan span, ScriptMode mode, DiagnosticBag log)
    {
        // In parentheses, a field may be called 'end', which is a keyword at the start of a statement.
        var source = mode == ScriptMode.ScriptOnly ? $"({text})" : text;
        var parsed = Template.Parse(
            source,
            span.File.Path,
            ScriptTemplate.ParserSettings,
            new LexerOptions { Mode = mode }
        );
        var expression = new ScriptExpression(text, span, parsed)
        {
            Root = parsed.HasErrors ? null! : CallBinding.Bind(Meaning(parsed.Page!, mode)),
        };
        var complaints = parsed.HasErrors
            ? [.. Complaints.Of(source, parsed)]
            : ForeignForms.In(Meaning(parsed.Page!, mode), source);
        foreach (var fault in complaints)
            log.Add(
                Messages.Model.MalformedExpression(
                    expression.Place(Math.Min(fault.Start, source.Length - 1), fault.Length),
                    text,
                    fault.Sentence,
                    fault.Help
                )
            );
        return complaints.Count == 0 ? expression : null;
    }

    private static ScriptNode Meaning(ScriptPage page, ScriptMode mode) =>
        mode == ScriptMode.ScriptOnly
        && page.Body?.Statements is [ScriptExpressionStatement { Expression: { } expression }]
            ? expression
            : page;
}
