using System.Collections.Immutable;
using Quadro.Scripting;

namespace Quadro.Model.Values;

/// <summary>An exact amount of a currency; with its nature (programmed, admitted, committed, paid, offered…) and the
/// date it holds for, when they are known.</summary>
/// <remarks>Equality is of all four; the operators of expressions ('==', '&lt;=') compare amounts of one currency
/// whatever their nature.</remarks>
public sealed record Money : IValue, IScriptOperand
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

    /// <summary>281250.00 EUR. Nature and date are kept in fields of their own.</summary>
    public string Canonical => $"{ExactText.Of(Amount, Currencies.Decimals(Currency))} {Currency}";

    public string Print(LanguageFormats formats) => formats.Money(this);

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

    public bool TryOperate(string op, object? left, object? right, out object? result) =>
        Operands.TryOperate(op, left, right, out result);

    public override string ToString() => Canonical;
}
