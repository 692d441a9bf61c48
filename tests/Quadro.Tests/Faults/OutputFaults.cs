using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>An output folder that does not take what is built.</summary>
public class OutputFaults
{
    [Fact]
    public void An_output_folder_that_cannot_be_written_is_reported_and_stays_as_it_was()
    {
        var folder = new SiteFolder().BuildGood(BadInput.Site);
        var before = folder.Files;
        folder.Output.Refuse("", "read-only file system");
        folder.Build(BadInput.Site.With("content/a.md", "# A\n"));
        Assert.Equal(["QD5006"], folder.Findings.Select(finding => finding.Code));
        Assert.Contains("read-only file system", folder.Messages[0], StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_reported_with_its_path()
    {
        var folder = new SiteFolder().BuildGood(BadInput.Site);
        folder.Output.Refuse("a/index.html", "access is denied");
        folder
            .Build(BadInput.Site.With("content/a.md", "# A\n"))
            .Found("quadro: error QD5006: 'a/index.html' cannot be …access is denied…");
        Assert.DoesNotContain("a/index.html", folder.Files.Keys);
    }

    [Fact]
    public void A_foreign_file_in_the_way_is_reported_and_nothing_is_written()
    {
        var folder = new SiteFolder().BuildGood(BadInput.Site);
        folder.Output.Put("a/index.html", "mine");
        var before = folder.Files;
        folder
            .Build(BadInput.Site.With("content/a.md", "# A\n"))
            .Found("content/a.md(1,1): error QD5004: …a/index.html…");
        Assert.Equal(before, folder.Files);
    }
}
