using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

public class RefusingDiskTests
{
    private static readonly string Page = new('p', 50_000);

    [Fact]
    public void A_disk_that_fills_up_is_named_and_the_next_build_repairs()
    {
        using var disk = SmallDisk.Mount();
        using var traces = new TestFolder();
        var bench = new DiskBench(disk.Root, traces.Root);
        bench.Emit(("index.html", "home"), ("a.html", Page));
        File.WriteAllText(Path.Join(bench.Site, "mine.txt"), "mine");
        var before = Site(bench);
        OutputFile[] large =
        [
            .. Enumerable.Range(0, 20).Select(i => OutputFile.Of($"big/{i:00}.html", new byte[50_000])),
        ];
        bench.Emit([OutputFile.Of("a.html", "news"u8.ToArray()), .. large]);
        Assert.StartsWith(
            "QD5015 the disk of the output folder has room for ",
            Assert.Single(bench.Findings),
            StringComparison.Ordinal
        );
        Assert.Equal(before, Site(bench));
        // Pages that are not made yet tell no size: then the disk itself refuses.
        bench.Emit([OutputFile.Of("a.html", "news"u8.ToArray()), .. large.Select(file => file with { Size = 0 })]);
        Assert.Contains(
            " cannot be written: the disk is full",
            Assert.Single(bench.Findings),
            StringComparison.Ordinal
        );
        Assert.Equal(before, Site(bench));
        Assert.Equal(3, bench.Emit(("index.html", "news"), ("a.html", Page + "2"), ("b.html", Page)).Written);
        Assert.Empty(bench.Findings);
        Assert.False(bench.HasJournal);
        Assert.Equal(
            [FileList.Name, "a.html", "b.html", "index.html", "mine.txt"],
            Directory
                .EnumerateFileSystemEntries(bench.Site)
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(Page, File.ReadAllText(Path.Join(bench.Site, "b.html")));
    }

    [Fact]
    public void A_disk_too_full_for_the_journal_leaves_the_site_as_it_was()
    {
        using var disk = SmallDisk.Mount();
        using var site = new TestFolder();
        var bench = new DiskBench(site.Root, disk.Root);
        bench.Emit(("index.html", "home"));
        Fill(Path.Join(disk.Root, "ballast"));
        Assert.Equal(EmitReport.Nothing, bench.Emit(("index.html", "news")));
        Assert.Equal(["QD5007 the traces in 'journal-site.bin' cannot be written: the disk is full"], bench.Findings);
        Assert.Equal("home", File.ReadAllText(Path.Join(bench.Site, "index.html")));
        File.Delete(Path.Join(disk.Root, "ballast"));
        Assert.Equal(1, bench.Emit(("index.html", "news")).Written);
        Assert.Equal(["outputs-site.bin"], Directory.EnumerateFiles(bench.Traces).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_disk_that_is_read_only_is_named_and_the_site_stays_as_it_was()
    {
        using var disk = SmallDisk.Mount();
        using var traces = new TestFolder();
        var bench = new DiskBench(disk.Root, traces.Root);
        bench.Emit(("index.html", "home"), ("a.html", "a"), ("old.html", "old"));
        disk.Remount("ro");
        bench.Emit(("index.html", "new"), ("a.html", "new"), ("b/c.html", "new"));
        Assert.Equal(
            ["QD5006 'a.html' and 3 other outputs cannot be written: the file system is read-only"],
            bench.Findings
        );
        Assert.Equal(3, bench.Emit(("index.html", "home"), ("a.html", "a"), ("old.html", "old")).Unchanged);
        Assert.Empty(bench.Findings);
        Assert.Equal("home", File.ReadAllText(Path.Join(bench.Site, "index.html")));
        disk.Remount("rw");
        Assert.Equal(
            new EmitReport(3, 0, 1, 9),
            bench.Emit(("index.html", "new"), ("a.html", "new"), ("b/c.html", "new"))
        );
    }

    private static SortedDictionary<string, string> Site(DiskBench bench) =>
        new(
            Directory
                .EnumerateFiles(bench.Site, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    path => path,
                    path =>
                        File.ReadAllText(path)
                        + File.GetLastWriteTimeUtc(path)
                            .Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ),
            StringComparer.Ordinal
        );

    private static void Fill(string path)
    {
        using var ballast = File.Create(path, bufferSize: 1);
        try
        {
            while (true)
                ballast.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // The disk is full now.
        }
    }
}
