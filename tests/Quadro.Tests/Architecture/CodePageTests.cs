using Quadro.Tests.Docs;

namespace Quadro.Tests.Architecture;

/// <summary>Every code has a page that explains it, and every such page explains a code.</summary>
public class CodePageTests
{
    private const string Home = "content/docs/messages/";

    [Fact]
    public void Every_code_has_its_page() => Verdict.None(WithoutPage(Codes.All, Repository.Files()));

    [Fact]
    public void Every_page_of_a_code_is_of_one_that_was_published()
    {
        var published = File.ReadAllLines(CodeList.Path).Select(line => line.Split(' ')[0]);
        Verdict.None(PagesOfNothing(published.Concat(Codes.All), Repository.Files()));
    }

    [Fact]
    public void A_page_must_say_something() =>
        Verdict.None(
            Pages(Repository.Files())
                .Where(path => new FileInfo(Repository.At(path)).Length < 200)
                .Select(path => $"{path}: too short to explain a code")
        );

    [Fact]
    public void A_missing_page_and_one_too_many_are_found()
    {
        string[] files =
        [
            Home + "QD1001.md",
            Home + "QD1003.md",
            Home + "_index.md",
            Home + "QD1003.en.md",
            "content/QD1002.md",
        ];
        Assert.StartsWith("QD1002", Assert.Single(WithoutPage(["QD1001", "QD1002"], files)), StringComparison.Ordinal);
        Assert.Equal(
            [Home + "QD1003.md", Home + "QD1003.en.md"],
            PagesOfNothing(["QD1001", "QD1002"], files).Select(line => line.Split(": ")[0])
        );
    }

    private static IEnumerable<string> WithoutPage(IEnumerable<string> codes, IEnumerable<string> files)
    {
        var there = files.ToHashSet();
        return codes
            .Order(StringComparer.Ordinal)
            .Where(code => !there.Contains($"{Home}{code}.md"))
            .Select(code => $"{code} has no page; write {Home}{code}.md");
    }

    private static IEnumerable<string> PagesOfNothing(IEnumerable<string> published, IEnumerable<string> files)
    {
        var known = published.ToHashSet();
        return Pages(files)
            .Where(path => !known.Contains(CodeOf(path)))
            .Select(path => $"{path}: no such code was ever published");
    }

    private static IEnumerable<string> Pages(IEnumerable<string> files) =>
        files.Where(path => path.StartsWith(Home + "QD", StringComparison.Ordinal));

    private static string CodeOf(string path) => path[Home.Length..].Split('.')[0];
}
