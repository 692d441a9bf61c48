namespace Quadro.Tests.Architecture;

public class SizeTests
{
    private static IEnumerable<string> Sources => Repository.Sources("src").Concat(Repository.Sources("tests"));

    [Fact]
    public void Files_and_methods_are_short() =>
        Verdict.None(Sources.SelectMany(path => SourceText.Read(path).TooLong()));

    [Fact]
    public void Lines_fit_a_window() => Verdict.None(Sources.SelectMany(path => SourceText.Read(path).TooWide()));

    [Fact]
    public void Hardly_a_line_is_wider_than_the_formatter_makes_it()
    {
        var (all, wide) = Sources
            .Select(path => SourceText.Read(path).Lines())
            .Aggregate((All: 0, Wide: 0), (sum, file) => (sum.All + file.All, sum.Wide + file.Wide));
        Assert.True(
            wide * 1000L < all * 15L,
            $"{wide} of {all} lines have more than 120 characters; 15 in 1,000 are allowed"
        );
    }

    [Fact]
    public void There_are_sources_to_measure() => Assert.Contains("src/Quadro.Core/Diagnostics/Diagnostic.cs", Sources);

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void A_file_has_at_most_400_lines(int lines, int found) =>
        Assert.Equal(
            found,
            new SourceText("a.cs", string.Concat(Enumerable.Repeat("// x\n", lines))).TooLong().Count()
        );

    [Theory]
    [InlineData("class A { int M() { /**/ return 1; } }", 39, null)]
    [InlineData("class A { int M() { /**/ return 1; } }", 40, "M has 41 statements")]
    [InlineData("class A { int P { get { /**/ return 1; } } }", 40, "P has 41 statements")]
    [InlineData("class A { A() { /**/ return; } }", 40, "A has 41 statements")]
    [InlineData("int F() { { /**/ return 1; } }", 40, "F has 41 statements")]
    public void A_method_has_at_most_40_statements(string source, int added, string? found)
    {
        var text = source.Replace("/**/", string.Concat(Enumerable.Repeat("x++; ", added)), StringComparison.Ordinal);
        var line = new SourceText("a.cs", text).TooLong().SingleOrDefault();
        if (found is null)
            Assert.Null(line);
        else
            Assert.Contains(found, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var x = /**/;", "a", 132, 0)]
    [InlineData("var x = /**/;", "a", 133, 1)]
    [InlineData("var x = \"/**/\";", "a", 133, 0)]
    [InlineData("var x = \"short\" + /**/;", "a", 133, 1)]
    public void A_line_is_wider_than_140_only_for_a_long_string(string source, string sign, int length, int found) =>
        Assert.Equal(
            found,
            new SourceText(
                "a.cs",
                source.Replace("/**/", string.Concat(Enumerable.Repeat(sign, length - 1)), StringComparison.Ordinal)
            )
                .TooWide()
                .Count()
        );
}
