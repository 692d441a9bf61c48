using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>What can be computed with amounts. Different currencies never meet, and different natures are never
/// added.</summary>
internal static class MoneyArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        var (op, left, right) = operation;
        if (left is Money a && right is Money b)
            return Two(operation, a, b, out result);
        if (left is string or null || right is string or null)
            return WithText(operation, out result);
        if (left is Money amount && Numeric.TryRead(right, out var number))
            return MoneyFirst(operation, amount, number, out result);
        if (right is Money other && Numeric.TryRead(left, out number))
            return NumberFirst(operation, number, other, out result);
        return operation.Unlike($"an amount has no '{op}' here: {operation.Describe()}", out result);
    }

    private static bool Two(Operation operation, Money a, Money b, out object? result)
    {
        var op = operation.Op;
        if (a.Currency != b.Currency)
            return operation.Unlike(
                $"amounts in '{a.Currency}' and '{b.Currency}' are not {(op is "+" or "-" ? "added" : "compared")}",
                out result
            );
        result = op switch
        {
            "+" => a.Nature == b.Nature ? Sum(a, b, 1) : Mixed(a, b),
            "-" => Sum(a, b, -1),
            "/" => b.Amount == 0 ? Unknown.NotApplicable : a.Amount / b.Amount,
            _ when operation.IsComparison => operation.Answer(a.Amount.CompareTo(b.Amount)),
            _ => $"two amounts have no '{op}': {operation.Describe()}",
        };
        return result is not string;
    }

    /// <summary>A difference of two natures is of neither.</summary>
    private static Money Sum(Money a, Money b, int sign) =>
        a.WithAmount(a.Amount + sign * b.Amount)
            .With(a.Nature == b.Nature ? a.Nature : null, a.AsOf == b.AsOf ? a.AsOf : null);

    private static string Mixed(Money a, Money b) =>
        (a.Nature, b.Nature) is ({ } first, { } second)
            ? $"amounts '{first}' and '{second}' are of different nature and are not added"
            : $"an amount '{a.Nature ?? b.Nature}' and an amount without a nature are not added";

    private static bool MoneyFirst(Operation operation, Money amount, decimal number, out object? result)
    {
        result = operation.Op switch
        {
            "*" => amount.WithAmount(amount.Amount * number),
            "/" => number == 0 ? Unknown.NotApplicable : amount.WithAmount(amount.Amount / number),
            "+" or "-" when number == 0 => amount,
            _ when operation.IsComparison => operation.Answer(amount.Amount.CompareTo(number)),
            _ => Plain(operation),
        };
        return result is not string;
    }

    private static bool NumberFirst(Operation operation, decimal number, Money amount, out object? result)
    {
        result = operation.Op switch
        {
            "*" => amount.WithAmount(number * amount.Amount),
            "+" when number == 0 => amount,
            "-" when number == 0 => amount.WithAmount(-amount.Amount),
            _ when operation.IsComparison => operation.Answer(number.CompareTo(amount.Amount)),
            _ => Plain(operation),
        };
        return result is not string;
    }

    private static string Plain(Operation operation) =>
        $"an amount and a plain number have no '{operation.Op}': {operation.Describe()}";

    /// <summary>A text in an expression is read as an amount, to be compared with.</summary>
    private static bool WithText(Operation operation, out object? result)
    {
        if (!operation.IsComparison || operation.Left is null || operation.Right is null)
            return operation.Unlike($"an amount has no '{operation.Op}' here: {operation.Describe()}", out result);
        var text = operation.Left as string ?? (string)operation.Right;
        var (amount, problem, _) = Money.Parse(
            text,
            NumberForm.Undeclared,
            ((operation.Left as Money) ?? (Money)operation.Right).Currency
        );
        result = problem;
        return amount is not null
            && TryOperate(
                operation.Left is string ? operation with { Left = amount } : operation with { Right = amount },
                out result
            );
    }
}
