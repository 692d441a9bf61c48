using Quadro.Scripting;

namespace Quadro.Model.Functions;

/// <summary>A sum that knows of how many parts it was made and how many were missing.</summary>
public sealed class Total(object value, int parts, int missing) : IScriptOperand, IScriptMembers
{
    public object Value { get; } = value;

    public int Parts { get; } = parts;

    public int MissingParts { get; } = missing;

    public IEnumerable<string> MemberNames => ["value", "parts", "missing", "amount", "currency", "nature", "as_of"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "value" => Value,
            "parts" => Parts,
            "missing" => MissingParts,
            _ => null,
        };
        return value is not null || (Value is IScriptMembers members && members.TryGetMember(name, out value));
    }

    public bool TryOperate(string op, object? left, object? right, out object? result)
    {
        var (a, b) = (Inner(left), Inner(right));
        if (a is IScriptOperand first && first.TryOperate(op, a, b, out result)) return true;
        if (b is IScriptOperand second && second.TryOperate(op, a, b, out result)) return true;
        result = null;
        if (Number(a) is not { } x || Number(b) is not { } y) return false;
        if (op is "/" or "%" && y == 0)
        {
            result = "a number cannot be divided by zero";
            return false;
        }
        result = op switch
        {
            "+" => x + y,
            "-" => x - y,
            "*" => x * y,
            "/" => x / y,
            "%" => x % y,
            "==" => x == y,
            "!=" => x != y,
            "<" => x < y,
            "<=" => x <= y,
            ">" => x > y,
            ">=" => x >= y,
            _ => null,
        };
        return result is not null;
    }

    public static object? Inner(object? value) => value is Total total ? total.Value : value;

    private static decimal? Number(object? value) => QueryNumber.Of(value);
}

internal static class QueryNumber
{
    public static decimal? Of(object? value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        double number when number is > -7e27 and < 7e27 => (decimal)number,
        _ => null,
    };
}
