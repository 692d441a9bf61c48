using Quadro.Scripting;
using Quadro.Scripting.Running;
using Quadro.Values;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Model.Functions;

/// <summary>A sum with the number of its parts, and how many of them were unknown and why.</summary>
public sealed class Total(object value, PartCount parts) : IScriptOperand, IMembers
{
    public object Value { get; } = value;

    public PartCount Parts { get; } = parts;

    /// <summary>Whether some part was unknown, so that the sum is incomplete.</summary>
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

    /// <summary>Computes with a sum. The result of a sum with gaps has the same gaps, and comparisons with it are
    /// unknown.</summary>
    public Operated Operate(string op, object? left, object? right)
    {
        var done = Compute(op, Inner(left), Inner(right));
        if (!done.IsDone)
            return done;
        var parts = (left as Total)?.Parts.Plus((right as Total)?.Parts) ?? ((Total)right!).Parts;
        return done.Value switch
        {
            bool when parts.Gaps > 0 => Operated.Of(parts.Why()),
            not (bool or null or Unknown) when parts.NotKnown > 0 => Operated.Of(new Total(done.Value!, parts)),
            _ => done,
        };
    }

    private static Operated Compute(string op, object? a, object? b)
    {
        if (a is IOperand first && Operators.Operate(first, op, a, b) is { IsDone: true } done)
            return done;
        if (b is IOperand second && Operators.Operate(second, op, a, b) is { IsDone: true } other)
            return other;
        if (QueryNumber.Of(a) is not { } x || QueryNumber.Of(b) is not { } y)
            return Operated.Senseless;
        if (op is "/" or "%" && y == 0)
            return Operated.No("a number cannot be divided by zero", "un numero non si può dividere per zero");
        object? result = op switch
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
        return result is null ? Operated.Senseless : Operated.Of(result);
    }

    public static object? Inner(object? value) => value is Total total ? total.Value : value;
}

/// <summary>The number of parts of a sum, and of unknown parts for each reason.</summary>
public readonly record struct PartCount(int All, int Missing, int NotAvailable, int NotApplicable, int NotYetDue)
{
    public int NotKnown => Missing + NotAvailable + NotApplicable + NotYetDue;

    public int Known => All - NotKnown;

    /// <summary>The number of parts whose unknown value exists or will exist; a value that is not applicable leaves
    /// no gap.</summary>
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

    /// <summary>The count with one more part: a value, a sum with parts of its own, or an unknown value.</summary>
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

    /// <summary>The unknown value of a sum without known parts; its reason is the most serious one.</summary>
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
