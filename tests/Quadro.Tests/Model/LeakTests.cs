using Quadro.Authoring;
using Quadro.Tests.Load.Excel;
using Quadro.Tests.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>
/// A site with hidden records is, byte for byte, the site without them: no count, sum, newest date, list, facet, feed,
/// address, search entry, quality page or answer about a page tells of them, in whatever form they are written and for
/// whatever reason they are hidden.
/// </summary>
public class LeakTests
{
    private static SiteUnderTest Open =>
        SiteUnderTest
            .Of(
                """
                === quadro.yaml
                title: Prova
                language: it
                languages: [it, en]
                base_url: https://example.org/
                rules: { QD6016: off, QD6017: off, QD6019: off, QD4023: off }
                === data/projects.csv
                id,title,state,territories,start,tags
                alfa,Alfa,in-progress,milano,2021-03-01,casa
                beta,Beta,ended,pavia,2022-03-01,lavoro
                === data/territories.csv
                id,title,kind
                milano,Milano,municipality
                pavia,Pavia,municipality
                === data/organisations.csv
                id,title,kind
                ente,Ente,company
                === data/indicators.yaml
                - { id: case, title: Case, unit: alloggi }
                === data/observations.csv
                indicator,time,territory,value
                case,2020,milano,7
                case,2021,milano,9
                === data/roles.csv
                subject,role,holder
                projects/alfa,lead,ente
                === data/funding.csv
                project,as_of,programmed
                alfa,2026-01-01,100
                === data/updates.yaml
                - { id: avvio, title: Avvio, date: 2026-01-01, about: [projects/alfa], tags: [casa] }
                - { id: seguito, title: Seguito, date: 2026-01-05, tags: [lavoro] }
                === data/issues.yaml
                - { id: uno, title: Numero uno, number: 1, date: 2026-02-01, subject: Ciao, items: [updates/avvio] }
                === data/cose.yaml
                - { id: a, title: Prima, n: 3, date: 2026-01-01 }
                - { id: b, title: Seconda, n: 4 }
                """
            )
            .With(Texts);

    private const string Texts = """
        === content/note/prima.md
        ---
        title: Nota
        ---
        Una nota su [[projects/alfa]].
        === content/note/prima.en.md
        ---
        title: Note
        ---
        A note.
        === content/note/altra.md
        ---
        title: Altra nota
        ---
        Senza traduzione.
        === content/conti.md
        ---
        title: Conti
        ---
        {{ site.as_of }} {{ site.records }} {{ site.without | array.join "," }} {{ data.projects | size }} {{ data.funding | sum "programmed" }} {{ data.pages | size }}
        {{ for $t in data.territories }}{{ $t.title }} {{ $t.projects | size }} {{ for $by in $t.cited_by }}{{ $by.label }}{{ end }} {{ end }}
        {{ for $g in (data.updates | group_by "tags") }}{{ $g.key }} {{ $g.items | size }} {{ end }}{{ for $u in (data.updates | sort_by "date") }}{{ $u.date }} {{ end }}
        {{ for $p in data.projects }}{{ $p.updates | size }} {{ $p.parties | size }} {{ $p.funding | size }} {{ $p.issues | size }} {{ for $f in $p.fields }}{{ $f.label }} {{ end }}{{ end }}
        {{ for $c in data.cose }}{{ $c.title }} {{ for $f in $c.fields }}{{ $f.label }} {{ end }}{{ end }}
        {{ for $q in site.quality.collections }}{{ $q.title }} {{ $q.records }} {{ $q.share }} {{ $q.newest }} {{ $q.unused | array.join "," }} {{ end }}{{ site.quality.withheld }} {{ site.quality.findings | size }}
        {{ for $l in site.quality.languages }}{{ $l.texts }} {{ $l.missing }} {{ end }}
        """;

    public static TheoryData<string> Reasons =>
        new(
            "publication: draft",
            "publication: withdrawn",
            "publication: embargoed until 2099-01-01",
            "visibility: internal",
            "visibility: 'client:comune'",
            "draft: true"
        );

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Hidden_records_leave_no_trace_in_any_byte(string reason)
    {
        var hidden = Open.With(
                "data/projects/zeta.yaml",
                "id: zeta\ntitle: Zeta\nstate: planned\nterritories: [pavia]\nstart: 2019-01-01\nupdated: "
                    + $"2031-01-01\n{reason}\naliases: "
                    + $"[vecchio-zeta, alfa-due]\ntags: [nuovissimo]\n"
            )
            .With("data/roles/altri.csv", "subject,role,holder\nprojects/zeta,lead,ente\nprojects/zeta,partner,ente\n")
            .With("data/funding/altri.csv", "project,as_of,programmed\nzeta,2031-12-01,900\n")
            .With(
                "data/updates/terzo.yaml",
                $"title: Terzo\ndate: 2031-03-05\ntags: [lavoro, ignoto]\nabout: [projects/alfa]\n{reason}\n"
            )
            .With(
                "data/updates/quarto.yaml",
                $"title: Quarto\ndate: 2026-01-03\ntags: [casa]\nabout: [projects/alfa, projects/zeta]\n{reason}\n"
            )
            .With("data/indicators/altro.yaml", $"id: stanze\ntitle: Stanze\nunit: stanze\n{reason}\n")
            .With("data/observations/altre.csv", "indicator,time,territory,value\nstanze,2029,pavia,70\n")
            .With("data/cose/c.yaml", $"title: Terza\nn: 9\ndate: 2031-06-01\nriservatissimo: ciao\n{reason}\n")
            .With("data/territories/lodi.yaml", $"id: lodi\ntitle: Lodi\nkind: municipality\n{reason}\n")
            .With(
                "data/issues.yaml",
                "- { id: uno, title: Numero uno, number: 1, date: 2026-02-01, subject: Ciao, items: "
                    + "[updates/terzo, updates/avvio, "
                    + "projects/zeta] }\n"
            )
            .With(
                "content/note/segreta.md",
                $"---\ntitle: Segreta\n{reason}\ndate: 2031-09-09\naliases: [/note/vecchia/]\n---\nSu "
                    + "[[projects/alfa]] e [la "
                    + $"prima](prima.md#x), {{{{ data.projects | size }}}}.\n\n![x](segreta/figura.txt)\n"
            )
            .With("content/note/segreta.en.md", "---\ntitle: Secret\n---\nSecret.\n")
            .With("content/note/segreta/figura.txt", "x\n")
            .With("content/note/segreta.pdf", "x\n")
            .With("content/projects/_index.md", $"---\ntitle: Elenco\n{reason}\n---\nElenco.\n")
            .With("content/projects/zeta.md", "Il testo di [[projects/zeta]].\n");
        Same(Open, hidden);
    }

    [Fact]
    public void Hidden_parts_of_a_workbook_leave_no_trace_in_any_byte()
    {
        string[][] shown =
        [
            ["id", "title", "n", "data"],
            ["uno", "Uno", "#3", "#46023@dd/mm/yyyy"],
            ["due", "Due", "#4", "#46024@dd/mm/yyyy"],
        ];
        var open = WithWorkbook(new MadeWorkbook().Sheet("Fogli", shown));
        string[][] more =
        [
            .. shown.Select((row, i) => (string[])[.. row, i == 0 ? "telefono" : "0372"]),
            ["tre", "Tre", "testo", "#99999@dd/mm/yyyy", "x"],
            [],
            ["quattro", "Quattro", "#1", "", ""],
        ];
        Same(
            open,
            WithWorkbook(
                new MadeWorkbook()
                    .Sheet("Fogli", more, hidden: "E 4 6", filter: "A1:E6")
                    .Sheet(
                        "Nascosto",
                        [
                            ["id"],
                            ["cinque"],
                        ],
                        state: "veryHidden"
                    )
            )
        );
    }

    [Fact]
    public void Hidden_rows_of_a_table_leave_no_trace_in_any_byte()
    {
        const string Table = "id,title,n,publication,visibility\na,Uno,3,,\nb,Due,4,,\n";
        Same(
            Open.With("data/righe.csv", Table),
            Open.With(
                "data/righe.csv",
                Table + "c,Tre,5,draft,\nd,Quattro,6,embargoed until 2099-01-01,\ne,Cinque,7,,internal\n"
            )
        );
    }

    [Fact]
    public void The_same_records_are_seen_where_they_are_not_hidden()
    {
        var site = Open.With("data/projects/zeta.yaml", "id: zeta\ntitle: Zeta\npublication: draft\n");
        Assert.NotEqual(Files(site), Files(site with { Options = new() { Drafts = true } }));
    }

    private static SiteUnderTest WithWorkbook(MadeWorkbook book) =>
        Open with
        {
            Inputs = Open.Inputs.With("data/fogli.xlsx", book.Bytes()),
        };

    private static void Same(SiteUnderTest open, SiteUnderTest hidden)
    {
        var (expected, found) = (Files(open), Files(hidden));
        Assert.Equal(expected.Keys, found.Keys);
        foreach (var (path, text) in expected)
            Assert.True(text == found[path], $"{path}\n{Difference(text, found[path])}");
        Assert.Equal(Answers(open), Answers(hidden));
    }

    /// <summary>All files, those of the search with what it was told of each page.</summary>
    private static SortedDictionary<string, string> Files(SiteUnderTest site)
    {
        var output = new MemoryOutput();
        var report = SearchSite.Build(site, output, new MemoryOutput(), new PlainIndexer());
        Assert.False(
            report.Failed,
            string.Join('\n', report.Findings.Select(finding => $"{finding.Span} {finding.Code} {finding.Message}"))
        );
        return output.Snapshot();
    }

    /// <summary>What is answered about each page that readers see.</summary>
    private static List<string> Answers(SiteUnderTest site)
    {
        var reading = SiteReading.Read(site.Layered(), site.Options);
        return
        [
            .. reading
                .Plan.Pages.Select(page => page.Url)
                .Order(StringComparer.Ordinal)
                .Select(url => $"{url} {Inquiry.Of(reading, url).Page}"),
        ];
    }

    private static string Difference(string a, string b)
    {
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{a[Math.Max(0, at - 100)..Math.Min(a.Length, at + 200)]}\n---\n{b[Math.Max(0, at - 100)..Math.Min(b.Length, at + 200)]}";
    }
}
