using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting.Parsing;
using Quadro.Scripting.Running;
using Quadro.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A parsed template. Shared by all threads; never changed.</summary>
public sealed class ScriptTemplate
{
    private const string Help =
        "complete the expression; where braces are text, write 'templates: false' at the top of the page";

    private ScriptTemplate(SourceFile file, string text, Template parsed)
    {
        File = file;
        Text = text;
        Page = CallBinding.Bind(parsed.Page!);
    }

    public SourceFile File { get; }

    /// <summary>What was parsed: the text of the file, sign by sign, but for what could not be read.</summary>
    public string Text { get; }

    /// <summary>The words in what could not be read: variables that it may have set.</summary>
    public ImmutableHashSet<string> LostNames { get; private init; } = [];

    internal ScriptPage Page { get; }

    /// <summary>Faults of one round: code that they are in is taken out, and the next round finds the others.</summary>
    private const int MostAtOnce = 200;

    internal static ParserOptions ParserSettings => new() { ParseFloatAsDecimal = true, ExpressionDepthLimit = 100 };

    /// <summary>
    /// Parses a file from an offset (behind its front matter) to its end. Faults are reported; what has none can be run
    /// all the same, so that one run names the others too, and prints a sign of what is lost.
    /// </summary>
    public static ScriptTemplate Parse(SourceFile file, int start, DiagnosticBag log)
    {
        // The library wants a sign to begin at: behind a front matter there may be none.
        if (start > 0 && start >= file.Length)
            return Empty(file);
        var rest = new ReadableBlocks(file.Text, start);
        var parsed = Parse(file, rest.Text, start);
        // What shortcodes made of the rest is no fault of the rest.
        if (parsed.HasErrors && Shortcodes.Report(file, start, log) is { } plain)
        {
            rest = new ReadableBlocks(plain, start);
            parsed = Parse(file, plain, start);
        }
        for (; ; parsed = Parse(file, rest.Text, start))
        {
            // What the parser says of a text from which code was taken follows from that; forms that it reads as
            // something else do not.
            var faults = parsed.HasErrors
                ? [.. Complaints.Of(rest.Text, parsed).Take(MostAtOnce)]
                : ForeignForms.In(parsed.Page!, rest.Text);
            if (faults.Count == 0)
                return new ScriptTemplate(file, rest.Text, parsed) { LostNames = rest.LostNames };
            foreach (var fault in faults)
                if (!parsed.HasErrors || rest.IsWhole || !fault.IsOfStructure)
                    log.Add(
                        Rules.Render.MalformedTemplate.At(
                            file.Span(fault.Start, fault.Length),
                            fault.Sentence,
                            fault.Help ?? Help
                        )
                    );
            if (!rest.Drop(faults.Select(fault => fault.Start)))
                return Empty(file);
        }
    }

    /// <summary>The same of a Markdown text, whose rows of tables and items of lists may stand in loops.</summary>
    public static ScriptTemplate ParseText(SourceFile file, int start, DiagnosticBag log)
    {
        var template = Parse(file, start, log);
        if (template.Text.Length > start)
            RowMarkers.Apply(template.Page, template.Text, start);
        return template;
    }

    private static ScriptTemplate Empty(SourceFile file) =>
        new(file, "", Template.Parse("", file.Path, ParserSettings));

    private static Template Parse(SourceFile file, string text, int start)
    {
        var from = file.Locate(start);
        var parsed = Template.Parse(
            text,
            file.Path,
            ParserSettings,
            new LexerOptions { StartPosition = new Scriban.Parsing.TextPosition(start, from.Line - 1, from.Column - 1) }
        );
        ComposedTexts.Set(parsed, text);
        return parsed;
    }
}
