using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

public class DateFormTests
{
    [Theory]
    [InlineData("2024-05-09", "%d/%m/%Y", "09/05/2024")]
    [InlineData("2024-05-09", "%Y-%m-%d", "2024-05-09")]
    [InlineData("2024-05-09", "%d %B '%y, 100 %%", "09 maggio &#39;24, 100 %")]
    [InlineData("2024-05", "%m/%Y", "05/2024")]
    [InlineData("2024-05", "%d/%m/%Y", "maggio 2024")]
    [InlineData("2024-05-09T07:03:59Z", "%d/%m/%Y %H:%M:%S", "09/05/2024 07:03:59")]
    [InlineData("2024-05-09", "%H:%M", "9 maggio 2024")]
    public void A_date_is_written_in_the_form_that_a_template_asks_for(string date, string form, string expected)
    {
        var built = new SiteFolder().BuildGood(Site(date, form));
        Assert.Contains($"<p>{expected}</p>", built["pagina/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "%d/%m/%q",
        "'%d/%m/%q' has '%q', which is not written | it may have %Y, %y, %m, %d, %B, %H, %M, %S, such as \"%d/%m/%Y\""
    )]
    [InlineData("%d%", "'%d%' ends with a '%' that nothing follows | …")]
    public void A_form_that_is_none_is_named(string form, string message) =>
        new SiteFolder()
            .Build(Site("2024-05-09", form))
            .Found("templates/pages/page.html(1,…): error QD4…: " + message);

    private static SiteUnderTest Site(string date, string form) =>
        SiteUnderTest.Of(
            $$"""
            === quadro.yaml
            title: Prova
            language: it
            rules: { QD6016: off }
            === data/pagine.schema.yaml
            pages: true
            fields:
              - name: title
                type: string
              - name: quando
                type: {{(date.Contains('T', StringComparison.Ordinal) ? "datetime" : "date")}}
            === data/pagine.csv
            id,title,quando
            uno,Uno,{{date}}
            === content/pagina.md
            ---
            title: Prova
            ---
            === templates/pages/page.html
            <p>{{"{{"}} date (data.pagine | first).quando "{{form}}" {{"}}"}}</p>

            """
        );
}
