using Quadro.Diagnostics;
using Quadro.Text;
using Scriban;
using Scriban.Parsing;

namespace Quadro.Scripting;

/// <summary>A parsed template. Shared by all threads; never changed.</summary>
public sealed class ScriptTemplate
{
    private ScriptTemplate(SourceFile file, Template parsed)
    {
        File = file;
        Parsed = parsed;
    }

    public SourceFile File { get; }

    internal Template Parsed { get; }

    /// <summary>Parses a file from an offset (behind its front matter) to its end; null when it has faults, which are reported.</summary>
    public static ScriptTemplate? Parse(SourceFile file, int start, DiagnosticBag log)
    {
        var from = file.Locate(start);
        // The library wants a sign to begin at: behind a front matter there may be none.
        if (start > 0 && start >= file.Length) return new ScriptTemplate(file, Template.Parse("", file.Path, ParserSettings));
        var lexer = new LexerOptions { StartPosition = new Scriban.Parsing.TextPosition(start, from.Line - 1, from.Column - 1) };
        var parsed = Template.Parse(file.Text, file.Path, ParserSettings, lexer);
        ComposedTexts.Set(parsed, file.Text);
        if (!parsed.HasErrors) return new ScriptTemplate(file, parsed);
        // What the shortcodes made of the rest is no fault of the rest.
        if (Shortcodes.Report(file, start, log) is { } rest) parsed = Template.Parse(rest, file.Path, ParserSettings, lexer);
        foreach (var message in parsed.Messages)
        {
            var offset = message.Span.Start.Offset < 0 ? file.Length : message.Span.Start.Offset;
            log.Add(Rules.Render.MalformedTemplate.At(file.Span(offset, Math.Max(0, message.Span.Length)), message.Message, Help));
        }
        return null;
    }

    /// <summary>The same of a Markdown text, whose rows of tables and items of lists may stand in loops.</summary>
    public static ScriptTemplate? ParseText(SourceFile file, int start, DiagnosticBag log)
    {
        var template = Parse(file, start, log);
        if (template is not null) RowMarkers.Apply(template.Parsed, file.Text, start);
        return template;
    }

    private const string Help = "complete the expression; where braces are text, write 'templates: false' at the top of the page";

    internal static ParserOptions ParserSettings => new() { ParseFloatAsDecimal = true, ExpressionDepthLimit = 100 };
}
