using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// Percentages in expressions count as their ratio: sums, differences and products of percentages are percentages ('1 -
/// 30 %' is 70 %), a number times a percentage is a number ('28000 * 30 %' is 8400), and a percentage divided by a
/// number stays one ('60 % / 2' is 30 %).
/// </summary>
internal static class PercentArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        var op = operation.Op;
        if (
            !Read(operation.Left, operation, out var a, out var problem)
            || !Read(operation.Right, operation, out var b, out problem)
        )
        {
            if (problem is null)
                return operation.Unlike($"percentages have no '{op}' here: {operation.Describe()}", out result);
            result = problem;
            return false;
        }
        var both = operation is { Left: Percent, Right: Percent };
        if (
            !both
            && operation.IsComparison
            && operation is not { Left: string } and not { Right: string }
            && (operation.Left is Percent ? b : a) is > 1 and var number
        )
        {
            // Who writes 5 means 5 %, and would be answered as for 500 %.
            result =
                $"a percentage is compared with {ExactText.Of(number)}, which would be "
                + $"{ExactText.Of(number * 100)} %: write "
                + $"\"{ExactText.Of(number)}%\"";
            return false;
        }
        result = op switch
        {
            "+" => new Percent(a + b),
            "-" => new Percent(a - b),
            "*" => both ? new Percent(a * b) : a * b,
            "/" when b == 0 => Unknown.NotApplicable,
            "/" => operation is { Left: Percent, Right: not Percent } ? new Percent(a / b) : a / b,
            _ when operation.IsComparison => operation.Answer(a.CompareTo(b)),
            _ => $"percentages have no '{op}': {operation.Describe()}",
        };
        return result is not string;
    }

    private static bool Read(object? value, Operation operation, out decimal number, out string? problem)
    {
        problem = null;
        if (Numeric.TryRead(value, out number))
            return true;
        if (value is not string text || !operation.IsComparison)
            return false;
        (var percent, problem, _) = Percent.Parse(text, NumberForm.Undeclared, PercentScale.Undeclared);
        number = percent?.Ratio ?? 0;
        return percent is not null;
    }
}

/// <summary>Counts are numbers in expressions; whole numbers stay whole where they can.</summary>
internal static class NumberArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        var op = operation.Op;
        if (!Numeric.TryRead(operation.Left, out var a) || !Numeric.TryRead(operation.Right, out var b))
            return operation.Unlike($"a count has no '{op}' here: {operation.Describe()}", out result);
        result = op switch
        {
            "+" => Whole(a + b),
            "-" => Whole(a - b),
            "*" => Whole(a * b),
            "/" => b == 0 ? Unknown.NotApplicable : Whole(a / b),
            "%" => b == 0 ? Unknown.NotApplicable : Whole(a % b),
            _ => operation.Answer(a.CompareTo(b)),
        };
        return true;
    }

    private static object Whole(decimal value)
    {
        object kept = value;
        if (value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue)
            kept = (long)value;
        return kept;
    }
}
