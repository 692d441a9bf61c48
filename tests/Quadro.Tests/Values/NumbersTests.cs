using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class NumbersTests
{
    [Theory]
    [InlineData("1302.5", "", "1302.5")]
    [InlineData(" -12.50 ", "", "-12.50")]
    [InlineData("\u22127", "", "-7")]
    [InlineData("+7", "", "7")]
    [InlineData("-0", "", "0")]
    [InlineData(".5", "", "0.5")]
    [InlineData("007", "", "7")]
    [InlineData("1.302", "", "1.302")]
    [InlineData("0,302", "", "0.302")]
    [InlineData("1234,567", "", "1234.567")]
    [InlineData("12,5", "", "12.5")]
    [InlineData("1.302,50", "", "1302.50")]
    [InlineData("1,302.50", "", "1302.50")]
    [InlineData("1.302.000", "", "1302000")]
    [InlineData("1,302,000", "", "1302000")]
    [InlineData("1302,5", "comma", "1302.5")]
    [InlineData("1,302", "comma", "1.302")]
    [InlineData("1.302", "point", "1.302")]
    [InlineData("1.302,50", "italian", "1302.50")]
    [InlineData("1.302", "italian", "1302")]
    [InlineData("1302,50", "italian", "1302.50")]
    [InlineData("1,302.50", "english", "1302.50")]
    [InlineData("1 302 000,5", "spaced", "1302000.5")]
    [InlineData("1\u00a0302,5", "spaced", "1302.5")]
    [InlineData("1\u202f302,5", "spaced", "1302.5")]
    [InlineData("1'302.5", "apostrophe", "1302.5")]
    [InlineData("1’302.5", "apostrophe", "1302.5")]
    [InlineData("1e5", "", "100000")]
    [InlineData("1.5E-3", "", "0.0015")]
    [InlineData("1,2E+03", "comma", "1200")]
    [InlineData("95%", "wrapped", "95")]
    [InlineData("€ 12.50", "wrapped", "12.50")]
    [InlineData("-€ 12.50", "wrapped", "-12.50")]
    [InlineData("€ -.5", "wrapped", "-0.5")]
    [InlineData("120 kg", "wrapped", "120")]
    [InlineData("€ 1.302,50", "italian wrapped", "1302.50")]
    [InlineData("0.00000000000000000000000000010000000000000", "", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "", "79228162514264337593543950335")]
    [InlineData("281250.00", "", "281250.00")]
    public void Decimals_are_read_exactly(string text, string form, string value) =>
        Assert.Equal(value, Words.Say(NumberReader.ParseDecimal(text, Words.Form(form))));

    [Theory]
    [InlineData("1.302", "comma", "'1.302' could be 1302 or 1,302 ['1302,5', or declare groupChar for thousands]")]
    [InlineData("1,302", "point", "'1,302' could be 1302 or 1.302 ['1302.5', or declare groupChar for thousands]")]
    [InlineData("1,302", "", "'1,302' could be 1302 or 1.302 ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData(
        "1.302,50",
        "comma",
        "'1.302,50' has '.' between thousands, and no groupChar is declared ['1302,5', or declare groupChar "
            + "for thousands]"
    )]
    [InlineData(
        "12.5",
        "comma",
        "'12.5' has '.' where the decimal sign is ',' ['1302,5', or declare groupChar for thousands]"
    )]
    [InlineData(
        "281250.00",
        "italian",
        "'281250.00' is not a number: '.' stands between thousands, so three digits follow it, and no '.' "
            + "behind the decimal sign ['1302,5' or '1.302,5']"
    )]
    [InlineData(
        "12.30",
        "italian",
        "'12.30' is not a number: '.' stands between thousands, so three digits follow it, and no '.' behind "
            + "the decimal sign ['1302,5' or '1.302,5']"
    )]
    [InlineData(
        "1302.302",
        "italian",
        "'1302.302' is not a number: '.' stands between thousands, so three digits follow it, and no '.' "
            + "behind the decimal sign ['1302,5' or '1.302,5']"
    )]
    [InlineData(
        "1,5.302",
        "italian",
        "'1,5.302' is not a number: '.' stands between thousands, so three digits follow it, and no '.' "
            + "behind the decimal sign ['1302,5' or '1.302,5']"
    )]
    [InlineData(
        "1 302",
        "",
        "'1 302' has spaces or apostrophes between its digits, and they are not declared as groupChar "
            + "['1302.5', or declare decimalChar and groupChar]"
    )]
    [InlineData(
        "1 302",
        "comma",
        "'1 302' has spaces or apostrophes between its digits, and they are not declared as groupChar "
            + "['1302,5', or declare groupChar for thousands]"
    )]
    [InlineData("95%", "", "'95%' has something beside its digits ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData(
        "12-",
        "",
        "'12-' has its minus sign behind the digits or as brackets ['1302.5', or declare decimalChar and groupChar]"
    )]
    [InlineData(
        "(12)",
        "wrapped",
        "'(12)' has its minus sign behind the digits or as brackets ['1302.5', or declare decimalChar and groupChar]"
    )]
    [InlineData("", "", "an empty text is not a number ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData("abc", "", "'abc' is not a number ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData("5.", "", "'5.' is not a number ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData("--5", "", "'--5' is not a number ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData(
        "NaN",
        "",
        "'NaN' is not a finite number, and a figure that is no number can be neither shown nor added up "
            + "['1302.5', or declare decimalChar and groupChar]"
    )]
    [InlineData(
        "-INF",
        "",
        "'-INF' is not a finite number, and a figure that is no number can be neither shown nor added up "
            + "['1302.5', or declare decimalChar and groupChar]"
    )]
    [InlineData(
        "1e30",
        "",
        "'1e30' has more digits than the 28 that are kept exactly ['1302.5', or declare decimalChar and groupChar]"
    )]
    [InlineData(
        "79228162514264337593543950336",
        "",
        "'79228162514264337593543950336' has more digits than the 28 that are kept exactly ['1302.5', or "
            + "declare decimalChar and groupChar]"
    )]
    [InlineData("12", "same", "decimalChar and groupChar are both '.' ['1302.5' or '1.302.5']")]
    [InlineData("CO-5", "wrapped", "'CO-5' is not a number ['1302.5', or declare decimalChar and groupChar]")]
    [InlineData("١٢", "", "'١٢' is not a number ['1302.5', or declare decimalChar and groupChar]")]
    public void Decimals_that_are_not_certain_are_refused(string text, string form, string problem) =>
        Assert.Equal(problem, Words.Say(NumberReader.ParseDecimal(text, Words.Form(form))));

    [Theory]
    [InlineData("1302", "", "1302")]
    [InlineData("-7", "", "-7")]
    [InlineData("1.302", "italian", "1302")]
    [InlineData("1.302.000", "", "1302000")]
    [InlineData("9223372036854775807", "", "9223372036854775807")]
    [InlineData("47 comuni", "wrapped", "47")]
    [InlineData("1.0", "", "1")]
    [InlineData("-12.00", "", "-12")]
    [InlineData("1.302,00", "italian", "1302")]
    [InlineData("1.000", "point", "1")]
    public void Whole_numbers_are_read(string text, string form, string value) =>
        Assert.Equal(value, Words.Say(NumberReader.ParseInteger(text, Words.Form(form))));

    [Theory]
    [InlineData("1.302", "", "'1.302' could be 1302, and no groupChar is declared ['1302', or declare groupChar]")]
    [InlineData("1.000", "", "'1.000' could be 1000, and no groupChar is declared ['1302', or declare groupChar]")]
    [InlineData("13.5", "", "'13.5' is not a whole number ['1302', or declare groupChar]")]
    [InlineData("1302,5", "italian", "'1302,5' is not a whole number ['1302' or '1.302']")]
    [InlineData(
        "1E+05",
        "",
        "'1E+05' is written with an exponent, as spreadsheets shorten long numbers ['1302', or declare groupChar]"
    )]
    [InlineData(
        "9223372036854775808",
        "",
        "'9223372036854775808' is beyond the whole numbers that are kept, which end at 9223372036854775807 "
            + "['1302', or declare groupChar]"
    )]
    [InlineData("dieci", "", "'dieci' is not a whole number ['1302', or declare groupChar]")]
    public void What_is_no_whole_number_is_refused(string text, string form, string problem) =>
        Assert.Equal(problem, Words.Say(NumberReader.ParseInteger(text, Words.Form(form))));

    [Fact]
    public void A_long_text_is_shown_cut_and_without_control_characters()
    {
        var problem = NumberReader
            .ParseDecimal("a\u0007" + new string('b', 200), NumberForm.Undeclared)
            .Problem?.English!;
        Assert.Equal("'a " + new string('b', 58) + "…' is not a number", problem);
    }
}
