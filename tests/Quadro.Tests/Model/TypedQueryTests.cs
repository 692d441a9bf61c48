using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>A query reads what it is asked for as the field reads its cells, and finds what a loop with '=='
/// finds.</summary>
public class TypedQueryTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Opere
        language: it
        === data/places.csv
        id,title,aliases
        paese,Paese,Borgo
        altro,Altro,
        === data/places.schema.yaml
        pages: false
        === data/works.schema.yaml
        pages: false
        fields:
          - { name: id }
          - { name: name, type: string }
          - { name: year, type: year }
          - { name: day, type: date }
          - { name: code, type: cup }
          - { name: istat, type: string }
          - { name: project, type: project-code }
          - { name: cost, type: money, nature: admitted }
          - { name: share, type: percent }
          - { name: law, type: norm-ref }
          - { name: count, type: integer }
          - { name: size, type: number }
          - { name: done, type: boolean, trueValues: [sì], falseValues: ["no"] }
          - { name: state, type: string, categories: [{ value: open, label: { it: Aperto, en: Open } }, { value: shut, label: Chiuso }] }
          - { name: level, type: integer, categories: [1, 2] }
          - { name: place, reference: places }
          - { name: marks, type: string, many: true }
          - { name: days, type: date, many: true }
        === data/works.csv
        id;name;year;day;code;istat;project;cost;share;law;count;size;done;state;level;place;marks;days
        uno;Uno;2021;2024-01-05;B81C22000290006;015146;MI3.1.1.a;1.500,00;50%;"L. 241/1990, art. 2";5;2,5;sì;open;1;paese;x|y;2024-02-01|2024-03-01
        due;5;2022;2024-01-06;B71C22000710006;015147;MI3.1.1.b;6,00;20%;L. 15/2005;6;3;no;shut;2;altro;z;2024-02-02
        tre;Tre;;;;;;;;;;;;;;;;
        """
    );

    [Theory]
    [InlineData("where \"year\" 2021")]
    [InlineData("where \"year\" \"2021\"")]
    [InlineData("where \"day\" \"2024-01-05\"")]
    [InlineData("where \"day\" \"5 gennaio 2024\"")]
    [InlineData("where \"code\" \"B81C22000290006\"")]
    [InlineData("where \"code\" \"b81c22000290006\"")]
    [InlineData("where \"project\" \"mi.3.1.1.a\"")]
    [InlineData("where \"cost\" 1500")]
    [InlineData("where \"cost\" \"1500\"")]
    [InlineData("where \"cost\" \"€ 1.500,00\"")]
    [InlineData("where \"share\" \"50%\"")]
    [InlineData("where \"share\" 0.5")]
    [InlineData("where \"law\" \"legge 241/1990\"")]
    [InlineData("where \"count\" 5")]
    [InlineData("where \"count\" \"5\"")]
    [InlineData("where \"size\" 2.5")]
    [InlineData("where \"done\" true")]
    [InlineData("where \"done\" \"sì\"")]
    [InlineData("where \"state\" \"open\"")]
    [InlineData("where \"state\" \"Aperto\"")]
    [InlineData("where \"state\" \"Open\"")]
    [InlineData("where \"level\" 1")]
    [InlineData("where \"level\" \"1\"")]
    [InlineData("where \"place\" \"paese\"")]
    [InlineData("where \"place\" \"Borgo\"")]
    [InlineData("where \"place\" \"places/paese\"")]
    [InlineData("where \"place.title\" \"Paese\"")]
    [InlineData("where \"marks\" \"x\"")]
    [InlineData("where \"days\" \"2024-03-01\"")]
    [InlineData("where \"name\" \"Uno\"")]
    [InlineData("where_not \"id\" \"due\" | where_not \"id\" \"tre\"")]
    [InlineData("where_not \"year\" 2022 | where_not \"year\" null")]
    [InlineData("where_not \"code\" \"B71C22000710006\" | limit 1")]
    public void A_query_finds_what_has_the_value(string query) => Assert.Equal("uno", Found(query));

    [Theory]
    [InlineData("where \"year\" null", "tre")]
    [InlineData("where \"code\" null", "tre")]
    [InlineData("where \"name\" 5", "due")]
    [InlineData("where \"year\" 1999", "")]
    [InlineData("where_not \"year\" 2021", "due tre")]
    [InlineData("where \"code\" \"C81C22000290006\"", "")]
    public void It_finds_all_of_them_and_no_other(string query, string found) => Assert.Equal(found, Found(query));

    [Theory]
    [InlineData("(data.works | first).days | contains \"2024-03-01\"", "true")]
    [InlineData("(data.works | first).days | contains \"1/3/2024\"", "true")]
    [InlineData("contains [\"Aperto\"] (data.works | first).state", "true")]
    [InlineData("contains (data.works | map \"year\") 2021", "true")]
    [InlineData("contains (data.works | map \"code\") \"B81C22000290006\"", "true")]
    [InlineData("contains (data.works | map \"code\") \"C81C22000290006\"", "false")]
    public void A_list_contains_what_is_equal(string expression, string said) => Assert.Equal(said, Said(expression));

    [Fact]
    public void A_site_built_again_answers_as_a_new_one_when_a_field_changes_its_type()
    {
        var site = Site.With(
            "content/p.md",
            "# P\n\nTrova {{ data.works | where \"istat\" \"015146\" | size }} {{ data.works | where \"year\" "
                + "\"2021\" | size }}.\n"
        );
        var folder = new SiteFolder().BuildGood(site);
        foreach (
            var edited in new[]
            {
                Edited(site, "istat, type: string", "istat, type: istat"),
                Edited(site, "uno;Uno;2021", "uno;Uno;2020"),
                Edited(site, "2022;2024-01-06", "2021;2024-01-06"),
            }
        )
        {
            folder.Build(edited);
            var clean = new SiteFolder().Build(edited);
            Assert.Equal(clean.Messages, folder.Messages);
            if (!clean.Failed)
                Assert.Equal(clean.Files, folder.Files);
        }
    }

    private static SiteUnderTest Edited(SiteUnderTest site, string from, string to)
    {
        foreach (var path in new[] { "data/works.schema.yaml", "data/works.csv" })
        {
            var text = System.Text.Encoding.UTF8.GetString(site.Inputs.Read(path).Span);
            if (text.Contains(from, StringComparison.Ordinal))
                return site.With(path, text.Replace(from, to, StringComparison.Ordinal));
        }
        throw new ArgumentException($"there is no '{from}'", nameof(from));
    }

    private static string Found(string query) => Said($"data.works | {query} | map \"id\" | array.join \" \"");

    private static string Said(string expression)
    {
        var page = new SiteFolder().BuildGood(Site.With("content/p.md", $"# P\n\nTrova «{{{{ {expression} }}}}».\n"))[
            "p/index.html"
        ];
        var start = page.IndexOf("Trova «", StringComparison.Ordinal) + "Trova «".Length;
        return page[start..page.IndexOf('»', start)];
    }
}
