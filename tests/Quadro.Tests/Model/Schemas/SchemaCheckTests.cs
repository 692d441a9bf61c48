using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>Schemas are themselves checked: every wrong word at its place, with the nearest one.</summary>
public class SchemaCheckTests
{
    [Theory]
    [InlineData("tipe: date", "QD2021: a field has no 'tipe' | did you mean 'type'?")]
    [InlineData("type: datte", "QD2001: there is no type 'datte' | did you mean 'date'?")]
    [InlineData(
        "type: geojson, format: topjson",
        "QD2001: the type 'geojson' has no format 'topjson' | did you mean 'topojson'?"
    )]
    [InlineData("type: string, format: mail", "QD2001: the type 'string' has no format 'mail' | did you mean 'email'?")]
    [InlineData("type: integer, format: email", "QD2001: the type 'integer' has no format 'email' | leave it out")]
    [InlineData(
        "type: date, format: iso",
        "QD2001: the type 'date' has no format 'iso' | it may be default, any, or a pattern such as '%d/%m/%Y'"
    )]
    [InlineData("type: date, format: '%d/%m/%G'", "QD2001: '%d/%m/%G' has '%G', which is not read | …")]
    [InlineData(
        "type: date, format: '%x'",
        "QD2001: '%x' has '%x', which is not read: it means something else in every language | …"
    )]
    [InlineData(
        "type: date, format: '%d/%m'",
        "QD2001: '%d/%m' has no year | a pattern such as '%d/%m/%Y', '%Y%m%d' or '%d-%b-%y'"
    )]
    [InlineData(
        "type: date, format: '%Y-%m-%d %H:%M'",
        "QD2001: '%Y-%m-%d %H:%M' has a time of day, and the type is 'date' | …"
    )]
    [InlineData("type: datetime, format: '%Y-%m-%d'", "QD2001: '%Y-%m-%d' has no hour | …")]
    [InlineData(
        "type: time, format: '%Y %H'",
        "QD2001: '%Y %H' has more than a time of day, and the type is 'time' | …"
    )]
    [InlineData(
        "type: list, itemType: dat",
        "QD2001: the items of a list cannot be of type 'dat' | did you mean 'date'?"
    )]
    [InlineData(
        "constraints: { requried: true }",
        "QD2021: 'constraints' has no 'requried' | did you mean 'required'?"
    )]
    [InlineData(
        "type: integer, constraints: { maxLength: 3 }",
        "QD2001: 'maxLength' does not apply to 'x', which is of type 'integer' | the size of a number is 'maximum'"
    )]
    [InlineData(
        "type: string, constraints: { minimum: 3 }",
        "QD2001: 'minimum' does not apply to 'x', which is of type 'string' | the length of a text is "
            + "'minLength'; for numbers and dates declare their 'type'"
    )]
    [InlineData(
        "type: date, constraints: { pattern: '.*' }",
        "QD2001: 'pattern' does not apply to 'x', which is of type 'date' | a pattern is for texts and codes"
    )]
    [InlineData(
        "type: string, constraints: { jsonSchema: {} }",
        "QD2001: 'jsonSchema' does not apply to 'x', which is of type 'string'"
    )]
    [InlineData(
        "type: integer, constraints: { minimum: poco }",
        "QD2001: 'poco' in 'minimum' is not a value of 'x': 'poco' is not a whole number | …"
    )]
    [InlineData(
        "type: date, constraints: { enum: [2021, ieri] }",
        "QD2001: 'ieri' in 'enum' is not a value of 'x': 'ieri' is not a date | …"
    )]
    [InlineData("type: number, constraints: { enum: [1, 1.0] }", "QD2001: '1.0' stands twice in 'enum'")]
    [InlineData(
        "type: integer, constraints: { minimum: 2, maximum: 1 }",
        "QD2001: no value lies between the minimum of 2 and the maximum of 1 | the lower end is the smaller "
            + "one of the two"
    )]
    [InlineData(
        "type: integer, constraints: { exclusiveMinimum: 1, maximum: 1 }",
        "QD2001: no value lies between the exclusiveMinimum of 1 and the maximum of 1 | …"
    )]
    [InlineData("constraints: { minLength: 3, maxLength: 2 }", "QD2001: no value is at least 3 and at most 2 long | …")]
    [InlineData("constraints: { pattern: 'a)|(b' }", "QD2001: the pattern 'a)|(b' cannot be read: …")]
    [InlineData("constraints: { pattern: '(?=a)b' }", "QD2001: the pattern '(?=a)b' holds a …")]
    [InlineData("constraints: { pattern: '[a' }", "QD2001: the pattern '[a' cannot be read: …")]
    [InlineData("constraints: { minLength: due }", "QD2001: 'minLength' is a whole number, not 'due'")]
    [InlineData(
        "type: object, constraints: { jsonSchema: { oneOf: [] } }",
        "QD2021: 'oneOf' is no word of JSON Schema that Quadro checks | …write other things as 'rules'"
    )]
    [InlineData(
        "type: object, constraints: { jsonSchema: { type: strng } }",
        "QD2001: JSON Schema has no type 'strng' | did you mean 'string'?"
    )]
    [InlineData(
        "type: integer, categories: [1, due]",
        "QD2001: the category 'due' is not a value of 'x': 'due' is not a whole number | …"
    )]
    [InlineData("categories: [a, b, a]", "QD2001: the category 'a' stands twice | each value stands once")]
    [InlineData(
        "type: date, categories: [2021]",
        "QD2001: 'x' is of type 'date': categories are for texts and whole numbers"
    )]
    [InlineData(
        "categories: [{ valore: a }]",
        "QD2001: a category has a 'value' and may have a 'label'",
        "QD2021: a category has no 'valore'…"
    )]
    [InlineData(
        "categories: [a, b], constraints: { enum: [a, c] }",
        "QD2001: 'c' in 'enum' is none of the categories of 'x'…"
    )]
    [InlineData("missingValues: ['-', '-']", "QD2001: '-' stands twice in 'missingValues'")]
    [InlineData("missingValues: [{ label: niente }]", "QD2001: a missing value has a 'value' and may have a 'label'")]
    [InlineData(
        "reference: project",
        "QD2011: 'x' refers to 'project', and there is no such collection | did you mean 'projects'?"
    )]
    [InlineData(
        "type: money, reference: projects",
        "QD2001: 'x' is of type 'money' and cannot name a record | leave 'type' out: a reference is the id of a record"
    )]
    [InlineData(
        "type: object, fields: [{ name: y, reference: project }]",
        "QD2011: 'y' refers to 'project', and there is no such collection | did you mean 'projects'?"
    )]
    [InlineData(
        "type: number, nature: paid",
        "QD2001: only amounts have a 'nature', and 'x' is of type 'number' | declare it as 'type: money', or "
            + "leave 'nature' out"
    )]
    [InlineData(
        "type: money, nature: comitted",
        "QD2028: 'comitted' is a nature of its own, which is added to no other | did you mean 'committed'?"
    )]
    [InlineData(
        "type: money, asOf: dat",
        "QD2001: 'asOf' names a field with a date, or is a date, and 'dat' is neither | did you mean 'date'?"
    )]
    [InlineData("visibility: internall", "QD2001: 'visibility' cannot be 'internall' | did you mean 'internal'?")]
    [InlineData(
        "computed: 1 + 1, source: X",
        "QD2001: 'x' is computed and has no 'source': no column is read for it | leave one of the two out"
    )]
    [InlineData(
        "computed: 1 + 1, constraints: { required: true }",
        "QD2001: 'x' is computed and cannot be required: nobody gives its value | leave 'required' out"
    )]
    [InlineData(
        "type: string, fields: [{ name: y }]",
        "QD2001: only objects have fields of their own, and 'x' is of type 'string' | declare it as 'type: object'"
    )]
    [InlineData("many: true, delimiter: ''", "QD2001: 'delimiter' is at least one character")]
    [InlineData(
        "type: number, decimalChar: ',', groupChar: ','",
        "QD2001: decimalChar and groupChar are both ',' | a number is written with two different signs"
    )]
    [InlineData("type: boolean, trueValues: ['1'], falseValues: ['1']", "QD2001: '1' stands for true and for false")]
    [InlineData("title: {}", "QD2001: 'title' is a text, or a text for each language")]
    public void A_wrong_word_of_a_field_is_reported_at_its_line(string field, params string[] messages) =>
        Reports(field, messages);

    [Theory]
    [InlineData(
        "decimalChar: ','",
        "QD2028: 'decimalChar' does nothing for 'x', which is of type 'string' | it is for numbers: declare "
            + "their 'type'"
    )]
    [InlineData(
        "trueValues: [sì]",
        "QD2028: 'trueValues' does nothing for 'x', which is of type 'string' | it is for 'type: boolean'"
    )]
    [InlineData(
        "delimiter: ','",
        "QD2028: 'delimiter' does nothing for 'x', which has one value | add 'many: true' if it may have several"
    )]
    [InlineData("itemType: date", "QD2028: 'itemType' does nothing for 'x', which is no list | …")]
    [InlineData(
        "inverse: cose",
        "QD2028: 'inverse' does nothing for 'x', which refers to nothing | it is for fields with a 'reference'"
    )]
    [InlineData(
        "categoriesOrdered: true",
        "QD2028: 'categoriesOrdered' does nothing for 'x', which has no categories | list them in 'categories'"
    )]
    [InlineData("asOf: date", "QD2028: 'asOf' does nothing for 'x', which is no amount | it is for 'type: money'")]
    [InlineData("of: '[]'", "QD2028: 'of' does nothing for 'x', which is no declared number | it is for 'type: count'")]
    public void A_word_that_does_nothing_for_a_field_is_a_warning(string field, params string[] messages) =>
        Reports(field, messages);

    [Theory]
    [InlineData("primariKey: id", "(1,1): error QD2021: a schema has no 'primariKey' | did you mean 'primaryKey'?")]
    [InlineData("visibility: internal", "(1,1): error QD2021: a schema has no 'visibility'")]
    [InlineData("primaryKey: [id, anno]", "(1,18): error QD2001: there is no field 'anno' in 'cose'")]
    [InlineData("sort: [-tittle]", "(1,8): error QD2001: there is no field 'tittle' in 'cose' | did you mean 'title'?")]
    [InlineData("uniqueKeys: [[xx]]", "(1,15): error QD2001: there is no field 'xx' in 'cose' | did you mean 'x'?")]
    [InlineData(
        "rules: [{ assert: 'true', at: datte }]",
        "(1,31): error QD2001: 'at' names a field, and there is no 'datte' | did you mean 'date'?"
    )]
    [InlineData(
        "rules: [{ assert: 'true', severity: fatal }]",
        "(1,37): error QD2001: 'severity' is error, warning, info or off, not 'fatal'"
    )]
    [InlineData(
        "rules: [{ asert: 'true' }]",
        "(1,9): error QD2001: a rule has an 'assert' with an expression",
        "(1,11): error QD2021: a rule has no 'asert' | did you mean 'assert'?"
    )]
    [InlineData(
        "dialect: { delimeter: ';' }",
        "(1,12): error QD1020: a dialect has no 'delimeter' | did you mean 'delimiter'?"
    )]
    [InlineData(
        "dialect: { headerRows: due }",
        "(1,24): error QD1020: 'due' cannot be the 'headerRows' of a dialect | …"
    )]
    public void A_wrong_word_of_a_schema_is_reported_at_its_line(string words, params string[] messages) =>
        BadInput.Expect(
            Schema("sort: [title]"),
            Schema(words),
            [.. messages.Select(message => "data/cose.schema.yaml" + message)]
        );

    [Fact]
    public void All_faults_of_a_schema_are_reported_in_one_run() =>
        BadInput.Expect(
            Schema("sort: [title]"),
            BadInput
                .Site.With("data/cose.csv", "id\nuno\n")
                .With(
                    "data/cose.schema.yaml",
                    "sort: [tittle]\nfields:\n  - { name: a, type: datte }\n  - { name: b, type: integer, "
                        + "constraints: { minimum: x, maxLength: 2 } }\n  - { name: c, visibility: segreta "
                        + "}\n  - { name: c }\n  - { nome: d }\n"
                ),
            "data/cose.schema.yaml(1,8): error QD2001: there is no field 'tittle'…",
            "data/cose.schema.yaml(3,22): error QD2001: there is no type 'datte'…",
            "data/cose.schema.yaml(4,55): error QD2001: 'x' in 'minimum' is not a value of 'b'…",
            "data/cose.schema.yaml(4,58): error QD2001: 'maxLength' does not apply to 'b'…",
            "data/cose.schema.yaml(5,28): error QD2001: 'visibility' cannot be 'segreta' | it may be public, "
                + "internal, client:ID",
            "data/cose.schema.yaml(6,13): error QD2001: the field 'c' is declared twice | "
                + "data/cose.schema.yaml(5,13): it is declared here first",
            "data/cose.schema.yaml(7,5): error QD2001: a field has a 'name'",
            "data/cose.schema.yaml(7,7): error QD2021: a field has no 'nome' | did you mean 'name'?"
        );

    [Fact]
    public void A_field_of_parts_that_is_declared_twice_is_no_fault_of_its_rules() =>
        BadInput.Expect(
            Schema("sort: [title]"),
            BadInput
                .Site.With("data/cose.csv", "id\nuno\n")
                .With(
                    "data/cose.schema.yaml",
                    "fields:\n  - { name: a, fields: [{ name: b }] }\n  - { name: a, fields: [{ name: b }] "
                        + "}\nrules: [{ assert: 'true', each: a, at: b }]\n"
                ),
            "data/cose.schema.yaml(3,13): error QD2001: the field 'a' is declared twice | "
                + "data/cose.schema.yaml(2,13): it is declared here first"
        );

    [Fact]
    public void A_schema_of_the_site_changes_the_words_of_a_field_of_the_kit_one_by_one()
    {
        var site = BadInput.Site.With(
            "data/projects.schema.yaml",
            "fields:\n  - { name: title, constraints: { required: true, maxLength: 20 } }\n"
        );
        BadInput.Expect(
            site,
            site.With("data/projects.csv", "id,title\nhub,Un titolo che è troppo lungo\n"),
            "data/projects.csv(2,5): error QD2005: 'title': 'Un titolo che è troppo lungo' has 28 characters, "
                + "and at most 20 are allowed | data/projects.schema.yaml(2,51): 'maxLength' is declared here"
        );
    }

    private static void Reports(string field, string[] messages)
    {
        var said = Trial.OfSchema(field);
        Assert.Equal(messages.Length, said.Count);
        foreach (var message in messages)
            Assert.Contains(said, line => Fits(line, message));
    }

    private static SiteUnderTest Schema(string words) =>
        BadInput
            .Site.With("data/cose.schema.yaml", words + "\nfields:\n  - { name: x }\n")
            .With("data/cose.csv", "id\nuno\n");

    private static bool Fits(string line, string pattern)
    {
        var parts = pattern.Split('…');
        var at = line.IndexOf(parts[0], StringComparison.Ordinal);
        return at > 0
            && line.StartsWith("data/cose.schema.yaml(2,", StringComparison.Ordinal)
            && parts.All(part => line.IndexOf(part, at, StringComparison.Ordinal) >= 0);
    }
}
