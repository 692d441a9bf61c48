namespace Quadro.Tests.Architecture;

public class SizeTests
{
    private static IEnumerable<string> Sources => Repository.Sources("src").Concat(Repository.Sources("tests"));

    [Fact]
    public void Files_and_methods_are_short() => Verdict.None(Sources.SelectMany(path => SourceText.Read(path).TooLong()));

    [Fact]
    public void There_are_sources_to_measure() => Assert.Contains("src/Quadro.Core/Diagnostics/Diagnostic.cs", Sources);

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void A_file_has_at_most_400_lines(int lines, int found) =>
        Assert.Equal(found, new SourceText("a.cs", string.Concat(Enumerable.Repeat("// x\n", lines))).TooLong().Count());

    [Theory]
    [InlineData("class A { int M()\n{ /**/\nreturn 1; } }", 57, null)]
    [InlineData("class A { int M()\n{ /**/\nreturn 1; } }", 58, "M has 61 lines")]
    [InlineData("class A { int P =>\n/**/\n1; }", 58, "P has 61 lines")]
    [InlineData("class A { int P { get\n{ /**/\nreturn 1; } } }", 58, "P has 61 lines")]
    [InlineData("class A { A()\n{ /**/\n} }", 58, "A has 61 lines")]
    [InlineData("int F()\n{ /**/\nreturn 1; }", 58, "F has 61 lines")]
    [InlineData("class A { /// <summary>Not counted.</summary>\n/**/\nint M() => 1; }", 58, null)]
    public void A_method_has_at_most_60_lines(string source, int added, string? found)
    {
        var text = source.Replace("/**/", string.Concat(Enumerable.Repeat("\n", added)), StringComparison.Ordinal);
        var line = new SourceText("a.cs", text).TooLong().SingleOrDefault();
        if (found is null) Assert.Null(line);
        else Assert.Contains(found, line, StringComparison.Ordinal);
    }
}
