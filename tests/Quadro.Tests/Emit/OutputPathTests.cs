using Quadro.Emit;
using Quadro.Tests.Support;
using Quadro.Text;

namespace Quadro.Tests.Emit;

public class OutputPathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("progetti/MI3.1.1.a/index.html")]
    [InlineData("perché/città/index.html")]
    [InlineData(".well-known/security.txt")]
    [InlineData(".nojekyll")]
    [InlineData("a..b/c...d.html")]
    [InlineData("a b/c.html")]
    [InlineData("console/auxiliary/com10.html")]
    [InlineData("😀.html")]
    public void Paths_that_every_system_can_have(string path) => Assert.Null(OutputPath.Trouble(path)?.English);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("/etc/passwd", "is absolute")]
    [InlineData("../x", "leads out of its folder with '..'")]
    [InlineData("a/../../x", "leads out of its folder with '..'")]
    [InlineData("a/..", "leads out of its folder with '..'")]
    [InlineData("a/./b", "has a part '.'")]
    [InlineData("a//b", "has an empty part between two '/'")]
    [InlineData("a/", "has an empty part between two '/'")]
    [InlineData("a\\b", "has a backslash")]
    [InlineData("c:/x", "names a drive")]
    [InlineData("ab:c", "has a ':', which file names cannot have on every system")]
    [InlineData("what?.html", "has a '?', which file names cannot have on every system")]
    [InlineData("a\0b", "has a control character")]
    [InlineData("a\nb", "has a control character")]
    [InlineData("a\u007fb", "has a control character")]
    [InlineData("a./b", "has a part, 'a.', that ends in a full stop or a space")]
    [InlineData("a /b", "has a part, 'a ', that ends in a full stop or a space")]
    [InlineData(".../b", "has a part, '...', that ends in a full stop or a space")]
    [InlineData("con", "has a part, 'con', that is the name of a device on Windows")]
    [InlineData("a/NUL.tar.gz", "has a part, 'NUL.tar.gz', that is the name of a device on Windows")]
    [InlineData("a/Com1.html/b", "has a part, 'Com1.html', that is the name of a device on Windows")]
    [InlineData("lpt² .x", "has a part, 'lpt² .x', that is the name of a device on Windows")]
    public void Paths_that_some_system_cannot_have(string path, string trouble) =>
        Assert.Equal(trouble, OutputPath.Trouble(path)?.English);

    [Fact]
    public void Half_of_a_pair_of_units_is_no_character()
    {
        Assert.Equal("has half a character", OutputPath.Trouble("a\ud83d.html")?.English);
        Assert.Equal("has half a character", OutputPath.Trouble("a\ude00")?.English);
    }

    [Fact]
    public void A_part_has_at_most_255_bytes()
    {
        Assert.Null(OutputPath.Trouble("a/" + new string('x', 255))?.English);
        Assert.Null(OutputPath.Trouble("a/" + new string('è', 127))?.English);
        Assert.Equal("has a part of more than 255 bytes", OutputPath.Trouble("a/" + new string('x', 256))?.English);
        Assert.Equal("has a part of more than 255 bytes", OutputPath.Trouble("a/" + new string('è', 128))?.English);
    }

    [Fact]
    public void A_bad_path_is_reported_where_it_was_asked_for_and_nothing_is_written()
    {
        var page = new SourceFile("content/x.md", "---\nurl: ../../x\n---\n");
        var bench = new EmitBench();
        bench.Emit([
            OutputFile.Of("index.html", "home"u8.ToArray()),
            OutputFile.Of("../../x", "x"u8.ToArray(), page.Span(9, 7)),
            OutputFile.Of("con", "x"u8.ToArray()),
        ]);
        Assert.Equal(
            [
                "the output path 'con' has a part, 'con', that is the name of a device on Windows",
                "the output path '../../x' leads out of its folder with '..'",
            ],
            bench.Findings.Select(f => f.Message)
        );
        Assert.Equal("content/x.md(2,6)", bench.Findings[1].Span.ToString());
        Assert.Empty(bench.Changes);
    }

    [Theory]
    [InlineData("a/Index.html", "a/index.html")]
    [InlineData("Città.html", "CITTÀ.html")]
    public void Paths_that_are_one_file_on_some_systems_are_named_together(string first, string second)
    {
        var bench = new EmitBench();
        bench.Emit((first, "1"), (second, "2"), ("other.html", "3"));
        var finding = Assert.Single(bench.Findings);
        Assert.Equal("QD5002", finding.Code);
        Assert.Contains($"'{first}'", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"'{second}'", finding.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public void The_same_path_twice_is_reported_with_both_places()
    {
        var (one, two) = (new SourceFile("content/1.md", "x"), new SourceFile("content/2.md", "x"));
        var bench = new EmitBench();
        bench.Emit([
            OutputFile.Of("a.html", "1"u8.ToArray(), one.Whole),
            OutputFile.Of("a.html", "2"u8.ToArray(), two.Whole),
        ]);
        var finding = Assert.Single(bench.Findings);
        Assert.Equal("two outputs have the path 'a.html'", finding.Message);
        Assert.Equal(
            ["content/1.md", "content/2.md"],
            new[] { finding.Span!.Value.File.Path, finding.Notes[0].Span!.Value.File.Path }.Order()
        );
    }

    [Theory]
    [InlineData("a", "a/b.html")]
    [InlineData("A", "a/b/c/d.html")]
    [InlineData("a/B", "a/b/c")]
    public void A_path_that_is_a_folder_of_another_is_named_with_it(string file, string below)
    {
        var bench = new EmitBench();
        bench.Emit((below, "1"), (file, "2"), ("ab", "3"));
        var finding = Assert.Single(bench.Findings);
        Assert.Equal($"the output '{below}' needs a folder where the output '{file}' is a file", finding.Message);
        Assert.Equal("QD5003", finding.Code);
        Assert.Empty(bench.Changes);
    }
}
