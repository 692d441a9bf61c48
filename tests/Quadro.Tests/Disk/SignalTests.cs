using System.Globalization;
using Quadro.Tests.Golden;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>The program itself, told to stop as Ctrl+C tells it.</summary>
public sealed class SignalTests : IDisposable
{
    private const int Stopped = 130;
    private const string Endless = "{{ while true; x = 1; end }}";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void A_template_without_an_end_is_stopped_and_the_site_stays_as_it_was(string command)
    {
        SkipWithoutTerminal();
        Lay(1);
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        var before = Written();
        folder.Put("templates/pages/page.html", Endless);
        using var terminal = Terminal.Start(command, folder.Root);
        // The terminal shows which stage goes on: it goes on for ever.
        terminal.Await("render");
        terminal.Press(Terminal.CtrlC);
        Assert.Equal(Stopped, terminal.End());
        Assert.EndsWith("quadro: cancelled", terminal.Shown.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(before.Differences(Written()));
        File.Delete(folder["templates/pages/page.html"]);
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        Assert.Empty(before.Differences(Written()));
    }

    [Fact]
    public void A_first_build_that_is_stopped_leaves_no_output_folder()
    {
        SkipWithoutTerminal();
        Lay(1);
        folder.Put("templates/pages/page.html", Endless);
        using var terminal = Terminal.Start("build", folder.Root);
        terminal.Await("render");
        terminal.Press(Terminal.CtrlC);
        Assert.Equal(Stopped, terminal.End());
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void A_build_that_waits_for_another_stops_waiting()
    {
        SkipWithoutTerminal();
        Lay(1);
        using var held = new Quadro.Cli.Disk.DiskOutput(folder["site"]).Hold(
            ".quadro-work/lock",
            TestContext.Current.CancellationToken
        );
        using var terminal = Terminal.Start("build", folder.Root);
        terminal.Await("waiting for it to end");
        terminal.Press(Terminal.CtrlC);
        Assert.Equal(Stopped, terminal.End());
        Assert.Equal(
            [folder["site/.quadro-work/lock"]],
            Directory.EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories)
        );
    }

    /// <summary>QUADRO_KILLS says how often; 6 times unless told otherwise.</summary>
    [Fact]
    public void Whenever_it_comes_while_files_are_written_the_folder_is_one_site_or_the_other()
    {
        SkipWithoutTerminal();
        var times = int.TryParse(
            Environment.GetEnvironmentVariable("QUADRO_KILLS"),
            CultureInfo.InvariantCulture,
            out var told
        )
            ? told
            : 6;
        Lay(0);
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        var (before, stopped) = (Written(), 0);
        for (var time = 1; time <= times; time++)
        {
            Lay(time);
            var twice = time % 3 == 0;
            using var terminal = Terminal.Start("build", folder.Root);
            // Until files are being written, and a moment more.
            while (!terminal.HasEnded && !File.Exists(folder["site/.quadro-work/journal"]))
                Thread.Sleep(0);
            Thread.Sleep(Random.Shared.Next(20));
            terminal.Press(Terminal.CtrlC);
            if (twice)
                terminal.Press(Terminal.CtrlC);
            var code = terminal.End();
            var clean = Clean();
            if (code == Stopped)
                stopped++;
            // Who presses twice waits for nothing: the next build puts it right.
            if (twice)
                Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
            var after = Written();
            if (code == Stopped && !twice)
                Assert.Empty(before.Differences(after));
            else
                Assert.Empty(clean.Differences(after));
            before = after;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{stopped} of {times} builds were stopped");
    }

    private static void SkipWithoutTerminal() =>
        Assert.SkipUnless(
            Terminal.CanBeHad,
            "this machine has no program 'script' to run another in a terminal, or no 'env --default-signal'"
        );

    /// <summary>A site of which every page and file is another one in each edition.</summary>
    private void Lay(int edition)
    {
        folder.Put(
            "quadro.yaml",
            $"title: Prova {edition}\nlanguage: it\nsearch: false\n"
                + "limits: { loops: 2000000000, steps: 2000000000, memory: 1000000, seconds: 100000 }\n"
        );
        folder
            .Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n")
            .Put("content/chi.md", "---\ntitle: Chi\n---\nNoi.\n");
        for (var i = edition % 5; i < 150; i++)
            folder.Put($"content/carte/{i}.txt", $"edizione {edition}\n" + new string('x', 20_000 + i));
    }

    private FileSet Written() => FileSet.Read(folder["site"]);

    private FileSet Clean()
    {
        using var site = new Workspace(
            FileSet.Read(folder.Root).Where(path => path.Split('/')[0] is "quadro.yaml" or "content")
        );
        return ProgramUnderTest.Quadro.Build(new GoldenRun(site.Site)).Files;
    }
}
