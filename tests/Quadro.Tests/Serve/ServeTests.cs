using System.Net;
using Quadro.Model.Settings;

namespace Quadro.Tests.Serve;

/// <summary>What a browser gets from a preview.</summary>
public sealed class ServeTests
{
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
        === content/bozza.md
        ---
        title: Bozza
        draft: true
        ---
        Non ancora.

        """;

    [Fact]
    public async Task Pages_go_out_with_the_script_and_other_files_as_they_are()
    {
        await using var site = await ServedSite.Start(Small);
        using var home = await site.Get("/");
        Assert.Equal(
            (HttpStatusCode.OK, "text/html; charset=utf-8", "no-store"),
            (home.StatusCode, home.Content.Headers.ContentType!.ToString(), home.Headers.CacheControl!.ToString())
        );
        Assert.Single(ServedSite.Script().Matches(await site.Text("/")));
        Assert.DoesNotContain("live.js", await site.Text("/robots.txt"), StringComparison.Ordinal);
        using var script = await site.Get("/.quadro/live.js");
        Assert.Equal(
            (HttpStatusCode.OK, "text/javascript; charset=utf-8"),
            (script.StatusCode, script.Content.Headers.ContentType!.ToString())
        );
        using var style = await site.Get("/.quadro/live.css");
        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType!.ToString());
        using var other = await site.Get("/.quadro/quadro.yaml");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task The_preview_writes_nothing_into_the_site()
    {
        await using var site = await ServedSite.Start(Small);
        await site.Text("/");
        Assert.Equal(["content/bozza.md", "content/chi.md", "content/index.md", "quadro.yaml"], site.Folder.Files.Keys);
        Assert.DoesNotContain(site.Folder.Files, file => file.Value.Contains("live.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_the_sites_own_page_and_the_right_status()
    {
        await using var site = await ServedSite.Start(Small);
        using var missing = await site.Get("/manca/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains(
            "– Prova</title>",
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using var folder = await site.Get("/chi?a=1&b=%20");
        Assert.Equal(
            (HttpStatusCode.Redirect, "/chi/?a=1&b=%20"),
            (folder.StatusCode, folder.Headers.Location!.OriginalString)
        );
    }

    [Fact]
    public async Task A_question_for_the_head_is_answered_without_the_body()
    {
        await using var site = await ServedSite.Start(Small);
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(site.Address, "/chi/"));
        using var head = await site.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        using var page = await site.Get("/chi/");
        Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:1", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example", 403)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.evil.example", 403)]
    [InlineData("GET /.quadro/events?page=/ HTTP/1.1\r\nHost: evil.example", 403)]
    [InlineData("GET / HTTP/1.0", 403)]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", 405)]
    [InlineData("DELETE /chi/ HTTP/1.1\r\nHost: localhost", 405)]
    [InlineData("GET /../quadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /%2e%2e/quadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /..%2fquadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /chi/..%5c..%5cquadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET //etc/passwd HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /.quadro/../quadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    public async Task Only_this_machine_is_answered_and_nothing_but_the_site(string request, int status)
    {
        await using var site = await ServedSite.Start(Small);
        Assert.Equal(status, await site.Raw(request));
    }

    [Theory]
    [InlineData("cross-site", "no-cors", "script", 403)]
    [InlineData("cross-site", "cors", "empty", 403)]
    [InlineData("same-site", "no-cors", "image", 403)]
    [InlineData("cross-site", "navigate", "iframe", 403)]
    [InlineData("cross-site", "navigate", "document", 200)]
    [InlineData("same-origin", "cors", "empty", 200)]
    [InlineData("none", "navigate", "document", 200)]
    public async Task Pages_of_other_sites_get_nothing_but_somebody_who_follows_a_link_does(
        string from,
        string mode,
        string target,
        int status
    )
    {
        await using var site = await ServedSite.Start(Small);
        foreach (var path in (string[])["/chi/", "/.quadro/live.js"])
            Assert.Equal(
                status,
                await site.Raw(
                    $"GET {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: {from}\r\nSec-Fetch-Mode: "
                        + $"{mode}\r\nSec-Fetch-Dest: {target}"
                )
            );
    }

    [Theory]
    [InlineData("/chi/")]
    [InlineData("/robots.txt")]
    [InlineData("/manca")]
    [InlineData("/.quadro/live.js")]
    public async Task No_other_origin_may_embed_what_the_preview_sends(string path)
    {
        await using var site = await ServedSite.Start(Small);
        using var answer = await site.Get(path);
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", 405)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost", 405)]
    [InlineData("TRACE / HTTP/1.1\r\nHost: localhost", 405)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost.", 403)]
    [InlineData("GET / HTTP/1.1\r\nHost: [::1]", 200)]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: localhost", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example", 400)]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost", 400)]
    [InlineData("GET /.quadro-files.json HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /%252e%252e/quadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    [InlineData("GET /chi/%2e%2e%2f%2e%2e%2fquadro.yaml HTTP/1.1\r\nHost: localhost", 404)]
    public async Task Odd_requests_are_refused_and_the_next_is_answered(string request, int status)
    {
        await using var site = await ServedSite.Start(Small);
        Assert.Equal(status, await site.Raw(request));
        Assert.Equal(200, await site.Raw("GET /chi/ HTTP/1.1\r\nHost: localhost"));
    }

    [Fact]
    public async Task Clients_that_take_their_time_keep_nobody_waiting()
    {
        await using var site = await ServedSite.Start(Small);
        var slow = new List<System.Net.Sockets.TcpClient>();
        try
        {
            for (var i = 0; i < 60; i++)
            {
                var client = new System.Net.Sockets.TcpClient();
                slow.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, site.Address.Port, TestContext.Current.CancellationToken);
                await client
                    .GetStream()
                    .WriteAsync("GET / HTTP/1.1\r\nHost: loc"u8.ToArray(), TestContext.Current.CancellationToken);
            }
            Assert.Equal(200, await site.Raw("GET /chi/ HTTP/1.1\r\nHost: localhost"));
        }
        finally
        {
            foreach (var client in slow)
                client.Dispose();
        }
    }

    [Fact]
    public async Task A_site_under_a_path_stands_under_that_path()
    {
        await using var site = await ServedSite.Start(
            Small,
            new BuildOptions { BaseUrl = "https://example.org/osservatorio/" }
        );
        Assert.Equal("/osservatorio/", site.Address.AbsolutePath);
        using var root = await site.Get("/");
        Assert.Equal(
            (HttpStatusCode.Redirect, "/osservatorio/"),
            (root.StatusCode, root.Headers.Location!.OriginalString)
        );
        using var page = await site.Get("/osservatorio/chi/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var outside = await site.Get("/chi/");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task Drafts_are_shown_where_they_are_asked_for()
    {
        await using var without = await ServedSite.Start(Small);
        await using var with = await ServedSite.Start(Small, new BuildOptions { Drafts = true });
        using var hidden = await without.Get("/bozza/");
        using var shown = await with.Get("/bozza/");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (hidden.StatusCode, shown.StatusCode));
    }
}
