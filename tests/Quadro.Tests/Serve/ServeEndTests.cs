using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Quadro.Cli.Serve;
using Quadro.Tests.Disk;
using Quadro.Tests.Support;

namespace Quadro.Tests.Serve;

/// <summary>Ports, the end of a preview, and what it keeps over many edits.</summary>
public sealed class ServeEndTests
{
    private const string Small =
        "=== quadro.yaml\ntitle: Prova\n=== content/index.md\n---\ntitle: Casa\n---\nTesto 0.\n";

    [Fact]
    public void A_port_that_was_asked_for_and_is_taken_is_named()
    {
        using var folder = new TestFolder();
        folder.Put("quadro.yaml", "title: Prova\n");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (code, said) = RealProgram.Run("serve", folder.Root, "--port", port);
        Assert.Equal(2, code);
        Assert.StartsWith(
            $"quadro: the preview cannot have port {port}: another program has it; name another with '--port N'",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_previews_at_once_the_second_takes_the_next_free_port()
    {
        await using var first = await ServedSite.Start(Small, how: options => options with { Port = null });
        await using var second = await ServedSite.Start(Small, how: options => options with { Port = null });
        Assert.NotEqual(first.Address.Port, second.Address.Port);
        Assert.Contains($"is taken, so the preview is at {second.Address.Port}", second.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("-1")]
    [InlineData("due")]
    public void A_port_that_is_none_is_refused(string port)
    {
        using var folder = new TestFolder();
        folder.Put("quadro.yaml", "title: Prova\n");
        Assert.Equal(2, RealProgram.Run("serve", folder.Root, "--port", port).Code);
    }

    [Fact]
    public void A_folder_that_is_no_site_is_refused()
    {
        using var folder = new TestFolder();
        Assert.Equal(1, RealProgram.Run("serve", folder.Root).Code);
        Assert.Equal(2, RealProgram.Run("serve", folder["nowhere"]).Code);
    }

    [Fact]
    public async Task Where_the_system_watches_only_some_folders_saves_are_looked_for_and_it_is_said_once()
    {
        Assert.SkipUnless(FewWatches.CanBeHad, "this machine lets no process have fewer watches than it has");
        using var folder = new TestFolder();
        folder.Put("quadro.yaml", "title: Prova\n");
        for (var i = 0; i < 20; i++)
            folder.Put($"content/{i}/index.md", "---\ntitle: Casa\n---\nTesto.\n");
        using var program = FewWatches.Start(8, "serve", folder.Root, "--port", "0");
        var (said, all) = (program.StandardError, new List<string>());
        await Heard("Ctrl+C ends the preview");
        await Heard("the system does not tell of every change");
        folder.Put("content/19/index.md", "---\ntitle: Casa\n---\nAltro.\n");
        await Heard("content/19/index.md");
        program.Kill(entireProcessTree: true);
        Assert.True(all.Count < 20, string.Join('\n', all));
        Assert.Single(all, line => line.Contains("does not tell of every change", StringComparison.Ordinal));

        async Task Heard(string words)
        {
            while (!all.Any(line => line.Contains(words, StringComparison.Ordinal)))
                all.Add(
                    await said.ReadLineAsync(TestContext.Current.CancellationToken)
                        .AsTask()
                        .WaitAsync(ServedSite.Patience)
                        ?? throw new InvalidOperationException(string.Join('\n', all))
                );
        }
    }

    /// <remarks>Not by the signal of Ctrl+C, which is ignored where the tests themselves run in the
    /// background.</remarks>
    [Fact]
    public void Stopping_it_is_its_good_end_and_standard_output_has_the_address_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send");
        using var folder = new TestFolder();
        folder.Put("quadro.yaml", "title: Prova\n").Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n");
        using var program = RealProgram.Start("serve", folder.Root, "--port", "0", "--quiet");
        Assert.Matches("^http://127\\.0\\.0\\.1:\\d+/$", program.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.Equal("", program.StandardOutput.ReadToEnd());
        Assert.Equal("", program.StandardError.ReadToEnd());
        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
    }

    /// <summary>QUADRO_SERVE_EDITS says how many, and has the memory printed.</summary>
    [Fact]
    public async Task Nothing_is_kept_of_edits_and_of_pages_that_were_closed()
    {
        var edits = int.TryParse(
            Environment.GetEnvironmentVariable("QUADRO_SERVE_EDITS"),
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 0;
        await using var site = await ServedSite.Start(Small);
        for (var edit = 1; edit <= Math.Max(edits, 25); edit++)
        {
            using (var page = await site.Open("/"))
            {
                Assert.Equal(1, site.OpenPages);
                site.Folder.Put("content/index.md", $"---\ntitle: Casa\n---\nTesto {edit}.\n");
                await page.Asked();
            }
            if (edits > 0 && (edit == 10 || edit % 100 == 0))
                TestContext.Current.SendDiagnosticMessage(
                    "{0} edits: {1:F1} MB live, {2:F0} MB in all",
                    edit,
                    GC.GetTotalMemory(forceFullCollection: true) / 1e6,
                    Environment.WorkingSet / 1e6
                );
            while (site.OpenPages > 0)
                await Task.Yield();
        }
        Assert.Contains($"Testo {Math.Max(edits, 25)}.", await site.Text("/"), StringComparison.Ordinal);
        Assert.Equal(2, site.Folder.Files.Count);
    }

    [Fact]
    public void A_folder_in_memory_forgets_what_is_deleted_and_its_branches_are_apart()
    {
        var folder = new MemoryFolder(() => 5);
        folder.Write("a/b/c.html", "x"u8);
        var branch = folder.Branch();
        branch.Delete("a/b/c.html");
        branch.Write("a", "file"u8);
        Assert.Equal(Quadro.Emit.OutputKind.Folder, folder.Find("a/b")!.Value.Kind);
        Assert.Equal(["b/"], folder.List("a"));
        Assert.Null(branch.Find("a/b"));
        Assert.Equal(
            (4, 5, Quadro.Emit.OutputKind.File),
            (branch.Find("a")!.Value.Size, branch.Find("a")!.Value.Modified, branch.Find("a")!.Value.Kind)
        );
    }
}
