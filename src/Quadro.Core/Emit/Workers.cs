namespace Quadro.Emit;

/// <summary>Runs a step for each index on several threads.</summary>
internal static class Workers
{
    public static void Run(int count, int threads, Action<int> step, CancellationToken cancel) =>
        Parallel.For(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancel },
            step
        );
}
