namespace Quadro.Tests.Load;

public class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\n\n# Hi\n", "{title: A}", "\n# Hi\n")]
    [InlineData("---\r\ntitle: A\r\n---  \r\nHi", "{title: A}", "Hi")]
    [InlineData("---\n---\nHi", "{}", "Hi")]
    [InlineData("---\n# none yet\n---\nHi", "{}", "Hi")]
    [InlineData("---\ntitle: A\n---", "{title: A}", "")]
    [InlineData("# Hi\n---\nx\n", "nothing", "# Hi\n---\nx\n")]
    [InlineData("---- \nx\n", "nothing", "---- \nx\n")]
    [InlineData("", "nothing", "")]
    public void A_file_is_fields_and_body(string text, string fields, string body)
    {
        var (source, findings) = Reading.Markdown(text);
        Assert.Empty(findings);
        Assert.Equal(fields, source.Fields.Show());
        Assert.Equal(body, source.Body.Text);
    }

    [Fact]
    public void Places_are_those_of_the_whole_file()
    {
        var (source, _) = Reading.Markdown("---\nperché: è\ntitle: A\n---\nBody\n");
        Assert.Equal("(3,8)", source.Fields!["title"]!.Span.From.ToString());
        Assert.Equal("(5,1)", source.Body.From.ToString());
    }

    [Theory]
    [InlineData("---\ntitle: A\n\n# Hi\n", "QD1008(1,1)", "")]
    [InlineData("---\n- a\n- b\n---\nHi", "QD1008(2,1)", "Hi")]
    [InlineData("---\ntitle: A: B\n---\nHi", "QD1002(2,9)", "Hi")]
    [InlineData("---\ntitle: 'A\n---\nHi", "QD1002(2,8)", "Hi")]
    [InlineData("---\na: 1\na: 2\n---\nHi", "QD1003(3,1)", "Hi")]
    public void A_fault_is_reported_at_its_place(string text, string place, string body)
    {
        var (source, findings) = Reading.Markdown(text);
        Assert.Equal([place], findings.Places());
        Assert.Equal(body, source.Body.Text);
    }
}
