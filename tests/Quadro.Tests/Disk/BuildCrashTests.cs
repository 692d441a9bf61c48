using System.Diagnostics;
using System.Globalization;
using Quadro.Tests.Golden;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>Kills a real process at random instants of whole builds, from the first file read to the last trace
/// written. QUADRO_KILLS says how often; 3 times unless told otherwise.</summary>
public sealed class BuildCrashTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_a_kill_at_any_instant_of_a_build_the_next_one_makes_the_right_site()
    {
        var kills = int.TryParse(
            Environment.GetEnvironmentVariable("QUADRO_KILLS"),
            CultureInfo.InvariantCulture,
            out var told
        )
            ? told
            : 3;
        var (interrupted, failed) = (0, 0);
        CrashTown.Lay(folder.Root, CrashTown.Town);
        folder.Put("site/mine.txt", "mine");
        for (var kill = 0; kill < kills; kill++)
        {
            using (var child = BuildCrashChild.Start(folder.Root, Random.Shared.Next()))
            {
                if (kill % 2 == 0)
                    Thread.Sleep(Random.Shared.Next(1500));
                else
                    AwaitWriting();
                child.Kill();
                child.WaitForExit();
            }
            if (File.Exists(folder[".quadro/journal-site.bin"]))
                interrupted++;
            if (!NextBuildIsRight())
                failed++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills, {interrupted} of them while files were written; {failed} sites with errors"
        );
    }

    /// <summary>Until a journal tells that files are being written, and a moment more.</summary>
    private void AwaitWriting()
    {
        var watch = Stopwatch.StartNew();
        while (!File.Exists(folder[".quadro/journal-site.bin"]) && watch.Elapsed < TimeSpan.FromSeconds(20))
            Thread.Sleep(0);
        Thread.Sleep(Random.Shared.Next(12));
    }

    /// <summary>False when the site, as the killed process left it, has errors: then it is mended, and built.</summary>
    private bool NextBuildIsRight()
    {
        var right = CleanBuild();
        var found = ProgramUnderTest.Quadro.Build(new GoldenRun(folder.Root));
        if (right is null)
        {
            CrashTown.Lay(folder.Root, CrashTown.Town);
            found = ProgramUnderTest.Quadro.Build(new GoldenRun(folder.Root));
        }
        var expected = right ?? CleanBuild() ?? throw new InvalidOperationException("the town has errors");
        Assert.Empty(FileSet.Of(expected.Files.Add("mine.txt", "mine"u8.ToArray())).Differences(found.Files));
        Assert.False(File.Exists(folder[".quadro/journal-site.bin"]));
        return right is not null;
    }

    private FileSet? CleanBuild()
    {
        var output = new MemoryOutput();
        var report = Pipeline.Run(
            new BuildRequest(
                CrashTown.On(folder.Root).Layered(),
                new Quadro.Model.Settings.BuildOptions(),
                output,
                new MemoryOutput()
            ),
            TestContext.Current.CancellationToken
        );
        return report.Failed
            ? null
            : FileSet.Of(output.Snapshot().Keys.Select(path => KeyValuePair.Create(path, output.Read(path).ToArray())));
    }
}
