namespace Quadro.Tests.Pictures;

public class PictureFaultTests
{
    [Fact]
    public void A_picture_of_200_megapixels_is_reported_where_it_is_shown()
    {
        var site = PictureSite
            .With("![La pianta](pianta.png)", ("content/pianta.png", MadePictures.PngHead(20_000, 10_000)))
            .Build();
        Assert.Equal(
            "content/index.md(5,14): QD4030: the picture 'content/pianta.png' is 20000 x 10000, 200 "
                + "megapixels, and at most 100 are shown",
            Assert.Single(site.Messages).Split(" | ")[0]
        );
        Assert.Empty(
            PictureSite
                .With("[La pianta](pianta.png)", ("content/pianta.png", MadePictures.PngHead(20_000, 10_000)))
                .Build()
                .Messages
        );
        Assert.Contains(
            "100 megapixels, and at most 99 are shown",
            Assert.Single(
                PictureSite
                    .With("![x](pianta.png)", ("content/pianta.png", MadePictures.PngHead(10_000, 10_000)))
                    .Set("pictures: { megapixels: 99 }\n")
                    .Build()
                    .Messages
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wrong_ending_is_told_with_the_right_one()
    {
        (string, byte[])[] file = [("content/foto.jpg", MadePictures.Png(30, 20))];
        Assert.Equal(
            "content/index.md(5,6): QD4031: 'content/foto.jpg' is a PNG picture, and its name says otherwise: "
                + "servers go by the name | rename it to 'foto.png', and what leads to it",
            Assert.Single(PictureSite.With("![x](foto.jpg)", file).Build().Messages)
        );
        Assert.StartsWith(
            "content/foto.jpg",
            Assert.Single(PictureSite.With("Testo.", file).Build().Messages),
            StringComparison.Ordinal
        );
        var site = PictureSite.With("Testo.", ("templates/assets/foto.png", MadePictures.Jpeg(30, 20)));
        Assert.StartsWith("templates/assets/foto.png", Assert.Single(site.Build().Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foto.JPG")]
    [InlineData("foto.jpeg")]
    public void An_ending_in_other_letters_is_right(string name) =>
        PictureSite.With($"![x]({name})", ($"content/{name}", MadePictures.Jpeg(30, 20))).BuildGood();

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    [InlineData("gif")]
    [InlineData("avif")]
    public void A_picture_cut_anywhere_is_reported(string kind)
    {
        var whole = kind switch
        {
            "png" => MadePictures.Png(60, 40),
            "jpeg" => MadePictures.Jpeg(60, 40),
            "webp" => MadePictures.Webp(60, 40),
            "gif" => MadePictures.Gif(1),
            _ => MadePictures.Avif(60, 40),
        };
        PictureSite.With($"![x](foto.{kind})", ($"content/foto.{kind}", whole)).BuildGood();
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 12))
        {
            var said = Assert.Single(
                new PictureSite(
                    PictureSite.With($"![x](foto.{kind})", ($"content/foto.{kind}", whole[..length])).Inputs
                )
                {
                    Maker = null,
                }
                    .Build()
                    .Messages
            );
            Assert.StartsWith("content/index.md(5,6): QD4032", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_picture_is_reported_at_the_template_that_shows_it()
    {
        var site = PictureSite.With(
            "Testo.",
            ("content/foto.png", "<p>Non trovata</p>"u8.ToArray()),
            ("templates/pages/home.html", "<h1>{{ page.title }}</h1>\n<img src=\"/foto.png\" alt=\"x\">\n"u8.ToArray())
        );
        var said = Assert.Single(site.Build().Messages, message =>
            message.Contains("QD4032", StringComparison.Ordinal)
        );
        Assert.Contains("'content/foto.png' is no picture, whatever its name says", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_cannot_be_decoded_stops_the_build_and_leaves_the_site_as_it_was()
    {
        var site = PictureSite.With("![x](foto.jpg)", ("content/foto.jpg", MadePictures.Jpeg(30, 20))).BuildGood();
        var before = site.Everything;
        site.Inputs = site.Inputs.With("content/foto.jpg", MadePictures.JpegWithoutTables(30, 20));
        var said = Assert.Single(site.Build().Messages);
        Assert.StartsWith(
            "content/index.md(5,6): QD4034: no picture can be made of 'content/foto.jpg': ",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(before, site.Everything);
    }

    [Fact]
    public void A_drawing_behind_a_long_licence_is_a_drawing_with_its_size()
    {
        var drawing =
            $"\ufeff<?xml version=\"1.0\"?>\n<!-- {new string('x', 9000)} -->\n<svg "
            + "xmlns=\"http://www.w3.org/2000/svg\" "
            + $"height=\"20\" viewBox=\"0 0 30 10\"><path d=\"M0 0h8v8H0z\"/></svg>";
        var site = PictureSite
            .With("![x](a.svg)", ("content/a.svg", System.Text.Encoding.UTF8.GetBytes(drawing)))
            .BuildGood();
        Assert.Contains("width=\"60\" height=\"20\"", site.Home, StringComparison.Ordinal);
        Assert.Contains(
            PictureSite.With("![x](a.svg)", ("content/a.svg", "<html><svg></svg></html>"u8.ToArray())).Build().Messages,
            message => message.Contains("QD4032", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_picture_whose_points_stand_among_what_is_said_of_it_is_whole()
    {
        var site = new PictureSite(
            PictureSite.With("![x](a.avif)", ("content/a.avif", MadePictures.AvifInItsHead(30, 20))).Inputs
        )
        {
            Maker = null,
        }.BuildGood();
        Assert.Contains("width=\"30\" height=\"20\"", site.Home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foto%20bella.png", 6)]
    [InlineData("<foto bella.png>", 6)]
    public void A_picture_with_a_space_in_its_name_is_reported_where_it_is_shown(string written, int column)
    {
        var file = ("content/foto bella.png", MadePictures.PngHead(20_000, 10_000));
        Assert.StartsWith(
            $"content/index.md(5,{column}): QD4030",
            Assert.Single(PictureSite.With($"![x]({written})", file).Build().Messages),
            StringComparison.Ordinal
        );
        var template = PictureSite
            .With(
                "Testo.",
                file,
                (
                    "templates/pages/home.html",
                    "<h1>{{ page.title }}</h1>\n<img src=\"/foto%20bella.png\" alt=\"x\">\n"u8.ToArray()
                )
            )
            .Build();
        Assert.Contains(template.Messages, message =>
            message.StartsWith("templates/pages/home.html(2,", StringComparison.Ordinal)
            && message.Contains("QD4030", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_drawing_with_a_script_is_reported()
    {
        var drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>"u8.ToArray();
        Assert.Contains(PictureSite.With("![x](a.svg)", ("content/a.svg", drawing)).Build().Messages, message =>
            message.StartsWith("content/a.svg(1,", StringComparison.Ordinal)
            && message.Contains("script", StringComparison.Ordinal)
        );
    }
}
