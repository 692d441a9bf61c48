using Quadro.Cli.Disk;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>Where pages wait on the disk until all are made.</summary>
public sealed class DiskSpoolTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pages_taken_in_by_several_threads_come_back_as_they_were()
    {
        using var spool = new DiskSpool(folder.Root, inMemory: 0);
        var pages = Enumerable.Range(1, 500).Select(Page).ToArray();
        var kept = new Func<ReadOnlyMemory<byte>>?[pages.Length];
        Parallel.For(0, pages.Length, i => kept[i] = spool.Keep(pages[i]));
        Parallel.For(0, pages.Length, i => Assert.Equal(pages[i], kept[i]!().ToArray()));
    }

    [Fact]
    public void A_small_site_leaves_its_pages_in_memory_and_needs_no_file()
    {
        using var spool = new DiskSpool(folder["missing"], inMemory: 2000);
        Assert.Null(spool.Keep(new byte[2000]));
    }

    [Fact]
    public void No_file_is_left_whenever_the_program_ends()
    {
        using (var spool = new DiskSpool(folder.Root, inMemory: 0))
        {
            Assert.NotNull(spool.Keep(Page(1)));
            // Elsewhere a file that is open cannot lose its name: the system takes it away with the program.
            if (!OperatingSystem.IsWindows())
                Assert.Empty(folder.Files);
        }
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void What_somebody_left_under_its_name_is_no_hindrance()
    {
        using var elsewhere = new TestFolder();
        elsewhere.Put("testo.txt", "mio");
        folder.PutLink("pages.tmp", elsewhere["testo.txt"]);
        using (var spool = new DiskSpool(folder.Root, inMemory: 0))
            Assert.Equal(Page(3), spool.Keep(Page(3))!().ToArray());
        Assert.Equal("mio", elsewhere.Files["testo.txt"]);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_leaves_pages_in_memory()
    {
        using var spool = new DiskSpool(folder["missing"], inMemory: 0);
        Assert.Null(spool.Keep(Page(1)));
    }

    [Fact]
    public void A_disk_that_fills_up_leaves_the_rest_in_memory_and_gives_back_what_it_took()
    {
        using var disk = SmallDisk.Mount();
        using var spool = new DiskSpool(disk.Root, inMemory: 0);
        var pages = Enumerable.Range(0, 100).Select(i => Page(i + 20_000)).ToArray();
        var kept = pages.Select(page => spool.Keep(page)).ToArray();
        Assert.Contains(kept, read => read is null);
        Assert.Contains(kept, read => read is not null);
        for (var i = 0; i < pages.Length; i++)
            if (kept[i] is { } read)
                Assert.Equal(pages[i], read().ToArray());
    }

    private static byte[] Page(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31 + length))];
}
