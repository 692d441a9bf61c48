using Quadro.Make.Search;
using Quadro.Tests.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What an edition does not show is in no byte of it, and cannot be worked out from what it shows.</summary>
public class EditionTests
{
    private const string Mark = "Zq7Vx";

    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            $$"""
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            base_url: https://example.org/
            === data/cose.schema.yaml
            fields:
              - { name: title }
              - { name: date, type: date }
              - { name: nota, visibility: internal }
              - { name: costo, type: money, visibility: internal }
              - { name: riserva, visibility: "client:comune" }
              - { name: posta, format: email, visibility: internal }
              - { name: voci, many: true, visibility: internal }
              - { name: testo, format: markdown, visibility: internal }
              - { name: doppio, type: string, computed: "nota", visibility: internal }
              - { name: madre, reference: cose, inverse: figlie, visibility: internal }
            === data/cose.yaml
            - { id: a, title: Alfa, date: 2026-01-01, nota: {{Mark}}, costo: "98765,43", riserva: {{Mark}}, posta: maria.{{Mark}}@comune.it, voci: [{{Mark}}], testo: "**{{Mark}}**", madre: b }
            - { id: b, title: Beta, date: 2026-01-01 }
            - { id: {{Mark}}-bozza, title: {{Mark}}, publication: draft, aliases: [{{Mark}}-alias], date: 2026-02-01 }
            - { id: {{Mark}}-tardi, title: {{Mark}}, publication: embargoed until 2027-01-01, summary: {{Mark}} }
            - { id: {{Mark}}-via, title: {{Mark}}, publication: withdrawn, tags: [{{Mark}}] }
            - { id: {{Mark}}-dentro, title: {{Mark}}, visibility: internal }
            - { id: {{Mark}}-cliente, title: {{Mark}}, visibility: "client:comune" }
            === content/cose/{{Mark}}-dentro.md
            ---
            title: {{Mark}}
            ---
            Testo {{Mark}} con ![una figura]({{Mark}}-dentro/figura.txt).
            === content/cose/{{Mark}}-dentro/figura.txt
            {{Mark}}
            === content/{{Mark}}-nota.md
            ---
            title: {{Mark}}
            draft: true
            aliases: [/{{Mark}}-vecchia/]
            ---
            {{Mark}}
            """
        );

    [Fact]
    public void The_public_edition_has_no_trace_of_what_is_hidden()
    {
        var built = Site.Build();
        Assert.False(built.Failed, string.Join('\n', built.Messages));
        Assert.Contains("cose/a/index.html", built.Files.Keys);
        Assert.All(built.Files, HidesAll);
    }

    /// <remarks>Without Pagefind this fails and says how to get it: nothing else proves what its files hold.</remarks>
    [Fact]
    public void The_index_of_the_public_edition_has_no_trace_of_what_is_hidden()
    {
        var index = Index(Site, PagefindTests.Pagefind);
        Assert.Contains(index, file =>
            file.Key.StartsWith("search/fragment/", StringComparison.Ordinal)
            && file.Value.Contains("/cose/a/", StringComparison.Ordinal)
        );
        Assert.All(index, HidesAll);
        Assert.All(Index(Site, new PlainIndexer()), HidesAll);
    }

    [Theory]
    [InlineData("search/fragment/")]
    [InlineData("search/index/")]
    public void The_index_of_the_internal_edition_shows_it_in_every_part(string folder)
    {
        var index = Index(Site with { Options = new() { Edition = "internal" } }, PagefindTests.Pagefind);
        Assert.Contains(index, file =>
            file.Key.StartsWith(folder, StringComparison.Ordinal)
            && file.Value.Contains(Mark, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(Index(Site with { Options = new() { Edition = "internal" } }, new PlainIndexer()), file =>
            file.Value.Contains(Mark, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_internal_edition_shows_it_so_that_the_search_for_it_can_find_something()
    {
        var built = (Site with { Options = new() { Edition = "internal" } }).Build();
        Assert.False(built.Failed, string.Join('\n', built.Messages));
        Assert.Contains(Mark, built["cose/a/index.html"], StringComparison.Ordinal);
        Assert.Contains($"cose/{Mark}-dentro/figura.txt", built.Files.Keys);
    }

    [Theory]
    [InlineData("{ name: doppio, computed: \"nota\" }", "doppio", "nota")]
    [InlineData("{ name: quante, type: integer, computed: \"figlie | size\" }", "quante", "figlie")]
    public void A_public_field_that_is_made_from_a_hidden_one_is_refused_where_the_latter_is_not_shown(
        string field,
        string name,
        string from
    )
    {
        var site = Site.With(
                "data/cose.schema.yaml",
                "fields:\n  - { name: title }\n  - { name: date, type: date }\n  - { name: nota, "
                    + "visibility: internal }\n  - { name: madre, reference: cose, inverse: figlie, "
                    + $"visibility: internal }}\n  - {field}\n"
            )
            .With("data/cose.yaml", "- { id: a, title: Alfa, nota: x, madre: b }\n- { id: b, title: Beta }\n");
        Assert.Contains(site.Build().Messages, message =>
            message.Contains(
                $"error QD2033: '{name}' is shown in this edition, and is made from '{from}', which is not",
                StringComparison.Ordinal
            )
        );
        Assert.DoesNotContain((site with { Options = new() { Edition = "internal" } }).Build().Messages, message =>
            message.Contains("QD2033", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_template_that_asks_for_a_hidden_field_prints_nothing_of_it_and_is_told()
    {
        var site = Site.With("templates/pages/cose.html", "<h1>{{ record.title }}</h1>\n<p>{{ record.nota }}</p>\n");
        var built = site.Build();
        Assert.Contains(built.Messages, message =>
            message.StartsWith(
                "templates/pages/cose.html(1,1): warning QD4023: the template asks 'cose' for 'nota'",
                StringComparison.Ordinal
            )
        );
        Assert.DoesNotContain(Mark, built["cose/a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain((site with { Options = new() { Edition = "internal" } }).Build().Messages, message =>
            message.Contains("QD4023", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("2026-09-18", "2026-11-22", false)]
    [InlineData("2026-01-02", "2026-11-22", false)]
    [InlineData("2025-10-01", "2026-09-23", false)]
    [InlineData("2025-10-01", "2026-09-24", true)]
    [InlineData("2024-12-31", "2026-03-01", true)]
    public void An_accessibility_statement_is_due_on_the_23rd_of_September(string reviewed, string today, bool due)
    {
        var built = SiteUnderTest
            .Of(
                $"=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: {today}\naccessibility: {{ statement: "
                    + $"info, reviewed: {reviewed}, feedback: urp@comune.it }}\nprivacy: "
                    + "https://example.org/privacy\n=== content/info.md\n---\ntitle: Dichiarazione\n---\nConforme.\n"
            )
            .Build();
        built.Found(due ? ["quadro.yaml(4,45): warning QD0009: the accessibility statement was reviewed on …"] : []);
        Assert.Contains("mailto:urp@comune.it", built["index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/privacy\"", built["index.html"], StringComparison.Ordinal);
        Assert.Contains(">Dichiarazione</a>", built["index.html"], StringComparison.Ordinal);
    }

    private static void HidesAll(KeyValuePair<string, string> file)
    {
        Assert.DoesNotContain(Mark, file.Key, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Mark, file.Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("98765", file.Value.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The files below 'search/', unpacked.</summary>
    private static SortedDictionary<string, string> Index(SiteUnderTest site, ISearchIndexer indexer)
    {
        var output = new MemoryOutput();
        Assert.False(SearchSite.Build(site, output, new MemoryOutput(), indexer).Failed);
        return new(
            output
                .Snapshot()
                .Keys.Where(path => path.StartsWith("search/", StringComparison.Ordinal))
                .ToDictionary(path => path, path => PagefindTests.Unpacked(output.Read(path))),
            StringComparer.Ordinal
        );
    }
}
