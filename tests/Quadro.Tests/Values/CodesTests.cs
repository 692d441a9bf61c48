using Quadro.Values;
using Quadro.Values.Codes;

namespace Quadro.Tests.Values;

public class CodesTests
{
    [Theory]
    [InlineData("MI3.1.1.a", "MI3.1.1.a")]
    [InlineData("MI.3.1.1.a", "MI3.1.1.a")]
    [InlineData("mi3.1.1.A", "MI3.1.1.a")]
    [InlineData("MI 3.1.1.a", "MI3.1.1.a")]
    [InlineData("MI-3.1.1a", "MI3.1.1.a")]
    [InlineData("BO4.1.1", "BO4.1.1")]
    [InlineData("PON12", "PON12")]
    [InlineData(" MI4.1.1.a ", "MI4.1.1.a")]
    public void Project_codes_have_one_spelling(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(ProjectCode.Parse(text)));

    [Theory]
    [InlineData("3.1.1.a")]
    [InlineData("MI")]
    [InlineData("MI3..1")]
    [InlineData("MI3.1.")]
    [InlineData("MI3.1.1.ab")]
    [InlineData("MILANESE3.1")]
    [InlineData("MÌ3.1")]
    public void What_is_no_project_code_is_refused(string text) =>
        Assert.Equal(
            $"'{text}' is not a project code: letters, numbers with dots between, and at most one letter at "
                + "the end ['MI3.1.1.a']",
            Words.Say(ProjectCode.Parse(text))
        );

    [Fact]
    public void A_project_code_knows_its_parts()
    {
        var code = ProjectCode.Parse("MI.3.1.1.a").Value!;
        Assert.Equal(
            ["MI", "3", "3.1.1", "a", "MI3.1.1.a"],
            code.MemberNames.Select(name => code.TryGetMember(name, out var value) ? value : null)
        );
        Assert.True(ProjectCode.Parse("BO4.1").Value!.TryGetMember("letter", out var none));
        Assert.Equal(Unknown.NotApplicable, none);
        Assert.Equal(code, ProjectCode.Parse("mi3.1.1A").Value);
    }

    [Theory]
    [InlineData("C11G06000000001", "C11G06000000001")]
    [InlineData("c11g06000000001", "C11G06000000001")]
    [InlineData("C 1 1 G 06 00000 000 1", "C11G06000000001")]
    public void A_cup_has_one_spelling(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(Cup.Parse(text)));

    [Theory]
    [InlineData("C11G0600000000", "'C11G0600000000' is not a CUP: it has 14 characters, not 15")]
    [InlineData(
        "C11G06000000001 C11G06000000002",
        "'C11G06000000001 C11G06000000002' is not a CUP: it has more than 15 characters"
    )]
    [InlineData(
        "H28122001410005",
        "'H28122001410005' is not a CUP: character 4 is '1', and a letter stands there, did you mean 'H28I22001410005'?"
    )]
    [InlineData(
        "CI1GO6000000001",
        "'CI1GO6000000001' is not a CUP: character 2 is 'I', and a digit stands there, did you mean 'C11G06000000001'?"
    )]
    [InlineData("C11G0600000000X", "'C11G0600000000X' is not a CUP: character 15 is 'X', and a digit stands there")]
    [InlineData("", "an empty text is not a CUP")]
    public void A_cup_of_another_form_is_refused(string text, string problem)
    {
        Assert.Equal(problem, Cup.Parse(text).Problem?.English);
        Assert.Equal(
            "'C11G06000000001': a letter, two digits, a letter, eleven digits",
            Cup.Parse(text).Accepted?.English
        );
    }

    [Theory]
    [InlineData("015146", "015146")]
    [InlineData(" 015146 ", "015146")]
    public void An_istat_code_keeps_its_zeros(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(Istat.Parse(text)));

    [Theory]
    [InlineData(
        "15146",
        "'15146' is not an ISTAT code of a municipality: it has lost its zeros, did you mean '015146'?"
    )]
    [InlineData("1272", "'1272' is not an ISTAT code of a municipality: it has lost its zeros, did you mean '001272'?")]
    [InlineData("015", "'015' is not an ISTAT code of a municipality: three digits are a province's code")]
    [InlineData("03", "'03' is not an ISTAT code of a municipality: one or two digits are a region's code")]
    [InlineData("0015146", "'0015146' is not an ISTAT code of a municipality: it has 7 digits, not six")]
    [InlineData("F205", "'F205' is not an ISTAT code of a municipality: six digits")]
    [InlineData("", "an empty text is not an ISTAT code")]
    public void What_is_no_istat_code_is_refused(string text, string problem) =>
        Assert.Equal(problem, Istat.Parse(text).Problem?.English);

    [Fact]
    public void The_province_of_an_istat_code_is_its_first_three_digits()
    {
        var code = Istat.Parse("015146").Value!;
        Assert.Equal(
            ["015", "015146", Unknown.NotAvailable],
            code.MemberNames.Select(name => code.TryGetMember(name, out var value) ? value : null)
        );
    }

    [Theory]
    [InlineData("https://www.example.org/a?b=c#d")]
    [InlineData("http://example.org:8080/")]
    [InlineData("https://città.example/")]
    [InlineData("http://[::1]/")]
    [InlineData("HTTPS://EXAMPLE.ORG")]
    [InlineData("mailto:ufficio@example.org?subject=x")]
    public void Addresses_of_the_web_and_of_mailboxes_are_kept_as_written(string text)
    {
        Assert.Equal(text, Words.Say(Url.Parse(text)));
    }

    [Theory]
    [InlineData(
        "www.example.org",
        "'www.example.org' is not an address: it does not start with 'https://', did you mean "
            + "'https://www.example.org'?"
    )]
    [InlineData(
        "ufficio@example.org",
        "'ufficio@example.org' is not an address: it does not start with 'mailto:', did you mean "
            + "'mailto:ufficio@example.org'?"
    )]
    [InlineData(
        "javascript:alert(1)",
        "'javascript:alert(1)' is not an address: it does not start with 'http://', 'https://' or 'mailto:'"
    )]
    [InlineData(
        "ftp://example.org",
        "'ftp://example.org' is not an address: it does not start with 'http://', 'https://' or 'mailto:'"
    )]
    [InlineData(
        "/progetti/",
        "'/progetti/' is not an address: it does not start with 'http://', 'https://' or 'mailto:'"
    )]
    [InlineData("https:/example.org", "'https:/example.org' is not an address: 'https:' is followed by '//'")]
    [InlineData("https://", "'https://' is not an address: its host is missing or is not one")]
    [InlineData("https://exa..mple", "'https://exa..mple' is not an address: its host is missing or is not one")]
    [InlineData("mailto:@example.org", "'mailto:@example.org' is not an address: a mailbox has a name, '@' and a host")]
    [InlineData("mailto:ufficio", "'mailto:ufficio' is not an address: a mailbox has a name, '@' and a host")]
    [InlineData(
        "https://example.org/a b",
        "'https://example.org/a b' is not an address: character 22 does not stand in addresses unless it is escaped"
    )]
    [InlineData(
        "https://example.org/\"onload=",
        "'https://example.org/\"onload=' is not an address: character 21 does not stand in addresses unless "
            + "it is escaped"
    )]
    [InlineData("", "an empty text is not an address")]
    public void Other_addresses_are_refused(string text, string problem) =>
        Assert.Equal(problem, Url.Parse(text).Problem?.English);

    [Fact]
    public void An_address_knows_its_host()
    {
        var url = Url.Parse("https://utente@www.Example.org:443/x").Value!;
        Assert.Equal(
            ["https", "www.example.org", url.Canonical],
            url.MemberNames.Select(name => url.TryGetMember(name, out var value) ? value : null)
        );
        Assert.Equal("example.org", Url.Parse("mailto:a@example.org?cc=x").Value!.Host);
    }

    [Fact]
    public void Codes_compare_with_texts_in_any_spelling()
    {
        var code = ProjectCode.Parse("MI3.1.1.a").Value!;
        Assert.Equal("True", Words.Operate(code, "==", "mi.3.1.1.a"));
        Assert.Equal("False", Words.Operate(code, "!=", "MI.3.1.1.a"));
        Assert.StartsWith(
            "! 'altro' is not a project code",
            Words.Operate(code, "==", "altro"),
            StringComparison.Ordinal
        );
        Assert.Equal("True", Words.Operate(code, "<", ProjectCode.Parse("MI12.1").Value));
        Assert.StartsWith(
            "! 'altro' is not a project code",
            Words.Operate(code, "<", "altro"),
            StringComparison.Ordinal
        );
        Assert.Equal("! '+' is not for codes: 'MI3.1.1.a' + 'x'", Words.Operate(code, "+", "x"));
        Assert.Equal("! these are not compared: 'MI3.1.1.a' == 3", Words.Operate(code, "==", 3));
        Assert.StartsWith(
            "! '15146' is not an ISTAT code",
            Words.Operate("15146", "!=", Istat.Parse("015146").Value),
            StringComparison.Ordinal
        );
        Assert.Equal("True", Words.Operate(Cup.Parse("C11G06000000001").Value, "==", "c11g06000000001"));
    }
}
