using Quadro.Diagnostics;
using Quadro.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A parsed template. Shared by all threads; never changed.</summary>
public sealed class ScriptTemplate
{
    private ScriptTemplate(SourceFile file, Template parsed)
    {
        File = file;
        Page = CallBinding.Bind(parsed.Page!);
    }

    public SourceFile File { get; }

    internal ScriptPage Page { get; }

    /// <summary>Parses a file from an offset (behind its front matter) to its end; null when it has faults, which are reported.</summary>
    public static ScriptTemplate? Parse(SourceFile file, int start, DiagnosticBag log)
    {
        var from = file.Locate(start);
        // The library wants a sign to begin at: behind a front matter there may be none.
        if (start > 0 && start >= file.Length) return new ScriptTemplate(file, Template.Parse("", file.Path, ParserSettings));
        var parsed = Template.Parse(file.Text, file.Path, ParserSettings, new LexerOptions { StartPosition = new Scriban.Parsing.TextPosition(start, from.Line - 1, from.Column - 1) });
        ComposedTexts.Set(parsed, file.Text);
        var complaints = parsed.HasErrors ? [.. Complaints.Of(file.Text, parsed)] : ForeignForms.In(parsed.Page!, file.Text);
        foreach (var fault in complaints) log.Add(Rules.Render.MalformedTemplate.At(file.Span(fault.Start, fault.Length), fault.Sentence, fault.Help ?? Help));
        return complaints.Count == 0 ? new ScriptTemplate(file, parsed) : null;
    }

    private const string Help = "complete the expression; where braces are text, write 'templates: false' at the top of the page";

    internal static ParserOptions ParserSettings => new() { ParseFloatAsDecimal = true, ExpressionDepthLimit = 100 };
}
