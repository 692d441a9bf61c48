using System.Text;
using Quadro.Cli.Serve;

namespace Quadro.Tests.Serve;

/// <summary>Which file answers to which address, as on a static host.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("/", 200, "home")]
    [InlineData("/a/", 200, "page a")]
    [InlineData("/a/index.html", 200, "page a")]
    [InlineData("/città/", 200, "city")]
    [InlineData("/file.csv", 200, "rows")]
    [InlineData("/b/", 404, "not here")]
    [InlineData("/file.csv/", 404, "not here")]
    [InlineData("/a//", 404, "not here")]
    [InlineData("//a/", 404, "not here")]
    [InlineData("/../a/", 404, "not here")]
    [InlineData("/a/..", 404, "not here")]
    [InlineData("/a\\", 404, "not here")]
    [InlineData("/a/\0", 404, "not here")]
    [InlineData("/A/", 404, "not here")]
    public void An_address_is_answered_with_its_file(string path, int status, string text)
    {
        var answer = Answer.To(Site("/"), path);
        Assert.Equal((status, text), (answer.Status, Encoding.UTF8.GetString(answer.Bytes.Span)));
    }

    [Theory]
    [InlineData("/", "/a", "/a/")]
    [InlineData("/", "/città", "/città/")]
    [InlineData("/sub/", "/", "/sub/")]
    [InlineData("/sub/", "/sub", "/sub/")]
    [InlineData("/sub/", "/sub/a", "/sub/a/")]
    public void An_address_without_its_last_stroke_leads_to_the_one_with_it(string basePath, string path, string target)
    {
        var answer = Answer.To(Site(basePath), path);
        Assert.Equal((302, target), (answer.Status, answer.Location));
        Assert.False(answer.IsPage);
    }

    [Theory]
    [InlineData("/sub/", 200)]
    [InlineData("/sub/a/", 200)]
    [InlineData("/a/", 404)]
    [InlineData("/suburb/", 404)]
    public void A_site_under_a_path_is_there_only(string path, int status) =>
        Assert.Equal(status, Answer.To(Site("/sub/"), path).Status);

    [Fact]
    public void An_error_page_of_the_site_is_shown_for_what_is_not_there_and_else_a_plain_one()
    {
        var bare = new MemoryFolder(() => 0);
        bare.Write("index.html", "home"u8);
        var answer = Answer.To(new Snapshot(bare.Files, "/", []), "/b/");
        Assert.Equal((404, true), (answer.Status, answer.IsPage));
    }

    [Fact]
    public void Until_a_build_is_good_every_address_says_so() =>
        Assert.Equal((503, true), (Answer.To(Snapshot.Nothing, "/x").Status, Answer.To(Snapshot.Nothing, "/x").IsPage));

    [Theory]
    [InlineData("a.html", "text/html; charset=utf-8")]
    [InlineData("a.CSS", "text/css; charset=utf-8")]
    [InlineData("a.b.js", "text/javascript; charset=utf-8")]
    [InlineData("a.svg", "image/svg+xml")]
    [InlineData("feed.xml", "application/xml")]
    [InlineData("data.csv", "text/csv; charset=utf-8")]
    [InlineData("a.avif", "image/avif")]
    [InlineData("a.woff2", "font/woff2")]
    [InlineData("a.wasm", "application/wasm")]
    [InlineData("CNAME", "application/octet-stream")]
    [InlineData("a.pf_index", "application/octet-stream")]
    public void A_file_has_the_type_of_its_end(string name, string type) => Assert.Equal(type, ContentTypes.Of(name));

    [Theory]
    [InlineData("<body>a</body></html>", "<body>a", "</body></html>")]
    [InlineData("<p>a</p>", "<p>a</p>", "")]
    [InlineData("<pre>&lt;/body></pre></body> </body>", "<pre>&lt;/body></pre></body> ", "</body>")]
    public void The_script_stands_at_the_end_of_the_body(string page, string before, string after)
    {
        var parts = ClientFiles.Inject(Encoding.UTF8.GetBytes(page), "ab");
        Assert.Equal(
            (before, after),
            (Encoding.UTF8.GetString(parts.Before.Span), Encoding.UTF8.GetString(parts.After.Span))
        );
        Assert.Matches(ServedSite.Script(), Encoding.UTF8.GetString(parts.Script.Span));
    }

    private static Snapshot Site(string basePath)
    {
        var folder = new MemoryFolder(() => 0);
        foreach (
            var (path, text) in ((string, string)[])
                [
                    ("index.html", "home"),
                    ("a/index.html", "page a"),
                    ("città/index.html", "city"),
                    ("file.csv", "rows"),
                    ("404.html", "not here"),
                ]
        )
            folder.Write(path, Encoding.UTF8.GetBytes(text));
        return new Snapshot(folder.Files, basePath, []);
    }
}
