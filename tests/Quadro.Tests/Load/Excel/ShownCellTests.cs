using Quadro.Load;
using Quadro.Load.Excel;
using Quadro.Tests.Support;

namespace Quadro.Tests.Load.Excel;

/// <summary>A number in a cell is read as its format shows it.</summary>
public class ShownCellTests
{
    [Theory]
    [InlineData("0.354166666666667", "h:mm", "08:30:00")]
    [InlineData("0", "hh:mm", "00:00:00")]
    [InlineData("0.999999999", "hh:mm:ss", "00:00:00")]
    [InlineData("44561.5", "h:mm", "12:00:00")]
    [InlineData("0.75", "h:mm AM/PM", "18:00:00")]
    [InlineData("0.75", "[$-F400]h:mm:ss\\ AM/PM", "18:00:00")]
    [InlineData("0.0104166666666667", "mm:ss", "00:15:00")]
    public void A_time_is_a_time_whatever_day_the_workbook_counts_from(string raw, string format, string shown)
    {
        foreach (var from1904 in (bool[])[false, true])
            Assert.Equal((shown, ScalarKind.Date), CellNumber.Read(raw, NumberStyle.OfCode(format), from1904));
    }

    [Theory]
    [InlineData("1.5", "[h]:mm", "PT36H")]
    [InlineData("1.5", "[hh]:mm:ss;@", "PT36H")]
    [InlineData("4.20833333333333", "[H]:MM", "PT101H")]
    [InlineData("0.0520833333333333", "[mm]:ss", "PT1H15M")]
    [InlineData("0.5", "[h]:mm", "PT12H")]
    public void A_duration_goes_on_behind_a_day(string raw, string format, string shown)
    {
        foreach (var from1904 in (bool[])[false, true])
            Assert.Equal((shown, ScalarKind.Date), CellNumber.Read(raw, NumberStyle.OfCode(format), from1904));
    }

    [Theory]
    [InlineData("0.75", "# ?/?", "3/4", ScalarKind.Fraction)]
    [InlineData("1.5", "# ?/?", "1 1/2", ScalarKind.Fraction)]
    [InlineData("-0.333333333333333", "# ?/?", "-1/3", ScalarKind.Fraction)]
    [InlineData("0.0833333333333333", "# ??/??", "1/12", ScalarKind.Fraction)]
    [InlineData("0.25", "# ?/8", "2/8", ScalarKind.Fraction)]
    [InlineData("0.35", "# ?/?", "0.35", ScalarKind.Number)]
    [InlineData("3", "# ?/?", "3", ScalarKind.Number)]
    [InlineData("15146", "@", "15146", ScalarKind.Quoted)]
    [InlineData("1302.5", "@", "1302.5", ScalarKind.Number)]
    [InlineData("46023", "dd/mm/yyyy", "2026-01-01", ScalarKind.Date)]
    [InlineData("0.3", "0%", "0.3", ScalarKind.Ratio)]
    [InlineData("12.5", "0.00\" %\"", "0.125", ScalarKind.Ratio)]
    [InlineData("12.5", "0.0\\ \\%", "0.125", ScalarKind.Ratio)]
    [InlineData("7", "#,##0\"% circa\"", "0.07", ScalarKind.Ratio)]
    [InlineData("12.5", "0.00\" €\"", "12.5", ScalarKind.Number)]
    public void Fractions_texts_and_shares_are_what_the_format_says(
        string raw,
        string format,
        string shown,
        object kind
    ) => Assert.Equal((shown, (ScalarKind)kind), CellNumber.Read(raw, NumberStyle.OfCode(format), from1904: false));

    [Fact]
    public void Without_a_schema_cells_print_as_the_sheet_shows_them()
    {
        var book = new MadeWorkbook { From1904 = true }.Sheet(
            "x",
            [
                ["id", "quota", "numero", "ora", "durata", "codice"],
                ["a", "#0.3@0%", "#0.75@# ?/?", "#0.354166666666667@h:mm", "#1.5@[h]:mm", "#15146@@"],
                ["b", "#0.125@0.0%", "#0.5@# ?/?", "#0.5@h:mm", "#2@[h]:mm", "#7@@"],
            ]
        );
        var site = SiteUnderTest.Of(
            "=== quadro.yaml\ntitle: x\nlanguage: it\n=== content/x.md\n{{ for $c in data.cose }}({{ $c.quota "
                + "}};{{ $c.numero }};{{ $c.ora }};{{ $c.durata }};{{ $c.codice }}){{ end }}\n"
        );
        var built = new SiteFolder().BuildGood(site with { Inputs = site.Inputs.With("data/cose.xlsx", book.Bytes()) });
        Assert.Contains(
            "(30%;3/4;08:30;36 ore;15146)(12,5%;1/2;12:00;48 ore;7)",
            built["x/index.html"]
                .Replace("\u00a0", " ", StringComparison.Ordinal)
                .Replace(" %", "%", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_schema_takes_from_a_cell_what_its_field_needs()
    {
        var book = new MadeWorkbook().Sheet(
            "x",
            [
                ["id", "testo", "numero", "frazione", "quota"],
                ["a", "#0.125@0.0%", "#0.3@0%", "#1.5@# ?/?", "#0.75@# ?/?"],
            ]
        );
        var site = SiteUnderTest.Of(
            "=== quadro.yaml\ntitle: x\nlanguage: it\n=== data/cose.schema.yaml\nfields: [{ name: testo }, { "
                + "name: numero, type: number }, { name: frazione, type: number }, { name: quota }]\n=== "
                + "content/x.md\n{{ for $c in data.cose }}({{ $c.testo }};{{ $c.numero }};{{ $c.frazione }};{{ $c.quota }}){{ end }}\n"
        );
        var built = new SiteFolder().BuildGood(site with { Inputs = site.Inputs.With("data/cose.xlsx", book.Bytes()) });
        Assert.Contains("(12.5%;0,3;1,5;3/4)", built["x/index.html"], StringComparison.Ordinal);
    }
}
