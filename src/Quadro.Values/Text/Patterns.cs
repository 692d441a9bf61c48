using System.Globalization;
using System.Text.RegularExpressions;

namespace Quadro.Text;

/// <summary>The regular expressions of authors and templates. They run without backtracking, so that the time of a
/// match is linear in the length of the text.</summary>
public static class Patterns
{
    private const string Unsupported = "NonBacktracking";

    /// <summary>Compiles a pattern, or gives null with the reason and what helps when it cannot be run.</summary>
    public static Regex? Make(string pattern, RegexOptions options, out Wording problem, out Wording? help)
    {
        (problem, help) = (Wording.Same(""), null);
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException exception) when (exception.Message.Contains("nodes", StringComparison.Ordinal))
        {
            problem = new(
                $"the pattern '{pattern}' repeats too much to be run",
                $"l’espressione '{pattern}' ripete troppo per essere eseguita"
            );
            help = new("write smaller counts in '{ }', or '*' and '+'", "scrivete numeri minori in '{ }', o '*' e '+'");
        }
        catch (NotSupportedException exception)
        {
            var construct = Construct(exception.Message);
            problem = new(
                $"the pattern '{pattern}' holds {construct.English}, which may take for ever and is not run",
                $"l’espressione '{pattern}' contiene {construct.Italian}, che può non finire mai e non è eseguita"
            );
            help = new(
                "write it without looking ahead or back, repeated groups such as \\1, and (?>…): match more, "
                    + "and take the part in ( )",
                "scrivetela senza guardare avanti o indietro, senza gruppi ripetuti come \\1 e senza (?>…): "
                    + "cercate di più, e prendete la parte in ( )"
            );
        }
        catch (RegexParseException exception)
        {
            problem = new(
                $"the pattern '{pattern}' cannot be read: {exception.Message.Replace($"Invalid pattern '{pattern}' at ", "at ",
                StringComparison.Ordinal)}",
                $"l’espressione '{pattern}' non si legge: {Reason(exception)}"
            );
            help = new(
                "signs that stand for themselves are written with '\\' before them",
                "i segni che valgono per sé si scrivono con '\\' davanti"
            );
        }
        return null;
    }

    /// <summary>The name of the unsupported construct, which is in quotation marks in the message.</summary>
    private static Wording Construct(string message) =>
        message.Split('\'') is [_, var name, ..] && !name.Contains(Unsupported, StringComparison.Ordinal)
            ? new($"a {name}", $"'{name}'")
            : new("a part", "una parte");

    private static string Reason(RegexParseException exception)
    {
        var what = exception.Error switch
        {
            RegexParseError.InsufficientClosingParentheses => "manca una ')'",
            RegexParseError.InsufficientOpeningParentheses => "c’è una ')' di troppo",
            RegexParseError.UnterminatedBracket => "manca una ']'",
            RegexParseError.UnescapedEndingBackslash => "finisce con '\\'",
            RegexParseError.QuantifierAfterNothing => "un '*', '+' o '?' non segue nulla",
            RegexParseError.NestedQuantifiersNotParenthesized => "due ripetizioni di seguito",
            RegexParseError.ReversedCharacterRange or RegexParseError.ReversedQuantifierRange =>
                "un intervallo è al contrario",
            _ => "non è scritta come si deve",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{what} (carattere {exception.Offset})");
    }
}
