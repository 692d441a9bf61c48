using Quadro.Make.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Search;

/// <summary>A small site of the kit's collections, with what people look for in such.</summary>
internal static class SearchSite
{
    public static SiteUnderTest Start { get; } =
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Osservatorio
            language: it
            languages: [it, en]
            rules: { QD2031: off }
            as_of: 2022-06-30
            === data/projects.csv
            id,title,code,cup,state,start,end,territories,summary
            borgo,Abitare in borgo,MI3.1.1.a,J49J21004600001,in-progress,2021-03-01,2023-06-30,milano,Un progetto per la città.
            corte,Corte nuova,MI4.1.2.b,,ended,2019-01-01,2019-12-31,cremona,Case per tutti.
            === data/territories.csv
            id,title,kind
            milano,Milano,municipality
            cremona,Cremona,municipality
            === data/norms.csv
            id,title,kind,citation
            lr16,Disciplina regionale dei servizi abitativi,regional-law,"L.R. 8 luglio 2016, n. 16"
            === data/roles.csv
            subject,role,holder
            projects/borgo,implementer,comune
            === data/organisations.csv
            id,title,kind
            comune,Comune di Milano,municipality
            === content/index.md
            ---
            title: Casa
            ---
            Benvenuti.
            === content/guida.md
            ---
            title: Guida
            aliases: [manuale]
            ---
            Prima di tutto l’osservazione.

            ## I diritti {#diritti}

            Il diritto dell’abitare, nella città.

            ## I progetti

            Si veda MI3.1.1.a.
            === content/projects/borgo.md
            ---
            id: borgo
            ---
            ## Perché qui

            La piazza è di **tutti**.
            """
        );

    public static BuildReport Build(
        SiteUnderTest site,
        MemoryOutput output,
        MemoryOutput state,
        ISearchIndexer? search
    ) =>
        Pipeline.Run(
            new BuildRequest(site.Layered(), site.Options, output, state)
            {
                Makers = TestMakers.Of(search: search),
                Kept = _ => state,
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>The site's files, built into an empty folder.</summary>
    public static SortedDictionary<string, string> Built(SiteUnderTest site, ISearchIndexer? search)
    {
        var output = new MemoryOutput();
        var report = Build(site, output, new MemoryOutput(), search);
        Assert.False(report.Failed, string.Join('\n', report.Findings.Select(finding => finding.Message)));
        return output.Snapshot();
    }
}
