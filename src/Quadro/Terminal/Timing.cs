using System.Globalization;

namespace Quadro.Cli.Terminal;

/// <summary>Prints what <c>--timing</c> asks for: a line a stage, in their order, the whole, and how much of it went
/// into freeing memory.</summary>
public static class Timing
{
    public static void Write(TextWriter writer, IReadOnlyCollection<StageTime> stages)
    {
        var total = new StageTime("total", TimeSpan.FromTicks(stages.Sum(stage => stage.Elapsed.Ticks)));
        var lines = stages.Append(total).ToList();
        var (name, time) = (lines.Max(line => line.Stage.Length), lines.Max(line => Milliseconds(line.Elapsed).Length));
        foreach (var line in lines)
            writer.WriteLine(
                $"{line.Stage.PadRight(name)}  {Milliseconds(line.Elapsed).PadLeft(time)} ms  "
                    + $"{Share(line.Elapsed, total.Elapsed)}"
            );
    }

    /// <summary>The collector's rounds over young, middle-aged and all objects, and the time for which everything
    /// waited for it.</summary>
    public static void WriteCollections(TextWriter writer) =>
        writer.WriteLine(
            $"of which the collector held everything up for {Milliseconds(GC.GetTotalPauseDuration())} ms, in "
                + $"{GC.CollectionCount(0) - GC.CollectionCount(1)} + "
                + $"{GC.CollectionCount(1) - GC.CollectionCount(2)} + {GC.CollectionCount(2)} rounds"
        );

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Share(TimeSpan part, TimeSpan whole) =>
        (
            (whole.Ticks == 0 ? 0 : 100.0 * part.Ticks / whole.Ticks).ToString("0", CultureInfo.InvariantCulture) + " %"
        ).PadLeft(5);
}
