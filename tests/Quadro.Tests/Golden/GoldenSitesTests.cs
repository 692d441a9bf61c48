using Quadro.Cli.Disk;
using Quadro.Cli.Terminal;
using Quadro.Load;
using Quadro.Model.Settings;

namespace Quadro.Tests.Golden;

/// <summary>Whole small sites, built in every way that must give the same bytes.</summary>
[Trait("kind", "golden")]
public class GoldenSitesTests
{
    public static TheoryData<string> Sites => [.. GoldenSite.Names];

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_clean_build_gives_what_is_expected(string name) =>
        Assert.Empty(GoldenModes.Clean(GoldenSite.Named(name), Build, Acceptance.IsAsked));

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_second_build_writes_nothing(string name) =>
        Assert.Empty(GoldenModes.Again(GoldenSite.Named(name), Build));

    [Theory]
    [MemberData(nameof(Sites))]
    public void One_thread_and_many_give_the_same(string name)
    {
        Assert.Empty(GoldenModes.Threads(GoldenSite.Named(name), Build, 1));
        Assert.Empty(GoldenModes.Threads(GoldenSite.Named(name), Build, 7));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Inputs_listed_backwards_give_the_same(string name) =>
        Assert.Empty(GoldenModes.Reversed(GoldenSite.Named(name), Build));

    [Theory]
    [MemberData(nameof(Sites))]
    public void Another_folder_gives_the_same(string name) =>
        Assert.Empty(GoldenModes.Elsewhere(GoldenSite.Named(name), Build));

    [Theory]
    [MemberData(nameof(Sites))]
    public void Another_machine_language_and_time_zone_give_the_same(string name) =>
        Assert.Empty(GoldenModes.Elsewhere(GoldenSite.Named(name), ProgramUnderTest.Quadro.Build));

    [Theory]
    [MemberData(nameof(Sites))]
    public void Edit_by_edit_gives_what_a_clean_build_gives(string name) =>
        Assert.Empty(GoldenModes.Edited(GoldenSite.Named(name), Build, Acceptance.IsAsked));

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_second_process_writes_nothing(string name) =>
        Assert.Empty(GoldenModes.Again(GoldenSite.Named(name), ProgramUnderTest.Quadro.Build));

    [Fact]
    public void Edit_by_edit_each_in_a_process_of_its_own_gives_what_a_clean_build_gives() =>
        Assert.Empty(GoldenModes.Edited(GoldenSite.Named("town"), ProgramUnderTest.Quadro.Build, Build, accept: false));

    [Fact]
    public void Some_golden_site_is_edited() => Assert.True(GoldenSite.Named("town").Edits.Count() > 10);

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task What_is_found_makes_a_valid_sarif_log(string name)
    {
        using var workspace = new Workspace(GoldenSite.Named(name).Inputs);
        var inputs = new LayeredInputs(new DiskInputs(workspace.Site), new EmbeddedKit());
        await Terminal.SarifSchemaTests.Validates([
            .. Pipeline
                .Run(new BuildRequest(inputs, new BuildOptions()), TestContext.Current.CancellationToken)
                .Findings,
        ]);
    }

    [Fact]
    public void The_sites_with_faults_show_more_than_fifty_kinds()
    {
        var codes = CodesOf("faults");
        Assert.True(codes.Count >= 50, $"{codes.Count}: {string.Join(' ', codes)}");
        foreach (var stage in (string[])["QD0", "QD1", "QD2", "QD24", "QD3"])
            Assert.Contains(codes, code => code.StartsWith(stage, StringComparison.Ordinal));
        Assert.Contains(CodesOf("faults-of-pages"), code => code.StartsWith("QD4", StringComparison.Ordinal));
        Assert.Contains(CodesOf("faults-of-pages"), code => code.StartsWith("QD6", StringComparison.Ordinal));

        static HashSet<string> CodesOf(string site) =>
            [
                .. GoldenSite
                    .Named(site)
                    .ExpectedJson!.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => (string)System.Text.Json.Nodes.JsonNode.Parse(line)!["code"]!),
            ];
    }

    private static GoldenResult Build(GoldenRun run)
    {
        IInputs inputs = new LayeredInputs(new DiskInputs(run.Site), new EmbeddedKit());
        if (run.ReverseInputs)
            inputs = new BackwardInputs(inputs);
        var state = Path.Combine(run.Site, ".quadro");
        Directory.CreateDirectory(state);
        using var spool = new DiskSpool(state, inMemory: 4096);
        var report = Pipeline.Run(
            new BuildRequest(
                inputs,
                new BuildOptions { Threads = run.Threads },
                new DiskOutput(run.Output),
                new DiskOutput(state)
            )
            {
                Spool = spool,
            },
            CancellationToken.None
        );
        using var log = new StringWriter { NewLine = "\n" };
        MessageWriter.Write(log, report.Findings, new MessageOptions());
        using var json = new StringWriter { NewLine = "\n" };
        MessageWriter.Write(json, report.Findings, new MessageOptions { Form = LogForm.Json });
        return new GoldenResult(FileSet.Read(run.Output), log.ToString(), report.Written.Written)
        {
            Rendered = report.Rendered,
            Json = json.ToString(),
        };
    }

    private sealed class BackwardInputs(IInputs inner) : IInputs
    {
        public IReadOnlyList<InputFile> List() => [.. inner.List().Reverse()];

        public ReadOnlyMemory<byte> Read(string path) => inner.Read(path);
    }
}
