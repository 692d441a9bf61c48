namespace Quadro.Tests.Tracing;

/// <summary>A partial that looks at the site alone is run once and printed on every page: nobody must see the
/// difference.</summary>
public class PartialReadTests
{
    private const string Pages = "things/a/index.html things/b/index.html things/c/index.html";
    private readonly SmallSite site = new();

    [Fact]
    public void What_the_site_says_stands_on_every_page_and_follows_it()
    {
        Part(
            "<b>{{ site.title }}: {{ size data.places }} {{ for place in data.places }}{{ place.title }} {{ end }}</b>"
        );
        Assert.All(Shown, page => Assert.Contains("<b>Prova: 2 Primo Secondo </b>", page, StringComparison.Ordinal));
        site.Replace("data/places.csv", "q,Secondo", "q,Ultimo").BuildGood();
        Assert.All(Shown, page => Assert.Contains("Primo Ultimo", page, StringComparison.Ordinal));
        site.Replace("quadro.yaml", "title: Prova", "title: Altra").BuildGood();
        Assert.All(Shown, page => Assert.Contains("<b>Altra: 2", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ record.title }}")]
    [InlineData("{{ include \"inner\" }}")]
    [InlineData("{{ word }}")]
    [InlineData("{{ link record }}")]
    [InlineData(
        "{{ if record.kind.value == \"small\" }}Beta{{ else if record.price == 1 }}Alfa{{ else }}Gamma{{ end }}"
    )]
    public void What_the_page_says_stands_on_it_alone(string partial)
    {
        site.Put("templates/partials/inner.html", "{{ page.title }}");
        Part($"<b>{partial}</b>", "{{ word = record.title }}{{ include \"part\" }}");
        Assert.Equal(
            ["Alfa", "Beta", "Gamma"],
            Shown.Select(page =>
                new[] { "Alfa", "Beta", "Gamma" }.Single(name =>
                    page[page.IndexOf("<b>", StringComparison.Ordinal)..].Contains(name, StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public void Each_argument_gets_its_own()
    {
        Part(
            "<b>{{ $.name }}{{ $[0] }} {{ size data.things }}</b>",
            "{{ include \"part\" 1 name: record.title }}{{ include \"part\" \"1\" name: \"Alfa\" }}{{ include "
                + "\"part\" 2 name: record }}"
        );
        Assert.Contains("<b>Beta1 3</b><b>Alfa1 3</b><b><a", Shown[1], StringComparison.Ordinal);
        Assert.Contains("Beta</a>2 3</b>", Shown[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_partial_sets_is_there_for_its_caller_on_every_page()
    {
        Part("{{ count = size data.things }}", "{{ include \"part\" }}<b>{{ count }}</b>");
        Assert.All(Shown, page => Assert.Contains("<b>3</b>", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_entry_that_leads_here_is_marked_on_its_own_page()
    {
        site.Put("quadro.yaml", site.Text("quadro.yaml") + "menu: [things, places]\n");
        Part(
            "<ul>{{ for entry in site.menu }}<li{{ if entry.current }} class=\"on\"{{ end }}>{{ entry.title "
                + "}}</li>{{ end }}</ul>"
        );
        site.Put("templates/pages/places.html", "{{ include \"part\" }}").BuildGood();
        Assert.All(Shown, page => Assert.Contains("<li class=\"on\">Cose</li>", page, StringComparison.Ordinal));
        Assert.Contains("<li>Cose</li><li class=\"on\">", site["places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_gets_its_own()
    {
        Part("<b>{{ t \"theme.facts\" }}</b>");
        Assert.NotEqual(Bold(site["things/a/index.html"]), Bold(site["en/things/a/index.html"]));
    }

    [Fact]
    public void Rounds_count_for_every_page_that_includes_it()
    {
        site.Put("quadro.yaml", site.Text("quadro.yaml") + "limits: { loops: 25 }\n");
        Part("{{ for i in 1..20 }}{{ end }}");
        Part(
            "{{ for i in 1..20 }}{{ end }}",
            "{{ include \"part\" }}{{ if record.id == \"c\" }}{{ for i in 1..6 }}{{ end }}{{ end }}",
            fails: "QD4006"
        );
    }

    [Fact]
    public void Rounds_before_it_count_too_and_it_fails_where_it_would_by_itself()
    {
        site.Put("quadro.yaml", site.Text("quadro.yaml") + "limits: { loops: 25 }\n");
        Part(
            "{{ for i in 1..20 }}{{ end }}",
            "{{ if record.id == \"c\" }}{{ for i in 1..6 }}{{ end }}{{ end }}{{ include \"part\" }}",
            fails: "QD4006"
        );
        Assert.Contains(site.Findings, finding =>
            finding.StartsWith("templates/partials/part.html", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_text_in_another_language_is_marked_where_it_may_be()
    {
        Part(
            "{{ for place in data.places }}{{ place.title }}{{ end }}",
            "<b>{{ include \"part\" }}</b><img alt=\"{{ include \"part\" }}\" src=\"/x.png\">",
            fails: "QD6001"
        );
        site.Shows("<b>{{ include \"part\" }}</b><a href=\"/\" title=\"{{ include \"part\" }}\">{{ record.id }}</a>")
            .BuildGood();
        Assert.Contains("title=\"PrimoSecondo\"", site["en/things/b/index.html"], StringComparison.Ordinal);
        Assert.Contains("<b><span lang=\"it\">Primo", site["en/things/b/index.html"], StringComparison.Ordinal);
    }

    private string[] Shown => [.. Pages.Split(' ').Select(path => site[path])];

    private void Part(string partial, string template = "{{ include \"part\" }}", string? fails = null)
    {
        site.Put("templates/partials/part.html", partial).Shows(template);
        if (fails is null)
            site.BuildGood();
        else
            site.BuildBad(fails);
    }

    private static string Bold(string page) =>
        page[page.IndexOf("<b>", StringComparison.Ordinal)..page.IndexOf("</b>", StringComparison.Ordinal)];
}
