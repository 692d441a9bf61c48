using System.Text.RegularExpressions;

namespace Quadro.Text;

/// <summary>The regular expressions of authors and templates. They run without backtracking, so that the time of a
/// match is linear in the length of the text.</summary>
public static class Patterns
{
    private const string Unsupported = "NonBacktracking";

    /// <summary>Compiles a pattern, or gives null with the reason and what helps when it cannot be run.</summary>
    public static Regex? Make(string pattern, RegexOptions options, out string problem, out string? help)
    {
        (problem, help) = ("", null);
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException exception) when (exception.Message.Contains("nodes", StringComparison.Ordinal))
        {
            problem = $"the pattern '{pattern}' repeats too much to be run";
            help = "write smaller counts in '{ }', or '*' and '+'";
        }
        catch (NotSupportedException exception)
        {
            problem =
                $"the pattern '{pattern}' holds {Construct(exception.Message)}, which may take for ever and is not run";
            help =
                "write it without looking ahead or back, repeated groups such as \\1, and (?>…): match more, "
                + "and take the part in ( )";
        }
        catch (ArgumentException exception)
        {
            problem =
                $"the pattern '{pattern}' cannot be read: {exception.Message.Replace($"Invalid pattern '{pattern}' at ", "at ",
                StringComparison.Ordinal)}";
            help = "signs that stand for themselves are written with '\\' before them";
        }
        return null;
    }

    /// <summary>The name of the unsupported construct, which is in quotation marks in the message.</summary>
    private static string Construct(string message) =>
        message.Split('\'') is [_, var name, ..] && !name.Contains(Unsupported, StringComparison.Ordinal)
            ? $"a {name}"
            : "a part";
}
