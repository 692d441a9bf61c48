using Quadro.Model.Settings;
using Quadro.Tests.Search;

namespace Quadro.Tests.Tracing;

/// <summary>Edits of quadro.yaml and of the words of the command line.</summary>
internal static class SettingEdits
{
    private const string Settings = "quadro.yaml";

    public static Edit[] All { get; } =
    [
        new("site title", 2, edit =>
            edit.Key(Settings, "title", edit.OneOf("La città", "{ it: Il paese, en: The village }", null!))
        ),
        new("site description", 1, edit => edit.Key(Settings, "description", edit.OneOf("Una prova.", null!))),
        new("menu", 3, edit =>
            edit.Key(
                Settings,
                "menu",
                edit.OneOf("[works]", "[places, works, crew]", "[guida/inizio, /sommario/]", "[niente]", null!)
            )
        ),
        new("legal", 1, edit => edit.Key(Settings, "legal", edit.OneOf("[info/note]", "[guida/inizio]", null!))),
        new("languages", 3, edit => edit.Key(Settings, "languages", edit.OneOf("[it]", "[it, en]", "[en, it]", null!))),
        new("language", 1, edit => edit.Key(Settings, "language", edit.OneOf("it", "en"))),
        new("base address", 3, edit =>
            edit.Key(
                Settings,
                "base_url",
                edit.OneOf("https://example.org/", "https://example.org/citta/", "https://example.org/altra/", null!)
            )
        ),
        new("links", 2, edit => edit.Key(Settings, "links", edit.OneOf("relative", "root", null!))),
        new("without", 3, edit =>
            edit.Key(
                Settings,
                "without",
                edit.OneOf("[feed]", "[sitemap, ids]", "[robots, error_page]", "[quality]", null!)
            )
        ),
        new("search", 2, edit => edit.Key(Settings, "search", edit.OneOf("false", "true", null!))),
        new("limit of search", 1, edit =>
            edit.Key(
                Settings,
                "limits",
                edit.OneOf(
                    "{ search: 3 }",
                    "{ search: 26 }",
                    "{ search: 30 }",
                    "{ search: 34 }",
                    "{ loops: 40 }",
                    "{ loops: 4000 }",
                    null!
                )
            )
        ),
        new("limit of pages", 2, edit =>
            edit.Key(Settings, "limits", edit.OneOf("{ pages: 1 }", "{ pages: 2 }", null!))
        ),
        new("the index", 2, edit => edit.Site = edit.Site with
            {
                Search = edit.Number(3) switch
                {
                    0 => new PlainIndexer(),
                    1 => new PlainIndexer { Trouble = "it is away" },
                    _ => null,
                },
            }),
        new("date of the site", 3, edit =>
            edit.Key(Settings, "as_of", edit.OneOf("2026-06-30", "2026-05-15", "2027-01-01", null!))
        ),
        new("owner", 1, edit => edit.Key(Settings, "owner", edit.OneOf("comune", "nessuno", null!))),
        new("theme", 3, edit =>
            edit.Key(
                Settings,
                "theme",
                edit.OneOf(
                    "{ colour: \"#0b5cad\" }",
                    "{ colour: \"#703000\" }",
                    "{ colour: \"#ffee00\" }",
                    "{ colour: \"#0b5cad\", fonts: { text: Georgia } }",
                    "{ colour: red }",
                    "{ colour: \"#fff\", logo: x.svg }",
                    null!
                )
            )
        ),
        new("colours that meet", 2, edit =>
            edit.Put("templates/theme.yaml", edit.OneOf(Editing.OfKit("templates/theme.yaml"), "contrast: []\n"))
        ),
        new("accessibility", 3, edit =>
            edit.Key(
                Settings,
                "accessibility",
                edit.OneOf(
                    "{ statement: info/note, reviewed: 2026-01-10, feedback: urp@comune.it }",
                    "{ statement: guida/inizio, reviewed: 2020-01-10 }",
                    "{ statement: https://example.org/x, feedback: info/note }",
                    "{ statement: nessuna }",
                    null!
                )
            )
        ),
        new("privacy", 2, edit =>
            edit.Key(Settings, "privacy", edit.OneOf("info/note", "https://example.org/privacy", "niente/qui", null!))
        ),
        new("licence", 2, edit => edit.Key(Settings, "licence", edit.OneOf("CC BY 4.0", "CC0", null!))),
        new("severities", 2, edit =>
            edit.Key(
                Settings,
                "rules",
                edit.OneOf(
                    "{ QD6007: off }",
                    "{ QD6007: error }",
                    "{ SPESO: error }",
                    "{ SPESO: off, QD6006: info }",
                    null!
                )
            )
        ),
        new("accepted", 2, edit =>
            edit.Key(
                Settings,
                "accept",
                edit.OneOf(
                    "[{ code: QD6006, file: content/guida/seguito.md, reason: va bene, until: 2026-12-31 }]",
                    null!
                )
            )
        ),
        new("pages of a list", 2, edit =>
            edit.Change(Settings, text =>
                text.Replace(
                    "page_size: " + edit.OneOf("2", "3", "5"),
                    "page_size: " + edit.OneOf("2", "3", "5"),
                    StringComparison.Ordinal
                )
            )
        ),
        new("addresses of a collection", 2, edit =>
            edit.Change(Settings, text =>
                text.Contains("/opere/{id}/", StringComparison.Ordinal)
                    ? text.Replace("/opere/{id}/", "/lavori/{id}/", StringComparison.Ordinal)
                    : text.Replace("/lavori/{id}/", "/opere/{id}/", StringComparison.Ordinal)
            )
        ),
        new("addresses by language", 1, edit =>
            edit.Change(Settings, text =>
                text.Contains("url: \"/opere/{id}/\"", StringComparison.Ordinal)
                    ? text.Replace(
                        "url: \"/opere/{id}/\"",
                        "url: { it: \"/opere/{id}/\", en: \"/works/{id}/\" }",
                        StringComparison.Ordinal
                    )
                    : text.Replace(
                        "url: { it: \"/opere/{id}/\", en: \"/works/{id}/\" }",
                        "url: \"/opere/{id}/\"",
                        StringComparison.Ordinal
                    )
            )
        ),
        new("order of a collection", 1, edit =>
            edit.Change(Settings, text => text.Replace("sort: [title]", "sort: [-title]", StringComparison.Ordinal))
        ),
        new("settings gone", 1, edit => edit.Delete(Settings)),
        new("drafts", 2, edit => Say(edit, options => options with { Drafts = !options.Drafts })),
        new("edition", 2, edit =>
            Say(edit, options => options with { Edition = edit.OneOf("internal", "public", null!) })
        ),
        new("as of", 2, edit =>
            Say(edit, options => options with { AsOf = edit.OneOf("2026-05-15", "2030-01-01", null!) })
        ),
        new("base url", 2, edit =>
            Say(edit, options => options with { BaseUrl = edit.OneOf("https://example.net/a/", null!) })
        ),
        new("epoch", 1, edit =>
            Say(edit, options => options with { SourceDateEpoch = edit.Chance(50) ? 1_700_000_000 : null })
        ),
        new("strict", 1, edit => Say(edit, options => options with { WarningsAsErrors = !options.WarningsAsErrors })),
        new("threads", 1, edit => Say(edit, options => options with { Threads = 1 + edit.Number(3) })),
    ];

    private static void Say(Editing edit, Func<BuildOptions, BuildOptions> change) =>
        edit.Site = edit.Site with { Options = change(edit.Site.Options) };
}
