using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>What opens an embargo, what dates a site that nobody dated, and what is withheld with a record.</summary>
public class WithheldTests
{
    private static SiteUnderTest Undated =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            === data/updates.yaml
            - { id: avvio, title: Avvio, date: 2026-02-01 }
            - { id: gara, title: Chiusissima, date: 2026-09-15, publication: embargoed until 2026-09-15 }
            """
        );

    private const string Shut =
        "data/updates.yaml(2,66): warning QD0012: 'updates/gara' is withheld until 2026-09-15, and no build "
        + "will publish it, because the "
        + "site has no date | write 'as_of: DATE' in quadro.yaml, or build with '--as-of DATE' or '--as-of today'";

    [Fact]
    public void An_embargo_does_not_open_by_the_date_of_the_very_text_that_it_withholds()
    {
        var built = Undated.Build();
        built.Found(Shut);
        Assert.DoesNotContain(built.Files.Values, text => text.Contains("Chiusissima", StringComparison.Ordinal));
    }

    [Fact]
    public void Nor_by_the_date_of_another_text() =>
        Undated.With("data/events.yaml", "- { id: festa, title: Festa, date: 2027-01-01 }\n").Build().Found(Shut);

    [Theory]
    [InlineData("2026-09-14", false)]
    [InlineData("2026-09-15", true)]
    [InlineData("2027-01-01", true)]
    public void It_opens_by_a_date_that_somebody_gave(string day, bool isOpen)
    {
        foreach (
            var site in (SiteUnderTest[])
                [
                    Undated with
                    {
                        Options = new() { AsOf = day },
                    },
                    Undated.With("quadro.yaml", $"title: Prova\nlanguage: it\nas_of: {day}\n"),
                    Undated with
                    {
                        Options = new()
                        {
                            SourceDateEpoch = new DateTimeOffset(
                                DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                                TimeSpan.Zero
                            ).ToUnixTimeSeconds(),
                        },
                    },
                ]
        )
            Assert.Equal(isOpen, new SiteFolder().BuildGood(site).Files.ContainsKey("updates/gara/index.html"));
    }

    [Theory]
    [InlineData(
        "data/notes.csv",
        "id,Draft,text\na,true,x\n",
        "data/notes.csv(1,4): error QD2002: 'Draft' is not read as 'draft'…"
    )]
    [InlineData(
        "data/notes.yaml",
        "- { id: a, PUBLICATION: withdrawn }\n",
        "data/notes.yaml(1,12): error QD2002: 'PUBLICATION' is not read as 'publication'…"
    )]
    [InlineData(
        "data/notes.csv",
        "id;Visibility\na;internal\n",
        "data/notes.csv(1,4): error QD2002: 'Visibility' is not read as 'visibility'…"
    )]
    public void A_word_that_withholds_is_never_a_column_like_any_other(string path, string text, string said) =>
        BadInput.Expect(
            BadInput.Site.With(
                path,
                path.EndsWith(".yaml", StringComparison.Ordinal) ? "- { id: a, text: x }\n" : "id,text\na,x\n"
            ),
            BadInput.Site.With(path, text),
            said
        );

    [Theory]
    [InlineData("draft: true")]
    [InlineData("publication: embargoed until 2027-01-01")]
    [InlineData("publication: withdrawn")]
    [InlineData("visibility: internal")]
    public void What_a_translation_alone_says_of_its_readers_holds_for_the_page(string said)
    {
        var site = SiteUnderTest
            .Of(
                "=== quadro.yaml\ntitle: Prova\nlanguage: it\nlanguages: [it, en]\nas_of: 2026-06-30\n=== "
                    + "content/info/uno.md\n---\ntitle: Uno\n---\nTesto.\n"
            )
            .With("content/info/uno.en.md", $"---\ntitle: One\n{said}\n---\nChiusissimo.\n");
        Assert.DoesNotContain(new SiteFolder().BuildGood(site).Files.Values, text =>
            text.Contains("Chiusissimo", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Seconds_that_are_no_date_are_refused() =>
        (Undated with { Options = new() { SourceDateEpoch = long.MaxValue } })
            .Build()
            .Found(
                "quadro: error QD0002: SOURCE_DATE_EPOCH: 9223372036854775807 seconds since 1970 are not a date | …",
                Shut
            );

    [Fact]
    public void Today_is_a_word_of_the_command_line() =>
        BadInput.Expect(
            Undated.With("quadro.yaml", "title: Prova\nlanguage: it\nas_of: 2026-06-30\n"),
            Undated.With("quadro.yaml", "title: Prova\nlanguage: it\nas_of: today\n"),
            Shut,
            "quadro.yaml(3,8): error QD0002: 'as_of': … | the clock is asked on the command line only: --as-of today"
        );

    [Fact]
    public void An_embargo_ends_on_a_whole_day() =>
        BadInput.Expect(
            BadInput.Site.With("content/x.md", "---\npublication: embargoed until 2026-09-01\n---\n"),
            BadInput.Site.With("content/x.md", "---\npublication: embargoed until 2026-09\n---\n"),
            "content/x.md(2,14): error QD2005: 'publication' cannot be 'embargoed until 2026-09' | write the "
                + "whole day: embargoed until 2026-06-30"
        );

    [Fact]
    public void The_date_of_an_undated_site_is_the_newest_that_is_published_without_a_condition()
    {
        var site = Undated
            .With("content/data.md", "{{ site.as_of }}\n")
            .With("data/calls.schema.yaml", "fields: [{ name: body, constraints: { required: false } }]\n")
            .With(
                "data/events.yaml",
                """
                - { id: bozza, title: B, date: 2026-11-01, draft: true }
                - { id: via, title: V, date: 2026-11-02, publication: withdrawn }
                - { id: dentro, title: D, date: 2026-11-03, visibility: internal }
                - { id: prima, title: P, date: 2026-03-01 }
                """
            );
        foreach (
            var options in (Quadro.Model.Settings.BuildOptions[])
                [new(), new() { Drafts = true }, new() { Edition = "internal" }]
        )
            Assert.Contains(
                "1 marzo 2026",
                (site with { Options = options }).Build()["data/index.html"],
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void A_lone_date_years_past_all_others_is_named_at_its_cell()
    {
        const string Rows = "id,title,date\na,Uno,2026-01-10\nb,Due,2025-12-01\nc,Tre,{0}\n";
        SiteUnderTest With(string day) =>
            SiteUnderTest
                .Of("=== quadro.yaml\ntitle: Prova\nlanguage: it\n")
                .With("data/updates.csv", string.Format(System.Globalization.CultureInfo.InvariantCulture, Rows, day));
        With("2206-03-01")
            .Build()
            .Found(
                "data/updates.csv(4,7): warning QD0013: the site is dated 2206-03-01 because of this date "
                    + "alone: the next one before "
                    + "it is 2026-01-10 | correct the date if it is a mistake; otherwise give the site its "
                    + "date: 'as_of: DATE' in quadro.yaml"
            );
        new SiteFolder().BuildGood(With("2027-03-01"));
        new SiteFolder().BuildGood(With("2206-03-01\nd,Quattro,2206-03-01"));
        new SiteFolder().BuildGood(With("2206-03-01") with { Options = new() { AsOf = "2026-01-31" } });
    }

    private static SiteUnderTest Owned =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            === data/projects.csv
            id,title,publication
            aperto,Aperto,
            chiuso,Chiusissimo,embargoed until 2026-09-15
            === data/organisations.csv
            id,title,kind
            ente,Ente,company
            === data/roles.csv
            subject,role,holder
            projects/aperto,lead,ente
            projects/chiuso,lead,ente
            === data/funding.csv
            project,as_of,programmed
            aperto,2026-01-01,100
            chiuso,2026-01-01,200
            === data/project-actions.yaml
            - { id: posa, title: Posissima, project: chiuso }
            === data/issues.yaml
            - { id: uno, title: Numero uno, number: 1, date: 2026-02-01, subject: Ciao, items: [projects/chiuso, projects/aperto] }
            """
        );

    [Fact]
    public void Rows_and_entries_of_a_hidden_record_are_withheld_with_it()
    {
        var built = new SiteFolder().BuildGood(Owned);
        Assert.DoesNotContain(built.Files, file =>
            file.Value.Contains("hiusissimo", StringComparison.Ordinal)
            || file.Value.Contains("projects/chiuso", StringComparison.Ordinal)
            || file.Value.Contains("Posissima", StringComparison.Ordinal)
        );
        Assert.Contains("Aperto", built["issues/uno/index.html"], StringComparison.Ordinal);
        var opened = new SiteFolder().BuildGood(Owned with { Options = new() { AsOf = "2026-09-15" } });
        Assert.Contains("Chiusissimo", opened["issues/uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_withheld_is_told_to_the_authors_with_its_place_and_until_when() =>
        Assert.Equal(
            [
                "data/projects.csv(3,20): 'projects/chiuso' is withheld until 2026-09-15, and with it 1 of "
                    + "'funding', 1 of 'project-actions', 1 of 'roles', an entry of 'issues/uno'",
                "content/projects/_index.md(2,8): the text of the list 'projects' is withheld as a draft",
            ],
            Pipeline
                .Run(
                    new BuildRequest(
                        Owned.With("content/projects/_index.md", "---\ndraft: true\n---\nElenco.\n").Layered(),
                        new()
                    ),
                    TestContext.Current.CancellationToken
                )
                .Withheld.Select(line => line.English)
        );

    [Fact]
    public void A_schema_may_ask_for_an_error_instead() =>
        BadInput.Expect(
            Owned,
            Owned.With("data/funding.schema.yaml", "fields: [{ name: project, withhold: false }]\n"),
            "data/funding.csv(3,1): error QD2025: 'funding/chiuso/2026-01-01' is public and names "
                + "'projects/chiuso', which is not | "
                + "publish the one, or hide the other | data/projects.csv(3,20): why 'projects/chiuso' is hidden"
        );

    [Fact]
    public void The_text_of_a_list_that_is_a_draft_is_not_shown()
    {
        var site = Owned.With(
            "content/projects/_index.md",
            "---\ntitle: Elenchissimo\ndraft: true\n---\nTestissimo.\n"
        );
        Assert.DoesNotContain(new SiteFolder().BuildGood(site).Files.Values, text =>
            text.Contains("Elenchissimo", StringComparison.Ordinal)
            || text.Contains("Testissimo", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Testissimo",
            new SiteFolder().BuildGood(site with { Options = new() { Drafts = true } })["projects/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_build_over_another_sees_an_embargo_open_and_shut()
    {
        var folder = new SiteFolder().BuildGood(Owned);
        var shut = folder.Files;
        folder.BuildGood(Owned with { Options = new() { AsOf = "2026-10-01" } });
        Assert.Equal(
            new SiteFolder().BuildGood(Owned with { Options = new() { AsOf = "2026-10-01" } }).Files,
            folder.Files
        );
        Assert.Equal(shut, folder.BuildGood(Owned).Files);
    }
}
