using System.Text.RegularExpressions;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>The page that says how complete the data are, and where each figure comes from.</summary>
public class QualityPageTests
{
    private const string Path = "qualita-dei-dati/index.html";

    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            === data/sources.yaml
            - { id: bilancio, title: Bilancio, holder: Comune, licence: CC BY 4.0, fetched: 2026-06-20 }
            === data/grants.schema.yaml
            title: { it: Contributi, en: Grants }
            missingValues: ["", "-"]
            fields:
              - { name: title, title: Titolo, constraints: { required: true } }
              - { name: amount, title: Importo, type: money }
              - { name: doubled, type: money, computed: "amount + amount" }
              - { name: paid, title: Pagato, type: date }
              - { name: never, title: Mai usato }
              - { name: secret, title: Segreto, visibility: internal }
              - { name: source, reference: sources }
            rules:
              - { code: X1, title: Too little, assert: "amount > 0", at: amount, message: "amount of {{ amount }}", severity: warning }
            === data/grants.csv
            id,title,amount,paid,secret,source
            a,Primo,10,2026-01-01,Spia,bilancio
            b,Secondo,,n.a.,,bilancio
            c,Terzo,n.d.,,,
            d,Quarto,0,not yet due,,
            """
        );

    /// <summary>Built, warnings or not.</summary>
    private static SiteFolder Made(SiteUnderTest site)
    {
        var folder = new SiteFolder().Build(site);
        Assert.False(folder.Failed, string.Join('\n', folder.Messages));
        return folder;
    }

    private static string Words(string html) => Regex.Replace(Regex.Replace(html, "<[^>]*>", " "), "\\s+", " ");

    [Fact]
    public void Messages_are_in_the_language_of_the_page_where_it_is_theirs_and_say_which_it_is()
    {
        var site = Site.With("data/sedi.csv", "id,title\na,Casa \"Rossa\"\n");
        var italian = Made(site)[Path];
        Assert.Contains("<p lang=\"it\">c’è una virgoletta dentro una cella", italian, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"it\">Una virgoletta dentro", italian, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"en\">Too little", italian, StringComparison.Ordinal);
        var english = Made(site.With("quadro.yaml", "title: Prova\nlanguage: en\nas_of: 2026-06-30\n"));
        Assert.Contains(
            "<p lang=\"en\">a quotation mark is inside a cell",
            english["data-quality/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_field_says_how_many_records_have_it_and_why_the_others_do_not()
    {
        var words = Words(Made(Site)[Path]);
        Assert.Contains("Titolo (obbligatorio) 100 % 4 di 4 ", words, StringComparison.Ordinal);
        Assert.Contains("Importo 50 % 2 di 4 mancante: 1, non disponibile: 1 ", words, StringComparison.Ordinal);
        Assert.Contains(
            "Pagato 33,3 % 1 di 3 mancante: 1, non ancora dovuto: 1, non applicabile: 1 ",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Campi che nessuna voce usa: Mai usato, In breve, Ultimo aggiornamento.",
            words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Warnings_are_listed_with_their_place()
    {
        var words = Words(Made(Site)[Path]);
        Assert.Matches(@"Avviso X1 : .+ 1 data/grants\.csv, riga 5 ", words);
        var clean = Words(Made(Site.With("data/grants.csv", "id,title,amount\na,Primo,10\n"))[Path]);
        Assert.DoesNotContain("X1", clean, StringComparison.Ordinal);
        Assert.Contains("non segnalano nulla", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void An_accepted_finding_says_why_and_until_when()
    {
        var words = Words(
            Made(
                Site.With(
                    "quadro.yaml",
                    "language: it\nas_of: 2026-06-30\naccept:\n  - { code: X1, at: grants/d, reason: Bando "
                        + "gratuito, until: 2027-01-31 }\n"
                )
            )[Path]
        );
        Assert.Contains("Accettata fino al 31 gennaio 2027: Bando gratuito", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_hidden_fields_nor_findings_about_hidden_records_are_shown()
    {
        var site = Site.With(
            "data/grants/nascosto.yaml",
            "id: nascosto\ntitle: Nascosto\namount: 0\nvisibility: internal\n"
        );
        var page = Made(site)[Path];
        Assert.DoesNotContain("nascosto", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Segreto", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("amount of", page, StringComparison.Ordinal);
        Assert.Contains("4 di 4", Words(page), StringComparison.Ordinal);
        var inside = Made(site with { Options = new() { Edition = "internal" } })[Path];
        Assert.Contains("Segreto", inside, StringComparison.Ordinal);
        Assert.Contains("amount of", inside, StringComparison.Ordinal);
        Assert.Contains("5 di 5", Words(inside), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- { name: secret, visibility: internal }", "secret: Spia", "{{ secret }}")]
    [InlineData(
        "- { name: steps, many: true, fields: [{ name: cost, visibility: internal }] }",
        "steps: [{ cost: Spia }]",
        "{{ (steps | first).cost }}"
    )]
    public void A_message_about_a_record_with_hidden_fields_is_not_told_whatever_file_gives_them(
        string field,
        string given,
        string quoted
    )
    {
        var site = SiteUnderTest
            .Of("=== quadro.yaml\nlanguage: it\n")
            .With(
                "data/grants.schema.yaml",
                $"fields:\n  - {{ name: title }}\n  - {{ name: amount, type: integer }}\n  {field}\nrules:\n  "
                    + "- { code: X1, title: Too little, assert: \"amount > 0\", at: amount, message: \"of "
                    + $"{quoted}\", severity: warning }}\n"
            )
            .With("data/grants.csv", "id,title\na,Primo\n")
            .With("data/grants/a.yaml", $"id: a\namount: 0\n{given}\n");
        var page = Made(site)[Path];
        Assert.Contains("Too little", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Spia", page, StringComparison.Ordinal);
        Assert.Contains(
            "of Spia",
            Made(site with { Options = new() { Edition = "internal" } })[Path],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_newest_date_may_be_one_with_a_time_of_day()
    {
        var site = Site.With(
                "data/grants.schema.yaml",
                "fields: [{ name: title }, { name: updated, type: datetime }]\n"
            )
            .With("data/grants.csv", "id,title,updated\na,Primo,2026-02-03 10:00\n");
        Assert.Contains("3 febbraio 2026", Words(Made(site)[Path]), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_say_when_they_were_read_and_how_long_ago()
    {
        var words = Words(Made(Site)[Path]);
        Assert.Contains("Bilancio 20 giugno 2026 10 giorni ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_texts_alone_has_no_such_page_and_any_site_can_do_without()
    {
        Assert.DoesNotContain(
            Path,
            Made(SiteUnderTest.Of("=== quadro.yaml\nlanguage: it\n=== content/a.md\n# A\n")).Files.Keys
        );
        var without = Made(Site.With("quadro.yaml", "language: it\nwithout: [quality]\n"));
        Assert.DoesNotContain(Path, without.Files.Keys);
        Assert.DoesNotContain("qualita-dei-dati", without["index.html"], StringComparison.Ordinal);
        Assert.Contains("qualita-dei-dati", Made(Site)["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_sheet_says_from_which_file_and_line_each_figure_comes_and_when_its_source_was_read()
    {
        var site = Site.With(
            """
            === content/projects/uno.md
            ---
            title: Uno
            code: MI3.1.1.a
            start: 2020-01-01
            end: 2020-01-31
            source: bilancio
            ---
            === data/funding.csv
            project,as_of,programmed,source
            uno,2026-05-31,100,bilancio
            uno,,200,altra
            === data/sources/altra.yaml
            id: altra
            title: Altra
            holder: Regione
            licence: CC BY 4.0
            fetched: 2026-06-01
            """
        );
        var words = Words(Made(site)["projects/uno/index.html"]);
        Assert.Contains("Fonte: Bilancio , letta il giorno 20 giugno 2026.", words, StringComparison.Ordinal);
        Assert.Contains("Codice content/projects/uno.md, riga 3 ", words, StringComparison.Ordinal);
        Assert.Contains(
            "Importo programmato, al 31 maggio 2026 data/funding.csv, riga 2 Importo programmato "
                + "data/funding.csv, riga 3 Fonte: Altra , letta il giorno 1 giugno 2026 ",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains("Durata in giorni calcolato: days start record.end ", words, StringComparison.Ordinal);
    }
}
