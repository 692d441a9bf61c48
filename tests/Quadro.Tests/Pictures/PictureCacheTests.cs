using Quadro.Tests.Support;

namespace Quadro.Tests.Pictures;

/// <summary>Pictures are made once, and a site is the same whatever was made before.</summary>
public class PictureCacheTests
{
    private const string Two = "![a](a.png)\n\n![b](b.png)";

    private static (string, byte[])[] Files =>
        [("content/a.png", MadePictures.Png(1000, 40)), ("content/b.png", MadePictures.Png(700, 40, 99))];

    private static PictureSite Site(PlainPictures maker, int threads = 2) =>
        new(PictureSite.With(Two, Files).Inputs.With("content/altra.md", "---\ntitle: Altra\n---\n\n![b](b.png)\n"))
        {
            Maker = maker,
            Threads = threads,
        };

    [Fact]
    public void The_same_pictures_come_out_with_the_library_of_one_thread_and_of_many()
    {
        var one = new PictureSite(PictureSite.With(Two, Files).Inputs) { Threads = 1 }.BuildGood();
        var many = new PictureSite(one.Inputs) { Threads = 8 }.BuildGood();
        Assert.Equal(8, one.Made.Length);
        Assert.Equal(one.Everything, many.Everything);
    }

    [Fact]
    public void What_was_made_is_not_made_again()
    {
        var maker = new PlainPictures();
        var site = Site(maker).BuildGood();
        Assert.Equal(8, maker.Made);
        site.Build(forgets: true);
        Assert.Equal((8, 0), (maker.Made, site.Report.Written.Written));
        site.Inputs = site.Inputs.With("content/altra.md", "---\ntitle: Altra\n---\n\n![b](b.png) e altro.\n");
        site.BuildGood();
        Assert.Equal(8, maker.Made);
    }

    [Fact]
    public void A_kept_folder_that_is_gone_or_torn_changes_nothing()
    {
        var maker = new PlainPictures();
        var site = Site(maker).BuildGood();
        var right = site.Everything;
        foreach (var name in site.Kept.Snapshot().Keys)
            site.Kept.Put(name, "torn");
        site.Kept.Put("what-is-this", "");
        var torn = new PictureSite(site.Inputs) { Maker = maker, Kept = site.Kept }.BuildGood();
        Assert.Equal(right, torn.Everything);
        Assert.Equal(
            right,
            new PictureSite(site.Inputs) { Maker = maker }
                .BuildGood()
                .Everything
        );
        var closed = new MemoryOutput();
        closed.Refuse("", "access is denied");
        Assert.Equal(
            right,
            new PictureSite(site.Inputs) { Maker = maker, Kept = closed }
                .BuildGood()
                .Everything
        );
    }

    [Fact]
    public void A_changed_picture_changes_the_pages_that_show_it()
    {
        var maker = new PlainPictures();
        var site = Site(maker).BuildGood();
        site.Inputs = site.Inputs.With("content/a.png", MadePictures.Png(1000, 40, 7));
        site.BuildGood();
        Assert.Equal((12, 1), (maker.Made, site.Report.Rendered));
        Same(site);
    }

    [Fact]
    public void After_every_edit_the_site_is_that_of_a_clean_build()
    {
        var site = Site(new PlainPictures()).BuildGood();
        var text = site.Inputs;
        MemoryInputs[] edits =
        [
            text.With("content/b.png", MadePictures.Png(400, 10)),
            text.With("content/altra.md", "---\ntitle: Altra\n---\n\nNiente.\n")
                .With("content/index.md", "---\ntitle: Casa\n---\n\n![a](a.png)\n"),
            text.Without("content/b.png"),
            text.With("content/a.png", MadePictures.Jpeg(500, 20)),
            text.With("quadro.yaml", "pictures: { widths: [300] }\n"),
            text.With("quadro.yaml", "pictures: off\n"),
            text.With("quadro.yaml", "theme: { logo: b.png }\n"),
            text.With("content/a.png", MadePictures.JpegOfCamera(500, 20, 6)),
            text,
        ];
        foreach (var edit in edits)
        {
            site.Inputs = edit;
            site.Build();
            Same(site);
        }
        Assert.Equal(8, site.Made.Length);
    }

    private static void Same(PictureSite site)
    {
        var clean = new PictureSite(site.Inputs) { Maker = new PlainPictures(), Threads = 1 }.Build();
        Assert.Equal(clean.Messages, site.Messages);
        if (!clean.Report.Failed)
            Assert.Equal(clean.Everything, site.Everything);
    }
}
