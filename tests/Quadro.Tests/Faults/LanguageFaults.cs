using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>Languages and translations that are not what they should be.</summary>
public class LanguageFaults
{
    private static SiteUnderTest Site =>
        BadInput.Site.With(
            """
            === quadro.yaml
            title: Prova
            language: it
            languages: [it, en]
            as_of: 2026-06-30
            === content/casa.md
            ---
            title: Casa
            ---
            Una casa.
            === content/casa.en.md
            ---
            title: Home
            ---
            A home.
            """
        );

    [Fact]
    public void A_translation_of_a_page_that_does_not_exist_names_the_nearest() =>
        BadInput.Expect(
            Site,
            Site.With("content/case.en.md", "A slip.\n"),
            "content/case.en.md(1,1): error QD2030: this is 'pages/case' in 'en', and there is no "
                + "'pages/case' to translate: it is not shown | did you mean 'casa'?"
        );

    [Fact]
    public void A_translation_of_a_record_that_does_not_exist_is_no_record() =>
        BadInput.Expect(
            Site.With("content/projects/hub.en.md", "The hub.\n").With("content/projects/hub.md", "L’hub.\n"),
            Site.With("content/projects/stazione.en.md", "A station.\n"),
            "content/projects/stazione.en.md(1,1): error QD2030: this is 'projects/stazione' in 'en', and "
                + "there is no 'projects/stazione' to translate: it is not shown | write "
                + "'content/projects/stazione.md'; or 'languages: [en]' into the front matter, if the page is in this language only"
        );

    [Fact]
    public void A_text_in_a_language_that_the_site_does_not_have_is_neither_shown_nor_a_page()
    {
        var built = new SiteFolder().Build(Site.With("content/nuova.de.md", "Ein Text.\n"));
        built.Found(
            "content/nuova.de.md(1,1): warning QD2026: this text is in 'de' by its name, and the site is in "
                + "'it', 'en': it is not shown | add 'de' to 'languages' in quadro.yaml, or give the file another name"
        );
        Assert.DoesNotContain(built.Files.Keys, path => path.Contains("nuova", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_in_a_language_that_the_site_does_not_have_is_reported_at_the_word() =>
        BadInput.Expect(
            Site.With("content/una.md", "---\nlanguages: [it]\n---\nUna.\n"),
            Site.With("content/una.md", "---\nlanguages: [it, eng]\n---\nUna.\n"),
            "content/una.md(2,17): error QD2005: 'eng' is no language of the site, which is in 'it', 'en' | "
                + "did you mean 'en'?"
        );

    [Fact]
    public void An_address_in_a_language_that_the_site_does_not_have_is_reported() =>
        BadInput.Expect(
            Site.With(
                "quadro.yaml",
                "title: Prova\nlanguage: it\nlanguages: [it, en]\ncollections: { projects: { url: { it: "
                    + "\"/progetti/{id}/\", en: \"/works/{id}/\" } } }\n"
            ),
            Site.With(
                "quadro.yaml",
                "title: Prova\nlanguage: it\nlanguages: [it, en]\ncollections: { projects: { url: { it: "
                    + "\"/progetti/{id}/\", fr: \"/projets/{id}/\" } } }\n"
            ),
            "quadro.yaml(4,62): error QD0002: 'url' is given in 'fr', which is no language of the site | it has: it, en"
        );

    [Fact]
    public void A_date_of_a_translation_that_is_none_is_reported() =>
        BadInput.Expect(
            Site,
            Site.With("content/casa.en.md", "---\ntitle: Home\nupdated: ieri\n---\nA home.\n"),
            "content/casa.en.md(3,10): error QD2003: 'updated': …"
        );
}
