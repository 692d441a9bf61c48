using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;
using Scriban;
using Scriban.Parsing;

namespace Quadro.Scripting;

/// <summary>A parsed template. Shared by all threads; never changed.</summary>
public sealed class ScriptTemplate
{
    private const string Help = "complete the expression; where braces are text, write 'templates: false' at the top of the page";

    private ScriptTemplate(SourceFile file, string text, Template parsed)
    {
        File = file;
        Text = text;
        Parsed = parsed;
    }

    public SourceFile File { get; }

    /// <summary>What was parsed: the text of the file, sign by sign, but for what could not be read.</summary>
    public string Text { get; }

    /// <summary>The words in what could not be read: variables that it may have set.</summary>
    public ImmutableHashSet<string> LostNames { get; private init; } = [];

    internal Template Parsed { get; }

    internal static ParserOptions ParserSettings => new() { ParseFloatAsDecimal = true, ExpressionDepthLimit = 100 };

    /// <summary>
    /// Parses a file from an offset (behind its front matter) to its end. Faults are reported; what has none can be run all the
    /// same, so that one run names the others too, and prints a sign of what is lost.
    /// </summary>
    public static ScriptTemplate Parse(SourceFile file, int start, DiagnosticBag log)
    {
        // The library wants a sign to begin at: behind a front matter there may be none.
        if (start > 0 && start >= file.Length) return new ScriptTemplate(file, "", Template.Parse("", file.Path, ParserSettings));
        var parsed = Parse(file, file.Text, start);
        if (!parsed.HasErrors) return new ScriptTemplate(file, file.Text, parsed);
        foreach (var message in parsed.Messages)
        {
            var offset = message.Span.Start.Offset < 0 ? file.Length : message.Span.Start.Offset;
            log.Add(Rules.Render.MalformedTemplate.At(file.Span(offset, Math.Max(0, message.Span.Length)), message.Message, Help));
        }
        var rest = new ReadableBlocks(file.Text, start);
        while (parsed.HasErrors)
        {
            if (!rest.Drop(parsed.Messages.Select(message => message.Span.Start.Offset))) return new ScriptTemplate(file, "", Template.Parse("", file.Path, ParserSettings));
            parsed = Parse(file, rest.Text, start);
        }
        return new ScriptTemplate(file, rest.Text, parsed) { LostNames = rest.LostNames };
    }

    private static Template Parse(SourceFile file, string text, int start)
    {
        var from = file.Locate(start);
        var parsed = Template.Parse(text, file.Path, ParserSettings, new LexerOptions { StartPosition = new Scriban.Parsing.TextPosition(start, from.Line - 1, from.Column - 1) });
        ComposedTexts.Set(parsed, text);
        return parsed;
    }
}
