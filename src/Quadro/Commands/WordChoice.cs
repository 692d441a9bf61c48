using System.Collections.Immutable;
using System.CommandLine;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary>An option that takes one of a few words.</summary>
internal static class WordChoice
{
    public static Option<T> OneOf<T>(this Option<T> option, params ImmutableArray<string> words)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!words.Contains(token.Value))
                    result.AddError(Fault(option.Name, token.Value, words));
        });
        option.CompletionSources.Add([.. words]);
        return option;
    }

    internal static string Fault(string option, string word, ImmutableArray<string> words) =>
        $"'{option}' does not know '{word}': {Suggestions.DidYouMean(word, words) ?? "it takes " + Listed(words)}";

    /// <summary>The words as one reads them aloud: "a, b or c".</summary>
    internal static string Listed(ImmutableArray<string> words) =>
        words.Length < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
