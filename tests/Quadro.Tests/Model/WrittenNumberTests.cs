using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>Without a schema a value keeps every sign that it was written with, and still counts as the number that it
/// may be.</summary>
public class WrittenNumberTests
{
    private static SiteUnderTest Site(string template) =>
        SiteUnderTest.Of(
            $$$"""
            === quadro.yaml
            title: Prova
            language: it
            === data/regole.csv
            id;versione;ora;anno;pezzi;codice;quota;mille
            a;1.10;10.30;2021;12345;007;12.5;1.402
            b;1.1;9.15;2023;2;+5;0.50;2.300
            c;1.1;10.45;2023;-0;1e5;-3;9.000
            === data/elenchi/x.yaml
            versioni: [1.10, 1.1, 2, '1.10']
            === content/prova.md
            # Prova

            {{{template}}}
            """
        );

    private static string Said(string template)
    {
        var page = new SiteFolder().BuildGood(Site("<p>[" + template + "]</p>"))["prova/index.html"];
        var start = page.IndexOf("<p>[", StringComparison.Ordinal) + 4;
        return System.Net.WebUtility.HtmlDecode(page[start..page.IndexOf("]</p>", start, StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("data.regole | map 'versione'", "1.10, 1.1, 1.1")]
    [InlineData("data.regole | map 'ora'", "10.30, 9.15, 10.45")]
    [InlineData("data.regole | map 'anno'", "2021, 2023, 2023")]
    [InlineData("data.regole | map 'pezzi'", "12345, 2, -0")]
    [InlineData("data.regole | map 'codice'", "007, +5, 1e5")]
    [InlineData("data.regole | map 'quota'", "12.5, 0.50, -3")]
    [InlineData("data.regole | map 'mille'", "1.402, 2.300, 9.000")]
    [InlineData("(data.elenchi | first).versioni", "1.10, 1.1, 2, 1.10")]
    public void Every_sign_is_printed(string asked, string said) =>
        Assert.Equal(said, Said($"{{{{ {asked.Replace('\'', '"')} }}}}"));

    [Theory]
    [InlineData("data.regole | where 'versione' '1.10' | map 'id'", "a")]
    [InlineData("data.regole | where 'versione' '1.1' | map 'id'", "b, c")]
    [InlineData("data.regole | where 'versione' 1.1 | map 'id'", "b, c")]
    [InlineData("data.regole | where_not 'versione' '1.1' | map 'id'", "a")]
    [InlineData("data.regole | where 'anno' 2023 | map 'id'", "b, c")]
    [InlineData("data.regole | where 'codice' '007' | map 'id'", "a")]
    [InlineData("data.regole | map 'versione' | uniq", "1.10, 1.1")]
    [InlineData("data.regole | group_by 'versione' | map 'key'", "1.1, 1.10")]
    [InlineData("data.regole | map 'versione' | contains '1.10'", "true")]
    [InlineData("(data.regole | first).versione == (data.regole | last).versione", "false")]
    [InlineData("(data.regole | first).versione == '1.10'", "true")]
    [InlineData("(data.regole | first).versione == '1.1'", "false")]
    [InlineData("(data.elenchi | first).versioni | uniq", "1.10, 1.1, 2")]
    public void Values_are_equal_when_they_are_written_the_same(string asked, string said) =>
        Assert.Equal(said, Said($"{{{{ {asked.Replace('\'', '"')} }}}}"));

    [Theory]
    [InlineData("data.regole | sort_by 'ora' | map 'id'", "b, a, c")]
    [InlineData("data.regole | sort_by 'quota' 'desc' | map 'id'", "a, b, c")]
    [InlineData("data.regole | sum 'quota'", "10")]
    [InlineData("(data.regole | first).quota + 1", "13,5")]
    [InlineData("(data.regole | first).quota > 12", "true")]
    [InlineData("number (data.regole | first).quota 2", "12,50")]
    [InlineData("(data.regole | first).quota * 2", "25")]
    [InlineData("'n. ' + (data.regole | first).versione", "n. 1.10")]
    public void Numbers_are_ordered_and_computed_as_numbers(string asked, string said) =>
        Assert.Equal(said, Said($"{{{{ {asked.Replace('\'', '"')} }}}}"));

    [Fact]
    public void What_may_be_thousands_is_not_added_up()
    {
        var folder = new SiteFolder().BuildGood(Site("Niente."));
        folder.Build(Site("{{ data.regole | sum \"mille\" }}"));
        Assert.Contains(folder.Messages, message =>
            message.Contains(
                "'1.402' may be 1402 or 1.402: a schema says which, with 'groupChar' or 'decimalChar'",
                StringComparison.Ordinal
            )
        );
    }
}
