using Quadro.Diagnostics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Lists and objects that templates make. They are printed like those of the model, even when they contain
/// each other.</summary>
internal sealed partial class Engine
{
    private const int MostWithin = 20;

    private int within;

    private string Made(object value, Func<object?, string> shown)
    {
        if (within >= MostWithin)
            throw HoldsItself(CurrentSpan);
        within++;
        try
        {
            var parts = Listed(value, CurrentSpan) switch
            {
                ScriptArray list => Counted(list, list.Count).Select(shown),
                ScriptObject some => Counted(some, some.Count)
                    .Select(pair => $"{shown(pair.Key)}: {shown(pair.Value)}"),
                _ => [],
            };
            var text = string.Join(", ", parts);
            ChargeBytes(2L * text.Length, CurrentSpan);
            return value is ScriptObject ? $"{{{text}}}" : text;
        }
        finally
        {
            within--;
        }
    }

    private IEnumerable<T> Counted<T>(IEnumerable<T> items, int count)
    {
        Charge(count, CurrentSpan);
        return items;
    }

    private static ScriptFailure HoldsItself(Scriban.Parsing.SourceSpan span) =>
        new(span, Rules.Render.FailedTemplate, Messages.Scripting.HoldsItself, Messages.Scripting.PrintPartsOneByOne);

    /// <summary>Runs '+=' and similar operators, whose results have the same limits as those of '+'.</summary>
    private object? Change(ScriptAssignExpression change)
    {
        var sign = change.EqualToken.TokenType switch
        {
            TokenType.PlusEqual => ScriptBinaryOperator.Add,
            TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
            TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
            TokenType.DivideEqual => ScriptBinaryOperator.Divide,
            TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
            _ => ScriptBinaryOperator.Modulus,
        };
        var right = Listed(Evaluate(change.Value!), change.Span);
        var left = Listed(Evaluate(change.Target!), change.Span);
        Foresee(sign, left, right, change.Span);
        SetValue(
            change.Target!,
            Weighed(ScriptBinaryExpression.Evaluate(this, change.Span, sign, left, right), change.Span)
        );
        return null;
    }
}
