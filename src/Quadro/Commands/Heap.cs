using System.Runtime;

namespace Quadro.Cli.Commands;

/// <summary>
/// While inputs are read and the model is built, nearly everything that is made stays: collecting then finds little and copies
/// much. So nothing is collected until the first page is made, unless more is needed than the data of a large site.
/// </summary>
internal static class Heap
{
    private const long Most = 400L * 1024 * 1024;

    public static void Grow()
    {
        try
        {
            GC.TryStartNoGCRegion(Most);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The machine gives no such room: collecting as always is slower, and right.
        }
    }

    public static void Settle()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
    }
}
