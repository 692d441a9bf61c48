using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary>
/// What is wrong with a command line, with the word to blame. The library takes an unknown option for the value of an
/// argument, and then blames whatever follows; here words that look like options are looked at first.
/// </summary>
internal sealed class Mistakes
{
    /// <summary>Word processors make a dash of two hyphens.</summary>
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private readonly ParseResult parsed;
    private readonly HashSet<Token> taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Token> values = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();

    private Mistakes(ParseResult parsed)
    {
        this.parsed = parsed;
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as CommandResult)
            foreach (var child in command.Children)
                if (child is ArgumentResult)
                    taken.UnionWith(child.Tokens);
                else if (child is OptionResult)
                    values.UnionWith(child.Tokens);
    }

    /// <summary>All mistakes, a line each; none when the command can run.</summary>
    public static ImmutableArray<string> Of(ParseResult parsed, IReadOnlyList<string> words)
    {
        // The directives ask about lines that are not written to their end.
        if (parsed.Tokens.Any(token => token.Type == TokenType.Directive))
            return [];
        var mistakes = new Mistakes(parsed);
        mistakes.OneDash(words);
        if (mistakes.found.Count == 0)
            mistakes.WordByWord();
        // Who asks for help does not know yet what is missing.
        if (mistakes.found.Count == 0 && parsed.Action is not ExampleHelp)
            mistakes.Others();
        return mistakes.found.DrainToImmutable();
    }

    /// <summary>The command that the words name: 'quadro schema infer'.</summary>
    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "quadro";

    /// <summary>'-output x' would be '-o utput', and a site in a folder 'utput'.</summary>
    private void OneDash(IEnumerable<string> words)
    {
        foreach (var word in words.TakeWhile(word => word != "--"))
            if (word is ['-', not '-', _, ..] && Options().Contains("-" + NameOf(word)))
                found.Add($"'{word}' has one dash too few: did you mean '-{NameOf(word)}'?");
    }

    private void WordByWord()
    {
        var command = parsed.RootCommandResult.Command;
        foreach (var token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Command)
                command = command.Subcommands.FirstOrDefault(sub => sub.Name == token.Value) ?? command;
            if (token.Type != TokenType.Argument || values.Contains(token))
                continue;
            if (LooksLikeOption(token.Value))
                UnknownOption(token.Value);
            else if (!taken.Contains(token) && found.Count == 0)
            {
                if (command.Arguments.Count > 0)
                    OneTooMany(command, token.Value);
                else
                    UnknownCommand(command, token.Value);
                // What follows a command that there is not cannot be judged.
                return;
            }
        }
    }

    /// <summary>What the library finds: values that are missing or wrong.</summary>
    private void Others()
    {
        var command = parsed.CommandResult.Command;
        // The library's own sentence for this does not say which commands there are.
        if (parsed.Errors.Count > 0 && command.Action is null && command.Subcommands.Count > 0)
            found.Add($"'{Path(command)}' needs a command: {WordChoice.Listed(Names(command))}");
        else
            foreach (var error in parsed.Errors)
                found.Add(
                    string.Join(' ', error.Message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
                );
    }

    private void UnknownCommand(Command command, string word)
    {
        var help = Suggestions.DidYouMean(word, Names(command))
            ?? "the commands are " + string.Join(", ", Names(command));
        found.Add($"'{Path(command)}' has no command '{word}': {help}");
    }

    private void OneTooMany(Command command, string word)
    {
        var near = taken
            .Select(token => (Word: token.Value, Name: Suggestions.Nearest(token.Value, Names(command))))
            .Where(pair => pair.Name is not null)
            .Select(pair => $"did you mean '{pair.Name}' by '{pair.Word}'?")
            .FirstOrDefault();
        found.Add($"'{word}' is one word too many for '{Path(command)}'{(near is null ? "" : ": " + near)}");
    }

    private void UnknownOption(string word)
    {
        var (command, name) = (parsed.CommandResult.Command, NameOf(word));
        var plain = "--" + name.TrimStart([.. Dashes]);
        var known = name.Length > 2 ? Options() : [];
        var help = known.Contains(plain)
            ? $"did you mean '{plain}'?"
            : Suggestions.DidYouMean(plain, known)
                ?? (Elsewhere(name) is { Length: > 0 } others ? $"{others} has it" : null);
        found.Add($"'{Path(command)}' has no option '{name}'{(help is null ? "" : ": " + help)}");
    }

    private string Elsewhere(string name) =>
        string.Join(
            " and ",
            parsed
                .RootCommandResult.Command.Subcommands.Where(command =>
                    command.Options.Any(option => option.Name == name || option.Aliases.Contains(name))
                )
                .Select(command => $"'{Path(command)}'")
                .Take(1)
        );

    /// <summary>The long names of what the command takes.</summary>
    private ImmutableArray<string> Options()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as CommandResult)
            names.AddRange(
                command
                    .Command.Options.Where(option =>
                        !option.Hidden && (option.Recursive || command == parsed.CommandResult)
                    )
                    .Select(option => option.Name)
            );
        return names.DrainToImmutable();
    }

    private static ImmutableArray<string> Names(Command command) =>
        [.. command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name)];

    private static string NameOf(string word) => word.IndexOfAny(['=', ':']) is var cut and > 0 ? word[..cut] : word;

    private static bool LooksLikeOption(string word) =>
        word.Length > 1 && Dashes.Contains(word[0]) && !char.IsAsciiDigit(word[1]);
}
