using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>Applies the operators of expressions to all values, on either side. Nothing here throws.</summary>
internal static class Operands
{
    public static Operated Operate(string op, object? left, object? right)
    {
        if (left is Unknown || right is Unknown)
            return Operated.Of(Worse(left as Unknown, right as Unknown));
        try
        {
            return Dispatch(new Operation(op, left, right));
        }
        catch (OverflowException)
        {
            return Operated.No(
                $"the result of '{op}' is too large to be kept exactly",
                $"il risultato di '{op}' è troppo grande per essere tenuto esattamente"
            );
        }
    }

    private static Operated Dispatch(Operation operation)
    {
        if (operation.Has<Money>())
            return MoneyArithmetic.Operate(operation);
        if (operation.Has<Moment>())
            return MomentArithmetic.Operate(operation);
        if (operation.Has<PartialDate>() || operation.Has<Period>())
            return DateArithmetic.Operate(operation);
        if (operation.Has<Duration>())
            return DurationArithmetic.Operate(operation);
        if (operation.Has<Percent>())
            return PercentArithmetic.Operate(operation);
        if (operation.Has<Count>())
            return NumberArithmetic.Operate(operation);
        if (operation.Has<WrittenNumber>())
            return WrittenArithmetic.Operate(operation);
        return CodeComparison.Operate(operation);
    }

    private static Unknown Worse(Unknown? a, Unknown? b) =>
        a is null ? b!
        : b is null || a.Reason <= b.Reason ? a
        : b;
}
