using System.Text;
using System.Text.RegularExpressions;

namespace Quadro.Tests.Architecture;

public partial class HygieneTests
{
    private static readonly string[] Folders = ["content", "data", "templates", "src", "tests", "site", "findings"];

    [Fact]
    public void The_top_folders_are_the_agreed_ones() => Verdict.None(StrayFolders(Repository.Files()));

    [Fact]
    public void Nothing_that_is_made_is_kept() => Verdict.None(Made(Repository.Files()));

    [Fact]
    public void No_file_names_a_package_registry_or_a_machine() =>
        Verdict.None(Repository.Files().SelectMany(path => Lines(path).SelectMany(line => Foreign(path, line))));

    [Fact]
    public void Text_ends_its_lines_as_unix_does() =>
        Verdict.None(
            Repository
                .Files()
                .Where(path =>
                    !path.StartsWith("tests/golden/", StringComparison.Ordinal)
                    && !path.StartsWith("tests/fixtures/", StringComparison.Ordinal)
                    && Text(path).Contains('\r', StringComparison.Ordinal)
                )
        );

    [Fact]
    public void What_does_not_belong_is_found()
    {
        string[] files =
        [
            "README.md",
            ".github/x.yml",
            "src/a.cs",
            "docs/a.md",
            "site/.gitkeep",
            "site/index.html",
            "src/Quadro/bin/a.dll",
        ];
        Assert.Equal(["docs/a.md"], StrayFolders(files));
        Assert.Equal(["site/index.html", "src/Quadro/bin/a.dll"], Made(files));
    }

    [Theory]
    [InlineData("see https://api.nuget" + ".org/v3/index.json", true)]
    [InlineData("\"resolved\": \"https://registry.npm" + "js.org/x\"", true)]
    [InlineData("cat /ho" + "me/anna/site", true)]
    [InlineData("C:" + @"\Users\anna\site", true)]
    [InlineData("open(\"/wo" + "rk/data\")", true)]
    [InlineData("../sha" + "red/contract.md", true)]
    [InlineData("https://example.org/home/anna and /work and ./root/", false)]
    public void A_foreign_place_is_found(string line, bool foreign) =>
        Assert.Equal(foreign, Foreign("a.md", line).Any());

    private static IEnumerable<string> StrayFolders(IEnumerable<string> files) =>
        files.Where(path =>
            path.Contains('/', StringComparison.Ordinal)
            && !path.StartsWith('.')
            && !Folders.Contains(path.Split('/')[0])
        );

    private static IEnumerable<string> Made(IEnumerable<string> files) =>
        files.Where(path =>
            (path.StartsWith("site/", StringComparison.Ordinal) && path != "site/.gitkeep")
            || path.Split('/').Any(part => part is "bin" or "obj" or ".artifacts" or ".quadro" or "node_modules")
        );

    private static IEnumerable<string> Foreign(string path, string line) =>
        ForeignPlace().Matches(line).Select(match => $"{path}: '{match.Value}'");

    private static string[] Lines(string path) => Text(path).Split('\n');

    /// <summary>The text of a file, empty for one that is not text.</summary>
    private static string Text(string path)
    {
        var bytes = File.ReadAllBytes(Repository.At(path));
        return bytes.AsSpan().Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes);
    }

    [GeneratedRegex(
        @"registry\.npmjs|api\.nuget\.org|deb\.debian\.org|files\.pythonhosted\.org|(?<![\w.])/(?:home|Users)/[\w.-]+/|(?<![\w.])/(?:work|farm)/[\w.-]|\b[A-Z]:\\Users\\|\.\./shared\b"
    )]
    private static partial Regex ForeignPlace();
}
