using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Load;

/// <summary>What looks like front matter and is not read is named at its line; what only resembles it stays
/// text.</summary>
public class FalseFrontTests
{
    [Theory]
    [InlineData(
        "\n---\ntitle: S\ndraft: true\n---\nT",
        "2,1",
        "the front matter is not read: a blank line comes before it | begin the file with the line '---', "
            + "with nothing before it"
    )]
    [InlineData(" ---\ntitle: S\n---\nT", "1,2", "the front matter is not read: a blank comes before it | …")]
    [InlineData(
        "\u00a0---\ntitle: S\ndraft: true\n---\nT",
        "1,2",
        "the front matter is not read: a blank comes before it | …"
    )]
    [InlineData(
        "\u200b---\ntitle: S\ndate: 2026-01-01\n---\nT",
        "1,2",
        "the front matter is not read: a character that cannot be seen comes before it | …"
    )]
    [InlineData(
        "\u2060\r\n---\r\ntitle: S\r\ndraft: true\r\n---\r\nT",
        "2,1",
        "the front matter is not read: a line with a character that cannot be seen comes before it | …"
    )]
    [InlineData(
        "<!-- a\nb -->\n---\ntitle: S\n---\nT",
        "3,1",
        "the front matter is not read: a comment comes before it | …"
    )]
    [InlineData(
        "<!-- a --> ---\ndraft: true\n---\nT",
        "1,12",
        "the front matter is not read: a comment comes before it | …"
    )]
    [InlineData("<!--\ntitle: S\ndraft: true\n-->\nT", "3,1", "these fields are in a comment, and are not read | …")]
    [InlineData(
        "# Titolo\n\n---\npublication: draft\n---\nT",
        "3,1",
        "this looks like a front matter, and is not read: text comes before it | …"
    )]
    [InlineData(
        "----\ntitle: S\ndraft: true\n----\nT",
        "1,1",
        "'----' does not open a front matter: these fields are not read | …"
    )]
    [InlineData(
        "—\ntitle: S\ndraft: true\n—\nT",
        "1,1",
        "'—' does not open a front matter: these fields are not read | …"
    )]
    [InlineData(
        "--\nvisibility: internal\n--\nT",
        "1,1",
        "'--' does not open a front matter: these fields are not read | …"
    )]
    [InlineData(
        "---yaml\ntitle: S\n---\nT",
        "1,1",
        "'---yaml' does not open a front matter: these fields are not read | …"
    )]
    [InlineData(
        "--- # nota\ntitle: S\n---\nT",
        "1,1",
        "'--- # nota' does not open a front matter: these fields are not read | …"
    )]
    [InlineData(
        "+++\ntitle = \"S\"\ndraft = true\n+++\nT",
        "1,1",
        "a front matter in TOML is not read | write it in YAML, 'field: value', between two lines '---'"
    )]
    [InlineData(
        ";;;\n{ \n\"title\": \"S\",\n\"draft\": true\n}\n;;;\nT",
        "1,1",
        "a front matter in JSON is not read | …"
    )]
    [InlineData("{\"title\": \"S\", \"draft\": true}\nT", "1,1", "a front matter in JSON is not read | …")]
    [InlineData(
        "title: S\ndraft: true\n\nT",
        "1,1",
        "these fields are not read: there is no line '---' before them | …"
    )]
    [InlineData("title: S\n---\nT", "1,1", "these fields are not read: there is no line '---' before them | …")]
    [InlineData(
        "---\ntitle: S\ndraft: true\n----\nT\n\n---\n\nX",
        "4,1",
        "'----' does not close the front matter | write '---', three hyphens and nothing else, after the last field"
    )]
    [InlineData("---\ntitle: S\n—\nT", "3,1", "'—' does not close the front matter | …")]
    [InlineData("---\ntitle: S\n...\nT", "3,1", "'...' does not close the front matter | …")]
    [InlineData("---\ntitle: S\n ---\nT", "3,2", "'---' does not close the front matter | …")]
    [InlineData(
        "---\ntitle: A\n---\n\n---\ndraft: true\n---\nT",
        "5,1",
        "a second front matter is not read: the first one ends above | put its fields into the first one"
    )]
    public void What_looks_like_front_matter_and_is_not_read_is_an_error_at_its_line(
        string text,
        string place,
        string said
    ) =>
        BadInput.Expect(
            BadInput.Site.With("content/x.md", "Testo.\n"),
            BadInput.Site.With("content/x.md", text),
            $"content/x.md({place}): error QD1008: {said}"
        );

    [Theory]
    [InlineData("---\n\nTesto che segue.\n")]
    [InlineData("---\n\nTesto.\n\n---\n\nAltro.\n")]
    [InlineData("---\nTesto subito.\n")]
    [InlineData("---\n\n# Titolo\n\nTesto.\n\n---\nFine.\n")]
    [InlineData("\n---\n\nTesto.\n")]
    [InlineData("***\n\nTesto.\n")]
    [InlineData("\n---\nNota: un testo.\n\n---\n\nAltro.\n")]
    [InlineData("Un esempio:\n\n```yaml\n---\ntitle: S\ndraft: true\n---\n```\n")]
    [InlineData("Esempio:\n\n```yaml\n---\ndraft: true\n---\n```\n")]
    [InlineData("~~~\n---\ndraft: true\n---\n~~~\n")]
    [InlineData("Esempio:\n\n    ---\n    draft: true\n    ---\n")]
    [InlineData("Nota: questo è un testo.\nData: domani.\n")]
    [InlineData("Titolo\n---\nVedi: sotto.\n\n---\n\nFine.\n")]
    [InlineData("- draft: true è una riga\n- un’altra\n")]
    [InlineData("– primo\n– secondo\n")]
    [InlineData("— Ciao, disse.\n— Ciao.\n")]
    [InlineData("<!-- un commento -->\n# Titolo\n")]
    [InlineData("---\ntitle: A\n---\n\n---\n\nTesto.\n")]
    [InlineData("---\ntitle: A\n---\nLa riga `draft: true` dice che è una bozza.\n\n---\n\ndraft: true, nel testo.\n")]
    [InlineData("---\n\n# nota\ntitle: A\n---\nT\n")]
    [InlineData("---\ntitle: A\nsummary: |\n  testo\n  ---- altro\n---\nT\n")]
    public void Rules_across_the_page_examples_and_prose_are_not_taken_for_front_matter(string text) =>
        Assert.DoesNotContain(BadInput.Site.With("content/x.md", text).Build().Findings, finding =>
            finding.Code == "QD1008"
        );

    [Fact]
    public void A_rule_at_the_top_of_a_text_is_a_rule() =>
        Assert.Contains(
            "<hr",
            BadInput.Site.With("content/x.md", "---\n\nTesto.\n\n---\n\nAltro.\n").Build()["x/index.html"],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("markdown")]
    [InlineData("mdown")]
    [InlineData("MD")]
    public void Texts_have_several_extensions(string extension)
    {
        var site = BadInput
            .Site.With($"content/note/x.{extension}", "---\ntitle: Nota\n---\nEcco.\n")
            .With($"content/note/b.{extension}", "---\ndraft: true\n---\nSegretissima.\n")
            .With("content/y.md", $"Vedi [la nota](note/x.{extension}).\n")
            .With($"content/projects/hub.{extension}", "Il testo di un hub.\n");
        var built = new SiteFolder().BuildGood(site);
        Assert.Contains("Ecco.", built["note/x/index.html"], StringComparison.Ordinal);
        Assert.Contains("note/x/", built["y/index.html"], StringComparison.Ordinal);
        Assert.Contains("Il testo di un hub.", built["projects/hub/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(built.Files, file =>
            file.Value.Contains("Segretissima", StringComparison.Ordinal)
            || file.Key.EndsWith(extension, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("a.html", "---\ntitle: S\ndraft: true\n---\n<p>x</p>\n", "3,1", "draft: true")]
    [InlineData("a.txt", "draft: true\nTesto\n", "1,1", "draft: true")]
    [InlineData("a.txt", "\n\nDraft: yes\nTesto\n", "3,1", "Draft: yes")]
    [InlineData(
        "a.html",
        "<!-- nota -->\n<!--\npublication: embargoed until 2027-01-01\n-->\n<p>x</p>\n",
        "3,1",
        "publication: embargoed until 2027-01-01"
    )]
    [InlineData(
        "a.xml",
        "<?xml version=\"1.0\"?>\n<!--\nvisibility: internal\n-->\n<x/>\n",
        "3,1",
        "visibility: internal"
    )]
    [InlineData("a.text", "+++\ndraft = true\n+++\n", "2,1", "draft = true")]
    public void A_file_that_is_copied_as_it_is_may_not_say_that_it_is_a_draft(
        string name,
        string text,
        string place,
        string line
    ) =>
        BadInput.Expect(
            BadInput.Site.With($"content/note/{name}", name == "a.xml" ? "<x/>\n" : "Testo\n"),
            BadInput.Site.With($"content/note/{name}", text),
            $"content/note/{name}({place}): error QD1027: '{line}' is not read here: files of this kind are "
                + "copied as they are | make it "
                + $"a page, 'content/note/a.md'; or keep it outside content/ as long as it is not for readers"
        );

    [Theory]
    [InlineData("a.txt", "Le bozze hanno draft: true in testa.\n")]
    [InlineData("a.txt", "Titolo\n\ndraft: true\n")]
    [InlineData("a.txt", "draft: false\npublication: public\n")]
    [InlineData("a.ics", "BEGIN:VCALENDAR\nCLASS:PRIVATE\nSUMMARY:draft\n")]
    [InlineData("a.html", "<p>draft: true</p>\n")]
    public void Other_files_are_copied(string name, string text) =>
        Assert.Equal(
            text,
            new SiteFolder().BuildGood(BadInput.Site.With($"content/note/{name}", text))[$"note/{name}"]
        );
}
