using System.Diagnostics;
using Quadro.Cli.Disk;
using Quadro.Emit;
using Quadro.Tests.Golden;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>The program itself where links lead elsewhere, files are no files, streams are closed, and others build
/// too.</summary>
public sealed class OddPlacesTests : IDisposable
{
    private readonly TestFolder folder = new();

    public OddPlacesTests() =>
        folder
            .Put("quadro.yaml", "title: Prova\nlanguage: it\nsearch: false\n")
            .Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_pipe_among_the_inputs_is_an_error_at_once()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "this system has no named pipes among its files"
        );
        folder.PutFolder("data");
        foreach (var path in (string[])["data/works.csv", "content/nota.md", "content/foto.png"])
            Shell($"mkfifo '{folder[path]}'");
        foreach (var command in (string[])["check", "build"])
        {
            var (code, said) = RealProgram.Run(command, folder.Root);
            Assert.Equal(1, code);
            foreach (var path in (string[])["data/works.csv", "content/nota.md", "content/foto.png"])
                Assert.Contains(
                    $"{path}(1,1): error QD1010: '{path}' is not read: it is a pipe, not a file",
                    said,
                    StringComparison.Ordinal
                );
        }
        Assert.False(Directory.Exists(folder["site"]));
        foreach (var path in (string[])["data/works.csv", "content/nota.md", "content/foto.png"])
            File.Delete(folder[path]);
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
    }

    [Fact]
    public void Settings_that_are_a_pipe_or_a_socket_keep_nobody_waiting()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "this system has no named pipes among its files"
        );
        File.Delete(folder["quadro.yaml"]);
        Shell($"mkfifo '{folder["quadro.yaml"]}'");
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix,
            System.Net.Sockets.SocketType.Stream,
            System.Net.Sockets.ProtocolType.Unspecified
        );
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(folder["content/presa.md"]));
        var (code, said) = RealProgram.Run("build", folder.Root);
        Assert.Equal(1, code);
        Assert.Contains("it is a pipe, not a file", said, StringComparison.Ordinal);
        Assert.Contains("it is a socket, not a file", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_gives_no_other_name_to_what_is_kept_from_readers_in_silence()
    {
        folder
            .Put(".env", "PASSWORD=x\n")
            .Put(".private/nota.md", "Nota.\n")
            .Put("keys/server.pem", "x\n")
            .Put("keys/a.txt", "x\n")
            .PutLink("content/prova.txt", "../.env")
            .PutLink("content/nota.md", "../.private/nota.md")
            .PutLink("content/chiavi", "../keys");
        var (code, said) = RealProgram.Run("check", folder.Root);
        Assert.Equal(0, code);
        Assert.Contains(
            "warning QD1049: 'content/prova.txt' would be published, and is a link to '.env', which looks "
                + "like a file of "
                + "passwords",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "warning QD1049: 'content/nota.md' would be published, and is a link to '.private/nota.md', which "
                + "is hidden",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "warning QD1049: 'content/chiavi/server.pem' would be published, and looks like a key",
            said,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("chiavi/a.txt", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/x")]
    [InlineData("altrove/x/y")]
    [InlineData("altrove")]
    [InlineData("su/sito/templates/nuova/cartella")]
    [InlineData("su")]
    [InlineData("su/sito/.quadro/x")]
    public void Output_is_refused_by_where_it_really_is(string output)
    {
        // Two links: into the inputs, and to the folder above the site.
        folder.PutLink("altrove", "content").PutLink("su", "..");
        output = output.Replace("sito", Path.GetFileName(folder.Root), StringComparison.Ordinal);
        var before = folder.FilesIn("content");
        foreach (
            var words in (string[][])
                [
                    ["build", folder.Root, "-o", folder[output]],
                    ["schema", "export", folder.Root, "-o", folder[output]],
                ]
        )
        {
            var (code, said) = RealProgram.Run(words);
            Assert.Equal(2, code);
            Assert.Contains(
                ": it lies in '",
                said.Replace("the site's own folder lies in it", "it lies in '", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
        Assert.Equal(before, folder.FilesIn("content"));
        Assert.Equal((false, false), (Directory.Exists(folder["templates"]), Directory.Exists(folder[".quadro"])));
    }

    [Fact]
    public void A_link_that_leads_to_a_good_place_is_a_good_place()
    {
        using var elsewhere = new TestFolder();
        elsewhere.PutFolder("www");
        folder.PutLink("pubblico", elsewhere["www"]);
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "-o", folder["pubblico/sito"]).Code);
        Assert.True(File.Exists(elsewhere["www/sito/index.html"]));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("schema export")]
    public void Traces_that_are_a_link_are_refused_by_every_command(string command)
    {
        using var elsewhere = new TestFolder();
        folder.PutLink(".quadro", elsewhere.Root);
        var (code, said) = RealProgram.Run([.. command.Split(' '), folder.Root]);
        Assert.Equal(1, code);
        Assert.Contains(
            "QD5007: the folder of traces, '.quadro', cannot be used: it is a link to ",
            said,
            StringComparison.Ordinal
        );
        Assert.Empty(elsewhere.Files);
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void A_copy_by_hard_links_stays_as_it_was()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "cp -al is of this system");
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        Shell($"cp -al '{folder["site"]}' '{folder["copia"]}'");
        var before = folder.FilesIn("copia");
        folder
            .Put("content/index.md", "---\ntitle: Casa\n---\nTutt'altro, e molto di più.\n")
            .Put("content/nuova.md", "---\ntitle: Nuova\n---\nTesto.\n");
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        Assert.Equal(before, folder.FilesIn("copia"));
        Assert.NotEqual(before["index.html"], folder.FilesIn("site")["index.html"]);
    }

    [Theory]
    [InlineData(">/dev/full", "why /", 1)]
    [InlineData(">&-", "why /", 1)]
    [InlineData(">&- 2>&-", "why /", 1)]
    [InlineData(">/dev/full 2>/dev/full", "why /", 1)]
    [InlineData("| true", "why /", 0)]
    [InlineData("2>/dev/full", "build", 0)]
    [InlineData("2>&-", "build --verbose", 0)]
    [InlineData("<&- >&- 2>&-", "build --verbose", 0)]
    [InlineData("2>/dev/full", "build --output content/x", 2)]
    [InlineData("2>&- >/dev/full", "check --edition nobody", 2)]
    [InlineData(">/dev/full", "--help", 1)]
    public void Streams_that_are_closed_or_full_end_quietly_with_the_right_code(string streams, string words, int code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is of this system");
        var program = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "quadro.dll")}'";
        var said = Shell(
            $"cd '{folder.Root}'; set -o pipefail; {{ {program} {words} {streams}; echo code $? >&3; }} 3>&1 "
                + ">/dev/null 2>&1 "
                + $"</dev/null"
        );
        Assert.Equal($"code {code}", said.Trim());
    }

    [Fact]
    public void Two_checkouts_that_write_to_one_folder_wait_for_each_other()
    {
        using var shared = new TestFolder();
        using var other = new TestFolder();
        foreach (var (path, text) in folder.Files)
            other.Put(path, text.Replace("Testo", "Altro testo", StringComparison.Ordinal));
        shared.PutFolder("www").PutLink("stesso", "www");
        var runs = new[]
        {
            (folder.Root, "www/x"),
            (other.Root, "stesso/x"),
            (folder.Root, "stesso/x"),
            (other.Root, "www/x"),
        }
            .Select(run => RealProgram.Start("build", run.Root, "-o", shared[run.Item2]))
            .ToList();
        Assert.All(runs, run =>
            Assert.Equal(
                (0, ""),
                RealProgram.End(run) is var (code, said)
                    ? (code, said.Contains("QD5", StringComparison.Ordinal) ? said : "")
                    : default
            )
        );
        var found = FileSet.Read(shared["www/x"]);
        var clean = new[] { folder, other }.Select(site =>
        {
            RealProgram.Run("build", site.Root, "-o", site["pulito"]);
            return FileSet.Read(site["pulito"]);
        });
        Assert.Contains(clean, one => !one.Differences(found).Any());
    }

    [Fact]
    public void A_lock_of_a_dead_process_is_no_obstacle_and_one_of_a_living_is()
    {
        var output = new DiskOutput(folder["site"]) { Patience = TimeSpan.Zero };
        folder.Put("site/.quadro-work/lock", "");
        using (var held = output.Hold(".quadro-work/lock", TestContext.Current.CancellationToken))
        {
            Assert.NotNull(held);
            Assert.Null(
                new DiskOutput(folder["site"]) { Patience = TimeSpan.Zero }.Hold(
                    ".quadro-work/lock",
                    TestContext.Current.CancellationToken
                )
            );
        }
        Assert.False(Directory.Exists(folder["site/.quadro-work"]));
        using var again = output.Hold(".quadro-work/lock", TestContext.Current.CancellationToken);
        Assert.NotNull(again);
    }

    [Fact]
    public void A_path_longer_than_the_machine_allows_is_an_error_before_the_first_byte_in_check_too()
    {
        var url = string.Concat(Enumerable.Repeat("/" + new string('a', 200), 22)) + "/";
        folder.Put("content/lunga.md", $"---\ntitle: Lunga\nurl: {url}\n---\nTesto.\n");
        foreach (var command in (string[])["check", "build"])
        {
            var (code, said) = RealProgram.Run(command, folder.Root);
            Assert.Equal(1, code);
            Assert.Contains("error QD5001: the output path 'aaa", said, StringComparison.Ordinal);
            Assert.Contains(" is too long for this machine: ", said, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void A_path_that_is_too_long_is_told_beside_errors_of_other_stages()
    {
        var url = string.Concat(Enumerable.Repeat("/" + new string('a', 200), 22)) + "/";
        folder
            .Put("content/lunga.md", $"---\ntitle: Lunga\nurl: {url}\n---\nTesto.\n")
            .Put("quadro.yaml", "title: Prova\nlanguages: [it\n");
        var (code, said) = RealProgram.Run("check", folder.Root);
        Assert.Equal(1, code);
        Assert.Contains("error QD1002", said, StringComparison.Ordinal);
        Assert.Contains("error QD5001: the output path 'aaa", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/con/")]
    [InlineData("/nul.html")]
    [InlineData("/a/aux.html")]
    public void Names_that_no_system_has_are_errors_in_check_as_in_build(string url)
    {
        folder.Put("content/nome.md", $"---\ntitle: Nome\nurl: {url}\n---\nTesto.\n");
        foreach (var command in (string[])["check", "build"])
        {
            var (code, said) = RealProgram.Run(command, folder.Root);
            Assert.Equal((1, true), (code, said.Contains("QD5001", StringComparison.Ordinal)));
        }
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_public_edition_over_the_internal_one_leaves_nothing_behind_notes_or_no_notes(bool hasNotes)
    {
        folder
            .Put("content/segreto.md", "---\ntitle: Segreto\nvisibility: internal\n---\nSegreto.\n")
            .Put("content/allegato.txt", "x");
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "--edition", "internal", "--drafts").Code);
        Assert.True(File.Exists(folder["site/segreto/index.html"]));
        if (!hasNotes)
            Directory.Delete(folder[".quadro"], recursive: true);
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        Assert.False(Directory.Exists(folder["site/segreto"]));
        RealProgram.Run("build", folder.Root, "-o", folder["pulito"]);
        Assert.Empty(FileSet.Read(folder["pulito"]).Differences(FileSet.Read(folder["site"])));
    }

    [Fact]
    public void Clean_and_verify_name_every_file_that_belongs_to_no_page()
    {
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        folder.Put("site/vecchia/index.html", "old").Put("site/CNAME", "example.org");
        foreach (var option in (string[])["--clean", "--verify"])
        {
            var (code, said) = RealProgram.Run("build", folder.Root, option, "--verbose");
            Assert.Equal(0, code);
            Assert.Contains(
                "QD5014: the output folder has 2 files that belong to no page",
                said,
                StringComparison.Ordinal
            );
            Assert.Contains("'CNAME'", said, StringComparison.Ordinal);
            Assert.Contains("'vecchia/index.html'", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_first_build_over_files_of_others_stops_and_adopting_goes_on()
    {
        folder.Put("site/index.html", "mine").Put("site/robots.txt", "mine").Put("site/CNAME", "example.org");
        var before = folder.FilesIn("site");
        var (code, said) = RealProgram.Run("build", folder.Root);
        Assert.Equal(1, code);
        Assert.Contains("QD5013", said, StringComparison.Ordinal);
        Assert.Contains("'index.html'", said, StringComparison.Ordinal);
        Assert.Equal(before, folder.FilesIn("site"));
        Assert.Equal(0, RealProgram.Run("build", folder.Root, "--adopt").Code);
        Assert.Equal("example.org", folder.FilesIn("site")["CNAME"]);
        Assert.NotEqual("mine", folder.FilesIn("site")["index.html"]);
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
    }

    [Fact]
    public void The_list_names_the_files_that_stand_there_and_the_pieces_for_servers_know_its_name()
    {
        Assert.Equal(0, RealProgram.Run("build", folder.Root).Code);
        var list = FileList.Read(File.ReadAllBytes(folder["site/" + FileList.Name]));
        Assert.Equal(
            folder.FilesIn("site").Keys.Where(path => path != FileList.Name),
            list!.Order(StringComparer.Ordinal)
        );
        Assert.Contains("/" + FileList.Name + "\n", folder.FilesIn("site")["_headers"], StringComparison.Ordinal);
        Assert.Contains(FileList.Name, folder.FilesIn("site")["_nginx.conf"], StringComparison.Ordinal);
        Assert.DoesNotContain(folder.FilesIn("site"), file =>
            file.Key.EndsWith(".xml", StringComparison.Ordinal)
            && file.Value.Contains(FileList.Name, StringComparison.Ordinal)
        );
    }

    private static string Shell(string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true }
        )!;
        var said = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return said;
    }
}
