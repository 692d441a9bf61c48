using System.Diagnostics;
using System.Text;
using Quadro.Cli.Disk;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

public sealed class DiskInputsTests : IDisposable
{
    private readonly TestFolder site = new();
    private readonly TestFolder elsewhere = new();

    public void Dispose()
    {
        site.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void Inputs_are_listed_in_ordinal_order_with_size_and_time()
    {
        site.Put("templates/b.html", "b")
            .Put("data/Z.csv", "id\n")
            .Put("data/a.csv")
            .Put("data/a/1.yaml")
            .Put("content/x/y.md")
            .Put("quadro.yaml", "title: x");
        File.SetLastWriteTimeUtc(site["quadro.yaml"], new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var files = new DiskInputs(site.Root).List();
        Assert.Equal(
            ["content/x/y.md", "data/Z.csv", "data/a.csv", "data/a/1.yaml", "quadro.yaml", "templates/b.html"],
            files.Select(f => f.Path)
        );
        Assert.Equal(
            (8L, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).Ticks, null),
            (files[4].Size, files[4].Modified, files[4].Trouble)
        );
    }

    [Fact]
    public void Nothing_but_the_four_kinds_of_input_is_listed()
    {
        site.Put("site/index.html").Put(".quadro/traces.bin").Put("README.md").Put("datas/x.csv").Put("content/a.md");
        Assert.Equal(["content/a.md"], Listed());
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData(".vscode/a.md")]
    [InlineData("a.md~")]
    [InlineData("#a.md#")]
    [InlineData("~$a.xlsx")]
    [InlineData(".a.md.swp")]
    [InlineData("a.md.bak")]
    [InlineData("4913")]
    [InlineData("Thumbs.db")]
    public void What_editors_leave_behind_is_not_an_input(string name)
    {
        site.Put("content/" + name).Put("content/a.md");
        Assert.Equal(["content/a.md"], Listed());
    }

    [Fact]
    public void What_is_hidden_among_what_goes_out_is_listed_and_not_looked_into()
    {
        site.Put("content/.git/config.md")
            .Put("content/a/.env")
            .Put("data/.env")
            .Put("templates/assets/.x/y")
            .Put("templates/.z");
        Assert.Equal(["content/.git", "content/a/.env", "templates/assets/.x"], Listed());
    }

    [Fact]
    public void Of_a_file_behind_a_link_the_place_is_told()
    {
        site.Put("keys/server.pem")
            .Put("content/a.md")
            .PutLink("content/x.txt", "../keys/server.pem")
            .PutLink("content/k", "../keys");
        Assert.Equal(
            [("content/a.md", null), ("content/k/server.pem", "keys/server.pem"), ("content/x.txt", "keys/server.pem")],
            new DiskInputs(site.Root).List().Select(f => (f.Path, f.LinksTo))
        );
    }

    [Fact]
    public void A_folder_without_inputs_or_that_is_not_there_lists_nothing()
    {
        Assert.Empty(new DiskInputs(site.Root).List());
        Assert.Empty(new DiskInputs(site["nowhere"]).List());
    }

    [Fact]
    public void A_file_is_read_by_its_path()
    {
        site.Put("content/perché no.md", "sì");
        Assert.Equal("sì", Read("content/perché no.md"));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("content/../../secret")]
    [InlineData("content/./a.md")]
    [InlineData("/etc/hostname")]
    [InlineData("README.md")]
    [InlineData("content\\a.md")]
    [InlineData("content")]
    [InlineData("")]
    public void Nothing_but_an_input_is_read(string path)
    {
        site.Put("README.md").Put("content/a.md");
        Assert.Throws<IOException>(() => new DiskInputs(site.Root).Read(path));
    }

    [Fact]
    public void A_link_inside_the_site_is_followed()
    {
        site.Put("content/it/a.md", "a").PutLink("content/en", "it").PutLink("content/b.md", "it/a.md");
        Assert.Equal(["content/b.md", "content/en/a.md", "content/it/a.md"], Listed());
        Assert.Equal("a", Read("content/b.md"));
        Assert.Equal("a", Read("content/en/a.md"));
        Assert.Equal(1, new DiskInputs(site.Root).List()[0].Size);
    }

    [Fact]
    public void Links_out_of_the_site_are_named_and_never_followed()
    {
        elsewhere.Put("secret.md", "secret").Put("folder/secret.md", "secret");
        site.PutLink("content/file.md", elsewhere["secret.md"])
            .PutLink("content/folder", elsewhere["folder"])
            .PutLink("content/up", "../..")
            .Put("content/good.md");
        Assert.Equal(
            [
                $"content/file.md: it is a link to '{elsewhere["secret.md"]}', outside the site",
                $"content/folder: it is a link to '{elsewhere["folder"]}', outside the site",
                "content/good.md: ",
                "content/up: it is a link to '../..', outside the site",
            ],
            new DiskInputs(site.Root).List().Select(f => $"{f.Path}: {f.Trouble}")
        );
        Assert.Throws<IOException>(() => Read("content/file.md"));
        Assert.Throws<IOException>(() => Read("content/folder/secret.md"));
    }

    [Fact]
    public void A_link_out_of_the_site_by_way_of_another_link_is_found()
    {
        elsewhere.Put("x/secret.md", "secret");
        site.PutLink("other/way", elsewhere.Root).PutLink("content/x", "../other/way/x").PutLink("data", "other/way");
        Assert.Equal(
            ["content/x", "data"],
            new DiskInputs(site.Root)
                .List()
                .Where(f => f.Trouble!.Contains("outside the site", StringComparison.Ordinal))
                .Select(f => f.Path)
        );
        Assert.Throws<IOException>(() => Read("content/x/secret.md"));
        Assert.Throws<IOException>(() => Read("data/x/secret.md"));
    }

    [Fact]
    public void A_folder_whose_name_starts_like_the_site_is_outside_it()
    {
        using var inner = new TestFolder();
        inner.Put("site-old/secret.md", "secret").PutLink("site/content/x.md", inner["site-old/secret.md"]);
        Assert.Contains("outside the site", Assert.Single(new DiskInputs(inner["site"]).List()).Trouble);
    }

    [Fact]
    public void Links_that_lead_round_in_a_circle_end()
    {
        site.Put("content/a/x.md")
            .PutLink("content/a/up", "..")
            .PutLink("content/a/self", "self")
            .PutLink("content/b/to-c", "../c")
            .PutLink("content/c/to-b", "../b")
            .PutLink("content/gone.md", "nowhere.md");
        var files = new DiskInputs(site.Root).List();
        Assert.Equal(
            [
                "content/a/self",
                "content/a/up",
                "content/a/x.md",
                "content/b/to-c/to-b",
                "content/c/to-b/to-c",
                "content/gone.md",
            ],
            files.Select(f => f.Path)
        );
        Assert.Equal("it is a link to '..', a folder that it is in itself", files[1].Trouble);
        Assert.Equal("links lead round in a circle", files[0].Trouble);
        Assert.Equal("it is a link to 'nowhere.md', which is not there", files[5].Trouble);
        Assert.All(files.Where(f => f.Path != "content/a/x.md"), f => Assert.NotNull(f.Trouble));
    }

    [Fact]
    public void Folders_that_link_to_each_other_many_times_end_too()
    {
        for (var i = 0; i < 12; i++)
            site.PutLink($"content/{i}/a", $"../{i + 1}").PutLink($"content/{i}/b", $"../{i + 1}");
        site.Put("content/12/x.md");
        Assert.Contains(new DiskInputs(site.Root).List(), f =>
            f.Trouble?.Contains("8 other links", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public void The_site_itself_may_be_reached_through_a_link()
    {
        site.Put("content/a.md", "a");
        elsewhere.PutLink("here", site.Root);
        var inputs = new DiskInputs(elsewhere["here"]);
        Assert.Equal(["content/a.md"], inputs.List().Select(f => f.Path));
        Assert.Equal("a", Encoding.UTF8.GetString(inputs.Read("content/a.md").Span));
    }

    [Fact]
    public void Files_and_folders_that_nobody_may_read_are_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permission bits are Unix's");
        site.Put("content/open.md").Put("content/closed.md").Put("data/closed/x.csv");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(site["content/closed.md"], UnixFileMode.None);
            File.SetUnixFileMode(site["data/closed"], UnixFileMode.None);
        }
        var files = new DiskInputs(site.Root).List();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                site["data/closed"],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        Assert.Equal(["content/closed.md", "content/open.md", "data/closed"], files.Select(f => f.Path));
        Assert.Equal(
            ["its permissions let nobody read it", null, "its permissions let nobody read it"],
            files.Select(f => f.Trouble)
        );
    }

    [Fact]
    public void A_folder_in_the_place_of_the_settings_and_a_file_in_the_place_of_a_folder_are_named()
    {
        site.PutFolder("quadro.yaml").Put("content", "a file");
        Assert.Equal(
            ["content: it is a file, but should be a folder", "quadro.yaml: it is a folder, but should be a file"],
            new DiskInputs(site.Root).List().Select(f => $"{f.Path}: {f.Trouble}")
        );
    }

    [Fact]
    public void Names_that_no_address_could_have_are_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        site.Put("content/a\\b.md").Put("content/a\nb.md");
        Assert.Equal(
            ["content/a\\b.md: its name has a backslash", "content/a\uFFFDb.md: its name has a sign that nobody sees"],
            new DiskInputs(site.Root).List().Select(f => $"{f.Path}: {f.Trouble}")
        );
    }

    [Fact]
    public void A_file_that_was_listed_and_is_gone_cannot_be_read()
    {
        site.Put("content/a.md");
        var error = Assert.Throws<IOException>(() => Read("content/gone.md"));
        Assert.Equal("the file is not there", error.Message);
    }

    [Fact]
    public void A_pipe_that_takes_the_place_of_a_listed_file_keeps_nobody_waiting()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "this system has no named pipes among its files"
        );
        site.Put("content/a.md", "a");
        var inputs = new DiskInputs(site.Root);
        var listed = Assert.Single(inputs.List());
        Assert.Equal("a", Encoding.UTF8.GetString(inputs.Take(listed).Bytes.Span));
        File.Delete(site["content/a.md"]);
        using (var made = Process.Start("mkfifo", [site["content/a.md"]]))
            made.WaitForExit();
        Assert.Equal("it is a pipe, not a file", Assert.Throws<IOException>(() => inputs.Take(listed)).Message);
        Assert.Equal("it is a pipe, not a file", Assert.Throws<IOException>(() => inputs.Read("content/a.md")).Message);
    }

    private IEnumerable<string> Listed() => new DiskInputs(site.Root).List().Select(f => f.Path);

    private string Read(string path) => Encoding.UTF8.GetString(new DiskInputs(site.Root).Read(path).Span);
}
