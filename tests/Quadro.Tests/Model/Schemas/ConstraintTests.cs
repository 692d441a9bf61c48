using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>Constraints on values of every type that they are for.</summary>
public class ConstraintTests
{
    [Theory]
    [InlineData("type: integer, constraints: { minimum: 0 }", "0", "-1", "'-1' is below the minimum of 0")]
    [InlineData("type: integer, constraints: { maximum: 10 }", "10", "11", "'11' is above the maximum of 10")]
    [InlineData("type: number, constraints: { exclusiveMinimum: 0 }", "0.01", "0", "'0' is not above 0")]
    [InlineData("type: number, constraints: { exclusiveMaximum: 1 }", "0.99", "1.0", "'1.0' is not below 1")]
    [InlineData(
        "type: number, decimalChar: ',', constraints: { minimum: 0.5 }",
        "'0,5",
        "0,4",
        "'0,4' is below the minimum of 0.5"
    )]
    [InlineData(
        "type: date, constraints: { minimum: 2020-01-01 }",
        "01/01/2020",
        "31 dicembre 2019",
        "'31 dicembre 2019' is below the minimum of 2020-01-01"
    )]
    [InlineData(
        "type: date, constraints: { maximum: 2022-06 }",
        "15/06/2022",
        "01/07/2022",
        "'01/07/2022' is above the maximum of 2022-06"
    )]
    [InlineData(
        "type: date, format: '%d%m%Y', constraints: { minimum: 2020-01-01 }",
        "01012020",
        "31122019",
        "'31122019' is below the minimum of 2020-01-01"
    )]
    [InlineData(
        "type: datetime, constraints: { exclusiveMaximum: '2022-04-29T12:00Z' }",
        "2022-04-29T13:59+02:00",
        "2022-04-29T14:00+02:00",
        "'2022-04-29T14:00+02:00' is not below 2022-04-29T12:00Z"
    )]
    [InlineData(
        "type: time, constraints: { minimum: '08:00' }",
        "8:00",
        "7:59",
        "'7:59' is below the minimum of 08:00"
    )]
    [InlineData("type: year, constraints: { minimum: 1861 }", "1861", "1860", "'1860' is below the minimum of 1861")]
    [InlineData(
        "type: yearmonth, constraints: { maximum: 2021-05 }",
        "2021-05",
        "2021-06",
        "'2021-06' is above the maximum of 2021-05"
    )]
    [InlineData(
        "type: duration, constraints: { maximum: 12 settimane }",
        "84 giorni",
        "85 giorni",
        "'85 giorni' is above the maximum of 12 settimane"
    )]
    [InlineData("type: money, constraints: { minimum: 0 }", "0 USD", "-1 USD", "'-1 USD' is below the minimum of 0")]
    [InlineData(
        "type: percent, format: points, constraints: { maximum: 100 }",
        "100%",
        "101%",
        "'101%' is above the maximum of 100"
    )]
    [InlineData("type: count, constraints: { minimum: 1 }", "1", "0", "'0' is below the minimum of 1")]
    [InlineData(
        "type: string, constraints: { minLength: 3 }",
        "abc",
        "ab",
        "'ab' has 2 characters, and at least 3 are asked for"
    )]
    [InlineData(
        "type: string, constraints: { maxLength: 3 }",
        "àb😀",
        "abcd",
        "'abcd' has 4 characters, and at most 3 are allowed"
    )]
    [InlineData(
        "type: list, constraints: { minLength: 2 }",
        "a,b",
        "a",
        "the list has 1 items, and at least 2 are asked for"
    )]
    [InlineData(
        "type: array, constraints: { maxLength: 2 }",
        "'[1,2]",
        "'[1,2,3]",
        "this has 3 items, and at most 2 are allowed"
    )]
    [InlineData(
        "type: string, constraints: { pattern: '[A-Z]{2}' }",
        "MI",
        "MIL",
        "'MIL' does not have the form [A-Z]{2}"
    )]
    [InlineData(
        "type: project-code, constraints: { pattern: 'MI.*' }",
        "MI3.1",
        "BO3.1",
        "'BO3.1' does not have the form MI.*"
    )]
    [InlineData(
        "reference: cose, constraints: { pattern: '[a-z]+' }",
        "uno",
        "uno1",
        "'uno1' does not have the form [a-z]+"
    )]
    public void A_value_beyond_a_constraint_is_reported_with_the_line_of_the_schema(
        string field,
        string good,
        string bad,
        string message
    ) =>
        Trial.Refuses(
            field,
            Cell(good),
            Cell(bad),
            $"data/cose.csv(2,{(bad[0] == '\'' && message[0] == 't' ? 6 : 5)}): error QD2005: 'x': {message} "
                + "| data/cose.schema.yaml(2,…): '…' is declared here"
        );

    [Fact]
    public void A_computed_value_keeps_to_the_constraints_of_its_field()
    {
        const string Site = """
            === data/cose.schema.yaml
            pages: false
            fields:
              - { name: id }
              - { name: a, type: integer }
              - { name: b, type: integer, computed: "a * 2", constraints: { maximum: 6 } }
              - { name: c, type: string, computed: "a > 3 ? \"alto\" : \"basso\"", constraints: { enum: [basso] } }
              - { name: d, type: number, computed: "a / 2", constraints: { minimum: 0 } }
            === data/cose.csv
            id,a
            x,3
            y,
            """;
        Assert.Empty(SiteUnderTest.Of(Site).Build().Messages);
        SiteUnderTest
            .Of(Site + "\nz,4\n")
            .Build()
            .Found(
                "data/cose.csv(4,1): error QD2005: 'b' is computed: '8' is above the maximum of 6 | "
                    + "data/cose.schema.yaml(5,…): 'maximum' is declared here | …: it is computed here",
                "data/cose.csv(4,1): error QD2005: 'c' is computed: 'alto' … | data/cose.schema.yaml(6,…): "
                    + "'enum' is declared here | …: it is computed here"
            );
    }

    [Theory]
    [InlineData("type: number, constraints: { enum: [1, 2.50] }", "1.0", "3", "it may be: 1, 2.50")]
    [InlineData("type: integer, constraints: { enum: [1, 2] }", "2.0", "3", "it may be: 1, 2")]
    [InlineData(
        "type: date, constraints: { enum: [2023-05-09] }",
        "9 maggio 2023",
        "2023-05-10",
        "did you mean '2023-05-09'?"
    )]
    [InlineData("type: string, constraints: { enum: [aperto, chiuso] }", "aperto", "apero", "did you mean 'aperto'?")]
    [InlineData("type: percent, format: fraction, constraints: { enum: ['0.5'] }", "'0,50", "0,6", "it may be: 0.5")]
    [InlineData(
        "type: norm-ref, constraints: { enum: [LR 16/2016] }",
        "L.R. n. 16/2016",
        "LR 17/2016",
        "did you mean 'LR 16/2016'?"
    )]
    public void Enumerated_values_are_compared_by_value(string field, string good, string bad, string help) =>
        Trial.Refuses(
            field,
            Cell(good),
            Cell(bad),
            $"data/cose.csv(2,5): error QD2005: 'x': '{bad}' is none of the values of 'x' | {help} | "
                + "data/cose.schema.yaml(2,…): 'enum' is declared here"
        );

    [Fact]
    public void A_required_value_is_missed_where_it_was_left_out()
    {
        var site = BadInput.Site.With(
            "data/cose.schema.yaml",
            "fields:\n  - { name: a, constraints: { required: true } }\n  - { name: b }\n"
        );
        BadInput.Expect(
            site.With("data/cose.csv", "id,b,a\nuno,x,y\n"),
            site.With("data/cose.csv", "id,b,a\nuno,x,\n"),
            "data/cose.csv(2,7): error QD2004: 'cose/uno' needs a value for 'a'…"
        );
        BadInput.Expect(
            site.With("data/cose.csv", "id,b,a\nuno,x,y\n"),
            site.With("data/cose.csv", "id,b\nuno,x\n"),
            "data/cose.csv(2,1): error QD2004: 'cose/uno' needs a value for 'a'…"
        );
        BadInput.Expect(
            site.With("data/cose/uno.yaml", "b: x\na: y\n"),
            site.With("data/cose/uno.yaml", "b: x\na:\n"),
            "data/cose/uno.yaml(2,3): error QD2004: 'cose/uno' needs a value for 'a'…"
        );
    }

    [Fact]
    public void Constraints_hold_for_each_item_of_several() =>
        Trial.Refuses(
            "type: integer, many: true, constraints: { maximum: 9 }",
            "1|9",
            "1|10|11",
            "data/cose.csv(2,7): error QD2005: 'x': '10' is above…",
            "data/cose.csv(2,10): error QD2005: 'x': '11' is above…"
        );

    [Fact]
    public void A_date_less_precise_than_the_bound_breaks_it_only_when_that_is_certain() =>
        Trial.Refuses(
            "type: date, constraints: { minimum: 2020-06-01 }",
            "2020",
            "2019",
            "…'2019' is below the minimum of 2020-06-01…"
        );

    [Fact]
    public void A_shape_in_json_schema_is_checked_place_by_place()
    {
        const string Shape =
            "type: object, constraints: { jsonSchema: { required: [n], properties: { n: { type: integer, "
            + "minimum: 1 }, via: { type: string, pattern: '^Via' }, k: { enum: [a, b] }, l: { type: array, "
            + "items: { type: number }, maxItems: 2 } }, additionalProperties: false } }";
        const string Good =
            "\"{\"\"n\"\": 1.0, \"\"via\"\": \"\"Via Roma\"\", \"\"k\"\": \"\"a\"\", \"\"l\"\": [1, 2.5]}\"";
        const string Bad =
            "\"{\"\"n\"\": 0, \"\"via\"\": \"\"Roma\"\", \"\"k\"\": \"\"c\"\", \"\"l\"\": [1, \"\"2\"\", 3], "
            + "\"\"vai\"\": 1}\"";
        Trial.Refuses(
            Shape,
            Good,
            Bad,
            "data/cose.csv(2,14): error QD2005: 'x'.n, 0, is below the minimum of 1 | "
                + "data/cose.schema.yaml(2,…): 'jsonSchema' is declared here",
            "data/cose.csv(2,26): error QD2005: 'x'.via: 'Roma' does not have the form ^Via…",
            "data/cose.csv(2,43): error QD2005: 'x'.k is none of \"a\", \"b\"…",
            "data/cose.csv(2,57): error QD2005: 'x'.l has 3 items, and at most 2 are allowed…",
            "data/cose.csv(2,61): error QD2005: 'x'.l[1] is a string, and a number is asked for…",
            "data/cose.csv(2,72): error QD2005: 'x' has no 'vai' | did you mean 'via'?…"
        );
        Trial.Refuses(
            Shape,
            Good,
            "\"{\"\"n\"\": \"\"uno\"\"}\"",
            "data/cose.csv(2,14): error QD2005: 'x'.n is a string, and an integer is asked for…"
        );
        Trial.Refuses(Shape, Good, "{}", "data/cose.csv(2,5): error QD2005: 'x' needs a value for 'n'…");
    }

    [Fact]
    public void A_required_value_may_be_known_not_to_be_available() =>
        Trial.Refuses(
            "type: money, constraints: { required: true }",
            "n.d.",
            "",
            "data/cose.csv(2,5): error QD2004: 'cose/uno' needs a value for 'x' | "
                + "data/cose.schema.yaml(2,13): 'x' is declared here"
        );

    [Fact]
    public void Unique_values_are_compared_by_value_and_unknown_ones_are_not() =>
        BadInput.Expect(
            Unique("1;1.5", "2;1.50", "3;n.d.", "4;n.d.", "5;", "6;").Replace("2;1.50", "2;2.50"),
            Unique("1;1.5", "2;1.50", "3;n.d.", "4;n.d.", "5;", "6;"),
            "data/cose.csv(3,3): error QD2020: '1.50' stands twice in 'x', where each value is unique | "
                + "data/cose.csv(2,3): 'cose/1' has it first | data/cose.schema.yaml(2,45): 'unique' is declared here"
        );

    [Theory]
    [InlineData("type: integer, missingValues: ['', { value: '-99', label: not available }]", "-99", "non disponibile")]
    [InlineData(
        "type: integer, missingValues: ['', { value: '-98', label: non applicabile }]",
        "-98",
        "non applicabile"
    )]
    [InlineData(
        "type: string, missingValues: ['', { value: '..', label: non ancora dovuto }]",
        "..",
        "non ancora dovuto"
    )]
    public void A_labelled_missing_value_says_why_it_is_not_known(string field, string cell, string reason)
    {
        var site = Trial.Site(field, cell).With("content/cose/uno.md", "((({{ record.x }})))\n");
        Assert.Contains(
            $"(((<span class=\"unknown\">{reason}</span>)))",
            new SiteFolder().BuildGood(site)["cose/uno/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_value_of_the_whole_schema_gives_way_to_those_of_the_field()
    {
        const string Schema =
            "missingValues: ['', NA, { value: '-', label: not available }]\nfields:\n  - { name: x, type: "
            + "integer }\n  - { name: y, type: string, missingValues: ['-'] }\n";
        var site = BadInput
            .Site.With("data/cose.schema.yaml", Schema)
            .With("data/cose.csv", "id,x,y\nuno,NA,NA\ndue,-,-\n")
            .With("content/cose/uno.md", "((({{ record.x }} {{ record.y }})))\n")
            .With("content/cose/due.md", "((({{ record.x }} {{ record.y }})))\n");
        var built = new SiteFolder().BuildGood(site);
        Assert.Contains(
            "(((<span class=\"unknown\">dato mancante</span> NA)))",
            built["cose/uno/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "(((<span class=\"unknown\">non disponibile</span> <span class=\"unknown\">dato mancante</span>)))",
            built["cose/due/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Categories_of_numbers_print_their_labels_and_compare_by_value_and_order()
    {
        const string Field =
            "type: integer, categoriesOrdered: true, categories: [{ value: 3, label: Alto }, { value: 1, "
            + "label: { it: Basso, en: Low } }]";
        var site = Trial
            .Site(Field, "3.0")
            .With(
                "content/cose/uno.md",
                "((({{ record.x }} {{ record.x < 1 }} {{ record.x == 3 }} {{ record.x.value + 1 }} {{ "
                    + "data.cose | where \"x\" 3 | size }})))\n"
            );
        Assert.Contains(
            "(((Alto true true 4 1)))",
            new SiteFolder().BuildGood(site)["cose/uno/index.html"],
            StringComparison.Ordinal
        );
        Trial.Refuses(
            Field,
            "1",
            "2",
            "data/cose.csv(2,5): error QD2005: '2' is none of the values of 'x' | it may be: 3, 1…"
        );
    }

    [Fact]
    public void Categories_without_an_order_have_none() =>
        BadInput.Expect(
            Trial
                .Site("type: string, categories: [alto, basso]", "alto")
                .With("content/cose/uno.md", "{{ record.x == 'alto' }}\n"),
            Trial
                .Site("type: string, categories: [alto, basso]", "alto")
                .With("content/cose/uno.md", "{{ record.x < 'basso' }}\n"),
            "content/cose/uno.md(1,4): error …these categories have no order: 'categoriesOrdered: true' in "
                + "the schema gives them the order in which they stand…"
        );

    private static string Cell(string text) => text.StartsWith('\'') ? $"\"{text[1..]}\"" : text;

    private static string Unique(params string[] rows) =>
        "=== data/cose.schema.yaml\nfields:\n  - { name: x, type: number, constraints: { unique: true } "
        + "}\n=== data/cose.csv\nid;x\n"
        + string.Join('\n', rows)
        + "\n";
}
