using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What is computed is a value of its field's type, as one that is written would be, or is refused.</summary>
public class ComputedTypeTests
{
    private const string Fields =
        "pages: false\nfields:\n  - { name: id }\n  - { name: title }\n  - { name: n, type: number }\n"
        + "  - { name: cost, type: money, nature: spent }\n";

    private static SiteUnderTest Site(string type, string computed) =>
        SiteUnderTest
            .Of("=== quadro.yaml\ntitle: x\nlanguage: it\n")
            .With("data/jobs.schema.yaml", Fields + $"  - {{ name: made, {type}, computed: \"{computed}\" }}\n")
            .With("data/jobs.csv", "id;title;n;cost\na;Alfa;1200;3,50 €\nb;Beta;2;1 €\n")
            .With("content/p.md", "# P\n\nDà «{{ r = data.jobs | first; r.made }}».\n");

    [Theory]
    [InlineData("type: money", "n * 2", "2.400,00 €")]
    [InlineData("type: money", "cost * 2", "7,00 €")]
    [InlineData("type: money", "'5 €'", "5,00 €")]
    [InlineData("type: money", "[n, cost]", "1.200,00 €, 3,50 €", true)]
    [InlineData("type: percent", "n / 2000", "60 %")]
    [InlineData("type: year", "2024", "2024")]
    [InlineData("type: number", "n / 7", "171,428…")]
    [InlineData("type: integer", "n", "1200")]
    [InlineData("type: period", "2024", "2024")]
    [InlineData("reference: jobs", "'Beta'", "Beta")]
    [InlineData("reference: jobs", "'b'", "Beta")]
    public void A_value_is_of_the_type(string type, string computed, string printed, bool many = false)
    {
        var page = new SiteFolder().BuildGood(Site(type + (many ? ", many: true" : ""), computed))["p/index.html"];
        var start = page.IndexOf("Dà «", StringComparison.Ordinal) + "Dà «".Length;
        var said = page[start..page.IndexOf('»', start)].Replace("\u00a0", " ", StringComparison.Ordinal);
        Assert.StartsWith(
            printed.TrimEnd('…'),
            said.Contains('<', StringComparison.Ordinal) ? "Beta" : said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_amount_of_a_bare_number_can_be_added_to_others() =>
        Assert.Contains(
            "Dà «1.203,50 €».",
            new SiteFolder()
                .BuildGood(
                    Site("type: money, nature: spent", "n")
                        .With("content/p.md", "# P\n\nDà «{{ r = data.jobs | first; r.made + r.cost }}».\n")
                )["p/index.html"]
                .Replace("\u00a0", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("type: date", "2024", "2024", "let the expression…")]
    [InlineData("type: duration", "n", "1200", "let the expression…")]
    [InlineData("type: cup", "n", "1200", "let the expression…")]
    [InlineData("type: number", "cost", "3.50 EUR", "the number of an amount is asked for with 'x.amount'")]
    [InlineData("type: percent", "cost", "3.50 EUR", "let the expression…")]
    [InlineData("reference: jobs", "'zzzz'", "zzzz", "there is no such record…")]
    [InlineData("reference: jobs", "'Bet'", "Bet", "did you mean 'Beta'?")]
    public void A_value_that_is_none_is_reported_at_its_record(
        string type,
        string computed,
        string value,
        string help
    ) =>
        Assert.Contains(new SiteFolder().Build(Site(type, computed)).Messages, message =>
            message.StartsWith(
                $"data/jobs.csv(2,1): error QD2003: 'made' is computed, and '{value}' is not what the field "
                    + $"takes | {help.TrimEnd('…')}",
                StringComparison.Ordinal
            )
        );
}
