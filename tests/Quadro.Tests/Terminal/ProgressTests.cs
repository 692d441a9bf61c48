using Quadro.Cli.Terminal;

namespace Quadro.Tests.Terminal;

public class ProgressTests
{
    [Fact]
    public void A_line_is_rewritten_and_gone_at_the_end()
    {
        var clock = new StoppedClock();
        using var writer = new StringWriter();
        using (var progress = new Progress(writer, shown: true, clock: clock))
        {
            progress.Report("loading");
            progress.Report("rendering", 1, 12);
            progress.Report("rendering", 2, 12);
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report("rendering", 11, 12);
            progress.Report("rendering", 12, 12);
            progress.Report("x");
        }
        Assert.Equal(
            "\rloading\rrendering 1/12\rrendering 11/12\rrendering 12/12\rx              \rx\r \r",
            writer.ToString()
        );
    }

    [Fact]
    public void Where_there_is_no_terminal_nothing_is_written()
    {
        using var writer = new StringWriter();
        using (var progress = new Progress(writer, shown: false))
            progress.Report("loading", 1, 2);
        Assert.Equal("", writer.ToString());
    }

    [Fact]
    public void The_line_is_not_wider_than_the_terminal()
    {
        using var writer = new StringWriter();
        new Progress(writer, shown: true, width: 8).Report("rendering", 1, 2);
        Assert.Equal("\rrenderi", writer.ToString());
    }

    [Fact]
    public void Stages_are_timed_in_their_order()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Timing.Write(
            writer,
            [new("load", TimeSpan.FromMilliseconds(12.34)), new("render", TimeSpan.FromMilliseconds(123.4))]
        );
        Assert.Equal("load     12.3 ms    9 %\nrender  123.4 ms   91 %\ntotal   135.7 ms  100 %\n", writer.ToString());
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Advance(TimeSpan time) => now += time.Ticks;
    }
}
