using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>What people write below a table, and letters that programs have lost.</summary>
public class FootRowFaults
{
    private const string Rows = "id;title;size\nmill;The mill;12\nweir;The weir;7\n";

    [Theory]
    [InlineData("Fonte: Comune di Cremona;;\n")]
    [InlineData("Fonte: Comune di Cremona\n")]
    [InlineData("\nFonti: nostre elaborazioni;;\n")]
    [InlineData(";;\nSource: the town;;\n")]
    [InlineData("* provisional;;\n")]
    [InlineData("(a) as of June\n")]
    [InlineData("Note - figures of 2025")]
    public void A_note_below_a_table_is_left_out_and_told(string below)
    {
        var built = new SiteFolder().Build(BadInput.Site.With("data/works.csv", Rows + below));
        Assert.Contains(built.Messages, message =>
            message.Contains(
                "warning QD1036: this is a note below the table, not a row: it is left out",
                StringComparison.Ordinal
            ) && message.Contains("commentRows: [", StringComparison.Ordinal)
        );
        Assert.False(built.Failed, string.Join('\n', built.Messages));
        Assert.Equal(3, built.Files.Keys.Count(path => path.StartsWith("works/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_total_is_read_and_told_and_a_dialect_leaves_it_out()
    {
        var site = BadInput.Site.With("data/works.csv", Rows + "Totale;;19\n");
        new SiteFolder()
            .Build(site)
            .Found(
                "data/works.csv(4,1): warning QD1036: this looks like a total below the table; it is read as "
                    + "a row like the others, "
                    + "and sums count it twice | …'dialect: { commentRows: [4] }'"
            );
        new SiteFolder().BuildGood(site.With("data/works.schema.yaml", "dialect: { commentRows: [4] }\n"));
    }

    [Theory]
    [InlineData("id;title;size\nnote;A note;1\nfonte;A source;2\ntotality;All;3\n")]
    [InlineData("id;group;size\na;total;1\nb;total;2\n")]
    [InlineData("id\nnote\nfonte\n")]
    [InlineData("id;size\ntotal-2024;1\ntotal-2025;2\n")]
    [InlineData("id;title;size\ntotal;All;1\ntotals;All again;2\n")]
    public void Rows_that_only_begin_so_are_rows(string table) =>
        new SiteFolder().BuildGood(BadInput.Site.With("data/works.csv", table));

    [Fact]
    public void A_value_that_comes_back_in_several_rows_is_no_total() =>
        new SiteFolder().BuildGood(
            BadInput
                .Site.With("data/works.csv", "sex;year;size\nmen;2024;1\nmen;2025;2\ntotal;2024;3\ntotal;2025;4\n")
                .With("data/works.schema.yaml", "primaryKey: [sex, year]\npages: false\n")
                .With("quadro.yaml", "language: it\nas_of: 2026-06-30\nrules: { QD1036: off }\n")
        );

    [Fact]
    public void A_lost_letter_is_told_at_its_cell_whatever_the_form()
    {
        var good = BadInput
            .Site.With("data/works.csv", "id,title\na,È\n")
            .With("data/more.yaml", "- { id: b, title: È }\n");
        new SiteFolder().BuildGood(good);
        new SiteFolder()
            .Build(
                good.With("data/works.csv", "id,title\na,Citt\uFFFD e perch\uFFFD\uFFFD\n")
                    .With("data/more.yaml", "- { id: b, title: \uFFFD }\n")
                    .With("data/some.json", "[{\"id\":\"c\",\"title\":\"\uFFFD\"}]")
            )
            .Found(
                "data/more.yaml(1,19): warning QD1037: …",
                "data/some.json(1,…): warning QD1037: …",
                "data/works.csv(2,7): warning QD1037: a letter is lost here: a program that could not read it "
                    + "wrote '\uFFFD' in its place | …",
                "data/works.csv(2,16): warning QD1037: …"
            );
    }

    [Theory]
    [InlineData("none")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Bare_quotation_marks_are_read_by_a_dialect_that_the_message_names(string none)
    {
        var site = BadInput.Site.With(
            "data/works.csv",
            "id;title;size\na;\"The mill\" and weir;2\nb;A 2\" pipe;3\nc;\"Open;4\n"
        );
        var built = new SiteFolder().Build(site);
        Assert.All(built.Messages, message =>
            Assert.Contains("'dialect: { quoteChar: none }'", message, StringComparison.Ordinal)
        );
        Assert.Equal(3, built.Messages.Count);
        var read = new SiteFolder().BuildGood(
            site.With("data/works.schema.yaml", $"dialect: {{ quoteChar: {none} }}\n")
        );
        Assert.Contains(
            "&quot;The mill&quot; and weir",
            read["works/a/index.html"].Replace("\"The mill\"", "&quot;The mill&quot;", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("works/c/index.html", read.Files.Keys);
    }
}
