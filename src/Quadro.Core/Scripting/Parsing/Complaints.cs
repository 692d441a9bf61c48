using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;

namespace Quadro.Scripting.Parsing;

/// <summary>Turns messages of the parser into words about the author's text: one for each line of a block, because
/// most others follow from it.</summary>
internal static partial class Complaints
{
    private const string CurlyQuotes = "“”‘’«»„‟";

    /// <param name="IsOfStructure">Whether it is about the beginning and end of blocks, which other faults may have
    /// moved.</param>
    public readonly record struct Complaint(
        int Start,
        int Length,
        string Sentence,
        string? Help,
        bool IsOfStructure = false
    );

    public static IEnumerable<Complaint> Of(string source, Template parsed)
    {
        var seen = new HashSet<(int Block, int Line)>();
        foreach (var message in parsed.Messages.OrderBy(message => Start(source, message)))
        {
            var start = Start(source, message);
            // A missing end of a block is reported in addition to the faults inside it.
            var before = source.AsSpan(0, start);
            if (
                !seen.Add((before.LastIndexOf("{{"), before.Count('\n')))
                && !message.Message.Contains(Unclosed, StringComparison.Ordinal)
            )
                continue;
            var (sentence, help) = Words(source, start, message.Message);
            var isOfStructure = IsOfStructure(message.Message);
            if (isOfStructure && seen.Count > 1 && !message.Message.Contains(Unclosed, StringComparison.Ordinal))
                continue;
            yield return new Complaint(
                start,
                Math.Clamp(message.Span.Length, 0, source.Length - start),
                sentence,
                help,
                isOfStructure
            );
        }
    }

    private const string Unclosed = "The <end> statement was not found";

    private const string StrayEnd = "Found <end>";

    private const string StrayElse = "A else condition";

    private static bool IsOfStructure(string message) =>
        message.Contains(Unclosed, StringComparison.Ordinal)
        || message.Contains(StrayEnd, StringComparison.Ordinal)
        || message.StartsWith(StrayElse, StringComparison.Ordinal);

    private static int Start(string source, LogMessage message) =>
        message.Span.Start.Offset < 0 ? source.Length : Math.Min(message.Span.Start.Offset, source.Length);

    private static (string Sentence, string? Help) Words(string source, int at, string message)
    {
        if (Sign(source, at, message) is { } known)
            return known;
        if (message.Contains(Unclosed, StringComparison.Ordinal))
            return (
                $"'{Statement().Match(message).Groups[1].Value}' is not closed",
                EndWord().Match(source) is { Success: true } word
                    ? $"'{word.Value}' is written 'end'"
                    : "write '{{ end }}' where it ends"
            );
        if (message.Contains(StrayEnd, StringComparison.Ordinal))
            return ("this 'end' closes nothing", "a field of that name is read as 'record.end'");
        if (message.Contains("top level assignment", StringComparison.Ordinal))
            return ("'=' gives a name a value, it does not compare", "to compare, write '=='");
        if (message.Contains("Expecting 'in' word", StringComparison.Ordinal))
            return ("'for' goes through a list", "it is written: for item in list");
        if (message.StartsWith(StrayElse, StringComparison.Ordinal))
            return ("this 'else' belongs to no 'if'", null);
        if (message.Contains("dot operator", StringComparison.Ordinal))
            return ("the name of a field is missing after the point", null);
        if (message.Contains("closing `)`", StringComparison.Ordinal) && Found(message) is "<eof>" or "}}" or null)
            return ("a parenthesis is not closed", "write ')' where it ends");
        if (message.Contains("right of the operator", StringComparison.Ordinal))
            return (
                $"a value is missing behind the operator, before {Shown(IsEnd(source, at) ? null : Found(message))}",
                null
            );
        if (message.Contains("Expecting <expression>", StringComparison.Ordinal))
            return ($"a value is missing before {Shown(IsEnd(source, at) ? null : Found(message))}", null);
        if (message.Contains("named argument", StringComparison.Ordinal))
            return (
                "this ':' was read as the name of a value",
                "behind '?' a function takes parentheses: condition ? f(x) : y"
            );
        if (
            message.Contains('<', StringComparison.Ordinal)
            || message.Contains("oken", StringComparison.Ordinal)
            || message.Contains("Script", StringComparison.Ordinal)
        )
            return Open(source, at)
                ?? (
                    IsEnd(source, at)
                        ? (
                            "something is missing at its end",
                            source.Contains('?', StringComparison.Ordinal)
                                ? "behind '?' a function takes parentheses: condition ? f(x) : y"
                                : null
                        )
                        : ($"it cannot be understood from {Shown(Rest(source, at))} on", null)
                );
        return (message, null);
    }

    /// <summary>Explains syntax from another language, by the characters at the fault.</summary>
    private static (string, string?)? Sign(string source, int at, string message)
    {
        var before = source.AsSpan(0, at).TrimEnd();
        var rest = source.AsSpan(at);
        var (first, last) = (rest.Length > 0 ? rest[0] : '\0', before.Length > 0 ? before[^1] : '\0');
        if (CurlyQuotes.Contains(first, StringComparison.Ordinal))
            return ($"'{first}' is no quotation mark of expressions", "write straight ones: \"text\" or 'text'");
        if (char.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.CurrencySymbol)
            return (
                $"'{first}' cannot be read here",
                "an amount is compared with a plain number, cost > 50, or with a text, cost > \"50 €\""
            );
        if (first == '~' || last == '~')
            return ("'~' is no operator", "a pattern is asked for with: regex.match x \"a.*\"");
        if (first == '*' && last == '*')
            return ("'**' is no operator", "a number by itself is written: x * x");
        if (first == '>' && last == '<')
            return ("'<>' is no operator", "'is not equal' is written '!='");
        if (first == '=' && (last == '=' || before.EndsWith("!=")))
            return ($"'{(before.EndsWith("!=") ? "!==" : "===")}' is no operator", "write '==' or '!='");
        if (first is '>' or '<' && last == '=')
            return ($"'={first}' is no operator", $"it is written '{first}='");
        if (
            message.Contains("top level assignment", StringComparison.Ordinal)
            && Reversed().Match(source, at) is { Success: true } sign
        )
            return (
                $"'{sign.Groups[1].Value}' is no operator",
                $"it is written '{new string([.. sign.Groups[1].Value.Reverse()])}'"
            );
        if (first == '&')
            return ("'&' is no operator", "'and' is written '&&'");
        if (first is ',' or '.' && char.IsAsciiDigit(last))
            return ("a number is written with a point and without thousands", "write 1000.50 for 1.000,50");
        if (last == '%')
            return (
                "'%' gives the remainder of a division, and no number follows it",
                "a percentage is written \"50%\", in quotes, or 0.5"
            );
        if (Reason().IsMatch(source[Math.Max(0, at - 5)..Math.Min(source.Length, at + 5)]))
            return (
                "'n.d.' is no value",
                "whether there is a value is asked with 'x == null', why there is none with 'reason x'"
            );
        if (
            Argument().IsMatch(before.ToString())
            && first is '=' or '!' or '<' or '>' or '&' or '|' or '+' or '-' or '*' or '/'
        )
            return ("a named value ends here", "put what is worked out in parentheses: name: (a + b)");
        return null;
    }

    /// <summary>Explains a parenthesis or list that is still open where the code ends.</summary>
    private static (string, string?)? Open(string source, int at)
    {
        if (!IsEnd(source, at) && !source.AsSpan(at).TrimStart().StartsWith("}}"))
            return null;
        var code = source.AsSpan(0, at);
        if (code.LastIndexOf("{{") is >= 0 and var start)
            code = code[(start + 2)..];
        if (code.Count('(') > code.Count(')'))
            return ("a parenthesis is not closed", "write ')' where it ends");
        return code.Count('[') > code.Count(']') ? ("a list is not closed", "write ']' where it ends") : null;
    }

    private static string? Found(string message) =>
        Quoted().Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Shown(string? found) =>
        found is null or "" or "<eof>" or "EndOfFile" ? "the end" : $"'{found}'";

    private static bool IsEnd(string source, int at) => at >= source.Length - 1;

    private static string Rest(string source, int at)
    {
        var rest = source.AsSpan(at);
        var end = rest.IndexOfAny('\n', '}');
        return (end >= 0 ? rest[..end] : rest).Trim().ToString() is { Length: > 30 } text
            ? text[..30]
            : (end >= 0 ? rest[..end] : rest).Trim().ToString();
    }

    [GeneratedRegex("parsing (\\w+) statement")]
    private static partial Regex Statement();

    [GeneratedRegex("\\bend(if|for|case|while|unless|capture|with)\\b")]
    private static partial Regex EndWord();

    [GeneratedRegex("`([^`]*)`\\.?( |$|in)")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\G[^=]*?(=[<>!])")]
    private static partial Regex Reversed();

    [GeneratedRegex("\\bn\\.[da]\\.", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();

    [GeneratedRegex("[\\w)\"] +\\w+: *[\\w.$\"']+$|^[({ ]*\\w+ +\\w+: *[\\w.$\"']+$")]
    private static partial Regex Argument();
}
