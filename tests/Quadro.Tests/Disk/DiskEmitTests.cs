using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

public sealed class DiskEmitTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly DiskBench bench;

    public DiskEmitTests() => bench = new DiskBench(folder.Root);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_build_changes_no_file_and_no_time()
    {
        bench.Emit(("index.html", "home"), ("a/b/index.html", "b"), ("empty.txt", ""));
        var before = Stamps();
        Assert.Equal(
            new EmitReport(0, 3, 0, 0),
            bench.Emit(("index.html", "home"), ("a/b/index.html", "b"), ("empty.txt", ""))
        );
        Assert.Equal(before, Stamps());
    }

    [Fact]
    public void A_build_after_others_equals_a_first_one_and_leaves_the_files_of_others()
    {
        folder.Put("site/CNAME", "example.org");
        bench.Emit(("index.html", "home"), ("a/b/index.html", "b"), ("old/index.html", "old"), ("file", "x"));
        folder.Put("site/old/mine.txt", "mine");
        Assert.Equal(
            new EmitReport(3, 1, 3, 9),
            bench.Emit(("index.html", "home"), ("a/b", "now"), ("file/x", "ab"), ("z.html", "long"))
        );
        Assert.Equal(
            ["CNAME=example.org", "a/b=now", "file/x=ab", "index.html=home", "old/mine.txt=mine", "z.html=long"],
            folder.FilesIn("site").Where(f => f.Key != FileList.Name).Select(f => $"{f.Key}={f.Value}")
        );
        Assert.Empty(bench.Findings);
    }

    [Fact]
    public void Without_traces_a_folder_is_compared_and_not_written_again()
    {
        bench.Emit(("index.html", "home"), ("a/index.html", "a"));
        Directory.Delete(folder[".quadro"], recursive: true);
        Assert.Equal(new EmitReport(0, 2, 0, 0), bench.Emit(("index.html", "home"), ("a/index.html", "a")));
    }

    [Fact]
    public void A_file_in_the_place_of_the_output_folder_is_named_and_left()
    {
        folder.Put("site", "a file");
        bench.Emit(("index.html", "home"), ("a/b.html", "b"));
        Assert.Equal(
            [
                "QD5005 the output folder is a file, but 'a/b.html' and 'index.html' can only be written if "
                    + "it is a folder",
            ],
            bench.Findings
        );
        Assert.Equal("a file", File.ReadAllText(folder["site"]));
        Assert.False(Directory.Exists(bench.Traces));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_of_traces_is_named_and_nothing_is_written()
    {
        folder.Put(".quadro", "a file");
        Assert.Equal(EmitReport.Nothing, bench.Emit(("index.html", "home")));
        Assert.Equal(
            ["QD5007 the traces in 'journal-site.bin' cannot be written: the folder is a file"],
            bench.Findings
        );
        Assert.False(Directory.Exists(bench.Site));
    }

    [Fact]
    public void Links_in_the_output_folder_are_not_written_through_and_not_deleted_through()
    {
        folder.Put("elsewhere/x.html", "theirs").Put("secret.html", "theirs");
        bench.Emit(("index.html", "home"), ("old/x.html", "ours"));
        Directory.Delete(folder["site/old"], recursive: true);
        folder.PutLink("site/old", "../elsewhere");
        Assert.Equal(1, bench.Emit(("index.html", "home")).Unchanged);
        Assert.Equal(
            [
                "QD5009 the old output 'old/x.html' is not deleted: 'old' is a link, and Quadro deletes "
                    + "nothing through a link",
            ],
            bench.Findings
        );
        folder.PutLink("site/new.html", "../secret.html");
        bench.Emit(("index.html", "home"), ("old/x.html", "ours"), ("old/new/y.html", "ours"), ("new.html", "ours"));
        Assert.Equal(
            [
                "QD5005 'new.html' in the output folder is a link, and Quadro writes through no link: "
                    + "'new.html' cannot be written",
                "QD5005 'old' in the output folder is a link, and Quadro writes through no link: "
                    + "'old/new/y.html' and 'old/x.html' cannot be written",
            ],
            bench.Findings
        );
        Assert.Equal(["x.html"], folder.FilesIn("elsewhere").Keys);
        Assert.Equal("theirs", folder.Files["elsewhere/x.html"]);
        Assert.Equal("theirs", folder.Files["secret.html"]);
    }

    [Fact]
    public void An_output_folder_that_is_a_link_is_named()
    {
        folder.PutFolder("elsewhere").PutLink("site", "elsewhere");
        bench.Emit(("index.html", "home"));
        Assert.Equal(
            ["QD5005 the output folder is a link, and Quadro writes through no link: 'index.html' cannot be written"],
            bench.Findings
        );
        Assert.Empty(folder.FilesIn("elsewhere"));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_named_and_the_site_stays_as_it_was()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "permissions do not bind this user"
        );
        bench.Emit(("a/index.html", "a"), ("b.html", "b"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["site/a"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        bench.Emit(("a/index.html", "a"), ("a/x.html", "x"), ("a/y.html", "y"), ("b.html", "b"));
        Assert.Equal(["QD5006 'a/x.html' and 'a/y.html' cannot be written: access is denied"], bench.Findings);
        Assert.True(bench.HasJournal);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                folder["site/a"],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        Assert.Equal(1, bench.Emit(("a/index.html", "a"), ("a/x.html", "x"), ("b.html", "b")).Written);
        Assert.Equal(["a/index.html", "a/x.html", "b.html"], folder.FilesIn("site").Keys);
    }

    private IEnumerable<(string Path, DateTime Time)> Stamps() =>
        [.. folder.Files.Keys.Select(path => (path, File.GetLastWriteTimeUtc(folder[path])))];
}
