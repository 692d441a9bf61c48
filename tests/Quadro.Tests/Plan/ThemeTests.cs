using Quadro.Tests.Support;

namespace Quadro.Tests.Plan;

/// <summary>The site's own colour, logo and fonts.</summary>
public class ThemeTests
{
    private const string Logo = """
        === content/logo.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>
        === content/index.md
        Hello.

        """;

    [Fact]
    public void A_colour_takes_the_place_of_the_kits_accent()
    {
        var built = new SiteFolder().BuildGood(Site("colour: \"#7a1f5c\""));
        Assert.Equal(":root {\n  --accent: #7a1f5c;\n}\n", Style(built));
        Assert.Contains("<link rel=\"stylesheet\" href=\"assets/theme.", built["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_theme_there_is_no_stylesheet_but_the_kits()
    {
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of(Logo));
        Assert.Null(Style(built));
        Assert.DoesNotContain("theme.", built["index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bluish")]
    [InlineData("'#12'")]
    [InlineData("rgb(1 2)")]
    [InlineData("transparent")]
    public void A_colour_that_is_none_is_reported_at_its_place(string colour) =>
        new SiteFolder()
            .Build(Site($"colour: {colour}"))
            .Found(
                $"quadro.yaml(2,18): error QD0002: '{colour.Trim('\'')}' is no colour | write it in quotes as "
                    + "\"#0b5cad\", or by a name of CSS such as teal"
            );

    [Theory]
    [InlineData("colour: #0b5cad")]
    [InlineData("colour:")]
    [InlineData("colour: ''")]
    public void A_colour_that_yaml_takes_for_a_comment_is_reported(string line) =>
        new SiteFolder()
            .Build(SiteUnderTest.Of($"=== quadro.yaml\ntitle: Trial\ntheme:\n  {line}\n{Logo}"))
            .Found(
                "quadro.yaml(3,…): error QD0002: 'colour' has no value | write it in quotes as \"#0b5cad\": "
                    + "what follows a bare '#' is a comment"
            );

    [Theory]
    [InlineData("sans-serif", "sans-serif, Georgia, serif")]
    [InlineData("'Own Font, monospace'", "\"Own Font\", monospace, Georgia, serif")]
    [InlineData("', Own,'", "\"Own\", Georgia, serif")]
    public void Families_that_a_browser_has_of_its_own_stand_without_quotes(string family, string stack) =>
        Assert.Contains(
            $"--serif: {stack};",
            Style(new SiteFolder().BuildGood(Site($"fonts: {{ text: {family} }}"))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("','")]
    [InlineData("{ family: ' , ', file: fonts/own.woff2 }")]
    public void A_font_without_a_name_is_reported(string font) =>
        new SiteFolder()
            .Build(Site($"fonts: {{ text: {font} }}").With("content/fonts/own.woff2", "wOF2 and more"))
            .Found("quadro.yaml(2,…): error QD0002: '…' cannot be the name of a font | …");

    [Fact]
    public void A_colour_too_faint_for_text_is_darkened_for_text_and_said_so()
    {
        var built = new SiteFolder().Build(Site("colour: orange"));
        built.Found(
            "quadro.yaml(2,18): warning QD0011: the contrast of 'orange' with white is 1.97 to 1, and text "
                + "needs 4.5 to 1 (WCAG 2.2, 1.4.3) | links are written in #a36a00 instead; choose a "
                + "colour at least that dark to have one only"
        );
        Assert.Equal(":root {\n  --accent: #a36a00;\n  --brand: #ffa500;\n}\n", Style(built));
    }

    [Fact]
    public void A_logo_stands_before_the_sites_name()
    {
        var built = new SiteFolder().BuildGood(Site("logo: logo.svg"));
        Assert.Contains("<img class=\"logo\" src=\"logo.svg\" alt=\"\"", built["index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "alt=\"Trial\"",
            new SiteFolder().BuildGood(Site("logo: logo.svg, logo_has_name: true"))["index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_logo_that_is_not_there_is_reported_with_the_nearest_file() =>
        new SiteFolder()
            .Build(Site("logo: logos.svg"))
            .Found("quadro.yaml(2,16): error QD3008: the logo 'logos.svg' does not exist | did you mean 'logo.svg'?");

    [Fact]
    public void A_logo_that_is_no_picture_is_reported() =>
        new SiteFolder()
            .Build(Site("logo: logo.svg").With("content/logo.svg", "<p>no</p>"))
            .Found(
                "quadro.yaml(2,16): error QD3009: the logo 'logo.svg' is no picture | give an SVG, PNG, JPEG, "
                    + "WebP, AVIF or GIF file"
            );

    [Fact]
    public void A_font_is_served_by_the_site_itself()
    {
        var built = new SiteFolder().BuildGood(
            Site("fonts: { headings: { family: Own Font, file: fonts/own.woff2 }, interface: Inter }")
                .With("content/fonts/own.woff2", "wOF2 and more")
        );
        Assert.Equal(
            "@font-face { font-family: \"Own Font\"; src: url(\"../fonts/own.woff2\") format(\"woff2\"); "
                + "font-weight: 100 900; font-display: swap; }\n:root {\n  --display: \"Own Font\", Georgia, "
                + "serif;\n  --sans: \"Inter\", system-ui, sans-serif;\n}\n",
            Style(built)
        );
        Assert.Contains("fonts/own.woff2", built.Files.Keys);
    }

    [Fact]
    public void A_font_that_is_none_and_a_name_that_could_leave_the_stylesheet_are_reported() =>
        new SiteFolder()
            .Build(Site("fonts: { text: { family: Own, file: logo.svg }, headings: 'a\"; } body { x: y' }"))
            .Found(
                "quadro.yaml(2,46): error QD3009: the font 'logo.svg' is no font | give a WOFF2, WOFF, TTF or OTF file",
                "quadro.yaml(2,68): error QD0002: 'a\"; } body { x: y' cannot be the name of a font | names "
                    + "are made of letters, digits, spaces and '-', several with commas"
            );

    [Theory]
    [InlineData("colour: navy", "'colour'")]
    [InlineData("fonts: { text: Inter }, colour: navy", "'colour' and 'fonts'")]
    public void What_the_sites_own_stylesheet_stands_in_for_is_told(string theme, string what)
    {
        var own = Site("logo: logo.svg").With("templates/assets/theme.css", ":root { --accent: #0b5cad; }\n");
        new SiteFolder().BuildGood(own);
        new SiteFolder()
            .Build(own.With("quadro.yaml", $"title: Trial\ntheme: {{ {theme} }}\n"))
            .Found(
                $"quadro.yaml(2,…): warning QD3010: nothing uses {what} of 'theme': "
                    + "the site has its own 'templates/assets/theme.css' | say in that file what they say and "
                    + "take them out here, or take the file away"
            );
    }

    [Fact]
    public void A_slip_in_a_name_is_reported_and_the_sites_own_words_reach_its_templates()
    {
        new SiteFolder()
            .Build(Site("color: teal"))
            .Found("quadro.yaml(2,10): error QD0001: 'theme' has no 'color' | did you mean 'colour'?");
        var built = new SiteFolder().BuildGood(
            Site("motto: Always").With("templates/pages/home.html", "<h1>{{ site.theme.motto }}</h1>")
        );
        Assert.Contains("<h1>Always</h1>", built["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_colour_reaches_every_page_as_in_a_clean_build()
    {
        var folder = new SiteFolder().BuildGood(Site("colour: teal"));
        folder.BuildGood(Site("colour: navy"));
        Assert.Equal(new SiteFolder().BuildGood(Site("colour: navy")).Files, folder.Files);
    }

    private static string? Style(SiteFolder built) =>
        built.Files.FirstOrDefault(file => file.Key.StartsWith("assets/theme.", StringComparison.Ordinal)).Value;

    private static SiteUnderTest Site(string theme) =>
        SiteUnderTest.Of($"=== quadro.yaml\ntitle: Trial\ntheme: {{ {theme} }}\n{Logo}");
}
