using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Make;
using Quadro.Make.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Search;

/// <summary>When an index is made, when the one that is there stays, and what happens when none can be made.</summary>
public class IndexingTests
{
    private readonly MemoryOutput output = new();
    private readonly MemoryOutput state = new();
    private readonly PlainIndexer indexer = new();

    [Fact]
    public void A_site_with_search_has_a_page_to_search_from_and_a_box_on_the_others()
    {
        Build(SearchSite.Start);
        var files = output.Snapshot();
        Assert.Contains(
            "<form class=\"search-form\" action=\"index.html\" method=\"get\">",
            files["search/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains("<noscript>", files["search/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<form action=\"../../search/index.html\" method=\"get\">",
            files["projects/borgo/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<form action=\"../search/index.html\"",
            files["en/guida/index.html"],
            StringComparison.Ordinal
        );
        Assert.True(files.ContainsKey("en/search/index.html"));
    }

    [Theory]
    [InlineData("search: false")]
    [InlineData("without: [search]")]
    public void A_site_can_do_without(string setting)
    {
        Build(SearchSite.Start);
        Build(Set(setting));
        Assert.DoesNotContain(output.Snapshot(), ShowsSearch);
        Assert.Equal(1, indexer.Runs);
    }

    [Fact]
    public void A_text_may_link_to_a_file_of_the_index_and_no_file_may_be_in_its_place()
    {
        var linked = SearchSite.Start.With(
            "content/guida.md",
            "---\ntitle: Guida\n---\nVedi [indice](/search/pagefind.js).\n"
        );
        Assert.Empty(Found(linked));
        var taken = SearchSite.Start.With("content/search/pagefind.js", "x\n");
        Assert.Contains(Found(taken), message =>
            message.Contains("'/search/pagefind.js' is an address of the search index", StringComparison.Ordinal)
        );
        Assert.Contains(Found(linked.With("quadro.yaml", "title: O\nlanguage: it\nsearch: false\n")), message =>
            message.Contains("there is no file '/search/pagefind.js'", StringComparison.Ordinal)
        );

        IReadOnlyList<string> Found(SiteUnderTest site) =>
            [
                .. SearchSite
                    .Build(site, new MemoryOutput(), new MemoryOutput(), indexer)
                    .Findings.Where(finding => finding.IsError)
                    .Select(finding => finding.Message),
            ];
    }

    [Fact]
    public void A_build_without_an_indexer_has_no_search_and_says_nothing()
    {
        Assert.Empty(SearchSite.Build(SearchSite.Start, output, state, null).Findings);
        Assert.DoesNotContain(output.Snapshot(), ShowsSearch);
    }

    [Fact]
    public void The_index_is_made_once_for_the_same_words()
    {
        Build(SearchSite.Start);
        Build(SearchSite.Start.With("templates/pages/page.html", "<h1>{{ page.title }}</h1>{{ page.content }}\n"));
        Build(SearchSite.Start.With("content/foto.txt", "x\n"));
        Assert.Equal(1, indexer.Runs);
    }

    [Fact]
    public void A_removed_file_of_the_index_comes_back_without_making_it_anew()
    {
        Build(SearchSite.Start);
        var before = output.Snapshot();
        output.Delete("search/entries/guida.txt");
        Build(SearchSite.Start);
        Assert.Equal(before, output.Snapshot());
        Assert.Equal(1, indexer.Runs);
    }

    [Fact]
    public void Changed_words_change_the_index()
    {
        Build(SearchSite.Start);
        Build(SearchSite.Start.With("content/guida.md", "---\ntitle: Guida\n---\nUnicorno.\n"));
        Assert.Equal(2, indexer.Runs);
        Assert.Contains("Unicorno", output.Snapshot()["search/entries/guida.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_an_indexer_has_kept_are_not_made_again()
    {
        var keeping = new KeepingIndexer();
        SearchSite.Build(SearchSite.Start, output, state, keeping);
        var before = keeping.Entries;
        var edited = SearchSite.Start.With("content/guida.md", "---\ntitle: Guida\n---\nUnicorno.\n");
        SearchSite.Build(edited, output, state, keeping);
        Assert.Same(before["/projects/borgo/"], keeping.Entries["/projects/borgo/"]);
        Assert.NotSame(before["/guida/"], keeping.Entries["/guida/"]);
        var clean = new KeepingIndexer();
        SearchSite.Build(edited, new MemoryOutput(), new MemoryOutput(), clean);
        Assert.Equal(clean.Entries.Values.Select(PlainIndexer.Told), keeping.Entries.Values.Select(PlainIndexer.Told));
    }

    [Fact]
    public void Another_indexer_makes_the_index_anew()
    {
        Build(SearchSite.Start);
        var other = new PlainIndexer { Identity = "another" };
        // The settings are touched: with all as it was, nothing at all would be looked at.
        SearchSite.Build(Set("description: Prova"), output, state, other);
        Assert.Equal(1, other.Runs);
    }

    [Fact]
    public void A_damaged_index_is_made_anew()
    {
        Build(SearchSite.Start);
        state.Put(Assert.Single(state.Snapshot().Keys, IsKeptIndex), "damaged");
        Build(Set("description: Prova"));
        Assert.Equal(2, indexer.Runs);
    }

    [Fact]
    public void Checking_makes_no_index()
    {
        var request = new BuildRequest(SearchSite.Start.Layered(), SearchSite.Start.Options)
        {
            Makers = TestMakers.Of(search: indexer),
        };
        Assert.Empty(Pipeline.Run(request, TestContext.Current.CancellationToken).Findings);
        Assert.Equal(0, indexer.Runs);
    }

    [Fact]
    public void Errors_leave_no_index_behind()
    {
        Assert.True(
            SearchSite.Build(SearchSite.Start.With("content/guida.md", "[[niente]]\n"), output, state, indexer).Failed
        );
        Assert.Empty(output.Snapshot());
    }

    [Fact]
    public void A_missing_indexer_is_told_and_the_site_is_made_without_search()
    {
        var report = SearchSite.Build(SearchSite.Start, output, state, new PlainIndexer { Trouble = "it is away" });
        var finding = Assert.Single(report.Findings);
        Assert.Equal((Rules.Render.NoIndexer, "the site has no search: it is away"), (finding.Rule, finding.Message));
        Assert.DoesNotContain(output.Snapshot(), ShowsSearch);
        Assert.Empty(
            SearchSite
                .Build(
                    Set("search: false"),
                    new MemoryOutput(),
                    new MemoryOutput(),
                    new PlainIndexer { Trouble = "it is away" }
                )
                .Findings
        );
    }

    [Fact]
    public void Another_reason_is_told_also_when_nothing_else_has_changed()
    {
        SearchSite.Build(SearchSite.Start, output, state, null);
        foreach (var reason in (string[])["it is away", "it may not run"])
            Assert.Equal(
                $"the site has no search: {reason}",
                Assert
                    .Single(
                        SearchSite
                            .Build(SearchSite.Start, output, state, new PlainIndexer { Trouble = reason })
                            .Findings
                    )
                    .Message
            );
        Assert.Empty(SearchSite.Build(SearchSite.Start, output, state, null).Findings);
    }

    [Fact]
    public void An_indexer_that_fails_is_an_error_and_leaves_the_site_as_it_was()
    {
        Build(SearchSite.Start);
        var before = output.Snapshot();
        indexer.Failure = "it ended too early";
        var edited = SearchSite.Start.With("content/guida.md", "---\ntitle: Guida\n---\nUnicorno.\n");
        var finding = Assert.Single(SearchSite.Build(edited, output, state, indexer).Findings);
        Assert.Equal((Rules.Render.FailedIndexer, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains("it ended too early", finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, output.Snapshot());
        indexer.Failure = null;
        Build(SearchSite.Start);
        Assert.Equal(SearchSite.Built(SearchSite.Start, new PlainIndexer()), output.Snapshot());
    }

    [Fact]
    public void A_build_that_is_stopped_while_it_waits_for_the_index_is_stopped_and_no_fault()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var stopping = new StoppingIndexer(stop);
        var request = new BuildRequest(SearchSite.Start.Layered(), SearchSite.Start.Options, output, state)
        {
            Makers = TestMakers.Of(search: stopping),
            Entering = stage => stopping.See(stage),
        };
        Assert.ThrowsAny<OperationCanceledException>(() => Pipeline.Run(request, stop.Token));
        Assert.Empty(output.Snapshot());
    }

    [Fact]
    public void Very_many_pages_are_not_searched_unless_asked_for()
    {
        var finding = Assert.Single(SearchSite.Build(Set("limits: { search: 3 }"), output, state, indexer).Findings);
        Assert.Equal((Rules.Render.TooManyToSearch, 0), (finding.Rule, indexer.Runs));
        Assert.DoesNotContain("search/index.html", output.Snapshot().Keys);
    }

    [Fact]
    public void A_setting_that_is_neither_yes_nor_no_is_reported() =>
        Assert.True(SearchSite.Build(Set("search: forse"), output, state, indexer).Failed);

    /// <summary>Works until the build waits for it, and then somebody stops the build.</summary>
    private sealed class StoppingIndexer(CancellationTokenSource stop) : ISearchIndexer
    {
        private readonly TaskCompletionSource awaited = new();

        public string? Trouble => null;

        public string Identity => "stopping";

        public void See(string stage)
        {
            if (stage == "search")
                awaited.TrySetResult();
        }

        public ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel)
        {
            awaited.Task.Wait(cancel);
            // The stage has been entered; only what already waits for the index meets its end.
            Thread.Sleep(TimeSpan.FromMilliseconds(500));
            stop.Cancel();
            cancel.ThrowIfCancellationRequested();
            return [];
        }
    }

    private sealed class KeepingIndexer : ISearchIndexer
    {
        public string? Trouble => null;

        public string Identity => "keeping";

        public Dictionary<string, SearchEntry> Entries { get; private set; } = [];

        public SearchEntry? Known(string url, UInt128 hash) =>
            Entries.GetValueOrDefault(url) is { } kept && kept.Hash == hash ? kept : null;

        public ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel)
        {
            Entries = entries.ToDictionary(entry => entry.Url, StringComparer.Ordinal);
            return [];
        }
    }

    private static bool IsKeptIndex(string name) => MakerStore.Parts(name) is not null;

    private static bool ShowsSearch(KeyValuePair<string, string> file) =>
        file.Key.Contains("search", StringComparison.Ordinal)
        || (
            file.Key.EndsWith(".html", StringComparison.Ordinal)
            && file.Value.Contains("search", StringComparison.Ordinal)
        );

    private static SiteUnderTest Set(string setting) =>
        SearchSite.Start.With(
            "quadro.yaml",
            "title: Osservatorio\nlanguage: it\nlanguages: [it, en]\nrules: { QD2031: off }\nas_of: "
                + $"2022-06-30\n{setting}\n"
        );

    private void Build(SiteUnderTest site) =>
        Assert.Empty(SearchSite.Build(site, output, state, indexer).Findings.Select(finding => finding.Message));
}
