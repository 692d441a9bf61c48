using System.Text.RegularExpressions;

namespace Quadro.Tests.Architecture;

public partial class FolderTests
{
    /// <summary>What stands above the stages: the calls of the stages, what they are given, what they give back.</summary>
    private static readonly string[] Top =
    [
        "Pipeline.cs",
        "BuildRun.cs",
        "MissingTools.cs",
        "BuildReport.cs",
        "BuildMemory.cs",
        "Verification.cs",
    ];

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
            Folders().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_map_names_the_stages_in_their_order()
    {
        var mapped = Mapped(File.ReadAllText(Repository.At("src", "ARCHITECTURE.md")));
        Assert.Equal(Layers.Order.Except(Layers.NotYet.Except(Folders())), mapped);
    }

    [Fact]
    public void A_map_in_another_order_is_seen() =>
        Assert.Equal(["Load", "Text"], Mapped("| `Load/` | 1 | bytes |\n| `Text/` | | hashes, `Load/` |\n"));

    private static List<string> Folders() =>
        [
            .. Directory
                .EnumerateDirectories(Repository.At("src", "Quadro.Core"))
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name is not ("bin" or "obj")),
        ];

    private static List<string> Mapped(string map) => [.. Row().Matches(map).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\| `(\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
