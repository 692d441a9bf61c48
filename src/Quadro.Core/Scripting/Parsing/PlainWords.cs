using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Scripting.Parsing;

/// <summary>Turns the library's messages about a running template into words for people who write data.</summary>
internal static partial class PlainWords
{
    public static Wording Of(string sentence)
    {
        if (
            sentence.StartsWith("Operator `", StringComparison.Ordinal)
            && sentence.EndsWith("on string objects", StringComparison.Ordinal)
        )
            return Messages.Scripting.NotWithText(sentence.Split('`')[1]);
        if (Operator().Match(sentence) is { Success: true } op)
            return Messages.Scripting.NotWithThese(op.Groups[1].Value);
        if (sentence.Contains("onvert", StringComparison.Ordinal))
            return Messages.Scripting.OtherKind;
        if (
            sentence.Contains("target function", StringComparison.Ordinal)
            || sentence.Contains("not a function", StringComparison.Ordinal)
        )
            return Messages.Scripting.NoFunctionFirst;
        if (sentence.Contains("divide by zero", StringComparison.Ordinal))
            return Messages.Scripting.DivideByZero;
        if (
            sentence.Contains("iterate", StringComparison.Ordinal)
            || sentence.Contains("iterator", StringComparison.Ordinal)
        )
            return Messages.Scripting.ForNeedsList;
        if (
            sentence.Contains("indexer", StringComparison.OrdinalIgnoreCase)
            || sentence.Contains("index", StringComparison.OrdinalIgnoreCase)
        )
            return Messages.Scripting.WrongIndex;
        return Internal().IsMatch(sentence)
            ? Messages.Scripting.CannotWorkOut
            : Messages.Scripting.EngineSays(sentence);
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
                Messages.Scripting.StackUsedUp,
                Messages.Scripting.LetItEnd
            );
        if (sentence.Contains("LimitToString", StringComparison.Ordinal))
            return new ScriptFailure(
                span,
                Rules.Render.OversizedPage,
                Messages.Scripting.LongText,
                Messages.Scripting.PrintParts
            );
        if (
            sentence.Contains("LoopLimit", StringComparison.Ordinal)
            || sentence.Contains("iteration limit", StringComparison.Ordinal)
            || sentence.StartsWith("Array multiplication", StringComparison.Ordinal)
        )
            return new ScriptFailure(
                span,
                Rules.Render.EndlessTemplate,
                Messages.Scripting.TooManyItems,
                Messages.Scripting.ShorterList
            );
        if (
            sentence.Contains("supported integer magnitude", StringComparison.Ordinal)
            || sentence.Contains("supported magnitude", StringComparison.Ordinal)
            || sentence.StartsWith("Precision", StringComparison.Ordinal)
        )
            return new ScriptFailure(
                span,
                Rules.Render.TooManyDigits,
                Messages.Scripting.TooManyDigits(ScriptLimits.Digits),
                Messages.Scripting.SmallerNumbers
            );
        return
            sentence.Contains("contains reference loops", StringComparison.Ordinal)
            || sentence.StartsWith("A possible object cycle", StringComparison.Ordinal)
            ? new ScriptFailure(
                span,
                Rules.Render.FailedTemplate,
                Messages.Scripting.HoldsItself,
                Messages.Scripting.PrintPartsOneByOne
            )
            : null;
    }

    [GeneratedRegex("[Oo]perator `?([^` ]+)`?")]
    private static partial Regex Operator();

    [GeneratedRegex(@"System\.|Quadro|Scriban|Script[A-Z]|Box|Object|Exception|IList|IEnum|null reference|`[A-Z]")]
    private static partial Regex Internal();
}
