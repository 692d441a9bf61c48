using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What is said of translations that are missing, stale, or of nothing.</summary>
public class TranslationTests
{
    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            languages: [it, en]
            === content/casa.md
            ---
            title: Casa
            updated: 2026-03-01
            ---
            Una casa.
            === content/casa.en.md
            ---
            title: Home
            updated: 2026-03-01
            ---
            A home.
            """
        );

    [Fact]
    public void A_site_that_is_all_translated_has_nothing_to_report() => new SiteFolder().BuildGood(Site);

    [Fact]
    public void A_text_without_its_translation_is_reported_at_the_text()
    {
        var built = new SiteFolder().Build(Site.With("content/orto.md", "---\ntitle: Orto\n---\nUn orto.\n"));
        built.Found(
            "content/orto.md(1,1): info QD2031: 'pages/orto' has no text in 'en' | write "
                + "'content/orto.en.md'; or 'languages: [it]' into the front matter, if the page stays in one language"
        );
    }

    [Fact]
    public void A_text_whose_name_says_its_language_is_translated_under_the_same_name() =>
        new SiteFolder()
            .Build(Site.With("content/orto.it.md", "---\ntitle: Orto\n---\nUn orto.\n"))
            .Found(
                "content/orto.it.md(1,1): info QD2031: 'pages/orto' has no text in 'en' | write 'content/orto.en.md'; …"
            );

    [Fact]
    public void A_file_of_fields_alone_has_no_text_to_translate() =>
        new SiteFolder().BuildGood(Site.With("content/projects/hub.md", "---\ntitle: Hub\n---\n\n"));

    [Fact]
    public void A_language_in_which_nothing_is_written_is_reported_once()
    {
        var built = new SiteFolder().Build(Site.Without("content/casa.en.md").With("content/orto.md", "Un orto.\n"));
        built.Found(
            "quadro: info QD2031: no text of the site is in 'en': 2 texts stand in 'it' on its pages | write "
                + "a file such as 'content/index.en.md'; or take 'en' out of 'languages' in quadro.yaml"
        );
    }

    [Fact]
    public void A_text_dated_after_its_translation_makes_that_stale()
    {
        var built = new SiteFolder().Build(
            Site.With("content/casa.md", "---\ntitle: Casa\nupdated: 2026-03-02\n---\nUna casa nuova.\n")
        );
        built.Found(
            "content/casa.en.md(1,1): info QD2032: 'pages/casa' in 'en' is of 2026-03-01, and the text that "
                + "it was made from of 2026-03-02 | bring it up to date, and its 'updated' too | "
                + "content/casa.md(1,1): the text in the site's own language is here"
        );
    }

    [Theory]
    [InlineData("updated: 2026-03", "updated: 2026-03-31")]
    [InlineData("updated: 2026-03-31", "updated: 2026-03")]
    [InlineData("", "updated: 2026-03-31")]
    [InlineData("updated: 2026-03-31", "")]
    public void Dates_that_do_not_tell_which_is_older_report_nothing(string translation, string source) =>
        new SiteFolder().BuildGood(
            Site.With(
                $"=== content/casa.md\n---\ntitle: Casa\n{source}\n---\nUna casa.\n=== "
                    + $"content/casa.en.md\n---\ntitle: Home\n{translation}\n---\nA home.\n"
            )
        );

    [Fact]
    public void A_translation_that_names_another_text_than_there_is_is_stale_whatever_its_date()
    {
        var built = new SiteFolder().Build(
            Site.With(
                "content/casa.en.md",
                "---\ntitle: Home\nupdated: 2030-01-01\ntranslated_from: 0123456789\n---\nA home.\n"
            )
        );
        built.Found(
            "content/casa.en.md(4,18): info QD2032: 'pages/casa' in 'en' was made from a text that has "
                + "changed since | bring it up to date, then write 'translated_from: …' into its front matter "
                + "| content/casa.md(1,1): …"
        );
        var fingerprint = built.Findings[0].Help!.Split('\'')[1];
        var stamped = Site.With(
            "content/casa.en.md",
            $"---\ntitle: Home\nupdated: 1999-01-01\n{fingerprint}\n---\nA home.\n"
        );
        new SiteFolder().BuildGood(stamped);
        new SiteFolder().BuildGood(
            stamped.With("content/casa.md", "---\ntitle: Casa\nupdated: 2026-09-01\ntags: [uno]\n---\nUna casa.\n")
        );
        Assert.Contains(
            new SiteFolder()
                .Build(stamped.With("content/casa.md", "---\ntitle: Casa\n---\nUna casa grande.\n"))
                .Findings,
            finding => finding.Code == "QD2032"
        );
    }

    [Fact]
    public void A_page_that_says_to_be_in_one_language_is_made_in_that_one_only_and_so_is_its_folder()
    {
        var built = new SiteFolder().BuildGood(
            Site.With(
                """
                === content/guida/index.md
                ---
                title: Guida
                languages: [it]
                ---
                La guida.
                === content/guida/inizio.md
                L’inizio.
                """
            )
        );
        Assert.Contains("guida/index.html", built.Files.Keys);
        Assert.Contains("guida/inizio/index.html", built.Files.Keys);
        Assert.DoesNotContain(built.Files.Keys, path => path.StartsWith("en/guida", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_that_says_to_be_in_one_language_keeps_its_records_with_it()
    {
        var built = new SiteFolder().BuildGood(
            Site.With(
                """
                === data/news.schema.yaml
                pages: true
                fields: [{ name: title, type: string }]
                === content/news/_index.md
                ---
                languages: [it]
                ---
                Notizie.
                === content/news/una.md
                ---
                title: Una
                ---
                Una notizia.
                """
            )
        );
        Assert.Contains("news/index.html", built.Files.Keys);
        Assert.DoesNotContain(built.Files.Keys, path => path.StartsWith("en/news", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_may_be_in_another_language_only_when_it_says_so()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("content/fair.en.md", "---\ntitle: Fair\nlanguages: [en]\n---\nA fair.\n")
        );
        Assert.Contains("en/fair/index.html", built.Files.Keys);
        Assert.DoesNotContain("fair/index.html", built.Files.Keys);
    }

    [Fact]
    public void A_collection_may_have_addresses_in_the_words_of_each_language()
    {
        var built = new SiteFolder().BuildGood(
            Site.With(
                """
                === quadro.yaml
                title: Prova
                language: it
                languages: [it, en]
                collections: { projects: { url: { it: "/progetti/{id}/", en: "/works/{id}/" } } }
                === data/projects.csv
                id,title
                hub,Hub
                """
            )
        );
        Assert.Contains("progetti/hub/index.html", built.Files.Keys);
        Assert.Contains("en/works/hub/index.html", built.Files.Keys);
        Assert.Contains("en/works/index.html", built.Files.Keys);
    }

    [Fact]
    public void A_translation_may_have_an_address_of_its_own()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("content/casa.en.md", "---\ntitle: Home\nurl: /home/\nupdated: 2026-03-01\n---\nA home.\n")
        );
        Assert.Contains("en/home/index.html", built.Files.Keys);
        Assert.Contains("casa/index.html", built.Files.Keys);
        Assert.DoesNotContain("en/casa/index.html", built.Files.Keys);
    }

    [Fact]
    public void The_quality_page_counts_translations_by_language()
    {
        var built = new SiteFolder().Build(
            Site.With(
                """
                === data/projects.csv
                id,title
                hub,Hub
                === content/orto.md
                ---
                title: Orto
                ---
                Un orto.
                """
            )
        );
        var page = built["en/data-quality/index.html"];
        Assert.Contains(
            "<th scope=\"row\">English</th>\n            <td class=\"num\">2</td>\n            <td "
                + "class=\"num\">1</td>\n            <td class=\"num\">0</td>\n            <td class=\"num\">1</td>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../orto/index.html\"><span lang=\"it\">Orto</span></a>: not translated",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("QD2031", page, StringComparison.Ordinal);
    }
}
