using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Render.Views;

/// <summary>What a page knows of itself in other languages. All of it is part of the answer to the page's own
/// read.</summary>
internal sealed class LanguageMembers(PageHost host, PlannedPage page)
{
    private ImmutableArray<PlannedPage> All => host.Model.CounterpartsOf(page);

    /// <summary>The page in the other languages, for readers to choose from.</summary>
    public ScriptList Others =>
        new([
            .. All.Where(other => other.Language != page.Language)
                .Select(other =>
                    (object?)
                        new MembersTable(
                            "alternate",
                            [
                                ("language", () => other.Language),
                                ("name", () => host.Model.LanguageNamed(other.Language).Name),
                                ("url", () => other.Url),
                                ("translated", () => !other.IsUntranslated),
                            ]
                        )
                ),
        ]);

    /// <summary>
    /// The page in every language in which somebody has written it, itself included, and which of them is for everybody
    /// else; for search engines, that want whole addresses. Nothing when there is one only, or when this page stands in
    /// for another.
    /// </summary>
    public ScriptList Translations
    {
        get
        {
            var written = All.Where(other => !other.IsUntranslated).ToList();
            if (written.Count < 2 || page.IsUntranslated)
                return new ScriptList([]);
            var own = written.Find(other => other.Language == host.Model.Settings.Language);
            return new ScriptList([
                .. written.Select(other => Translation(other.Language, other.Url)),
                .. own is null ? [] : new[] { Translation("x-default", own.Url) },
            ]);
        }
    }

    /// <summary>The page that this one stands in for, in the language that its text is in.</summary>
    public object Original =>
        Written is { } original
            ? new MembersTable(
                "original",
                [
                    ("language", () => original.Language),
                    ("language_name", () => NameOf(host, original.Language)),
                    ("url", () => original.Url),
                ]
            )
            : Unknown.NotApplicable;

    /// <summary>A page whose text is another page's is that page, to those who count pages.</summary>
    public string Canonical => Whole((Written ?? page).Url) is { } url ? url : "";

    private PlannedPage? Written => page.IsUntranslated ? All.FirstOrDefault(other => !other.IsUntranslated) : null;

    private MembersTable Translation(string language, string url) =>
        new("translation", [("language", () => language), ("url", () => Whole(url) ?? url)]);

    private string? Whole(string url) => host.Model.Settings.BaseUrl is { } root ? root + url[1..] : null;

    /// <summary>The name of a language in the words of the page's.</summary>
    public static string NameOf(PageHost host, string language) =>
        host.Language.Texts.TryGetValue($"language.{language}", out var entry)
            ? entry.Other
            : host.Model.LanguageNamed(language).Name;
}
