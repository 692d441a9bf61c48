using Quadro.Text;

namespace Quadro.Tests.Text;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#fff", "#ffffff")]
    [InlineData("#0b5cad", "#0b5cad")]
    [InlineData("#0B5CADff", "#0b5cad")]
    [InlineData("#f008", "#ff000088")]
    [InlineData(" RebeccaPurple ", "#663399")]
    [InlineData("rgb(11 92 173)", "#0b5cad")]
    [InlineData("rgba(11, 92, 173, 50%)", "#0b5cad80")]
    [InlineData("rgb(100% 0% 0% / .5)", "#ff000080")]
    [InlineData("hsl(210 50% 40%)", "#336699")]
    [InlineData("hsl(-150deg, 50%, 40%)", "#336699")]
    [InlineData("oklch(62.796% 0.25768 29.234)", "#ff0000")]
    [InlineData("oklch(0.5 0 none)", "#636363")]
    [InlineData("oklab(0.86644 -0.23389 0.1795)", "#00ff00")]
    [InlineData("color-mix(in srgb, #000 25%, white)", "#bfbfbf")]
    [InlineData("color-mix(in oklab, #0b5cad 42%, #fff)", "#9dbadf")]
    [InlineData("color-mix(in srgb, 50% red, 25% red)", "#ff0000bf")]
    [InlineData("light-dark(#fff, #000)", "#ffffff")]
    [InlineData("var(--none, navy)", "#000080")]
    public void A_colour_is_read_as_css_writes_it(string written, string expected) =>
        Assert.Equal(expected, Colour.Parse(written)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("#12")]
    [InlineData("#ggg")]
    [InlineData("bluish")]
    [InlineData("rgb(1 2)")]
    [InlineData("rgb(1 2 x)")]
    [InlineData("rgb(1 2 3")]
    [InlineData("var(--none)")]
    [InlineData("color-mix(in oklab, red, nothing)")]
    [InlineData("color-mix(in oklab, red)")]
    [InlineData("light-dark(red)")]
    public void What_is_no_colour_is_none(string written) => Assert.Null(Colour.Parse(written));

    [Fact]
    public void Custom_properties_are_followed_and_a_circle_of_them_ends()
    {
        var properties = new Dictionary<string, string>
        {
            ["--link"] = "var(--accent)",
            ["--accent"] = "light-dark(#0b5cad, #86b9ee)",
            ["--a"] = "var(--b)",
            ["--b"] = "var(--a)",
        };
        Assert.Equal(
            "#0b5cad",
            new ColourReader(properties.GetValueOrDefault, isDark: false).Read("var(--link)")?.ToString()
        );
        Assert.Equal(
            "#86b9ee",
            new ColourReader(properties.GetValueOrDefault, isDark: true).Read("var(--link)")?.ToString()
        );
        Assert.Null(new ColourReader(properties.GetValueOrDefault, isDark: true).Read("var(--a)"));
    }

    [Theory]
    [InlineData("#000", "#fff", "21")]
    [InlineData("#fff", "#fff", "1")]
    [InlineData("#777", "#fff", "4.47")]
    [InlineData("#767676", "#fff", "4.54")]
    [InlineData("#ffffff80", "#000", "5.31")]
    public void Contrast_is_that_of_the_guidelines_and_never_rounded_up(
        string colour,
        string ground,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Contrast.Print(Contrast.Ratio(Colour.Parse(colour)!.Value, Colour.Parse(ground)!.Value))
        );
}
