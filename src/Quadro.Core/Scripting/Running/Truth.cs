using System.Collections;
using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Quadro.Values;
using Scriban.Syntax;
using Expression = Scriban.Syntax.ScriptExpression;

namespace Quadro.Scripting.Running;

/// <summary>Operators with a third result beside true and false: unknown.</summary>
internal static class Truth
{
    public static bool IsUnknown(object? value) =>
        value is OperandBox { Value.IsUnknown: true } or IOperand { IsUnknown: true };

    /// <summary>'false &amp;&amp; unknown' is false, and 'true || unknown' is true. Otherwise the result depends on
    /// the unknown value.</summary>
    public static object? Join(Engine engine, ScriptBinaryExpression node)
    {
        // The value that decides alone, independent of the other side.
        var decides = node.Operator == ScriptBinaryOperator.Or;
        var left = engine.Evaluate(node.Left!);
        var leftKnown = !IsUnknown(left);
        if (leftKnown && engine.ToBool(node.Left!.Span, left) == decides)
            return decides;
        var right = engine.Evaluate(node.Right!);
        if (!IsUnknown(right))
            return engine.ToBool(node.Right!.Span, right) == decides ? decides
                : leftKnown ? !decides
                : left;
        return leftKnown ? right : engine.OperateBoxed("==", left, right, node.Span);
    }

    /// <summary>The first value if it exists, otherwise the other. '?!' returns the other when the first
    /// exists.</summary>
    public static object? Otherwise(Engine engine, ScriptBinaryExpression node)
    {
        var first = engine.Evaluate(node.Left!);
        var isThere = first is not null && !IsUnknown(first);
        return isThere == (node.Operator == ScriptBinaryOperator.EmptyCoalescing)
            ? first
            : engine.Evaluate(node.Right!);
    }

    public static object? Choose(Engine engine, ScriptConditionalExpression node)
    {
        var condition = engine.Evaluate(node.Condition!);
        if (IsUnknown(condition))
            return condition;
        return engine.Evaluate(engine.ToBool(node.Condition!.Span, condition) ? node.ThenValue! : node.ElseValue!);
    }

    /// <summary>'!' of an unknown value is unknown. A field that is not a boolean is refused, because the result
    /// would never be true.</summary>
    public static object? Not(Engine engine, ScriptUnaryExpression node)
    {
        var value = engine.Evaluate(node.Right!);
        if (IsUnknown(value))
            return value;
        if (
            node.Right is ScriptMemberExpression
            && value is not (null or bool or ICollection or "" or HtmlText { Value: "" })
        )
            throw new ScriptFailure(
                node.Span,
                Rules.Render.FailedTemplate,
                Messages.Scripting.NotForTruth($"{node.Right}"),
                Messages.Scripting.AskMissing($"{node.Right}")
            );
        return !engine.ToBool(node.Right!.Span, value);
    }

    /// <summary>Runs the first 'when' with an equal value, by the values' own '=='.</summary>
    public static object? Case(Engine engine, ScriptCaseStatement node)
    {
        var value = engine.Evaluate(node.Value!);
        ScriptNode? branch = node.Body?.Statements.OfType<ScriptConditionStatement>().FirstOrDefault();
        while (branch is ScriptWhenStatement when)
        {
            if (when.Values.Any(each => engine.AreEqual(value, engine.Evaluate(each), each)))
                return engine.Evaluate(when.Body!);
            branch = when.Next;
        }
        return branch is ScriptElseStatement { Body: { } rest } ? engine.Evaluate(rest) : null;
    }

    /// <summary>Whether a value exists, for 'x == null' and 'x == ""': an empty cell is a missing value, not a text.
    /// Null when the operator asks something else.</summary>
    public static bool? Asks(ScriptBinaryExpression node, object? left, object? right)
    {
        if (node.Operator is not (ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual))
            return null;
        var isMissing =
            IsNothing(node.Right) ? IsMissing(left, node.Right!)
            : IsNothing(node.Left) ? IsMissing(right, node.Left!)
            : null;
        return isMissing is { } missing ? missing == (node.Operator == ScriptBinaryOperator.CompareEqual) : null;
    }

    private static bool? IsMissing(object? value, Expression nothing) =>
        value switch
        {
            null => true,
            OperandBox { Value: Lost } => null,
            OperandBox box => box.Value.IsUnknown,
            _ => Nodes.Bare(nothing) is ScriptLiteral { Value: null } ? false : null,
        };

    private static bool IsNothing(Expression? node) => Nodes.Bare(node) is ScriptLiteral { Value: null or "" };
}
