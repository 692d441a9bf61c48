using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>Rules that a site writes, and what it says of the kit's.</summary>
public class SiteRuleFaults
{
    private static readonly SiteUnderTest Site = BadInput
        .Site.With(
            """
            === data/programmes.yaml
            - { id: por, title: POR, funds: [ERDF] }
            - { id: altro, title: Altro, funds: [local] }
            === data/projects.yaml
            - { id: alfa, title: Alfa, programme: por, start: 2021-02-01, end: 2021-01-01 }
            """
        )
        .Without("data/projects.csv");

    private static string Reversed(string severity) =>
        $"data/projects.yaml(1,68): {severity} QD2406: 'projects/alfa': the project ends before it begins: "
        + "1 gennaio 2021, 1 febbraio 2021";

    [Theory]
    [InlineData("rules: { QD2406: warning }", "warning")]
    [InlineData("rules: { QD2406: info }", "info")]
    [InlineData("rules: { QD2406: off }", null)]
    public void The_settings_weigh_a_rule_of_the_kit_for_the_whole_site(string rules, string? severity) =>
        Site.With("quadro.yaml", $"language: it\nas_of: 2026-06-30\n{rules}\n")
            .Build()
            .Found(severity is null ? [] : [Reversed(severity)]);

    [Theory]
    [InlineData("severity: warning", "warning")]
    [InlineData("severity: \"off\"", null)]
    [InlineData("severity: off", null)]
    public void A_schema_weighs_a_rule_of_the_kit_for_its_collection(string says, string? severity) =>
        Site.With("data/projects.schema.yaml", $"rules:\n  - {{ code: QD2406, {says} }}\n")
            .Build()
            .Found(severity is null ? [] : [Reversed(severity)]);

    [Fact]
    public void A_rule_speaks_English_and_Italian()
    {
        var site = Site.With(
            "data/projects.schema.yaml",
            """
            rules:
              - code: R1
                assert: "title == \"Beta\""
                title: { it: Un titolo, en: A title }
                message: { it: "{{ title }} non va", en: "{{ title }} will not do" }
            """
        );
        var found = Pipeline
            .Run(new BuildRequest(site.Inputs, new BuildOptions()), TestContext.Current.CancellationToken)
            .Findings.Single(finding => finding.Code == "R1");
        Assert.Equal(("'projects/alfa': Alfa will not do", "A title"), (found.Message, found.Rule.Title.English));
        Assert.Equal(("'projects/alfa': Alfa non va", "Un titolo"), (found.Text.Italian, found.Rule.Title.Italian));
    }

    [Fact]
    public void A_message_in_another_language_is_refused() =>
        Site.With(
                "data/projects.schema.yaml",
                "rules:\n  - { code: R1, assert: \"title != ''\", message: { fr: non } }\n"
            )
            .Build()
            .Found("data/projects.schema.yaml(2,51): error QD2021: 'message' has no 'fr'", Reversed("error"));

    [Fact]
    public void A_code_alone_means_a_rule_of_the_kit()
    {
        Site.With("data/projects.schema.yaml", "rules:\n  - { code: QD2499, severity: warning }\n")
            .Build()
            .Found(
                "data/projects.schema.yaml(2,5): error QD2001: a rule has an 'assert' with an expression | "
                    + "only a rule of the kit of the same collection can be named by its code alone",
                "data/projects.yaml…QD2406…"
            );
    }

    [Fact]
    public void One_code_means_one_rule_of_a_collection() =>
        Site.With(
                "data/projects.schema.yaml",
                """
                rules:
                  - { code: QD2406, severity: off }
                  - { code: S1, assert: "title != \"\"" }
                  - { code: S1, assert: "id != \"\"" }
                """
            )
            .Build()
            .Found(
                "data/projects.schema.yaml(4,5): error QD2001: the code 'S1' stands for two rules | give one "
                    + "of them another code | data/projects.schema.yaml(3,5): it stands for this one first"
            );

    [Fact]
    public void A_rule_sees_relations_in_both_directions_and_other_collections()
    {
        var site = Site.With(
                "data/projects.yaml",
                "- { id: alfa, title: Alfa, programme: altro }\n- { id: beta, title: Beta, programme: por, "
                    + "parent: alfa }\n"
            )
            .With(
                "data/projects.schema.yaml",
                """
                rules:
                  - { code: S1, assert: "record.programme.funds | contains \"ERDF\"", at: programme, message: "{{ programme.title }} draws on {{ programme.funds | first }}", severity: warning }
                  - { code: S2, assert: "!(children | any)", message: "{{ children | size }} inside", severity: info }
                  - { code: S3, assert: "(data.programmes | size) == 3", at: title, severity: warning, title: Three programmes }
                """
            );
        site.Build()
            .Found(
                "data/projects.yaml(1,9): info S2: 'projects/alfa': 1 inside | "
                    + "data/projects.schema.yaml(3,25): the rule: !(children | any)",
                "data/projects.yaml(1,22): warning S3: 'projects/alfa': Three programmes | …",
                "data/projects.yaml(1,39): warning S1: 'projects/alfa': Altro draws on local | …",
                "data/projects.yaml(2,22): warning S3: 'projects/beta': Three programmes | …"
            );
    }

    [Fact]
    public void A_rule_about_parts_is_reported_at_each_part()
    {
        var site = Site.With(
            "data/projects.yaml",
            "- id: alfa\n  title: Alfa\n  phases:\n    - { number: 1, title: Uno }\n    - { number: 3, title: "
                + "Tre, start: 2021-05-01, end: 2021-04-01 }\n"
        );
        site.With(
                "data/projects.schema.yaml",
                "rules:\n  - { code: S1, each: phases, assert: \"number < 3\", at: number, message: \"{{ "
                    + "title }} of {{ record.title }}\", severity: warning }\n"
            )
            .Build()
            .Found(
                "data/projects.yaml(5,17): warning S1: 'projects/alfa': Tre of Alfa | …",
                "data/projects.yaml(5,56): error QD2419: 'projects/alfa': the phase 'Tre' ends before it "
                    + "begins: 1 aprile 2021, 1 maggio 2021"
            );
        site.With(
                "data/projects.schema.yaml",
                "rules:\n  - { code: S1, each: phase, assert: \"true\" }\n  - { code: S2, each: phases, "
                    + "assert: \"true\", at: nmber }\n  - { code: S3, assert: \"true\", at: titel }\n"
            )
            .Build()
            .Found(
                "data/projects.schema.yaml(2,23): error QD2001: 'each' names a field that is made of parts, "
                    + "and 'phase' is none | did you mean 'phases'?",
                "data/projects.schema.yaml(3,51): error QD2001: 'at' names a field, and there is no 'nmber' | "
                    + "did you mean 'number'?",
                "data/projects.schema.yaml(4,37): error QD2001: 'at' names a field, and there is no 'titel' | "
                    + "did you mean 'title'?",
                "data/projects.yaml…QD2419…"
            );
    }

    [Fact]
    public void An_expression_that_fails_names_the_rule_and_the_record()
    {
        var site = Site.With("data/projects.yaml", "- { id: alfa, title: Alfa }\n");
        site.With("data/projects.schema.yaml", "rules:\n  - { code: S1, assert: \"title + start > titel\" }\n")
            .Build()
            .Found(
                "data/projects.schema.yaml(2,42): error QD4002: 'titel' is neither a variable nor a function "
                    + "| did you mean 'title'?"
            );
        site.With(
                "data/projects.schema.yaml",
                "rules:\n  - { code: S1, assert: \"title == \\\"\\\"\", message: \"{{ titel }}\" }\n"
            )
            .Build()
            .Found("…data/projects.schema.yaml(2,5…QD4002: 'titel' is…", "…S1…");
        site.With("data/projects.schema.yaml", "rules:\n  - { code: S1, assert: \"title ==\" }\n")
            .Build()
            .Found("data/projects.schema.yaml(2,34): error QD2012: …");
    }
}
