using System.Text;
using Quadro.Tests.Architecture;
using Quadro.Tests.Disk;
using Quadro.Tests.Support;

namespace Quadro.Tests.Browser;

/// <summary>The tests that share one browser and the sites in it; they run one after the other.</summary>
[CollectionDefinition(nameof(BrowserTests))]
public sealed class BrowserTests : ICollectionFixture<DemoSite>;

/// <summary>This repository's own site, made once by the program, served on this machine, and a browser that looks at
/// it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly TestFolder folder = new("browser");
    private readonly Dictionary<string, Func<string, byte[]?>> places = new(StringComparer.Ordinal);
    private Chromium browser = null!;
    private StaticSite server = null!;
    private Tab tab = null!;
    private string? axe;

    /// <summary>Where it stands on disk, to be opened without a server.</summary>
    internal Uri OnDisk => new(folder["site/index.html"]);

    internal string Host => server.Address;

    /// <summary>The checks of accessibility, as they are run in a page.</summary>
    internal string Axe => axe ??= ReadAxe(Repository.At("src", "npm", "node_modules", "axe-core", "axe.min.js"));

    public async ValueTask InitializeAsync()
    {
        var program = BrowserPath.OfThisMachine.Find();
        foreach (var part in new[] { "content", "data", "templates" })
            Copy(Repository.At(part), folder[part]);
        File.Copy(Repository.At("quadro.yaml"), folder["quadro.yaml"]);
        var (code, said) = RealProgram.Run("build", folder.Root, "--output", folder["site"]);
        if (code != 0 || !File.Exists(folder["site/search/pagefind.js"]))
            throw new InvalidOperationException(
                $"the program has not made this repository's site with its search (it ended with {code}):\n{said}"
            );
        var files = StaticSite.Folder(folder["site"]);
        (places["/"], places["/sub/"]) = (files, files);
        places["/strange/"] = Once(StrangeSites.LongTitles);
        places["/many/"] = Once(StrangeSites.LongLists);
        places["/public/"] = Once(WithAddress);
        server = await StaticSite.Start(places);
        browser = await Chromium.Start(program);
        tab = await browser.Open();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The tab, as if it were new.</summary>
    internal async Task<Tab> Tab(Viewport? viewport = null)
    {
        await tab.Fresh();
        if (viewport is not null)
            await tab.Look(viewport);
        return tab;
    }

    /// <summary>The tab, with a page of the site in it.</summary>
    internal async Task<Tab> At(string path, Viewport? viewport = null)
    {
        var opened = await Tab(viewport);
        await opened.Go(Address(path));
        return opened;
    }

    internal string Address(string path) => server.Address + path;

    /// <summary>The text of a page or file of a place, null where there is none.</summary>
    internal string? Source(string path) => places["/"](path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    internal static string ReadAxe(string file) =>
        File.Exists(file)
            ? File.ReadAllText(file)
            : throw new InvalidOperationException(
                $"axe-core is not at '{file}': install Node.js with npm and build again, so that 'npm ci' in "
                    + "src/npm can fetch it"
            );

    /// <summary>The site as it is made for the address at which it stands.</summary>
    private Func<string, byte[]?> WithAddress()
    {
        var (code, said) = RealProgram.Run(
            "build",
            folder.Root,
            "--output",
            folder["public"],
            "--base-url",
            $"{server.Address}/public/"
        );
        return code == 0 ? StaticSite.Folder(folder["public"]) : throw new InvalidOperationException(said);
    }

    /// <summary>A site that is made when somebody first asks for a page of it.</summary>
    private static Func<string, byte[]?> Once(Func<Func<string, byte[]?>> make)
    {
        var made = new Lazy<Func<string, byte[]?>>(make);
        return path => made.Value(path);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
