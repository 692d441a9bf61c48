using System.Text.Json;
using System.Xml.Linq;

namespace Quadro.Tests.Architecture;

/// <summary>Whoever gets the program is told whose work is in it.</summary>
public class NoticeTests
{
    private static string Notices { get; } =
        File.ReadAllText(Repository.At("src", "Quadro", "THIRD-PARTY-NOTICES.txt"));

    public static TheoryData<string, string> Packages
    {
        get
        {
            var groups = XDocument
                .Load(Repository.At("Directory.Packages.props"))
                .Root!.Elements("ItemGroup")
                .Where(group => group.Attribute("Label") is null);
            var packages = groups
                .Elements("PackageVersion")
                .Select(package =>
                    (Name: package.Attribute("Include")!.Value, Version: package.Attribute("Version")!.Value)
                );
            return
            [
                .. packages
                    .Where(package => !package.Name.EndsWith("Analyzers", StringComparison.Ordinal))
                    .Select(package =>
                        (
                            package.Name.StartsWith("NetVips.Native.", StringComparison.Ordinal)
                                ? "libvips"
                                : package.Name,
                            package.Version
                        )
                    )
                    .Distinct(),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_package_of_the_program_is_named_with_its_version(string name, string version) =>
        Assert.Contains($"  {name} {version} ", Notices, StringComparison.Ordinal);

    [Fact]
    public void Pagefind_is_named_with_its_version()
    {
        using var npm = JsonDocument.Parse(File.ReadAllText(Repository.At("src", "npm", "package.json")));
        foreach (var package in npm.RootElement.GetProperty("optionalDependencies").EnumerateObject())
            Assert.Contains($"  Pagefind {package.Value.GetString()} ", Notices, StringComparison.Ordinal);
    }

    [Fact]
    public void The_crates_in_the_program_of_Pagefind_are_named_with_their_versions()
    {
        var program = Repository.At("src", "npm", "node_modules", "@pagefind", "linux-x64", "bin", "pagefind_extended");
        Assert.SkipUnless(File.Exists(program), "npm has installed no Pagefind for this machine");
        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(program));
        var found = Crate
            .Matches(text)
            .Select(crate => $"{crate.Groups[1]} {crate.Groups[2]}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        var named = File.ReadLines(Repository.At("src", "npm", "notices", "pagefind-crates.txt"))
            .Select(line => Entry.Match(line))
            .Where(entry => entry.Success)
            .SelectMany(entry => entry.Groups[2].Value.Split(", ").Select(version => $"{entry.Groups[1]} {version}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(found, named);
    }

    /// <summary>Where a crate's sources stood when the program was compiled: in a folder of its name and
    /// version.</summary>
    private static readonly System.Text.RegularExpressions.Regex Crate = new(
        @"registry/src/[^/]{1,60}/([A-Za-z0-9_-]{1,40})-(\d+\.\d+\.\d+)/",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant
    );

    /// <summary>A crate's name and its versions.</summary>
    private static readonly System.Text.RegularExpressions.Regex Entry = new(
        @"^  (\S+) (\d\S+(?:, \d\S+)*)  ",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant
    );

    [Fact]
    public void They_go_with_the_published_program()
    {
        var project = XDocument.Load(Repository.At("src", "Quadro", "Quadro.csproj"));
        var published = project
            .Descendants("None")
            .Where(file => file.Attribute("CopyToPublishDirectory") is not null)
            .Select(file => file.Attribute("Link")?.Value ?? file.Attribute("Update")?.Value);
        Assert.Superset(
            new HashSet<string?>
            {
                "THIRD-PARTY-NOTICES.txt",
                "notices/libvips.md",
                "notices/libvips-versions.json",
                "pagefind/LICENSE.txt",
                "pagefind/CRATES.txt",
            },
            published.ToHashSet()
        );
    }
}
