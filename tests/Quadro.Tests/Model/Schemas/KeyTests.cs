using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>Primary, unique and foreign keys.</summary>
public class KeyTests
{
    private const string Rows = "pages: false\n";

    [Fact]
    public void A_primary_key_of_two_fields_makes_the_id() =>
        BadInput.Expect(
            Site(Rows + "primaryKey: [a, b]", "a;b\n1;x\n1;y\n2;x"),
            Site(Rows + "primaryKey: [a, b]", "a;b\n1;x\n1;y\n1;x\n2;"),
            "data/cose.csv(4,1): error QD2007: '1/x' stands twice in this file | give one of them another id "
                + "| data/cose.csv(2,1): it stands here first",
            "data/cose.csv(5,3): error QD2018: this record of 'cose' has an empty id | each of 'a', 'b' needs "
                + "a value: together they are its name"
        );

    [Fact]
    public void A_primary_key_of_two_fields_makes_an_address() =>
        Assert.Contains(
            "cose/2021-mi/index.html",
            new SiteFolder().BuildGood(Site("primaryKey: [a, b]", "a;b\n2021;mi")).Files.Keys
        );

    [Fact]
    public void A_unique_key_of_two_fields_leaves_out_rows_without_a_part_of_it() =>
        BadInput.Expect(
            Site("uniqueKeys: [[a, b]]", "id;a;b\n1;x;y\n2;x;\n3;x;\n4;x;n.d."),
            Site("uniqueKeys: [[a, b]]", "id;a;b\n1;x;y\n2;x;\n3;x;y"),
            "data/cose.csv(4,3): error QD2020: 'x' stands twice in 'a', 'b', where each value is unique | "
                + "data/cose.csv(2,3): 'cose/1' has it first | data/cose.schema.yaml(1,14): the key is declared here"
        );

    [Fact]
    public void A_foreign_key_of_two_fields_is_reported_at_its_cell_with_the_nearest_key()
    {
        const string Key =
            "foreignKeys:\n  - fields: [a, b]\n    reference: { resource: altre, fields: [anno, sigla] }";
        var other = BadInput
            .Site.With("data/altre.schema.yaml", "fields:\n  - { name: anno, type: year }\n  - { name: sigla }\n")
            .With("data/altre.csv", "id;anno;sigla\n1;2021;milano\n2;2022;\n");
        BadInput.Expect(
            With(other, Key, "id;a;b\n1;2021;milano\n2;2022;\n"),
            With(other, Key, "id;a;b\n1;2021;milno\n2;2022;\n3;2022;mi\n"),
            "data/cose.csv(2,3): error QD2008: '2021', 'milno' in 'a', 'b' is not in 'anno', 'sigla' of "
                + "'altre' | did you mean '2021', 'milano'? | data/cose.schema.yaml(2,5): the foreign key is "
                + "declared here",
            "data/cose.csv(4,3): error QD2008: '2022', 'mi' in 'a', 'b' is not in 'anno', 'sigla' of 'altre' "
                + "| data/cose.schema.yaml(2,5): the foreign key is declared here"
        );
    }

    [Theory]
    [InlineData("foreignKeys: [{ fields: a, reference: { resource: '', fields: id } }]")]
    [InlineData("foreignKeys: [{ fields: [a], reference: { fields: [id] } }]")]
    public void A_foreign_key_without_a_resource_is_of_the_collection_itself(string key) =>
        BadInput.Expect(
            Site(key, "id;a\nprimo;\nsecondo;primo"),
            Site(key, "id;a\nprimo;\nsecondo;prima"),
            "data/cose.csv(3,9): error QD2008: 'prima' in 'a' is not in 'id' of 'cose' | did you mean "
                + "'primo'? | data/cose.schema.yaml(1,15): the foreign key is declared here"
        );

    [Fact]
    public void A_foreign_key_to_nothing_is_reported_in_the_schema() =>
        BadInput.Expect(
            Site("foreignKeys: [{ fields: a, reference: { resource: projects, fields: id } }]", "id;a\n1;hub"),
            Site(
                "foreignKeys: [{ fields: a, reference: { resource: projects, fields: codice } }, { fields: a, "
                    + "reference: { resource: project } }, { fields: [a, b], reference: { resource: projects, "
                    + "fields: id } }, { fields: z, reference: { resource: projects } }]",
                "id;a\n1;hub"
            ),
            "data/cose.schema.yaml(1,69): error QD2001: 'projects' has no field 'codice'…",
            "data/cose.schema.yaml(1,117): error QD2011: there is no collection 'project' | did you mean 'projects'?",
            "data/cose.schema.yaml(1,189): error QD2001: the key has 2 fields here and 1 in its 'reference' | "
                + "they answer to each other one by one",
            "data/cose.schema.yaml(1,207): error QD2001: there is no field 'z' in 'cose'"
        );

    [Theory]
    [InlineData("type: integer, constraints: { maximum: 5 }", "3", "x", "QD2003: 'id': 'x' is not a whole number…")]
    [InlineData("type: integer, constraints: { maximum: 5 }", "3", "7", "QD2005: 'id': '7' is above the maximum of 5…")]
    [InlineData(
        "type: string, constraints: { pattern: '[a-z]{2}' }",
        "ab",
        "abc",
        "QD2005: 'id': 'abc' does not have the form [a-z]{2}…"
    )]
    [InlineData(
        "type: istat",
        "015146",
        "15146",
        "QD2003: 'id': '15146' is not an ISTAT code of a municipality: it has lost its zeros…"
    )]
    public void An_id_is_checked_as_its_field_declares(string field, string good, string bad, string message)
    {
        var schema = $"fields:\n  - {{ name: id, {field} }}\n  - {{ name: a }}\n";
        var site = BadInput.Site.With("data/cose.schema.yaml", schema);
        BadInput.Expect(
            site.With("data/cose.csv", $"id;a\n{good};x\n"),
            site.With("data/cose.csv", $"id;a\n{bad};x\n"),
            "data/cose.csv(2,1): error " + message
        );
        BadInput.Expect(
            site.With("data/cose.yaml", $"- a: x\n  id: {good}\n"),
            site.With("data/cose.yaml", $"- a: x\n  id: {bad}\n"),
            "data/cose.yaml(2,7): error " + message
        );
        BadInput.Expect(
            site.With($"data/cose/{good}.yaml", "a: x\n"),
            site.With($"data/cose/{bad}.yaml", "a: x\n"),
            $"data/cose/{bad}.yaml(1,1): error " + message
        );
    }

    [Fact]
    public void A_row_named_by_its_place_is_not_checked_as_an_id() =>
        new SiteFolder().BuildGood(
            BadInput
                .Site.With(
                    "data/cose.schema.yaml",
                    "pages: false\nfields:\n  - { name: id, type: integer }\n  - { name: a }\n"
                )
                .With("data/cose.csv", "a\nx\n")
        );

    private static SiteUnderTest Site(string words, string table) => With(BadInput.Site, words, table);

    private static SiteUnderTest With(SiteUnderTest site, string words, string table) =>
        site.With("data/cose.schema.yaml", $"{words}\nfields:\n  - {{ name: a }}\n  - {{ name: b }}\n")
            .With("data/cose.csv", table + "\n");
}
