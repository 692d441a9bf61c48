namespace Quadro.Tests.Golden;

/// <summary>The harness itself: it passes a generator that is right, and each way of building finds the fault that it
/// is there for.</summary>
public sealed class GoldenHarnessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quadro-harness-").FullName;
    private readonly GoldenSite site;

    public GoldenHarnessTests()
    {
        site = new GoldenSite(folder);
        FileSet
            .Of(
                ("content/a.md", "one"),
                ("content/b.md", "two"),
                ("site/left.html", "by hand"),
                ("expected/a.html", "<p>one</p>\n"),
                ("expected/b.html", "<p>two</p>\n"),
                ("expected/index.html", "a b\n"),
                ("edits/01-word/content/a.md", "uno"),
                ("edits/02-away/deleted.txt", "content/b.md\n"),
                ("edits/03-bad/content/c.md", "bad"),
                ("edits/03-bad/expected.log", "content/c.md(1,1): error QD9999: bad\n"),
                ("edits/04-mended/content/c.md", "good")
            )
            .WriteTo(folder);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("clean")]
    [InlineData("again")]
    [InlineData("one thread")]
    [InlineData("many threads")]
    [InlineData("reversed")]
    [InlineData("elsewhere")]
    [InlineData("edited")]
    public void A_generator_that_is_right_passes(string mode) => Assert.Empty(Run(mode, new ToyGenerator()));

    [Theory]
    [InlineData("clean", "clock", "differs: index.html in line 1")]
    [InlineData("again", "memory", "differs: index.html in line 1")]
    [InlineData("again", "rewrites", "3 files written")]
    [InlineData("again", "forgets", "3 pages rendered")]
    [InlineData("one thread", "threads", "found    'a b by 1'")]
    [InlineData("many threads", "threads", "found    'a b by 8'")]
    [InlineData("reversed", "order", "found    'b a'")]
    [InlineData("elsewhere", "root", "più in là")]
    [InlineData("edited", "stale", "02-away: unexpected: b.html")]
    [InlineData("edited", "careless", "03-bad: unexpected: c.html")]
    [InlineData("edited", "memory", "01-word: differs: index.html")]
    [InlineData("edited", "clock", "01-word: differs: index.html")]
    public void Each_way_of_building_finds_its_fault(string mode, string fault, string found) =>
        Assert.Contains(Run(mode, new ToyGenerator(fault)), line => line.Contains(found, StringComparison.Ordinal));

    [Fact]
    public void A_file_that_is_written_again_is_seen_though_nobody_counts() =>
        Assert.Contains("written again: a.html", GoldenModes.Again(site, run =>
            {
                var result = new ToyGenerator("rewrites").Build(run);
                foreach (var file in Directory.EnumerateFiles(run.Output))
                    File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
                return result with { Written = null };
            }));

    [Fact]
    public void Differences_are_told_both_ways()
    {
        var expected = FileSet.Of(("a", "1\n2\n3"), ("b", "x"), ("c", "\0\u0001"), ("d", "same"));
        var actual = FileSet.Of(("a", "1\nzwei\n3"), ("bb", "x"), ("c", "\0\u0002"), ("d", "same"));
        Assert.Equal(
            [
                "differs: a in line 2\n  expected '2'\n  found    'zwei'",
                "missing: b",
                "differs: c from byte 1 on",
                "unexpected: bb",
            ],
            expected.Differences(actual)
        );
    }

    [Fact]
    public void Other_findings_are_told()
    {
        File.WriteAllText(Path.Combine(folder, "expected.log"), "a finding\n");
        Assert.Equal(
            "other findings: in line 1\n  expected 'a finding'\n  found    ''",
            Assert.Single(Run("clean", new ToyGenerator()))
        );
    }

    [Fact]
    public void Accepting_makes_the_result_the_expectation()
    {
        FileSet
            .Of(
                ("expected/old/gone.html", "old"),
                ("expected.log", "old\n"),
                ("edits/01-word/expected.log", "old\n"),
                ("content/c.md", "three")
            )
            .WriteTo(folder);
        Assert.NotEmpty(Run("clean", new ToyGenerator()));
        Assert.Empty(GoldenModes.Clean(site, new ToyGenerator().Build, accept: true));
        Assert.Empty(GoldenModes.Edited(site, new ToyGenerator().Build, accept: true));
        Assert.Empty(Run("clean", new ToyGenerator()));
        Assert.Empty(Run("edited", new ToyGenerator()));
        Assert.Equal(["a.html", "b.html", "c.html", "index.html"], site.Expected.Files.Keys);
        Assert.Equal(("", ""), (site.ExpectedLog, site.Edits.First().ExpectedLog));
    }

    [Fact]
    public void An_edit_that_deletes_what_is_not_there_is_a_mistake_in_the_golden()
    {
        FileSet.Of(("edits/02-away/deleted.txt", "content/z.md\n")).WriteTo(folder);
        Assert.Contains(
            "content/z.md",
            Assert.Throws<InvalidOperationException>(() => Run("edited", new ToyGenerator())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_program_that_does_not_run_is_not_an_empty_site() =>
        Assert.Throws<InvalidOperationException>(() =>
            new ProgramUnderTest(Path.Combine(folder, "missing.dll")).Build(new GoldenRun(folder))
        );

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("0", null, false)]
    [InlineData("1", null, true)]
    [InlineData("1", "false", true)]
    public void Accepting_must_be_asked_for(string? accept, string? ci, bool asked) =>
        Assert.Equal(asked, Acceptance.Decide(accept, ci));

    [Fact]
    public void A_build_server_accepts_nothing() =>
        Assert.Throws<InvalidOperationException>(() => Acceptance.Decide("1", "true"));

    private IEnumerable<string> Run(string mode, ToyGenerator toy) =>
        mode switch
        {
            "clean" => GoldenModes.Clean(site, toy.Build, accept: false),
            "again" => GoldenModes.Again(site, toy.Build),
            "one thread" => GoldenModes.Threads(site, toy.Build, 1),
            "many threads" => GoldenModes.Threads(site, toy.Build, 8),
            "reversed" => GoldenModes.Reversed(site, toy.Build),
            "elsewhere" => GoldenModes.Elsewhere(site, toy.Build),
            _ => GoldenModes.Edited(site, toy.Build, accept: false),
        };
}
