using System.Net;
using System.Text.Json;
using Quadro.Tests.Search;

namespace Quadro.Tests.Serve;

/// <summary>Search in the preview: its index is made when a browser asks for it, of the words that stand
/// then.</summary>
public sealed class PreviewSearchTests
{
    private const string Entrance = "/search/pagefind-entry.json";

    private const string Small = """
        === quadro.yaml
        title: Prova
        language: it
        === content/index.md
        ---
        title: Casa
        ---
        Testo.
        === content/chi.md
        ---
        title: Chi siamo
        ---
        Noi.
        === content/dove.md
        ---
        title: Dove siamo
        ---
        Qui.

        """;

    private readonly PlainIndexer indexer = new();

    [Fact]
    public async Task The_index_is_made_once_when_it_is_first_asked_for()
    {
        await using var site = await Start(Small);
        Assert.Contains("class=\"search-form\"", await site.Text("/search/"), StringComparison.Ordinal);
        Assert.Equal(0, indexer.Runs);
        Assert.Contains("Noi.", await site.Text("/search/entries/chi.txt"), StringComparison.Ordinal);
        using var unknown = await site.Get("/search/entries/manca.txt");
        Assert.Equal((HttpStatusCode.NotFound, 1), (unknown.StatusCode, indexer.Runs));
    }

    [Fact]
    public async Task Saved_words_are_found_by_who_opens_the_search_afterwards_and_the_others_go_on()
    {
        await using var site = await Start(Small);
        await site.Text(Entrance);
        await Save(site, "content/chi.md", "---\ntitle: Chi siamo\n---\nSempre noi.\n");
        Assert.DoesNotContain("Sempre", await site.Text("/search/entries/chi.txt"), StringComparison.Ordinal);
        Assert.Equal(1, indexer.Runs);
        await site.Text(Entrance);
        Assert.Contains("Sempre noi.", await site.Text("/search/entries/chi.txt"), StringComparison.Ordinal);
        Assert.Contains("Qui.", await site.Text("/search/entries/dove.txt"), StringComparison.Ordinal);
        Assert.Equal(2, indexer.Runs);
    }

    [Fact]
    public async Task A_save_that_changes_no_word_leaves_the_index()
    {
        await using var site = await Start(Small);
        await site.Text(Entrance);
        await Save(
            site,
            "templates/pages/page.html",
            "<h1>{{ page.title }}</h1><p>altro modello</p>{{ include \"content\" }}\n"
        );
        await site.Text(Entrance);
        Assert.Equal(1, indexer.Runs);
    }

    [Fact]
    public async Task A_site_without_search_has_no_index_either()
    {
        await using var site = await Start(Small);
        await site.Text(Entrance);
        await Save(site, "quadro.yaml", "title: Prova\nlanguage: it\nsearch: false\n");
        using var none = await site.Get(Entrance);
        using var page = await site.Get("/search/");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, page.StatusCode));
    }

    [Fact]
    public async Task Under_a_path_the_index_stands_under_that_path()
    {
        await using var site = await ServedSite.Start(
            Small,
            new() { BaseUrl = "https://example.org/sotto/" },
            options => options with { Indexer = indexer }
        );
        Assert.Contains("Noi.", await site.Text("/sotto/search/entries/chi.txt"), StringComparison.Ordinal);
        using var outside = await site.Get("/search/entries/chi.txt");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task Without_an_indexer_the_preview_says_what_a_build_says()
    {
        await using var site = await ServedSite.Start(Small, how: options =>
            options with
            {
                Indexer = new PlainIndexer { Trouble = "it is away" },
            }
        );
        Assert.Contains("QD4020", site.Said, StringComparison.Ordinal);
        Assert.Contains("the site has no search: it is away", site.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("search", await site.Text("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indexer_that_fails_is_told_and_tried_again()
    {
        indexer.Failure = "it ended too early";
        await using var site = await Start(Small);
        using var failed = await site.Get(Entrance);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains(
            "there is no search, because its index could not be made: it ended too early",
            site.Said,
            StringComparison.Ordinal
        );
        indexer.Failure = null;
        Assert.Contains("Noi.", await site.Text("/search/entries/chi.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_build_leaves_the_words_of_the_last_good_one()
    {
        await using var site = await Start(Small);
        await Save(site, "content/chi.md", "---\ntitle: Chi siamo\n---\nAltri. [[nessuno]]\n");
        Assert.Contains("Noi.", await site.Text("/search/entries/chi.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagefind_makes_an_index_that_a_browser_can_read()
    {
        await using var site = await ServedSite.Start(Small, how: options =>
            options with
            {
                Indexer = PagefindTests.Pagefind,
            }
        );
        using var script = await site.Get("/search/pagefind.js");
        Assert.Equal(
            (HttpStatusCode.OK, "text/javascript; charset=utf-8"),
            (script.StatusCode, script.Content.Headers.ContentType!.ToString())
        );
        using var entrance = JsonDocument.Parse(await site.Text(Entrance));
        var language = entrance.RootElement.GetProperty("languages").GetProperty("it");
        Assert.Equal(2, language.GetProperty("page_count").GetInt32());
        using var meta = await site.Get($"/search/pagefind.{language.GetProperty("hash").GetString()}.pf_meta");
        using var wasm = await site.Get("/search/wasm.it.pagefind");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, "application/octet-stream"),
            (meta.StatusCode, wasm.StatusCode, wasm.Content.Headers.ContentType!.ToString())
        );
        Assert.NotEmpty(await meta.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private Task<ServedSite> Start(string files) =>
        ServedSite.Start(files, how: options => options with { Indexer = indexer });

    /// <summary>Saves, and waits until that was built.</summary>
    private static async Task Save(ServedSite site, string path, string text)
    {
        using var page = await site.Open("/");
        site.Folder.Put(path, text);
        await page.Until(_ => true);
    }
}
