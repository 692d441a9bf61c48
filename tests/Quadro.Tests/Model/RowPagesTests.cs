using System.Text;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>Which records of collections that nobody described have pages.</summary>
public class RowPagesTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        "=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-06-30\n"
    );

    [Fact]
    public void Many_tables_whose_rows_nothing_tells_apart_are_one_finding_with_notes()
    {
        var three = Site.With("data/a.csv", "name;n\nx;1\n")
            .With("data/b.csv", "name;n\nx;1\ny;2\n")
            .With("data/c.csv", "name;n\nx;1\n");
        Assert.Equal(3, new SiteFolder().Build(three).Messages.Count);
        new SiteFolder()
            .Build(three.With("data/d.csv", "name;n\nx;1\ny;2\n"))
            .Found(
                "data/a.csv(1,1): warning QD2050: nothing in 'a' and 3 other tables is an 'id', and a place "
                    + "in a file is no address: their "
                    + "records get no pages"
                    + " | give them an 'id', or say in a schema beside each … | data/b.csv(1,1): 'b': its 2 "
                    + "records get no pages"
                    + " | data/c.csv(1,1): 'c': its record gets no page | data/d.csv(1,1): 'd': its 2 records "
                    + "get no pages"
            );
    }

    [Theory]
    [InlineData(
        "data/museums.csv",
        "name;street\nLibrary;Via Roma\nMuseum;Via Po\n",
        "data/museums.csv(1,1): warning QD2050: nothing in 'museums' is an 'id', and a place in a file is no "
            + "address: its 2 records get "
            + "no pages | …'primaryKey: name'…"
    )]
    [InlineData(
        "data/museums.csv",
        "name;street\nThe library;Via Roma\n",
        "data/museums.csv(1,1): warning QD2050: …its record gets no page | …'primaryKey: …'…"
    )]
    [InlineData("data/museums.csv", "codice;name\nA1;Library\nA1;Museum\n", "data/museums.csv(1,1): warning QD2050: …")]
    [InlineData("data/museums.csv", "codice;name\nA1;Library\n;Museum\n", "data/museums.csv(1,1): warning QD2050: …")]
    [InlineData(
        "data/museums.yaml",
        "- name: Library\n- name: Museum\n",
        "data/museums.yaml(1,3): warning QD2050: …its 2 records get no pages…"
    )]
    [InlineData(
        "data/museums.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[9,45]}}]}",
        "data/museums.geojson(1,…): warning QD2050: …"
    )]
    public void Records_without_a_name_have_no_pages_and_one_line_says_so(string path, string data, string warning)
    {
        var built = new SiteFolder().Build(
            Site.With(path, data).With("content/list.md", "---\ntitle: List\n---\n{{ data.museums | size }} rows\n")
        );
        built.Found(warning);
        Assert.DoesNotContain(built.Files.Keys, file => file.StartsWith("museums/", StringComparison.Ordinal));
        Assert.Contains(" rows", built["list/index.html"], StringComparison.Ordinal);
        new SiteFolder().BuildGood(Site.With(path, data).With("data/museums.schema.yaml", "pages: false\n"));
    }

    [Theory]
    [InlineData("codice")]
    [InlineData("Codice")]
    [InlineData("slug")]
    public void A_column_that_is_called_a_code_and_tells_the_rows_apart_is_their_name(string header)
    {
        var built = new SiteFolder().BuildGood(
            Site.With("data/museums.csv", $"{header};name\nB2;Museum\nA1;Library\n")
        );
        Assert.Contains("museums/A1/index.html", built.Files.Keys);
        Assert.Contains("museums/B2/index.html", built.Files.Keys);
    }

    [Fact]
    public void No_address_moves_when_a_row_is_put_in_above()
    {
        foreach (var header in new[] { "id", "codice", "name" })
        {
            var before = Pages($"{header};x\nlib;1\nmus;2\n");
            Assert.Subset(Pages($"{header};x\nnew;0\nlib;1\nmus;2\n"), before);
        }

        static HashSet<string> Pages(string table) =>
            [
                .. new SiteFolder()
                    .Build(Site.With("data/museums.csv", table))
                    .Files.Keys.Where(file => file.StartsWith("museums/", StringComparison.Ordinal)),
            ];
    }

    [Fact]
    public void A_key_that_the_schema_names_is_enough()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("data/museums.csv", "name;street\nlib;Via Roma\nmus;Via Po\n")
                .With("data/museums.schema.yaml", "primaryKey: name\n")
        );
        Assert.Contains("museums/lib/index.html", built.Files.Keys);
    }

    [Fact]
    public void Pages_that_are_asked_for_need_a_name_which_is_said_once_of_a_table()
    {
        var site = Site.With("data/museums.csv", "name;street\nLibrary one;Via Roma\nMuseum;Via Po\n");
        const string error =
            "data/museums.csv(1,1): error QD2018: this table has no column 'id', the key of 'museums' | …primaryKey…";
        new SiteFolder().Build(site.With("data/museums.schema.yaml", "pages: true\n")).Found(error);
        new SiteFolder()
            .Build(
                site.With(
                    "quadro.yaml",
                    "title: Prova\nlanguage: it\nas_of: 2026-06-30\ncollections: { museums: { pages: true } }\n"
                )
            )
            .Found(error);
        new SiteFolder().Build(site.With("data/museums/more.csv", "id;street\na;Via Po\n")).Found(error);
        new SiteFolder().Build(site.With("content/museums/a.md", "---\ntitle: A\n---\nText.\n")).Found(error);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Five_hundred_records_get_pages_unasked(int count, bool pages)
    {
        var built = new SiteFolder().Build(Site.With("data/rows.csv", Rows(count)));
        Assert.Equal(pages, built.Files.ContainsKey("rows/r7/index.html"));
        if (pages)
            built.Found();
        else
            built.Found(
                "data/rows.csv(1,1): info QD2051: 'rows' has 501 records, no schema describes them, and 500 "
                    + "is the most that get pages unasked: they are rows | …'pages: true' in data/rows.schema.yaml…"
            );
    }

    [Theory]
    [InlineData("data/rows.schema.yaml", "pages: true\n")]
    [InlineData("data/rows.schema.yaml", "fields: [{ name: title }]\n")]
    [InlineData("quadro.yaml", "language: it\nas_of: 2026-06-30\nlimits: { pages: 3 }\n")]
    [InlineData(
        "quadro.yaml",
        "language: it\nas_of: 2026-06-30\nlimits: { pages: 2 }\ncollections: { rows: { pages: true } }\n"
    )]
    [InlineData("content/rows/r1.md", "---\n---\nText.\n")]
    public void Who_asks_gets_a_page_each(string path, string text) =>
        Assert.Contains(
            "rows/r3/index.html",
            new SiteFolder().BuildGood(Limited("pages: 2").With("data/rows.csv", Rows(3)).With(path, text)).Files.Keys
        );

    [Fact]
    public void Records_of_all_files_of_many_count_and_those_with_a_file_of_their_own_do_not()
    {
        var site = Limited("pages: 3")
            .With("data/rows/a.csv", Rows(2))
            .With("data/rows/b.yaml", "- { id: s1, title: S }\n- { id: s2, title: S }\n");
        Assert.Contains(
            "'rows' has 4 records",
            Assert.Single(new SiteFolder().Build(site).Messages),
            StringComparison.Ordinal
        );
        var files = Enumerable
            .Range(1, 5)
            .Aggregate(Limited("pages: 3"), (each, i) => each.With($"data/rows/r{i}.yaml", "title: R\n"));
        Assert.Contains("rows/r5/index.html", new SiteFolder().BuildGood(files).Files.Keys);
    }

    [Fact]
    public void Building_over_what_stood_there_crosses_the_limit_in_both_directions()
    {
        var site = Limited("pages: 3")
            .With(
                "content/list.md",
                "---\ntitle: List\n---\n{{ for r in data.rows }}[{{ r.title }}]({{ r | url }})\n{{ end }}\n"
            );
        site = site.With("content/list.md", "---\ntitle: List\n---\n{{ for r in data.rows }}{{ link r }} {{ end }}\n")
            .With("content/other.md", "---\ntitle: Other\n---\n{{ data.rows | size }}\n");
        var folder = new SiteFolder();
        foreach (var count in new[] { 3, 4, 3, 2, 5, 1 })
        {
            var now = site.With("data/rows.csv", Rows(count));
            folder.Build(now);
            var clean = new SiteFolder().Build(now);
            Assert.Equal(clean.Messages, folder.Messages);
            Assert.Equal(clean.Files, folder.Files);
            Assert.Equal(count <= 3, folder.Files.ContainsKey("rows/r1/index.html"));
        }
    }

    private static SiteUnderTest Limited(string limits) =>
        Site.With("quadro.yaml", $"language: it\nas_of: 2026-06-30\nlimits: {{ {limits} }}\n");

    private static string Rows(int count)
    {
        var rows = new StringBuilder("id,title\n");
        for (var i = 1; i <= count; i++)
            rows.Append('r').Append(i).Append(",Row ").Append(i).Append('\n');
        return rows.ToString();
    }
}
