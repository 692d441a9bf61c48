using Quadro.Tests.Search;

namespace Quadro.Tests.Tracing;

/// <summary>What a page reads past the values of records: limits, orders and names that other rows decide. Each is
/// crossed in both directions.</summary>
public class LimitReadTests
{
    private readonly SmallSite site = new();

    [Fact]
    public void The_limit_of_search_is_crossed_by_rows_and_by_the_limit_itself()
    {
        // Seven records and three pages in two languages: the limit is where one more is too many.
        site.Searches(new PlainIndexer())
            .Shows("<h1>{{ record.title }}</h1><p>{{ for one in site.without }}senza {{ one }}{{ end }}</p>");
        site.Put("quadro.yaml", "limits: { search: 16 }\n" + site.Text("quadro.yaml")).BuildGood();
        Assert.DoesNotContain("senza search", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("data/things.csv", "c,Gamma", "d,Delta,q,big,4\nc,Gamma").BuildGood();
        Assert.Contains("senza search", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("data/things.csv", "d,Delta,q,big,4\n", "").BuildGood();
        Assert.DoesNotContain("senza search", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("quadro.yaml", "search: 16", "search: 15").BuildGood();
        Assert.Contains("senza search", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("quadro.yaml", "search: 15", "search: 17").BuildGood();
        Assert.DoesNotContain("senza search", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_says_what_the_site_is_without_reads_it()
    {
        site.Searches(new PlainIndexer())
            .Put("content/uno.md", "---\ntitle: Uno\n---\nSenza {{ site.without | size }} cose.\n");
        site.Put("quadro.yaml", "limits: { search: 16 }\n" + site.Text("quadro.yaml")).BuildGood();
        site.Replace("data/places.csv", "q,Secondo", "q,Secondo\nr,Terzo").BuildGood();
        Assert.Contains("3 cose", site["uno/index.html"], StringComparison.Ordinal);
        site.Replace("data/places.csv", "\nr,Terzo", "").BuildGood();
        Assert.Contains("2 cose", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_grows_and_shrinks_over_the_size_of_its_pages()
    {
        site.Put("quadro.yaml", "collections: { things: { page_size: 3 } }\n" + site.Text("quadro.yaml")).BuildGood();
        site.Replace("data/things.csv", "c,Gamma", "d,Delta,q,big,4\nc,Gamma").BuildGood();
        Assert.Equal(
            2,
            site.Standing.Files.Keys.Count(path =>
                path.StartsWith("things/", StringComparison.Ordinal)
                    && path.Count(sign => sign == '/') <= 3
                    && path.Contains("2/", StringComparison.Ordinal)
                || path == "things/index.html"
            )
        );
        site.Replace("data/things.csv", "d,Delta,q,big,4\n", "").BuildGood();
    }

    [Fact]
    public void Rows_without_a_value_are_asked_for_as_those_with_one_are()
    {
        site.Shows("<p>{{ for one in (data.things | where \"kind\" record.nothing) }}{{ one.id }} {{ end }}</p>")
            .Replace(
                "data/things.schema.yaml",
                "  - { name: price,",
                "  - { name: nothing, type: string }\n  - { name: price,"
            )
            .BuildGood();
        site.Replace("data/things.csv", "c,Gamma", "d,Delta,q,,4\nc,Gamma").BuildGood();
        Assert.Contains("d ", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("data/things.csv", "d,Delta,q,,4", "d,Delta,q,big,4").BuildGood();
    }

    [Fact]
    public void Of_two_records_called_alike_the_one_read_first_is_told_also_where_the_collection_has_another_order()
    {
        site.Replace("data/things.schema.yaml", "title: { it: Cose", "sort: [price]\ntitle: { it: Cose")
            .Replace("data/things.csv", "Beta", "ALFA");
        site.Shows("<p>{{ $twin = data.things | twin record }}{{ if $twin }}{{ $twin.id }}{{ end }}</p>").BuildGood();
        Assert.Contains("<p>a</p>", site["things/b/index.html"], StringComparison.Ordinal);
        site.Replace("data/things.csv", "a,Alfa,p,big,1\nb,ALFA,p,small,2", "b,ALFA,p,small,2\na,Alfa,p,big,1")
            .BuildGood();
        Assert.Contains("<p>b</p>", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_records_behind_the_values_of_a_facet_are_read_on_the_page_of_one_value_too()
    {
        site.Replace("data/things.schema.yaml", "title: { it: Cose", "facets: [kind, place]\ntitle: { it: Cose");
        site.Put("templates/pages/facet.html", "<p>{{ page.title }}</p>")
            .Put(
                "templates/pages/facet-value.html",
                "<p>{{ for facet in page.facets }}{{ for value in facet.values }}{{ if value.items }}{{ for "
                    + "one in value.items }}{{ "
                    + "one.id }} {{ end }}{{ end }}{{ end }}{{ end }}</p>"
            )
            .BuildGood();
        site.Replace("data/things.csv", "b,Beta,p,small", "b,Beta,p,big")
            .Replace("data/things.csv", "c,Gamma,q,big", "c,Gamma,q,small")
            .BuildGood();
        site.Replace("data/things.csv", "a,Alfa,p,big", "a,Alfa,p,").BuildGood();
    }

    [Fact]
    public void A_link_says_the_language_of_the_page_that_it_leads_to_whatever_its_address()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\nlanguages: [it]\nurl: { it: /x/, en: /y/ }\n---\nTesto.\n")
            .Shows("<p>{{ link \"pages/uno\" }}</p>")
            .Put("content/due.md", "---\ntitle: Due\n---\nSi veda [[pages/uno]].\n")
            .BuildGood();
        site.Put("content/uno.md", "---\ntitle: Uno\nlanguages: [en]\nurl: { it: /y/, en: /x/ }\n---\nTesto.\n")
            .Build();
    }
}
