namespace Quadro.Tests.Faults;

/// <summary>Files that cannot be read as what they are: each is reported where it breaks, and the others are still
/// read.</summary>
public class LoadFaults
{
    [Fact]
    public void Malformed_yaml_is_reported_at_its_place_and_the_rest_is_still_checked() =>
        BadInput.Expect(
            """
            === data/calls.yaml
            - id: avviso
              title: "Avviso: uno"
              date: 2021
              body: kcity
            """,
            """
            === data/calls.yaml
            - id: avviso
              title: Avviso: uno
            === data/norms.yaml
            - { id: a, title: A, kind: other }
            - { id: b, title: [x }
            === data/projects.csv
            id,titel
            hub,Hub
            """,
            "data/calls.yaml(2,16): error QD1002: a plain value contains a second ': ' | put the value in quotes…",
            "data/norms.yaml(2,…): error QD1002: …",
            "data/projects.csv(1,4): error QD2002: 'projects' has no field 'titel' | did you mean 'title'?",
            "data/projects.csv(2,1): error QD2004: 'projects/hub' needs a value for 'title'"
        );

    [Fact]
    public void A_file_of_another_kind_is_reported_once_and_a_slip_among_records_at_its_key()
    {
        BadInput.Expect(
            "=== data/zones.yaml\na: { title: A }\nb: { title: B }\n",
            "=== data/zones.yaml\na: { title: A }\nb: { title: B }\nc: C\n",
            "data/zones.yaml(3,1): error QD1019: 'c' is not a record: in this file each key is the id of a "
                + "record, with its fields below | …"
        );
        BadInput.Expect(
            "=== data/zones/uno.yaml\ntitle: Uno\nsubject: Casa\n",
            "=== data/zones.yaml\ntitle: Uno\nsubject: Casa\n",
            "data/zones.yaml(1,1): error QD1019: 'data/zones.yaml' holds one record, or none: most of its "
                + "keys are no records | a file with one record belongs into a folder named after the "
                + "collection: data/zones/NAME.yaml"
        );
        BadInput.Expect(
            "=== data/zones.json\n{ \"type\": \"FeatureCollection\", \"features\": [{ \"type\": \"Feature\", "
                + "\"id\": \"z1\", \"properties\": { \"title\": \"Zona\" }, \"geometry\": null }] }\n",
            "=== data/zones.json\n{ \"type\": \"Topology\", \"objects\": {}, \"arcs\": [] }\n",
            "data/zones.json(1,11): error QD1019: this is TopoJSON, and shapes are read from GeoJSON | turn "
                + "it into GeoJSON: mapshaper and QGIS do"
        );
    }

    [Fact]
    public void The_same_key_twice_is_reported_at_the_second() =>
        BadInput.Expect(
            """
            === data/projects/uno.yaml
            title: Uno
            subtitle: Due
            """,
            """
            === data/projects/uno.yaml
            title: Uno
            title: Due
            """,
            "data/projects/uno.yaml(2,1): error QD1003: … | data/projects/uno.yaml(1,1): …"
        );

    [Fact]
    public void A_quotation_mark_that_never_closes_is_reported_where_it_opens() =>
        BadInput.Expect(
            """
            === data/terms.csv
            id,title,definition
            a,"A, o B",C
            """,
            """
            === data/terms.csv
            id,title,definition
            a,"A, o B,C
            b,B,C
            """,
            "data/terms.csv(2,3): error QD1005: the quotation mark that opens here is never closed | …"
        );

    [Fact]
    public void Every_row_with_too_few_or_too_many_cells_is_reported() =>
        BadInput.Expect(
            """
            === data/terms.csv
            id,title,definition
            a,A,"B, o C"
            """,
            """
            === data/terms.csv
            id,title,definition
            a,A
            b,A,B, o C
            """,
            "data/terms.csv(2,1): error QD1006: the row has 2 cells, the header 3; … | write a ',' for each "
                + "empty cell too",
            "data/terms.csv(3,7): error QD1006: the row has 4 cells, the header 3; … | put a cell that "
                + "contains ',' in quotes"
        );

    [Fact]
    public void Malformed_json_is_reported_at_its_place() =>
        BadInput.Expect(
            """
            === data/norms.json
            [
              {"id": "a", "title": "A", "kind": "other"}
            ]
            """,
            """
            === data/norms.json
            [
              {"id": "a", "title": "A", "kind": "other",}
            ]
            """,
            "data/norms.json(2,45): error QD1007: the last item before the closing bracket has a comma | …"
        );

    [Fact]
    public void Malformed_front_matter_is_reported_at_its_place_in_every_file() =>
        BadInput.Expect(
            """
            === content/a.md
            ---
            title: "[x"
            ---
            === content/b.md
            ---
            title: B
            ---
            """,
            """
            === content/a.md
            ---
            title: [x
            ---
            === content/b.md
            ---
            title: B
            === content/c.md
            ---
            - title
            ---
            === content/d.md
            ---
            titel: D
            ---
            """,
            "content/a.md(3,1): error QD1002: … | content/a.md(2,8): a '[' is still open from here",
            "content/b.md(1,1): error QD1008: the front matter that opens here is not closed | write a line "
                + "'---' after its last field",
            "content/c.md(2,1): error QD1008: the front matter is not a map of fields | …",
            "content/d.md(2,1): error QD2002: 'pages' has no field 'titel' | did you mean 'title'?"
        );

    [Theory]
    [InlineData("slug", "the address of a page is 'url', such as url: /contacts/")]
    [InlineData("categories", "declare it in data/pages.schema.yaml, or take it out")]
    public void A_field_that_pages_do_not_have_is_named_with_what_they_have_instead(string field, string help) =>
        BadInput
            .Site.With("content/d.md", $"---\ntitle: D\n{field}: altro\n---\n")
            .Build()
            .Found($"content/d.md(3,1): error QD2002: 'pages' has no field '{field}' | {help}");

    [Fact]
    public void A_link_into_a_file_that_could_not_be_read_is_not_reported_as_well() =>
        BadInput.Expect(
            """
            === data/norms.json
            [{"id": "a", "title": "A", "kind": "other"}]
            === content/x.md
            [[norms/a]]
            """,
            """
            === data/norms.json
            [{"id": "a", "title": "A", "kind": "other"}
            === data/calls.yaml
            - { id: c, title: C, date: 2021, body: kcity, norm: a }
            """,
            "data/norms.json(2,1): error QD1007: …"
        );

    [Fact]
    public void An_unreadable_file_is_named_and_the_others_are_still_checked() =>
        BadInput.Expect(
            BadInput.Site.With("data/terms.csv", "id,title,definition\na,A,B\n"),
            BadInput
                .Site.WithUnreadable("data/terms.csv")
                .WithUnreadable("templates/assets/x.css")
                .With("content/a.md", "---\ntitel: A\n---\n"),
            "content/a.md(2,1): error QD2002: 'pages' has no field 'titel' | did you mean 'title'?",
            "data/terms.csv(1,1): error QD1001: 'data/terms.csv' cannot be read: access is denied | check "
                + "that the file is there and that you may read it",
            "templates/assets/x.css(1,1): error QD1001: 'templates/assets/x.css' cannot be read: access is "
                + "denied | check that the file is there and that you may read it"
        );
}
