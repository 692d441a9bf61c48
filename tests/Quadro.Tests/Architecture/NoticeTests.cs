using System.Text.Json;
using System.Xml.Linq;

namespace Quadro.Tests.Architecture;

/// <summary>Whoever gets the program is told whose work is in it.</summary>
public class NoticeTests
{
    private static string Notices { get; } = File.ReadAllText(Repository.At("src", "Quadro", "THIRD-PARTY-NOTICES.txt"));

    public static TheoryData<string, string> Packages
    {
        get
        {
            var groups = XDocument.Load(Repository.At("Directory.Packages.props")).Root!.Elements("ItemGroup").Where(group => group.Attribute("Label") is null);
            var packages = groups.Elements("PackageVersion").Select(package => (Name: package.Attribute("Include")!.Value, Version: package.Attribute("Version")!.Value));
            return [.. packages.Where(package => !package.Name.EndsWith("Analyzers", StringComparison.Ordinal)).Select(package => (package.Name.StartsWith("NetVips.Native.", StringComparison.Ordinal) ? "libvips" : package.Name, package.Version)).Distinct()];
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_package_of_the_program_is_named_with_its_version(string name, string version) => Assert.Contains($"  {name} {version} ", Notices, StringComparison.Ordinal);

    [Fact]
    public void Pagefind_is_named_with_its_version()
    {
        using var npm = JsonDocument.Parse(File.ReadAllText(Repository.At("src", "npm", "package.json")));
        foreach (var package in npm.RootElement.GetProperty("optionalDependencies").EnumerateObject()) Assert.Contains($"  Pagefind {package.Value.GetString()} ", Notices, StringComparison.Ordinal);
    }

    [Fact]
    public void They_go_with_the_published_program()
    {
        var project = XDocument.Load(Repository.At("src", "Quadro", "Quadro.csproj"));
        var published = project.Descendants("None").Where(file => file.Attribute("CopyToPublishDirectory") is not null).Select(file => file.Attribute("Link")?.Value ?? file.Attribute("Update")?.Value);
        Assert.Superset(new HashSet<string?> { "THIRD-PARTY-NOTICES.txt", "notices/libvips.md", "notices/libvips-versions.json", "pagefind/LICENSE.txt" }, published.ToHashSet());
    }
}
