using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Numbers;

/// <summary>How to read a percentage without '%'.</summary>
public enum PercentScale
{
    /// <summary>A percentage needs its sign: '30%'.</summary>
    Undeclared,

    /// <summary>The number is a ratio: '0,3' is 30 %.</summary>
    Fraction,

    /// <summary>The number is in hundredths: '30' is 30 %.</summary>
    Points,
}

/// <summary>A share, kept as a ratio: 30 % is 0.3.</summary>
public sealed record Percent(decimal Ratio) : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names = ["ratio", "points", "canonical"];
    private static readonly ImmutableArray<string> Signs = ["%", "per cento", "percento", "percent", "per cent", "pct"];

    public static Parsed<Percent> Parse(string text, NumberForm form, PercentScale scale)
    {
        var body = Chars.Trim(text);
        var sign = SignLength(body);
        var number = Chars.Trim(body[..^sign]);
        if (body.IsEmpty)
            return No(scale, new("an empty text is not a percentage", "un testo vuoto non è una percentuale"));
        var reading = NumberReader.Read(number, form, NumberUse.Plain);
        if (reading.Fault != NumberFault.None)
            return No(scale, Sentence(body, number, reading, form));
        if (sign > 0 || scale == PercentScale.Points)
            return Scaled(body, reading.Value, scale);
        if (scale == PercentScale.Fraction)
            return Parsed.Of(new Percent(reading.Value));
        var quoted = Chars.Quote(body);
        return No(
            scale,
            new(
                $"{quoted} has no '%', and it is not declared whether it counts ones or hundredths",
                $"{quoted} non ha '%', e non è dichiarato se conta unità o centesimi"
            )
        );
    }

    /// <summary>The number before the sign: 30 for 30 %.</summary>
    public decimal Points => Ratio is > decimal.MaxValue / 100 or < decimal.MinValue / 100 ? Ratio : Ratio * 100;

    /// <summary>The percentage with all its decimals, such as 30%.</summary>
    public string Canonical => ExactText.Of(Points) + "%";

    public string Print(LanguageFormats formats) => Print(formats, 2);

    /// <summary>Prints the percentage with as many decimals as it needs, but no more than <paramref
    /// name="most"/>.</summary>
    public string Print(LanguageFormats formats, int most) =>
        LanguageFormats.Fill(formats.PercentPattern, "{number}", formats.NumberUpTo(Points, most));

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "ratio" => Ratio,
            "points" => Points,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static Parsed<Percent> No(PercentScale scale, Wording problem) =>
        Parsed.No<Percent>(
            problem,
            scale switch
            {
                PercentScale.Fraction => new("'30%' or '0.3'", "'30%' o '0.3'"),
                PercentScale.Points => new("'30%' or '30'", "'30%' o '30'"),
                _ => new(
                    "'30%', or declare whether numbers without '%' are fractions or points",
                    "'30%', o dichiarate se i numeri senza '%' sono frazioni o punti"
                ),
            }
        );

    /// <summary>The percentage of a number that was read, when a decimal can hold its ratio exactly.</summary>
    private static Parsed<Percent> Scaled(ReadOnlySpan<char> body, decimal points, PercentScale scale)
    {
        var ratio = ExactText.Without(points) / 100;
        if (ratio * 100 == points)
            return Parsed.Of(new Percent(ratio));
        var quoted = Chars.Quote(body);
        return No(
            scale,
            new(
                $"{quoted} has more digits than are kept exactly",
                $"{quoted} ha più cifre di quante si tengono esattamente"
            )
        );
    }

    private static Wording Sentence(
        ReadOnlySpan<char> body,
        ReadOnlySpan<char> number,
        NumberReading reading,
        NumberForm form
    )
    {
        if (reading.Fault is not (NumberFault.NotANumber or NumberFault.Decorated or NumberFault.Empty))
            return NumberProblems.Sentence(number, reading, form, NumberUse.Plain);
        var quoted = Chars.Quote(body);
        return new($"{quoted} is not a percentage", $"{quoted} non è una percentuale");
    }

    private static int SignLength(ReadOnlySpan<char> body)
    {
        foreach (var sign in Signs)
            if (body.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
                return sign.Length;
        return 0;
    }
}
