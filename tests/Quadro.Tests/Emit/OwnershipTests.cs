using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

/// <summary>What in an output folder is ours, and what is not.</summary>
public class OwnershipTests
{
    private readonly EmitBench bench = new();

    [Fact]
    public void A_first_build_over_files_of_others_names_them_and_changes_nothing()
    {
        bench.Output.Put("index.html", "mine");
        bench.Output.Put("robots.txt", "mine");
        bench.Output.Put("foto/mare.jpg", "mine");
        bench.Output.Put("same.txt", "same");
        var before = bench.Output.Snapshot();
        Assert.Equal(
            EmitReport.Nothing,
            bench.Emit(("index.html", "home"), ("robots.txt", "ours"), ("same.txt", "same"))
        );
        Assert.Equal(
            ["QD5013 the output folder is not one that Quadro has written, and 2 files in it would be overwritten"],
            Findings
        );
        Assert.Equal(
            ["'index.html'", "'robots.txt'"],
            Assert.Single(bench.Findings).Notes.Select(note => note.Message)
        );
        Assert.Contains("--adopt", bench.Findings[0].Help, StringComparison.Ordinal);
        Assert.Equal(before, bench.Output.Snapshot());
        Assert.Empty(bench.State.Snapshot());
    }

    [Fact]
    public void A_build_that_adopts_takes_over_what_is_in_its_way_and_names_the_rest()
    {
        bench.Output.Put("index.html", "mine");
        bench.Output.Put("foto/mare.jpg", "mine");
        bench.Output.Put(".git/config", "theirs");
        bench.Adopts = true;
        Assert.Equal(new EmitReport(2, 0, 0, 5), bench.Emit(("index.html", "home"), ("a.html", "a")));
        Assert.Equal(["QD5014 the output folder has a file that belongs to no page: 'foto/mare.jpg'"], Findings);
        Assert.Equal([".git/config=theirs", "a.html=a", "foto/mare.jpg=mine", "index.html=home"], bench.Files);
        bench.Adopts = false;
        bench.Emit(("index.html", "news"));
        Assert.Empty(bench.Findings);
        Assert.Equal([".git/config=theirs", "foto/mare.jpg=mine", "index.html=news"], bench.Files);
    }

    [Fact]
    public void Another_folder_at_the_place_of_the_traces_is_not_taken_for_ours()
    {
        bench.Emit(("index.html", "home"), ("old.html", "old"));
        // Somebody empties the folder and puts a site of their own there.
        foreach (var path in bench.Output.Snapshot().Keys)
            bench.Output.Remove(path);
        bench.Output.Put("index.html", "mine");
        bench.Output.Put("old.html", "mine");
        bench.Emit(("index.html", "news"));
        Assert.Equal(
            [
                "QD5013 the output folder is not one that Quadro has written, and 'index.html' in it would be "
                    + "overwritten",
            ],
            Findings
        );
        bench.Output.Remove("index.html");
        bench.Emit(("index.html", "news"));
        Assert.Equal(["QD5014 the output folder has a file that belongs to no page: 'old.html'"], Findings);
        Assert.Equal(["index.html=news", "old.html=mine"], bench.Files);
    }

    [Fact]
    public void A_folder_that_an_older_version_wrote_needs_only_its_traces()
    {
        bench.Emit(("index.html", "home"), ("old.html", "old"));
        bench.Output.Remove(FileList.Name);
        bench.Emit(("index.html", "news"));
        Assert.Equal(["index.html=news"], bench.Files);
        Assert.Contains(FileList.Name, bench.Output.Snapshot().Keys);
        Assert.Empty(bench.Findings);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"version\":2,\"files\":{}}")]
    [InlineData("{\"version\":1,\"files\":{\"../mine\":\"\"}}")]
    [InlineData("{\"version\":1,\"files\":[]}")]
    [InlineData("[]")]
    public void A_damaged_list_is_named_and_the_traces_serve(string list)
    {
        bench.Emit(("index.html", "home"), ("old.html", "old"));
        bench.Output.Put(FileList.Name, list);
        bench.Emit(("index.html", "news"));
        Assert.Equal(
            ["QD5008 the traces in '.quadro-files.json' are not used: it is damaged or was written by another version"],
            Findings
        );
        Assert.Equal(["index.html=news"], bench.Files);
        bench.Emit(("index.html", "news"));
        Assert.Empty(bench.Findings);
    }

    private IEnumerable<string> Findings => bench.Findings.Select(f => $"{f.Code} {f.Message}");
}
