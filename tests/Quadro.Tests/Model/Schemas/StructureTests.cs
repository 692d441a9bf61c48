using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>JSON in cells, objects, arrays, GeoJSON.</summary>
public class StructureTests
{
    private static string Quoted(string json) => $"\"{json.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [Fact]
    public void Json_in_a_cell_is_an_object_with_its_fields() =>
        Assert.Equal(
            "a:1,5",
            Read(
                "type: object, fields: [{ name: chi }, { name: quanto, type: number }]",
                Quoted("{\"chi\": \"a\", \"quanto\": 1.5}"),
                "{{ record.x.chi }}:{{ record.x.quanto }}"
            )
        );

    [Fact]
    public void Json_without_declared_fields_keeps_its_own() =>
        Assert.Equal(
            "b 2",
            Read(
                "type: object",
                Quoted("{\"chi\": [\"a\", \"b\"], \"n\": 2}"),
                "{{ record.x.chi[1] }} {{ record.x.n }}"
            )
        );

    [Fact]
    public void A_json_array_is_a_list() =>
        Assert.Equal("3", Read("type: array", Quoted("[1, \"due\", null]"), "{{ record.x | size }}"));

    [Fact]
    public void A_feature_keeps_its_coordinates() =>
        Assert.Equal(
            "45.4",
            Read(
                    "type: geojson",
                    Quoted("{\"type\": \"Point\", \"coordinates\": [9.1, 45.4]}"),
                    "{{ record.x.coordinates[1] }}"
                )
                .Replace(',', '.')
        );

    [Theory]
    [InlineData(
        "type: object",
        "{\"a\": 1,}",
        "}",
        "'x' is JSON here, and the last item before the closing bracket has a comma | take the comma out: …"
    )]
    [InlineData(
        "type: object",
        "[1]",
        "[",
        "'x' is a map of names and values, not a list | accepted: {\"name\": \"value\"}"
    )]
    [InlineData("type: array", "{\"a\": 1}", "{", "'x' is a list, not a map | accepted: [1, 2]")]
    [InlineData("type: array", "niente", "iente", "'x' is JSON here, and …")]
    [InlineData(
        "type: geojson",
        "{\"type\": \"Pont\", \"coordinates\": [9, 45]}",
        "\"\"Pont",
        "'x': GeoJSON has no type 'Pont' | did you mean 'Point'?"
    )]
    [InlineData(
        "type: geojson",
        "{\"type\": \"Point\", \"coordinates\": [9, \"45\"]}",
        "\"\"45",
        "'x': …is no number, and a position is a pair of numbers | accepted: [9.1895, 45.4643]"
    )]
    [InlineData(
        "type: geojson",
        "{\"type\": \"Point\", \"coordinates\": [1514652, 5034567]}",
        "[1514652",
        "'x': [1514652, 5034567] is no place in degrees | GeoJSON is in longitude and latitude (WGS 84): "
            + "convert metres to degrees"
    )]
    [InlineData(
        "type: geojson",
        "{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[1,1],[0,1]]]}",
        "[0,1]",
        "'x': a ring ends where it starts | …"
    )]
    [InlineData(
        "type: geojson",
        "{\"type\": \"Topology\"}",
        "\"\"Topology",
        "'x': this is TopoJSON | declare the field with 'format: topojson'"
    )]
    [InlineData(
        "type: geojson, format: topojson",
        "{\"type\": \"Topology\", \"arcs\": []}",
        "{",
        "'x': TopoJSON has 'objects' by name"
    )]
    [InlineData(
        "type: geopoint, format: array",
        "[9, 45, 1]",
        "[",
        "'x': a point is a longitude and a latitude | accepted: [9.1895, 45.4643]"
    )]
    [InlineData(
        "type: geopoint, format: object",
        "{\"lon\": 9, \"lat\": 95}",
        "{",
        "'x': this is not a point: 95 is no latitude, which lies between -90 and 90… | …"
    )]
    public void Json_in_a_cell_is_reported_at_its_place_inside_the_cell(
        string field,
        string json,
        string place,
        string message
    )
    {
        var column = 5 + Quoted(json).IndexOf(place, StringComparison.Ordinal);
        Trial.Refuses(
            field,
            "",
            Quoted(json),
            $"data/cose.csv(2,{column}): error QD2003: {message} | data/cose.schema.yaml(2,13): 'x' is declared here"
        );
    }

    [Fact]
    public void The_place_inside_a_cell_counts_characters_and_doubled_quotation_marks()
    {
        const string Json = "{\"è\": \"città\", \"n\": \"due\"}";
        var cell = Quoted(Json);
        var column = 5 + cell.IndexOf("\"\"due", StringComparison.Ordinal);
        Trial.Refuses(
            "type: object, fields: [{ name: è }, { name: n, type: integer }]",
            "",
            cell,
            $"data/cose.csv(2,{column}): error QD2003: 'n': 'due' is not a whole number…"
        );
    }

    [Fact]
    public void Objects_in_yaml_are_read_as_before() =>
        BadInput.Expect(
            Yaml("- { id: uno, x: { a: 1 }, punto: [9.1, 45.4], luogo: { lon: 9.1, lat: 45.4 } }"),
            Yaml("- { id: uno, x: [1], punto: [45.4, 199.1], luogo: { lon: 9.1 } }"),
            "data/cose.yaml(1,17): error QD2003: 'x' is a map of names and values, not a list…",
            "data/cose.yaml(1,29): error QD2003: 'punto': this is not a point: 199.1 is no latitude…",
            "data/cose.yaml(1,51): error QD2003: 'luogo': a point is a longitude and a latitude…"
        );

    [Fact]
    public void A_field_unique_inside_its_list_is_reported_at_the_second() =>
        BadInput.Expect(
            Fasi("[{ n: 1 }, { n: 2 }]"),
            Fasi("[{ n: 1 }, { n: 1 }]"),
            "data/cose.yaml(1,36): error QD2020: '1' stands twice in 'n' of 'fasi', where each value is "
                + "unique | data/cose.yaml(1,26): it stands here first"
        );

    private static SiteUnderTest Fasi(string list) =>
        BadInput
            .Site.With(
                "=== data/cose.schema.yaml\nfields:\n  - name: fasi\n    type: object\n    many: true\n    "
                    + "fields:\n      - { name: n, type: integer, constraints: { unique: true } }\n"
            )
            .With("data/cose.yaml", $"- {{ id: uno, fasi: {list} }}\n");

    private static SiteUnderTest Yaml(string data) =>
        BadInput
            .Site.With(
                "=== data/cose.schema.yaml\nfields:\n  - { name: x, type: object }\n  - { name: punto, type: "
                    + "geopoint, format: array }\n  - { name: luogo, type: geopoint }\n"
            )
            .With("data/cose.yaml", data + "\n");

    /// <summary>What an expression about the field gives on a page.</summary>
    private static string Read(string field, string cell, string expression)
    {
        var site = Trial.Site(field, cell).With("content/cose/uno.md", $"((({expression})))\n");
        var page = new SiteFolder().BuildGood(site)["cose/uno/index.html"];
        var start = page.IndexOf("(((", StringComparison.Ordinal) + 3;
        return page[start..page.IndexOf(")))", start, StringComparison.Ordinal)];
    }
}
