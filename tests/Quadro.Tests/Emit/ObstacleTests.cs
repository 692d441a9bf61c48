using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

public class ObstacleTests
{
    private readonly EmitBench bench = new();

    [Fact]
    public void Files_of_others_in_the_way_are_all_named_and_nothing_changes()
    {
        bench.Emit(("index.html", "home"), ("old.html", "old"));
        bench.Output.Put("a.html", "mine");
        bench.Output.Put("b/index.html", "mine");
        bench.Output.Put("c.html", "same");
        bench.ForgetChanges();
        Assert.Equal(
            EmitReport.Nothing,
            bench.Emit(("index.html", "new"), ("a.html", "a"), ("b/index.html", "b"), ("c.html", "same"))
        );
        Assert.Equal(
            [
                "QD5004 the output 'a.html' would overwrite a file that was not written by Quadro",
                "QD5004 the output 'b/index.html' would overwrite a file that was not written by Quadro",
            ],
            Findings
        );
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void A_file_of_another_with_the_same_bytes_is_taken_over()
    {
        bench.Emit(("index.html", "home"));
        bench.Output.Put("a.html", "a");
        Assert.Equal(new EmitReport(0, 2, 0, 0), bench.Emit(("index.html", "home"), ("a.html", "a")));
        bench.Emit(("index.html", "home"));
        Assert.Equal(["index.html=home"], bench.Files);
    }

    [Fact]
    public void A_folder_with_files_of_others_in_the_way_of_a_file_is_named()
    {
        bench.Emit(("a/b.html", "b"), ("index.html", "home"));
        bench.Output.Put("a/mine/x.txt", "mine");
        bench.Output.PutFolder("c");
        bench.ForgetChanges();
        bench.Emit(("a", "file"), ("c", "file"), ("index.html", "new"));
        Assert.Equal(
            [
                "QD5005 the output 'a' cannot be written: there is a folder of that name, with files in it "
                    + "that were not written by Quadro or with none",
                "QD5005 the output 'c' cannot be written: there is a folder of that name, with files in it "
                    + "that were not written by Quadro or with none",
            ],
            Findings
        );
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void A_file_of_another_in_the_way_of_a_folder_is_named_once_for_all_outputs_below()
    {
        bench.Emit(("index.html", "home"));
        bench.Output.Put("a", "mine");
        bench.ForgetChanges();
        bench.Emit(("index.html", "home"), ("a/1.html", "1"), ("a/2.html", "2"), ("a/b/3.html", "3"));
        Assert.Equal(
            [
                "QD5005 'a' in the output folder is a file, but 'a/1.html' and 2 other outputs can only be "
                    + "written if it is a folder",
            ],
            Findings
        );
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void Links_in_the_way_are_named_and_nothing_is_written_or_deleted_through_them()
    {
        bench.Emit(("index.html", "home"), ("old/a.html", "a"), ("b/c.html", "c"));
        bench.Output.Remove("old");
        bench.Output.Remove("b");
        bench.Output.Remove("index.html");
        bench.Output.PutLink("old");
        bench.Output.PutLink("b");
        bench.Output.PutLink("index.html");
        bench.ForgetChanges();
        bench.Emit(("index.html", "home"), ("b/c.html", "c"));
        Assert.Equal(
            [
                "QD5005 'b' in the output folder is a link, and Quadro writes through no link: 'b/c.html' "
                    + "cannot be written",
                "QD5005 'index.html' in the output folder is a link, and Quadro writes through no link: "
                    + "'index.html' cannot be written",
                "QD5009 the old output 'old/a.html' is not deleted: 'old' is a link, and Quadro deletes "
                    + "nothing through a link",
            ],
            Findings
        );
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void An_old_output_behind_a_link_is_left_and_forgotten()
    {
        bench.Emit(("index.html", "home"), ("old/a.html", "a"));
        bench.Output.Remove("old");
        bench.Output.PutLink("old");
        bench.Emit(("index.html", "home"));
        Assert.Equal(Severity.Warning, Assert.Single(bench.Findings).Severity);
        bench.Emit(("index.html", "home"));
        Assert.Empty(bench.Findings);
    }

    [Fact]
    public void A_machine_that_does_not_tell_what_is_there_is_named_and_nothing_changes()
    {
        bench.Emit(("index.html", "home"), ("a.html", "a"), ("b.html", "b"));
        bench.Output.Refuse("a.html", "access is denied");
        bench.Output.Refuse("b.html", "access is denied");
        bench.ForgetChanges();
        bench.Emit(("index.html", "new"), ("a.html", "a"), ("b.html", "b"));
        Assert.Equal(["QD5006 'a.html' and 'b.html' cannot be examined: access is denied"], Findings);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void A_write_that_fails_is_named_and_nothing_is_changed()
    {
        bench.Emit(("index.html", "home"), ("a.html", "a"), ("old.html", "old"));
        var before = Changing;
        // The journals, then one new page, then one that shall take another's place.
        bench.Machine.Start(new Fault(3, FaultKind.Tear, 1));
        Assert.Equal(EmitReport.Nothing, bench.Emit(("index.html", "other"), ("a.html", "other"), ("b.html", "b")));
        Assert.Equal("no space left on device", Assert.Single(Findings).Split(": ")[1]);
        Assert.Equal(before, Changing);
        bench.Machine.Start();
        bench.Emit(("index.html", "home"), ("a.html", "a"));
        Assert.Equal(["a.html=a", "index.html=home"], bench.Files);
        Assert.Equal(["outputs-site.bin"], bench.State.Snapshot().Keys);
    }

    [Fact]
    public void A_build_that_finds_too_little_room_says_so_before_it_writes()
    {
        bench.Emit(("index.html", "home"));
        bench.Output.Space = 9_999;
        bench.ForgetChanges();
        bench.Emit(("index.html", "home"), ("a.html", new string('a', 10_000)));
        Assert.Equal(
            [
                "QD5015 the disk of the output folder has room for 10 kB, but 11 kB are to be written beside "
                    + "the files there",
            ],
            Findings
        );
        Assert.Empty(bench.Changes);
        bench.Output.Space = 12_000;
        Assert.Equal(1, bench.Emit(("index.html", "home"), ("a.html", new string('a', 10_000))).Written);
    }

    [Fact]
    public void A_folder_that_another_build_writes_to_is_left_alone()
    {
        bench.Emit(("index.html", "home"));
        bench.Output.IsHeld = true;
        bench.ForgetChanges();
        Assert.Equal(EmitReport.Nothing, bench.Emit(("index.html", "news")));
        Assert.Equal(["QD5010 another build is writing to the output folder"], Findings);
        Assert.Empty(bench.Changes);
        bench.Output.IsHeld = false;
        Assert.Equal(1, bench.Emit(("index.html", "news")).Written);
    }

    [Theory]
    [InlineData(".quadro-files.json")]
    [InlineData(".Quadro-work/journal")]
    public void Names_that_Quadro_keeps_for_itself_are_no_outputs(string path)
    {
        bench.Emit((path, "page"), ("index.html", "home"));
        Assert.Equal([$"QD5001 the output path '{path}' has a name that Quadro keeps for itself"], Findings);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void A_file_torn_within_one_tick_and_of_the_same_size_is_repaired()
    {
        bench.Machine.Start(new Fault(3, FaultKind.Die, 2));
        Assert.ThrowsAny<Exception>(() => bench.Emit(("a.html", "2222")));
        Assert.Equal("22", bench.Output.Snapshot()["a.html"]);
        bench.Machine.Start();
        bench.Emit(("a.html", "1111"));
        Assert.Equal(["a.html=1111"], bench.Files);
    }

    [Fact]
    public void A_delete_that_fails_is_named_and_nothing_is_changed()
    {
        bench.Emit(("a.html", "a"), ("b.html", "b"));
        bench.Output.Refuse("a.html", "access is denied");
        bench.ForgetChanges();
        bench.Emit(("b.html", "new"));
        Assert.Equal(["QD5006 'a.html' cannot be examined: access is denied"], Findings);
        Assert.Empty(bench.Changes);
        var refusing = new EmitBench();
        refusing.Emit(("a.html", "a"), ("b.html", "b"));
        var before = refusing.Output.Snapshot();
        // Behind the journals, two files written aside, the manifest and the mark that all is there.
        refusing.Machine.Start(new Fault(6, FaultKind.Refuse));
        refusing.Emit(("b.html", "new"));
        Assert.Equal("'a.html' cannot be deleted: no space left on device", Assert.Single(refusing.Findings).Message);
        Assert.Equal(before, refusing.Output.Snapshot());
    }

    [Theory]
    [InlineData(
        0,
        "QD5007 the traces in 'journal-site.bin' cannot be written: no space left on device",
        "index.html=home"
    )]
    [InlineData(
        4,
        "QD5007 the traces in 'outputs-site.bin' cannot be written: no space left on device",
        "index.html=home"
    )]
    [InlineData(15, "QD5016 the traces in 'journal-site.bin' cannot be deleted: access is denied", "index.html=new")]
    public void Traces_that_cannot_be_written_are_named(int change, string message, string file)
    {
        bench.Emit(("index.html", "home"));
        bench.Machine.Start(new Fault(change, FaultKind.Refuse));
        bench.Emit(("index.html", "new"));
        Assert.Equal([message], Findings);
        Assert.Equal([file], bench.Files);
        bench.Machine.Start();
        bench.Emit(("index.html", "new"));
        Assert.Equal(["index.html=new"], bench.Files);
        Assert.Equal(["outputs-site.bin"], bench.State.Snapshot().Keys);
    }

    [Fact]
    public void A_damaged_journal_makes_every_file_doubtful()
    {
        bench.Emit(("a.html", "1111"), ("b.html", "b"));
        bench.Machine.Now = bench.Output.Find("a.html")!.Value.Modified;
        bench.Output.Put("a.html", "2222");
        bench.Machine.Now += 9;
        bench.State.Put("journal-site.bin", "damaged");
        bench.Emit(("a.html", "1111"), ("c.html", "c"));
        Assert.Equal(["a.html=1111", "c.html=c"], bench.Files);
        Assert.Equal(["outputs-site.bin"], bench.State.Snapshot().Keys);
    }

    [Fact]
    public void What_an_unfinished_build_wrote_is_deleted_when_it_is_no_longer_wanted()
    {
        bench.Machine.Start(new Fault(4, FaultKind.Die));
        Assert.ThrowsAny<Exception>(() => bench.Emit(("x/a.html", "a"), ("x/b.html", "b"), ("y/c.html", "c")));
        bench.Machine.Start();
        bench.Emit(("index.html", "home"));
        Assert.Equal(["index.html=home"], bench.Files);
        Assert.Empty(bench.Output.Folders);
    }

    /// <summary>The whole folder, its own list too.</summary>
    private SortedDictionary<string, string> Changing => bench.Output.Snapshot();

    private IEnumerable<string> Findings => bench.Findings.Select(f => $"{f.Code} {f.Message}");
}
