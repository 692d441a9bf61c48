using Quadro.Cli.Serve;

namespace Quadro.Tests.Serve;

/// <summary>Which builds of the preview a save ends, and which come to their end.</summary>
public sealed class SaveQueueTests : IDisposable
{
    private readonly SaveQueue queue = new();

    public void Dispose() => queue.Dispose();

    [Fact]
    public async Task A_save_ends_the_build_that_runs_and_also_the_next_ones()
    {
        for (var build = 0; build < 3; build++)
            Assert.Equal(1, await SavesToEnd(most: 1));
    }

    [Fact]
    public async Task A_save_that_comes_before_the_build_has_begun_ends_it()
    {
        queue.Add("content/a.md");
        using var build = new CancellationTokenSource();
        queue.Running(build);
        Assert.True(build.IsCancellationRequested);
        Assert.Equal(["content/a.md"], await queue.Next(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(5000)]
    public async Task However_many_saves_come_while_the_site_is_built_a_build_comes_to_its_end(int saves)
    {
        var lost = 0;
        while (await SavesToEnd(saves) is not null)
            lost++;
        Assert.InRange(lost, saves > 0 ? 3 : 0, 14);
        queue.Shown();
        // Then everything is as it was at first.
        Assert.Equal(1, await SavesToEnd(most: 1));
    }

    [Fact]
    public async Task A_build_without_an_end_is_ended_by_a_save_however_many_went_before()
    {
        for (var build = 0; build < 12; build++)
            Assert.NotNull(await SavesToEnd(most: 10_000));
    }

    [Fact]
    public async Task A_build_that_nobody_disturbs_is_let_be()
    {
        Assert.Null(await SavesToEnd(most: 0));
        Assert.False(queue.LeavesOut());
    }

    [Fact]
    public void What_is_wrong_is_told_at_last_although_more_is_saved_each_time()
    {
        queue.Add("content/a.md");
        Assert.True(queue.LeavesOut());
        Assert.True(queue.LeavesOut());
        Assert.True(queue.LeavesOut());
        Assert.False(queue.LeavesOut());
    }

    /// <summary>With which save a build ended; null when it came to its end although there were so many.</summary>
    private async Task<int?> SavesToEnd(int most)
    {
        using var build = new CancellationTokenSource();
        queue.Running(build);
        int? end = null;
        for (var save = 1; save <= most && end is null; save++)
        {
            queue.Add("content/a.md");
            if (build.IsCancellationRequested)
                end = save;
        }
        queue.Running(null);
        if (most > 0)
            Assert.Equal(["content/a.md"], await queue.Next(TestContext.Current.CancellationToken));
        return end;
    }
}
