using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Text;
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
        Wording Sentence,
        Wording? Help,
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

    private static (Wording Sentence, Wording? Help) Words(string source, int at, string message)
    {
        if (Sign(source, at, message) is { } known)
            return known;
        if (message.Contains(Unclosed, StringComparison.Ordinal))
            return (
                Messages.Scripting.NotClosed(Statement().Match(message).Groups[1].Value),
                EndWord().Match(source) is { Success: true } word
                    ? Messages.Scripting.WrittenEnd(word.Value)
                    : Messages.Scripting.WriteEnd
            );
        if (message.Contains(StrayEnd, StringComparison.Ordinal))
            return (Messages.Scripting.StrayEnd, Messages.Scripting.FieldNamedEnd);
        if (message.Contains("top level assignment", StringComparison.Ordinal))
            return (Messages.Scripting.Assignment, Messages.Scripting.ToCompare);
        if (message.Contains("Expecting 'in' word", StringComparison.Ordinal))
            return (Messages.Scripting.ForGoesThrough, Messages.Scripting.FormOfFor);
        if (message.StartsWith(StrayElse, StringComparison.Ordinal))
            return (Messages.Scripting.StrayElse, null);
        if (message.Contains("dot operator", StringComparison.Ordinal))
            return (Messages.Scripting.NoFieldAfterPoint, null);
        if (message.Contains("closing `)`", StringComparison.Ordinal) && Found(message) is "<eof>" or "}}" or null)
            return (Messages.Scripting.OpenParenthesis, Messages.Scripting.CloseParenthesis);
        if (message.Contains("right of the operator", StringComparison.Ordinal))
            return (Messages.Scripting.NoValueBehindOperator(Shown(IsEnd(source, at) ? null : Found(message))), null);
        if (message.Contains("Expecting <expression>", StringComparison.Ordinal))
            return (Messages.Scripting.NoValueBefore(Shown(IsEnd(source, at) ? null : Found(message))), null);
        if (message.Contains("named argument", StringComparison.Ordinal))
            return (Messages.Scripting.ColonReadAsName, Messages.Scripting.ParenthesesBehindChoice);
        if (
            message.Contains('<', StringComparison.Ordinal)
            || message.Contains("oken", StringComparison.Ordinal)
            || message.Contains("Script", StringComparison.Ordinal)
        )
            return Open(source, at)
                ?? (
                    IsEnd(source, at)
                        ? (
                            Messages.Scripting.MissingAtEnd,
                            source.Contains('?', StringComparison.Ordinal)
                                ? Messages.Scripting.ParenthesesBehindChoice
                                : null
                        )
                        : (Messages.Scripting.NotUnderstoodFrom(Shown(Rest(source, at))), null)
                );
        return (Messages.Scripting.EngineSays(message), null);
    }

    /// <summary>Explains syntax from another language, by the characters at the fault.</summary>
    private static (Wording, Wording?)? Sign(string source, int at, string message)
    {
        var before = source.AsSpan(0, at).TrimEnd();
        var rest = source.AsSpan(at);
        var (first, last) = (rest.Length > 0 ? rest[0] : '\0', before.Length > 0 ? before[^1] : '\0');
        if (CurlyQuotes.Contains(first, StringComparison.Ordinal))
            return (Messages.Scripting.QuotationMark(first.ToString()), Messages.Scripting.StraightMarks);
        if (char.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.CurrencySymbol)
            return (Messages.Scripting.CannotBeReadHere(first.ToString()), Messages.Scripting.CompareAmount);
        if (first == '~' || last == '~')
            return (Messages.Scripting.NoOperator("~"), Messages.Scripting.AskPattern);
        if (first == '*' && last == '*')
            return (Messages.Scripting.NoOperator("**"), Messages.Scripting.Square);
        if (first == '>' && last == '<')
            return (Messages.Scripting.NoOperator("<>"), Messages.Scripting.NotEqualIs);
        if (first == '=' && (last == '=' || before.EndsWith("!=")))
            return (
                Messages.Scripting.NoOperator(before.EndsWith("!=") ? "!==" : "==="),
                Messages.Scripting.EqualOrNot
            );
        if (first is '>' or '<' && last == '=')
            return (Messages.Scripting.NoOperator($"={first}"), Messages.Scripting.ItIsWritten($"{first}="));
        if (
            message.Contains("top level assignment", StringComparison.Ordinal)
            && Reversed().Match(source, at) is { Success: true } sign
        )
            return (
                Messages.Scripting.NoOperator(sign.Groups[1].Value),
                Messages.Scripting.ItIsWritten(new string([.. sign.Groups[1].Value.Reverse()]))
            );
        if (first == '&')
            return (Messages.Scripting.NoOperator("&"), Messages.Scripting.AndIs);
        if (first is ',' or '.' && char.IsAsciiDigit(last))
            return (Messages.Scripting.NumberForm, Messages.Scripting.NumberExample);
        if (last == '%')
            return (Messages.Scripting.Remainder, Messages.Scripting.PercentForm);
        if (Reason().IsMatch(source[Math.Max(0, at - 5)..Math.Min(source.Length, at + 5)]))
            return (Messages.Scripting.NoReasonValue, Messages.Scripting.AskReason);
        if (
            Argument().IsMatch(before.ToString())
            && first is '=' or '!' or '<' or '>' or '&' or '|' or '+' or '-' or '*' or '/'
        )
            return (Messages.Scripting.NamedValueEnds, Messages.Scripting.UseParentheses);
        return null;
    }

    /// <summary>Explains a parenthesis or list that is still open where the code ends.</summary>
    private static (Wording, Wording?)? Open(string source, int at)
    {
        if (!IsEnd(source, at) && !source.AsSpan(at).TrimStart().StartsWith("}}"))
            return null;
        var code = source.AsSpan(0, at);
        if (code.LastIndexOf("{{") is >= 0 and var start)
            code = code[(start + 2)..];
        if (code.Count('(') > code.Count(')'))
            return (Messages.Scripting.OpenParenthesis, Messages.Scripting.CloseParenthesis);
        return code.Count('[') > code.Count(']') ? (Messages.Scripting.OpenList, Messages.Scripting.CloseList) : null;
    }

    private static string? Found(string message) =>
        Quoted().Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    private static Wording Shown(string? found) =>
        found is null or "" or "<eof>" or "EndOfFile" ? Messages.Scripting.TheEnd : Wording.Same($"'{found}'");

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
