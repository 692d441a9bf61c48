using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What is not for readers is in no file of the site.</summary>
public class PublicationTests
{
    private static readonly string[] Hidden = ["Bozzaccia", "Embargata", "Ritirata", "Interna", "Cliente"];

    private static SiteUnderTest Site =>
        TownSite.Site.With(
            """
            === data/projects/nascosti.csv
            id,title,publication,visibility,summary
            n1,Bozzaccia,draft,,Bozzaccia
            n2,Embargata,embargoed until 2027-01-01,,Embargata
            n3,Ritirata,withdrawn,,Ritirata
            n4,Interna,,internal,Interna
            n5,Cliente,,client:comune,Cliente
            n6,Sbloccata,embargoed until 2026-06-30,,
            === content/nota.md
            ---
            title: Bozzaccia di pagina
            draft: true
            date: 2026-06-01
            ---
            Bozzaccia
            """
        );

    [Fact]
    public void Hidden_records_are_in_no_file_of_the_site()
    {
        var built = new SiteFolder().BuildGood(Site);
        foreach (var (path, text) in built.Files)
        foreach (var word in Hidden)
            Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"'{word}' in {path}");
        foreach (var id in (string[])["n1", "n2", "n3", "n4", "n5"])
        {
            Assert.DoesNotContain(built.Files.Keys, path => path.Contains(id, StringComparison.Ordinal));
            Assert.DoesNotContain($"projects/{id}\"", built["ids.json"], StringComparison.Ordinal);
        }
        Assert.Contains("progetti/n6/index.html", built.Files.Keys);
    }

    [Fact]
    public void Drafts_are_shown_where_they_are_asked_for_and_internal_records_are_not()
    {
        var built = new SiteFolder().BuildGood(Site with { Options = new() { Drafts = true } });
        Assert.Contains("progetti/n1/index.html", built.Files.Keys);
        Assert.Contains("nota/index.html", built.Files.Keys);
        Assert.DoesNotContain("progetti/n4/index.html", built.Files.Keys);
    }

    [Fact]
    public void A_client_sees_its_own_records_and_no_other_ones()
    {
        var built = new SiteFolder().BuildGood(Site with { Options = new() { Edition = "client:comune" } });
        Assert.Contains("progetti/n5/index.html", built.Files.Keys);
        Assert.DoesNotContain("progetti/n4/index.html", built.Files.Keys);
    }

    [Theory]
    [InlineData("[[projects/n1]]", "QD4013: 'projects/n1' is not published | publish it, or take the link out")]
    [InlineData("[x](projects:n4)", "QD4013: 'projects:n4' is not published | publish it, or take the link out")]
    [InlineData("[x](nota.md)", "QD4013: 'nota.md' is not published | publish it, or take the link out")]
    [InlineData("[x](/progetti/n3/)", "QD6001: there is no page '/progetti/n3/'…")]
    public void A_link_to_a_hidden_page_is_reported_at_its_line(string written, string said)
    {
        var column = written.StartsWith("[[", StringComparison.Ordinal) ? 6 : 10;
        BadInput.Expect(
            Site.With("content/x.md", "Ecco [[projects/n6]].\n"),
            Site.With("content/x.md", $"Ecco {written}.\n"),
            $"content/x.md(1,{column}): error {said}"
        );
    }

    [Fact]
    public void A_public_record_that_names_a_hidden_one_is_reported_with_the_reason() =>
        BadInput.Expect(
            Site.With("content/projects/tre.md", "---\nrelated: [n6]\n---\n"),
            Site.With("content/projects/tre.md", "---\nrelated: [n6, n4]\n---\n"),
            "content/projects/tre.md(2,…): error QD2025: 'projects/tre' is public and names 'projects/n4', "
                + "which is not | publish the one, or hide the other | data/projects/nascosti.csv(5,13): why "
                + "'projects/n4' is hidden"
        );

    private static SiteUnderTest HalfHidden =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            rules: { QD6016: off, QD4023: off }
            === data/cose.schema.yaml
            fields:
              - { name: title }
              - { name: nota, visibility: internal }
              - { name: autore, reference: persone, inverse: scritte, visibility: internal }
              - name: fasi
                many: true
                fields: [{ name: anno, type: integer }, { name: costo, visibility: internal }]
            === data/persone.schema.yaml
            fields: [{ name: title }]
            === data/cose.yaml
            - { id: a, title: Alfa, nota: Segretissima, autore: p, fasi: [{ anno: 2020, costo: Segretissima }] }
            === data/persone.yaml
            - { id: p, title: Pina }
            === templates/pages/cose.html
            {{ for $field in record.fields }}{{ $field.value }} {{ $field.source.text }}
            {{ end }}{{ for $fase in record.fasi }}fase {{ $fase.anno }} {{ $fase.costo }} {{ $fase }}{{ end }}
            === templates/pages/persone.html
            {{ for $cosa in record.scritte }}scritta: {{ $cosa }}{{ end }}{{ for $by in record.cited_by }}citata: {{ $by.label }}{{ end }}
            """
        );

    [Fact]
    public void A_hidden_field_is_nowhere_not_in_parts_nor_as_text_of_its_source_nor_from_the_other_end()
    {
        var (open, inside) = (
            new SiteFolder().BuildGood(HalfHidden),
            new SiteFolder().BuildGood(HalfHidden with { Options = new() { Edition = "internal" } })
        );
        foreach (var (path, text) in open.Files)
            Assert.False(text.Contains("Segretissima", StringComparison.Ordinal), path);
        Assert.Contains("fase 2020", open["cose/a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("scritta:", open["persone/p/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("citata:", open["persone/p/index.html"], StringComparison.Ordinal);
        Assert.Contains("Segretissima", inside["cose/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("scritta:", inside["persone/p/index.html"], StringComparison.Ordinal);
        Assert.Contains("citata:", inside["persone/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_field_may_name_a_hidden_record() =>
        new SiteFolder().BuildGood(
            HalfHidden.With("data/persone.yaml", "- { id: p, title: Pina, visibility: internal }\n")
        );

    [Fact]
    public void A_word_that_is_no_state_of_publication_is_reported() =>
        BadInput.Expect(
            "=== content/x.md\n---\npublication: embargoed until 2026-07-01\n---\n",
            "=== content/x.md\n---\npublication: embargo\n---\n",
            "content/x.md(2,14): error QD2005: 'publication' cannot be 'embargo' | it may be: draft, public, "
                + "withdrawn, embargoed until DATE"
        );
}
