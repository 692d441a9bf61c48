using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What a field may write to name a record, and what is said where it names none.</summary>
public class ReferenceTests
{
    private const string Places = """
        === data/comuni.schema.yaml
        fields:
          - { name: id }
          - { name: title }
          - { name: aliases, many: true }
          - { name: istat, type: istat }
          - { name: cup, type: cup }
          - { name: code }
        === data/comuni.csv
        id,title,aliases,istat,cup,code
        orta,Orta San Giulio,Horta,003112,C11G06000000001,OSG
        pella,Pella,,003115,,7
        ameno,Ameno,,,,

        """;

    private static string Site(string value, string field = "reference: comuni, many: true") =>
        Places
        + $$"""
            === data/gite.schema.yaml
            pages: false
            fields:
              - { name: id }
              - { name: dove, {{field}} }
            === data/gite.csv
            id;dove
            1;{{value}}
            """;

    [Theory]
    [InlineData("orta")]
    [InlineData("Horta")]
    [InlineData("Orta San Giulio")]
    [InlineData("ORTA  san giulio")]
    [InlineData("003112")]
    [InlineData("c11g06000000001")]
    [InlineData("osg")]
    [InlineData("comuni/orta")]
    public void A_reference_finds_its_record_by_id_alias_code_or_title(string written)
    {
        var built = new SiteFolder().BuildGood(
            BadInput.Site.With(
                Site(written)
                    + "\n=== content/p.md\nQui {{ data.gite | map \"dove\" | size }} {{ data.gite[0].dove[0].id }}.\n"
            )
        );
        Assert.Contains("Qui 1 orta.", built["p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_comes_before_a_title_and_a_title_of_two_records_is_ambiguous() =>
        BadInput.Expect(
            Site("orta") + "\n=== data/comuni/due.yaml\ntitle: orta",
            Site("Orta san Giulio") + "\n=== data/comuni/due.yaml\ntitle: Orta San Giulio",
            "data/gite.csv(2,3): error QD2009: 'Orta san Giulio' could be 'comuni/orta' or 'comuni/due' | "
                + "write the id: 'orta' or 'due' | data/comuni.csv(2,1): 'comuni/orta' is here | "
                + "data/comuni/due.yaml(1,1): 'comuni/due' is here"
        );

    [Fact]
    public void The_message_says_which_names_were_tried() =>
        BadInput.Expect(
            Site("orta"),
            Site("Stresa"),
            "data/gite.csv(2,3): error QD2008: 'dove' of 'gite/1' names 'Stresa', and there is no such record "
                + "in 'comuni' (tried: id, alias, code, title) | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void Where_the_schema_says_so_a_title_is_no_name() =>
        BadInput.Expect(
            Site("orta", "reference: comuni, byTitle: false"),
            Site("Orta san giulio", "reference: comuni, byTitle: false"),
            "data/gite.csv(2,3): error QD2008: 'dove' of 'gite/1' names 'Orta san giulio', and there is no "
                + "such record in 'comuni' (tried: id, alias, code) | 'Orta san giulio' is the title of "
                + "'comuni/orta', and 'byTitle: false' says that titles do not count: write 'orta' | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void A_code_that_lost_its_zeros_is_seen() =>
        BadInput.Expect(
            Site("003112"),
            Site("3112"),
            "data/gite.csv(2,3): error QD2008: 'dove' of 'gite/1' names '3112', and there is no such record "
                + "in 'comuni' (tried: id, alias, code, title) | did you mean '003112'? The file has lost its "
                + "zeros: format the column as text | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Theory]
    [InlineData(
        "orta,pella",
        "','",
        2,
        "orta|pella",
        "; where the whole column is written so, say 'delimiter: \",\"' of the field in the schema"
    )]
    [InlineData(
        "orta, Pella ,ameno",
        "','",
        3,
        "orta|Pella|ameno",
        "; where the whole column is written so, say 'delimiter: \",\"' of the field in the schema"
    )]
    [InlineData(
        "orta / pella",
        "'/'",
        2,
        "orta|pella",
        "; where the whole column is written so, say 'delimiter: \"/\"' of the field in the schema"
    )]
    [InlineData("Orta San Giulio e Pella", "'e'", 2, "Orta San Giulio|Pella", "")]
    [InlineData("orta, pella e ameno", "',' and 'e'", 3, "orta|pella|ameno", "")]
    [InlineData(
        "orta & pella",
        "'&'",
        2,
        "orta|pella",
        "; where the whole column is written so, say 'delimiter: \"&\"' of the field in the schema"
    )]
    [InlineData(
        "003112,003115",
        "','",
        2,
        "003112|003115",
        "; where the whole column is written so, say 'delimiter: \",\"' of the field in the schema"
    )]
    public void Another_separator_is_named_where_its_parts_exist(
        string written,
        string sign,
        int count,
        string fix,
        string declare
    ) =>
        BadInput.Expect(
            Site("orta|pella"),
            Site(written),
            $"data/gite.csv(2,3): error QD2008: 'dove' of 'gite/1' names '{written}', and there is no such "
                + "record in 'comuni': these are "
                + $"{count} records with {sign} between them | values are separated by '|' here: write "
                + $"'{fix}'{declare} | "
                + $"data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Theory]
    [InlineData(
        "\"orta;pella\"",
        "orta;pella",
        "';'",
        "; where the whole column is written so, say 'delimiter: \";\"' of the field in the schema"
    )]
    [InlineData("\"orta\npella\"", "orta\npella", "a line break", "")]
    public void A_separator_in_quotation_marks_is_named_too(string cell, string written, string sign, string declare) =>
        BadInput.Expect(
            Site("orta|pella"),
            Site(cell),
            $"data/gite.csv(2,3): error QD2008: 'dove' of 'gite/1' names '{written}', and there is no such "
                + "record in 'comuni': these are "
                + $"2 records with {sign} between them | values are separated by '|' here: write "
                + $"'orta|pella'{declare} | "
                + $"data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void A_split_of_which_a_part_is_unknown_is_not_offered() =>
        BadInput.Expect(
            Site("orta"),
            Site("orta,Baveno"),
            "data/gite.csv(2,3): error QD2008: 'dove' of 'gite/1' names 'orta,Baveno', and there is no such "
                + "record in 'comuni' (tried: id, alias, code, title) | if ',' stands between several records "
                + "here, values are separated by '|', and 'Baveno' is none of them | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void A_field_of_one_value_and_a_list_in_yaml_have_a_fix_of_their_own() =>
        BadInput.Expect(
            Site("orta", "reference: comuni"),
            Site("orta", "reference: comuni") + "\n=== data/gite/x.yaml\ndove: orta, pella",
            "data/gite/x.yaml(1,7): error QD2008: 'dove' of 'gite/x' names 'orta, pella', and there is no "
                + "such record in 'comuni': these are 2 records with ',' between them | 'dove' takes one "
                + "value: 'many: true' in the schema lets it have several | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void Values_of_other_types_are_named_with_their_separator_too() =>
        BadInput.Expect(
            Site("rosso|blu", "many: true, categories: [rosso, verde, blu]"),
            Site("rosso, blu", "many: true, categories: [rosso, verde, blu]"),
            "data/gite.csv(2,3): error QD2005: 'dove': 'rosso, blu' is 2 values with ',' between them | "
                + "values are separated by '|' here: write 'rosso|blu'; where the whole column is written so, "
                + "say 'delimiter: \",\"' of the field in the schema | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void Years_with_a_slash_are_two_years() =>
        BadInput.Expect(
            Site("2020|2021", "many: true, type: year"),
            Site("2020/2021", "many: true, type: year"),
            "data/gite.csv(2,3): error QD2003: 'dove': '2020/2021' is 2 values with '/' between them | values "
                + "are separated by '|' here: write '2020|2021'; where the whole column is written so, say "
                + "'delimiter: \"/\"' of the field in the schema | data/gite.schema.yaml(4,13): 'dove' is declared here"
        );

    [Fact]
    public void A_text_links_by_title_where_nothing_else_is_called_so()
    {
        var built = new SiteFolder().BuildGood(
            BadInput.Site.With(Site("orta") + "\n=== content/p.md\nVedi [[Orta San Giulio]] e [[comuni/pella]].\n")
        );
        Assert.Contains(
            "comuni/orta/index.html\">Orta San Giulio</a>",
            built["p/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_title_that_changes_is_an_answer_that_changes()
    {
        var site = BadInput.Site.With(Site("orta") + "\n=== content/p.md\nVedi [[Orta San Giulio]].\n");
        var folder = new SiteFolder().BuildGood(site);
        var renamed = site.With(
            "data/comuni.csv",
            "id,title,aliases,istat,cup,code\norta,Orta,Horta,003112,C11G06000000001,OSG\npella,Pella,,003115,,7\nameno,Orta "
                + "San "
                + "Giulio,,,,\n"
        );
        folder.BuildGood(renamed);
        Assert.Contains("comuni/ameno/index.html", folder["p/index.html"], StringComparison.Ordinal);
        Assert.Equal(new SiteFolder().BuildGood(renamed).Files, folder.Files);
    }
}
