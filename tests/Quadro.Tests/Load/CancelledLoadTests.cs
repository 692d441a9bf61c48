using System.Text;
using Quadro.Cli.Disk;
using Quadro.Load;
using Quadro.Model.Settings;

namespace Quadro.Tests.Load;

/// <summary>Whoever stops a build stops the reading of one large file, not only what would come after it.</summary>
[Collection(nameof(Support.MeasuredMemory))]
public class CancelledLoadTests
{
    [Theory]
    [InlineData("data/x.csv", "id,b\n", "a,b\n", "")]
    [InlineData("data/x.yaml", "", "- { id: a, b: [c, d] }\n", "")]
    [InlineData("data/x.json", "[", "{\"id\": \"a\", \"b\": [1, 2]},", "{}]")]
    public void A_large_file_is_not_read_to_its_end(string path, string start, string piece, string end)
    {
        const int Times = 400_000;
        using var stop = new CancellationTokenSource();
        var text = new StringBuilder(start).Insert(start.Length, piece, Times).Append(end).ToString();
        var inputs = new StoppingInputs(
            Support.MemoryInputs.Of(("quadro.yaml", "title: Prova\nlanguage: it\n")).With(path, text),
            path,
            stop
        );
        var request = new BuildRequest(
            new LayeredInputs(inputs, new EmbeddedKit()),
            new BuildOptions { Threads = 1 },
            null,
            null
        );
        var before = GC.GetTotalAllocatedBytes();
        Assert.ThrowsAny<OperationCanceledException>(() => Pipeline.Run(request, stop.Token));
        // The text itself is made once; its values would be many times that.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, (40L << 20) + (6L * text.Length));
    }

    /// <summary>Somebody stops the build while a file is fetched.</summary>
    private sealed class StoppingInputs(Support.MemoryInputs inputs, string path, CancellationTokenSource stop)
        : IInputs
    {
        public IReadOnlyList<InputFile> List() => inputs.List();

        public ReadOnlyMemory<byte> Read(string asked)
        {
            if (asked == path)
                stop.Cancel();
            return inputs.Read(asked);
        }
    }
}
