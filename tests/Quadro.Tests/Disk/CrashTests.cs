using System.Globalization;
using System.Text;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>Kills a real process at random instants while it emits. QUADRO_KILLS says how often; 20 times unless told
/// otherwise.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_a_kill_at_any_instant_the_next_build_makes_the_right_site()
    {
        var kills = int.TryParse(
            Environment.GetEnvironmentVariable("QUADRO_KILLS"),
            CultureInfo.InvariantCulture,
            out var told
        )
            ? told
            : 20;
        var bench = new DiskBench(folder.Root);
        var interrupted = 0;
        folder.Put("site/mine.txt", "mine").Put("site/p1/mine.txt", "mine");
        for (var kill = 0; kill < kills; kill++)
        {
            using (var child = CrashChild.Start(folder.Root, kill * 1000))
            {
                Thread.Sleep(Random.Shared.Next(150));
                child.Kill();
                Assert.Equal("", child.StandardOutput.ReadToEnd());
                child.WaitForExit();
            }
            if (bench.HasJournal)
                interrupted++;
            Repair(bench, CrashSite.Of((kill * 1000) + Random.Shared.Next(8)));
        }
        Assert.True(interrupted > 0, "no kill came in the middle of a build");
    }

    private void Repair(DiskBench bench, IReadOnlyList<OutputFile> site)
    {
        // The system has let go of the dead process's lock.
        using var held = BuildLock.Take(
            bench.Traces,
            TimeSpan.FromMinutes(1),
            _ => { },
            new DiagnosticBag(),
            TestContext.Current.CancellationToken
        );
        Assert.NotNull(held);
        bench.Emit(site);
        Assert.True(bench.Findings.Count == 0, string.Join("\n", bench.Findings));
        var expected = site.Select(f => (f.Path, Text: Encoding.UTF8.GetString(f.Bytes.Span)))
            .Append(("mine.txt", "mine"))
            .Append(("p1/mine.txt", "mine"));
        Assert.Equal(
            expected.OrderBy(f => f.Item1, StringComparer.Ordinal),
            folder.FilesIn("site").Where(f => f.Key != FileList.Name).Select(f => (f.Key, f.Value))
        );
        Assert.DoesNotContain(Directory.EnumerateDirectories(bench.Site, "*", SearchOption.AllDirectories), d =>
            !Directory.EnumerateFileSystemEntries(d).Any()
        );
        Assert.False(bench.HasJournal);
        Assert.Equal(new EmitReport(0, site.Count, 0, 0), bench.Emit(site));
    }
}
