using System.Text.RegularExpressions;
using Quadro.Diagnostics;

namespace Quadro.Scripting.Parsing;

/// <summary>Turns the library's messages about a running template into words for people who write data.</summary>
internal static partial class PlainWords
{
    public static string Of(string sentence)
    {
        if (
            sentence.StartsWith("Operator `", StringComparison.Ordinal)
            && sentence.EndsWith("on string objects", StringComparison.Ordinal)
        )
            return $"'{sentence.Split('`')[1]}' cannot be used with a text";
        if (Operator().Match(sentence) is { Success: true } op)
            return $"'{op.Groups[1].Value}' cannot be used with these two values";
        if (sentence.Contains("onvert", StringComparison.Ordinal))
            return "a value is not of the kind that is needed here";
        if (
            sentence.Contains("target function", StringComparison.Ordinal)
            || sentence.Contains("not a function", StringComparison.Ordinal)
        )
            return "what stands first here is no function, and values follow it without an operator";
        if (sentence.Contains("divide by zero", StringComparison.Ordinal))
            return "a number cannot be divided by zero";
        if (
            sentence.Contains("iterate", StringComparison.Ordinal)
            || sentence.Contains("iterator", StringComparison.Ordinal)
        )
            return "'for' goes through a list, and this is none";
        if (
            sentence.Contains("indexer", StringComparison.OrdinalIgnoreCase)
            || sentence.Contains("index", StringComparison.OrdinalIgnoreCase)
        )
            return "what stands in '[ ]' must be the number or the name of something that there is";
        return Internal().IsMatch(sentence) ? "this cannot be worked out with the values that there are" : sentence;
    }

    /// <summary>The finding for one of the library's own limits, or null when the message is about something
    /// else.</summary>
    public static ScriptFailure? OfLimit(Scriban.Syntax.ScriptRuntimeException exception)
    {
        var (sentence, span) = (exception.OriginalMessage, exception.Span);
        if (
            exception.InnerException is InsufficientExecutionStackException
            || sentence.EndsWith("near to stack overflow", StringComparison.Ordinal)
        )
            return new ScriptFailure(
                span,
                Rules.Render.EndlessTemplate,
                "this was stopped because the stack of this machine is used up",
                ScriptFailure.DeepHelp
            );
        if (sentence.Contains("LimitToString", StringComparison.Ordinal))
            return new ScriptFailure(
                span,
                Rules.Render.OversizedPage,
                "a text would become longer than a page may be",
                "print the parts one after the other instead of joining them"
            );
        if (
            sentence.Contains("LoopLimit", StringComparison.Ordinal)
            || sentence.Contains("iteration limit", StringComparison.Ordinal)
            || sentence.StartsWith("Array multiplication", StringComparison.Ordinal)
        )
            return new ScriptFailure(
                span,
                Rules.Render.EndlessTemplate,
                "this goes through too many items",
                "make a shorter list"
            );
        if (
            sentence.Contains("supported integer magnitude", StringComparison.Ordinal)
            || sentence.Contains("supported magnitude", StringComparison.Ordinal)
            || sentence.StartsWith("Precision", StringComparison.Ordinal)
        )
            return new ScriptFailure(
                span,
                Rules.Render.TooManyDigits,
                $"a number here would have more than {ScriptLimits.Digits} digits",
                "work with numbers of a size that readers can read"
            );
        return
            sentence.Contains("contains reference loops", StringComparison.Ordinal)
            || sentence.StartsWith("A possible object cycle", StringComparison.Ordinal)
            ? new ScriptFailure(
                span,
                Rules.Render.FailedTemplate,
                "this list or object holds itself, or lies too deep in others",
                "print its parts one by one"
            )
            : null;
    }

    [GeneratedRegex("[Oo]perator `?([^` ]+)`?")]
    private static partial Regex Operator();

    [GeneratedRegex(@"System\.|Quadro|Scriban|Script[A-Z]|Box|Object|Exception|IList|IEnum|null reference|`[A-Z]")]
    private static partial Regex Internal();
}
