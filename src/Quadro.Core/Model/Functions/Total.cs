using Quadro.Scripting;
using Quadro.Values;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Model.Functions;

/// <summary>A sum that knows of how many parts it was made, and how many of them were not known, and why.</summary>
public sealed class Total(object value, PartCount parts) : IScriptOperand, IMembers
{
    public object Value { get; } = value;

    public PartCount Parts { get; } = parts;

    /// <summary>True when some part was not known: the figure is then less than it says.</summary>
    public bool IsPartial => Parts.NotKnown > 0;

    public IEnumerable<string> MemberNames =>
        [
            "value",
            "parts",
            "known",
            "missing",
            "not_available",
            "not_applicable",
            "not_yet_due",
            "amount",
            "currency",
            "nature",
            "as_of",
        ];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "value" => Value,
            "parts" => (long)Parts.All,
            "known" => (long)Parts.Known,
            "missing" => (long)Parts.Of(UnknownReason.Missing),
            "not_available" => (long)Parts.Of(UnknownReason.NotAvailable),
            "not_applicable" => (long)Parts.Of(UnknownReason.NotApplicable),
            "not_yet_due" => (long)Parts.Of(UnknownReason.NotYetDue),
            _ => null,
        };
        return value is not null || (Value is IMembers members && members.TryGetMember(name, out value));
    }

    /// <summary>What is worked out from a sum with gaps has the same gaps, and whether it is less or more than
    /// something is not known.</summary>
    public bool TryOperate(string op, object? left, object? right, out object? result)
    {
        if (!Compute(op, Inner(left), Inner(right), out result))
            return false;
        var parts = (left as Total)?.Parts.Plus((right as Total)?.Parts) ?? ((Total)right!).Parts;
        if (result is bool && parts.Gaps > 0)
            result = parts.Why();
        else if (parts.NotKnown > 0 && result is not (bool or null or Unknown))
            result = new Total(result, parts);
        return true;
    }

    private static bool Compute(string op, object? a, object? b, out object? result)
    {
        if (a is IOperand first && Operators.TryOperate(first, op, a, b, out result))
            return true;
        if (b is IOperand second && Operators.TryOperate(second, op, a, b, out result))
            return true;
        result = null;
        if (QueryNumber.Of(a) is not { } x || QueryNumber.Of(b) is not { } y)
            return false;
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
}

/// <summary>How many parts a sum had, and how many of them were unknown for each reason.</summary>
public readonly record struct PartCount(int All, int Missing, int NotAvailable, int NotApplicable, int NotYetDue)
{
    public int NotKnown => Missing + NotAvailable + NotApplicable + NotYetDue;

    public int Known => All - NotKnown;

    /// <summary>Parts that there are or will be, and whose value is not known; what is not applicable leaves no
    /// gap.</summary>
    public int Gaps => Missing + NotAvailable + NotYetDue;

    public int Of(UnknownReason reason) =>
        reason switch
        {
            UnknownReason.NotAvailable => NotAvailable,
            UnknownReason.NotApplicable => NotApplicable,
            UnknownReason.NotYetDue => NotYetDue,
            _ => Missing,
        };

    public PartCount Plus(PartCount? other) =>
        other is not { } more
            ? this
            : new(
                All + more.All,
                Missing + more.Missing,
                NotAvailable + more.NotAvailable,
                NotApplicable + more.NotApplicable,
                NotYetDue + more.NotYetDue
            );

    /// <summary>One more part: a value, a sum with parts of its own, or something unknown.</summary>
    public PartCount With(object? part) =>
        part switch
        {
            Total total => Plus(total.Parts),
            Unknown { Reason: UnknownReason.NotAvailable } => this with
            {
                All = All + 1,
                NotAvailable = NotAvailable + 1,
            },
            Unknown { Reason: UnknownReason.NotApplicable } => this with
            {
                All = All + 1,
                NotApplicable = NotApplicable + 1,
            },
            Unknown { Reason: UnknownReason.NotYetDue } => this with { All = All + 1, NotYetDue = NotYetDue + 1 },
            null or Unknown => this with { All = All + 1, Missing = Missing + 1 },
            _ => this with { All = All + 1 },
        };

    /// <summary>Why a sum of which no part is known is not known: the reason of most concern.</summary>
    public Unknown Why() =>
        Unknown.Of(
            Missing > 0 ? UnknownReason.Missing
            : NotAvailable > 0 ? UnknownReason.NotAvailable
            : NotApplicable > 0 && NotYetDue == 0 ? UnknownReason.NotApplicable
            : UnknownReason.NotYetDue
        );
}

internal static class QueryNumber
{
    public static decimal? Of(object? value) =>
        value switch
        {
            int number => number,
            long number => number,
            decimal number => number,
            double number when number is > -7e27 and < 7e27 => (decimal)number,
            WrittenNumber { IsOpen: false } written => written.Value,
            _ => null,
        };
}
