using Quadro.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace Quadro.Scripting;

/// <summary>A parsed expression of a schema or of a template's front matter.</summary>
public sealed class ScriptExpression
{
    private ScriptExpression(string text, Quadro.Text.SourceSpan span, Template parsed)
    {
        Text = text;
        Span = span;
        Parsed = parsed;
    }

    public string Text { get; }

    public Quadro.Text.SourceSpan Span { get; }

    internal Template Parsed { get; }

    public static ScriptExpression? Parse(string text, Quadro.Text.SourceSpan span, DiagnosticBag log) =>
        Parse(text, span, ScriptMode.ScriptOnly, log);

    /// <summary>A text with expressions between double braces, such as the message of a rule.</summary>
    public static ScriptExpression? ParseText(string text, Quadro.Text.SourceSpan span, DiagnosticBag log) =>
        Parse(text, span, ScriptMode.Default, log);

    /// <summary>The place in the file of a place in the expression: right for scalars on one line, the whole scalar else.</summary>
    internal Quadro.Text.SourceSpan Place(Scriban.Parsing.SourceSpan inside)
    {
        var at = Span.Text.IndexOf(Text, StringComparison.Ordinal);
        var offset = inside.Start.Offset - (Parsed.LexerOptions.Mode == ScriptMode.ScriptOnly ? 1 : 0);
        if (at < 0 || offset < 0 || offset > Text.Length) return Span;
        return Span.Part(at + offset, Math.Clamp(inside.Length, 0, Text.Length - offset));
    }

    private static ScriptExpression? Parse(string text, Quadro.Text.SourceSpan span, ScriptMode mode, DiagnosticBag log)
    {
        // In parentheses, a field may be called 'end', which is a word of the language at the start of a statement.
        var parsed = Template.Parse(mode == ScriptMode.ScriptOnly ? $"({text})" : text, span.File.Path, ScriptTemplate.ParserSettings, new LexerOptions { Mode = mode });
        var expression = new ScriptExpression(text, span, parsed);
        if (!parsed.HasErrors) return expression;
        foreach (var message in parsed.Messages)
            log.Add(Rules.Model.MalformedExpression.At(expression.Place(message.Span), $"the expression '{text}' cannot be read: {message.Message}"));
        return null;
    }
}
