using Quadro.Tests.Support;

namespace Quadro.Tests.Plan;

/// <summary>Texts that are named after their folder: a record or page with its pictures, and the page of a
/// folder.</summary>
public class FolderPageTests
{
    private const string Town = """
        === quadro.yaml
        title: Prova
        language: it
        languages: [it, en]
        as_of: 2026-06-30
        collections: { works: { url: "/opere/{id}/" } }
        rules: { QD2031: off, QD6016: off, QD6017: off, QD6019: off }
        === data/works.schema.yaml
        title: { it: Opere, en: Works }
        fields: [{ name: title, type: string }]
        === data/works.csv
        id,title
        ponte,Ponte
        === content/works/pozzo/index.md
        ---
        title: Pozzo
        ---
        La [pianta](pianta.txt), il [ponte](../ponte.md) e [chi siamo](../../info/noi/index.md).
        === content/works/pozzo/index.en.md
        ---
        title: Well
        ---
        The [plan](pianta.txt).
        === content/works/pozzo/pianta.txt
        otto metri
        === content/works/2025/ponte.md
        ---
        {}
        ---
        Il testo del ponte.
        === content/works/2025/vasca/index.md
        ---
        title: Vasca
        ---
        La vasca.
        === content/info/noi/index.md
        ---
        title: Noi
        ---
        Un [modulo](carte/modulo.txt) e [il pozzo](../../works/pozzo/index.md).
        === content/info/noi/carte/modulo.txt
        nome e cognome

        """;

    private static SiteUnderTest Site =>
        SiteUnderTest
            .Of(Town)
            .With(
                "content/works/pozzo/index.md",
                "---\ntitle: Pozzo\n---\nLa [pianta](pianta.txt), il [ponte](../2025/ponte.md) e [chi "
                    + "siamo](../../info/noi/index.md).\n"
            );

    [Fact]
    public void A_record_is_named_after_the_folder_of_its_text_and_of_its_files()
    {
        var built = new SiteFolder().BuildGood(Site);
        Assert.Contains("<h1>Pozzo</h1>", built["opere/pozzo/index.html"], StringComparison.Ordinal);
        Assert.Contains("<h1>Well</h1>", built["en/opere/pozzo/index.html"], StringComparison.Ordinal);
        Assert.Contains("La vasca.", built["opere/vasca/index.html"], StringComparison.Ordinal);
        Assert.Contains("Il testo del ponte.", built["opere/ponte/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(built.Files.Keys, path => path.StartsWith("opere/index/", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_of_a_text_lead_to_the_files_beside_it_and_to_other_texts()
    {
        var built = new SiteFolder().BuildGood(Site);
        Assert.Contains(
            "<a href=\"../../works/pozzo/pianta.txt\">pianta</a>",
            built["opere/pozzo/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../ponte/index.html\">ponte</a>",
            built["opere/pozzo/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../../info/noi/index.html\">chi siamo</a>",
            built["opere/pozzo/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../../../works/pozzo/pianta.txt\">plan</a>",
            built["en/opere/pozzo/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"carte/modulo.txt\">modulo</a>",
            built["info/noi/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../../opere/pozzo/index.html\">il pozzo</a>",
            built["info/noi/index.html"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("content/works/pozzo.md", "content/works/pozzo/index.md", "works/pozzo")]
    [InlineData("content/works/altre/pozzo.md", "content/works/pozzo/index.md", "works/pozzo")]
    [InlineData("content/info/noi.md", "content/info/noi/index.md", "pages/info/noi")]
    [InlineData("content/info/noi/_index.md", "content/info/noi/index.md", "pages/info/noi")]
    public void A_text_beside_the_one_in_a_folder_of_its_name_is_reported_with_it(
        string added,
        string known,
        string key
    )
    {
        string[] files = [.. new[] { added, known }.Order(StringComparer.Ordinal)];
        new SiteFolder()
            .Build(Site.With(added, "---\ntitle: Un altro\n---\nAltro.\n"))
            .Found(
                $"{files[1]}(1,1): error QD2006: '{key}' has two texts in 'it' | join them in one file | "
                    + $"{files[0]}(1,1): the other text is here"
            );
    }

    [Fact]
    public void What_is_in_the_folder_of_a_hidden_record_is_hidden_with_it()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("content/info/noi/index.md", "---\ntitle: Noi\n---\nQui.\n")
                .With("content/works/pozzo/index.md", "---\ntitle: Pozzo\ndraft: true\n---\nPresto.\n")
                .With("content/works/pozzo/index.en.md", "---\ntitle: Well\n---\nSoon.\n")
        );
        Assert.DoesNotContain(built.Files, file =>
            file.Key.Contains("pozzo", StringComparison.Ordinal)
            || file.Value.Contains("otto metri", StringComparison.Ordinal)
        );
        var row = Site.With("data/works.csv", "id,title,draft\nponte,Ponte,\nfonte,Fonte,true\n")
            .With("content/works/fonte/foto.txt", "segreta\n");
        Assert.DoesNotContain(new SiteFolder().BuildGood(row).Files, file =>
            file.Value.Contains("segreta", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_text_of_any_folder_is_its_page_and_lists_what_is_in_it()
    {
        var site = Site.With(
            """
            === content/news/_index.md
            ---
            title: Archivio
            ---
            Tutto quel che è stato.
            === content/news/_index.en.md
            ---
            title: Archive
            ---
            All that was.
            === content/news/uno.md
            ---
            title: Uno
            summary: Il primo.
            ---
            Testo.
            === content/news/2024/due.md
            ---
            title: Due
            ---
            Testo, [tutte](../_index.md).
            === content/news/2025/_index.md
            ---
            title: Del 2025
            ---
            === content/news/2025/tre/index.md
            ---
            title: Tre
            ---
            Testo.

            """
        );
        var built = new SiteFolder().BuildGood(site);
        var page = built["news/index.html"];
        Assert.Contains("<h1>Archivio</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Tutto quel che è stato.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"uno/index.html\">Uno</a>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Il primo.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"2024/due/index.html\">Due</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"2025/index.html\">Del 2025</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Tre</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"tre/index.html\">Tre</a>", built["news/2025/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"../index.html\">Archivio</a>",
            built["news/2025/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains("<h1>Archive</h1>", built["en/news/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"../../index.html\">tutte</a>",
            built["news/2024/due/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_inside_a_collection_has_a_page_below_the_list()
    {
        var site = Site.With(
                "content/works/2025/_index.md",
                "---\ntitle: Opere del 2025\n---\nLe nuove, e [tutte](../index.md).\n"
            )
            .With("content/works/index.md", "---\ntitle: Le opere\n---\nSi veda [[works/2025]].\n")
            .With(
                "content/info/noi/index.md",
                "---\ntitle: Noi\n---\nUn [modulo](carte/modulo.txt) e [le nuove](../../works/2025/_index.md).\n"
            );
        var built = new SiteFolder().BuildGood(site);
        var page = built["opere/2025/index.html"];
        Assert.Contains("<h1>Opere del 2025</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../ponte/index.html\">Ponte</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../vasca/index.html\">Vasca</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Pozzo</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../index.html\">tutte</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Le opere</h1>", built["opere/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"2025/index.html\">Opere del 2025</a>",
            built["opere/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../../opere/2025/index.html\">le nuove</a>",
            built["info/noi/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_folder_of_a_collection_without_a_list_has_a_page_like_any_other() =>
        Assert.Contains(
            "Le misure.",
            new SiteFolder().BuildGood(
                Site.With("data/misure.schema.yaml", "pages: false\nfields: [{ name: valore, type: integer }]\n")
                    .With("data/misure.csv", "valore\n3\n")
                    .With("content/misure/_index.md", "---\ntitle: Misure\n---\nLe misure.\n")
            )["misure/index.html"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Fields_of_the_schema_of_pages_hold_for_folders_and_lists()
    {
        var site = Site.With(
                "data/pages.schema.yaml",
                "fields: [{ name: autore, type: string }, { name: opera, reference: works }]\n"
            )
            .With("templates/pages/list.html", "<h1>{{ page.title }}</h1><p>{{ page.collection }}</p>\n")
            .With("content/works/_index.md", "---\ntitle: Opere\nautore: Anna\nopera: ponte\n---\nTutte.\n")
            .With("content/news/_index.md", "---\ntitle: Notizie\nautore: Bruno\nopera: pozzo\n---\nTutte.\n");
        new SiteFolder().BuildGood(site);
        new SiteFolder()
            .Build(
                site.With("content/works/_index.md", "---\ntitle: Opere\nautor: Anna\nopera: pont\n---\nTutte.\n")
                    .With("content/news/_index.md", "---\ntitle: Notizie\nopera: poz\n---\nTutte.\n")
            )
            .Found(
                "content/news/_index.md(3,8): error QD2008: …'poz'…",
                "content/works/_index.md(3,1): error QD2002: 'pages' has no field 'autor' | did you mean 'autore'?",
                "content/works/_index.md(4,8): error QD2008: …'pont'…"
            );
    }

    [Fact]
    public void A_draft_of_a_folder_or_list_is_not_shown()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("content/works/_index.md", "---\ndraft: true\n---\nNon ancora.\n")
                .With("content/news/_index.md", "---\ntitle: Notizie\ndraft: true\n---\nNon ancora.\n")
                .With("content/news/nota.txt", "Non ancora.\n")
        );
        Assert.DoesNotContain(built.Files, file => file.Value.Contains("Non ancora", StringComparison.Ordinal));
        Assert.DoesNotContain("news/index.html", built.Files.Keys);
    }

    [Fact]
    public void Long_folders_are_spread_over_pages_and_show_the_text_on_the_first()
    {
        var site = SiteUnderTest.Of(
            "=== quadro.yaml\nlanguage: it\ncollections: { pages: { page_size: 2 } }\nrules: { QD6016: off, "
                + "QD6017: off, QD6019: off }\n=== content/n/_index.md\n---\ntitle: Note\n---\n## "
                + "Prima\n\nInizio.\n\n## Dopo\n\nFine.\n"
                + string.Concat(
                    "abc".Select(name => $"=== content/n/{name}.md\n---\ntitle: Nota {name}\n---\nTesto.\n")
                )
        );
        var built = new SiteFolder().BuildGood(site);
        Assert.Contains("<p>Inizio.", built["n/index.html"], StringComparison.Ordinal);
        Assert.Contains(">Nota b</a>", built["n/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<p>Inizio.", built["n/page/2/index.html"], StringComparison.Ordinal);
        Assert.Contains(">Nota c</a>", built["n/page/2/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_folder_lists_follows_its_files_as_in_a_clean_build()
    {
        var site = Site.With("content/news/_index.md", "---\ntitle: Archivio\n---\n")
            .With("content/news/uno.md", "---\ntitle: Uno\n---\nTesto.\n")
            .With("content/works/2025/_index.md", "---\ntitle: Nuove\n---\n");
        SiteUnderTest[] steps =
        [
            site,
            site.With("content/news/due.md", "---\ntitle: Due\n---\nTesto.\n"),
            site.With("content/news/uno.md", "---\ntitle: Altro\nsummary: Nuovo.\n---\nTesto.\n"),
            site.Without("content/news/uno.md"),
            site.With("content/news/uno.md", "---\ntitle: Uno\ndraft: true\n---\nTesto.\n"),
            site.Without("content/works/2025/vasca/index.md"),
            site.With("content/works/2025/_index.md", "---\ntitle: Vecchie\n---\n"),
            site.Without("content/news/_index.md"),
        ];
        var folder = new SiteFolder();
        foreach (var step in steps)
            Assert.Equal(new SiteFolder().BuildGood(step).Files, folder.BuildGood(step).Files);
    }
}
