using System.Collections.Immutable;
using Quadro.Tests.Pictures;

namespace Quadro.Tests.Tracing;

/// <summary>Edits of pictures, of what shows them and of what makes them smaller.</summary>
internal static class PictureEdits
{
    private const string Settings = "quadro.yaml";
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"></svg>\n";

    private static ImmutableArray<string> Places =>
        [
            "content/img/foto.png",
            "content/img/molo.png",
            "content/guida/foto.png",
            "content/works/ponte/foto.png",
            "templates/assets/segno.png",
            "content/img/foto.jpg",
        ];

    private static ImmutableArray<string> Shown =>
        [
            "![Una foto](/img/foto.png)",
            "![Il molo](/img/molo.png)",
            "![Una foto](/guida/foto.png \"Da vicino\")",
            "![Il ponte](/works/ponte/foto.png)",
            "![Una foto](/img/foto.jpg)",
            "<img src=\"/img/foto.png\" alt=\"Una foto\" width=\"10\" loading=\"eager\">",
            "<p><img src=\"/img/molo.png\" alt=\"\" sizes=\"50vw\"> [la foto](/img/foto.png)</p>",
            "<picture><img src=\"/img/foto.png\" alt=\"x\"></picture>",
            "<p><img src=\"{{ asset \"segno.png\" }}\" alt=\"\"></p>",
            "![](/img/foto.png)",
            "![Manca](/img/manca.png)",
        ];

    private static ImmutableArray<byte[]> Pictures { get; } =
    [
        MadePictures.Png(700, 2),
        MadePictures.Png(700, 2, 50),
        MadePictures.Png(500, 3),
        MadePictures.Png(40, 2),
        MadePictures.PngWithNotes(600, 2),
        MadePictures.PngHead(1200, 800),
        MadePictures.Gif(1),
        MadePictures.Gif(2),
        MadePictures.JpegOfCamera(520, 4, 6),
        MadePictures.JpegOfCamera(520, 4, 1),
        MadePictures.WebpOfCamera(490, 4),
    ];

    public static Edit[] All { get; } =
    [
        new("picture", 8, edit => edit.Put(edit.Pick(Places), edit.Pick(Pictures))),
        new("picture deleted", 3, edit =>
            Maybe(edit.Path("content/img/") ?? edit.Path("content/guida/", ".png"), edit.Delete)
        ),
        new("picture cut short", 1, edit => edit.Put(edit.Pick(Places), [.. edit.Pick(Pictures).SkipLast(20)])),
        new("no picture", 1, edit => edit.Put(edit.Pick(Places), "nothing to see\n")),
        new("picture of many points", 1, edit => edit.Put(edit.Pick(Places), MadePictures.PngHead(30_000, 10_000))),
        new("picture as another file", 2, edit =>
            Maybe(edit.Path("content/img/"), path => edit.Put(edit.Pick(Places), edit.Site.Files[path].Bytes))
        ),
        new("picture shown", 8, edit =>
            Maybe(edit.Path("content/", ".md"), path => edit.Change(path, text => $"{text}\n{edit.Pick(Shown)}\n"))
        ),
        new("picture not shown", 4, edit =>
            Maybe(edit.Path("content/", ".md"), path => edit.Lines(path, lines => lines.RemoveAll(Shown.Contains)))
        ),
        new("picture in a template", 2, edit =>
            Maybe(edit.Path("templates/pages/", ".html"), path =>
                edit.Change(path, text =>
                    $"{text}<p><img src=\"{edit.OneOf("/img/foto.png", "{{ asset \"segno.png\" }}")}\" alt=\"\"></p>\n"
                )
            )
        ),
        new("logo", 4, Logo),
        new("pictures' settings", 4, edit =>
            edit.Key(
                Settings,
                "pictures",
                edit.OneOf(
                    "off",
                    "{ widths: [300] }",
                    "{ widths: [100, 480], formats: [webp] }",
                    "{ quality: 50 }",
                    "{ megapixels: 400 }",
                    "{ formats: [gif] }",
                    null!
                )
            )
        ),
        new("the maker of pictures", 2, edit => edit.Site = edit.Site with { Pictures = Maker(edit.Number(4)) }),
        new("kept pictures lost", 1, edit =>
            edit.Standing.Kept.Snapshot().Keys.ToList().ForEach(edit.Standing.Kept.Remove)
        ),
        new("kept picture torn", 1, edit =>
            Maybe(Any(edit), path => edit.Standing.Kept.Put(path, edit.OneOf("", "torn", "3 x\n")))
        ),
    ];

    private static void Maybe(string? path, Action<string> act)
    {
        if (path is not null)
            act(path);
    }

    private static string? Any(Editing edit) =>
        edit.Standing.Kept.Snapshot().Keys.ToList() is { Count: > 0 } some ? edit.Pick(some) : null;

    private static PlainPictures? Maker(int which) =>
        which switch
        {
            0 => null,
            1 => new PlainPictures { Trouble = "it is away" },
            2 => new PlainPictures { Identity = "refusing", Refusal = "it cannot be read" },
            _ => new PlainPictures(),
        };

    private static void Logo(Editing edit)
    {
        edit.Key(
            Settings,
            "theme",
            edit.OneOf(
                "{ logo: img/foto.png }",
                "{ logo: segno.png, colour: \"#703000\" }",
                "{ logo: img/segno.svg, logo_has_name: true }",
                "{ logo: img/manca.svg }",
                null!
            )
        );
        if (edit.Chance(60))
            edit.Put(
                "content/img/segno.svg",
                edit.OneOf(Drawing, Drawing.Replace("40", "60", StringComparison.Ordinal), "<svg>")
            );
    }
}
