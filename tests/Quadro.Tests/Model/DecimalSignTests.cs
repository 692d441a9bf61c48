using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>The numbers of one column of a file have one decimal sign, and what does not show it is never
/// guessed.</summary>
public class DecimalSignTests
{
    private static SiteUnderTest Site(string field, params string[] cells) =>
        SiteUnderTest
            .Of("=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-06-30\n")
            .With("data/cose.schema.yaml", $"fields:\n  - {{ name: x, {field} }}\n")
            .With("data/cose.csv", "id;x\n" + string.Concat(cells.Select((cell, i) => $"r{i + 1};{cell}\n")));

    /// <summary>What the sheets show, in the order of the rows.</summary>
    private static string Shown(string field, params string[] cells)
    {
        var folder = new SiteFolder().BuildGood(Site(field, cells));
        return string.Join(" | ", cells.Select((_, i) => Value(folder[$"cose/r{i + 1}/index.html"])));
    }

    private static string Value(string page)
    {
        var start = page.IndexOf("<dt>x</dt>", StringComparison.Ordinal);
        var shown = page[(start + "<dt>x</dt>".Length)..page.IndexOf("</div>", start, StringComparison.Ordinal)];
        return System
            .Net.WebUtility.HtmlDecode(
                shown.Replace("<dd>", "", StringComparison.Ordinal).Replace("</dd>", "", StringComparison.Ordinal)
            )
            .Trim()
            .Replace('\u00a0', ' ');
    }

    [Theory]
    [InlineData("type: number", "1.402;998,4", "1.402 | 998,4")]
    [InlineData("type: number", "998,4;1.402", "998,4 | 1.402")]
    [InlineData("type: number", "1.402;12.5", "1,402 | 12,5")]
    [InlineData("type: number", "12.5;1,402", "12,5 | 1.402")]
    [InlineData("type: number", "1,402;998,4", "1,402 | 998,4")]
    [InlineData("type: number", "1.402;1.234.567", "1.402 | 1.234.567")]
    [InlineData("type: number", "1,402;1,234,567", "1.402 | 1.234.567")]
    [InlineData("type: number", "-1.402;0.123", "-1,402 | 0,123")]
    [InlineData("type: number", "1.402;-0,5", "1.402 | -0,5")]
    [InlineData("type: number", "1.402;3.14159", "1,402 | 3,14159")]
    [InlineData("type: number", "1.402;2345.678", "1,402 | 2.345,678")]
    [InlineData("type: number", "1.402;1.302,5;12", "1.402 | 1.302,5 | 12")]
    [InlineData("type: number", "1.402;n.d.;,5", "1.402 | <span class=\"unknown\">non disponibile</span> | 0,5")]
    [InlineData("type: number", "1.402;1.5e3", "1,402 | 1.500")]
    [InlineData("type: number", "1402;2300", "1.402 | 2.300")]
    [InlineData("type: integer", "1.402;1.234.567", "1402 | 1.234.567")]
    [InlineData("type: integer", "1,402;1,234,567", "1402 | 1.234.567")]
    [InlineData("type: integer", "1.402;12,0", "1402 | 12")]
    [InlineData("type: money", "1.402;998,40", "1.402,00 € | 998,40 €")]
    [InlineData("type: money", "1.402;€ 28.000", "1.402,00 € | 28.000,00 €")]
    [InlineData("type: money", "€ 1.402;€ 998,40", "1.402,00 € | 998,40 €")]
    [InlineData("type: money", "1,402;$ 12.50", "1.402,00 € | 12,50 $")]
    [InlineData("type: percent", "1.402%;12,5%", "1.402 % | 12,5 %")]
    [InlineData("type: percent, format: points", "1.402;12.5", "1,4 % | 12,5 %")]
    [InlineData("type: number, bareNumber: false", "1.402 kg;998,4 kg", "1.402 | 998,4")]
    [InlineData("type: number, many: true", "1.402|12,5;3.300", "1.402, 12,5 | 3.300")]
    [InlineData("type: number, many: true", "1.402;7|998,4", "1.402 | 7, 998,4")]
    [InlineData("type: number, missingValues: ['', '9.999,9']", "1.402;9.999,9;12.5", "1,402 | nothing | 12,5")]
    public void A_column_is_read_with_the_sign_that_its_numbers_show(string field, string cells, string shown)
    {
        var (rows, wanted) = (cells.Split(';'), shown.Split(" | "));
        var folder = new SiteFolder().BuildGood(Site(field, rows));
        for (var i = 0; i < rows.Length; i++)
            if (wanted[i] != "nothing")
                Assert.Equal(wanted[i], Joined(Value(folder[$"cose/r{i + 1}/index.html"])));
    }

    private static string Joined(string values) =>
        string.Join(", ", values.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(
        "type: number",
        "'1.402' could be 1402 or 1.402, because no number of this column of the file shows which, and 1 more "
            + "of its numbers is like it | "
            + "if it is 1402, write 'groupChar: \".\"' for 'x' in data/cose.schema.yaml; if it is 1.402, "
            + "'decimalChar: \".\"' | …"
    )]
    [InlineData("type: integer", "'1.402' could be 1402 or 1.402, because no number…")]
    [InlineData("type: money", "'1.402' could be 1402 or 1.402, because no number…")]
    [InlineData("type: percent, format: points", "'1.402' could be 1402 or 1.402, because no number…")]
    [InlineData("type: count", "'1.402' could be 1402 or 1.402, because no number…")]
    [InlineData("type: number, many: true", "'1.402' could be 1402 or 1.402, because no number…")]
    public void A_column_that_leaves_both_readings_open_is_reported_once(string field, string said) =>
        BadInput.Expect(
            Site(field, "12", "1402", "2300"),
            Site(field, "12", "1.402", "2.300"),
            $"data/cose.csv(3,4): error QD2037: 'x': {said}"
        );

    [Fact]
    public void An_ambiguous_English_thousand_shows_both_readings_too() =>
        BadInput.Expect(
            Site("type: number", "1402", "7"),
            Site("type: number", "1,402", "7"),
            "data/cose.csv(2,4): error QD2037: 'x': '1,402' could be 1402 or 1.402, because no number of this "
                + "column of the file shows "
                + "which | if it is 1402, write 'groupChar: \",\"' …"
        );

    [Theory]
    [InlineData("type: number", "groupChar: '.'", "1.402")]
    [InlineData("type: number", "decimalChar: '.'", "1,402")]
    public void What_the_finding_offers_is_read(string field, string sign, string shown) =>
        Assert.Equal($"{shown}", Shown($"{field}, {sign}", "1.402"));

    [Theory]
    [InlineData(
        "type: number",
        "1.302,5;1,302.5",
        "'1,302.5' has '.' before its decimals, and '1.302,5' in the same column has ',' before its decimals "
            + "| write all numbers of a "
            + "column with the same signs…"
    )]
    [InlineData(
        "type: number",
        "998,4;12.5",
        "'12.5' has '.' before its decimals, and '998,4' in the same column has ','…"
    )]
    [InlineData(
        "type: number",
        "12.5;1.234.567",
        "'1.234.567' has '.' between thousands, and '12.5' in the same column has '.' before its decimals…"
    )]
    [InlineData(
        "type: money",
        "€ 1.402;€ 12.50",
        "'€ 12.50' has '.' before its decimals, and '€ 1.402' in the same column has '.' between thousands…"
    )]
    [InlineData("type: percent, format: points", "12,5%;12.5%", "'12.5%' has '.' before its decimals…")]
    [InlineData("type: number, many: true", "12,5|7;8|12.5", "'8|12.5' has '.' before its decimals…")]
    public void Numbers_that_contradict_each_other_are_both_named(string field, string cells, string said) =>
        BadInput.Expect(
            Site(field, "1", "2"),
            Site(field, cells.Split(';')),
            $"data/cose.csv(3,4): error QD2038: 'x': {said}"
        );

    [Fact]
    public void Each_contradiction_is_named() =>
        BadInput.Expect(
            Site("type: number", "998,4", "1,5", "2,5"),
            Site("type: number", "998,4", "1.5", "2.5"),
            "data/cose.csv(3,4): error QD2038: 'x': '1.5' has '.'…",
            "data/cose.csv(4,4): error QD2038: 'x': '2.5' has '.'…"
        );

    [Fact]
    public void A_file_decides_for_itself_and_not_for_another_of_its_collection()
    {
        var site = Site("type: number", "998,4", "1.402").With("data/cose/inglese.csv", "id;x\ne1;998.4\ne2;1,402\n");
        var folder = new SiteFolder().BuildGood(site);
        Assert.Equal("1.402", Value(folder["cose/r2/index.html"]));
        Assert.Equal("1.402", Value(folder["cose/e2/index.html"]));
        BadInput.Expect(
            site,
            site.With("data/cose/inglese.csv", "id;x\ne1;998\ne2;1,402\n"),
            "data/cose/inglese.csv(3,4): error QD2037: 'x': '1,402' could be…"
        );
    }

    [Fact]
    public void A_column_decides_for_itself_and_another_column_is_only_pointed_at()
    {
        var site = Site("type: number", "7")
            .With("data/cose.schema.yaml", "fields:\n  - { name: x, type: number }\n  - { name: y, type: number }\n");
        BadInput.Expect(
            site.With("data/cose.csv", "id;x;y\na;1402;998,4\n"),
            site.With("data/cose.csv", "id;x;y\na;1.402;998,4\n"),
            "data/cose.csv(2,3): error QD2037: 'x': '1.402' could be 1402 or 1.402…"
        );
    }

    [Fact]
    public void A_required_value_that_cannot_be_told_is_not_called_missing_too() =>
        BadInput.Expect(
            Site("type: number, constraints: { required: true }", "1402"),
            Site("type: number, constraints: { required: true }", "1.402"),
            "data/cose.csv(2,4): error QD2037: 'x': '1.402' could be…"
        );

    [Fact]
    public void A_value_that_came_late_still_keeps_its_constraints() =>
        BadInput.Expect(
            Site("type: number, constraints: { maximum: 1000 }", "1.402", "12.5"),
            Site("type: number, constraints: { maximum: 1000 }", "1.402", "12,5"),
            "data/cose.csv(2,4): error QD2005: 'x': …"
        );

    [Theory]
    [InlineData("0.123")]
    [InlineData("0.123.456")]
    public void A_group_of_thousands_does_not_begin_with_zero(string cell) =>
        BadInput.Expect(
            Site("type: number, groupChar: '.'", "1.123"),
            Site("type: number, groupChar: '.'", cell),
            $"data/cose.csv(2,4): error QD2003: 'x': '{cell}' is not a number: '.' stands between thousands…"
        );

    [Theory]
    [InlineData("- { id: a, x: '1.402' }\n- { id: b, x: '998,4' }\n", "1.402")]
    [InlineData("- { id: a, x: 1.402 }\n- { id: b, x: 12.5 }\n", "1,402")]
    [InlineData("- { id: a, x: 1.402 }\n- { id: b, x: 7 }\n", "1,402")]
    [InlineData("- { id: a, x: '1,402' }\n- { id: b, x: 12.5 }\n", "1.402")]
    [InlineData("- id: a\n  x: 1.302,5\n- { id: b, x: 7 }\n", "1.302,5")]
    public void Files_of_YAML_have_columns_too(string yaml, string shown)
    {
        var folder = new SiteFolder().BuildGood(Site("type: number", "7").With("data/cose/altre.yaml", yaml));
        Assert.Equal(shown, Value(folder["cose/a/index.html"]));
    }

    [Fact]
    public void Front_matter_is_read_by_itself()
    {
        var site = Site("type: number, many: true", "7")
            .With("content/cose/t.md", "---\nx: ['1.402', '12,5']\n---\nTesto.\n");
        Assert.Equal("1.402, 12,5", Joined(Value(new SiteFolder().BuildGood(site)["cose/t/index.html"])));
        BadInput.Expect(
            site,
            site.With("content/cose/t.md", "---\nx: ['1.402', '2.300']\n---\nTesto.\n"),
            "content/cose/t.md(2,5): error QD2037: 'x': '1.402' could be 1402 or 1.402…"
        );
    }

    [Theory]
    [InlineData(
        "- { id: a, x: 12.5 }\n- { id: b, x: '998,4' }\n",
        "data/cose/altre.yaml(2,15): error QD2038: 'x': '998,4' has ',' before its decimals, and '12.5'…"
    )]
    [InlineData(
        "- { id: a, x: '998,4' }\n- { id: b, x: 12.5 }\n",
        "data/cose/altre.yaml(2,15): error QD2038: 'x': '12.5' has '.' before its decimals, and '998,4'…"
    )]
    [InlineData(
        "- { id: a, x: 1.402 }\n- { id: b, x: '998,4' }\n",
        "data/cose/altre.yaml(2,15): error QD2038: 'x': '998,4' has ','…"
    )]
    public void A_number_of_YAML_has_a_point_and_contradicts_a_comma(string yaml, string said) =>
        BadInput.Expect(
            Site("type: number", "7").With("data/cose/altre.yaml", "- { id: a, x: 7 }\n"),
            Site("type: number", "7").With("data/cose/altre.yaml", yaml),
            said
        );

    [Fact]
    public void Numbers_of_JSON_say_nothing_of_texts_beside_them()
    {
        var site = Site("type: number", "7");
        var folder = new SiteFolder().BuildGood(
            site.With("data/cose/altre.json", "[{\"id\": \"a\", \"x\": 1.402}, {\"id\": \"b\", \"x\": \"998,4\"}]")
        );
        Assert.Equal("1,402", Value(folder["cose/a/index.html"]));
        BadInput.Expect(
            site,
            site.With("data/cose/altre.json", "[{\"id\": \"a\", \"x\": 12.5}, {\"id\": \"b\", \"x\": \"1.402\"}]"),
            "data/cose/altre.json(1,43): error QD2037: 'x': '1.402' could be…"
        );
    }

    [Fact]
    public void Cells_of_numbers_say_nothing_of_texts_beside_them_in_a_sheet()
    {
        string[] Said(params string[] cells)
        {
            string[][] rows =
            [
                ["id", "x"],
                .. cells.Select((cell, i) => new[] { $"s{i}", cell }),
            ];
            var inputs = Site("type: number", "7")
                .Inputs.With("data/cose/foglio.xlsx", new Load.Excel.MadeWorkbook().Sheet("Foglio1", rows).Bytes());
            return [.. new SiteFolder().Build(new SiteUnderTest { Inputs = inputs }).Messages];
        }

        Assert.Empty(Said("#998.4", "#1.402"));
        Assert.Empty(Said("#12.5", "998,4", "1.402"));
        Assert.StartsWith(
            "data/cose/foglio.xlsx[Foglio1!B3]: error QD2037: 'x': '1.402' could be 1402 or 1.402",
            Assert.Single(Said("#998.4", "1.402")),
            StringComparison.Ordinal
        );
    }
}
