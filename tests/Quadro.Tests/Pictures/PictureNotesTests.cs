using Quadro.Render.Pictures;

namespace Quadro.Tests.Pictures;

/// <summary>What a camera noted is in no file of the site.</summary>
public class PictureNotesTests
{
    private const string All = "![a](a.jpg) ![b](b.png) ![c](c.webp) ![d](d.gif)";

    private static (string, byte[])[] Noted =>
        [
            ("content/a.jpg", MadePictures.JpegOfCamera(600, 300, 1)),
            ("content/b.png", MadePictures.PngWithNotes(600, 300)),
            ("content/c.webp", MadePictures.WebpOfCamera(600, 300)),
            ("content/d.gif", MadePictures.Gif(1)),
            ("content/e.jpg", MadePictures.JpegWithThumbnail(60, 30)),
            ("content/unused.jpg", MadePictures.JpegOfCamera(60, 30, 6)),
        ];

    [Fact]
    public void Notes_are_in_no_output()
    {
        Assert.All(Noted, file => Assert.True(MadePictures.Tells(file.Item2)));
        foreach (
            var site in (PictureSite[])
                [PictureSite.With(All, Noted), new PictureSite(PictureSite.With(All, Noted).Inputs) { Maker = null }]
        )
        {
            site.BuildGood();
            Assert.All(site.Paths, path => Assert.False(MadePictures.Tells(site[path]), path));
        }
    }

    [Fact]
    public void The_points_stay_as_they_are()
    {
        var site = PictureSite.With(All, Noted).BuildGood();
        foreach (var name in (string[])["a.jpg", "b.png", "c.webp"])
        {
            using var before = NetVips.Image.NewFromBuffer(Noted.First(file => file.Item1 == "content/" + name).Item2);
            using var after = NetVips.Image.NewFromBuffer(site[name]);
            Assert.Equal(before.WriteToMemory<byte>(), after.WriteToMemory<byte>());
        }
    }

    [Theory]
    [InlineData(1, 60, 30)]
    [InlineData(3, 60, 30)]
    [InlineData(6, 30, 60)]
    [InlineData(8, 30, 60)]
    public void A_picture_that_was_held_sideways_is_upright(int orientation, int width, int height)
    {
        (string, byte[])[] file = [("content/a.jpg", MadePictures.JpegOfCamera(60, 30, orientation))];
        var site = PictureSite.With("![a](a.jpg)", file).BuildGood();
        Assert.Contains($"width=\"{width}\" height=\"{height}\"", site.Home, StringComparison.Ordinal);
        var own = PictureFacts.Read(site["a.jpg"])!;
        Assert.Equal((1, width, height), (own.Orientation, own.Width, own.Height));
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(site["a.jpg"]), StringComparison.Ordinal);
        var small = PictureFacts.Read(site[site.Made[0]])!;
        Assert.Equal((width, height), (small.Width, small.Height));

        var plain = new PictureSite(site.Inputs) { Maker = null }.BuildGood();
        var kept = PictureFacts.Read(plain["a.jpg"])!;
        Assert.Equal((orientation, width, height), (kept.Orientation, kept.Width, kept.Height));
    }

    [Theory]
    [InlineData(1, 60, 30)]
    [InlineData(6, 30, 60)]
    public void A_png_keeps_how_it_was_held_and_nothing_else(int orientation, int width, int height)
    {
        var png = MadePictures.PngTurned(60, 30, orientation);
        Assert.True(MadePictures.Tells(png));
        foreach (
            var site in (PictureSite[])
                [
                    PictureSite.With("![b](b.png)", ("content/b.png", png)),
                    new PictureSite(PictureSite.With("![b](b.png)", ("content/b.png", png)).Inputs) { Maker = null },
                ]
        )
        {
            site.BuildGood();
            Assert.False(MadePictures.Tells(site["b.png"]));
            Assert.Contains($"width=\"{width}\" height=\"{height}\"", site.Home, StringComparison.Ordinal);
            Assert.Equal(orientation, PictureFacts.Read(site["b.png"])!.Orientation);
            using var image = NetVips.Image.NewFromBuffer(site["b.png"]);
            Assert.Equal(
                orientation == 1 ? 0 : orientation,
                image.Contains("orientation") ? (int)image.Get("orientation") : 0
            );
            foreach (var made in site.Made)
                Assert.Equal(
                    (width, height),
                    (PictureFacts.Read(site[made])!.Width, PictureFacts.Read(site[made])!.Height)
                );
        }
    }

    [Fact]
    public void Who_turns_pictures_off_publishes_them_as_they_are()
    {
        var site = PictureSite.With(All, Noted).Set("pictures: off\n").BuildGood();
        Assert.All(Noted, file => Assert.Equal(file.Item2, site[file.Item1["content/".Length..]]));
    }
}
