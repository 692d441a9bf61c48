using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

public class WhyTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Prova
        language: it
        base_url: https://example.org/oss/
        collections: { projects: { url: "/progetti/{id}/" } }
        === data/projects/tabella.csv
        id,code,start,end
        hub,MI3.1.1.a,01-10-2017,31-12-2020
        hub-due,,,
        === data/projects/hub.yaml
        start: 2017-10-01
        phases:
          - title: Prima
            start: 2018
        === content/projects/hub.md
        ---
        title: Hub
        aliases: [vecchio-hub, /vecchio/]
        ---
        Il testo.
        === content/projects/hub-due.md
        ---
        title: Hub due
        ---
        === data/funding.csv
        project,as_of,programmed
        hub,2026-01-01,"1.000,00 €"
        """
    );

    private static readonly Lazy<SiteReading> Reading = new(() => SiteReading.Read(Site.Layered(), Site.Options));

    [Fact]
    public void Each_value_names_every_source_that_gives_it()
    {
        var record = Inquiry.Of(Reading.Value, "projects/hub").Record!;
        Assert.Equal(["data/projects/hub.yaml(1,8)", "data/projects/tabella.csv(2,15)"], Field(record, "start").Places);
        Assert.Equal("1 ottobre 2017", Field(record, "start").Value);
        Assert.Equal(["content/projects/hub.md(2,8)"], Field(record, "title").Places);
        Assert.Equal(["data/projects/hub.yaml(4,12)"], Field(record, "phases[1].start").Places);
    }

    [Fact]
    public void A_computed_value_names_its_expression_and_its_line_in_the_schema()
    {
        var days = Field(Inquiry.Of(Reading.Value, "projects/hub").Record!, "duration_days");
        Assert.Equal(("1.187", "days start record.end"), (days.Value, days.Computed));
        Assert.Empty(days.Places);
        Assert.Matches(@"^kit:templates/schema/projects\.yaml\(\d+,\d+\)$", days.Declared);
    }

    [Fact]
    public void Texts_pages_schema_and_who_names_the_record_are_told()
    {
        var text = ProvenanceText.Write(Inquiry.Of(Reading.Value, "projects/hub").Record!);
        Assert.StartsWith(
            "projects/hub: Hub\nschema: kit:templates/schema/projects.yaml\nfields:\n",
            text,
            StringComparison.Ordinal
        );
        foreach (
            var line in (string[])
                [
                    "\ntext (it): content/projects/hub.md(5,1)\n",
                    "\nnamed by: funding.project, 1 record\n",
                    "\npage (it): /progetti/hub/, made with kit:templates/pages/projects.html\n",
                ]
        )
            Assert.Contains(line, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hub")]
    [InlineData("vecchio-hub")]
    [InlineData("MI.3.1.1.a")]
    [InlineData("/progetti/hub/")]
    [InlineData("/progetti/hub")]
    [InlineData("/progetti/hub/index.html#parte")]
    [InlineData("https://example.org/oss/progetti/hub/")]
    public void A_record_is_found_by_id_alias_code_and_address(string asked) =>
        Assert.Equal("projects/hub", Inquiry.Of(Reading.Value, asked).Record?.Key);

    [Theory]
    [InlineData("/progetti/", "/progetti/ (it): the list of projects, made with kit:templates/pages/list.html")]
    [InlineData("/vecchio/", "/vecchio/ leads to /progetti/hub/")]
    public void A_page_without_a_record_says_what_it_shows(string asked, string told) =>
        Assert.StartsWith(told, Inquiry.Of(Reading.Value, asked).Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("projects/hubb", "there is no record 'hubb' in 'projects': did you mean 'hub'?")]
    [InlineData("projcts/hub", "there is no collection 'projcts': did you mean 'projects'?")]
    [InlineData("hub-du", "there is no record 'hub-du': did you mean 'hub-due'?")]
    [InlineData("/progeti/", "there is no page '/progeti/': did you mean '/progetti/'?")]
    public void What_is_not_there_is_answered_with_the_nearest_name(string asked, string problem) =>
        Assert.Equal(problem, Inquiry.Of(Reading.Value, asked).Problem);

    [Fact]
    public void A_collection_without_a_schema_says_how_to_get_one()
    {
        var site = Site.With("data/cose.csv", "id,n\na,1\n");
        Assert.Contains(
            "'quadro schema infer cose'",
            Inquiry.Of(SiteReading.Read(site.Layered(), site.Options), "cose/a").Record!.Schema,
            StringComparison.Ordinal
        );
    }

    private static FieldOrigin Field(Provenance record, string name) =>
        record.Fields.Single(field => field.Name == name);
}
