namespace Quadro.Tests.Tracing;

/// <summary>Reads of addresses and names: where a link leads is asked again in the next build.</summary>
public class LinkReadTests
{
    private readonly SmallSite site = new();

    [Fact]
    public void Links_are_written_anew_when_the_site_moves()
    {
        site.Shows("<a href=\"/uno/\">x</a>").BuildGood();
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\nbase_url: https://example.org/x/").BuildGood();
        Assert.Contains("href=\"/x/uno/\"", site["things/a/index.html"], StringComparison.Ordinal);
        site.Say(options => options with { BaseUrl = "https://example.org/y/" }).BuildGood();
        Assert.Contains("href=\"/y/uno/\"", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_an_asset_changes_with_its_content()
    {
        site.Put("templates/assets/x.css", "a{}")
            .Shows("<link rel=\"stylesheet\" href=\"{{ asset \"x.css\" }}\">")
            .BuildGood();
        var before = site["things/a/index.html"];
        site.Put("templates/assets/x.css", "b{}").BuildGood();
        Assert.NotEqual(before, site["things/a/index.html"]);
        site.Delete("templates/assets/x.css").BuildBad("QD4012");
        site.Put("templates/assets/x.css", "b{}").BuildGood();
    }

    [Fact]
    public void A_file_beside_a_text_appears_changes_and_goes()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\n---\nSi veda [il file](dati.txt).\n").BuildBad("QD6001");
        site.Put("content/dati.txt", "1").BuildGood();
        site.Put("content/dati.txt", "2").BuildGood();
        Assert.Equal("2", site["dati.txt"]);
        Assert.Equal(0, site.Rendered);
        site.Delete("content/dati.txt").BuildBad("QD6001");
    }

    [Fact]
    public void The_target_of_a_link_by_name_gets_another_address_and_title()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\n---\nSi veda [[due]] e [[things/a]].\n").BuildGood();
        site.Put("content/due.md", "---\ntitle: Secondo\nurl: /altrove/\n---\nTesto.\n")
            .Replace("data/things.csv", "Alfa", "Aleph")
            .BuildGood();
        Assert.Contains(
            "<a href=\"../altrove/index.html\">Secondo</a>",
            site["uno/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(">Aleph</a>", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_move_are_linked_at_their_new_address()
    {
        site.Put("templates/pages/places.html", "{{ for one in record.things }}{{ link one }} {{ end }}\n").BuildGood();
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\ncollections: { things: { url: \"/cose/{id}/\" } }")
            .BuildGood();
        Assert.Contains("cose/a/index.html", site["places/p/index.html"], StringComparison.Ordinal);
        site.Replace("data/things.schema.yaml", "title: { it: Cose", "pages: false\ntitle: { it: Cose").BuildGood();
        Assert.DoesNotContain("<a", site["places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_moves_is_linked_at_its_new_address()
    {
        site.Put("templates/pages/places.html", "<a href=\"{{ url \"things\" }}\">x</a>\n").BuildGood();
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\ncollections: { things: { url: \"/cose/{id}/\" } }")
            .BuildGood();
        Assert.Contains("cose/index.html", site["places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_means_nothing_means_one_and_then_two()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\n---\nSi veda [[zeta]].\n").BuildBad("QD4010");
        site.Replace("data/things.csv", "a,Alfa", "zeta,Zeta,,,\na,Alfa").BuildGood();
        site.Put("data/places.csv", "id,title\np,Primo\nq,Secondo\nzeta,Zeta\n").BuildBad("QD4014");
        site.Replace("data/things.csv", "zeta,Zeta,,,\n", "").BuildGood();
        Assert.Contains("../places/zeta/", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_moves_from_one_record_to_another_with_its_alias()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\n---\nSi veda [[SOPRANNOME]].\n")
            .Put("content/due.md", "---\ntitle: Due\naliases: [SOPRANNOME]\n---\nTesto.\n")
            .BuildGood();
        site.Put("content/due.md", "---\ntitle: Due\n---\nTesto.\n")
            .Put("content/tre.md", "---\ntitle: Tre\naliases: [SOPRANNOME]\n---\nTesto.\n")
            .BuildGood();
        Assert.Contains("../tre/index.html", site["uno/index.html"], StringComparison.Ordinal);
    }
}
