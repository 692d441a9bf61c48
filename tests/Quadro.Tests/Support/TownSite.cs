namespace Quadro.Tests.Support;

/// <summary>A site with a little of everything: tables, YAML, JSON, texts, two languages, names, pages, files,
/// drafts.</summary>
public static class TownSite
{
    public static SiteUnderTest Site { get; } =
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: { it: Prova, en: Trial }
            language: it
            languages: [it, en]
            rules: { QD2031: off }
            as_of: 2026-06-30
            owner: kcity
            menu: [projects, terms, updates]
            collections:
              projects: { url: "/progetti/{id}/", page_size: 2 }
              terms: { url: "/glossario/{id}/" }
            === data/organisations.csv
            id,title,kind,aliases,code_prefix
            kcity,KCity Srl,company,K-CITY|vecchia-kcity,
            milano,Comune di Milano,municipality,,MI
            === data/territories.csv
            id,title,kind,istat,parent
            lombardia,Lombardia,region,,
            mi,Milano,municipality,015146,lombardia
            === data/projects.csv
            id,title,code,start,end,parent,territories
            uno,Uno,MI3.1.1.a,01-10-2017,31-12-2020,,mi
            due,Due & più,,luglio 2023,,uno,mi|lombardia
            tre,Tre,,,,uno,
            quattro,Quattro,,2021,,,
            cinque,Cinque,,,,,
            === data/funding.csv
            project,as_of,programmed,admitted,committed,paid
            uno,2026-06-30,"281.250,00 €","281.250,00 €","28.125,00 €",0
            === data/roles.csv
            subject,role,holder
            projects/uno,implementer,milano
            projects/due,consultant,K-CITY
            === data/norms.yaml
            - id: lr-16-2016
              title: Disciplina regionale dei servizi abitativi
              kind: regional-law
              citation: Legge regionale 16/2016
              date: 2016-07-08
              aliases: [LR16]
            === data/terms.json
            [{"id": "sieg", "title": "SIEG", "full_form": "Servizi di interesse economico generale",
              "definition": "Si veda [[LR16]] e [[projects/uno|Uno]].", "aliases": ["S.I.E.G."]}]
            === content/index.md
            ---
            title: Casa
            ---
            Da [[projects/uno]] a [un altro](projects/due.md#storia), [il glossario](/glossario/), ![foto](img/foto.svg).
            === content/index.en.md
            ---
            title: Home
            ---
            From [[projects/uno]] to [[K-CITY]].
            === content/projects/due.md
            ---
            subtitle: Un progetto
            aliases: [/vecchio/due/, gia-due]
            ---
            ## Storia

            {{ data.projects | size }} progetti[^1], uno è [[MI.3.1.1.a]]. [Torna su](#storia), [casa](../index.md).

            [^1]: Con {{ record.title }}.
            === content/guida/inizio.md
            ---
            title: Inizio
            ---
            [Segue](seguito.md), [casa](../index.md), [foto](../img/foto.svg).
            === content/guida/seguito.md
            ---
            title: Seguito
            ---
            [Prima](inizio.md)
            === content/img/foto.svg
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>
            === content/updates/primo.md
            ---
            title: Primo aggiornamento
            date: 2026-05-01
            about: [projects/uno]
            ---
            Si parte da [[projects/uno]] e ![foto](../img/foto.svg).
            """
        );

    public static SiteUnderTest At(string baseUrl) =>
        Site.With(
            "quadro.yaml",
            System.Text.Encoding.UTF8.GetString(Site.Inputs.Read("quadro.yaml").Span) + $"base_url: {baseUrl}\n"
        );
}
