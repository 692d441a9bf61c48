using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>Files whose names come to one name.</summary>
public class TwoFilesFaults
{
    [Theory]
    [InlineData("data/job-board.csv", "data/job_board.csv")]
    [InlineData("data/Works.csv", "data/works.csv")]
    [InlineData("data/citta.csv", "data/città.csv")]
    [InlineData("data/job board.csv", "data/job-board.csv")]
    [InlineData("data/job-board/2024.csv", "data/job_board.csv")]
    [InlineData("data/job-board.csv", "data/job_board.xlsx.csv", false)]
    public void Names_of_collections_that_differ_in_little_are_named_both(string first, string second, bool same = true)
    {
        var built = new SiteFolder().Build(
            BadInput.Site.With(first, "id,title\na,A\n").With(second, "id,title\nb,B\n")
        );
        if (!same)
        {
            built.Found();
            return;
        }
        var message = Assert.Single(built.Messages);
        Assert.Contains("QD2049", message, StringComparison.Ordinal);
        Assert.Contains($"'{first}'", message, StringComparison.Ordinal);
        Assert.Contains($"'{second}'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_the_kit_is_one_too() =>
        BadInput.Expect(
            "=== data/notes.csv\nid,title\na,A\n",
            "=== data/project_actions.csv\nid,title\na,A\n",
            "data/project_actions.csv(1,1): error QD2049: 'data/project_actions.csv' makes a collection "
                + "'project_actions', and '…project-actions.yaml' makes 'project-actions'…"
        );

    [Fact]
    public void Two_schemas_of_one_collection_are_named_both() =>
        BadInput.Expect(
            "=== data/works.csv\nid,title\na,A\n=== data/works.schema.yaml\ntitle: Works\n",
            "=== data/works.csv\nid,title\na,A\n=== data/works.schema.yaml\ntitle: Works\n=== "
                + "data/works.schema.json\n{ \"pages\": false }\n",
            "data/works.schema.yaml(1,1): error QD1038: 'data/works.schema.yaml' and 'data/works.schema.json' "
                + "are for the same thing, and only one of them is read | join them in one file…"
        );

    [Fact]
    public void A_schema_beside_the_kit_s_under_another_ending_is_told_the_name_that_replaces_it() =>
        BadInput.Expect(
            "=== data/notes.csv\nid,title\na,A\n",
            "=== templates/schema/terms.yml\nfields: []\n",
            "templates/schema/terms.yml(1,1): error QD1038: …is read | call it 'templates/schema/terms.yaml': "
                + "it then replaces the kit's file"
        );

    [Fact]
    public void Two_forms_of_one_table_are_one_collection_and_where_they_differ_both_are_named()
    {
        var site = BadInput
            .Site.With("data/works.csv", "id,title,size\na,A,1\n")
            .With("data/works.yaml", "- { id: b, title: B, size: 2 }\n");
        Assert.Contains("works/b/index.html", new SiteFolder().BuildGood(site).Files.Keys);
        new SiteFolder()
            .Build(site.With("data/works.yaml", "- { id: a, title: A, size: 2 }\n"))
            .Found(
                "data/works.yaml(1,28): error QD2006: 'works/a' has two different values for 'size': '2' here "
                    + "| keep one of them; 'data/works.csv' and 'data/works.yaml' are both read: if one is a "
                    + "copy of the other, delete it | data/works.csv(2,5): …"
            );
    }
}
