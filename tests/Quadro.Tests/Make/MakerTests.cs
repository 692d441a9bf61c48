using Quadro.Diagnostics;
using Quadro.Tests.Support;

namespace Quadro.Tests.Make;

/// <summary>What a new maker gets from the stage that all makers share, shown by a small one.</summary>
public class MakerTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Prova
        === templates/pages/page.html
        {{ include "seal" word: "tutte" }}<h1>{{ page.title }}</h1>{{ page.content }}
        === templates/partials/seal.html
        <img src="{{ stamp $.word }}" alt="">
        === content/index.md
        ---
        title: Casa
        ---
        Testo.
        === content/altra.md
        ---
        title: Altra
        ---
        Un timbro: <{{ stamp "mia" }}>
        """
    );

    private readonly MemoryOutput output = new();
    private readonly MemoryOutput state = new();
    private readonly MemoryOutput kept = new();

    [Fact]
    public void What_pages_and_texts_order_is_made_once_and_goes_out()
    {
        var tool = new StampTool();
        Assert.Empty(Build(Site, tool).Findings.Select(finding => finding.Message));
        Assert.Equal(["mia", "tutte"], Stamps());
        Assert.Equal(2, tool.Drawn);
    }

    [Fact]
    public void What_was_made_before_is_not_made_again()
    {
        Build(Site, new StampTool());
        var (before, again) = (output.Snapshot(), new StampTool());
        Build(Site.With("content/nuova.md", "---\ntitle: Nuova\n---\n{{ stamp \"nuova\" }}\n"), again);
        Assert.Equal(1, again.Drawn);
        Build(Site, again);
        Assert.Equal(1, again.Drawn);
        Assert.Equal(before, output.Snapshot());
    }

    [Fact]
    public void A_page_that_is_not_rendered_again_keeps_its_orders()
    {
        Build(Site, new StampTool());
        Build(Site.With("content/nuova.md", "---\ntitle: Nuova\n---\nTesto.\n"), new StampTool());
        Assert.Equal(["mia", "tutte"], Stamps());
    }

    [Fact]
    public void What_no_page_orders_any_more_goes()
    {
        Build(Site, new StampTool());
        Build(Site.With("content/altra.md", "---\ntitle: Altra\n---\nTesto.\n"), new StampTool());
        Assert.Equal(["tutte"], Stamps());
    }

    [Fact]
    public void A_torn_file_among_the_kept_is_made_again()
    {
        Build(Site, new StampTool());
        foreach (var name in kept.Snapshot().Keys)
            kept.Put(name, "torn");
        var (before, tool) = (output.Snapshot(), new StampTool());
        foreach (var path in before.Keys.Where(IsStamp))
            output.Delete(path);
        Build(Site, tool);
        Assert.Equal(before, output.Snapshot());
        Assert.Equal(2, tool.Drawn);
    }

    [Fact]
    public void Another_tool_makes_other_files()
    {
        Build(Site, new StampTool());
        var before = output.Snapshot().Keys.Where(IsStamp).ToList();
        Build(Site, new StampTool { Identity = "stamps 2" });
        Assert.Empty(output.Snapshot().Keys.Where(IsStamp).Intersect(before));
        Assert.Equal(["mia", "tutte"], Stamps());
    }

    [Fact]
    public void What_cannot_be_made_is_an_error_and_nothing_is_written()
    {
        var report = Build(
            Site.With("content/altra.md", "---\ntitle: Altra\n---\n{{ stamp \"molto, molto più lungo\" }}\n"),
            new StampTool()
        );
        Assert.Equal(
            "no stamp says 'molto, molto più lungo': it is too long",
            Assert.Single(report.Findings, finding => finding.IsError).Message
        );
        Assert.Empty(output.Snapshot());
    }

    [Fact]
    public void A_tool_that_fails_is_told_once()
    {
        var report = Build(Site, new StampTool { Failure = "the pen is dry" });
        var finding = Assert.Single(report.Findings);
        Assert.Equal((Severity.Error, "there are no stamps: the pen is dry"), (finding.Severity, finding.Message));
        Assert.Empty(output.Snapshot());
    }

    [Fact]
    public void A_tool_that_does_not_work_here_is_told_and_pages_do_without_its_files()
    {
        var site = SiteUnderTest.Of(
            "=== content/index.md\n---\ntitle: Casa\n---\n{{ if stamp(\"mio\") == \"\" }}Senza timbro.{{ end }}\n"
        );
        var finding = Assert.Single(Build(site, new StampTool { Trouble = "there is no pen" }).Findings);
        Assert.Equal((Severity.Warning, "pages have no stamps: there is no pen"), (finding.Severity, finding.Message));
        Assert.Contains("Senza timbro.", output.Snapshot()["index.html"], StringComparison.Ordinal);
    }

    private BuildReport Build(SiteUnderTest site, StampTool tool) =>
        Pipeline.Run(
            new BuildRequest(site.Layered(), site.Options, output, state)
            {
                Makers = [new StampMaker(tool)],
                Kept = _ => kept,
                Tidies = true,
            },
            TestContext.Current.CancellationToken
        );

    private IEnumerable<string> Stamps() =>
        output
            .Snapshot()
            .Where(file => IsStamp(file.Key))
            .Select(file => file.Value.Split("<title>")[1].Split("</title>")[0])
            .Order(StringComparer.Ordinal);

    private static bool IsStamp(string path) => path.StartsWith("assets/stamps/", StringComparison.Ordinal);
}
