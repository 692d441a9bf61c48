using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// Computes with percentages, which count as their ratio: sums, differences and products of percentages are
/// percentages ('1 - 30 %' is 70 %), a number times a percentage is a number ('28000 * 30 %' is 8400), and a
/// percentage divided by a number stays one ('60 % / 2' is 30 %).
/// </summary>
internal static class PercentArithmetic
{
    public static Operated Operate(Operation operation)
    {
        var op = operation.Op;
        if (
            !Read(operation.Left, operation, out var a, out var problem)
            || !Read(operation.Right, operation, out var b, out problem)
        )
            return problem is { } unread
                ? Operated.No(unread)
                : operation.Unlike
                    ?? operation.No($"percentages have no '{op}' here", $"le percentuali qui non hanno '{op}'");
        if (Mistaken(operation, a, b) is { } mistaken)
            return mistaken;
        var both = operation is { Left: Percent, Right: Percent };
        return op switch
        {
            "+" => Operated.Of(new Percent(a + b)),
            "-" => Operated.Of(new Percent(a - b)),
            "*" => Operated.Of(both ? new Percent(a * b) : a * b),
            "/" when b == 0 => Operated.Of(Unknown.NotApplicable),
            "/" => Operated.Of(operation is { Left: Percent, Right: not Percent } ? new Percent(a / b) : a / b),
            _ when operation.IsComparison => Operated.Of(operation.Answer(a.CompareTo(b))),
            _ => operation.No($"percentages have no '{op}'", $"le percentuali non hanno '{op}'"),
        };
    }

    /// <summary>Refuses to compare with a number such as 5: the author means 5 %, but 5 as a ratio is 500
    /// %.</summary>
    private static Operated? Mistaken(Operation operation, decimal a, decimal b)
    {
        if (
            !operation.IsComparison
            || operation is { Left: Percent, Right: Percent } or { Left: string } or { Right: string }
            || (operation.Left is Percent ? b : a) is not (> 1 and var number)
        )
            return null;
        var (text, points) = (ExactText.Of(number), ExactText.Of(number * 100));
        return Operated.No(
            $"a percentage is compared with {text}, which would be {points} %: write \"{text}%\"",
            $"una percentuale è confrontata con {text}, che sarebbe {points} %: scrivete \"{text}%\""
        );
    }

    private static bool Read(object? value, Operation operation, out decimal number, out Wording? problem)
    {
        problem = null;
        if (Numeric.TryRead(value, out number))
            return true;
        if (value is not string text || !operation.IsComparison)
            return false;
        var (percent, refusal) = Percent.Parse(text, NumberForm.Undeclared, PercentScale.Undeclared);
        problem = refusal?.Problem;
        number = percent?.Ratio ?? 0;
        return percent is not null;
    }
}

/// <summary>Computes with numbers and counts; whole numbers stay whole where they can.</summary>
internal static class NumberArithmetic
{
    public static Operated Operate(Operation operation)
    {
        var op = operation.Op;
        if (!Numeric.TryRead(operation.Left, out var a) || !Numeric.TryRead(operation.Right, out var b))
            return operation.Unlike ?? operation.No($"a count has no '{op}' here", $"un conteggio qui non ha '{op}'");
        return Operated.Of(
            op switch
            {
                "+" => Whole(a + b),
                "-" => Whole(a - b),
                "*" => Whole(a * b),
                "/" => b == 0 ? Unknown.NotApplicable : Whole(a / b),
                "%" => b == 0 ? Unknown.NotApplicable : Whole(a % b),
                _ => operation.Answer(a.CompareTo(b)),
            }
        );
    }

    private static object Whole(decimal value)
    {
        object kept = value;
        if (value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue)
            kept = (long)value;
        return kept;
    }
}

/// <summary>Computes with numbers that no schema describes.</summary>
internal static class WrittenArithmetic
{
    public static Operated Operate(Operation operation)
    {
        var (op, left, right) = operation;
        if (operation.IsEquality)
            return Operated.Of(string.Equals(Text(left), Text(right), StringComparison.Ordinal) == (op == "=="));
        if (op == "+" && (left is string || right is string))
            return Operated.Of(Text(left) + Text(right));
        if ((Open(left) ?? Open(right)) is { } open)
            return operation.Unlike ?? MayBeTwo(open.Text);
        return NumberArithmetic.Operate(operation);
    }

    private static WrittenNumber? Open(object? side) => side is WrittenNumber { IsOpen: true } open ? open : null;

    private static Operated MayBeTwo(string text)
    {
        var joined = text.Replace(".", "", StringComparison.Ordinal);
        return Operated.No(
            $"'{text}' may be {joined} or {text}: a schema says which, with 'groupChar' or 'decimalChar'",
            $"'{text}' può essere {joined} o {text}: lo dice uno schema, con 'groupChar' o 'decimalChar'"
        );
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
