using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

public class NewRecordTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Prova
        language: it
        languages: [it, en]
        rules: { QD2031: off }
        === data/projects.csv
        id,title
        hub,Hub di quartiere
        """
    );

    public static TheoryData<string> Collections =>
        [.. Read(Site).Model.Collections.Select(each => each.Name).Where(name => name != "pages")];

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_new_record_lacks_nothing_but_what_is_required(string collection)
    {
        foreach (var markdown in (bool[])[true, false])
        {
            var made = NewRecord.Of(Read(Site), new NewRecordRequest(collection, "nuovo-1", Markdown: markdown));
            Assert.Null(made.Problem);
            Assert.Equal(markdown ? $"content/{collection}/nuovo-1.md" : $"data/{collection}/nuovo-1.yaml", made.Path);
            // An empty part of a key is a missing id (QD2018); the kit's rules (QD24…) may ask for more: a plan item
            // stands in its plan.
            Assert.All(Site.With(made.Path, made.Text).Build().Messages, message =>
                Assert.Matches("(error QD2004|error QD2018|(error|warning) QD24[0-9]{2}): ", message)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_field_can_be_switched_on_where_it_stands(string collection)
    {
        var made = NewRecord.Of(Read(Site), new NewRecordRequest(collection, "nuovo-1", "Titolo", Markdown: false));
        var lines = made
            .Text.Split('\n')
            .Skip(2)
            .Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line);
        var messages = Site.With(made.Path, string.Join('\n', lines)).Build().Messages;
        // The examples are examples: only that they can be read is promised, not that they fit each other.
        Assert.DoesNotContain(messages, message =>
            message.Contains("error QD1", StringComparison.Ordinal)
            || message.Contains("error QD2002", StringComparison.Ordinal)
            || message.Contains("error QD2003", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Fields_are_explained_in_the_language_of_the_site()
    {
        var made = NewRecord.Of(Read(Site), new NewRecordRequest("projects", "nuovo", "L'hub: una prova"));
        Assert.StartsWith("---\n# Progetto: nuovo\n", made.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\ntitle: 'L''hub: una prova'          # Titolo: testo; obbligatorio\n",
            made.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "# state: planned                    # Stato: testo; uno di: planned (Programmato), in-progress (In corso)",
            made.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("#   - number: 12", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("duration_days", made.Text, StringComparison.Ordinal);
        Assert.Empty(Site.With(made.Path, made.Text).Build().Messages);
    }

    [Fact]
    public void A_second_language_is_a_text_beside_the_first()
    {
        var made = NewRecord.Of(Read(Site), new NewRecordRequest("projects", "hub", "A local hub", "en"));
        Assert.Equal("content/projects/hub.en.md", made.Path);
        Assert.Contains("title: A local hub", made.Text, StringComparison.Ordinal);
        Assert.Empty(Site.With(made.Path, made.Text).Build().Messages);
    }

    [Fact]
    public void A_second_language_says_of_which_text_it_is_made()
    {
        var site = Site.With("content/projects/hub.md", "Un posto.\n");
        var made = NewRecord.Of(Read(site), new NewRecordRequest("projects", "hub", "A local hub", "en"));
        Assert.Empty(site.With(made.Path, made.Text + "A place.\n").Build().Messages);
        Assert.Contains(
            site.With(made.Path, made.Text + "A place.\n")
                .With("content/projects/hub.md", "Un posto nuovo.\n")
                .Build()
                .Findings,
            finding => finding.Code == "QD2032"
        );
    }

    [Theory]
    [InlineData("projcts", "x", null, "there is no collection 'projcts': did you mean 'projects'?")]
    [InlineData("projects", "hub", null, "'projects/hub' is there already, in data/projects.csv(2,1)")]
    [InlineData("projects", "HUB", null, "'projects/hub' is there already, in data/projects.csv(2,1)")]
    [InlineData("projects", "a b", null, "'a b' cannot be an id")]
    [InlineData("projects", "../x", null, "'../x' cannot be an id")]
    [InlineData("projects", "", null, "'' cannot be an id")]
    [InlineData("projects", "x", "fr", "the site has no language 'fr': it has it, en")]
    [InlineData("projects", "x", "en", "there is no 'projects/x' to be said in 'en'")]
    public void What_cannot_be_made_is_refused_with_the_reason(
        string collection,
        string id,
        string? language,
        string problem
    ) =>
        Assert.StartsWith(
            problem,
            NewRecord.Of(Read(Site), new NewRecordRequest(collection, id, Language: language)).Problem,
            StringComparison.Ordinal
        );

    private static SiteReading Read(SiteUnderTest site) => SiteReading.Read(site.Layered(), site.Options);
}
