namespace Quadro.Tests.Faults;

/// <summary>Addresses that pages cannot have.</summary>
public class PlanFaults
{
    [Fact]
    public void Two_pages_on_one_address_are_both_named() =>
        BadInput.Expect(
            """
            === content/uno.md
            ---
            title: Uno
            url: /uno-solo/
            ---
            === content/due.md
            ---
            title: Due
            ---
            """,
            """
            === content/uno.md
            ---
            title: Uno
            url: /due/
            ---
            === content/due.md
            ---
            title: Due
            ---
            === content/hub.md
            ---
            url: /projects/hub/
            ---
            """,
            "content/uno.md(3,6): error QD3001: 'pages/uno' and 'pages/due' have the same address '/due/' | "
                + "give one of them another 'url' or id | content/due.md(1,1): 'pages/due' is here",
            "data/projects.csv(3,1): error QD3001: 'projects/hub' and 'pages/hub' have the same address "
                + "'/projects/hub/' | … | content/hub.md(2,6): 'pages/hub' is here"
        );

    [Fact]
    public void A_file_in_the_place_of_a_page_is_reported() =>
        BadInput.Expect(
            """
            === content/uno.md
            # Uno
            === content/uno/altro.html
            <p>Altro
            """,
            """
            === content/uno.md
            # Uno
            === content/uno/index.html
            <p>Altro
            """,
            "content/uno/index.html(1,1): error QD3001: the file 'content/uno/index.html' and a page have the "
                + "same address '/uno/index.html' | … | content/uno.md(1,1): a page is here"
        );

    [Fact]
    public void An_alias_that_climbs_out_of_the_folder_is_refused() =>
        BadInput.Expect(
            """
            === content/a.md
            ---
            title: A
            aliases: [/vecchia/a/, vecchio-nome]
            ---
            """,
            """
            === content/a.md
            ---
            title: A
            aliases: [../../x]
            ---
            === content/b.md
            ---
            title: B
            aliases: /x/../../y/
            ---
            """,
            "content/a.md(3,11): error QD3002: the alias '../../x' of 'pages/a' cannot be an address: it "
                + "would leave the site's folder | …",
            "content/b.md(3,10): error QD3002: the alias '/x/../../y/' of 'pages/b' cannot be an address: it "
                + "would leave the site's folder | …"
        );

    [Fact]
    public void An_id_or_address_that_climbs_out_of_the_folder_is_refused() =>
        BadInput.Expect(
            """
            === data/organisations.csv
            id,title,kind
            x,X,company
            === content/d.md
            ---
            title: D
            url: /x/y.html
            ---
            """,
            """
            === data/organisations.csv
            id,title,kind
            ../../x,X,company
            === data/projects/b.yaml
            id: ../../x
            title: B
            === content/c.md
            ---
            id: ../../x
            title: C
            ---
            === content/d.md
            ---
            title: D
            url: /../x
            ---
            """,
            "content/c.md(2,5): error QD3002: …leave the site's folder…",
            "content/d.md(3,6): error QD3002: '/../x' cannot be an address: it would leave the site's folder | …",
            "data/organisations.csv(2,1): error QD2019: '../../x' cannot be an id: … | …",
            "data/projects/b.yaml(1,5): error QD2019: '../../x' cannot be an id: … | …"
        );

    [Fact]
    public void An_alias_that_is_the_address_of_a_page_is_reported_with_the_page() =>
        BadInput.Expect(
            """
            === content/a.md
            ---
            aliases: [/vecchia/]
            ---
            """,
            """
            === content/a.md
            ---
            aliases: [/projects/hub/]
            ---
            """,
            "content/a.md(2,11): error QD3001: the alias '/projects/hub/' of 'pages/a' is the address of a "
                + "page, '/projects/hub/' | … | data/projects.csv(3,1): the page is here"
        );

    [Fact]
    public void A_menu_entry_that_leads_nowhere_is_reported_at_its_name() =>
        BadInput.Expect(
            """
            === quadro.yaml
            title: Prova
            language: it
            menu: [projects]
            """,
            """
            === quadro.yaml
            title: Prova
            language: it
            menu: [project]
            """,
            "quadro.yaml(3,8): error QD3004: the menu names 'project', which is neither a collection nor a "
                + "page | did you mean 'projects'?"
        );
}
