using System.Collections.Immutable;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Values.Amounts;

/// <summary>An exact amount of a currency, with its nature (programmed, admitted, committed, paid, offered…) and its
/// date when they are known.</summary>
/// <remarks>Equality compares all four properties. The operators of expressions ('==', '&lt;=') compare amounts of
/// one currency and ignore their nature.</remarks>
public sealed record Money : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names = ["amount", "currency", "nature", "as_of", "canonical"];

    /// <param name="currency">An ISO 4217 code such as EUR.</param>
    /// <exception cref="ArgumentException">There is no such currency. Texts are read with
    /// <see cref="Parse(string, NumberForm, string)"/>.</exception>
    public Money(decimal amount, string currency, string? nature = null, PartialDate? asOf = null)
    {
        if (!Currencies.IsCode(currency))
            throw new ArgumentException($"'{currency}' is not a currency", nameof(currency));
        (Amount, Currency, Nature, AsOf) = (amount, currency, nature, asOf);
    }

    public decimal Amount { get; private init; }

    public string Currency { get; }

    public string? Nature { get; private init; }

    public PartialDate? AsOf { get; private init; }

    /// <summary>Whether amounts can be in this currency: an upper-case ISO 4217 code.</summary>
    public static bool IsCurrency(string code) => Currencies.IsCode(code);

    /// <param name="currency">The currency of amounts that name none.</param>
    public static Parsed<Money> Parse(string text, NumberForm form, string currency = "EUR") =>
        MoneyReader.Read(text, form, currency);

    public Money With(string? nature, PartialDate? asOf) => this with { Nature = nature, AsOf = asOf };

    internal Money WithAmount(decimal amount) => this with { Amount = amount };

    /// <summary>The amount and the currency, as in 281250.00 EUR. Nature and date are separate properties.</summary>
    public string Canonical => $"{ExactText.Of(Amount, Currencies.Decimals(Currency))} {Currency}";

    /// <summary>Prints the amount with as many decimals as the currency has.</summary>
    public string Print(LanguageFormats formats) => Print(formats, Currencies.Decimals(Currency));

    public string Print(LanguageFormats formats, int places)
    {
        var amounts = formats.Amounts;
        var known = amounts.Symbols.TryGetValue(Currency, out var symbol);
        var number = formats.Number(Math.Abs(Amount), places);
        var written = Fill(known ? amounts.WithSymbol : amounts.WithCode, number, known ? symbol! : Currency);
        return decimal.Round(Amount, places, MidpointRounding.AwayFromZero) < 0 ? formats.Minus + written : written;
    }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "amount" => Amount,
            "currency" => Currency,
            "nature" => Nature ?? (object)Unknown.Missing,
            "as_of" => AsOf ?? (object)Unknown.Missing,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static string Fill(string pattern, string number, string symbol)
    {
        const string Number = "{number}",
            Symbol = "{symbol}";
        // Fast path: pages are full of amounts, and most patterns are the number and then the currency sign.
        var (at, sign) = (
            pattern.IndexOf(Number, StringComparison.Ordinal),
            pattern.LastIndexOf(Symbol, StringComparison.Ordinal)
        );
        return at == 0 && sign == pattern.Length - Symbol.Length && pattern.IndexOf('{', 1) == sign
            ? string.Concat(number, pattern.AsSpan(Number.Length, sign - Number.Length), symbol)
            : LanguageFormats.Fill(LanguageFormats.Fill(pattern, Number, number), Symbol, symbol);
    }
}
