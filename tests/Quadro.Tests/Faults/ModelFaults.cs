namespace Quadro.Tests.Faults;

/// <summary>Data that contradict their schema or each other.</summary>
public class ModelFaults
{
    [Fact]
    public void An_unknown_collection_in_the_settings_is_reported_at_its_name() =>
        BadInput.Expect(
            """
            === quadro.yaml
            title: Prova
            language: it
            collections:
              projects: { url: "/progetti/{id}/" }
            """,
            """
            === quadro.yaml
            title: Prova
            language: it
            collections:
              project: { url: "/progetti/{id}/" }
            """,
            "quadro.yaml(4,3): error QD2011: there is no collection 'project' | did you mean 'projects'?"
        );

    [Fact]
    public void A_schema_that_refers_to_an_unknown_collection_is_reported_at_the_field() =>
        BadInput.Expect(
            """
            === data/boats.schema.yaml
            fields:
              - { name: owner, reference: organisations }
            """,
            """
            === data/boats.schema.yaml
            fields:
              - { name: owner, reference: organisation }
            """,
            "data/boats.schema.yaml(2,13): error QD2011: 'owner' refers to 'organisation', and there is no "
                + "such collection | did you mean 'organisations'?"
        );

    [Fact]
    public void An_unknown_column_is_reported_at_its_header() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title,start
            hub,Hub,2021
            """,
            """
            === data/projects.csv
            id,title,strat
            hub,Hub,2021
            """,
            "data/projects.csv(1,10): error QD2002: 'projects' has no field 'strat' | did you mean 'start'?"
        );

    [Fact]
    public void An_unknown_field_is_reported_at_its_key_however_deep() =>
        BadInput.Expect(
            """
            === content/projects/hub.md
            ---
            subtitle: Uno
            phases:
              - { number: 1, title: Uno }
            ---
            """,
            """
            === content/projects/hub.md
            ---
            subtitel: Uno
            phases:
              - { numbr: 1, title: Uno }
            ---
            """,
            "content/projects/hub.md(2,1): error QD2002: 'projects' has no field 'subtitel' | did you mean 'subtitle'?",
            "content/projects/hub.md(4,7): error QD2002: 'phases' has no field 'numbr' | did you mean 'number'?"
        );

    [Fact]
    public void A_reference_to_nothing_is_reported_at_its_cell() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title,parent
            vigevano-inc,Vigevano,
            hub,Hub,vigevano-inc
            """,
            """
            === data/projects.csv
            id,title,parent
            vigevano-inc,Vigevano,
            hub,Hub,vigevano-inca
            """,
            "data/projects.csv(3,9): error QD2008: 'parent' of 'projects/hub' names 'vigevano-inca', and "
                + "there is no such record in 'projects' (tried: id, alias, code, title) | did you mean 'vigevano-inc'?"
        );

    [Fact]
    public void Each_reference_of_a_list_in_a_cell_is_reported_at_its_own_column() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title,related
            a,A,b|c
            b,B,
            c,C,
            """,
            """
            === data/projects.csv
            id,title,related
            a,A,b|progetto-x|c|progetto-y
            b,B,
            c,C,
            """,
            "data/projects.csv(2,7): error QD2008: …'progetto-x'…",
            "data/projects.csv(2,20): error QD2008: …'progetto-y'…"
        );

    [Fact]
    public void An_unknown_alias_is_reported_with_the_nearest_one() =>
        BadInput.Expect(
            """
            === data/roles.csv
            subject,role,holder
            projects/hub,client,K-CITY
            """,
            """
            === data/roles.csv
            subject,role,holder
            projects/hub,client,K-CITI
            """,
            "data/roles.csv(2,21): error QD2008: 'holder' of …names 'K-CITI', and there is no such record in "
                + "'organisations', 'people' (tried: id, alias, title) | did you mean 'K-CITY'?"
        );

    [Fact]
    public void A_reference_to_any_collection_is_helped_in_both_of_its_parts() =>
        BadInput.Expect(
            """
            === data/roles.csv
            subject,role,holder
            projects/hub,client,kcity
            """,
            """
            === data/roles.csv
            subject,role,holder
            projects/hubb,client,kcity
            project/hub,client,kcity
            """,
            "data/roles.csv(2,1): error QD2008: …'projects/hubb'… | did you mean 'projects/hub'?",
            "data/roles.csv(3,1): error QD2008: …'project/hub'… | did you mean 'projects/hub'?"
        );

    [Fact]
    public void The_same_id_twice_in_a_file_is_reported_at_the_second() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title
            hub,Hub
            hub-2,Altro
            === data/norms.yaml
            - { id: n, title: N, kind: other }
            - { id: m, title: M, kind: other }
            """,
            """
            === data/projects.csv
            id,title
            hub,Hub
            hub,Altro
            === data/norms.yaml
            - { id: n, title: N, kind: other }
            - { id: n, title: M, kind: other }
            """,
            "data/norms.yaml(2,9): error QD2007: 'n' stands twice in this file | give one of them another id "
                + "| data/norms.yaml(1,9): it stands here first",
            "data/projects.csv(3,1): error QD2007: 'hub' stands twice in this file | give one of them another "
                + "id | data/projects.csv(2,1): it stands here first"
        );

    [Fact]
    public void Two_values_for_one_field_from_two_sources_are_both_named() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title
            hub,Hub
            === content/projects/hub.md
            ---
            title: Hub
            subtitle: Di quartiere
            ---
            """,
            """
            === data/projects.csv
            id,title
            hub,Hub
            === content/projects/hub.md
            ---
            subtitle: Di quartiere
            title: Polo
            ---
            """,
            "content/projects/hub.md(3,8): error QD2006: 'projects/hub' has two different values for 'title': "
                + "'Polo' here | keep one of them | data/projects.csv(2,5): 'Hub' stands here"
        );

    [Fact]
    public void One_name_for_two_records_is_reported() =>
        BadInput.Expect(
            """
            === data/organisations.csv
            id,title,kind,aliases
            kcity,KCity Srl,company,K-CITY
            other,Altra,company,Altra srl
            """,
            """
            === data/organisations.csv
            id,title,kind,aliases
            kcity,KCity Srl,company,K-CITY
            other,Altra,company,K-City
            """,
            "data/organisations.csv(3,21): error QD2022: 'k-city' means both 'organisations/kcity' and "
                + "'organisations/other' | a name means one record | data/organisations.csv(2,25): "
                + "'organisations/kcity' has it here"
        );

    [Fact]
    public void A_circle_of_parents_is_reported_once_with_every_step() =>
        BadInput.Expect(
            """
            === data/territories.csv
            id,title,kind,parent
            a,A,area,
            b,B,area,a
            c,C,area,b
            """,
            """
            === data/territories.csv
            id,title,kind,parent
            a,A,area,c
            b,B,area,a
            c,C,area,b
            d,D,area,a
            e,E,area,e
            """,
            "data/territories.csv(2,10): error QD2010: 'parent' goes round in a circle: 'a' -> 'c' -> 'b' -> "
                + "'a' | … | data/territories.csv(4,10): 'c' names its parent here | "
                + "data/territories.csv(3,10): 'b' names its parent here",
            "data/territories.csv(6,10): error QD2010: 'parent' goes round in a circle: 'e' -> 'e' | …"
        );

    [Fact]
    public void A_day_that_does_not_exist_is_reported_at_its_cell() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title,start,end
            hub,Hub,28-02-2021,luglio 2023
            """,
            """
            === data/projects.csv
            id,title,start,end
            hub,Hub,31-02-2021,lugio 2023
            """,
            "data/projects.csv(2,9): error QD2003: 'start': '31-02-2021' is not a date: February 2021 has 28 "
                + "days | accepted: …",
            "data/projects.csv(2,20): error QD2003: 'end': 'lugio 2023' is not a date…"
        );

    [Fact]
    public void A_number_that_could_be_two_is_reported_where_a_decimal_comma_is_declared() =>
        BadInput.Expect(
            """
            === data/territories.schema.yaml
            decimalChar: ","
            === data/territories.csv
            id;title;kind;area_km2
            a;A;area;1,302
            """,
            """
            === data/territories.schema.yaml
            decimalChar: ","
            === data/territories.csv
            id;title;kind;area_km2
            a;A;area;1.302
            """,
            "data/territories.csv(2,10): error QD2003: 'area_km2': '1.302' could be 1302 or 1,302 | accepted: "
                + "'1302,5', or declare groupChar for thousands"
        );

    [Fact]
    public void A_word_that_is_none_of_the_values_is_reported_with_the_nearest() =>
        BadInput.Expect(
            """
            === data/projects.csv
            id,title,state
            hub,Hub,in-progress
            """,
            """
            === data/projects.csv
            id,title,state
            hub,Hub,in-progres
            """,
            "data/projects.csv(2,9): error QD2005: 'in-progres' is none of the values of 'state' | did you "
                + "mean 'in-progress'?"
        );
}
