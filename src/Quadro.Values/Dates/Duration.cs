using System.Collections.Immutable;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

public enum DurationUnit
{
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>A length of time, or a range from a minimum to a maximum.</summary>
public sealed record Duration : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names = ["min", "max", "unit", "canonical"];

    /// <exception cref="ArgumentOutOfRangeException">A length below zero, or a maximum below the minimum. Texts are
    /// read with <see cref="Parse"/>.</exception>
    public Duration(decimal min, decimal max, DurationUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        (Min, Max, Unit) = (min, max, unit);
    }

    public decimal Min { get; }

    public decimal Max { get; }

    public DurationUnit Unit { get; }

    public static Parsed<Duration> Parse(string text) => DurationReader.Read(text);

    /// <summary>The duration in ISO 8601, such as P30D or PT8H, or a range with a slash, such as P12W/P15W.</summary>
    public string Canonical => Min == Max ? Iso(Max) : $"{Iso(Min)}/{Iso(Max)}";

    public string Print(LanguageFormats formats)
    {
        var (words, one) = (formats.Durations, Max == 1 && Min == 1);
        var names = words.Units[(int)Unit];
        var number = Min == Max ? formats.Number(Max) : formats.Number(Min) + words.Range + formats.Number(Max);
        return $"{number} {(one ? names.One : names.Many)}";
    }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "min" => Min,
            "max" => Max,
            "unit" => UnitName,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    /// <summary>The unit in English: hours, days, weeks, months or years.</summary>
    public string UnitName =>
        Unit switch
        {
            DurationUnit.Hours => "hours",
            DurationUnit.Days => "days",
            DurationUnit.Weeks => "weeks",
            DurationUnit.Months => "months",
            _ => "years",
        };

    private string Iso(decimal length)
    {
        var number = ExactText.Of(length);
        return Unit switch
        {
            DurationUnit.Hours => $"PT{number}H",
            DurationUnit.Days => $"P{number}D",
            DurationUnit.Weeks => $"P{number}W",
            DurationUnit.Months => $"P{number}M",
            _ => $"P{number}Y",
        };
    }
}
