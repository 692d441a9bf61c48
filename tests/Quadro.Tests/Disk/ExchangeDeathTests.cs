using Quadro.Cli.Disk;
using Quadro.Model.Settings;
using Quadro.Tests.Golden;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>A whole build dies at each single change of the output folder, on a real disk; whatever is built next, the
/// folder is right.</summary>
public sealed class ExchangeDeathTests : IDisposable
{
    private static readonly BuildOptions Published = new() { Threads = 1 };
    private static readonly BuildOptions Internal = new() { Threads = 1, Edition = "internal" };

    private static readonly MemoryInputs Old = MemoryInputs.Of(
        ("quadro.yaml", "title: Prima\nlanguage: it\nsearch: false\n"),
        ("content/index.md", "---\ntitle: Casa\n---\nTesto.\n"),
        ("content/vecchia.md", "---\ntitle: Vecchia\n---\nVia.\n"),
        ("content/carta.txt", "uno"),
        ("content/posto", "un file"),
        ("content/interna.md", "---\ntitle: Interna\nvisibility: internal\n---\nNon per tutti.\n")
    );

    private static readonly MemoryInputs New = Old.Without("content/vecchia.md")
        .Without("content/posto")
        .With("quadro.yaml", "title: Dopo\nlanguage: it\nsearch: false\n")
        .With("content/carta.txt", "due")
        .With("content/posto/dentro.txt", "in una cartella")
        .With("content/nuova/altra.md", "---\ntitle: Nuova\n---\nQui.\n");

    private static readonly MemoryInputs Broken = New.With("content/rotta.md", "---\ntitle: [\n---\nTesto.\n");

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>What is built next takes turns; where QUADRO_KILLS is set, each change meets all of it.</summary>
    [Fact]
    public void At_whatever_change_a_build_dies_the_next_one_brings_a_whole_site()
    {
        string[] all =
        [
            "the same",
            "the site before",
            "all compared",
            "another edition",
            "one that fails",
            "without traces",
        ];
        var rounds = Environment.GetEnvironmentVariable("QUADRO_KILLS") is null ? 1 : all.Length;
        var (old, anew) = (Clean(Old, Internal), Clean(New, Internal));
        var (at, finished) = (0, false);
        for (; !finished; at++)
        for (var round = 0; round < rounds; round++)
            finished = !Dies(at, all[(at + round) % all.Length], (old, anew));
        Assert.True(at > 60, $"{at} builds died");
    }

    /// <summary>False where the build came to its end.</summary>
    private bool Dies(int at, string next, (FileSet Old, FileSet New) sites)
    {
        Directory.CreateDirectory(folder["site"]);
        Directory.Delete(folder["site"], recursive: true);
        Assert.False(Build(Old, Internal).Failed);
        var dying = new DyingOutput(new DiskOutput(folder["site"]), at / 2, at % 2 == 1);
        var hasDied = Record.Exception(() => Build(New, Internal, dying)) is not null || dying.IsDead;
        Assert.Equal([], Next(next, sites.Old, sites.New).Differences(FileSet.Read(folder["site"])));
        Assert.False(Directory.Exists(folder["site/.quadro-work"]));
        Assert.DoesNotContain(Directory.EnumerateDirectories(folder["site"], "*", SearchOption.AllDirectories), one =>
            !Directory.EnumerateFileSystemEntries(one).Any()
        );
        return hasDied;
    }

    /// <summary>Builds once more, and says what must stand there then.</summary>
    private FileSet Next(string next, FileSet old, FileSet anew)
    {
        switch (next)
        {
            case "the same":
                Build(New, Internal);
                return anew;
            case "the site before":
                Build(Old, Internal);
                return old;
            case "all compared":
                Build(New, Internal, comparesAll: true);
                return anew;
            case "another edition":
                Build(New, Published);
                return Clean(New, Published);
            case "one that fails":
                Assert.True(Build(Broken, Internal).Failed);
                var left = FileSet.Read(folder["site"]);
                Assert.Contains((FileSet[])[old, anew], site => !site.Differences(left).Any());
                Build(New, Internal);
                return anew;
            default:
                Directory.Delete(folder[".quadro"], recursive: true);
                Build(New, Internal);
                return anew;
        }
    }

    private BuildReport Build(
        MemoryInputs inputs,
        BuildOptions options,
        Quadro.Emit.IOutput? output = null,
        bool comparesAll = false
    )
    {
        var request = new BuildRequest(
            new LayeredInputs(inputs, new EmbeddedKit()),
            options,
            output ?? new DiskOutput(folder["site"]),
            new DiskOutput(folder[".quadro"])
        )
        {
            ComparesAll = comparesAll,
        };
        return Pipeline.Run(request, TestContext.Current.CancellationToken);
    }

    private static FileSet Clean(MemoryInputs inputs, BuildOptions options)
    {
        var output = new MemoryOutput();
        Pipeline.Run(
            new BuildRequest(new LayeredInputs(inputs, new EmbeddedKit()), options, output, new MemoryOutput()),
            TestContext.Current.CancellationToken
        );
        return FileSet.Of(
            output.Snapshot().Keys.Select(path => KeyValuePair.Create(path, output.Read(path).ToArray()))
        );
    }
}
