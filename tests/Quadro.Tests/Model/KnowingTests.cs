using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>A known zero, a gap and a figure that is not due yet never look alike, alone or in a sum.</summary>
public class KnowingTests
{
    private static SiteUnderTest Site(string rows, string template) =>
        SiteUnderTest.Of(
            $$$"""
            === quadro.yaml
            title: Prova
            language: it
            === data/grants.schema.yaml
            pages: false
            missingValues: ["", "-"]
            fields:
              - { name: id }
              - { name: amount, type: money }
              - { name: double, type: money, computed: "amount + amount" }
            === data/grants.csv
            id,amount
            {{{rows}}}
            === content/somma.md
            # Somma

            {{{template}}}
            """
        );

    private static string Page(string rows, string template) =>
        new SiteFolder().BuildGood(Site(rows, template))["somma/index.html"];

    [Theory]
    [InlineData("a,0", "0,00 €")]
    [InlineData("a,", "dato mancante")]
    [InlineData("a,-", "dato mancante")]
    [InlineData("a,n.d.", "non disponibile")]
    [InlineData("a,n.a.", "non applicabile")]
    [InlineData("a,not yet due", "non ancora dovuto")]
    public void Each_way_of_not_knowing_prints_in_its_own_words_and_zero_as_a_figure(string row, string printed)
    {
        var page = Page(
            row,
            "Importo: {{ (data.grants | first).amount }}; doppio: {{ (data.grants | first).double }}."
        );
        Assert.Contains($"Importo: {printed}; doppio: {printed}.", Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: money", "n.d.", "non disponibile")]
    [InlineData("type: money", "n.a.", "non applicabile")]
    [InlineData("type: date", "non ancora dovuto", "non ancora dovuto")]
    [InlineData("type: boolean", "n.d.", "non disponibile")]
    [InlineData("type: integer, many: true", "n.d.", "non disponibile")]
    [InlineData("type: integer", "0", "0")]
    [InlineData("type: integer", "", "nothing")]
    public void A_sheet_says_why_a_value_is_not_known(string field, string cell, string shown) =>
        Assert.Equal(
            shown,
            Schemas
                .Trial.Shown(field, cell)
                .Replace("<span class=\"unknown\">", "", StringComparison.Ordinal)
                .Replace("</span>", "", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("5 / 0")]
    [InlineData("(data.grants | size) / 0")]
    public void A_division_by_zero_is_no_figure(string expression) =>
        Assert.Contains(
            "Quota: non applicabile.",
            Words(Page("a,10", $"Quota: {{{{ {expression} }}}}.")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_computed_division_by_zero_is_not_applicable() =>
        Assert.Contains(
            "non applicabile",
            Schemas.Trial.Shown("type: number, computed: '5 / 0'", ""),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sum_of_known_parts_is_a_plain_figure()
    {
        var page = Page("a,10\nb,0\nc,5.50", "Totale: {{ sum data.grants \"amount\" }}.");
        Assert.Contains("Totale: 15,50 €.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sum data.grants \"amount\"", "30,00 €")]
    [InlineData("sum data.grants \"amount\" | money", "30,00 €")]
    [InlineData("(sum data.grants \"amount\") + (data.grants | first).amount", "40,00 €")]
    [InlineData("(sum data.grants \"amount\") * 2", "60,00 €")]
    public void A_sum_with_gaps_says_of_how_many_parts_it_was_made_and_why_the_others_are_not_in_it(
        string expression,
        string figure
    )
    {
        var page = Page("a,10\nb,\nc,20\nd,n.d.\ne,", $"Totale: {{{{ {expression} }}}}.");
        Assert.Contains(
            $"Totale: {figure} <span class=\"partial\">(somma dei valori noti, 2 su 5; dato mancante: 2, non "
                + "disponibile: 1)</span>.",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_parts_of_a_sum_are_values_for_templates()
    {
        var page = Page(
            "a,10\nb,\nc,n.a.\nd,not yet due",
            "{{ $sum = sum data.grants \"amount\" }}{{ $sum.parts }}/{{ $sum.known }}/{{ $sum.missing }}/{{ "
                + "$sum.not_available }}/{{ $sum.not_applicable }}/{{ $sum.not_yet_due }}/{{ $sum.value }}"
        );
        Assert.Contains("4/1/1/0/1/1/10,00 €", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,\nb,n.d.", "dato mancante")]
    [InlineData("a,n.d.\nb,n.a.", "non disponibile")]
    [InlineData("a,n.a.\nb,n.a.", "non applicabile")]
    [InlineData("a,not yet due\nb,n.a.", "non ancora dovuto")]
    public void A_sum_of_nothing_known_is_not_zero_but_unknown_for_the_reason_of_most_concern(
        string rows,
        string printed
    )
    {
        var page = Page(rows, "Totale: {{ sum data.grants \"amount\" }}.");
        Assert.Contains($"Totale: <span class=\"unknown\">{printed}</span>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_of_sums_count_the_parts_of_their_parts()
    {
        var page = Page(
            "a,10\nb,\nc,20",
            "Totale: {{ sum [(sum data.grants \"amount\"), (sum data.grants \"amount\")] }}."
        );
        Assert.Contains(
            "60,00 € <span class=\"partial\">(somma dei valori noti, 4 su 6; dato mancante: 2)</span>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whether_a_sum_with_gaps_is_more_than_something_is_not_known()
    {
        var page = Page(
            "a,10\nb,",
            "{{ if (sum data.grants \"amount\") > 5 }}di più{{ else }}non si sa{{ end }} {{ if (sum (where "
                + "data.grants \"id\" \"a\") \"amount\") > 5 }}certo{{ end }}"
        );
        Assert.Contains("non si sa certo", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computed_sum_keeps_its_gaps_and_a_rule_about_it_does_not_accuse()
    {
        var site = SiteUnderTest.Of(
            """
            === quadro.yaml
            language: it
            === data/bids.schema.yaml
            fields:
              - { name: title }
              - { name: total, type: money }
              - name: phases
                many: true
                fields:
                  - { name: cost, type: money }
              - { name: found, type: money, computed: "sum phases \"cost\"" }
            rules:
              - { code: X1, assert: "found == total", at: total, message: "the phases make {{ found }}" }
            === data/bids.yaml
            - id: full
              title: Intera
              total: 30
              phases: [{ cost: 10 }, { cost: 20 }]
            - id: gap
              title: Lacuna
              total: 30
              phases: [{ cost: 10 }, { cost: n.d. }]
            """
        );
        var built = new SiteFolder().BuildGood(site);
        Assert.Contains(
            "10,00 € <span class=\"partial\">(somma dei valori noti, 1 su 2; non disponibile: 1)</span>",
            built["bids/gap/index.html"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("class=\"partial\"", built["bids/full/index.html"], StringComparison.Ordinal);
        var wrong = new SiteFolder().Build(
            site.With(
                "data/bids.yaml",
                "- id: wrong\n  title: Errata\n  total: 31\n  phases: [{ cost: 10 }, { cost: 20 }]\n"
            )
        );
        Assert.Contains(wrong.Findings, finding => finding.Code == "X1");
    }

    private static string Words(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");
}
