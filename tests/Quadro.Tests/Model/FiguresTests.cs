using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>Figures keep their unit and nature through sums and groups, and print as readers see them wherever they are
/// shown.</summary>
public class FiguresTests
{
    private static SiteUnderTest Site(string template) =>
        SiteUnderTest.Of(
            $$$"""
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            === data/lavori.schema.yaml
            facets: [anno, abitanti, superficie]
            fields:
              - { name: title }
              - { name: anno, type: integer }
              - { name: abitanti, type: integer }
              - { name: codice, type: integer }
              - { name: tappe, type: integer, many: true }
              - { name: superficie, type: number }
              - { name: quota, type: percent, format: points }
              - { name: durata, type: duration }
              - { name: pagato, type: money, nature: paid, asOf: dal }
              - { name: ammesso, type: money, nature: admitted, asOf: dal }
              - { name: dal, type: date }
              - { name: zona }
            === data/lavori.csv
            id;title;anno;abitanti;codice;tappe;superficie;quota;durata;pagato;ammesso;dal;zona
            a;Alfa;2021;12345;26100;10500|7;12,5;30;30 giorni;1000,50;2000;2024-12-31;est
            b;Beta;2023;2300;26101;;1402,75;12,5;20 giorni;500;700;2024-12-31;est
            c;Gamma;2023;1234567;26102;;0,5;1,5;10 giorni;250;90;2023-12-31;ovest
            === content/prova.md
            # Prova

            {{{template}}}
            """
        );

    private static string Said(string asked)
    {
        var page = new SiteFolder().BuildGood(Site($"<p>[{{{{ {asked.Replace('\'', '"')} }}}}]</p>"))[
            "prova/index.html"
        ];
        var start = page.IndexOf("<p>[", StringComparison.Ordinal) + 4;
        return System
            .Net.WebUtility.HtmlDecode(page[start..page.IndexOf("]</p>", start, StringComparison.Ordinal)])
            .Replace('\u00a0', ' ');
    }

    [Theory]
    [InlineData("data.lavori | sum 'pagato'", "1.750,50 €")]
    [InlineData("(data.lavori | sum 'pagato').nature", "paid")]
    [InlineData("(data.lavori | where 'zona' 'est' | sum 'pagato').as_of", "31 dicembre 2024")]
    [InlineData("((data.lavori | group_by 'zona' | first).items | sum 'pagato') / 2", "750,25 €")]
    [InlineData("(((data.lavori | group_by 'zona' | first).items | sum 'pagato') / 2).nature", "paid")]
    [InlineData("(data.lavori | sort_by 'pagato' | first).pagato.nature", "paid")]
    [InlineData("(data.lavori | sort_by 'pagato' 'desc' | first).pagato", "1.000,50 €")]
    [InlineData("(data.lavori | sum 'quota') / 2", "22 %")]
    [InlineData("((data.lavori | group_by 'zona' | first).items | sum 'quota') / 2", "21,25 %")]
    [InlineData("(data.lavori | sum 'quota') / (data.lavori | sum 'quota')", "1")]
    [InlineData("(data.lavori | sum 'durata') / 3", "20 giorni")]
    [InlineData("data.lavori | sum 'superficie'", "1.415,75")]
    [InlineData("data.lavori | group_by 'anno' | map 'key'", "2021, 2023")]
    public void Units_and_natures_survive_sums_and_groups(string asked, string said) => Assert.Equal(said, Said(asked));

    [Fact]
    public void Amounts_of_different_natures_are_not_added_up()
    {
        var folder = new SiteFolder().BuildGood(Site("Niente."));
        folder.Build(Site("{{ (data.lavori | first).pagato + (data.lavori | first).ammesso }}"));
        Assert.Contains(folder.Messages, message =>
            message.Contains("of different nature and are not added", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("a", "anno", "2021")]
    [InlineData("a", "abitanti", "12.345")]
    [InlineData("b", "abitanti", "2.300")]
    [InlineData("c", "abitanti", "1.234.567")]
    [InlineData("a", "codice", "26100")]
    [InlineData("b", "superficie", "1.402,75")]
    public void A_sheet_shows_years_and_populations_as_readers_see_them(string id, string field, string shown)
    {
        var page = new SiteFolder().BuildGood(Site("Niente."))[$"lavori/{id}/index.html"];
        var start = page.IndexOf($"<dt>{field}</dt>", StringComparison.Ordinal);
        Assert.Contains(
            $"<dd>{shown}</dd>",
            page[start..page.IndexOf("</div>", start, StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("anno", ">2021<", ">2.021<")]
    [InlineData("abitanti", ">12.345<", ">12345<")]
    [InlineData("abitanti", ">2.300<", ">2300<")]
    [InlineData("superficie", ">1.402,75<", ">1402.75<")]
    public void Ways_through_a_list_do(string field, string shown, string raw)
    {
        var page = new SiteFolder().BuildGood(Site("Niente."))[$"lavori/per-{field}/index.html"];
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain(raw, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_does_and_names_natures()
    {
        var site = Site("Niente.");
        var shown = Inquiry
            .Of(SiteReading.Read(site.Layered(), site.Options), "lavori/a")
            .Record!.Fields.ToDictionary(field => field.Name, field => field.Value.Replace('\u00a0', ' '));
        Assert.Equal("2021", shown["anno"]);
        Assert.Equal("12.345", shown["abitanti"]);
        Assert.Equal("26100", shown["codice"]);
        Assert.Equal("1.000,50 € (paid, 31 dicembre 2024)", shown["pagato"]);
    }
}
