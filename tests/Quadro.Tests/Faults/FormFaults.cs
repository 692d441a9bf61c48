using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>What people write by the habit of another language, in rules and in templates: the fault, its place, and
/// the form that was meant.</summary>
public class FormFaults
{
    private static readonly SiteUnderTest Site = BadInput.Site.With(
        """
        === data/jobs.schema.yaml
        pages: false
        fields:
          - { name: id }
          - { name: name, type: string }
          - { name: state, type: string, categories: [{ value: open, label: { it: Aperto } }, { value: shut, label: { it: Chiuso } }] }
          - { name: from, type: date }
          - { name: cost, type: money }
          - { name: share, type: percent }
          - { name: active, type: boolean }
          - { name: count, type: integer }
          - { name: code, type: cup }
          - { name: marks, type: string, many: true }
        === data/jobs.csv
        id;name;state;from;cost;share;active;count;code;marks
        a;Alfa;open;2024-01-05;100,00;50%;true;5;B81C22000290006;x|y
        """
    );

    private static SiteUnderTest With(string assert) =>
        Site.With(
            "data/jobs.schema.yaml",
            Schema + $"rules:\n  - code: Z1\n    severity: warning\n    assert: |-\n      {assert}\n"
        );

    private static string Schema =>
        string.Join(
            '\n',
            "pages: false",
            "fields:",
            "  - { name: id }",
            "  - { name: name, type: string }",
            "  - { name: state, type: string, categories: [{ value: open, label: { it: Aperto } }, { value: "
                + "shut, label: { it: Chiuso } }] }",
            "  - { name: from, type: date }",
            "  - { name: cost, type: money }",
            "  - { name: share, type: percent }",
            "  - { name: active, type: boolean }",
            "  - { name: count, type: integer }",
            "  - { name: code, type: cup }",
            "  - { name: marks, type: string, many: true }",
            ""
        );

    [Theory]
    [InlineData("integer", "count * 2", "count / 2", "2.5")]
    [InlineData("boolean", "count > 2", "count", "5")]
    [InlineData("date", "from", "count", "5")]
    public void A_computed_value_of_another_type_is_reported_at_its_record(
        string type,
        string good,
        string bad,
        string value
    ) =>
        BadInput.Expect(
            Site.With("data/jobs.schema.yaml", Schema + $"  - {{ name: made, type: {type}, computed: \"{good}\" }}\n"),
            Site.With("data/jobs.schema.yaml", Schema + $"  - {{ name: made, type: {type}, computed: \"{bad}\" }}\n"),
            $"data/jobs.csv(2,1): error QD2003: 'made' is computed, and '{value}' is not what the field takes…"
        );

    [Fact]
    public void A_day_is_not_compared_with_a_year() =>
        BadInput.Expect(
            Site.With(
                "content/p.md",
                "---\ntitle: P\n---\n{{ for job in data.jobs }}{{ year job.from == 2024 }}{{ end }}\n"
            ),
            Site.With(
                "content/p.md",
                "---\ntitle: P\n---\n{{ for job in data.jobs }}{{ job.from == 2024 }}{{ end }}\n"
            ),
            "content/p.md(4,30): error QD4007: a day is compared with 2024, and is never equal to it: the "
                + "year of a day is asked with 'year x "
                + "== 2024'"
        );

    [Theory]
    [InlineData(
        "cost < 50.000",
        8,
        "'50.000' can be read in two ways: 50000 and 50 | write 50000 for thousands, 50.0000 for decimals"
    )]
    [InlineData(
        "from < 2024-06-01",
        8,
        "2024-06-01 without quotes is worked out as a number | write the date in quotes: \"2024-06-01\""
    )]
    [InlineData(
        "cost > 50 €",
        11,
        "'€' cannot be read here | an amount is compared with a plain number, cost > 50, or with a text, cost "
            + "> \"50 €\""
    )]
    [InlineData(
        "cost > 1.000,50",
        13,
        "a number is written with a point and without thousands | write 1000.50 for 1.000,50"
    )]
    [InlineData(
        "share > 50%",
        12,
        "'%' gives the remainder of a division, and no number follows it | a percentage is written \"50%\", "
            + "in quotes, or 0.5"
    )]
    [InlineData("name = 'Alfa'", 1, "'=' gives a name a value, it does not compare | to compare, write '=='")]
    [InlineData("name <> 'Alfa'", 7, "'<>' is no operator | 'is not equal' is written '!='")]
    [InlineData("count => 3", 1, "'=>' is no operator | it is written '>='")]
    [InlineData(
        "name == “Alfa”",
        9,
        "'“' is no quotation mark of expressions | write straight ones: \"text\" or 'text'"
    )]
    [InlineData("active and count > 3", 8, "'and' is no operator | write: &&")]
    [InlineData("count > 3 or active", 11, "'or' is no operator | write: ||")]
    [InlineData("not active", 1, "'not' is not a word of expressions | write: !(active)")]
    [InlineData("from is null", 6, "'is' is no operator | write: from == null")]
    [InlineData("from IS NOT NULL", 6, "'is' is no operator | write: from != null")]
    [InlineData(
        "from == nil",
        9,
        "'nil' is not a word of expressions | whether there is a value is asked with: from == null"
    )]
    [InlineData(
        "name != empty",
        9,
        "'empty' is not a word of expressions | whether there is a value is asked with: name != null"
    )]
    [InlineData("isnull(from)", 1, "there is no function 'isnull' | write: is_missing from")]
    [InlineData("state in ['open', 'shut']", 7, "'in' cannot be used here | write: contains ['open', 'shut'] state")]
    [InlineData("name contains 'Al'", 6, "'contains' is written first | write: contains name 'Al'")]
    [InlineData("if active then true", 1, "'if' is no value | a choice is written: condition ? value : other value")]
    [InlineData(
        "1 <= count <= 9",
        1,
        "the answer of one comparison is compared again | write: 1 <= count && count <= 9"
    )]
    [InlineData(
        "count >= 10 mq",
        13,
        "'mq' cannot be read behind 10 | between two values an operator is missing; units are not written"
    )]
    [InlineData("(active", 8, "a parenthesis is not closed | write ')' where it ends")]
    [InlineData("count >", 8, "a value is missing behind the operator, before the end")]
    public void A_form_of_another_language_in_a_rule_leads_to_its_own(string assert, int column, string said)
    {
        BadInput.Expect(
            With("count > 3"),
            With(assert),
            $"data/jobs.schema.yaml(17,{column + 6}): error QD2012: the expression '{assert}' cannot be read: {said}"
        );
    }

    [Theory]
    [InlineData(
        "from == 'n.d.'",
        "'n.d.' in a cell says that there is no value: nothing is equal to it | write: from == null, or: "
            + "reason from == \"not-available\""
    )]
    [InlineData(
        "from == 'ieri'",
        "'from' is a date, and 'ieri' is not one | a date is written \"2024-06-01\", in quotes"
    )]
    [InlineData(
        "from > 45000",
        "'from' is a date, and 45000 is no year | a date is written \"2024-06-01\", in quotes; the days "
            + "between two are asked with: days "
            + "start end"
    )]
    [InlineData("from == 2024", "'from' is a date, never a number | write: year from == 2024")]
    [InlineData("from != true", "'from' is never true | whether there is a value is asked with: is_known from")]
    [InlineData("state == 'opn'", "'state' is never 'opn': that is none of its values | did you mean 'open'?")]
    [InlineData("name == 5", "'name' is a text, never a number | write it in quotes: \"5\"")]
    [InlineData("count == '5'", "'count' is a number, never the text '5' | write the number without quotes")]
    [InlineData("code == 'XYZ'", "'code' is never 'XYZ': …")]
    [InlineData("active == 'sì'", "'active' is true or false, never a text | write: active")]
    [InlineData("marks == 'x'", "'marks' is a list, and a list is never '==' one value | write: contains marks \"x\"")]
    [InlineData("share > 50", "'share' is a percentage, and 50 would be 5000 % | write 0.5 or \"50%\"")]
    [InlineData("share >= 5", "'share' is a percentage, and 5 would be 500 % | write 0.05 or \"5%\"")]
    [InlineData(
        "!from",
        "'from' is never true or false, so '!' of it never holds | whether there is no value is asked with: "
            + "is_missing from"
    )]
    [InlineData(
        "record.state != 'chiusa' && 'opn' == state",
        "'record.state' is never 'chiusa': …",
        "'state' is never 'opn': …"
    )]
    public void A_comparison_with_one_answer_is_refused_at_the_value(string assert, params string[] said) =>
        BadInput.Expect(
            With("count > 3"),
            With(assert),
            [.. said.Select(each => $"data/jobs.schema.yaml(…): error QD2040: {each}")]
        );

    [Theory]
    [InlineData("state == 'Aperto'")]
    [InlineData("is_known from ?? false")]
    [InlineData("is_known(is_known from && false)")]
    [InlineData("is_known(size name > 30)")]
    [InlineData("cost < 50000 && cost > 50.5")]
    [InlineData("from < 2025 && from > '2023-12'")]
    [InlineData("cost > 50 && cost > '50 €'")]
    [InlineData("share == '50%' && share < 0.6")]
    [InlineData("code == 'b81c22000290006'")]
    [InlineData("contains ['open', 'shut'] state")]
    [InlineData("is_known from && is_known cost && from > '2020'")]
    public void What_was_meant_holds(string assert) => new SiteFolder().BuildGood(With(assert));

    [Fact]
    public void A_rule_that_is_no_truth_is_an_error_once() =>
        BadInput.Expect(
            With("is_known name").With("data/jobs.csv", "id,name\na,Alfa\nb,Beta\n"),
            With("name").With("data/jobs.csv", "id,name\na,Alfa\nb,Beta\n"),
            "data/jobs.schema.yaml(…): error QD2041: a rule is true or false, and this one gives the text "
                + "'Alfa' for 'jobs/a' | …"
        );

    [Fact]
    public void The_word_end_in_a_message_is_said_to_be_no_field() =>
        BadInput.Expect(
            With("count > 3"),
            Site.With(
                "data/jobs.schema.yaml",
                Schema + "rules:\n  - { code: Z1, assert: count > 3, message: 'finisce {{ end }}' }\n"
            ),
            "data/jobs.schema.yaml(14,…): error QD2012: the expression 'finisce {{ end }}' cannot be read: "
                + "this 'end' closes nothing | a field of that name is read as 'record.end'"
        );

    [Theory]
    [InlineData("{{ if page.title and site.title }}x{{ end }}", "QD4001: 'and' is no operator | write: &&")]
    [InlineData(
        "{{ if page.title = 'x' }}x{{ end }}",
        "QD4001: '=' gives a name a value, it does not compare | to compare, write '=='"
    )]
    [InlineData(
        "{{ if not page.title }}x{{ end }}",
        "QD4001: 'not' is not a word of expressions | write: !(page.title)"
    )]
    [InlineData(
        "{{ for r in data.jobs }}{{ r.from < 2024-06-01 }}{{ end }}",
        "QD4001: 2024-06-01 without quotes is worked out as a number | …"
    )]
    [InlineData(
        "{{ for r in data.jobs }}{{ r.state == 'opn' }}{{ end }}",
        "QD4007: 'opn' is none of the values that this field may have | did you mean 'open'?"
    )]
    [InlineData(
        "{{ for r in data.jobs }}{{ r.name == 5 }}{{ end }}",
        "QD4007: the text 'Alfa' is never compared with the number 5 | …"
    )]
    [InlineData(
        "{{ for r in data.jobs }}{{ r.marks == 'x' }}{{ end }}",
        "QD4007: a list is never compared with the text 'x' | …"
    )]
    [InlineData(
        "{{ for r in data.jobs }}{{ !r.from }}{{ end }}",
        "QD4007: '!' is for what is true or false, and 'r.from' is neither | …is_missing r.from"
    )]
    [InlineData("{{ if page.title }}x{{ endif }}", "QD4001: 'if' is not closed | 'endif' is written 'end'")]
    public void A_template_says_it_at_its_line(string template, string said) =>
        BadInput.Expect(
            Site.With("content/t.md", "# T\n\nTesto.\n"),
            Site.With("content/t.md", $"# T\n\n{template}\n"),
            $"content/t.md(3,…): error {said}"
        );

    [Theory]
    [InlineData("where \"code\" \"XYZ\"", "'code' is never 'XYZ': …")]
    [InlineData("where \"from\" \"ieri\"", "'from' is never 'ieri': …")]
    [InlineData("where \"state\" \"opn\"", "'state' is never 'opn': that is none of its values | did you mean 'open'?")]
    [InlineData("where_not \"count\" \"tre\"", "'count' is never 'tre': …")]
    [InlineData("where \"active\" 7", "'active' is never '7': …")]
    [InlineData(
        "map \"state\" | contains \"opn\"",
        "'opn' is none of the values that this field may have | did you mean 'open'?"
    )]
    public void A_query_for_what_cannot_be_is_refused(string query, string said) =>
        BadInput.Expect(
            Site.With("content/t.md", "# T\n\n{{ data.jobs | where \"code\" \"B81C22000290006\" | size }}\n"),
            Site.With("content/t.md", $"# T\n\n{{{{ data.jobs | {query} }}}}\n"),
            $"content/t.md(3,…): error QD4024: {said}"
        );
}
