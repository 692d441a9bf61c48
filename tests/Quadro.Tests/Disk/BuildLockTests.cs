using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

public sealed class BuildLockTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly DiagnosticBag log = new();
    private readonly List<string> said = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_build_at_a_time_holds_the_lock()
    {
        using var first = Take(TimeSpan.Zero);
        Assert.NotNull(first);
        Assert.Null(Take(TimeSpan.Zero));
        var finding = Assert.Single(log.Sorted());
        Assert.Equal(("QD5010", "another build of this site is running"), (finding.Code, finding.Message));
    }

    [Fact]
    public void The_second_says_that_it_waits_and_goes_on_when_the_first_ends()
    {
        var first = Take(TimeSpan.Zero);
        using var second = BuildLock.Take(
            folder[".quadro"],
            TimeSpan.FromMinutes(5),
            sentence =>
            {
                said.Add(sentence);
                first!.Dispose();
            },
            log,
            TestContext.Current.CancellationToken
        );
        Assert.NotNull(second);
        Assert.Equal(["another build of this site is running; waiting for it to end"], said);
        Assert.Empty(log.Sorted());
    }

    [Fact]
    public void The_lock_can_be_taken_again_after_it_was_let_go()
    {
        Take(TimeSpan.Zero)!.Dispose();
        using var again = Take(TimeSpan.Zero);
        Assert.NotNull(again);
        Assert.Empty(said);
    }

    [Fact]
    public void Waiting_ends_when_the_build_is_cancelled()
    {
        using var first = Take(TimeSpan.Zero);
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            BuildLock.Take(folder[".quadro"], TimeSpan.FromMinutes(5), _ => cancel.Cancel(), log, cancel.Token)
        );
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_of_traces_is_a_finding()
    {
        folder.Put(".quadro", "a file");
        Assert.Null(Take(TimeSpan.FromMinutes(5)));
        var finding = Assert.Single(log.Sorted());
        Assert.Equal("QD5007", finding.Code);
        Assert.StartsWith(
            "the folder of traces, '.quadro', cannot be used: ",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(said);
    }

    [Fact]
    public void Nothing_is_made_through_a_link()
    {
        folder.PutFolder("elsewhere").PutLink(".quadro", "elsewhere");
        Assert.Null(Take(TimeSpan.Zero));
        Assert.Equal(
            "the folder of traces, '.quadro', cannot be used: it is, or holds, a link",
            Assert.Single(log.Sorted()).Message
        );
        Assert.Empty(folder.FilesIn("elsewhere"));
    }

    [Fact]
    public void No_file_is_made_where_a_link_in_the_place_of_the_lock_leads()
    {
        folder.PutLink(".quadro/lock", "../elsewhere");
        Assert.Null(Take(TimeSpan.Zero));
        Assert.False(File.Exists(folder["elsewhere"]));
    }

    private BuildLock? Take(TimeSpan patience) =>
        BuildLock.Take(folder[".quadro"], patience, said.Add, log, TestContext.Current.CancellationToken);
}
