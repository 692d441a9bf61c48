using System.Collections.Immutable;
using Quadro.Cli.Disk;
using Quadro.Load;
using Quadro.Make.Pictures;
using Quadro.Model.Settings;
using Quadro.Tests.Support;
using Quadro.Tools.Vips;

namespace Quadro.Tests.Pictures;

/// <summary>A site with pictures, the folder it is built into, what is kept between builds.</summary>
internal sealed class PictureSite
{
    private static readonly IInputs Kit = new EmbeddedKit();

    private readonly MemoryMachine machine = new();
    private readonly MemoryOutput output;
    private MemoryOutput state;

    public PictureSite(MemoryInputs inputs)
    {
        Inputs = inputs;
        (output, state, Kept) = (new MemoryOutput(machine), new MemoryOutput(machine), new MemoryOutput(machine));
    }

    public MemoryInputs Inputs { get; set; }

    public IPictureTool? Maker { get; init; } = new VipsPictures();

    public int Threads { get; init; } = 2;

    public MemoryOutput Kept { get; set; }

    public bool Tidies { get; init; } = true;

    public BuildReport Report { get; private set; } = null!;

    /// <summary>A text with a picture of each of some files beside it.</summary>
    public static PictureSite With(string markdown, params (string Path, byte[] Bytes)[] files) =>
        new(
            files.Aggregate(
                MemoryInputs.Of(("content/index.md", $"---\ntitle: Casa\n---\n\n{markdown}\n")),
                (inputs, file) => inputs.With(file.Path, file.Bytes)
            )
        );

    public PictureSite Set(string settings)
    {
        Inputs = Inputs.With("quadro.yaml", settings);
        return this;
    }

    public PictureSite Build(bool forgets = false, bool clean = false)
    {
        machine.Now += 10;
        if (forgets)
            state = new MemoryOutput(machine);
        Report = Pipeline.Run(
            new BuildRequest(new LayeredInputs(Inputs, Kit), new BuildOptions { Threads = Threads }, output, state)
            {
                Makers = TestMakers.Of(Maker),
                Kept = _ => Kept,
                Tidies = Tidies,
                ComparesAll = clean,
            },
            TestContext.Current.CancellationToken
        );
        return this;
    }

    public PictureSite BuildGood()
    {
        Build();
        Assert.Empty(Messages);
        return this;
    }

    public ImmutableArray<string> Messages =>
        [
            .. Report.Findings.Select(finding =>
                $"{finding.Span?.ToString() ?? "quadro"}: {finding.Code}: "
                + $"{finding.Message}{(finding.Help is { } help ? " | " + help : "")}"
            ),
        ];

    public ImmutableArray<string> Paths => [.. output.Snapshot().Keys];

    public ImmutableArray<string> Made =>
        [.. Paths.Where(path => path.StartsWith("assets/pictures/", StringComparison.Ordinal))];

    public string Home => output.Snapshot()["index.html"];

    public ImmutableArray<string> Changes => [.. output.Changes];

    public byte[] this[string path] => output.Read(path).ToArray();

    /// <summary>All files with their bytes in letters.</summary>
    public ImmutableArray<string> Everything =>
        [
            .. Paths.Select(path =>
                $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(this[path]))}"
            ),
        ];
}
