using Quadro.Tests.Support;

namespace Quadro.Tests.Plan;

/// <summary>The ways through a list that its schema asks for: a page for each field, and one for each value.</summary>
public class FacetTests
{
    private const string Works = """
        === quadro.yaml
        language: en
        collections: { works: { page_size: 2 } }
        === data/works.schema.yaml
        title: Works
        pages: true
        facets: [theme, state, opened, tags]
        fields:
          - { name: title, type: string }
          - { name: opened, title: Opened, type: date }
          - { name: theme, title: Theme, reference: themes, inverse: works }
          - name: state
            title: State
            type: string
            categories: [{ value: done, label: Finished }, { value: begun, label: Under way }]
          - { name: tags, title: Tag, type: string, many: true }
        === data/works.csv
        id,title,opened,theme,state,tags
        a,Bridge,2024-05-19,water,done,Red
        b,Fountain,2024,water,begun,Red
        c,School,2023-01,home,done,
        d,Well,,water,,Red
        === data/themes.csv
        id,title
        water,Water
        home,Home

        """;

    [Fact]
    public void A_facet_has_a_page_of_its_values_and_a_page_for_each()
    {
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of(Works));
        var themes = built["works/by-theme/index.html"];
        Assert.Contains("<h1>Works by theme</h1>", themes, StringComparison.Ordinal);
        Assert.Contains(
            "<h2><a href=\"water/index.html\">Water</a> <span class=\"quiet\">3</span></h2>",
            themes,
            StringComparison.Ordinal
        );
        Assert.Contains("<h1>Works: Home</h1>", built["works/by-theme/home/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"../../c/index.html\">School</a>",
            built["works/by-theme/home/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Many_records_of_one_value_are_spread_over_pages_as_in_the_list()
    {
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of(Works));
        Assert.Contains(
            "href=\"page/2/index.html\"",
            built["works/by-theme/water/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(">Well</a>", built["works/by-theme/water/page/2/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Categories_go_by_their_label_in_their_order_and_what_is_unknown_comes_last()
    {
        var states = new SiteFolder().BuildGood(SiteUnderTest.Of(Works))["works/by-state/index.html"];
        var order = new[] { "finished/index.html", "under-way/index.html", "without/index.html" }
            .Select(each => states.IndexOf($"<h2><a href=\"{each}\"", StringComparison.Ordinal))
            .ToArray();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public void A_date_is_gone_by_its_year()
    {
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of(Works));
        Assert.Contains("works/by-opened/2024/index.html", built.Files.Keys);
        Assert.Contains("works/by-opened/2023/index.html", built.Files.Keys);
    }

    [Fact]
    public void Spellings_of_one_word_are_named_by_their_cells_and_share_the_page_of_the_commonest()
    {
        var built = new SiteFolder().Build(SiteUnderTest.Of(Spelt));
        built.Found(
            "data/works.csv(3,28): warning QD3011: 'opere-pubbliche' and 'Opere pubbliche' look like one "
                + "'tags' of 'works' in two spellings: 2 records and 3 records | write 'Opere pubbliche', … | "
                + "data/works.csv(5,8): 'opere-pubbliche' is also here | data/works.csv(2,16): 'Opere pubbliche' is here",
            "data/works.csv(6,10): warning QD3011: 'Operè  pubbliche' and 'Opere pubbliche' look like one "
                + "'tags' of 'works' in two spellings: 1 record and 3 records | … | data/works.csv(2,16): "
                + "'Opere pubbliche' is here"
        );
        var page = built["works/by-tag/opere-pubbliche/index.html"];
        Assert.Contains("<h1>Works: Opere pubbliche</h1>", page, StringComparison.Ordinal);
        foreach (var title in (string[])["Bridge", "Fountain", "School", "Well"])
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, $">{title}</a>"));
    }

    [Fact]
    public void Values_that_share_an_address_are_named_as_two_spellings()
    {
        var built = new SiteFolder().Build(
            SiteUnderTest.Of(Spelt).With("data/works.csv", "id,title,tags\na,Bridge,a b\nb,Fountain,a.b\n")
        );
        Assert.Contains("works/by-tag/a-b/index.html", built.Files.Keys);
        Assert.Contains(built.Messages, message =>
            message.Contains("QD3011: 'a.b' and 'a b' look like one 'tags'", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("a,Bridge,Verde|Opere pubbliche")]
    [InlineData("b,Fountain,Opere pubbliche|opere-pubbliche")]
    [InlineData("d,Well,opere-pubbliche|C++|C#|C|-1|1")]
    [InlineData("c,School,Operè  pubbliche|Opere pubbliche")]
    public void Addresses_of_values_do_not_move_when_a_row_goes(string row)
    {
        var (before, after) = (Tags(Spelt), Tags(Spelt.Replace(row + "\n", "", StringComparison.Ordinal)));
        Assert.Subset(before, after);
        Assert.Contains("opere-pubbliche", after);
    }

    [Fact]
    public void Values_that_lose_their_difference_in_an_address_have_addresses_of_their_own()
    {
        var built = new SiteFolder().Build(SiteUnderTest.Of(Spelt));
        Assert.Equal(
            5,
            Tags(Spelt)
                .Count(tag =>
                    tag is "c" or "1"
                    || tag.StartsWith("c-", StringComparison.Ordinal)
                    || tag.StartsWith("1-", StringComparison.Ordinal)
                )
        );
        Assert.Equal(
            ["c++", "c#", "c", "-1", "1"],
            new[] { "C++", "C#", "C", "-1", "1" }.Select(value =>
                built
                    .Files.Single(file => file.Value.Contains($"<h1>Works: {value}</h1>", StringComparison.Ordinal))
                    .Value.Contains(">Well</a>", StringComparison.Ordinal)
                    ? value.ToLowerInvariant()
                    : ""
            )
        );
    }

    [Fact]
    public void Categories_of_one_slug_and_a_value_like_the_word_for_none_keep_apart()
    {
        var site = Works
            .Replace("label: Finished", "label: Under-way", StringComparison.Ordinal)
            .Replace("done,Red", "done,Without", StringComparison.Ordinal);
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of(site));
        Assert.Equal(
            2,
            built.Files.Keys.Count(path => path.StartsWith("works/by-state/under-way-", StringComparison.Ordinal))
        );
        Assert.Contains(">School</a>", built["works/by-tag/without/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(">Bridge</a>", built["works/by-tag/without/index.html"], StringComparison.Ordinal);
    }

    private const string Spelt = """
        === quadro.yaml
        language: en
        === data/works.schema.yaml
        title: Works
        facets: [tags]
        fields:
          - { name: title, type: string }
          - { name: tags, title: Tag, type: string, many: true }
        === data/works.csv
        id,title,tags
        a,Bridge,Verde|Opere pubbliche
        b,Fountain,Opere pubbliche|opere-pubbliche
        e,Road,Verde
        d,Well,opere-pubbliche|C++|C#|C|-1|1
        c,School,Operè  pubbliche|Opere pubbliche

        """;

    private static HashSet<string> Tags(string site) =>
        [
            .. new SiteFolder()
                .Build(SiteUnderTest.Of(site))
                .Files.Keys.Select(path => path.Split('/'))
                .Where(parts => parts is ["works", "by-tag", _, "index.html"])
                .Select(parts => parts[2]),
        ];

    [Fact]
    public void Entries_of_the_list_carry_their_values_for_the_filters()
    {
        var list = new SiteFolder().BuildGood(SiteUnderTest.Of(Works))["works/index.html"];
        Assert.Contains(
            "<li data-keys=\"theme:water state:finished opened:2024 tags:red\">",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains("data-key=\"under-way\">Under way</a>", list, StringComparison.Ordinal);
        Assert.Contains("data-total=\"4\"", list, StringComparison.Ordinal);
        Assert.Contains("/list.", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_which_nothing_is_known_is_no_way_through_a_list()
    {
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of(Works.Replace(",Red", ",", StringComparison.Ordinal)));
        Assert.DoesNotContain(built.Files.Keys, path => path.StartsWith("works/by-tag/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_without_facets_needs_no_script() =>
        Assert.DoesNotContain(
            "<script",
            new SiteFolder().BuildGood(
                SiteUnderTest.Of(Works.Replace("facets: [theme, state, opened, tags]\n", "", StringComparison.Ordinal))
            )["works/index.html"],
            StringComparison.Ordinal
        );

    [Fact]
    public void A_facet_that_is_no_field_is_reported_at_its_name() =>
        new SiteFolder()
            .Build(
                SiteUnderTest.Of(
                    Works.Replace("facets: [theme, state,", "facets: [theme, stat,", StringComparison.Ordinal)
                )
            )
            .Found(
                "data/works.schema.yaml(3,17): error QD2001: there is no field 'stat' in 'works' | did you "
                    + "mean 'state'?"
            );

    [Fact]
    public void Two_facets_of_one_title_are_reported_by_their_fields() =>
        new SiteFolder()
            .Build(SiteUnderTest.Of(Works.Replace("title: Theme,", "title: State,", StringComparison.Ordinal)))
            .Found(
                "data/works.schema.yaml(…): error QD3001: the page of all values of 'state' in 'works' and "
                    + "the page of all values of 'theme' in 'works' have the same address '/works/by-state/' "
                    + "| give 'state' or 'theme' another title, or take one out of 'facets' | data/works.schema.yaml(…): 'theme' is here"
            );

    [Fact]
    public void A_changed_value_moves_a_record_from_one_page_to_another_as_in_a_clean_build()
    {
        var folder = new SiteFolder().BuildGood(SiteUnderTest.Of(Works));
        var edited = Works.Replace("c,School,2023-01,home", "c,School,2023-01,water", StringComparison.Ordinal);
        folder.BuildGood(SiteUnderTest.Of(edited));
        Assert.Equal(new SiteFolder().BuildGood(SiteUnderTest.Of(edited)).Files, folder.Files);
        Assert.DoesNotContain("works/by-theme/home/index.html", folder.Files.Keys);
    }

    [Fact]
    public void A_changed_value_reaches_the_list_of_a_collection_with_a_space_in_its_name()
    {
        var spaced = Works
            .Replace("data/works.", "data/my works.", StringComparison.Ordinal)
            .Replace("{ works:", "{ my works:", StringComparison.Ordinal);
        var edited = spaced.Replace("c,School,2023-01,home", "c,School,2023-01,water", StringComparison.Ordinal);
        var folder = new SiteFolder().Build(SiteUnderTest.Of(spaced));
        folder.Build(SiteUnderTest.Of(edited));
        Assert.Equal(new SiteFolder().Build(SiteUnderTest.Of(edited)).Files, folder.Files);
        Assert.NotEmpty(folder.Files);
    }
}
