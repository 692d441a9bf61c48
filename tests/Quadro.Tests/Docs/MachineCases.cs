using Quadro.Cli.Commands;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Make.Charts;
using Quadro.Model.Settings;
using Quadro.Tests.Pictures;
using Quadro.Tests.Search;
using Quadro.Tests.Support;

namespace Quadro.Tests.Docs;

/// <summary>Codes that no file of a site can raise, because the machine or the command line does: each raised by doing
/// so.</summary>
internal static class MachineCases
{
    private const string Page = "---\ntitle: Bandi\n---\n\nTesto.\n";

    public static IReadOnlyDictionary<string, Func<string>> All { get; } =
        new Dictionary<string, Func<string>>
        {
            // The command line names a folder with nothing in it.
            ["QD0006"] = () => SampleSite.Said([BuildSession.NotASite("vuota")]),
            // The machine lists the file and refuses to give it.
            ["QD1001"] = () => Of(MemoryInputs.Empty.WithUnreadable("data/projects.csv")),
            // A link out of the site.
            ["QD1010"] = () =>
                Of(
                    MemoryInputs.Empty.WithTrouble(
                        "data/projects.csv",
                        "it is a link to '../condivisa/projects.csv', outside the site"
                    )
                ),
            // Another program goes on writing a file.
            ["QD1025"] = Restless,
            // The program lacks the one that makes the index.
            ["QD4020"] = () =>
                Searching(
                    new PlainIndexer { Trouble = "'pagefind/pagefind_extended' beside the program is not there" }
                ),
            // The program that makes the index ends half-way.
            ["QD4021"] = () => Searching(new PlainIndexer { Failure = "Pagefind has ended before its work was done" }),
            // The site is larger than an index is made for.
            ["QD4022"] = () => Searching(new PlainIndexer(), "limits: { search: 1 }\n"),
            // Pictures are no text.
            ["QD4030"] = () => Of(Pictured("pianta.png", MadePictures.PngHead(14_200, 14_200))),
            ["QD4031"] = () => Of(Pictured("cortile.jpg", MadePictures.Png(40, 30))),
            ["QD4032"] = () => Of(Pictured("cortile.png", MadePictures.Png(40, 30)[..60])),
            // The program lacks the library, or the library does not understand the picture.
            ["QD4033"] = () => Picturing(new PlainPictures { Trouble = "'libvips.so.42' is not beside the program" }),
            ["QD4042"] = () =>
                Charting(
                    new PaperCharts { Fault = _ => "it takes more memory than a chart may, or more than 20 seconds" }
                ),
            ["QD4043"] = () =>
                Charting(new PaperCharts { Trouble = "'ClearScriptV8.linux-*.so' is not beside the program" }),
            ["QD4044"] = () => Charting(new PaperCharts { Failure = "the worker does not start: Permission denied" }),
            ["QD4040"] = () => Picturing(new PlainPictures { Failure = "'libvips.so.42' cannot be loaded" }),
            ["QD4034"] = () => Picturing(new PlainPictures { Refusal = "the file is damaged" }),
            // A slow machine: each look at its clock finds a minute gone.
            ["QD4038"] = Slow,
            // A table of more rows than a page of documentation should have.
            ["QD2057"] = Waiting,
            // Somebody else puts a file between two builds.
            ["QD5004"] = () => Between(site => site.Put("bandi/index.html", "mine"), Empty, Site),
            // The output folder refuses.
            ["QD5006"] = () => Of(Site, output => output.Refuse("bandi/index.html", "access is denied")),
            // The disk is full when the journal is written: it comes before every page, and behind the note that a build
            // began.
            ["QD5007"] = FullDisk,
            // A folder of the output became a link between two builds.
            ["QD5009"] = () => Between(site => site.PutLink("bandi"), Site, Empty),
            // Another process holds the lock.
            ["QD5010"] = Running,
            // The site in the output folder has another id for the same title.
            ["QD5011"] = Renamed,
            // Nothing is wrong with the site: it only does not say where it is.
            ["QD5012"] = () => SampleSite.Said(Noticed(Site, new MemoryOutput())),
            // A folder with files of somebody else.
            ["QD5013"] = () => Of(Site, output => output.Put("bandi/index.html", "mine")),
            ["QD5014"] = () => Of(Site, output => output.Put("foto/mare.jpg", "mine")),
            ["QD5015"] = () => Of(Site, output => output.Space = 2000),
            // The disk refuses one operation, late.
            ["QD5016"] = () => Refusing("QD5016"),
            ["QD5017"] = () => Refusing("QD5017"),
            // Any exception that nobody expected.
            ["QD9001"] = Crash,
            // Somebody changes an output between the build and its verification.
            ["QD9002"] = Differing,
        };

    private static MemoryInputs Empty => MemoryInputs.Of(("content/index.md", Page));

    private static MemoryInputs Site => Empty.With("content/bandi.md", Page);

    private static string Of(MemoryInputs inputs, Action<MemoryOutput>? output = null)
    {
        var site = new MemoryOutput();
        output?.Invoke(site);
        return SampleSite.Said(SampleSite.Findings(inputs, site, new MemoryOutput()));
    }

    private static MemoryInputs Pictured(string name, byte[] bytes) =>
        MemoryInputs
            .Of(("content/index.md", $"---\ntitle: Casa\n---\n\n![Il cortile]({name})\n"))
            .With($"content/{name}", bytes);

    private static string Picturing(PlainPictures maker) =>
        SampleSite.Said(
            Pipeline
                .Run(
                    new BuildRequest(
                        new LayeredInputs(Pictured("cortile.png", MadePictures.Png(40, 30)), new EmbeddedKit()),
                        new BuildOptions { Threads = 1 },
                        new MemoryOutput(),
                        new MemoryOutput()
                    )
                    {
                        Makers = TestMakers.Of(maker),
                    },
                    CancellationToken.None
                )
                .Findings
        );

    private static string Charting(PaperCharts tool) =>
        SampleSite.Said(
            Pipeline
                .Run(
                    new BuildRequest(
                        new LayeredInputs(
                            Site.With("data/prove.csv", "id,anno,n\na,2024,1\nb,2025,2\n")
                                .With(
                                    "content/index.md",
                                    "---\ntitle: Casa\n---\n\n```chart\ndata: prove\nx: anno\ny: n\ntitle: Prove\n```\n"
                                ),
                            new EmbeddedKit()
                        ),
                        new BuildOptions { Threads = 1 },
                        new MemoryOutput(),
                        new MemoryOutput()
                    )
                    {
                        Makers = [new ChartMaker(tool)],
                    },
                    CancellationToken.None
                )
                .Findings
        );

    private static string Searching(PlainIndexer indexer, string settings = "") =>
        SampleSite.Said(
            Pipeline
                .Run(
                    new BuildRequest(
                        new LayeredInputs(Site.With("quadro.yaml", $"language: it\n{settings}"), new EmbeddedKit()),
                        new BuildOptions { Threads = 1 },
                        new MemoryOutput(),
                        new MemoryOutput()
                    )
                    {
                        Makers = TestMakers.Of(search: indexer),
                    },
                    CancellationToken.None
                )
                .Findings
        );

    private static string Slow()
    {
        var minutes = 0;
        var inputs = MemoryInputs.Of(
            ("content/index.md", "---\ntitle: Bandi\n---\n\n{{ for n in 1..90000 }}{{ end }}\n")
        );
        return SampleSite.Said(
            Pipeline
                .Run(
                    new BuildRequest(
                        new LayeredInputs(inputs, new EmbeddedKit()),
                        new BuildOptions { Threads = 1 },
                        new MemoryOutput(),
                        new MemoryOutput(),
                        Clock: () => TimeSpan.FromMinutes(minutes++)
                    ),
                    CancellationToken.None
                )
                .Findings
        );
    }

    private static string Waiting()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 2500)
                .Select(month =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"m{month:0000},{(month < 2500 ? $"m{month + 1:0000}" : "")},1\n"
                    )
                )
        );
        return Of(
            Empty
                .With("data/mesi.csv", "id,dopo,spesa\n" + rows)
                .With(
                    "data/mesi.schema.yaml",
                    """
                    pages: false
                    fields:
                      - { name: id, type: string }
                      - { name: dopo, reference: mesi }
                      - { name: spesa, type: integer }
                      - { name: totale, type: integer, computed: "dopo == null ? spesa : spesa + dopo.totale" }
                    """
                )
        );
    }

    private static string Renamed()
    {
        var output = new MemoryOutput();
        var settings = Site.With("quadro.yaml", "language: it\nwithout: [feed, sitemap]\n");
        Noticed(settings.With("data/projects.csv", "id,title\nborgo,Abitare in Borgo\n"), output);
        return SampleSite.Said(
            Noticed(settings.With("data/projects.csv", "id,title\nabitare-in-borgo,Abitare in Borgo\n"), output)
        );
    }

    private static System.Collections.Immutable.ImmutableArray<Quadro.Diagnostics.Diagnostic> Noticed(
        MemoryInputs inputs,
        MemoryOutput output
    ) =>
        Pipeline
            .Run(
                new BuildRequest(
                    new LayeredInputs(inputs, new EmbeddedKit()),
                    new BuildOptions { Threads = 1 },
                    output,
                    new MemoryOutput()
                )
                {
                    ComparesAll = true,
                },
                CancellationToken.None
            )
            .Notices;

    private static string Restless()
    {
        var disk = new Load.RestlessDisk(("content/index.md", Page), ("content/registro.md", Page));
        var length = Page.Length;
        disk.Before(
            "content/registro.md",
            () => disk.Write("content/registro.md", Page.PadRight(++length, '.')),
            times: int.MaxValue
        );
        return SampleSite.Said(SampleSite.Findings(disk, new MemoryOutput(), new MemoryOutput()));
    }

    private static string FullDisk()
    {
        var machine = new MemoryMachine();
        machine.Start(new Fault(1, FaultKind.Refuse));
        return SampleSite.Said(SampleSite.Findings(Site, new MemoryOutput(machine), new MemoryOutput(machine)));
    }

    /// <summary>What is said where the first operation is refused that is told with this code.</summary>
    private static string Refusing(string code)
    {
        for (var at = 0; at < 200; at++)
        {
            var machine = new MemoryMachine();
            machine.Start(new Fault(at, FaultKind.Refuse));
            var found = SampleSite.Findings(Site, new MemoryOutput(machine), new MemoryOutput(machine));
            if (found.Any(finding => finding.Code == code))
                return SampleSite.Said(found);
        }
        throw new InvalidOperationException($"nothing is told with {code}");
    }

    private static string Between(Action<MemoryOutput> change, MemoryInputs before, MemoryInputs after)
    {
        var (site, traces) = (new MemoryOutput(), new MemoryOutput());
        Assert.Empty(SampleSite.Findings(before, site, traces));
        change(site);
        return SampleSite.Said(SampleSite.Findings(after, site, traces));
    }

    private static string Running()
    {
        using var folder = new TestFolder();
        var log = new DiagnosticBag();
        using var first = BuildLock.Take(folder.Root, TimeSpan.Zero, _ => { }, log, CancellationToken.None);
        using var second = BuildLock.Take(folder.Root, TimeSpan.Zero, _ => { }, log, CancellationToken.None);
        return SampleSite.Said(log.Sorted());
    }

    private static string Differing()
    {
        var output = new MemoryOutput();
        var request = new BuildRequest(
            new LayeredInputs(Empty, new EmbeddedKit()),
            new BuildOptions { Threads = 1 },
            output,
            new MemoryOutput()
        );
        var report = Pipeline.Run(request, CancellationToken.None);
        Assert.Empty(Verification.Of(request, report, CancellationToken.None));
        output.Put("index.html", "changed");
        return SampleSite.Said(Verification.Of(request, report, CancellationToken.None));
    }

    private static string Crash()
    {
        using var errors = new StringWriter { NewLine = "\n" };
        Assert.Equal(
            CommandTree.OurFault,
            CommandTree.Guarded(() => throw new InvalidOperationException("something that cannot be"), errors)
        );
        return string.Concat(errors.ToString().Split('\n').Take(1)) + "\n";
    }
}
