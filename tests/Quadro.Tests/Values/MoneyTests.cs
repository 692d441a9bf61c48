using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class MoneyTests
{
    [Theory]
    [InlineData("€ 281.250,00", "", "281250.00 EUR")]
    [InlineData("€ 281.250,00", "comma", "281250.00 EUR")]
    [InlineData("281250.00", "", "281250.00 EUR")]
    [InlineData("281250", "", "281250.00 EUR")]
    [InlineData("28.000 euro", "", "28000.00 EUR")]
    [InlineData("28.000 euro", "comma", "28000.00 EUR")]
    [InlineData("€ 1,302", "", "1302.00 EUR")]
    [InlineData("EUR 1,000.50", "", "1000.50 EUR")]
    [InlineData("1.000,50 eur", "", "1000.50 EUR")]
    [InlineData("-12,50 €", "", "-12.50 EUR")]
    [InlineData("€ -12,50", "", "-12.50 EUR")]
    [InlineData("-€12,50", "", "-12.50 EUR")]
    [InlineData("\u221212,50\u00a0€", "", "-12.50 EUR")]
    [InlineData("€ 0,00", "", "0.00 EUR")]
    [InlineData("$ 12.5", "", "12.50 USD")]
    [InlineData("12 CHF", "", "12.00 CHF")]
    [InlineData("1.000 JPY", "", "1000 JPY")]
    [InlineData("1.000 lire", "", "1000 ITL")]
    [InlineData("0.302", "", "0.302 EUR")]
    [InlineData("€ .50", "", "0.50 EUR")]
    [InlineData("1.302", "italian", "1302.00 EUR")]
    [InlineData("1.302", "point", "1.302 EUR")]
    [InlineData("28000", "wrapped", "28000.00 EUR")]
    public void Amounts_are_read(string text, string form, string canonical) =>
        Assert.Equal(canonical, Words.Say(Money.Parse(text, Words.Form(form))));

    [Theory]
    [InlineData("1.302", "", "'1.302' could be 1302 or 1.302")]
    [InlineData("1,302", "", "'1,302' could be 1302 or 1.302")]
    [InlineData("1.000 KWD", "", "'1.000 KWD' could be 1000 KWD or 1.000 KWD")]
    [InlineData("1.302", "comma", "'1.302' could be 1302 or 1,302")]
    [InlineData("281.250,00", "comma", "'281.250,00' has '.' between thousands, and no groupChar is declared")]
    [InlineData(
        "28.000 euro oltre IVA",
        "",
        "'28.000 euro oltre IVA' speaks of VAT, which belongs in a field of its own"
    )]
    [InlineData(
        "10.000 euro oltre ad I.V.A.",
        "",
        "'10.000 euro oltre ad I.V.A.' speaks of VAT, which belongs in a field of its own"
    )]
    [InlineData("€ 10,000 + VAT", "", "'€ 10,000 + VAT' speaks of VAT, which belongs in a field of its own")]
    [InlineData("1,5 milioni di euro", "", "'1,5 milioni di euro' is shortened, and amounts are written out in full")]
    [InlineData("€ 3 mln", "", "'€ 3 mln' is shortened, and amounts are written out in full")]
    [InlineData("28.000,-", "", "'28.000,-' is not an amount: ',-' is neither a currency nor a part of the number")]
    [InlineData("12,50-", "", "'12,50-' has its minus sign or a dash behind the digits")]
    [InlineData(
        "12 patacche",
        "",
        "'12 patacche' is not an amount: 'patacche' is neither a currency nor a part of the number"
    )]
    [InlineData("€ 12 $", "", "'€ 12 $' is not an amount: '$' is neither a currency nor a part of the number")]
    [InlineData(
        "€ 12 13",
        "",
        "'€ 12 13' has spaces or apostrophes between its digits, and they are not declared as groupChar"
    )]
    [InlineData(
        "€ 1.30.2",
        "",
        "'€ 1.30.2' is not an amount: '.' stands between thousands, so three digits follow it, and no '.' "
            + "behind the decimal sign"
    )]
    [InlineData("1e5", "", "'1e5' is written with an exponent, as spreadsheets shorten long numbers")]
    [InlineData("molto", "", "'molto' is not an amount")]
    [InlineData("", "", "an empty text is not an amount")]
    public void What_is_no_certain_amount_is_refused(string text, string form, string problem) =>
        Assert.Equal(problem, Money.Parse(text, Words.Form(form)).Problem?.English);

    [Fact]
    public void The_accepted_forms_follow_the_declared_signs()
    {
        Assert.Equal("'281250,00' or '€ 281.250,00'", Money.Parse("?", Words.Italian).Accepted?.English);
        Assert.Equal("'281250.00' or '€ 281,250.00'", Money.Parse("?", Words.English).Accepted?.English);
    }

    [Fact]
    public void Another_currency_can_be_the_one_of_amounts_that_name_none() =>
        Assert.Equal("12.00 CHF", Money.Parse("12", NumberForm.Undeclared, "CHF").Value!.Canonical);

    [Theory]
    [InlineData("281250.00", "281.250,00 €", "€281,250.00")]
    [InlineData("0", "0,00 €", "€0.00")]
    [InlineData("-12.5", "-12,50 €", "-€12.50")]
    [InlineData("-0.001", "0,00 €", "€0.00")]
    [InlineData("1302.005", "1.302,01 €", "€1,302.01")]
    [InlineData("CHF 1000", "1.000,00 CHF", "CHF 1,000.00")]
    [InlineData("JPY 1000", "1.000 JPY", "JPY 1,000")]
    public void Amounts_print_in_the_way_of_the_language(string text, string it, string en)
    {
        var amount = Money.Parse(text, Words.Point).Value!;
        Assert.Equal((it, en), (amount.Print(Words.It), amount.Print(Words.En)));
    }

    [Fact]
    public void Amounts_print_with_the_decimals_asked_for() =>
        Assert.Equal("281.250 €", new Money(281250, "EUR").Print(Words.It, 0));

    [Fact]
    public void Instalments_of_the_proposal_add_up_exactly()
    {
        Money Cost(decimal amount) => new(amount, "EUR", "offered", new PartialDate(2023, 5, 9));
        var total = (object)Cost(0);
        foreach (var phase in new[] { Cost(10000), Cost(10000), Cost(8000) })
        {
            var advance = Operands.Operate("*", phase, new Percent(0.3m)).Value;
            total = Operands.Operate("+", total, advance).Value!;
        }
        Assert.Equal(Cost(8400), total);
    }

    [Fact]
    public void Natures_are_never_added()
    {
        var (admitted, paid, plain) = (
            new Money(100, "EUR", "admitted"),
            new Money(40, "EUR", "paid"),
            new Money(1, "EUR")
        );
        Assert.Equal(
            "! amounts 'admitted' and 'paid' are of different nature and are not added",
            Words.Operate(admitted, "+", paid)
        );
        Assert.Equal(
            "! an amount 'paid' and an amount without a nature are not added",
            Words.Operate(plain, "+", paid)
        );
        var rest = Operands.Operate("-", admitted, paid).Value;
        Assert.Equal(new Money(60, "EUR"), rest);
        var twice = Operands.Operate("+", admitted, admitted).Value;
        Assert.Equal(new Money(200, "EUR", "admitted"), twice);
    }

    [Fact]
    public void Amounts_of_different_days_add_to_one_without_a_day()
    {
        var (june, july) = (new PartialDate(2023, 6), new PartialDate(2023, 7));
        var (a, b) = (new Money(1, "EUR", "paid", june), new Money(2, "EUR", "paid", july));
        var sum = Operands.Operate("+", a, b).Value;
        Assert.Equal(new Money(3, "EUR", "paid"), sum);
        sum = Operands.Operate("+", a, b.With("paid", june)).Value;
        Assert.Equal(new Money(3, "EUR", "paid", june), sum);
    }

    [Theory]
    [InlineData("100", "+", "40 USD", "! amounts in 'EUR' and 'USD' are not added")]
    [InlineData("100", "<", "40 USD", "! amounts in 'EUR' and 'USD' are not compared")]
    [InlineData("100", "==", "100 USD", "False")]
    [InlineData("100", "!=", "100 USD", "True")]
    [InlineData("100", "-", "40", "Money 60.00 EUR")]
    [InlineData("100", "/", "40", "2.5")]
    [InlineData("100", "/", "0", "Unknown not-applicable")]
    [InlineData("100", "*", "40", "! two amounts have no '*': '100.00 EUR' * '40.00 EUR'")]
    [InlineData("100", "<=", "100,00", "True")]
    [InlineData("100", ">", "100,00", "False")]
    public void Amounts_compute_with_amounts(string left, string op, string right, string result) =>
        Assert.Equal(
            result,
            Words.Operate(Money.Parse(left, Words.Undeclared).Value, op, Money.Parse(right, Words.Undeclared).Value)
        );

    [Fact]
    public void Amounts_compute_with_numbers()
    {
        var amount = new Money(100, "EUR", "paid");
        Assert.Equal("Money 250.00 EUR", Words.Operate(amount, "*", 2.5));
        Assert.Equal("Money 250.00 EUR", Words.Operate(2.5m, "*", amount));
        Assert.Equal("Money 40.00 EUR", Words.Operate(amount, "/", 2.5));
        Assert.Equal("Unknown not-applicable", Words.Operate(amount, "/", 0));
        Assert.Equal("Money 100.00 EUR", Words.Operate(0, "+", amount));
        Assert.Equal("Money -100.00 EUR", Words.Operate(0, "-", amount));
        Assert.Equal("! an amount and a plain number have no '+': '100.00 EUR' + 5", Words.Operate(amount, "+", 5L));
        Assert.Equal("! an amount and a plain number have no '/': 5 / '100.00 EUR'", Words.Operate(5L, "/", amount));
        Assert.Equal("True", Words.Operate(amount, ">", 0));
        Assert.Equal("True", Words.Operate(99, "<", amount));
        Assert.Equal("True", Words.Operate(amount, "==", 100));
        Assert.Equal("! an amount has no '==' here: '100.00 EUR' == true", Words.Operate(amount, "==", true));
        Assert.Equal("False", Words.Operate(amount, "==", null));
        Assert.Equal("True", Words.Operate(amount, "==", "€ 100,00"));
        Assert.Equal("! 'tanto' is not an amount", Words.Operate(amount, "<", "tanto"));
        Assert.Equal("! an amount has no '+' here: '100.00 EUR' + 'a'", Words.Operate(amount, "+", "a"));
        Assert.Equal(
            "! the result of '*' is too large to be kept exactly",
            Words.Operate(new Money(decimal.MaxValue, "EUR"), "*", 2)
        );
    }

    [Fact]
    public void Members_tell_what_is_known_of_an_amount()
    {
        var amount = new Money(0, "EUR", "paid");
        Assert.Equal(
            [0m, "EUR", "paid", Unknown.Missing, "0.00 EUR"],
            amount.MemberNames.Select(name => amount.TryGetMember(name, out var value) ? value : null)
        );
    }

    [Fact]
    public void No_amount_is_in_a_currency_that_is_none() =>
        Assert.Throws<ArgumentException>(() => new Money(1, "IVA"));
}
