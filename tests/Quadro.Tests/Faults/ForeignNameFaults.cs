using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>Functions and signs that people know from other languages are answered with the form that is right here, in
/// the words of who writes the text.</summary>
public class ForeignNameFaults
{
    private static readonly SiteUnderTest Site = BadInput.Site.With(
        """
        === data/jobs.schema.yaml
        pages: false
        fields:
          - { name: id }
          - { name: name, type: string }
          - { name: date, type: date }
          - { name: math, type: number }
          - { name: share, type: percent }
        === data/jobs.csv
        id;name;date;math;share
        a;Alfa;2024-01-05;5;50%
        b;Beta;2024-02-05;6;20%
        """
    );

    [Theory]
    [InlineData("{{ r.name like \"Al%\" }}", "write: string.starts_with r.name \"Al\"")]
    [InlineData("{{ r.name like \"%fa\" }}", "write: string.ends_with r.name \"fa\"")]
    [InlineData("{{ r.name like \"%lf%\" }}", "write: contains r.name \"lf\"")]
    [InlineData("{{ r.name starts_with \"A\" }}", "write: string.starts_with r.name \"A\"")]
    [InlineData("{{ r.name =~ \"A\" }}", "a pattern is asked for with: regex.match x \"a.*\"")]
    [InlineData("{{ r.math between 1 and 3 }}", "write: r.math >= 1 && r.math <= 3")]
    [InlineData("{{ r.math between r.share and 3 }}", "write: r.math >= r.share && r.math <= 3")]
    [InlineData("{{ if not (r.math > 3) }}{{ end }}", "write: !(r.math > 3)")]
    [InlineData("{{ if r.math >= 0 and r.math <= 10 }}{{ end }}", "write: &&")]
    [InlineData("{{ if r.name == Alfa }}{{ end }}", "a text is written in quotes: \"Alfa\"")]
    [InlineData("{{ sum data.jobs \"name\" }}", "a sum is of numbers, amounts, percentages or durations")]
    [InlineData("{{ r.math mod 2 }}", "write: r.math % 2")]
    [InlineData("{{ r.math ** 2 }}", "a number by itself is written: x * x")]
    [InlineData("{{ r.math ^ 2 }}", "write: r.math * r.math")]
    [InlineData("{{ today }}", "write: site.as_of")]
    [InlineData("{{ today() }}", "write: site.as_of")]
    [InlineData("{{ date.now }}", "write: site.as_of")]
    [InlineData(
        "{{ date.parse \"2024-01-01\" }}",
        "a date is written in quotes where it is compared: day < \"2024-06-01\""
    )]
    [InlineData("{{ len r.name }}", "write: size r.name")]
    [InlineData("{{ r.name.length }}", "write: size x")]
    [InlineData("{{ upper r.name }}", "write: string.upcase r.name")]
    [InlineData("{{ r.name | upper }}", "write: string.upcase r.name")]
    [InlineData("{{ r.date | format \"%d\" }}", "write: date r.date \"%d\"")]
    [InlineData("{{ data.jobs | filter \"id\" \"a\" }}", "write: data.jobs | where \"id\" \"a\"")]
    [InlineData("{{ avg data.jobs \"math\" }}", "write: (sum data.jobs \"math\") / (size data.jobs)")]
    [InlineData("{{ data.jobs | sort_by \"id\" desc }}", "a text is written in quotes: \"desc\"")]
    [InlineData("{{ r[0] }}", "a field is asked for by its name; a number asks for an item of a list")]
    [InlineData("{{ array.sort data.jobs }}", "write: list | sort_by \"field\"")]
    [InlineData("{{ (1 + 2 }}", "write ')' where it ends")]
    [InlineData("{{ [1, 2 }}", "write ']' where it ends")]
    public void A_form_of_another_language_is_answered_with_the_right_one(string written, string help)
    {
        var built = new SiteFolder().Build(Page($"{{{{ r = data.jobs | first }}}} {written}"));
        var finding = Assert.Single(built.Findings);
        Assert.True(finding.IsError);
        Assert.Equal(help, finding.Help);
        Assert.Equal("content/p.md", finding.Span!.Value.File.Path);
    }

    [Theory]
    [InlineData("{{ math.format r.share \"0.0\" }}", "'math.format' cannot work with '50 %', '0.0'")]
    [InlineData("{{ math.round r.date }}", "'math.round' cannot work with '5 gennaio 2024'")]
    [InlineData("{{ math.divided_by 1 0 }}", "a number cannot be divided by zero")]
    [InlineData("{{ r.math / 0 }}", "a number cannot be divided by zero")]
    [InlineData("{{ r.name (2) }}", "what stands first here is no function, and values follow it without an operator")]
    public void The_library_speaks_in_words_of_the_author(string written, string sentence)
    {
        var built = new SiteFolder().Build(Page($"{{{{ r = data.jobs | first }}}} {written}"));
        Assert.Equal(sentence, Assert.Single(built.Findings).Message);
    }

    [Fact]
    public void Texts_of_a_table_without_a_schema_have_no_sum_and_the_message_says_what_makes_numbers_of_them()
    {
        var site = Page("{{ sum data.plain \"share\" }}");
        new SiteFolder().BuildGood(site.With("data/plain.csv", "id;share\na;5\nb;6\n"));
        new SiteFolder()
            .Build(site.With("data/plain.csv", "id;share\na;12%\nb;12,5 %\n"))
            .Found(
                "content/p.md(6,4): error QD4008: 'share' is a text, such as '12%': texts have no sum | no "
                    + "schema says what 'plain' holds: "
                    + "declare the "
                    + "field in data/plain.schema.yaml with 'type: number', 'money' or 'percent'; 'quadro "
                    + "schema infer data/plain.csv' writes the "
                    + "schema"
            );
    }

    [Fact]
    public void Lists_of_the_library_print_their_items() =>
        Assert.Contains(
            "Chiavi: a, b.",
            new SiteFolder().BuildGood(Page("Chiavi: {{ object.keys {a: 1, b: 2} }}."))["p/index.html"],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("date < date.now", "QD2012", "write: site.as_of")]
    [InlineData(
        "math.round > 3",
        "QD4003",
        "give the field another name in the schema, with 'source: math' for its column"
    )]
    public void A_field_hides_the_functions_of_its_name_and_a_message_says_so(string assert, string code, string help)
    {
        var schema =
            "pages: false\nfields: [{ name: id }, { name: name }, { name: date, type: date }, { name: math, "
            + "type: number }, "
            + "{ name: share, type: percent }]\n";
        new SiteFolder().BuildGood(
            Site.With(
                "data/jobs.schema.yaml",
                schema + "rules: [{ code: Z1, assert: \"math > 3 && date.year == 2024\", message: m }]\n"
            )
        );
        var built = new SiteFolder().Build(
            Site.With("data/jobs.schema.yaml", schema + $"rules: [{{ code: Z1, assert: \"{assert}\", message: m }}]\n")
        );
        var finding = Assert.Single(built.Findings);
        Assert.Equal((code, help), (finding.Rule.Code, finding.Help));
    }

    [Fact]
    public void Faults_of_blocks_of_one_line_are_all_named()
    {
        var built = new SiteFolder().Build(Page("{{ a == }} {{ 1 + }} {{ for }} {{ end }} {{ zz }}\n\n{{ b( }}"));
        Assert.Equal(
            [(6, 9), (6, 19), (6, 29), (6, 45), (8, 7)],
            built.Findings.Select(finding => (finding.Span!.Value.From.Line, finding.Span!.Value.From.Column))
        );
    }

    [Theory]
    [InlineData("Una {{ zz }} frase.\n\n## Vera\n\nTesto.", true)]
    [InlineData("## Vera {{ zz }}\n\nTesto.", false)]
    [InlineData("{{ for x in zz }}\n\n## {{ x }}\n\n{{ end }}\n\nTesto.", false)]
    public void A_word_that_is_lost_hides_no_place_of_its_page(string text, bool isChecked)
    {
        var built = new SiteFolder().Build(Page(text).With("content/q.md", "# Q\n\nUn [collegamento](p.md#manca).\n"));
        Assert.Equal(
            isChecked ? ["QD4002", "QD6002"] : ["QD4002"],
            built.Findings.Select(finding => finding.Rule.Code)
        );
    }

    private static SiteUnderTest Page(string text) =>
        Site.With("content/p.md", $"---\ntitle: Pagina\n---\n# P\n\n{text}\n");
}
