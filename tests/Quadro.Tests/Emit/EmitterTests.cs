using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

public class EmitterTests
{
    private readonly EmitBench bench = new();

    [Fact]
    public void A_first_build_writes_every_file_and_its_folders()
    {
        var report = bench.Emit(("progetti/a/index.html", "a"), ("index.html", "home"));
        Assert.Equal(new EmitReport(2, 0, 0, 5), report);
        Assert.Equal(["index.html=home", "progetti/a/index.html=a"], bench.Files);
        Assert.Empty(bench.Findings);
        Assert.Equal(["outputs-site.bin"], bench.State.Snapshot().Keys);
    }

    [Fact]
    public void A_second_build_of_the_same_site_changes_nothing_at_all()
    {
        bench.Emit(("index.html", "home"), ("a/index.html", "a"));
        bench.ForgetChanges();
        Assert.Equal(new EmitReport(0, 2, 0, 0), bench.Emit(("a/index.html", "a"), ("index.html", "home")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void A_site_without_files_is_built_twice_without_a_change()
    {
        Assert.Equal(EmitReport.Nothing, bench.Emit());
        bench.ForgetChanges();
        Assert.Equal(EmitReport.Nothing, bench.Emit());
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void Only_files_that_differ_are_written()
    {
        bench.Emit(("index.html", "home"), ("a.html", "a"));
        bench.ForgetChanges();
        Assert.Equal(new EmitReport(1, 1, 0, 3), bench.Emit(("index.html", "home"), ("a.html", "new")));
        Assert.Equal(
            ["write .quadro-work/new/1", "move a.html to .quadro-work/old/1", "move .quadro-work/new/1 to a.html"],
            bench.Changes.Where(change =>
                change.Contains("/new/1", StringComparison.Ordinal)
                || change.Contains("a.html", StringComparison.Ordinal)
            )
        );
        Assert.Equal(
            ["replace journal-site.bin", "replace outputs-site.bin", "delete journal-site.bin"],
            bench.Changes.Where(change => change.EndsWith(".bin", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(bench.Changes, change => change.Contains("index.html", StringComparison.Ordinal));
        Assert.Empty(bench.Output.Folders);
    }

    [Fact]
    public void Old_outputs_are_deleted_with_the_folders_that_this_empties()
    {
        bench.Emit(("index.html", "home"), ("a/b/index.html", "b"), ("c/index.html", "c"));
        bench.Output.Put("c/mine.txt", "mine");
        Assert.Equal(new EmitReport(0, 1, 2, 0), bench.Emit(("index.html", "home")));
        Assert.Equal(["c/mine.txt=mine", "index.html=home"], bench.Files);
        Assert.Equal(["c"], bench.Output.Folders);
    }

    [Fact]
    public void Files_of_others_are_never_touched()
    {
        bench.Output.Put("CNAME", "example.org");
        bench.Emit(("index.html", "home"));
        bench.Output.Put("notes/mine.txt", "mine");
        bench.Emit(("index.html", "new"));
        bench.Emit();
        Assert.Equal(["CNAME=example.org", "notes/mine.txt=mine"], bench.Files);
    }

    [Theory]
    [InlineData("tampered with")]
    [InlineData("evil")]
    [InlineData("")]
    public void An_output_that_somebody_changed_is_written_again(string change)
    {
        bench.Emit(("index.html", "home"), ("a.html", "a"));
        bench.Output.Put("index.html", change);
        Assert.Equal(new EmitReport(1, 1, 0, 4), bench.Emit(("index.html", "home"), ("a.html", "a")));
        Assert.Equal(["a.html=a", "index.html=home"], bench.Files);
    }

    [Fact]
    public void An_output_changed_within_the_tick_of_the_last_build_is_noticed()
    {
        bench.Machine.Ticks = false;
        bench.Emit(("index.html", "home"));
        bench.Machine.Now--;
        bench.Output.Put("index.html", "evil");
        Assert.Equal(1, bench.Emit(("index.html", "home")).Written);
        Assert.Equal(["index.html=home"], bench.Files);
    }

    [Fact]
    public void An_output_of_another_size_is_noticed_though_its_time_was_kept()
    {
        bench.Emit(("index.html", "home"));
        bench.Machine.Now = bench.Output.Find("index.html")!.Value.Modified;
        bench.Output.Put("index.html", "evil!");
        Assert.Equal(1, bench.Emit(("index.html", "home")).Written);
    }

    [Fact]
    public void A_build_that_compares_all_finds_what_size_and_time_hide()
    {
        bench.Emit(("index.html", "home"), ("old.html", "old"));
        bench.Machine.Now = bench.Output.Find("index.html")!.Value.Modified;
        bench.Output.Put("index.html", "lost");
        bench.Machine.Now += 9;
        Assert.Equal(0, bench.Emit(("index.html", "home"), ("old.html", "old")).Written);
        var request = new EmitRequest(
            [OutputFile.Of("index.html", "home"u8.ToArray())],
            bench.Output,
            bench.State,
            "site",
            1
        )
        {
            ComparesAll = true,
        };
        Assert.Equal(
            new EmitReport(1, 0, 1, 4),
            Emitter.Emit(request, new DiagnosticBag(), TestContext.Current.CancellationToken)
        );
        Assert.Equal(["index.html=home"], bench.Files);
    }

    [Fact]
    public void Files_that_stand_as_they_were_left_are_not_read()
    {
        bench.Emit(("index.html", "home"), ("a.html", "a"));
        bench.Emit(("index.html", "home"), ("a.html", "new"));
        bench.Emit(("index.html", "home"), ("a.html", "new"));
        Assert.Equal(0, bench.Output.Reads);
    }

    [Fact]
    public void An_output_that_somebody_deleted_is_written_again()
    {
        bench.Emit(("a/index.html", "a"), ("index.html", "home"));
        bench.Output.Remove("a");
        Assert.Equal(new EmitReport(1, 1, 0, 1), bench.Emit(("a/index.html", "a"), ("index.html", "home")));
        bench.Output.Remove("a");
        bench.Output.Remove("index.html");
        Assert.Equal(2, bench.Emit(("a/index.html", "a"), ("index.html", "home")).Written);
        Assert.Equal(["a/index.html=a", "index.html=home"], bench.Files);
    }

    [Fact]
    public void A_file_that_was_only_touched_is_recognised_by_its_bytes()
    {
        bench.Emit(("index.html", "home"));
        bench.Output.Put("index.html", "home");
        bench.ForgetChanges();
        Assert.Equal(new EmitReport(0, 1, 0, 0), bench.Emit(("index.html", "home")));
        Assert.Equal(["replace outputs-site.bin"], bench.Changes);
        bench.ForgetChanges();
        bench.Emit(("index.html", "home"));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void Without_traces_the_folder_itself_says_which_files_are_ours()
    {
        bench.Emit(("index.html", "home"), ("a.html", "older"), ("ritirata.html", "secret"));
        bench.Output.Put("mine.txt", "mine");
        bench.State.Remove("outputs-site.bin");
        Assert.Equal(new EmitReport(1, 1, 1, 3), bench.Emit(("index.html", "home"), ("a.html", "new")));
        Assert.Equal(["a.html=new", "index.html=home", "mine.txt=mine"], bench.Files);
        Assert.Empty(bench.Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("QDOUTPT1 and then something else that is long enough to hold a checksum")]
    [InlineData("QDOUTPT9 and then something else that is long enough to hold a checksum")]
    public void Traces_that_cannot_be_read_are_named_and_taken_for_none(string content)
    {
        bench.Emit(("index.html", "home"), ("a.html", "a"));
        bench.State.Put("outputs-site.bin", content);
        Assert.Equal(new EmitReport(1, 1, 0, 3), bench.Emit(("index.html", "home"), ("a.html", "new")));
        var finding = Assert.Single(bench.Findings);
        Assert.Equal(("QD5008", Severity.Info), (finding.Code, finding.Severity));
        Assert.Contains("'outputs-site.bin'", finding.Message, StringComparison.Ordinal);
        bench.Emit(("index.html", "home"));
        Assert.Equal(["index.html=home"], bench.Files);
        Assert.Empty(bench.Findings);
    }

    [Fact]
    public void Two_output_folders_have_traces_of_their_own()
    {
        var other = new MemoryOutput(bench.Machine);
        bench.Emit(("index.html", "home"));
        Emitter.Emit(
            new EmitRequest([OutputFile.Of("b.html", "b"u8.ToArray())], other, bench.State, "other", 1),
            new DiagnosticBag(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["outputs-other.bin", "outputs-site.bin"], bench.State.Snapshot().Keys);
        Assert.Equal(["index.html=home"], bench.Files);
    }

    [Fact]
    public void Nothing_is_written_while_the_log_has_an_error()
    {
        var log = new DiagnosticBag();
        log.Add(Rules.Load.UnreadableFile.At(null, "The file 'x' cannot be read"));
        var request = new EmitRequest(
            [OutputFile.Of("index.html", "home"u8.ToArray())],
            bench.Output,
            bench.State,
            "site",
            1
        );
        Assert.Equal(EmitReport.Nothing, Emitter.Emit(request, log, TestContext.Current.CancellationToken));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void A_file_where_a_folder_was_and_the_reverse()
    {
        bench.Emit(("a/b/c.html", "c"), ("d", "d"));
        Assert.Equal(new EmitReport(2, 0, 2, 2), bench.Emit(("a", "1"), ("d/e/f.html", "2")));
        Assert.Equal(["a=1", "d/e/f.html=2"], bench.Files);
        bench.Emit(("a/b/c.html", "c"), ("d", "d"));
        Assert.Equal(["a/b/c.html=c", "d=d"], bench.Files);
        Assert.Empty(bench.Findings);
    }

    [Fact]
    public void A_cancelled_build_writes_nothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            bench.Run([OutputFile.Of("a.html", "a"u8.ToArray())], 1, cancel.Token)
        );
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void Many_files_on_several_threads_stand_like_those_of_one()
    {
        var files = Enumerable
            .Range(0, 2000)
            .Select(i => OutputFile.Of($"{i % 37}/{i % 11}/{i}.html", BitConverter.GetBytes(i)))
            .ToList();
        var other = new EmitBench();
        bench.Machine.Ticks = other.Machine.Ticks = false;
        Assert.Equal(bench.Emit(files, threads: 8), other.Emit(files, threads: 1));
        Assert.Equal(other.Files, bench.Files);
        Assert.Equal(other.State.Snapshot(), bench.State.Snapshot());
        Assert.Equal(new EmitReport(0, 2000, 0, 0), bench.Emit(files, threads: 8));
    }
}
