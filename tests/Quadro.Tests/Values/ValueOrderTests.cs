using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Arithmetic;
using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class ValueOrderTests
{
    [Theory]
    [InlineData("M1.D2", "M1.D10")]
    [InlineData("M1", "M1.D1")]
    [InlineData("e", "È")]
    [InlineData("Epoca", "Età")]
    [InlineData("Età", "Etica")]
    [InlineData("perche", "perché")]
    [InlineData("a", "B")]
    [InlineData("A", "a")]
    [InlineData("strasse", "straße")]
    [InlineData("Łódź", "Lomé")]
    [InlineData("file 02", "file 2")]
    [InlineData("file 2", "file 10")]
    [InlineData("file 99999999999999999998", "file 99999999999999999999")]
    [InlineData("x-2", "x1")]
    [InlineData("1a", "a1")]
    [InlineData("", "a")]
    [InlineData("città", "citta 2")]
    public void Texts_stand_where_readers_look_for_them(string first, string second)
    {
        Assert.True(TextOrder.Compare(first, second) < 0, $"{first} < {second}");
        Assert.True(TextOrder.Compare(second, first) > 0, $"{second} > {first}");
        Assert.Equal(0, TextOrder.Compare(first, first));
    }

    [Fact]
    public void An_accent_written_apart_counts_as_the_accented_letter()
    {
        Assert.True(TextOrder.Compare("perche\u0301", "percher") < 0);
        Assert.True(TextOrder.Compare("perchd", "perche\u0301") < 0);
    }

    [Fact]
    public void Values_of_all_types_have_one_order()
    {
        object?[] ordered =
        [
            false,
            true,
            double.NaN,
            double.NegativeInfinity,
            -1e300,
            -5,
            new Percent(0.3m),
            1L,
            1.5m,
            2.5,
            new Count(10),
            1e300,
            Period("fino al 2030"),
            Date("2020"),
            Period("2021-2027"),
            Date("2021"),
            Date("2021-01"),
            Date("2021-01-01"),
            Date("2021-02-01"),
            Period("dal 2022"),
            Duration.Parse("30 giorni").Value,
            Duration.Parse("1 mese").Value,
            Duration.Parse("12 settimane").Value,
            Duration.Parse("12-15 settimane").Value,
            new Money(-1, "EUR"),
            new Money(1, "EUR"),
            new Money(1, "EUR", "paid"),
            new Money(0, "USD"),
            "Abitare",
            Istat.Parse("015146").Value is { } code ? "0" : "",
            ProjectCode.Parse("MI3.1").Value,
            ProjectCode.Parse("MI12.1").Value,
            LocalizedText.Of("zeta"),
            Unknown.Missing,
            Unknown.NotYetDue,
            null,
        ];
        var expected = ordered.Where(value => value is not "0").ToList();
        var shuffled = expected.OrderBy(value => value?.GetHashCode() ?? 0).ToList();
        shuffled.Sort(ValueOrder.Compare);
        Assert.Equal(expected, shuffled);
    }

    [Fact]
    public void Downwards_the_unknown_stays_last()
    {
        object?[] values = [Unknown.Missing, 1, null, 3, 2];
        Array.Sort(values, ValueOrder.CompareDescending);
        Assert.Equal([3, 2, 1, Unknown.Missing, null], values);
    }

    [Fact]
    public void Numbers_of_different_types_are_equal_by_value()
    {
        Assert.Equal(0, ValueOrder.Compare(1, 1.0m));
        Assert.Equal(0, ValueOrder.Compare(1.0, 1L));
        Assert.True(ValueOrder.Compare(0.1, 0.2m) < 0);
        Assert.True(ValueOrder.Compare(1e29, decimal.MaxValue) > 0);
    }

    private static PartialDate Date(string text) => PartialDate.Parse(text).Value!;

    private static Period Period(string text) => Quadro.Values.Dates.Period.Parse(text).Value!;
}
