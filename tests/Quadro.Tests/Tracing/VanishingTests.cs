using Quadro.Cli.Disk;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Tracing;

/// <summary>Files that are gone when they are wanted, and files that are there and should not be.</summary>
public class VanishingTests
{
    private static readonly MemoryInputs Site = MemoryInputs.Of(
        ("quadro.yaml", "title: Prova\n"),
        ("content/a.md", "---\ntitle: A\n---\nTesto.\n")
    );

    [Fact]
    public void A_file_that_vanishes_between_listing_and_reading_means_a_whole_build()
    {
        var (output, state) = (new MemoryOutput(), new MemoryOutput());
        var inputs = new VanishingInputs(new LayeredInputs(Site, new EmbeddedKit()));
        var request = new BuildRequest(inputs, new BuildOptions { Threads = 2 }, output, state);
        Assert.Empty(Pipeline.Run(request, TestContext.Current.CancellationToken).Findings);
        inputs.Vanish();
        Assert.Empty(Pipeline.Run(request, TestContext.Current.CancellationToken).Findings);
        Assert.True(inputs.HasVanished, "nothing was read again to compare it");
    }

    [Fact]
    public void A_file_of_an_earlier_build_that_a_clean_one_does_not_make_is_told()
    {
        var (output, state) = (new MemoryOutput(), new MemoryOutput());
        var request = new BuildRequest(
            new LayeredInputs(Site, new EmbeddedKit()),
            new BuildOptions { Threads = 1 },
            output,
            state
        );
        var report = Pipeline.Run(request, TestContext.Current.CancellationToken);
        Assert.Empty(Verification.Of(request, report, TestContext.Current.CancellationToken));
        var name = OutputManifest.FileName(request.StateName);
        var records = OutputManifest.Unpack(state.Read(name))!.Records;
        output.Put("left/index.html", "left");
        state.Replace(
            name,
            OutputManifest.Pack([
                .. records
                    .Append(records[0] with { Path = "left/index.html" })
                    .OrderBy(record => record.Path, StringComparer.Ordinal),
            ])
        );
        Assert.StartsWith(
            "'left/index.html' is a file of an earlier build",
            Assert.Single(Verification.Of(request, report, TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Files whose times say nothing, the first of which is once not there when it is read.</summary>
    private sealed class VanishingInputs(IInputs inputs) : IInputs
    {
        private int left;

        public bool HasVanished { get; private set; }

        public void Vanish() => left = 1;

        public IReadOnlyList<InputFile> List() =>
            [.. inputs.List().Select(file => file with { Modified = long.MaxValue })];

        public ReadOnlyMemory<byte> Read(string path)
        {
            if (Interlocked.Exchange(ref left, 0) == 0)
                return inputs.Read(path);
            HasVanished = true;
            throw new FileNotFoundException("it is gone");
        }
    }
}
