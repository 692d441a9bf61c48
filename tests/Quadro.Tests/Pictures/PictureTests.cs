using System.Text.RegularExpressions;
using Quadro.Render.Pictures;
using Quadro.Tests.Architecture;
using Quadro.Tools.Vips;

namespace Quadro.Tests.Pictures;

public partial class PictureTests
{
    private const string Shown = "![Il cortile](foto.png)";

    [Fact]
    public void A_picture_of_a_text_comes_in_sizes_and_formats()
    {
        var site = PictureSite.With(Shown, ("content/foto.png", MadePictures.Png(1000, 500))).BuildGood();
        Assert.Matches(
            "<p><picture><source type=\"image/avif\" "
                + "srcset=\"assets/pictures/foto\\.[0-9a-f]{10}\\.480\\.avif 480w, "
                + "assets/pictures/foto\\.[0-9a-f]{10}\\.960\\.avif 960w\" sizes=\"[^\"]+\">"
                + "<source type=\"image/webp\" srcset=\"assets/pictures/foto\\.[0-9a-f]{10}\\.480\\.webp "
                + "480w, assets/pictures/foto\\.[0-9a-f]{10}\\.960\\.webp 960w\" sizes=\"[^\"]+\">"
                + "<img src=\"foto\\.png\" alt=\"Il cortile\" width=\"1000\" height=\"500\" loading=\"lazy\" "
                + "decoding=\"async\" ?/></picture></p>",
            site.Home
        );
        Assert.Equal(4, site.Made.Length);
        Assert.All(site.Made, path => Assert.Contains(path, site.Home, StringComparison.Ordinal));
        foreach (var path in site.Made)
        {
            var facts = PictureFacts.Read(site[path])!;
            Assert.Equal($"{facts.Width}.{facts.Kind}", string.Join('.', path.Split('.')[^2..]));
            Assert.Equal(facts.Width / 2, facts.Height);
        }
        Assert.Equal(MadePictures.Png(1000, 500), site["foto.png"]);
    }

    [Theory]
    [InlineData(200, "200")]
    [InlineData(480, "480")]
    [InlineData(590, "480")]
    [InlineData(700, "480 700")]
    [InlineData(1700, "480 960 1600")]
    public void No_size_is_larger_than_the_picture(int width, string sizes)
    {
        var site = Plain(Shown, ("content/foto.png", MadePictures.Png(width, 3)));
        Assert.Equal(
            sizes,
            string.Join(
                ' ',
                site.Made.Where(path => path.EndsWith(".webp", StringComparison.Ordinal))
                    .Select(path => int.Parse(path.Split('.')[^2], null))
                    .Order()
            )
        );
    }

    [Theory]
    [InlineData("<picture><source srcset=\"foto.png 2x\"><img src=\"foto.png\" alt=\"x\"></picture>")]
    [InlineData("<img src=\"foto.png\" srcset=\"foto.png 100w\" alt=\"x\">")]
    public void Who_chose_pictures_keeps_them(string html)
    {
        var site = Plain(html, ("content/foto.png", MadePictures.Png(900, 300)));
        Assert.DoesNotContain(".webp", site.Home, StringComparison.Ordinal);
        Assert.Contains("width=\"900\" height=\"300\" loading=\"lazy\"", site.Home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<img src=foto.png alt=x>",
        "<img src=\"foto.png\" alt=\"x\" width=\"900\" height=\"300\" loading=\"lazy\" decoding=\"async\"></picture>"
    )]
    [InlineData(
        "<IMG src='foto.png' alt='' loading='eager' width='30'/>",
        "<img src=\"foto.png\" alt=\"\" loading=\"eager\" width=\"30\" decoding=\"async\"></picture>"
    )]
    [InlineData(
        "<img alt=\"x > y\" src=\"/foto.png?v=1\" />",
        "width=\"900\" height=\"300\" loading=\"lazy\" decoding=\"async\"></picture>"
    )]
    [InlineData("<img alt=\"x\" src=\"foto.png\" sizes=\"50vw\">", "sizes=\"50vw\"><source type=\"image/webp\"")]
    public void What_the_author_wrote_on_a_picture_stands(string html, string expected) =>
        Assert.Contains(
            expected,
            Plain(html, ("content/foto.png", MadePictures.Png(900, 300))).Home,
            StringComparison.Ordinal
        );

    [Fact]
    public void Addresses_fit_a_page_in_a_folder_and_a_site_in_one()
    {
        var site = Plain("Testo.", ("content/a/foto.png", MadePictures.Png(500, 300)));
        site.Inputs = site.Inputs.With("content/a/b.md", "---\ntitle: B\n---\n\n![x](foto.png)\n");
        Assert.Contains(
            "srcset=\"../../assets/pictures/foto.",
            System.Text.Encoding.UTF8.GetString(site.Build()["a/b/index.html"]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "srcset=\"/sub/assets/pictures/foto.",
            System.Text.Encoding.UTF8.GetString(
                site.Set("base_url: https://example.org/sub/\n").Build()["a/b/index.html"]
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_pictures_that_a_page_shows_are_made()
    {
        var site = Plain("[La foto](foto.png)", ("content/foto.png", MadePictures.Png(900, 300)));
        Assert.Empty(site.Made);
        Assert.Contains("foto.png", site.Paths);
    }

    [Fact]
    public void A_drawing_is_as_wide_as_it_says_and_else_as_its_column()
    {
        const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 50\"";
        var site = Plain(
            "![a](a.svg) ![b](b.svg)",
            ("content/a.svg", System.Text.Encoding.UTF8.GetBytes(Drawing + " width=\"100\"/>")),
            ("content/b.svg", System.Text.Encoding.UTF8.GetBytes(Drawing + "/>"))
        );
        Assert.Contains("alt=\"a\" width=\"100\" height=\"25\"", site.Home, StringComparison.Ordinal);
        Assert.Contains("alt=\"b\" width=\"1600\" height=\"400\"", site.Home, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_has_its_size_and_comes_at_once()
    {
        var site = Plain("Testo.", ("content/logo.png", MadePictures.Png(300, 100)))
            .Set("title: T\ntheme: { logo: logo.png }\n")
            .BuildGood();
        Assert.Contains(
            "<img class=\"logo\" src=\"logo.png\" alt=\"\" width=\"300\" height=\"100\">",
            site.Home,
            StringComparison.Ordinal
        );
        Assert.Empty(site.Made);
    }

    [Fact]
    public void A_picture_that_moves_is_shown_as_it_is()
    {
        var site = Plain("![Il passo](passo.gif)", ("content/passo.gif", MadePictures.Gif(2)));
        Assert.Contains(
            "<img src=\"passo.gif\" alt=\"Il passo\" width=\"1\" height=\"1\"",
            site.Home,
            StringComparison.Ordinal
        );
        Assert.Empty(site.Made);
    }

    [Fact]
    public void Without_a_maker_pages_show_pictures_as_they_are_and_a_warning_says_so()
    {
        var site = new PictureSite(PictureSite.With(Shown, ("content/foto.png", MadePictures.Png(900, 300))).Inputs)
        {
            Maker = new PlainPictures { Trouble = "it is not there" },
        }.Build();
        Assert.Equal(
            "quadro: QD4033: pages show pictures in their full size only: it is not there",
            Assert.Single(site.Messages).Split(" | ")[0]
        );
        Assert.Contains(
            "<img src=\"foto.png\" alt=\"Il cortile\" width=\"900\" height=\"300\"",
            site.Home,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<picture>", site.Home, StringComparison.Ordinal);
        Assert.Empty(site.Made);
        Assert.Empty(
            new PictureSite(PictureSite.With("Testo.").Inputs)
            {
                Maker = new PlainPictures { Trouble = "it is not there" },
            }
                .Build()
                .Messages
        );
        var failing = new PictureSite(site.Inputs) { Maker = new PlainPictures { Failure = "it is broken" } }.Build();
        Assert.StartsWith(
            "quadro: QD4040: pictures cannot be made in other sizes: it is broken",
            Assert.Single(failing.Messages),
            StringComparison.Ordinal
        );
        Assert.True(failing.Report.Failed);
        Assert.Empty(failing.Paths);
    }

    [Fact]
    public void The_settings_say_what_is_made()
    {
        var site = Plain(Shown, ("content/foto.png", MadePictures.Png(900, 300)))
            .Set("pictures: { widths: [300, 600], formats: webp, quality: 40 }\n")
            .BuildGood();
        Assert.Equal(["300.webp", "600.webp"], site.Made.Select(path => string.Join('.', path.Split('.')[^2..])));
        Assert.StartsWith(
            "webp 300 40 ",
            System.Text.Encoding.UTF8.GetString(site[site.Made[0]]),
            StringComparison.Ordinal
        );
        site.Set("pictures: off\n").BuildGood();
        Assert.Contains("<img src=\"foto.png\" alt=\"Il cortile\" />", site.Home, StringComparison.Ordinal);
        Assert.Empty(site.Made);
    }

    [Theory]
    [InlineData("pictures: { width: [300] }", "'pictures' has no 'width' | did you mean 'widths'?")]
    [InlineData("pictures: { formats: [wepb] }", "'wepb' | did you mean 'webp'?")]
    [InlineData("pictures: { quality: 0 }", "'quality' is 0, and may be 1 to 100")]
    [InlineData("pictures: none", "'pictures' is off or a map of settings, not 'none'")]
    [InlineData("pictures: [480]", "'pictures' is a map of names and values")]
    public void A_setting_that_cannot_be_is_reported(string settings, string message)
    {
        var said = Assert.Single(PictureSite.With("Testo.").Set(settings + "\n").Build().Messages);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_of_the_library_is_the_one_that_is_referenced()
    {
        Assert.Equal(
            VipsPictures.Version,
            LibraryVersion().Match(File.ReadAllText(Repository.At("Directory.Packages.props"))).Groups[1].Value
        );
        Assert.Equal(
            VipsPictures.Version,
            $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}"
        );
        Assert.Null(new VipsPictures().Trouble);
    }

    private static PictureSite Plain(string markdown, params (string Path, byte[] Bytes)[] files) =>
        new PictureSite(PictureSite.With(markdown, files).Inputs) { Maker = new PlainPictures() }.Build();

    [GeneratedRegex("NetVips.Native.linux-x64\" Version=\"([^\"]+)\"")]
    private static partial Regex LibraryVersion();
}
