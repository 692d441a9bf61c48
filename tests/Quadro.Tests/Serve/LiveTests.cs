using System.Net;
using System.Text.Json;

namespace Quadro.Tests.Serve;

/// <summary>What open pages are told when files are saved.</summary>
public sealed class LiveTests
{
    private const string Small = """
        === quadro.yaml
        title: Prova
        language: it
        without: [quality]
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
        === data/territories.csv
        id,title,kind
        a,Comune A,municipality
        === templates/assets/site.css
        body { color: black }
        === templates/pages/page.html
        <h1>{{ page.title }}</h1><p>modello uno</p>{{ include "content" }}

        """;

    private static bool Good(JsonElement state) => state.GetProperty("errors").GetInt32() == 0;

    private static bool Bad(JsonElement state) => !Good(state);

    [Fact]
    public async Task A_page_is_loaded_again_when_its_text_is_saved_and_another_is_not()
    {
        await using var site = await ServedSite.Start(Small);
        using var touched = await site.Open("/chi/");
        using var other = await site.Open("/territories/a/");
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nSempre noi.\n");
        Assert.Equal("reload", (await touched.Asked()).GetProperty("kind").GetString());
        Assert.Contains("Sempre noi.", await site.Text("/chi/"), StringComparison.Ordinal);
        Assert.Empty((await other.Until(Good)).Asked);
    }

    [Fact]
    public async Task Findings_of_several_stages_stand_together_over_the_last_good_page_until_all_are_mended()
    {
        await using var site = await ServedSite.Start(Small);
        using var page = await site.Open("/chi/");
        site.Folder.Put("data/rotto.json", "{ \"a\": ");
        site.Folder.Put("data/territories.csv", "id,title,kind\na,Comune A,paese\n");
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nNoi, {{ chi }}, {{ 1 + }} e [altri](#altri).\n");
        string[] all = ["QD1007", "QD2005", "QD4001", "QD4002", "QD6002"];
        var (_, state) = await page.Until(state => all.All(code => Codes(state).Contains(code)));
        Assert.Equal(all, Codes(state).Order(StringComparer.Ordinal));
        Assert.Contains("Noi.", await site.Text("/chi/"), StringComparison.Ordinal);
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nNoi.\n");
        site.Folder.Put("data/territories.csv", "id,title,kind\na,Comune A,municipality\n");
        await page.Until(state => Codes(state) is ["QD1007"]);
        site.Folder.Put("data/rotto.json", "[]");
        await page.Until(Good);
    }

    [Fact]
    public async Task A_template_without_an_end_is_stopped_by_the_save_that_mends_it()
    {
        await using var site = await ServedSite.Start(
            Small.Replace(
                "language: it",
                "language: it\nlimits: { loops: 2000000000, steps: 2000000000, memory: 1000000, seconds: 100000 }",
                StringComparison.Ordinal
            )
        );
        using var page = await site.Open("/chi/");
        // Whether it is mended before it is read or while it runs: nothing but a save ends it.
        foreach (var pause in (int[])[0, 30, 600])
        {
            site.Folder.Put("templates/pages/page.html", "{{ while true; x = 1; end }}");
            await Task.Delay(pause, TestContext.Current.CancellationToken);
            site.Folder.Put(
                "templates/pages/page.html",
                $"<h1>{{{{ page.title }}}}</h1><p>mendato {pause}</p>{{{{ include \"content\" }}}}\n"
            );
            while (!(await site.Text("/chi/")).Contains($"mendato {pause}<", StringComparison.Ordinal))
                await page.Asked();
        }
    }

    private static string?[] Codes(JsonElement state) =>
        [.. state.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];

    [Fact]
    public async Task A_page_is_loaded_again_when_its_data_or_its_template_are_saved()
    {
        await using var site = await ServedSite.Start(Small);
        using var data = await site.Open("/territories/a/");
        site.Folder.Put("data/territories.csv", "id,title,kind\na,Comune di A,municipality\n");
        Assert.Equal("reload", (await data.Asked()).GetProperty("kind").GetString());
        using var template = await site.Open("/chi/");
        site.Folder.Put("templates/pages/page.html", "<p>modello due</p>{{ include \"content\" }}\n");
        Assert.Equal("reload", (await template.Asked()).GetProperty("kind").GetString());
        Assert.Contains("modello due", await site.Text("/chi/"), StringComparison.Ordinal);
        using var without = await site.Open("/chi/");
        File.Delete(site.Folder["templates/pages/page.html"]);
        Assert.Equal("reload", (await without.Asked()).GetProperty("kind").GetString());
        Assert.DoesNotContain("modello", await site.Text("/chi/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_that_comes_back_is_loaded_again_when_a_picture_was_saved_meanwhile()
    {
        const string Picture =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8\"/></svg>\n";
        await using var site = await ServedSite.Start(Small + "=== content/segno.svg\n" + Picture);
        using var watching = await site.Open("/chi/");
        using var left = await site.Open("/territories/a/");
        var hash = ServedSite.Script().Match(await site.Text("/territories/a/")).Groups[1].Value;
        site.Folder.Put("content/segno.svg", Picture.Replace("M0 0h8", "M0 0v8", StringComparison.Ordinal));
        Assert.Equal("reload", (await watching.Asked()).GetProperty("kind").GetString());
        using var back = await OpenPage.Join(site, "/territories/a/", hash, left.Parts);
        Assert.Equal("reload", (await back.Asked()).GetProperty("kind").GetString());
        using var fresh = await OpenPage.Join(site, "/territories/a/", hash, back.Parts);
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nSempre noi.\n");
        Assert.Empty((await fresh.Until(Good)).Asked);
    }

    [Fact]
    public async Task A_stylesheet_is_taken_in_without_loading_the_page_again()
    {
        await using var site = await ServedSite.Start(Small);
        using var page = await site.Open("/chi/");
        site.Folder.Put("templates/assets/site.css", "body { color: teal }\n");
        var first = await page.Asked();
        Assert.Equal("styles", first.GetProperty("kind").GetString());
        // At once under the name that it had, then under the one that the build gives it.
        Assert.Contains(
            "teal",
            await site.Text(first.GetProperty("styles")[0][1].GetString()!),
            StringComparison.Ordinal
        );
        var second = await page.Asked();
        Assert.Equal("styles", second.GetProperty("kind").GetString());
        Assert.Contains(
            new Uri(site.Address, second.GetProperty("styles")[0][1].GetString()!).AbsolutePath[1..],
            await site.Text("/chi/"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_error_is_shown_over_the_last_good_page_until_it_is_mended()
    {
        await using var site = await ServedSite.Start(Small);
        using var page = await site.Open("/chi/");
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nNoi {{ boh }}.\n");
        var (asked, state) = await page.Until(Bad);
        Assert.Empty(asked);
        var finding = Assert.Single(state.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("QD4002", "content/chi.md(4,8)", "error"),
            (
                finding.GetProperty("code").GetString(),
                finding.GetProperty("place").GetString(),
                finding.GetProperty("severity").GetString()
            )
        );
        Assert.Equal(
            ("Noi {{ boh }}.", "       ^~~", 4),
            (
                finding.GetProperty("line").GetString(),
                finding.GetProperty("mark").GetString(),
                finding.GetProperty("number").GetInt32()
            )
        );
        Assert.Contains("Noi.", await site.Text("/chi/"), StringComparison.Ordinal);
        using (var late = await site.Get("/chi/"))
            Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nNoi.\n");
        Assert.Empty((await page.Until(Good)).Asked);
        Assert.Contains("QD4002", site.Said, StringComparison.Ordinal);
        Assert.Contains("the last good pages stay", site.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/territories.csv", "id,title,kind\na,\"Comune")]
    [InlineData("quadro.yaml", "title: [Prova\nlanguage: it\n")]
    [InlineData("templates/pages/page.html", "{{ if")]
    [InlineData("data/territories.csv", "")]
    public async Task A_file_that_was_saved_half_way_is_reported_and_then_mended(string path, string half)
    {
        await using var site = await ServedSite.Start(Small);
        using var page = await site.Open("/chi/");
        var whole = await File.ReadAllTextAsync(site.Folder[path], TestContext.Current.CancellationToken);
        site.Folder.Put(path, half);
        if (half.Length > 0)
            Assert.Contains(
                path,
                (await page.Until(Bad)).State.GetProperty("findings")[0].GetProperty("place").GetString(),
                StringComparison.Ordinal
            );
        site.Folder.Put(path, whole).Put("content/nuova.md", "---\ntitle: Nuova\n---\nNuova.\n");
        while ((await site.Get("/nuova/")).StatusCode == HttpStatusCode.NotFound)
            await page.Next();
        Assert.Contains("modello uno", await site.Text("/chi/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_removed_and_made_again_is_watched_again()
    {
        await using var site = await ServedSite.Start(Small);
        using var page = await site.Open("/territories/a/");
        Directory.Delete(site.Folder["data"], recursive: true);
        Assert.Equal("reload", (await page.Asked()).GetProperty("kind").GetString());
        using var missing = await site.Open("/territories/a/");
        site.Folder.Put("data/territories.csv", "id,title,kind\na,Comune A,municipality\n");
        Assert.Equal("reload", (await missing.Asked()).GetProperty("kind").GetString());
        using var back = await site.Open("/territories/a/");
        site.Folder.Put("data/territories.csv", "id,title,kind\na,Comune nuovo,municipality\n");
        Assert.Equal("reload", (await back.Asked()).GetProperty("kind").GetString());
        Assert.Contains("Comune nuovo", await site.Text("/territories/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_leaves_beside_a_file_builds_nothing()
    {
        await using var site = await ServedSite.Start(Small);
        using var page = await site.Open("/chi/");
        foreach (
            var junk in (string[])
                ["content/.chi.md.swp", "content/chi.md~", "content/4913", "content/#chi.md#", "notes.txt"]
        )
            site.Folder.Put(junk, "x");
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nAltri.\n");
        Assert.Equal("reload", (await page.Asked()).GetProperty("kind").GetString());
        Assert.DoesNotContain("swp", site.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("notes", site.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_was_wrong_from_the_start_comes_up_once_it_is_mended()
    {
        await using var site = await ServedSite.Start(
            Small.Replace("title: Prova", "titel: Prova\nlanguages: 7", StringComparison.Ordinal)
                + "=== content/b.md\n{{ boh }}\n"
        );
        using (var none = await site.Get("/chi/"))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, none.StatusCode);
        using var waiting = await site.Open("/chi/");
        site.Folder.Put("quadro.yaml", "title: Prova\nlanguage: it\n");
        File.Delete(site.Folder["content/b.md"]);
        Assert.Equal("reload", (await waiting.Asked()).GetProperty("kind").GetString());
        Assert.Contains("Noi.", await site.Text("/chi/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_back_to_a_later_preview_is_loaded_again_only_if_it_has_changed()
    {
        await using var site = await ServedSite.Start(Small);
        using var stale = await OpenPage.Join(site, "/chi/", "ffff");
        Assert.Equal("reload", (await stale.Next()).GetProperty("kind").GetString());
        using var current = await site.Open("/chi/");
        site.Folder.Put("content/index.md", "---\ntitle: Casa\n---\nAltro testo.\n");
        Assert.Empty((await current.Until(_ => true)).Asked);
    }

    [Fact]
    public async Task Saves_are_found_also_where_the_system_tells_of_none()
    {
        await using var site = await ServedSite.Start(Small, how: options => options with { Poll = true });
        using var page = await site.Open("/chi/");
        site.Folder.Put("content/chi.md", "---\ntitle: Chi siamo\n---\nAltri ancora.\n");
        Assert.Equal("reload", (await page.Asked()).GetProperty("kind").GetString());
    }
}
