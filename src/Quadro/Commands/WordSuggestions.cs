using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Quadro.Cli.Commands;

/// <summary>Answers <c>[suggest:N] "LINE"</c>, with which the shells' scripts ask for words. A key is pressed while a
/// line is written: whatever is wrong with it, the answer is words or none.</summary>
internal sealed class WordSuggestions(SuggestDirective directive) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        var directive = root.Directives.OfType<SuggestDirective>().Single();
        directive.Action = new WordSuggestions(directive);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.Tokens is [_, var token, ..] ? token.Value : "";
        var at = parseResult.GetResult(directive)?.Values is { Count: > 0 } values ? values[0] : null;
        var asked = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : line.Length;
        var length = Math.Min(asked, line.Length);
        foreach (var word in Found(parseResult.RootCommandResult.Command, line[..length]))
            Console.Out.WriteLine(word);
        return CommandTree.Done;
    }

    private static IEnumerable<string> Found(Command root, string line)
    {
        var last = line.LastIndexOf(' ') + 1;
        // The library does not complete a value behind '=', and fails at one that is begun.
        if (line.IndexOf('=', last) is var cut and > 0 && line.AsSpan(last).StartsWith("--"))
            line = line[..cut] + ' ' + line[(cut + 1)..];
        try
        {
            return root.Parse(line).GetCompletions(line.Length).Select(item => item.InsertText ?? item.Label).ToList();
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
