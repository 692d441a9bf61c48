using Quadro.Tests.Support;

namespace Quadro.Tests.Pictures;

/// <summary>Pictures that were made go when no build uses them any more, and not sooner.</summary>
public class UnusedPictureTests
{
    private const int Patience = 10;

    private static readonly MemoryInputs Two = PictureSite
        .With(
            "![a](a.png)\n\n![b](b.png)",
            ("content/a.png", MadePictures.Png(1000, 40)),
            ("content/b.png", MadePictures.Png(700, 40, 99))
        )
        .Inputs;

    private readonly PlainPictures maker = new();

    private static MemoryInputs One(int turn) =>
        Two.With("content/index.md", $"---\ntitle: Casa\n---\n\n![a](a.png)\n\nVolta {turn}.\n")
            .Without("content/b.png");

    [Fact]
    public void What_so_many_builds_have_not_used_is_removed()
    {
        var site = Site().BuildGood();
        Assert.Equal(8, Pictures(site));
        for (var turn = 1; turn < Patience; turn++)
            Build(site, One(turn));
        Assert.Equal(8, Pictures(site));
        Build(site, One(Patience));
        Assert.Equal(4, Pictures(site));
        Assert.DoesNotContain("unused.txt", site.Kept.Snapshot().Keys);
        Assert.Equal(4, site.Made.Length);
    }

    [Fact]
    public void A_build_that_uses_it_begins_the_count_anew()
    {
        var site = Site().BuildGood();
        for (var turn = 1; turn < 3 * Patience; turn++)
            Build(site, turn % (Patience - 1) == 0 ? Two : One(turn));
        Assert.Equal((8, 8), (Pictures(site), maker.Made));
    }

    [Fact]
    public void Two_editions_in_turn_make_no_picture_twice()
    {
        var (all, some) = (Site(), new PictureSite(One(0)) { Maker = maker });
        some.Kept = all.Kept;
        for (var turn = 0; turn < 2 * Patience; turn++)
        {
            Build(all, Two.With("content/altra.md", $"Volta {turn}.\n"));
            Build(some, One(turn));
        }
        Assert.Equal((8, 8), (Pictures(all), maker.Made));
    }

    [Fact]
    public void Builds_that_fail_that_change_nothing_or_that_only_preview_do_not_count()
    {
        var site = Site().BuildGood();
        Build(site, One(0));
        for (var turn = 0; turn < 2 * Patience; turn++)
            site.Build();
        Build(site, One(1).With("content/index.md", "---\ntitle: Casa\n---\n[[nessuno]]\n"), 2 * Patience);
        var preview = new PictureSite(One(2))
        {
            Maker = maker,
            Kept = site.Kept,
            Tidies = false,
        };
        for (var turn = 0; turn < 2 * Patience; turn++)
            Build(preview, One(turn));
        Assert.Equal(8, Pictures(site));
    }

    [Fact]
    public void A_clean_build_leaves_what_it_uses_alone()
    {
        var site = Site().BuildGood();
        site.Kept.Put("letter.txt", "mine");
        site.Inputs = One(0);
        site.Build(clean: true);
        Assert.Equal((4, "mine"), (Pictures(site), site.Kept.Snapshot()["letter.txt"]));
    }

    [Fact]
    public void A_torn_list_and_a_folder_that_refuses_are_no_fault()
    {
        var site = Site().BuildGood();
        site.Kept.Put("unused.txt", "x\n99999999999999999999 y\n");
        Build(site, One(0));
        Assert.Empty(site.Messages);
        site.Kept.Refuse("", "access is denied");
        Build(site, One(1));
        Assert.Empty(site.Messages);
    }

    private PictureSite Site() => new(Two) { Maker = maker };

    private static void Build(PictureSite site, MemoryInputs inputs, int times = 1)
    {
        site.Inputs = inputs;
        while (times-- > 0)
            site.Build();
    }

    private static int Pictures(PictureSite site) =>
        site.Kept.Snapshot().Keys.Count(name => name is not ("unused.txt" or "letter.txt"));
}
