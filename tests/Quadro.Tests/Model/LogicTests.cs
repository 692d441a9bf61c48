using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What is not known passes through every operator, in rules and templates alike; a rule fires only on what is
/// false.</summary>
public class LogicTests
{
    // One row for each way of not knowing, and one that is known.
    private const string Site = """
        === quadro.yaml
        title: Cantieri
        language: it
        === data/works.schema.yaml
        pages: false
        fields:
          - { name: id }
          - { name: open, type: date }
          - { name: shut, type: date }
          - { name: cost, type: money }
          - { name: flag, type: boolean }
          - { name: note, type: string }
          - { name: marks, type: string, many: true }
        === data/works.csv
        id;open;shut;cost;flag;note;marks
        known;2025-01-01;2025-06-30;10,00;true;nota;a|b
        missing;2025-01-01;;;;;
        unavailable;2025-01-01;n.d.;n.d.;n.d.;n.d.;n.d.
        inapplicable;2025-01-01;n.a.;n.a.;n.a.;n.a.;n.a.
        undue;2025-01-01;non ancora dovuto;non ancora dovuto;non ancora dovuto;n.d.;n.d.
        """;

    public static TheoryData<string, char, char> Operators =>
        new()
        {
            { "shut == \"2025-06-30\"", 'T', '?' },
            { "shut != \"2025-06-30\"", 'F', '?' },
            { "shut < \"2025-12-01\"", 'T', '?' },
            { "shut <= open", 'F', '?' },
            { "shut > open", 'T', '?' },
            { "open >= shut", 'F', '?' },
            { "cost * 2 + cost > 20", 'T', '?' },
            { "cost - cost == 0", 'T', '?' },
            { "flag", 'T', '?' },
            { "!flag", 'F', '?' },
            { "!(shut < open)", 'T', '?' },
            { "false && shut > open", 'F', 'F' },
            { "shut > open && false", 'F', 'F' },
            { "true && shut > open", 'T', '?' },
            { "shut > open && true", 'T', '?' },
            { "true || shut < open", 'T', 'T' },
            { "shut < open || true", 'T', 'T' },
            { "false || shut < open", 'F', '?' },
            { "shut < open || false", 'F', '?' },
            { "shut < open && flag", 'F', '?' },
            { "shut < open || flag", 'T', '?' },
            { "(shut > open) ? true : false", 'T', '?' },
            { "shut > open ? false : true", 'F', '?' },
            { "(shut ?? open) == open", 'F', 'T' },
            { "(shut ?? shut) > open", 'T', '?' },
            { "shut == null", 'F', 'T' },
            { "shut != null", 'T', 'F' },
            { "null == shut", 'F', 'T' },
            { "shut == \"\"", 'F', 'T' },
            { "!(shut == null)", 'T', 'F' },
        };

    public static TheoryData<string, char, char> Calls =>
        new()
        {
            { "days open shut > 30", 'T', '?' },
            { "year shut == 2025", 'T', '?' },
            { "size note > 9", 'F', '?' },
            { "contains note \"ot\"", 'T', '?' },
            { "note | contains \"x\"", 'F', '?' },
            { "contains marks \"a\"", 'T', '?' },
            { "is_known shut", 'T', 'F' },
            { "is_missing shut", 'F', 'T' },
            { "!is_known shut", 'F', 'T' },
            { "is_known shut == false", 'F', 'T' },
            { "is_known shut && open <= shut", 'T', 'F' },
            { "is_missing shut || shut < open", 'F', 'T' },
            { "open > \"2026\" || is_known shut && open <= shut", 'T', 'F' },
            { "is_known(shut) && is_known(cost)", 'T', 'F' },
            { "is_known (shut) && open <= shut", 'T', 'F' },
            { "is_known record.shut && open <= shut", 'T', 'F' },
            { "!is_known shut || open <= shut", 'T', 'T' },
            { "is_known shut ? open <= shut : true", 'T', 'T' },
            { "reason shut == \"known\"", 'T', 'F' },
            { "year open + 1 == 2026", 'T', 'T' },
            { "size note + 1 > 4", 'T', '?' },
            { "data.works | where \"id\" \"known\" | size > 0 && is_known shut", 'T', 'F' },
            { "is_known shut && data.works | any", 'T', 'F' },
            { "5 > data.works | size || is_known shut", 'T', 'F' },
            { "note | string.size > 3", 'T', '?' },
            { "note | string.upcase == \"NOTA\"", 'T', '?' },
            { "is_known shut && is_known cost && open <= shut", 'T', 'F' },
            { "is_known shut && size note > 3 && true", 'T', 'F' },
            { "!is_known shut && !is_known cost", 'F', 'T' },
            { "is_missing shut || contains marks \"a\" && is_known cost", 'T', 'T' },
            { "is_known shut != is_known cost", 'F', 'F' },
            { "is_known shut == !is_missing cost", 'T', 'T' },
            { "is_known shut && is_known cost ? true : false", 'T', 'F' },
            { "is_known shut && data.works | where \"id\" id | size > 0 && is_known cost", 'T', 'F' },
        };

    /// <param name="known">The answer for the row whose values are known: T or F.</param>
    /// <param name="unknown">The answer for every row whose values are not known: T, F, or ? for not known.</param>
    [Theory]
    [MemberData(nameof(Operators))]
    [MemberData(nameof(Calls))]
    public void Every_operator_passes_on_what_is_not_known(string expression, char known, char unknown)
    {
        var answers = Answers(expression);
        Assert.Equal(
            $"known={known} missing={unknown} unavailable={unknown} inapplicable={unknown} undue={unknown}",
            answers
        );
        Assert.Equal(Rows.Where((_, i) => (i == 0 ? known : unknown) == 'F'), Fired(expression));
    }

    [Theory]
    [InlineData("reason shut == \"missing\"", "missing")]
    [InlineData("reason shut == \"not-available\"", "unavailable")]
    [InlineData("reason shut == \"not-applicable\"", "inapplicable")]
    [InlineData("reason shut == \"not-yet-due\"", "undue")]
    [InlineData("\"not-yet-due\" == reason shut", "undue")]
    public void A_reason_tells_the_ways_of_not_knowing_apart(string expression, string row) =>
        Assert.Equal(Rows.Except([row]), Fired(expression));

    [Theory]
    [InlineData("{{ if r.shut }}sì{{ else }}no{{ end }}", "sì no no no no")]
    [InlineData("{{ if !r.flag }}sì{{ else }}no{{ end }}", "no no no no no")]
    [InlineData("{{ if r.shut > r.open && true }}sì{{ else }}no{{ end }}", "sì no no no no")]
    [InlineData("{{ case r.cost; when 10; 'dieci'; else; 'altro'; end }}", "dieci altro altro altro altro")]
    [InlineData("{{ r.note ?? 'niente' }}", "nota niente niente niente niente")]
    public void A_condition_of_a_template_that_is_not_known_is_not_met(string template, string printed) =>
        Assert.Equal(printed, Printed($"{{{{ for r in data.works }}}}{template} {{{{ end }}}}").TrimEnd());

    [Fact]
    public void A_page_template_makes_no_page_where_its_condition_is_not_known()
    {
        var site = SiteUnderTest
            .Of(Site)
            .With(
                "data/works.schema.yaml",
                "fields:\n  - { name: id }\n  - { name: open, type: date }\n  - { name: shut, type: date }\n  "
                    + "- { name: cost }\n  - { name: flag }\n  - { name: note }\n  - { name: marks }\n"
            )
            .With(
                "templates/pages/ended.html",
                "---\nfor: works\nurl: \"{record}fine/\"\nwhere: \"is_known record.shut && record.shut > "
                    + "record.open\"\n---\n<h1>{{ "
                    + "record.shut }}</h1>\n"
            );
        var built = new SiteFolder().BuildGood(site);
        Assert.True(built.Files.ContainsKey("works/known/fine/index.html"));
        Assert.False(built.Files.ContainsKey("works/missing/fine/index.html"));
        Assert.False(built.Files.ContainsKey("works/undue/fine/index.html"));
    }

    private static readonly string[] Rows = ["known", "missing", "unavailable", "inapplicable", "undue"];

    private static string Answers(string expression)
    {
        var fields = new[] { "id", "open", "shut", "cost", "flag", "note", "marks" };
        var local = string.Concat(fields.Select(field => $"{field} = r.{field}; "));
        return Printed(
                $"{{{{ for r in data.works; {local}answer = "
                    + $"({expression.Replace("record.", "r.", StringComparison.Ordinal)}) }}}}{{{{ r.id "
                    + "}}={{ is_missing answer ? \"?\" : answer ? \"T\" : \"F\" }} {{ end }}"
            )
            .TrimEnd();
    }

    [Fact]
    public void What_is_not_known_may_be_an_item_of_a_list() =>
        Assert.Equal(
            "3",
            Printed(
                "{{ list = [\"p\"]; for r in data.works | where \"id\" \"missing\"; list = list | array.add "
                    + "r.note; end; list = list | array.add "
                    + "\"q\" }}{{ list | size }}"
            )
        );

    private static string Printed(string template)
    {
        var page = new SiteFolder().BuildGood(
            SiteUnderTest.Of(Site).With("content/prova.md", $"# Prova\n\nInizio {template} Fine\n")
        )["prova/index.html"];
        var start = page.IndexOf("Inizio ", StringComparison.Ordinal) + "Inizio ".Length;
        return page[start..page.IndexOf(" Fine", start, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Fired(string expression)
    {
        var site = SiteUnderTest.Of(Site);
        var schema = new SiteFolder().Build(site);
        var found = new SiteFolder()
            .Build(
                site.With(
                    "data/works.schema.yaml",
                    SchemaText
                        + "rules:\n  - code: Z1\n    assert: "
                        + $"'{expression.Replace("'", "''", StringComparison.Ordinal)}'\n"
                )
            )
            .Findings;
        Assert.DoesNotContain(schema.Findings, finding => finding.IsError);
        Assert.DoesNotContain(found, finding => finding.Code != "Z1" && finding.IsError);
        return Rows.Where(row =>
            found.Any(finding => finding.Message.StartsWith($"'works/{row}'", StringComparison.Ordinal))
        );
    }

    private static string SchemaText => Site.Split("=== data/works.schema.yaml\n")[1].Split("=== ")[0];
}
