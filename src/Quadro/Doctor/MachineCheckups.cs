using System.Globalization;
using Quadro.Cli.Terminal;
using Quadro.Tools.Pagefind;
using Quadro.Tools.Vips;

namespace Quadro.Cli.Doctor;

/// <summary>What this machine has of all that Quadro can use.</summary>
internal static class MachineCheckups
{
    private const string WholeFolder = "keep the whole folder of the program together, or publish it again";

    public static IEnumerable<Checkup> All(Func<string, string?> variable, CancellationToken cancel)
    {
        var pagefind = PagefindIndexer.Found().TryOut(cancel);
        yield return Pagefind(pagefind);
        yield return Pictures(new VipsPictures().TryOut());
        yield return Npm(Found("npm", variable), pagefind is null);
        yield return Found("git", variable) is { } git
            ? Checkup.Good("git", git)
            : Checkup.Missing(
                "git",
                "is not on the path",
                "sites are built all the same; their texts have no history to go back to",
                "install git"
            );
        yield return Terminal(variable);
    }

    private static Checkup Pagefind(string? trouble) =>
        trouble is null
            ? Checkup.Good("Pagefind", "is here and answers: sites have search")
            : Checkup.Missing(
                "Pagefind",
                trouble,
                "sites are built without search",
                "install Node.js with npm and build Quadro again; " + WholeFolder
            );

    private static Checkup Pictures(string? trouble) =>
        trouble is null
            ? Checkup.Good("libvips", $"{VipsPictures.Version} is here: pictures are also made in small sizes")
            : Checkup.Missing(
                "libvips",
                trouble,
                "pictures are published in their own size only, and pages load more slowly",
                WholeFolder
            );

    /// <summary>It fetches Pagefind while Quadro is built from its sources, and is of no use afterwards.</summary>
    private static Checkup Npm(string? npm, bool hasPagefind) =>
        (npm, hasPagefind) switch
        {
            ({ } path, _) => Checkup.Good("npm", path),
            (null, true) => Checkup.Good("npm", "is not on the path, and not needed: Pagefind is here"),
            _ => Checkup.Missing(
                "npm",
                "is not on the path",
                "a program that is built from the sources of Quadro gets no Pagefind",
                "install Node.js with npm"
            ),
        };

    private static string? Found(string program, Func<string, string?> variable)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (variable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Join(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }

    private static Checkup Terminal(Func<string, string?> variable)
    {
        var screen = Screen.Output;
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{(screen.Colour ? "colours" : "no colours")}, {(screen.Links ? "links" : "no links")}, "
                + $"{screen.Width} columns"
        );
        if (Console.OutputEncoding.CodePage == System.Text.Encoding.UTF8.CodePage)
            return Checkup.Good("terminal", facts + ", UTF-8");
        return Checkup.Missing(
            "terminal",
            $"writes in {Console.OutputEncoding.WebName}",
            "accents in messages may be shown as other signs; pages are not concerned",
            OperatingSystem.IsWindows()
                ? "'chcp 65001' before quadro"
                : $"set LANG to a UTF-8 locale, such as C.UTF-8; now it is '{variable("LC_ALL") ?? variable("LANG")}'"
        );
    }
}
