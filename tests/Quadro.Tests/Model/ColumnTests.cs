using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>Which column is read into which field, and where what is wrong with a value is blamed.</summary>
public class ColumnTests
{
    [Theory]
    [InlineData("ID")]
    [InlineData("Id")]
    [InlineData("id")]
    public void The_column_of_ids_may_be_written_in_capitals(string header)
    {
        foreach (var schema in (string[])["", "=== data/moli.schema.yaml\nfields:\n  - { name: title }\n"])
        {
            var built = new SiteFolder().BuildGood(
                BadInput.Site.With($"{schema}=== data/moli.csv\n{header},title\nnord,Molo nord\n")
            );
            Assert.Contains("moli/nord/index.html", built.Files.Keys);
        }
    }

    [Theory]
    [InlineData("Title")]
    [InlineData("TITLE")]
    [InlineData("title")]
    public void The_column_of_titles_may_be_written_in_capitals(string header)
    {
        foreach (var schema in (string[])["", "=== data/moli.schema.yaml\nfields:\n  - { name: metri }\n"])
        {
            var built = new SiteFolder().BuildGood(
                BadInput.Site.With($"{schema}=== data/moli.csv\nid,{header},metri\nnord,Molo nord,9\n")
            );
            Assert.Contains("<h1>Molo nord</h1>", built["moli/nord/index.html"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_column_of_its_own_may_be_called_like_a_title_in_capitals_beside_one() =>
        Assert.Contains(
            "Capitano",
            new SiteFolder().BuildGood(
                BadInput.Site.With("=== data/moli.csv\nid,title,Title\nnord,Molo nord,Capitano\n")
            )["moli/nord/index.html"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_fields_of_one_source_both_read_it()
    {
        var built = new SiteFolder().BuildGood(
            BadInput.Site.With(
                """
                === data/moli.schema.yaml
                fields:
                  - { name: id }
                  - { name: title, source: Nome }
                  - { name: lungo, source: Metri, type: number }
                  - { name: metri, source: Metri }
                === data/moli.csv
                id,Nome,Metri
                nord,Molo nord,1200
                === data/moli/sud.yaml
                title: Molo sud
                Metri: 90
                === content/p.md
                {{ for m in data.moli }}{{ m.lungo }}/{{ m.metri }};{{ end }}
                """
            )
        );
        Assert.Contains("1.200/1200;90/90;", built["p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void One_id_in_two_tables_is_two_records_and_no_clash_of_cells() =>
        BadInput.Expect(
            "=== data/moli/a.csv\nid,title,metri\nnord,Molo nord,10\n=== "
                + "data/moli/b.csv\nid,title,metri\nsud,Molo sud,20",
            "=== data/moli/a.csv\nid,title,metri\nnord,Molo nord,10\n=== "
                + "data/moli/b.csv\nid,title,metri\nnord,Molo del nord,20",
            "data/moli/b.csv(2,6): error QD2007: 'nord' is a row of two tables that say different things: "
                + "'title' is 'Molo del nord' here and 'Molo nord' there | if these are two records, give one "
                + "of them another id; if they are one, let both tables say the same | data/moli/a.csv(2,1): 'moli/nord' is here first"
        );

    private const string Computed = """
        === data/moli.schema.yaml
        fields:
          - { name: id }
          - { name: metri, type: number }
          - { name: classe, categories: [{ value: lungo, label: Lungo assai }, corto], computed: "metri > 50 ? 'lungo' : 'corto'" }
          - { name: apre, type: date, computed: "'2024-05-0' + (metri > 50 ? '1' : 'x')" }
        rules:
          - { code: CA0001, assert: "classe == 'lungo'", severity: warning, message: troppo corto }

        """;

    [Fact]
    public void A_computed_field_keeps_its_categories_and_its_type()
    {
        var built = new SiteFolder().BuildGood(
            BadInput.Site.With(
                Computed
                    + "=== data/moli.csv\nid,metri\nnord,90\n=== content/p.md\n{{ for m in data.moli }}{{ "
                    + "m.classe }} {{ m.apre }} {{ m.apre.year "
                    + "}}{{ end }}\n"
            )
        );
        Assert.Contains("Lungo assai 1 maggio 2024 2024", built["p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_computed_value_is_blamed_at_its_record() =>
        BadInput.Expect(
            Computed + "=== data/moli.csv\nid,metri\nnord,90",
            Computed + "=== data/moli.csv\nid,metri\nnord,9",
            "data/moli.csv(2,1): warning CA0001: 'moli/nord': troppo corto | …",
            "data/moli.csv(2,1): error QD2003: 'apre' is computed, and '2024-05-0x' is not what the field takes | …"
        );

    [Fact]
    public void An_item_of_a_list_is_blamed_at_its_own_place() =>
        BadInput.Expect(
            "=== data/territories.csv\nid,title,kind,istat\norta,Orta,municipality,003112\n=== "
                + "data/gite.schema.yaml\npages: false\nfields:\n  - { name: id }\n  - { name: dove, type: "
                + "istat, many: true }\n=== data/gite.csv\nid,dove\n1,003112|003112",
            "=== data/territories.csv\nid,title,kind,istat\norta,Orta,municipality,003112\n=== "
                + "data/gite.schema.yaml\npages: false\nfields:\n  - { name: id }\n  - { name: dove, type: "
                + "istat, many: true }\n=== data/gite.csv\nid,dove\n1,003112|009999",
            "data/gite.csv(2,10): error QD2029: 'dove': no territory of the site has the ISTAT code '009999' | …"
        );
}
