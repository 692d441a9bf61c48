using System.Text.RegularExpressions;

namespace Quadro.Tests.Architecture;

public partial class FolderTests
{
    /// <summary>What stands above the stages: the calls of the stages, what they are given, what they give back.</summary>
    private static readonly string[] Top =
    [
        "Pipeline.cs",
        "BuildRun.cs",
        "BuildReport.cs",
        "BuildMemory.cs",
        "Verification.cs",
    ];

    private const int MostFiles = 20;

    /// <summary>Folders that had more files when this test was written, with how many they have today.</summary>
    private static readonly Dictionary<string, int> StillCrowded = new()
    {
        ["src/Quadro/Commands"] = 23,
        ["src/Quadro.Core/Emit"] = 21,
    };

    [Fact]
    public void Only_the_pipeline_stands_above_the_stages() =>
        Verdict.None(
            Directory
                .EnumerateFiles(Repository.At("src", "Quadro.Core"), "*.cs")
                .Select(path => Path.GetFileName(path)!)
                .Except(Top)
        );

    [Fact]
    public void The_folders_of_the_core_are_the_stages() =>
        Assert.Equal(
            Layers.Order.Except(Layers.NotYet).Order(StringComparer.Ordinal),
            Folders("Quadro.Core").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_folders_of_the_values_are_those_that_have_a_place() =>
        Assert.Equal(
            FoldersOfValues.Order(StringComparer.Ordinal),
            Folders("Quadro.Values").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_folder_has_at_most_twenty_files() =>
        Verdict.None(
            Repository
                .Sources("src")
                .GroupBy(path => path[..path.LastIndexOf('/')])
                .Select(folder => Crowded(folder.Key, folder.DistinctBy(ClassOf).Count()))
                .OfType<string>()
        );

    [Theory]
    [InlineData("src/Quadro.Core/Load", 20, false)]
    [InlineData("src/Quadro.Core/Load", 21, true)]
    [InlineData("src/Quadro.Core/Emit", 21, false)]
    [InlineData("src/Quadro.Core/Emit", 22, true)]
    [InlineData("src/Quadro.Core/Emit", 20, true)]
    public void A_crowded_folder_only_shrinks(string folder, int files, bool isFound) =>
        Assert.Equal(isFound, Crowded(folder, files) is not null);

    [Fact]
    public void The_map_names_the_stages_in_their_order()
    {
        var mapped = Mapped(File.ReadAllText(Repository.At("src", "ARCHITECTURE.md")));
        Assert.Equal(FoldersOfValues.Concat(Layers.Order.Except(Layers.NotYet.Except(Folders("Quadro.Core")))), mapped);
    }

    [Fact]
    public void A_map_in_another_order_is_seen() =>
        Assert.Equal(["Load", "Text"], Mapped("| `Load/` | 1 | bytes |\n| `Text/` | | hashes, `Load/` |\n"));

    private static IEnumerable<string> FoldersOfValues =>
        Layers.OfValues.Where(layer => layer != "Values").Select(layer => layer.Split('.')[^1]);

    /// <summary>The parts of one class count as one file: Messages.Plan.cs and Messages.Plan.Names.cs.</summary>
    private static string ClassOf(string path) => Path.GetFileName(path).Split('.')[0];

    private static string? Crowded(string folder, int files) =>
        StillCrowded.TryGetValue(folder, out var known)
            ? files == known
                ? null
                : $"{folder} has {files} files and is listed with {known}: the list only shrinks"
            : files > MostFiles
                ? $"{folder} has {files} files; {MostFiles} are allowed"
                : null;

    private static List<string> Folders(string project) =>
        [
            .. Directory
                .EnumerateDirectories(Repository.At("src", project))
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name is not ("bin" or "obj")),
        ];

    private static List<string> Mapped(string map) => [.. Row().Matches(map).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\| `(\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
