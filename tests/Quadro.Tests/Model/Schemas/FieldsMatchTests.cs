using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>How the columns of a table answer to the fields of its schema.</summary>
public class FieldsMatchTests
{
    [Theory]
    [InlineData("", "id,a")]
    [InlineData("exact", "id,a,b")]
    [InlineData("exact", "a,id,b")]
    [InlineData("equal", "id,b,a")]
    [InlineData("subset", "c,id,b,a")]
    [InlineData("superset", "id,b")]
    [InlineData("partial", "id,c,b")]
    [InlineData("[partial]", "id,c,b")]
    public void Columns_that_answer_to_the_fields_are_read(string match, string header) =>
        new SiteFolder().BuildGood(Site(match, header));

    [Theory]
    [InlineData("", "id,a,c", "data/cose.csv(1,6): error QD2002: 'cose' has no field 'c'…")]
    [InlineData(
        "exact",
        "id,b,a",
        "data/cose.csv(1,4): error QD2027: the column 'b' stands where the schema has 'a' | put the columns "
            + "in the schema's order, or write 'fieldsMatch: equal' | data/cose.schema.yaml(1,14): "
            + "'fieldsMatch: exact' is declared here"
    )]
    [InlineData(
        "exact",
        "id,a",
        "data/cose.csv(1,1): error QD2027: this table has no column 'b' | add the column, or let "
            + "'fieldsMatch' allow less | data/cose.schema.yaml(1,14): 'fieldsMatch: exact' is declared here "
            + "| data/cose.schema.yaml(4,13): 'b' is declared here"
    )]
    [InlineData("equal", "id,a,b,c", "data/cose.csv(1,8): error QD2002: 'cose' has no field 'c'…")]
    [InlineData(
        "equal",
        "id,a,b,tags",
        "data/cose.csv(1,8): error QD2027: the schema of 'cose' does not list the column 'tags' | …"
    )]
    [InlineData("equal", "id,a", "data/cose.csv(1,1): error QD2027: this table has no column 'b'…")]
    [InlineData("subset", "id,a,c", "data/cose.csv(1,1): error QD2027: this table has no column 'b'…")]
    [InlineData("superset", "id,a,c", "data/cose.csv(1,6): error QD2002: 'cose' has no field 'c'…")]
    [InlineData(
        "partial",
        "id,c,d",
        "data/cose.csv(1,1): error QD2027: no column of this table is a field of 'cose' | its fields are a, b | …"
    )]
    [InlineData(
        "subest",
        "id,a",
        "data/cose.schema.yaml(1,14): error QD2001: 'fieldsMatch' cannot be 'subest' | did you mean 'subset'?"
    )]
    public void Columns_that_do_not_are_reported(string match, string header, string message) =>
        BadInput.Expect(Site("", "id,a,b"), Site(match, header), message);

    [Fact]
    public void A_column_is_known_by_its_source_and_computed_fields_need_none() =>
        new SiteFolder().BuildGood(
            BadInput
                .Site.With(
                    "data/cose.schema.yaml",
                    "fieldsMatch: exact\nfields:\n  - { name: a, source: Colonna A }\n  - { name: due, type: "
                        + "integer, computed: '1 + 1' }\n"
                )
                .With("data/cose.csv", "id,Colonna A\n1,x\n")
        );

    private static SiteUnderTest Site(string match, string header) =>
        BadInput
            .Site.With(
                "data/cose.schema.yaml",
                (match.Length == 0 ? "" : $"fieldsMatch: {match}\n") + "fields:\n  - { name: a }\n  - { name: b }\n"
            )
            .With(
                "data/cose.csv",
                header + "\n" + string.Join(',', header.Split(',').Select(name => name == "id" ? "1" : "")) + "\n"
            );
}
