using System.Text;
using Quadro.Cli.Disk;
using Quadro.Emit;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

public sealed class DiskOutputTests : IDisposable
{
    private readonly TestFolder folder = new();

    private DiskOutput Output => new(folder["site"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writing_makes_the_folders_and_tells_how_the_file_stands()
    {
        var output = Output;
        var state = output.Write("a/b/c.html", "text"u8);
        Assert.Equal("text", File.ReadAllText(folder["site/a/b/c.html"]));
        Assert.Equal(new OutputState(4, File.GetLastWriteTimeUtc(folder["site/a/b/c.html"]).Ticks), state);
        Assert.Equal(state, Output.Find("a/b/c.html"));
        Assert.Equal("text", Encoding.UTF8.GetString(output.Read("a/b/c.html").Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("as long as before!")]
    [InlineData("longer than it was before")]
    public void Writing_over_a_file_leaves_nothing_of_the_old_one(string text)
    {
        folder.Put("site/a.html", "the older contents");
        Output.Write("a.html", Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, File.ReadAllText(folder["site/a.html"]));
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        folder.Put("site/a.html");
        Assert.Null(Output.Find("b.html"));
        Assert.Null(Output.Find("b/c.html"));
        Assert.Null(Output.Find("a.html/c.html"));
        Assert.Null(new DiskOutput(folder["nowhere"]).Find(""));
    }

    [Fact]
    public void Folders_and_links_are_told_from_files()
    {
        folder
            .Put("site/a/b.html")
            .PutLink("site/file", "a/b.html")
            .PutLink("site/folder", "a")
            .PutLink("site/broken", "nowhere");
        Assert.Equal(OutputKind.Folder, Output.Find("")?.Kind);
        Assert.Equal(OutputKind.Folder, Output.Find("a")?.Kind);
        Assert.All(["file", "folder", "broken"], path => Assert.Equal(OutputKind.Link, Output.Find(path)?.Kind));
        Assert.Equal(["a/", "broken", "file", "folder"], Output.List(""));
        Assert.Equal(["b.html"], Output.List("a"));
        Assert.Empty(Output.List("nowhere"));
    }

    [Theory]
    [InlineData("../out.html")]
    [InlineData("a/../../out.html")]
    [InlineData("/tmp/out.html")]
    [InlineData("a\\b")]
    [InlineData("a//b")]
    public void A_path_that_leads_out_is_refused_by_every_member(string path)
    {
        folder.Put("out.html", "old");
        Action[] members =
        [
            () => Output.Find(path),
            () => Output.List(path),
            () => Output.Read(path),
            () => Output.Write(path, "x"u8),
            () => Output.Replace(path, "x"u8),
            () => Output.Delete(path),
        ];
        Assert.All(members, member => Assert.Throws<IOException>(member));
        Assert.Equal(["out.html"], folder.Files.Keys);
        Assert.Equal("old", folder.Files["out.html"]);
    }

    [Fact]
    public void Nothing_is_read_written_or_deleted_through_a_linked_folder()
    {
        folder.Put("elsewhere/x.html", "old").Put("site/index.html").PutLink("site/a", folder["elsewhere"]);
        Action[] members =
        [
            () => Output.Read("a/x.html"),
            () => Output.Write("a/x.html", "new"u8),
            () => Output.Write("a/b/y.html", "new"u8),
            () => Output.Replace("a/x.html", "new"u8),
            () => Output.Delete("a/x.html"),
            () => Output.List("a"),
        ];
        Assert.All(members, member => Assert.Equal("'a' is a link", Assert.Throws<IOException>(member).Message));
        Assert.Equal("old", folder.Files["elsewhere/x.html"]);
        Assert.Single(folder.FilesIn("elsewhere"));
    }

    [Fact]
    public void Nothing_is_written_through_a_linked_file()
    {
        folder.Put("secret", "old").PutLink("site/a.html", "../secret");
        Assert.Throws<IOException>(() => Output.Write("a.html", "new"u8));
        Assert.Throws<IOException>(() => Output.Read("a.html"));
        Assert.Throws<IOException>(() => Output.Delete("a.html"));
        Output.Replace("a.html", "new"u8);
        Assert.Equal("old", folder.Files["secret"]);
    }

    [Fact]
    public void An_output_folder_that_is_a_link_is_refused()
    {
        folder.PutFolder("elsewhere").PutLink("site", "elsewhere");
        Assert.Equal("the folder is a link", Assert.Throws<IOException>(() => Output.Write("a.html", "x"u8)).Message);
        Assert.Empty(folder.FilesIn("elsewhere"));
    }

    [Fact]
    public void Replacing_leaves_no_temporary_file_and_heeds_no_link_in_its_place()
    {
        folder.Put("secret", "old").PutLink("site/a.bin.tmp", "../secret");
        Output.Replace("a.bin", "1"u8);
        Output.Replace("a.bin", "22"u8);
        Assert.Equal(["a.bin"], folder.FilesIn("site").Keys);
        Assert.Equal("22", folder.Files["site/a.bin"]);
        Assert.Equal("old", folder.Files["secret"]);
    }

    [Fact]
    public void Deleting_removes_the_folders_that_it_empties_but_not_the_root()
    {
        folder.Put("site/a/b/c.html").Put("site/a/d.html").Put("site/e.html");
        Output.Delete("a/b/c.html");
        Assert.False(Directory.Exists(folder["site/a/b"]));
        Assert.True(Directory.Exists(folder["site/a"]));
        Output.Delete("a/d.html");
        Output.Delete("e.html");
        Assert.False(Directory.Exists(folder["site/a"]));
        Assert.True(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void Deleting_what_is_gone_removes_the_empty_folders_that_it_left()
    {
        folder.PutFolder("site/a/b/c").Put("site/a/x.html");
        Output.Delete("a/b/c/d/e.html");
        Assert.False(Directory.Exists(folder["site/a/b"]));
        Assert.True(Directory.Exists(folder["site/a"]));
        Output.Delete("nowhere/x.html");
    }

    [Fact]
    public void A_folder_that_holds_hidden_files_is_not_empty()
    {
        folder.Put("site/a/.keep").Put("site/a/b.html");
        Output.Delete("a/b.html");
        Assert.True(File.Exists(folder["site/a/.keep"]));
    }

    [Fact]
    public void A_folder_deleted_by_one_member_is_made_again_by_the_next()
    {
        var output = Output;
        output.Write("a/b.html", "1"u8);
        output.Delete("a/b.html");
        output.Write("a/c.html", "2"u8);
        Assert.Equal(["a/c.html"], folder.FilesIn("site").Keys);
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_named()
    {
        folder.Put("site/a", "a file");
        Assert.Equal("'a' is a file", Assert.Throws<IOException>(() => Output.Write("a/b.html", "x"u8)).Message);
        Assert.Equal(
            "the folder is a file",
            Assert.Throws<IOException>(() => new DiskOutput(folder["site/a"]).Write("b.html", "x"u8)).Message
        );
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_not_written_over()
    {
        folder.Put("site/a/b.html");
        Assert.Equal(
            "there is a folder of that name",
            Assert.Throws<IOException>(() => Output.Write("a", "x"u8)).Message
        );
        Assert.ThrowsAny<IOException>(() => Output.Replace("a", "x"u8));
        Assert.ThrowsAny<IOException>(() => Output.Delete("a"));
        Assert.Equal(["a/b.html"], folder.FilesIn("site").Keys);
    }
}
