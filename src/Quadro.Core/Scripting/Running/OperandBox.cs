using Quadro.Values;
using Quadro.Values.Arithmetic;
using Scriban;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Wraps a value of the model for the engine, with the value's own operators.</summary>
internal sealed class OperandBox(IOperand value) : IScriptCustomBinaryOperation, IScriptCustomUnaryOperation
{
    public IOperand Value { get; } = value;

    public bool TryEvaluate(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        ScriptBinaryOperator op,
        Scriban.Parsing.SourceSpan leftSpan,
        object? leftValue,
        Scriban.Parsing.SourceSpan rightSpan,
        object? rightValue,
        out object? result
    )
    {
        result = ((Engine)context).OperateBoxed(Operators.Sign(op) ?? op.ToString(), leftValue, rightValue, span);
        return true;
    }

    public bool TryEvaluate(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        ScriptUnaryOperator op,
        object leftValue,
        out object result
    )
    {
        var engine = (Engine)context;
        result = op switch
        {
            ScriptUnaryOperator.Not => Value.IsUnknown ? this : !engine.ToBool(span, leftValue),
            ScriptUnaryOperator.Negate => engine.OperateBoxed("-", 0, leftValue, span)!,
            _ => leftValue,
        };
        return true;
    }

    public override bool Equals(object? obj) => obj is OperandBox box && Value.Equals(box.Value);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Value.ToString() ?? "";
}

internal static class Operators
{
    public static string? Sign(ScriptBinaryOperator op) =>
        op switch
        {
            ScriptBinaryOperator.Add => "+",
            ScriptBinaryOperator.Subtract => "-",
            ScriptBinaryOperator.Multiply => "*",
            ScriptBinaryOperator.Divide => "/",
            ScriptBinaryOperator.Modulus => "%",
            ScriptBinaryOperator.CompareEqual => "==",
            ScriptBinaryOperator.CompareNotEqual => "!=",
            ScriptBinaryOperator.CompareLess => "<",
            ScriptBinaryOperator.CompareLessOrEqual => "<=",
            ScriptBinaryOperator.CompareGreater => ">",
            ScriptBinaryOperator.CompareGreaterOrEqual => ">=",
            _ => null,
        };

    public static bool IsComparison(string? sign) => sign is "==" or "!=" or "<" or "<=" or ">" or ">=";

    /// <summary>Computes with the operand's own arithmetic when it has one, otherwise with that of values.</summary>
    public static Operated Operate(IOperand operand, string sign, object? left, object? right) =>
        operand is IScriptOperand own ? own.Operate(sign, left, right) : Operands.Operate(sign, left, right);

    public static ScriptBinaryOperator? Parse(string sign) =>
        sign switch
        {
            "+" => ScriptBinaryOperator.Add,
            "-" => ScriptBinaryOperator.Subtract,
            "*" => ScriptBinaryOperator.Multiply,
            "/" => ScriptBinaryOperator.Divide,
            "%" => ScriptBinaryOperator.Modulus,
            "==" => ScriptBinaryOperator.CompareEqual,
            "!=" => ScriptBinaryOperator.CompareNotEqual,
            "<" => ScriptBinaryOperator.CompareLess,
            "<=" => ScriptBinaryOperator.CompareLessOrEqual,
            ">" => ScriptBinaryOperator.CompareGreater,
            ">=" => ScriptBinaryOperator.CompareGreaterOrEqual,
            _ => null,
        };
}
