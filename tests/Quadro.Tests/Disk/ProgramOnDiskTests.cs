using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Tests.Golden;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>The program itself on disks that are full or closed, beside another build, and on sites with links that
/// lead astray.</summary>
public sealed class ProgramOnDiskTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_disk_that_fills_up_is_named_and_the_next_build_makes_the_right_site()
    {
        using var disk = SmallDisk.Mount();
        var output = Path.Join(disk.Root, "site");
        LaySmall(1);
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "-o", output).Code);
        var before = FileSet.Read(output);
        LaySmall(60);
        var full = RealProgram.Run("build", folder.Root, "-o", output);
        Assert.Equal(1, full.Code);
        Assert.Contains("QD5015", full.Said, StringComparison.Ordinal);
        Assert.Empty(before.Differences(FileSet.Read(output)));
        LaySmall(3);
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "-o", output).Code);
        Assert.Empty(Clean().Differences(FileSet.Read(output)));
    }

    [Fact]
    public void An_output_folder_that_is_read_only_is_named_and_stays_as_it_was()
    {
        using var disk = SmallDisk.Mount();
        var output = Path.Join(disk.Root, "site");
        LaySmall(1);
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "-o", output).Code);
        var before = FileSet.Read(output);
        disk.Remount("ro");
        LaySmall(2);
        var closed = RealProgram.Run("build", folder.Root, "-o", output);
        Assert.Equal(1, closed.Code);
        Assert.Contains("QD5006", closed.Said, StringComparison.Ordinal);
        Assert.Contains("the file system is read-only", closed.Said, StringComparison.Ordinal);
        Assert.Empty(before.Differences(FileSet.Read(output)));
        disk.Remount("rw");
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "-o", output).Code);
        Assert.Empty(Clean().Differences(FileSet.Read(output)));
    }

    [Fact]
    public void Two_builds_at_once_of_one_folder_both_end_well()
    {
        LaySmall(5);
        var (first, second) = (RealProgram.Start("build", folder.Root), RealProgram.Start("build", folder.Root));
        Assert.Equal((0, 0), (RealProgram.End(first).Code, RealProgram.End(second).Code));
        Assert.Empty(Clean().Differences(FileSet.Read(folder["site"])));
    }

    [Fact]
    public void A_build_beside_another_says_that_it_waits_and_goes_on()
    {
        LaySmall(1);
        var log = new DiagnosticBag();
        var held = BuildLock.Take(
            folder[".quadro"],
            TimeSpan.Zero,
            _ => { },
            log,
            TestContext.Current.CancellationToken
        )!;
        var process = RealProgram.Start("build", folder.Root, "--verbose");
        Assert.Equal(
            "quadro: another build of this site is running; waiting for it to end",
            process.StandardError.ReadLine()
        );
        Assert.False(Directory.Exists(folder["site"]));
        held.Dispose();
        Assert.Equal(0, RealProgram.End(process).Code);
        Assert.Empty(Clean().Differences(FileSet.Read(folder["site"])));
    }

    [Fact]
    public void Links_that_lead_out_up_or_round_are_refused_by_name_and_nothing_is_written()
    {
        using var elsewhere = new TestFolder();
        elsewhere.Put("segreto.md", "---\ntitle: Segreto\n---\nSegreto.\n");
        LaySmall(1);
        folder
            .PutLink("content/fuori.md", elsewhere["segreto.md"])
            .PutLink("content/su", "..")
            .PutLink("content/giro/qui", "../giro")
            .PutLink("data/tutto", "/");
        var (code, said) = RealProgram.Run("build", folder.Root);
        Assert.Equal(1, code);
        foreach (var path in (string[])["content/fuori.md", "content/su", "content/giro/qui", "data/tutto"])
            Assert.Contains($"QD1010: '{path}' is not read", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void Files_that_are_written_during_the_build_are_taken_as_they_stood_at_one_moment()
    {
        Write(0);
        using var stop = new CancellationTokenSource();
        // Somebody goes on replacing two files, always the first before the second.
        var writer = new Thread(() =>
        {
            for (var edition = 1; !stop.IsCancellationRequested; edition++)
            {
                Write(edition);
                Thread.Sleep(edition % 4 * 30);
            }
        });
        writer.Start();
        var seen = new HashSet<int>();
        for (var build = 0; build < 12; build++)
        {
            var output = new MemoryOutput();
            var report = Pipeline.Run(
                new BuildRequest(
                    new LayeredInputs(new DiskInputs(folder.Root), new EmbeddedKit()),
                    new Quadro.Model.Settings.BuildOptions(),
                    output,
                    new MemoryOutput()
                ),
                TestContext.Current.CancellationToken
            );
            if (report.Failed)
            {
                Assert.All(report.Findings.Where(finding => finding.IsError), finding =>
                    Assert.Equal("QD1025", finding.Code)
                );
                continue;
            }
            var (first, second) = (EditionOf(output, "a"), EditionOf(output, "z"));
            Assert.True(
                first == second || first == second + 1,
                $"the first file is of edition {first}, the second of {second}"
            );
            seen.Add(first);
        }
        stop.Cancel();
        writer.Join();
        Assert.True(seen.Count > 1, "nothing was written while the builds ran");
    }

    private static int EditionOf(MemoryOutput output, string page)
    {
        var html = output.Snapshot()[$"{page}/index.html"];
        var at = html.IndexOf("edizione ", StringComparison.Ordinal) + 9;
        return int.Parse(html[at..html.IndexOf('.', at)], System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Write(int edition)
    {
        foreach (var page in (string[])["a", "z"])
        {
            folder.Put($"{page}.new", $"---\ntitle: Pagina\n---\nQuesta è la edizione {edition}.\n");
            Directory.CreateDirectory(folder["content"]);
            File.Move(folder[$"{page}.new"], folder[$"content/{page}.md"], overwrite: true);
        }
    }

    /// <summary>A site with this many pictures of twenty kilobytes.</summary>
    private void LaySmall(int pictures)
    {
        folder
            .Put("quadro.yaml", $"title: Prova {pictures}\nlanguage: it\nsearch: false\n")
            .Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n");
        if (Directory.Exists(folder["content/img"]))
            Directory.Delete(folder["content/img"], recursive: true);
        for (var i = 0; i < pictures; i++)
            folder.Put($"content/img/{i}.bin", new string('x', 20_000 + i));
    }

    private FileSet Clean()
    {
        using var site = new Workspace(
            FileSet.Read(folder.Root).Where(path => path.Split('/')[0] is "quadro.yaml" or "content")
        );
        return ProgramUnderTest.Quadro.Build(new GoldenRun(site.Site)).Files;
    }
}
