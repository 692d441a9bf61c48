using System.Text.Json;

namespace Quadro.Tests.Architecture;

/// <summary>What a release is made of is locked, as what the tests run on is.</summary>
public class LockTests
{
    private static readonly string[] Projects = ["Quadro", "Quadro.Tools", "Quadro.Core", "Quadro.Values"];

    [Fact]
    public void Each_kind_of_release_has_a_lock_for_every_project() =>
        Assert.All(Projects, project => Assert.Equal(Names(Projects[0]), Names(project)));

    [Fact]
    public void A_release_takes_the_same_packages_as_the_tests()
    {
        var differing = new List<string>();
        foreach (var project in Projects)
        {
            var tested = Packages($"src/{project}/packages.lock.json");
            foreach (var name in Names(project))
            {
                var released = Packages($"src/locks/{project}/{name}");
                differing.AddRange(
                    tested
                        .Where(package => released.GetValueOrDefault(package.Key) != package.Value)
                        .Select(package =>
                            $"src/locks/{project}/{name}: {package.Key}   (CONTRIBUTING.md says how locks are "
                            + "made anew)"
                        )
                );
            }
        }
        Verdict.None(differing);
    }

    private static string[] Names(string project) =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("src", "locks", project), "*.json")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Version and hash of each package, those that a kind of machine adds left out.</summary>
    private static Dictionary<string, string> Packages(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.At(path)));
        return json
            .RootElement.GetProperty("dependencies")
            .GetProperty("net10.0")
            .EnumerateObject()
            .Where(package =>
                package.Value.TryGetProperty("contentHash", out _)
                && !package.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
            )
            .ToDictionary(
                package => package.Name,
                package => $"{package.Value.GetProperty("resolved")} {package.Value.GetProperty("contentHash")}"
            );
    }
}
