using System.IO.Compression;
using System.Text;
using Quadro.Make;
using Quadro.Make.Search;
using Quadro.Tests.Support;
using Quadro.Tools.Pagefind;

namespace Quadro.Tests.Search;

/// <summary>Pagefind itself, over a small site. The build installs it from npm; where it could not, these tests fail
/// and say so.</summary>
public class PagefindTests
{
    private static readonly SiteUnderTest Site = SearchSite.Start;

    internal static PagefindIndexer Pagefind
    {
        get
        {
            var found = PagefindIndexer.Found();
            return found.Trouble is { } trouble
                ? throw new InvalidOperationException(
                    $"{trouble}: install Node.js with npm and build again, so that 'npm ci' in src/npm can "
                        + "fetch Pagefind"
                )
                : found;
        }
    }

    [Fact]
    public void One_site_gives_one_index_with_one_thread_and_with_many()
    {
        var first = SearchSite.Built(Site with { Options = Site.Options with { Threads = 1 } }, Pagefind);
        Assert.Contains("search/pagefind.js", first.Keys);
        Assert.Contains(first.Keys, path => path.StartsWith("search/index/it_", StringComparison.Ordinal));
        Assert.Contains(first.Keys, path => path.StartsWith("search/index/en_", StringComparison.Ordinal));
        Assert.DoesNotContain(first.Keys, path => path.Contains("pagefind-ui", StringComparison.Ordinal));
        Assert.Equal(first, SearchSite.Built(Site with { Options = Site.Options with { Threads = 7 } }, Pagefind));
        Assert.Equal(first, SearchSite.Built(Site with { Backwards = true }, Pagefind));
    }

    [Fact]
    public void After_each_edit_the_index_is_that_of_a_clean_build()
    {
        var (output, state, site) = (new MemoryOutput(), new MemoryOutput(), Site);
        Func<SiteUnderTest, SiteUnderTest>[] edits =
        [
            each => each,
            each => each.With("content/guida.md", "---\ntitle: Manuale\n---\nUn testo.\n"),
            each => each.With("content/guida.md", "---\ntitle: Manuale\n---\nUn altro testo.\n"),
            each => each.With("data/projects/corte.yaml", "visibility: internal\n"),
            each => each.Without("data/projects/corte.yaml"),
            each => each.Without("content/guida.md"),
        ];
        foreach (var edit in edits)
        {
            site = edit(site);
            Assert.False(SearchSite.Build(site, output, state, Pagefind).Failed);
            Assert.Equal(SearchSite.Built(site, Pagefind), output.Snapshot());
        }
    }

    [Fact]
    public void What_readers_may_not_see_is_in_no_file_of_the_index()
    {
        var site = Site.With(
                "data/projects.schema.yaml",
                "fields:\n  - { name: note, type: string, visibility: internal }\n"
            )
            .With("data/projects/borgo.yaml", "note: Unicorno\n")
            .With("content/segreto.md", "---\ntitle: Unicorno\nvisibility: internal\n---\nUnicorno.\n");
        Assert.DoesNotContain("nicorno", Everything(site), StringComparison.Ordinal);
        Assert.Contains(
            "nicorno",
            Everything(site with { Options = site.Options with { Edition = "internal" } }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Signs_of_markup_stay_text()
    {
        var entry = Entry("<b>&\"'</b>") with
        {
            Sections =
            [
                new SearchSection("", "", 0, "a < b & <script>c</script> \"d\""),
                new SearchSection("x\"y", "</h2><p>", 2, "e"),
            ],
        };
        var fragment = Pagefind
            .Index([entry], TestContext.Current.CancellationToken)
            .Single(file => file.Path.StartsWith("fragment/", StringComparison.Ordinal));
        var text = Unpacked(fragment.Bytes);
        Assert.Contains(
            "\"content\":\"a < b & <script>c</script> \\\"d\\\" </h2><p> e.\"",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\"title\":\"<b>&\\\"'</b>\"", text, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"x\\\"y\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 3", "Pagefind has ended before its work was done")]
    [InlineData(
        "head -c 1 > /dev/null; echo nonsense,; cat > /dev/null",
        "Pagefind gave an answer that Quadro does not understand: is it the version that came with Quadro?"
    )]
    [InlineData("exec sleep 60", "Pagefind has not answered for 1 seconds")]
    public void A_program_that_does_not_do_its_work_is_told(string script, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs are shell scripts");
        using var folder = new TestFolder();
        var program = Script(folder, script);
        var failing = Assert.Throws<ToolException>(() =>
            new PagefindIndexer(program, TimeSpan.FromSeconds(1)).Index(
                [Entry("Uno")],
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(message, failing.Message);
    }

    [Fact]
    public void A_program_that_is_not_there_or_may_not_run_is_told_before_anything_is_made()
    {
        using var folder = new TestFolder();
        Assert.Equal(
            "'pagefind/none' beside the program is not there",
            new PagefindIndexer(Path.Combine(folder.Root, "none"), TimeSpan.FromSeconds(1)).Trouble
        );
        if (OperatingSystem.IsWindows())
            return;
        var program = Script(folder, "exit 0");
        File.SetUnixFileMode(program, UnixFileMode.UserRead);
        Assert.Equal(
            "'pagefind/program' beside the program may not be executed",
            new PagefindIndexer(program, TimeSpan.FromSeconds(1)).Trouble
        );
    }

    [Fact]
    public void The_program_makes_a_site_with_search()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "content"));
        File.WriteAllText(Path.Combine(folder.Root, "content", "index.md"), "---\ntitle: Casa\n---\n");
        File.WriteAllText(Path.Combine(folder.Root, "content", "uno.md"), "---\ntitle: Uno\n---\nTesto.\n");
        File.WriteAllText(Path.Combine(folder.Root, "quadro.yaml"), "without: [feed, sitemap]\n");
        Assert.Equal((0, ""), Disk.RealProgram.Run("build", folder.Root, "--quiet"));
        Assert.True(File.Exists(Path.Combine(folder.Root, "site", "search", "pagefind.js")));
        Assert.True(File.Exists(Path.Combine(folder.Root, "site", "search", "index.html")));
    }

    private static string Script(TestFolder folder, string script)
    {
        folder.Put("program", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                folder["program"],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        return folder["program"];
    }

    internal static SearchEntry Entry(string title) =>
        new()
        {
            Url = "/uno/",
            Language = "it",
            Title = title,
            Kind = "Pagina",
            Facts = "",
            Keys = "",
            Mentions = "",
            Filters = [],
            Sections = [new SearchSection("", "", 0, "Testo.")],
        };

    /// <summary>All that a site's files say, those of the index unpacked.</summary>
    private static string Everything(SiteUnderTest site)
    {
        var output = new MemoryOutput();
        Assert.False(SearchSite.Build(site, output, new MemoryOutput(), Pagefind).Failed);
        return string.Concat(output.Snapshot().Keys.Select(path => Unpacked(output.Read(path))));
    }

    internal static string Unpacked(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Span[0] != 0x1f || bytes.Span[1] != 0x8b)
            return Encoding.UTF8.GetString(bytes.Span);
        using var packed = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var text = new StreamReader(packed, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
