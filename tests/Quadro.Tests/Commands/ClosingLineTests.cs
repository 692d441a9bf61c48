using System.Text.Json.Nodes;
using Quadro.Cli.Terminal;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public sealed class ClosingLineTests : IDisposable
{
    private const string Time = @"\d+(\.\d)? m?s";
    private readonly TestFolder folder = new();

    public ClosingLineTests() =>
        folder
            .Put("quadro.yaml", "title: Prova\nlanguage: it\nsearch: false\nwithout: [feed, sitemap]\n")
            .Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n")
            .Put("content/uno.md", "---\ntitle: Uno\n---\nTesto.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_ends_with_pages_changes_and_where_to_look_in_a_pipe_too()
    {
        var place = Path.Join("site", "index.html").Replace("\\", "\\\\", StringComparison.Ordinal);
        var first = ProgramRun.Of(folder, "build");
        Assert.Equal((0, ""), (first.Code, first.Output));
        Assert.Matches($@"^quadro: \d+ pages in {Time}, \d+ files changed: {place}$", first.LastSaid);
        Assert.Matches(
            $@"^quadro: \d+ pages in {Time}, nothing changed: {place}$",
            ProgramRun.Of(folder, "build").LastSaid
        );
        folder.Put("content/uno.md", "---\ntitle: Uno\n---\nAltro testo.\n");
        Assert.Matches(
            $@"^quadro: \d+ pages in {Time}, 1 file changed: {place}$",
            ProgramRun.Of(folder, "build").LastSaid
        );
    }

    [Fact]
    public void An_output_elsewhere_is_named_whole()
    {
        using var other = new TestFolder();
        Assert.EndsWith(
            $": {Path.Join(other["www"], "index.html")}",
            ProgramRun.Of(folder, "build", ".", "-o", other["www"]).LastSaid,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_check_ends_with_pages() =>
        Assert.Matches($@"^quadro: \d+ pages checked in {Time}$", ProgramRun.Of(folder, "check").LastSaid);

    [Fact]
    public void A_quiet_build_says_nothing_and_one_that_fails_ends_with_its_errors()
    {
        Assert.Equal(new ProgramRun(0, "", ""), ProgramRun.Of(folder, "build", "--quiet"));
        folder.Put("content/due.md", "---\ntitel: Due\n---\n[x](/non-esiste/)\n");
        Assert.Matches(@"^\d+ errors?(, \d+ warnings?)?", ProgramRun.Of(folder, "build").LastSaid);
    }

    [Fact]
    public void Forms_for_machines_hold_nothing_else()
    {
        folder.Put("content/due.md", "---\ntitle: Due\n---\n[x](/non-esiste/)\n");
        Assert.All(Lines(ProgramRun.Of(folder, "build", "--log", "json")), line =>
            Assert.NotNull(JsonNode.Parse(line)!["code"])
        );
        Assert.NotNull(JsonNode.Parse(ProgramRun.Of(folder, "build", "--log", "sarif").Errors)!["runs"]);
        Assert.All(Lines(ProgramRun.Of(folder, "build", "--log", "github")), line =>
            Assert.StartsWith("::", line, StringComparison.Ordinal)
        );
        File.Delete(folder["content/due.md"]);
        Assert.Equal(new ProgramRun(0, "", ""), ProgramRun.Of(folder, "build", "--log", "json"));
    }

    [Theory]
    [InlineData(0.0004, "1 ms")]
    [InlineData(0.0404, "40 ms")]
    [InlineData(0.96, "1.0 s")]
    [InlineData(1.24, "1.2 s")]
    [InlineData(9.96, "10 s")]
    [InlineData(59.6, "1 min 0 s")]
    [InlineData(125.4, "2 min 5 s")]
    public void Durations_are_as_exact_as_one_wants_to_know(double seconds, string text) =>
        Assert.Equal(text, ClosingLine.Time(TimeSpan.FromSeconds(seconds)));

    private static string[] Lines(ProgramRun run)
    {
        Assert.Equal(1, run.Code);
        return run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
