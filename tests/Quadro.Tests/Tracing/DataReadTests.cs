namespace Quadro.Tests.Tracing;

/// <summary>Each kind of read of the data: what changes what a page read makes it anew, and what it did not read leaves
/// it.</summary>
public class DataReadTests
{
    private const string Things = "data/things.csv";
    private readonly SmallSite site = new();

    [Fact]
    public void A_changed_row_renders_its_own_pages_and_no_other()
    {
        site.Shows("<p>{{ record.title }}</p>").BuildGood();
        site.Replace(Things, "Gamma", "Delta").BuildGood();
        Shows("c", "<p>Delta</p>");
        // The row's page and the list, in two languages.
        Assert.Equal(4, site.Rendered);
    }

    [Fact]
    public void A_field_that_a_page_does_not_show_still_gives_the_right_page()
    {
        site.Shows("<p>{{ record.title }}</p>").BuildGood();
        site.Replace(Things, "big,3", "big,4").BuildGood();
        Shows("c", "<p>Gamma</p>");
        Assert.True(site.Rendered <= 4);
    }

    [Fact]
    public void Nothing_changed_renders_nothing()
    {
        site.BuildGood();
        site.BuildGood();
        Assert.Equal((0, 0), (site.Rendered, site.Report.Written.Written));
    }

    [Fact]
    public void Another_way_to_write_the_same_data_renders_nothing()
    {
        site.Shows("<p>{{ record.title }}</p>").BuildGood();
        site.Replace(Things, "Alfa,p", "\"Alfa\",p").BuildGood();
        Assert.Equal(0, site.Report.Written.Written);
    }

    [Fact]
    public void A_record_of_another_collection_is_read_through_a_reference()
    {
        site.Shows("<p>{{ record.place.title }}</p>").BuildGood();
        site.Replace("data/places.csv", "Primo", "Terzo").BuildGood();
        Shows("b", "<p>Terzo</p>");
        Shows("c", "<p>Secondo</p>");
    }

    [Fact]
    public void A_page_that_only_counts_the_fields_of_a_record_follows_a_new_column()
    {
        site.Shows("<p>{{ (fields_of record.place).size }}</p>").BuildGood();
        var before = site["things/a/index.html"];
        site.Replace("data/places.csv", "id,title\np,Primo\nq,Secondo", "id,title,nota\np,Primo,x\nq,Secondo,y")
            .BuildGood();
        Assert.NotEqual(before, site["things/a/index.html"]);
    }

    [Fact]
    public void A_choice_by_the_name_of_a_record_reads_that_record()
    {
        site.Shows("<p>{{ case record.place; when \"Primo\"; \"qui\"; else; \"altrove\"; end }}</p>").BuildGood();
        Shows("b", "<p>qui</p>");
        site.Replace("data/places.csv", "Primo", "Terzo").BuildGood();
        Shows("b", "<p>altrove</p>");
    }

    [Fact]
    public void A_page_that_reads_every_row_of_a_large_table_is_made_anew_when_one_changes()
    {
        const string All =
            "{{ sum = 0 }}{{ for one in data.lots }}{{ sum = sum + one.price }}{{ end }}<p>{{ sum }}</p>";
        site.Put("data/lots.schema.yaml", "pages: false\nfields:\n  - { name: price, type: integer }\n")
            .Put("data/lots.csv", $"id,price\n{string.Concat(Enumerable.Range(0, 5000).Select(i => $"l{i},1\n"))}")
            .Shows(All)
            .BuildGood();
        Shows("a", "<p>5000</p>");
        site.Replace("data/lots.csv", "l4321,1", "l4321,7").BuildGood();
        Shows("a", "<p>5006</p>");
        site.Replace("data/lots.csv", "l7,1\n", "").BuildGood();
        Shows("a", "<p>5005</p>");
        site.BuildGood();
        Assert.Equal(0, site.Rendered);
    }

    [Fact]
    public void A_reference_that_turns_to_another_record_is_followed()
    {
        site.Shows("<p>{{ record.place.title }}</p>").BuildGood();
        site.Replace(Things, "Alfa,p", "Alfa,q").BuildGood();
        Shows("a", "<p>Secondo</p>");
    }

    [Fact]
    public void A_row_that_was_not_there_and_comes_is_seen_by_who_asked_for_it()
    {
        site.Shows("<p>{{ data.things | where \"id\" \"z\" | size }}</p>").BuildGood();
        site.Replace(Things, "a,Alfa", "z,Zeta,,,\na,Alfa").BuildGood();
        Shows("b", "<p>1</p>");
        site.Replace(Things, "z,Zeta,,,\n", "").BuildGood();
        Shows("b", "<p>0</p>");
    }

    [Fact]
    public void A_new_record_of_a_collection_is_seen_by_who_counted_it()
    {
        site.Shows("<p>{{ size data.things }}</p>").BuildGood();
        site.Replace(Things, "a,Alfa", "z,Zeta,,,\na,Alfa").BuildGood();
        Shows("a", "<p>4</p>");
    }

    [Fact]
    public void Another_order_of_records_is_seen_by_who_went_through_them()
    {
        site.Shows("<p>{{ for one in data.things }}{{ one.title }} {{ end }}</p>").BuildGood();
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\ncollections: { things: { sort: [-title] } }")
            .BuildGood();
        Shows("c", "Gamma Beta Alfa");
    }

    [Fact]
    public void A_title_is_seen_by_who_sorted_by_it()
    {
        site.Shows("<p>{{ (data.things | sort_by \"title\" | first).id }}</p>").BuildGood();
        site.Replace(Things, "Gamma", "Aaa").BuildGood();
        Shows("a", "<p>c</p>");
    }

    [Fact]
    public void A_record_that_joins_or_leaves_a_query_is_seen()
    {
        site.Shows("<p>{{ for one in (data.things | where \"kind\" \"small\") }}{{ one.id }} {{ end }}</p>")
            .BuildGood();
        site.Replace(Things, "q,big", "q,small").BuildGood();
        Shows("a", "<p>b c </p>");
        site.Replace(Things, "p,small", "p,big").BuildGood();
        Shows("a", "<p>c </p>");
    }

    [Fact]
    public void What_is_not_in_a_query_may_join_it()
    {
        site.Shows("<p>{{ data.things | where_not \"kind\" \"big\" | size }}</p>").BuildGood();
        site.Replace(Things, "q,big", "q,small").BuildGood();
        Shows("a", "<p>2</p>");
    }

    [Fact]
    public void A_query_by_a_record_follows_the_record()
    {
        site.Shows("<p>{{ for one in (data.things | where \"place\" record.place) }}{{ one.title }} {{ end }}</p>")
            .BuildGood();
        site.Replace(Things, "Gamma,q", "Gamma,p").BuildGood();
        Shows("a", "Alfa Beta Gamma");
    }

    [Fact]
    public void A_group_gains_and_loses_members()
    {
        site.Shows(
                "<p>{{ for group in (group_by data.things \"place\") }}{{ group.key.title }}:{{ size "
                    + "group.items }} {{ end }}</p>"
            )
            .BuildGood();
        site.Replace(Things, "Beta,p", "Beta,q").BuildGood();
        Shows("c", "Primo:1 Secondo:2");
        site.Replace(Things, "Beta,q", "Beta,").BuildGood();
        Shows("c", "Primo:1 Secondo:1");
    }

    [Fact]
    public void A_sum_over_a_collection_follows_each_of_its_parts()
    {
        site.Shows("<p>{{ data.things | sum \"price\" }}</p>").BuildGood();
        site.Replace(Things, "small,2", "small,20").BuildGood();
        Shows("a", "<p>24</p>");
        site.Replace(Things, "small,20", "small,").BuildGood();
        Shows("a", "partial");
    }

    [Fact]
    public void Records_that_name_a_record_are_seen_from_its_end()
    {
        site.Put("templates/pages/places.html", "<p>{{ for one in record.things }}{{ one.title }} {{ end }}</p>\n")
            .BuildGood();
        site.Replace(Things, "Gamma,q", "Gamma,p").BuildGood();
        Assert.Contains("Alfa Beta Gamma", site["places/p/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Gamma", site["places/q/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_come_and_go()
    {
        site.Put(
                "templates/pages/places.html",
                "<p>{{ for one in record.cited_by }}{{ one.record.title }} {{ one.label }} {{ end }}</p>\n"
            )
            .BuildGood();
        site.Replace(Things, "Gamma,q", "Gamma,").BuildGood();
        Assert.DoesNotContain("Gamma", site["places/q/index.html"], StringComparison.Ordinal);
        // Nothing that the page read before is another now but who cites it.
        site.Replace(Things, "Gamma,", "Gamma,q").BuildGood();
        Assert.Contains("Gamma", site["places/q/index.html"], StringComparison.Ordinal);
        site.Replace(Things, "Gamma,q", "Gamma,").BuildGood();
        site.Replace("data/things.schema.yaml", "it: Luogo", "it: Dove").BuildGood();
        Assert.Contains("Alfa Dove", site["places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_of_a_value_moves_when_a_row_is_put_above_it()
    {
        site.Shows("<p>{{ $s = source record \"price\" }}{{ $s.file }} {{ $s.line }} {{ $s.text }}</p>").BuildGood();
        Shows("b", "data/things.csv 3 2");
        site.Replace(Things, "a,Alfa", "z,Zeta,,,5\na,Alfa").BuildGood();
        Shows("b", "data/things.csv 4 2");
        site.Replace(Things, "id,title", "\nid,title").Build();
    }

    [Fact]
    public void The_place_of_a_page_moves_with_its_record()
    {
        site.Shows("<p>{{ page.source.file }} {{ page.source.line }}</p>").BuildGood();
        site.Replace(Things, "a,Alfa", "z,Zeta,,,5\na,Alfa").BuildGood();
        Shows("c", "data/things.csv 5");
    }

    [Fact]
    public void A_part_of_a_record_is_read_with_it()
    {
        site.Put("data/things/d.yaml", "title: Dotata\nparts: [{ title: Sopra }]\n")
            .Shows("<p>{{ if record.parts }}{{ for one in record.parts }}{{ one.title }} {{ end }}{{ end }}</p>")
            .BuildGood();
        site.Replace("data/things/d.yaml", "Sopra", "Sotto").BuildGood();
        Shows("d", "<p>Sotto </p>");
    }

    [Fact]
    public void The_twin_of_a_record_may_become_another()
    {
        site.Put(Things, "id,title,place,kind,price\na,Stessa,p,big,1\nb,Stessa,p,small,2\nc,Gamma,q,big,3\n");
        site.Shows("<p>{{ $t = data.things | twin record }}{{ if $t }}{{ $t.id }}{{ else }}nessuna{{ end }}</p>")
            .BuildGood();
        site.Replace(Things, "c,Gamma", "c,Stessa").BuildGood();
        site.Replace(Things, "a,Stessa", "a,Altra").BuildGood();
    }

    [Fact]
    public void A_record_that_is_renamed_leaves_its_address()
    {
        site.BuildGood();
        site.Replace(Things, "c,Gamma", "nuova,Gamma").BuildGood();
        Assert.Contains("Gamma", site["things/nuova/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("things/c/index.html", site.Standing.Files.Keys);
    }

    [Fact]
    public void A_draft_is_shown_when_it_is_asked_for_and_hidden_again()
    {
        site.Put("content/due.md", "---\ntitle: Due\ndraft: true\n---\nUn altro testo.\n")
            .Put("content/things/c.md", "---\npublication: embargo\n---\nTesto.\n");
        site.Shows("<p>{{ size data.things }}</p>").Build();
        site.Say(options => options with { Drafts = true }).Build();
        site.Say(options => options with { Drafts = false }).Build();
        site.Say(options => options with { Edition = "internal" }).Build();
        site.Say(options => options with { AsOf = "2020-01-01" }).Build();
    }

    [Fact]
    public void The_quality_of_the_data_is_counted_anew()
    {
        site.Put(
                "templates/pages/sum.html",
                "---\nurl: /qualita/\ntitle: theme.facts\n---\n{{ for one in site.quality.collections }}<p>{{ "
                    + "one.name }} {{ one.known }}</p>{{ end }}{{ for one in site.quality.findings }}<p>{{ "
                    + "one.code }} {{ one.line }}</p>{{ end }}\n"
            )
            .BuildGood();
        var before = site["qualita/index.html"];
        site.Replace(Things, "small,2", "small,").BuildGood();
        Assert.NotEqual(before, site["qualita/index.html"]);
    }

    private void Shows(string id, string text) =>
        Assert.Contains(text, site[$"things/{id}/index.html"], StringComparison.Ordinal);
}
