namespace Quadro.Tests.Docs;

public class MessagePageReadingTests
{
    private const string Page = """
        ---
        title: x
        ---

        In ogni caso:

        `quadro.yaml`:

        ```yaml
        title: x
        ```

        ## Sbagliato

        `data/x.csv`, salvato in Windows-1252:

        ```csv
        id;title
        ```

        Quadro dice:

        ```text
        data/x.csv(1,1): error QD1009: no
        ```

        ## Giusto

        `content/a.md`:

        ````markdown
        ```csv
        nothing
        ```
        ````

        ```yaml
        no: file
        ```

        """;

    [Fact]
    public void Fences_below_a_path_are_files_of_the_heading_they_stand_under()
    {
        var page = MessagePage.Parse("x.md", Page.ReplaceLineEndings("\n"));
        Assert.Equal(new SampleFile("quadro.yaml", "title: x\n", ""), Assert.Single(page.Shared));
        Assert.Equal(new SampleFile("data/x.csv", "id;title\n", SampleSite.OldEncoding), Assert.Single(page.Bad));
        Assert.Equal(new SampleFile("content/a.md", "```csv\nnothing\n```\n", ""), Assert.Single(page.Good));
        Assert.Equal("data/x.csv(1,1): error QD1009: no\n", page.Message);
    }

    [Fact]
    public void A_page_of_prose_has_no_files()
    {
        var page = MessagePage.Parse("x.md", "---\ntitle: x\n---\n\nWords.\n");
        Assert.Empty(page.Shared.Concat(page.Bad).Concat(page.Good));
        Assert.Null(page.Message);
    }
}
