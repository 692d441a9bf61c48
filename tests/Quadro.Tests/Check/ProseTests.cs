using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>What a careful reader would mark in a text.</summary>
public class ProseTests
{
    private const string Long =
        "Questo capoverso è lungo abbastanza da essere una ripetizione quando compare due volte nello stesso sito.";

    [Theory]
    [InlineData("I termini della della domanda.", "(4,17)", "della")]
    [InlineData("I termini Della della domanda.", "(4,17)", "della")]
    [InlineData("I termini della\ndella domanda.", "(5,1)", "della")]
    [InlineData("I termini della **della** domanda.", "(4,19)", "della")]
    [InlineData("- uno\n- due di di tre", "(5,10)", "di")]
    [InlineData("| a | b |\n|---|---|\n| x | per per y |", "(6,11)", "per")]
    [InlineData("## Il il titolo\n\nTesto.", "(4,7)", "il")]
    [InlineData("Citt&agrave; nuova nuova.", "(4,20)", "nuova")]
    public void A_word_twice_is_reported_at_the_second(string text, string place, string word) =>
        Expect(text, $"content/a.md{place}: warning QD6007: '{word}' is twice in a row | take one out");

    [Theory]
    [InlineData("Via via che si va, pian piano, e he had had enough.")]
    [InlineData("Il comune di Cremona. Cremona è in pianura.")]
    [InlineData("Di chi? Chi lo sa. Uno, uno, due.")]
    [InlineData("Baden Baden e Duran Duran.")]
    [InlineData("Il comando `di` di sempre, e {{ record.title }} {{ record.title }}.")]
    [InlineData("La L'Aquila, la l'acqua. Della dell'acqua.")]
    [InlineData("Riga di\n\ndi un altro capoverso.")]
    [InlineData("```\ndella della\n```")]
    public void What_is_meant_to_stand_twice_is_left_alone(string text) => Expect(text);

    [Theory]
    [InlineData("## Uno\n\n## Due\n\nTesto.", "(4,1): warning QD6008: there is nothing below the heading 'Uno'…")]
    [InlineData(
        "## Uno\n\nTesto.\n\n### Due\n\n<!-- da scrivere -->\n",
        "(8,1): warning QD6008: there is nothing below the heading 'Due'…"
    )]
    [InlineData(
        "## Uno\n\nTesto.\n\n#### Due\n\nTesto.",
        "(8,1): warning QD6009: 'Due' is of level 4, and 'Uno' above it of level 2 | write it with ###"
    )]
    [InlineData(
        "### Uno\n\nTesto.",
        "(4,1): warning QD6009: 'Uno' is of level 3, and the page's title above it of level 1 | write it with ##"
    )]
    public void Headings_make_an_outline(string text, string finding) => Expect(text, "content/a.md" + finding);

    [Theory]
    [InlineData("## Uno\n\n### Due\n\nTesto.\n\n## Tre\n\n| a |\n|---|\n| b |")]
    [InlineData("# A\n\n## Due\n\nTesto.\n\n### Tre\n\nTesto.\n\n## Quattro\n\nTesto.")]
    [InlineData("## Uno\n\n{{ record.title }}")]
    public void A_whole_outline_is_left_alone(string text) => Expect(text);

    [Theory]
    [InlineData("![](a.svg)", "(4,1)")]
    [InlineData("Testo ![ ](a.svg) testo", "(4,7)")]
    [InlineData("<img src=\"/a.svg\">", "(4,1)")]
    [InlineData("Testo <img src=\"/a.svg\"> testo", "(4,7)")]
    public void A_picture_says_what_it_shows(string text, string place) =>
        Expect(text, $"content/a.md{place}: warning QD6010: this picture has no alternative text | …");

    [Theory]
    [InlineData("![La piazza](a.svg)")]
    [InlineData("![](a.svg){role=presentation}")]
    [InlineData("<img src=\"/a.svg\" alt=\"\">")]
    public void A_picture_with_a_text_or_none_on_purpose_is_left_alone(string text) => Expect(text);

    [Theory]
    [InlineData("Il modulo è [qui](b.md).", "(4,13)", "'qui'")]
    [InlineData("[Clicca  qui!](b.md)", "(4,1)", "'Clicca  qui!'")]
    [InlineData("[**Here**](b.md)", "(4,1)", "'Here'")]
    [InlineData("Vedi https://example.org/x.", "(4,6)", "'https://example.org/x'")]
    [InlineData("Vedi <https://example.org/x>.", "(4,6)", "'https://example.org/x'")]
    [InlineData("[[b|link]]", "(4,1)", "'link'")]
    public void A_link_says_where_it_leads(string text, string place, string words) =>
        Expect(text, $"content/a.md{place}: warning QD6011: {words} does not say where the link leads | …");

    [Theory]
    [InlineData("Il [modulo di domanda](b.md), [[b]], <urp@comune.cremona.it>.")]
    [InlineData("[Qui Cremona](b.md), [![La piazza](a.svg)](b.md)")]
    public void A_link_with_words_is_left_alone(string text) => Expect(text);

    [Theory]
    [InlineData("Scrivere a maria.bianchi@comune.cremona.it.", "(4,12)", "maria.bianchi@comune.cremona.it")]
    [InlineData("[la posta](mailto:m.bianchi2@gmail.com)", "(4,19)", "m.bianchi2@gmail.com")]
    [InlineData("<Bianchi@regione.lombardia.it>", "(4,2)", "Bianchi@regione.lombardia.it")]
    public void A_persons_address_is_reported(string text, string place, string address) =>
        Expect(
            text,
            $"content/a.md{place}: warning QD6012: '{address}' looks like a person's own address, and would "
                + "be public | …"
        );

    [Theory]
    [InlineData(
        "urp@comune.cremona.it, ufficio.casa@comune.cremona.it, protocollo2@pec.regione.it, "
            + "comune.cremona@legalmail.it, info-casa@x.it"
    )]
    [InlineData("kcity@kcity.it, mario.rossi@example.org, @account, a@b, 3@ 4")]
    public void The_address_of_an_office_is_left_alone(string text) => Expect(text);

    [Fact]
    public void Fields_are_read_too_but_not_those_that_stay_inside()
    {
        var site = Site("Testo.")
            .With(
                """
                === data/terms.csv
                id,title,definition
                a,A,"Una una voce; chiedere a lucia.verdi@comune.it"
                === data/organisations.csv
                id,title,kind
                x,X,company
                === data/people.csv
                id,title,office_held,organisation,email
                v,Lucia Verdi,RUP,x,lucia.verdi@comune.it
                """
            )
            .With(
                "data/proposals.yaml",
                "- id: p\n  title: P\n  date: 2026-01-01\n  sender: x\n  addressee: x\n  premises:\n    - La "
                    + "la premessa\n    - |\n      Riga\n      con con parole\n"
            );
        site.Build()
            .Found(
                "data/proposals.yaml(7,10): warning QD6007: 'la'…",
                "data/proposals.yaml(10,7): warning QD6007: 'con'…",
                "data/terms.csv(2,10): warning QD6007: 'una'…",
                "data/terms.csv(2,31): warning QD6012: 'lucia.verdi@comune.it'…"
            );
    }

    [Fact]
    public void A_paragraph_that_stands_twice_is_reported_at_the_second_with_the_first()
    {
        var site = Site(
                Long
                    + "\n\n"
                    + Long.Replace("capoverso", "*capoverso*", StringComparison.Ordinal)
                        .Replace(" quando", "\nquando", StringComparison.Ordinal)
                        .ToUpperInvariant()
            )
            .With("data/terms.csv", $"id,title,definition\na,A,{Long}\nb,B,Altro.\n")
            .With("content/b.md", "---\ntitle: B\n---\nBreve.\n\nBreve.\n\n" + Long + " E altro.\n");
        site.Build()
            .Found(
                "content/a.md(6,1): warning QD6006: this paragraph is in two places | keep it in one, and "
                    + "link to it from the other | content/a.md(4,1): it is here too",
                "data/terms.csv(2,5): warning QD6006: … | content/a.md(4,1): it is here too"
            );
    }

    [Fact]
    public void The_text_of_a_record_is_accepted_by_the_record_or_by_the_file()
    {
        var site = Site("Della della.");
        site.With(
                "quadro.yaml",
                "as_of: 2026-06-30\naccept:\n  - { code: QD6007, at: content/a.md, reason: verso, until: 2027-01-01 }\n"
            )
            .Build()
            .Found("content/a.md(4,7): accepted warning QD6007: …");
        site.With(
                "quadro.yaml",
                "as_of: 2026-06-30\naccept:\n  - { code: QD6007, at: pages/a, reason: verso, until: 2027-01-01 }\n"
            )
            .Build()
            .Found("content/a.md(4,7): accepted warning QD6007: …");
        site.With("quadro.yaml", "rules: { QD6007: off }\n").Build().Found();
    }

    private static SiteUnderTest Site(string text) =>
        SiteUnderTest
            .Of("=== content/a.md\n---\ntitle: A\n---\n" + text)
            .With("content/b.md", "---\ntitle: B\n---\nTesto.\n")
            .With("content/a.svg", "<svg/>");

    private static void Expect(string text, params string[] findings) => Site(text).Build().Found(findings);
}
