using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>Findings that a site lives with for a time.</summary>
public class AcceptanceFaults
{
    private const string Late =
        "data/projects.csv(2,9): …warning QD2409: 'projects/hub': the project is in progress, but was to end "
        + "on 31 dicembre 2025";

    private static readonly SiteUnderTest Site = BadInput.Site.With(
        """
        === data/projects.csv
        id,title,state,end
        hub,Hub,in-progress,2025-12-31
        altro,Altro,ended,2025-12-31
        """
    );

    [Fact]
    public void A_warning_accepted_in_the_settings_stops_nothing()
    {
        var folder = Settings(
                "{ code: QD2409, at: projects/hub, reason: proroga in corso, until: 2026-12-31 }",
                strict: true
            )
            .Build();
        folder.Found(Late.Replace("…", "accepted ", StringComparison.Ordinal));
        Assert.False(folder.Failed);
        var accepted = folder.Findings[0].Accepted!;
        Assert.Equal(
            ("proroga in corso", "2026-12-31", "quadro.yaml(5,5)"),
            (accepted.Reason, accepted.Until, accepted.Span.ToString())
        );
        Assert.Equal(("projects/hub", "state"), (folder.Findings[0].Record, folder.Findings[0].Field));
    }

    [Theory]
    [InlineData("at: projects/hub")]
    [InlineData("at: hub")]
    [InlineData("at: projects/hub, field: state")]
    [InlineData("at: data/projects.csv")]
    public void A_place_is_a_record_a_field_of_it_or_a_file(string place) =>
        Settings($"{{ code: QD2409, {place}, reason: proroga, until: 2026-06-30 }}")
            .Build()
            .Found(Late.Replace("…", "accepted ", StringComparison.Ordinal));

    [Fact]
    public void After_its_last_day_a_finding_is_back_and_says_what_was_agreed()
    {
        var folder = Settings("{ code: QD2409, at: projects/hub, reason: proroga in corso, until: 2026-06-29 }")
            .Build();
        folder.Found(
            "data/projects.csv(2,9): warning QD2409: … | quadro.yaml(5,5): this was accepted until "
                + "2026-06-29, and the build's date is 2026-06-30: proroga in corso"
        );
        Settings("{ code: QD2409, at: projects/hub, reason: proroga in corso, until: 2026-06-29 }", strict: true)
            .Build()
            .Found("data/projects.csv(2,9): error QD2409: …");
    }

    [Fact]
    public void A_record_says_itself_what_is_accepted_of_it()
    {
        var text = Site.With(
            """
            === data/projects.csv
            id,title
            altro,Altro
            === content/projects/hub.md
            ---
            title: Hub
            state: in-progress
            end: 2025-12-31
            accept:
              - { code: QD2409, reason: proroga, until: dicembre 2026 }
            ---
            """
        );
        var folder = text.Build();
        folder.Found("content/projects/hub.md(3,8): accepted warning QD2409: …");
        Assert.DoesNotContain(
            "proroga",
            string.Concat(
                folder
                    .Files.Where(file => !file.Key.StartsWith("qualita-dei-dati/", StringComparison.Ordinal))
                    .Select(file => file.Value)
            ),
            StringComparison.Ordinal
        );
        text.With("data/projects/x.yaml", "title: X\naccept: { code: QD2409, reason: perché sì, until: 2026-12-31 }\n")
            .Build()
            .Found(
                "content/projects/hub.md(3,8): accepted warning QD2409: …",
                "data/projects/x.yaml(2,9): warning QD0008: QD2409 is accepted for projects/x, and nothing of "
                    + "the kind is found there | take the acceptance out"
            );
    }

    [Fact]
    public void An_error_of_a_rule_can_be_accepted()
    {
        var site = Site.With("data/projects.csv", "id,title,start,end\nhub,Hub,2026-02-01,2026-01-01\n");
        Assert.True(site.Build().Failed);
        var folder = site.With(
                "quadro.yaml",
                "title: Prova\nas_of: 2026-06-30\naccept:\n  - { code: QD2406, at: projects/hub, reason: "
                    + "refuso nell'atto, until: 2026-12-31 }\n"
            )
            .Build();
        folder.Found("data/projects.csv(2,20): accepted error QD2406: …");
        Assert.False(folder.Failed);
        Assert.Contains("projects/hub/index.html", folder.Files.Keys);
    }

    [Fact]
    public void An_error_of_the_engine_cannot_be_accepted() =>
        Settings("{ code: QD2008, at: projects/hub, reason: x, until: 2026-12-31 }")
            .With("data/projects.csv", "id,title,parent\nhub,Hub,nulla\n")
            .Build()
            .Found(
                "data/projects.csv(2,9): error QD2008: …",
                "quadro.yaml(5,13): error QD0007: QD2008 cannot be accepted: a reference to a record that "
                    + "does not exist | …"
            );

    [Fact]
    public void What_is_missing_in_an_acceptance_is_an_error_at_its_line()
    {
        Settings("{ code: QD2409, at: projects/hub }")
            .Build()
            .Found(
                Late.Replace("…", "", StringComparison.Ordinal),
                "quadro.yaml(5,5): error QD0007: the acceptance of QD2409 gives no reason | …",
                "quadro.yaml(5,5): error QD0007: the acceptance of QD2409 has no end | say until when in "
                    + "'until', such as 2027-03-31"
            );
        Settings("{ code: QD2409, at: projects/hub, reason: x, until: domani, why: y }")
            .Build()
            .Found(
                Late.Replace("…", "", StringComparison.Ordinal),
                "quadro.yaml(5,57): error QD0007: 'until': …",
                "quadro.yaml(5,65): error QD0007: an acceptance has no 'why'"
            );
        Settings("{ code: QD2409, reason: x, until: 2027-01-01 }")
            .Build()
            .Found(
                Late.Replace("…", "", StringComparison.Ordinal),
                "quadro.yaml(5,5): error QD0007: this acceptance does not say of what: 'at' is missing | …"
            );
        Settings("{ at: projects/hub, reason: x, until: 2027-01-01 }")
            .Build()
            .Found(
                Late.Replace("…", "", StringComparison.Ordinal),
                "quadro.yaml(5,5): error QD0007: this acceptance does not say of what: 'code' is missing | …"
            );
    }

    [Fact]
    public void An_acceptance_of_nothing_can_go()
    {
        const string Good = "{ code: QD2409, at: projects/hub, reason: x, until: 2027-01-01 }\n  - ";
        var accepted = Late.Replace("…", "accepted ", StringComparison.Ordinal);
        Settings(Good + "{ code: QD2409, at: projects/altro, reason: x, until: 2027-01-01 }")
            .Build()
            .Found(
                accepted,
                "quadro.yaml(6,5): warning QD0008: QD2409 is accepted for projects/altro, and nothing of the "
                    + "kind is found there | take the acceptance out"
            );
        Settings(Good + "{ code: QD2499, at: projects/hub, reason: x, until: 2027-01-01 }")
            .Build()
            .Found(
                accepted,
                "quadro.yaml(6,13): warning QD0008: there is no code 'QD2499' to accept | did you mean 'QD2409'?"
            );
        Settings(Good + "{ code: QD2409, at: projects/hubb, reason: x, until: 2027-01-01 }")
            .Build()
            .Found(
                accepted,
                "quadro.yaml(6,25): warning QD0008: QD2409 is accepted for 'projects/hubb', and there is no "
                    + "such record or file | did you mean 'projects/hub'?"
            );
    }

    [Fact]
    public void An_acceptance_of_a_record_that_is_not_shown_waits() =>
        Settings("{ code: QD2409, at: projects/hub, reason: x, until: 2027-01-01 }")
            .With("data/projects.csv", "id,title,state,end,draft\nhub,Hub,in-progress,2025-12-31,true\n")
            .Build()
            .Found();

    private static SiteUnderTest Settings(string acceptance, bool strict = false) =>
        Site.With("quadro.yaml", $"title: Prova\nlanguage: it\nas_of: 2026-06-30\naccept:\n  - {acceptance}\n") with
        {
            Options = new() { WarningsAsErrors = strict },
        };
}
