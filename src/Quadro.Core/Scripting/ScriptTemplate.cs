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
    private ScriptTemplate(SourceFile file, string text, Template parsed)
    {
        File = file;
        Text = text;
        Page = CallBinding.Bind(parsed.Page!);
    }

    public SourceFile File { get; }

    /// <summary>The text that was parsed: the text of the file, character by character, except for the unreadable
    /// code.</summary>
    public string Text { get; }

    /// <summary>The words in the unreadable code: variables that it may have set.</summary>
    public ImmutableHashSet<string> LostNames { get; private init; } = [];

    internal ScriptPage Page { get; }

    /// <summary>The number of faults in one round: their code is removed, and the next round finds the
    /// others.</summary>
    private const int MostAtOnce = 200;

    internal static ParserOptions ParserSettings => new() { ParseFloatAsDecimal = true, ExpressionDepthLimit = 100 };

    /// <summary>Parses a file from an offset (after its front matter) to its end. Faults are reported. The rest can
    /// still run, so that one build reports its faults too; it prints a mark for the lost parts.</summary>
    public static ScriptTemplate Parse(SourceFile file, int start, DiagnosticBag log)
    {
        // The library needs a character to begin at, but there may be none after a front matter.
        if (start > 0 && start >= file.Length)
            return Empty(file);
        var rest = new ReadableBlocks(file.Text, start);
        var parsed = Parse(file, rest.Text, start);
        // Faults that shortcodes cause in the rest of the text are not reported.
        if (parsed.HasErrors && Shortcodes.Report(file, start, log) is { } plain)
        {
            rest = new ReadableBlocks(plain, start);
            parsed = Parse(file, plain, start);
        }
        for (; ; parsed = Parse(file, rest.Text, start))
        {
            // After code was removed, messages of the parser are only consequences. Syntax of other languages is
            // still a fault.
            var faults = parsed.HasErrors
                ? [.. Complaints.Of(rest.Text, parsed).Take(MostAtOnce)]
                : ForeignForms.In(parsed.Page!, rest.Text);
            if (faults.Count == 0)
                return new ScriptTemplate(file, rest.Text, parsed) { LostNames = rest.LostNames };
            foreach (var fault in faults)
                if (!parsed.HasErrors || rest.IsWhole || !fault.IsOfStructure)
                    log.Add(
                        Messages.Scripting.MalformedTemplate(
                            file.Span(fault.Start, fault.Length),
                            fault.Sentence,
                            fault.Help ?? Messages.Scripting.ShowBraces
                        )
                    );
            if (!rest.Drop(faults.Select(fault => fault.Start)))
                return Empty(file);
        }
    }

    /// <summary>The same for a Markdown text, whose rows of tables and items of lists may be in loops.</summary>
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
