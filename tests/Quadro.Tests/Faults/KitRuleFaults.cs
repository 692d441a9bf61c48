namespace Quadro.Tests.Faults;

/// <summary>Sums, orders and counts that the kit's schemas ask for.</summary>
public class KitRuleFaults
{
    private const string Proposal = """
        === data/proposals.yaml
        - id: p
          title: P
          sender: kcity
          addressee: kcity
          date: 2023-05-09
          start: 2023-06-01
          total: 28000
          billing: { advance: 30, balance: 70 }
          phases:
            - { number: 1, title: Uno, cost: 10000, start: 2023-06-01 }
            - { number: 2, title: Due, cost: 10000 }
            - { number: 3, title: Tre, cost: 8000 }
        """;

    [Fact]
    public void Phases_that_do_not_make_the_total_are_reported_at_the_total() =>
        BadInput.Expect(
            Proposal,
            Proposal.Replace("cost: 8000", "cost: 7000", StringComparison.Ordinal),
            "data/proposals.yaml(7,10): error QD2401: 'proposals/p': the phases cost 27.000,00…€ together, "
                + "the total says 28.000,00…€"
        );

    [Fact]
    public void Advance_and_balance_that_do_not_make_a_hundred_are_reported() =>
        BadInput.Expect(
            Proposal,
            Proposal.Replace("balance: 70", "balance: 60", StringComparison.Ordinal),
            "data/proposals.yaml(8,12): error QD2402: 'proposals/p': advance 30…% and balance 60…% do not make 100 %"
        );

    [Fact]
    public void A_phase_before_the_start_is_reported() =>
        BadInput.Expect(
            Proposal,
            Proposal.Replace(
                "cost: 10000, start: 2023-06-01",
                "cost: 10000, start: 2023-05-31",
                StringComparison.Ordinal
            ),
            "data/proposals.yaml(10,52): error QD2407: 'proposals/p': the phase 'Uno' begins before the services do: "
                + "31 maggio 2023, 1 giugno 2023"
        );

    [Fact]
    public void An_end_before_the_start_is_reported_at_the_end() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title,start,end
            hub,Hub,01-10-2017,31-12-2020
            """,
            """
            === data/projects.csv
            id,title,start,end
            hub,Hub,01-10-2017,31-12-2016
            """,
            "data/projects.csv(2,20): error QD2406: 'projects/hub': the project ends before it begins: "
                + "31 dicembre 2016, 1 ottobre 2017"
        );

    [Fact]
    public void Money_that_does_not_shrink_on_its_way_is_reported_at_each_step() =>
        BadInput.Expect(
            """
            === data/funding.csv
            project,as_of,programmed,admitted,committed,paid
            hub,2026-01-01,400,300,200,100
            """,
            """
            === data/funding.csv
            project,as_of,programmed,admitted,committed,paid
            hub,2026-01-01,100,200,300,400
            """,
            "data/funding.csv(2,20): error QD2405: …: admitted 200,00…€ is more than programmed 100,00…€",
            "data/funding.csv(2,24): error QD2404: …: committed 300,00…€ is more than admitted 200,00…€",
            "data/funding.csv(2,28): error QD2403: …: paid 400,00…€ is more than committed 300,00…€"
        );

    [Fact]
    public void A_step_that_is_not_known_does_not_hide_the_one_before_it() =>
        BadInput.Expect(
            """
            === data/funding.csv
            project,as_of,programmed,admitted,committed,paid
            hub,2026-01-01,400,,,100
            """,
            """
            === data/funding.csv
            project,as_of,programmed,admitted,committed,paid
            hub,2026-01-01,400,,,500
            """,
            "data/funding.csv(2,22): error QD2403: …: paid 500,00…€ is more than programmed 400,00…€"
        );

    [Fact]
    public void Every_phase_is_looked_at() =>
        BadInput.Expect(
            Proposal,
            Proposal.Replace(
                "title: Due, cost: 10000",
                "title: Due, cost: 10000, start: 2023-05-31",
                StringComparison.Ordinal
            ),
            "data/proposals.yaml(11,52): error QD2407: 'proposals/p': the phase 'Due' begins before the services do: "
                + "31 maggio 2023, 1 giugno 2023"
        );

    [Fact]
    public void A_project_with_a_period_is_over_when_the_period_is() =>
        BadInput
            .Site.With(
                "data/projects.csv",
                "id,title,state,period\nhub,Hub,in-progress,2020-2024\naltro,Altro,in-progress,2020-2027\n"
            )
            .Build()
            .Found(
                "data/projects.csv(2,9): warning QD2409: 'projects/hub': the project is in progress, but was "
                    + "to end on 2024"
            );

    [Theory]
    [InlineData("kind: municipality", true)]
    [InlineData("kind: special-company", true)]
    [InlineData("kind: company", false)]
    [InlineData("kind: company\n  public_body: true", true)]
    [InlineData("kind: public-company\n  public_body: false", false)]
    [InlineData(
        "kind: municipality\n  office: Casa\n  licence: CC BY 4.0\n  accessibility_statement: /accessibilita/",
        false
    )]
    public void A_public_owner_has_a_statement_a_licence_and_an_office(string owner, bool lacks) =>
        BadInput
            .Site.With("quadro.yaml", "as_of: 2026-06-30\nowner: x\n")
            .With("data/organisations.yaml", $"- id: x\n  title: X\n  {owner}\n")
            .Build()
            .Found(lacks ? ["data/organisations.yaml(2,10): warning QD2411: …"] : []);

    [Fact]
    public void A_declared_number_that_differs_from_the_list_is_a_warning_unless_a_note_explains_it()
    {
        const string Actions = """
            === data/project-actions.csv
            id,title,project,number,reuse
            a1,A1,hub,1,true
            a2,A2,hub,2,false
            """;
        var good = BadInput
            .Site.With(Actions)
            .With(
                "data/projects.csv",
                "id,title,declared_actions,declared_reuse,declared_reuse_note\nhub,Hub,2,2,una chiusa\n"
            );
        var bad = BadInput
            .Site.With(Actions)
            .With("data/projects.csv", "id,title,declared_actions,declared_reuse,declared_reuse_note\nhub,Hub,10,7,\n");
        var folder = good.Build();
        folder.Found();
        folder
            .Build(bad)
            .Found(
                "data/projects.csv(2,9): warning QD2016: 'projects/hub' declares 10 in 'declared_actions', "
                    + "and lists 2 | mend the number or the list, or say why they differ in 'declared_actions_note'",
                "data/projects.csv(2,12): warning QD2016: 'projects/hub' declares 7 in 'declared_reuse', and "
                    + "lists 1 | mend the number or the list, or say why they differ in 'declared_reuse_note'"
            );
        BadInput.Expect(
            good,
            bad with
            {
                Options = new() { WarningsAsErrors = true },
            },
            "data/projects.csv(2,9): error QD2016: …",
            "data/projects.csv(2,12): error QD2016: …"
        );
    }

    [Fact]
    public void A_code_of_another_city_than_its_implementer_is_reported_at_the_code() =>
        BadInput.Expect(
            """
            === data/organisations.csv
            id,title,kind,code_prefix
            milano,Comune di Milano,municipality,MI
            === data/projects.csv
            id,title,code
            hub,Hub,MI3.1.1.a
            === data/roles.csv
            subject,role,holder
            projects/hub,implementer,milano
            """,
            """
            === data/organisations.csv
            id,title,kind,code_prefix
            milano,Comune di Milano,municipality,MI
            === data/projects.csv
            id,title,code
            hub,Hub,BO3.1.1.a
            === data/roles.csv
            subject,role,holder
            projects/hub,implementer,milano
            """,
            "data/projects.csv(2,9): error QD2408: 'projects/hub': the code 'BO3.1.1.a' begins with 'BO', the "
                + "codes of its implementer with 'MI'"
        );
}
