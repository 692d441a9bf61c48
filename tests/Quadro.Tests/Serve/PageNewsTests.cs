using System.Text;
using System.Text.Json;
using Quadro.Cli.Serve;

namespace Quadro.Tests.Serve;

/// <summary>What a build asks of the pages that are open.</summary>
public sealed class PageNewsTests
{
    private const string Old = "<link href=../assets/site.1a.css><p>a";

    [Fact]
    public void A_page_that_is_the_same_is_asked_for_nothing() =>
        Assert.Null(
            News(("a/index.html", Old), ("b/index.html", "b"))
                .With(("a/index.html", Old), ("b/index.html", "c"))
                .For("/a/")
        );

    [Fact]
    public void A_page_that_has_changed_is_loaded_again() =>
        Assert.Equal("reload", Kind(News(("a/index.html", Old)).With(("a/index.html", Old + "b")).For("/a/")));

    [Fact]
    public void A_page_that_is_gone_or_has_come_is_loaded_again()
    {
        Assert.Equal(
            "reload",
            Kind(News(("a/index.html", Old), ("404.html", "no")).With(("404.html", "no")).For("/a/"))
        );
        Assert.Equal(
            "reload",
            Kind(News(("404.html", "no")).With(("a/index.html", Old), ("404.html", "no")).For("/a/"))
        );
    }

    [Fact]
    public void A_page_of_which_only_the_stylesheet_has_another_name_takes_that_stylesheet()
    {
        var message = News(("a/index.html", Old), ("assets/site.1a.css", "x"))
            .With(("a/index.html", Old.Replace("1a", "2b", StringComparison.Ordinal)), ("assets/site.2b.css", "y"))
            .For("/a/");
        Assert.Equal("styles", Kind(message));
        Assert.Equal(
            ["/assets/site.1a.css", "/assets/site.2b.css"],
            JsonDocument
                .Parse(message!.Text)
                .RootElement.GetProperty("styles")[0]
                .EnumerateArray()
                .Select(one => one.GetString()!)
        );
    }

    [Fact]
    public void A_page_whose_text_has_changed_with_the_stylesheet_is_loaded_again() =>
        Assert.Equal(
            "reload",
            Kind(
                News(("a/index.html", Old), ("assets/site.1a.css", "x"))
                    .With(
                        ("a/index.html", Old.Replace("1a", "2b", StringComparison.Ordinal) + "!"),
                        ("assets/site.2b.css", "y")
                    )
                    .For("/a/")
            )
        );

    [Fact]
    public void A_stylesheet_that_kept_its_name_is_asked_for_under_another()
    {
        var message = News(("a/index.html", Old), ("assets/site.1a.css", "x"))
            .With(("a/index.html", Old), ("assets/site.1a.css", "y"))
            .For("/a/");
        Assert.Equal("styles", Kind(message));
        Assert.StartsWith(
            "/assets/site.1a.css?",
            JsonDocument.Parse(message!.Text).RootElement.GetProperty("styles")[0][1].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_picture_or_a_script_that_kept_its_name_loads_every_page_again_and_a_feed_none()
    {
        Assert.Equal(
            "reload",
            Kind(News(("a/index.html", Old), ("x.png", "1")).With(("a/index.html", Old), ("x.png", "2")).For("/a/"))
        );
        Assert.Equal(
            "reload",
            Kind(News(("a/index.html", Old), ("x.js", "1")).With(("a/index.html", Old), ("x.js", "2")).For("/a/"))
        );
        Assert.Null(
            News(("a/index.html", Old), ("feed.xml", "1")).With(("a/index.html", Old), ("feed.xml", "2")).For("/a/")
        );
    }

    [Fact]
    public void A_page_that_is_older_than_the_last_build_is_loaded_again()
    {
        var before = Site(("a/index.html", Old), ("assets/site.1a.css", "x"));
        var after = Site(
            ("a/index.html", Old.Replace("1a", "2b", StringComparison.Ordinal)),
            ("assets/site.2b.css", "y")
        );
        Assert.Equal("reload", Kind(PageNews.Between(before, after).For("/a/", "older")));
    }

    private static string? Kind(LiveMessage? message) =>
        message is null ? null : JsonDocument.Parse(message.Text).RootElement.GetProperty("kind").GetString();

    private static Change News(params (string, string)[] files) => new(Site(files));

    private static Snapshot Site(params (string Path, string Text)[] files)
    {
        var folder = new MemoryFolder(() => 0);
        foreach (var (path, text) in files)
            folder.Write(path, Encoding.UTF8.GetBytes(text));
        return new Snapshot(folder.Files, "/", []);
    }

    private sealed record Change(Snapshot Before, Snapshot? After = null)
    {
        public Change With(params (string, string)[] files) => this with { After = Site(files) };

        public LiveMessage? For(string path) =>
            PageNews.Between(Before, After!).For(path, Answer.To(Before, path).Hash);
    }
}
