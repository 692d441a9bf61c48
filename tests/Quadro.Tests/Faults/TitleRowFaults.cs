using Quadro.Tests.Load.Excel;
using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>What people write above the header of a table.</summary>
public class TitleRowFaults
{
    private const string Rows = "id;title;size\nmill;The mill;12\nweir;The weir;7\n";

    [Theory]
    [InlineData("Works of 2025;;\n", 1, 2)]
    [InlineData("Works of 2025\n", 1, 2)]
    [InlineData("\nWorks of 2025;;\n;;\nas of March;;\n", 2, 5)]
    [InlineData("# Works of 2025\n", 1, 2)]
    [InlineData("\"Works; all of them\";;\n", 1, 2)]
    [InlineData("Works;;\n", 1, 2)]
    [InlineData("Works of the town, the province and others\n\n", 1, 3)]
    [InlineData(";;Works of 2025\n", 1, 2)]
    public void A_title_above_the_header_is_refused_with_the_line_of_the_header(string above, int line, int header)
    {
        var found = Built(above + Rows).Messages;
        var message = Assert.Single(found);
        Assert.StartsWith($"data/works.csv({line},", message, StringComparison.Ordinal);
        Assert.Contains("error QD1035", message, StringComparison.Ordinal);
        Assert.Contains($"'dialect: {{ headerRows: [{header}] }}'", message, StringComparison.Ordinal);
        var read = new SiteFolder().BuildGood(
            BadInput
                .Site.With("data/works.csv", above + Rows)
                .With("data/works.schema.yaml", $"dialect: {{ headerRows: [{header}] }}\n")
        );
        Assert.Contains("The mill", read["works/mill/index.html"], StringComparison.Ordinal);
        Assert.Equal(3, read.Files.Keys.Count(path => path.StartsWith("works/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("id;title;size\na;A;1\nb;B;2\n")]
    [InlineData("id\na\nb\n")]
    [InlineData("id;title\na;\nb;\n")]
    [InlineData("\n\nid;title\na;A\n")]
    [InlineData("id;title;2022;2023\na;A;1;2\nb;B;3;4\n")]
    [InlineData("id;;\na;;\nb;;\n")]
    [InlineData("id;title;;;\na;A;;;\nb;B;;;\n")]
    [InlineData("id;title;note;other\na;A;;\nb;B;;\n")]
    public void A_header_is_taken_for_none_other(string table) =>
        new SiteFolder().BuildGood(BadInput.Site.With("data/works.csv", table));

    [Fact]
    public void Columns_without_a_name_are_told_one_by_one_where_the_rows_below_are_no_header()
    {
        var found = Built("id;;\na;1;2\nb;3;4\n");
        found.Found("data/works.csv(1,4): warning QD1013: …", "data/works.csv(1,5): warning QD1013: …");
    }

    [Fact]
    public void Two_lines_of_groups_and_names_are_told_to_be_one_header() =>
        Assert.Contains(
            "write one header with a name of its own for each column",
            Assert.Single(Built(";2022;;2023;\nid;men;women;men;women\na;1;2;3;4\nb;1;2;3;4\n").Messages),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_line_that_the_dialect_names_is_the_header_whatever_it_looks_like()
    {
        var built = new SiteFolder().Build(
            BadInput
                .Site.With("data/works.csv", "Works of 2025;;\nid;title;size\nmill;The mill;12\n")
                .With("data/works.schema.yaml", "pages: false\ndialect: { headerRows: [1] }\n")
        );
        Assert.All(built.Messages, message => Assert.Contains("warning QD1013", message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_follows_from_a_refused_table_is_not_said()
    {
        var schema =
            "primaryKey: code\nfieldsMatch: equal\nfields: [{ name: code, constraints: { required: true } }, "
            + "{ name: name }]\n";
        Built(
                "Works of 2025;\ncode;name\na;A\n",
                schema,
                "=== content/notes/x.md\n---\ntitle: X\n---\nSee [[works/a]].\n"
            )
            .Found("data/works.csv(1,1): error QD1035: …");
    }

    [Fact]
    public void A_title_over_merged_cells_of_a_sheet_is_told_by_its_cell_and_a_note_below_too()
    {
        var book = new MadeWorkbook()
            .Sheet(
                "Sheet",
                [
                    ["Works of 2025"],
                    [],
                    ["id", "title", "size"],
                    ["mill", "The mill", "#12"],
                    ["weir", "The weir", "#7"],
                    ["Fonte: the town"],
                ],
                merged: "A1:C1 A6:C6"
            )
            .Bytes();
        var site = BadInput.Site with { Inputs = BadInput.Site.Inputs.With("data/works.xlsx", book) };
        Assert.Matches(
            "Sheet!A1.*error QD1035.*headerRows: \\[3\\]",
            Assert.Single(new SiteFolder().Build(site).Messages)
        );
        var built = new SiteFolder().Build(site.With("data/works.schema.yaml", "dialect: { headerRows: [3] }\n"));
        Assert.Contains(built.Messages, message =>
            message.Contains("Sheet!A6", StringComparison.Ordinal)
            && message.Contains("QD1036", StringComparison.Ordinal)
        );
        Assert.Contains("works/weir/index.html", built.Files.Keys);
    }

    private static SiteFolder Built(string table, string? schema = null, string? more = null)
    {
        var site = BadInput.Site.With("data/works.csv", table);
        if (schema is not null)
            site = site.With("data/works.schema.yaml", schema);
        return new SiteFolder().Build(more is null ? site : site.With(more));
    }
}
