using Quadro.Text;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>The operators of expressions over all values, whichever side they stand on. Nothing here throws.</summary>
internal static class Operands
{
    public static bool TryOperate(string op, object? left, object? right, out object? result)
    {
        result = null;
        if (left is Unknown || right is Unknown)
        {
            result = Worse(left as Unknown, right as Unknown);
            return true;
        }
        try
        {
            return Dispatch(new Operation(op, left, right), out result);
        }
        catch (OverflowException)
        {
            result = $"the result of '{op}' is too large to be kept exactly";
            return false;
        }
    }

    private static bool Dispatch(Operation operation, out object? result)
    {
        if (operation.Has<Money>())
            return MoneyArithmetic.TryOperate(operation, out result);
        if (operation.Has<Moment>())
            return MomentArithmetic.TryOperate(operation, out result);
        if (operation.Has<PartialDate>() || operation.Has<Period>())
            return DateArithmetic.TryOperate(operation, out result);
        if (operation.Has<Duration>())
            return DurationArithmetic.TryOperate(operation, out result);
        if (operation.Has<Percent>())
            return PercentArithmetic.TryOperate(operation, out result);
        if (operation.Has<Count>())
            return NumberArithmetic.TryOperate(operation, out result);
        if (operation.Has<WrittenNumber>())
            return WrittenArithmetic.TryOperate(operation, out result);
        return CodeComparison.TryOperate(operation, out result);
    }

    private static Unknown Worse(Unknown? a, Unknown? b) =>
        a is null ? b!
        : b is null || a.Reason <= b.Reason ? a
        : b;
}

/// <summary>One binary operation, with what its parts have in common.</summary>
internal readonly record struct Operation(string Op, object? Left, object? Right)
{
    public bool Has<T>() => Left is T || Right is T;

    public bool IsEquality => Op is "==" or "!=";

    public bool IsComparison => IsEquality || Op is "<" or "<=" or ">" or ">=";

    /// <summary>The operator's answer to an order of the two sides.</summary>
    public bool Answer(int order) =>
        Op switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

    /// <summary>The answer about two ranges: before means certainly before, '&lt;=' and '&gt;=' mean not certainly the
    /// contrary.</summary>
    public bool Answer(decimal leftFirst, decimal leftLast, decimal rightFirst, decimal rightLast) =>
        Op switch
        {
            "<" => leftLast < rightFirst,
            ">" => leftFirst > rightLast,
            "<=" => leftFirst <= rightLast,
            _ => leftLast >= rightFirst,
        };

    /// <summary>
    /// Values of different types are never the same, and have no other operation in common. Two values of the model may
    /// meet where records of several kinds are gone through; a plain text, number or truth was written there, and meant
    /// otherwise.
    /// </summary>
    public bool Unlike(string sentence, out object? result)
    {
        var answers = IsEquality && !IsPlain(Left) && !IsPlain(Right);
        result = answers ? Op == "!=" : sentence;
        return answers;
    }

    private static bool IsPlain(object? value) =>
        value is string { Length: > 0 } or bool || (value is not IValue && Numeric.TryRead(value, out _));

    public string Describe() => $"{Name(Left)} {Op} {Name(Right)}";

    private static string Name(object? value) =>
        value switch
        {
            null => "nothing",
            string text => Chars.Quote(text),
            IValue own => $"'{own.Canonical}'",
            bool truth => truth ? "true" : "false",
            _ => Numeric.TryRead(value, out var number) ? ExactText.Of(number) : "something else",
        };
}
