using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>A query on a reference reads the name that it asks for as a reference in the data is read; one on dates
/// takes less precise ones for everything in them.</summary>
public class ReferenceQueryTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Opere
        language: it
        === data/places.schema.yaml
        pages: false
        fields: [{ name: id }, { name: title }, { name: code }, { name: aliases, many: true }]
        === data/places.csv
        id,title,code,aliases
        vigna,La Vigna,V-01,Vigneto
        monte,Il Monte,M-02,
        costa,Doppio,,
        riva,Doppio,,
        === data/works.schema.yaml
        pages: false
        fields:
          - { name: id }
          - { name: place, reference: places, inverse: works }
          - { name: strict, reference: places, byTitle: false }
          - { name: places, reference: places, many: true }
          - { name: day, type: date }
          - { name: moment, type: datetime }
          - { name: month, type: yearmonth }
          - { name: number, type: integer }
        === data/works.csv
        id;place;strict;places;day;moment;month;number
        uno;vigna;vigna;vigna|monte;2023-05-09;2023-05-09T10:00;2023-05;1
        due;monte;monte;monte;2023-05;2022-01-01T08:00;2022-11;n.d.
        tre;;;;2022;;;n.a.
        quattro;;;;;;;
        """
    );

    [Theory]
    [InlineData("data.works | where \"place\" \"vigna\"", "uno")]
    [InlineData("data.works | where \"place\" \"VIGNA\"", "uno")]
    [InlineData("data.works | where \"place\" \"vigneto\"", "uno")]
    [InlineData("data.works | where \"place\" \"V-01\"", "uno")]
    [InlineData("data.works | where \"place\" \"la vigna\"", "uno")]
    [InlineData("data.works | where \"place\" \"places/vigna\"", "uno")]
    [InlineData("data.works | where \"places\" \"Il Monte\"", "uno due")]
    [InlineData("data.works | where_not \"place\" \"La Vigna\"", "due tre quattro")]
    [InlineData("data.works | where_not \"id\" \"due\" | where \"place\" \"Vigneto\"", "uno")]
    [InlineData("data.works | where \"place\" \"costa\"", "")]
    [InlineData("data.places | where \"works\" \"due\"", "monte")]
    public void A_reference_is_asked_for_by_every_name_that_it_could_be_written_by(string query, string found) =>
        Assert.Equal(found, Said($"{query} | map \"id\" | array.join \" \""));

    [Theory]
    [InlineData("data.works | where \"place\" \"vigma\"", "did you mean 'vigna'?")]
    [InlineData("data.works | where_not \"place\" \"vigma\"", "did you mean 'vigna'?")]
    [InlineData("data.works | where \"places\" \"Il Mnte\"", "did you mean 'Il Monte'?")]
    [InlineData("data.works | limit 2 | where \"place\" \"vigma\"", "did you mean 'vigna'?")]
    [InlineData("data.works | where \"place\" \"Doppio\"", "write the id: 'costa' or 'riva'")]
    [InlineData("data.works | where \"strict\" \"Il Monte\"", "write 'monte'")]
    [InlineData("data.places | where \"works\" \"duo\"", "did you mean 'due'?")]
    [InlineData("data.works | where \"number\" \"n.d.\"", "where \"number\" null")]
    public void A_name_that_is_no_record_is_an_error_with_the_nearest(string query, string help)
    {
        var built = new SiteFolder().Build(Site.With("content/p.md", $"# P\n\n{{{{ {query} | size }}}}\n"));
        var finding = Assert.Single(built.Findings, finding => finding.Rule.Code == "QD4024");
        Assert.Contains(help, finding.Help, StringComparison.Ordinal);
        Assert.Equal(3, finding.Span!.Value.From.Line);
    }

    [Theory]
    [InlineData("where \"day\" 2023", "uno due")]
    [InlineData("where \"day\" \"2023\"", "uno due")]
    [InlineData("where \"day\" \"2023-05\"", "uno due")]
    [InlineData("where \"day\" \"maggio 2023\"", "uno due")]
    [InlineData("where \"day\" \"2023-05-09\"", "uno")]
    [InlineData("where \"day\" 2022", "tre")]
    [InlineData("where_not \"day\" 2023", "tre quattro")]
    [InlineData("where \"moment\" \"2023-05-09\"", "uno")]
    [InlineData("where \"moment\" \"2022-01\"", "due")]
    [InlineData("where \"month\" 2022", "due")]
    [InlineData("where_not \"id\" \"due\" | where \"day\" 2023", "uno")]
    public void A_date_that_is_asked_for_less_precisely_is_everything_in_it(string query, string found) =>
        Assert.Equal(found, Said($"data.works | {query} | map \"id\" | array.join \" \""));

    [Fact]
    public void Reasons_for_not_knowing_are_groups_of_their_own() =>
        Assert.Equal(
            "1: uno; dato mancante: quattro; non disponibile: due; non applicabile: tre; ",
            Said("for g in data.works | group_by \"number\"; g.key; ': '; g.items | map 'id'; '; '; end")
        );

    [Theory]
    [InlineData("r.place == \"La vigna\"", "true")]
    [InlineData("r.place == \"v-01\"", "true")]
    [InlineData("r.place == \"Il monte\"", "false")]
    [InlineData("contains r.places \"Il monte\"", "true")]
    [InlineData("contains r.places \"M-02\"", "true")]
    public void A_comparison_knows_the_same_names(string expression, string said) =>
        Assert.Equal(said, Said($"r = data.works | where 'id' 'uno' | first; {expression}"));

    [Theory]
    [InlineData("data.works | where \"place\" \"Vigneto\" | size")]
    [InlineData("data.works | where_not \"id\" \"due\" | where \"place\" \"Vigneto\" | size")]
    [InlineData("(data.works | first).place == \"Vigneto\"")]
    [InlineData("contains (data.works | first).places \"Vigneto\"")]
    public void A_page_is_made_again_when_a_name_moves_to_another_record(string expression)
    {
        var site = Site.With("content/p.md", $"# P\n\nTrova «{{{{ {expression} }}}}».\n");
        var folder = new SiteFolder().BuildGood(site);
        var moved = site.With(
            "data/places.csv",
            "id,title,code,aliases\nvigna,La Vigna,V-01,\nmonte,Il Monte,M-02,\ncosta,Doppio,,Vigneto\nriva,Doppio,,\n"
        );
        folder.BuildGood(moved);
        Assert.Equal(new SiteFolder().BuildGood(moved).Files, folder.Files);
    }

    private static string Said(string expression)
    {
        var page = new SiteFolder().BuildGood(Site.With("content/p.md", $"# P\n\nTrova «{{{{ {expression} }}}}».\n"))[
            "p/index.html"
        ];
        var start = page.IndexOf("Trova «", StringComparison.Ordinal) + "Trova «".Length;
        return page[start..page.IndexOf('»', start)];
    }
}
