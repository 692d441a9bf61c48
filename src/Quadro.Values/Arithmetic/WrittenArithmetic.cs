using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>What expressions do with numbers of which no schema says what they are.</summary>
internal static class WrittenArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        var (op, left, right) = operation;
        result = null;
        if (operation.IsEquality)
            result = string.Equals(Text(left), Text(right), StringComparison.Ordinal) == (op == "==");
        else if (op == "+" && (left is string || right is string))
            result = Text(left) + Text(right);
        if (result is not null)
            return true;
        if (
            (
                left as WrittenNumber is { IsOpen: true } ? left
                : right as WrittenNumber is { IsOpen: true } ? right
                : null
            )
            is WrittenNumber open
        )
            return operation.Unlike(
                $"'{open.Text}' may be {open.Text.Replace(".", "", StringComparison.Ordinal)} or {open.Text}: "
                    + "a schema says which, with 'groupChar' or 'decimalChar'",
                out result
            );
        return NumberArithmetic.TryOperate(operation, out result);
    }

    private static string? Text(object? side) =>
        side switch
        {
            string text => text,
            WrittenNumber written => written.Text,
            IOperand { Word: { } word } => word,
            _ => Numeric.TryRead(side, out var number) ? ExactText.Of(number) : null,
        };
}
