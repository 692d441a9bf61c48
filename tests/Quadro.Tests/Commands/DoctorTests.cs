using Quadro.Cli.Doctor;
using Quadro.Tests.Golden;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    private readonly TestFolder folder = new();

    public DoctorTests() => folder.Put("content/index.md", "---\ntitle: Casa\n---\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_builds_can_do_without_is_missing_and_no_failure()
    {
        var before = FileSet.Read(folder.Root);
        var (code, output, errors) = ProgramRun.Of(folder, [("QUADRO_PAGEFIND", folder["none"])], ["doctor"]);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("quadro 0.", output, StringComparison.Ordinal);
        Assert.Contains(
            $"\nmissing  Pagefind   '{folder["none"]}', which QUADRO_PAGEFIND names, is not there\n"
                + "                    sites are built without search\n                    fix: install Node.js",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nok       output     ", output, StringComparison.Ordinal);
        Assert.Contains("\nok       .quadro    ", output, StringComparison.Ordinal);
        Assert.Matches(@"\nsites can be built; \d things? missing that builds can do without\n$", output);
        Assert.Empty(before.Differences(FileSet.Read(folder.Root)));
        Assert.False(Directory.Exists(folder["site"]) || Directory.Exists(folder[".quadro"]));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_broken()
    {
        folder.Put("site", "a file");
        var (code, output, _) = ProgramRun.Of(folder, "doctor");
        Assert.Equal(1, code);
        Assert.Contains(
            $"\nbroken   output     {folder["site"]} cannot be written: it is a file\n",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n1 thing must be repaired before a site can be built\n", output, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.Of(folder, "doctor", ".", "--output", "public").Code);
        Assert.Equal(1, ProgramRun.Of(folder, "doctor", ".", "--output", "content").Code);
    }

    [Fact]
    public void Outside_a_site_only_the_machine_is_examined()
    {
        using var empty = new TestFolder();
        var (code, output, _) = ProgramRun.Of(empty, "doctor");
        Assert.Equal(0, code);
        Assert.Contains("'.' is not a site: only the machine was examined", output, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Of(empty, "doctor", "nowhere").Code);
    }

    [Theory]
    [InlineData("1000", "128", Health.Good)]
    [InlineData("3", "128", Health.Missing)]
    [InlineData("1000", "2", Health.Missing)]
    [InlineData("?", "128", Health.Good)]
    public void Limits_of_what_may_be_watched_are_held_against_the_folders(
        string watches,
        string instances,
        object health
    )
    {
        folder.Put("limits/watches", watches + "\n").Put("limits/instances", instances + "\n");
        Assert.Equal(
            health,
            SiteCheckups.Watching(folder.Root, folder["limits/watches"], folder["limits/instances"]).Health
        );
    }
}
