using System.Text;
using Quadro.Cli.Disk;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>What a build believes about files that it does not read: never that one is as it was because its size and
/// time are.</summary>
public sealed class StampTests : IDisposable
{
    private readonly TestFolder site = new();

    public StampTests()
    {
        site.Put("quadro.yaml", "title: Prova\n")
            .Put("data/opere.csv", "id,title,costo\na,Ponte,900\nb,Scuola,100\n")
            .Put("content/index.md", "# Casa\n\nUn testo del 1999.\n")
            .Put("content/carta.txt", "carta 1\n");
        site.Put("templates/pages/opere.html", "<h1>{{ record.title }}</h1><p>modello 1 {{ record.costo }}</p>\n")
            .Put("templates/assets/site.css", "body { margin: 1em }\n")
            .Put(
                "templates/i18n/it.yaml",
                Encoding.UTF8.GetString(new EmbeddedKit().Read("templates/i18n/it.yaml").Span)
            );
        // What is changed while a build reads is never believed: these files shall be older than the first one.
        Thread.Sleep(30);
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("data/opere.csv", "900", "700")]
    [InlineData("content/index.md", "1999", "2001")]
    [InlineData("content/carta.txt", "carta 1", "carta 2")]
    [InlineData("templates/pages/opere.html", "modello 1", "modello 2")]
    [InlineData("templates/assets/site.css", "1em", "2em")]
    [InlineData("quadro.yaml", "Prova", "Altra")]
    public void A_file_whose_bytes_alone_are_others_is_seen(string path, string old, string now)
    {
        Build();
        Assert.Equal(0, Build().Written.Written);
        Forge(path, old, now);
        Assert.NotEqual(0, Build().Written.Written);
        Assert.Equal(Clean(), site.FilesIn("site"));
        Assert.Equal(0, Build().Written.Written);
    }

    [Fact]
    public void A_file_whose_bytes_alone_are_others_is_seen_on_a_disk_that_keeps_no_stamps()
    {
        Build(stamps: false);
        Forge("data/opere.csv", "900", "700");
        Build(stamps: false);
        Assert.Equal(Clean(), site.FilesIn("site"));
    }

    [Fact]
    public void A_file_that_another_of_its_size_and_time_takes_the_place_of_is_seen()
    {
        Build();
        site.Put("data-new.csv", "id,title,costo\na,Ponte,901\nb,Scuola,100\n");
        File.SetLastWriteTimeUtc(site["data-new.csv"], File.GetLastWriteTimeUtc(site["data/opere.csv"]));
        File.Move(site["data-new.csv"], site["data/opere.csv"], overwrite: true);
        Build();
        Assert.Equal(Clean(), site.FilesIn("site"));
    }

    [Fact]
    public void A_stamp_is_kept_by_files_that_nobody_changes_and_by_no_other()
    {
        var before = Stamp("data/opere.csv");
        Assert.True(OperatingSystem.IsWindows() || before is not null, "this system is known to keep stamps");
        Assert.Equal(before, Stamp("data/opere.csv"));
        Forge("data/opere.csv", "900", "700");
        Assert.NotEqual(before, Stamp("data/opere.csv"));
    }

    [Fact]
    public void A_file_with_another_stamp_and_the_same_bytes_is_the_same_file()
    {
        Build();
        Forge("data/opere.csv", "900", "900");
        var report = Build();
        Assert.Equal((0, 0), (report.Rendered, report.Written.Written));
        Assert.DoesNotContain(report.Times, stage => stage.Stage == "load");
    }

    private ChangeStamp? Stamp(string path) => new DiskInputs(site.Root).List().Single(file => file.Path == path).Stamp;

    /// <summary>Writes as 'cp -p' and archives of fixed times do.</summary>
    private void Forge(string path, string old, string now)
    {
        var (text, time) = (File.ReadAllText(site[path]), File.GetLastWriteTimeUtc(site[path]));
        Assert.Equal((true, old.Length), (text.Contains(old, StringComparison.Ordinal), now.Length));
        File.WriteAllText(site[path], text.Replace(old, now, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(site[path], time);
    }

    private BuildReport Build(bool stamps = true) =>
        Run(new DiskOutput(site["site"]), new DiskOutput(site[".quadro"]), stamps);

    private SortedDictionary<string, string> Clean()
    {
        using var folder = new TestFolder();
        Run(new DiskOutput(folder["site"]), new DiskOutput(folder["state"]), stamps: true);
        return folder.FilesIn("site");
    }

    private BuildReport Run(DiskOutput output, DiskOutput state, bool stamps)
    {
        IInputs inputs = new DiskInputs(site.Root);
        var report = Pipeline.Run(
            new BuildRequest(
                new LayeredInputs(stamps ? inputs : new Unstamped(inputs), new EmbeddedKit()),
                new BuildOptions { Threads = 1 },
                output,
                state
            ),
            TestContext.Current.CancellationToken
        );
        Assert.False(report.Failed, string.Join('\n', report.Findings));
        return report;
    }

    private sealed class Unstamped(IInputs inputs) : IInputs
    {
        public IReadOnlyList<InputFile> List() => [.. inputs.List().Select(file => file with { Stamp = null })];

        public ReadOnlyMemory<byte> Read(string path) => inputs.Read(path);
    }
}
