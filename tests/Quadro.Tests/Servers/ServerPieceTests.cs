using System.Net;
using Quadro.Tests.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Servers;

/// <summary>The pieces for servers are tried in the servers: wherever a site stands, each file comes with its
/// headers.</summary>
public class ServerPieceTests
{
    private const string Words =
        "=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.md\n---\ntitle: A\n---\n\nTesto.\n";

    public static TheoryData<string, string> Places()
    {
        var places = new TheoryData<string, string>();
        foreach (var server in new[] { "nginx", "apache", "htaccess" })
        foreach (var path in new[] { "/", "/oss/", "/citt\u00e0/", "/a.b/c_d~e-f/" })
            places.Add(server, path);
        return places;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_file_comes_with_its_headers_and_what_is_for_servers_does_not_come(
        string server,
        string path
    )
    {
        using var folder = new TestFolder("server");
        var built = Site(folder, path);
        using var running = Run(server, folder, built, path);
        var asset = built.Keys.First(name => name.StartsWith("assets/", StringComparison.Ordinal));
        Assert.StartsWith(
            "default-src 'self'; img-src",
            await Header(running, path + "a/", "Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", await Header(running, path + "a/", "X-Content-Type-Options"));
        Assert.Equal("max-age=31536000", await Header(running, path, "Strict-Transport-Security"));
        Assert.Contains("immutable", await Header(running, path + asset, "Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("nosniff", await Header(running, path + asset, "X-Content-Type-Options"));
        Assert.Contains(
            "'wasm-unsafe-eval'",
            await Header(running, path + "search/", "Content-Security-Policy"),
            StringComparison.Ordinal
        );
        foreach (var file in new[] { "_headers", "_nginx.conf", "_apache.conf", "none/" })
        {
            using var answer = await running.Client.GetAsync(
                new Uri(path + file, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(
                "<html lang=\"it\"",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
            Assert.Equal("nosniff", string.Join('|', answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Theory]
    [InlineData("a;b", "';'")]
    [InlineData("$uri", "'$'")]
    [InlineData("a{b", "'{'")]
    [InlineData("a%22b", "'\"'")]
    [InlineData("l'aquila", "'''")]
    [InlineData("a%20b", "a space")]
    [InlineData("a%2Fb", "an encoded '/'")]
    [InlineData("a%07b", "the sign U+0007 (bell)")]
    [InlineData("/a", "two '/' beside each other")]
    public void A_path_that_a_server_would_read_otherwise_is_an_error(string path, string what) =>
        Refused(
            $"https://example.org/{path}/",
            $"the path of 'base_url' has {what}, which servers read as a sign of their own"
        );

    [Theory]
    [InlineData(
        "https://anna@example.org/",
        "'base_url' holds the name or the password of a user, which every page would publish"
    )]
    [InlineData(
        "https://anna:segreto@example.org/",
        "'base_url' holds the name or the password of a user, which every page would publish"
    )]
    [InlineData("ftp://example.org/", "'base_url' is no web address: 'ftp://example.org/'")]
    public void An_address_with_a_password_or_of_no_web_site_is_an_error(string address, string message) =>
        Refused(address, message);

    [Fact]
    public void A_host_with_letters_of_its_own_is_written_as_the_net_knows_it() =>
        Assert.Contains(
            "<loc>https://xn--citt-3na.example:8080/citt%C3%A0/a/</loc>",
            new SiteFolder().BuildGood(
                SiteUnderTest.Of(Words) with
                {
                    Options = new() { BaseUrl = "https://citt\u00e0.example:8080/citt\u00e0" },
                }
            )["sitemap.xml"],
            StringComparison.Ordinal
        );

    private static void Refused(string address, string message)
    {
        var built = SiteUnderTest
            .Of(Words)
            .With("quadro.yaml", $"title: Prova\nlanguage: it\nbase_url: \"{address}\"\n")
            .Build();
        Assert.Equal(message, Assert.Single(built.Findings).Message);
        Assert.DoesNotContain("segreto", string.Concat(built.Messages), StringComparison.Ordinal);
        Assert.Empty(built.Files);
    }

    private static SortedDictionary<string, string> Site(TestFolder folder, string path)
    {
        var built = SearchSite.Built(
            SiteUnderTest.Of(Words) with
            {
                Options = new() { BaseUrl = "https://example.org" + path },
            },
            new PlainIndexer()
        );
        foreach (var (name, text) in built)
            folder.Put("www" + path + name, text);
        return built;
    }

    private static RunningServer Run(
        string server,
        TestFolder folder,
        SortedDictionary<string, string> built,
        string path
    )
    {
        if (server == "htaccess")
            folder.Put($"www{path}.htaccess", built["_apache.conf"]);
        else
            folder.Put("piece.conf", built[server == "nginx" ? "_nginx.conf" : "_apache.conf"]);
        return server == "nginx"
            ? RunningServer.Nginx(folder, folder["piece.conf"])
            : RunningServer.Apache(folder, server == "apache" ? folder["piece.conf"] : "");
    }

    private static async Task<string> Header(RunningServer server, string url, string name)
    {
        using var answer = await server.Client.GetAsync(
            new Uri(url, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {answer.StatusCode}");
        return string.Join(
            " | ",
            answer.Headers.TryGetValues(name, out var values) ? values
                : answer.Content.Headers.TryGetValues(name, out values) ? values
                : []
        );
    }
}
