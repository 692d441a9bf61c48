using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>Computes with amounts. Different currencies are never mixed, and different natures are never
/// added.</summary>
internal static class MoneyArithmetic
{
    public static Operated Operate(Operation operation)
    {
        var (_, left, right) = operation;
        if (left is Money a && right is Money b)
            return Two(operation, a, b);
        if (left is string or null || right is string or null)
            return WithText(operation);
        if (left is Money amount && Numeric.TryRead(right, out var number))
            return MoneyFirst(operation, amount, number);
        if (right is Money other && Numeric.TryRead(left, out number))
            return NumberFirst(operation, number, other);
        return None(operation);
    }

    private static Operated Two(Operation operation, Money a, Money b)
    {
        if (a.Currency != b.Currency)
            return operation.Unlike ?? OtherCurrency(operation, a, b);
        return operation.Op switch
        {
            "+" when a.Nature != b.Nature => Mixed(a, b),
            "+" => Operated.Of(Sum(a, b, 1)),
            "-" => Operated.Of(Sum(a, b, -1)),
            "/" => Operated.Of(b.Amount == 0 ? Unknown.NotApplicable : a.Amount / b.Amount),
            _ when operation.IsComparison => Operated.Of(operation.Answer(a.Amount.CompareTo(b.Amount))),
            var op => operation.No($"two amounts have no '{op}'", $"due importi non hanno '{op}'"),
        };
    }

    private static Operated OtherCurrency(Operation operation, Money a, Money b) =>
        operation.Op is "+" or "-"
            ? Operated.No(
                $"amounts in '{a.Currency}' and '{b.Currency}' are not added",
                $"importi in '{a.Currency}' e in '{b.Currency}' non si sommano"
            )
            : Operated.No(
                $"amounts in '{a.Currency}' and '{b.Currency}' are not compared",
                $"importi in '{a.Currency}' e in '{b.Currency}' non si confrontano"
            );

    /// <summary>Adds or subtracts two amounts. A difference between two natures has no nature.</summary>
    private static Money Sum(Money a, Money b, int sign) =>
        a.WithAmount(a.Amount + sign * b.Amount)
            .With(a.Nature == b.Nature ? a.Nature : null, a.AsOf == b.AsOf ? a.AsOf : null);

    private static Operated Mixed(Money a, Money b) =>
        (a.Nature, b.Nature) is ({ } first, { } second)
            ? Operated.No(
                $"amounts '{first}' and '{second}' are of different nature and are not added",
                $"gli importi '{first}' e '{second}' sono di natura diversa e non si sommano"
            )
            : Operated.No(
                $"an amount '{a.Nature ?? b.Nature}' and an amount without a nature are not added",
                $"un importo '{a.Nature ?? b.Nature}' e un importo senza natura non si sommano"
            );

    private static Operated MoneyFirst(Operation operation, Money amount, decimal number) =>
        operation.Op switch
        {
            "*" => Operated.Of(amount.WithAmount(amount.Amount * number)),
            "/" => Operated.Of(number == 0 ? Unknown.NotApplicable : amount.WithAmount(amount.Amount / number)),
            "+" or "-" when number == 0 => Operated.Of(amount),
            _ when operation.IsComparison => Operated.Of(operation.Answer(amount.Amount.CompareTo(number))),
            _ => Plain(operation),
        };

    private static Operated NumberFirst(Operation operation, decimal number, Money amount) =>
        operation.Op switch
        {
            "*" => Operated.Of(amount.WithAmount(number * amount.Amount)),
            "+" when number == 0 => Operated.Of(amount),
            "-" when number == 0 => Operated.Of(amount.WithAmount(-amount.Amount)),
            _ when operation.IsComparison => Operated.Of(operation.Answer(number.CompareTo(amount.Amount))),
            _ => Plain(operation),
        };

    private static Operated Plain(Operation operation) =>
        operation.No(
            $"an amount and a plain number have no '{operation.Op}'",
            $"un importo e un numero semplice non hanno '{operation.Op}'"
        );

    private static Operated None(Operation operation) =>
        operation.Unlike
        ?? operation.No($"an amount has no '{operation.Op}' here", $"un importo qui non ha '{operation.Op}'");

    /// <summary>Compares an amount with a text, which is read as an amount.</summary>
    private static Operated WithText(Operation operation)
    {
        if (!operation.IsComparison || operation.Left is null || operation.Right is null)
            return None(operation);
        var text = operation.Left as string ?? (string)operation.Right;
        var (amount, refusal) = Money.Parse(
            text,
            NumberForm.Undeclared,
            ((operation.Left as Money) ?? (Money)operation.Right).Currency
        );
        if (amount is null)
            return Operated.No(refusal!.Problem);
        return Operate(operation.Left is string ? operation with { Left = amount } : operation with { Right = amount });
    }
}
