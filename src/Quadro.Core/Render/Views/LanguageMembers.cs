using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Render.Views;

/// <summary>The facts about a page in other languages. All of them are part of the answer to the page's own
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

    /// <summary>The page in every language in which it is written, itself included, and the default for other
    /// readers; search engines need whole addresses. Empty when there is only one, or when this page replaces a
    /// missing translation.</summary>
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

    /// <summary>The page that this one replaces, in the language of its text.</summary>
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

    /// <summary>The address for search engines: a page that shows the text of another page counts as that
    /// page.</summary>
    public string Canonical => Whole((Written ?? page).Url) is { } url ? url : "";

    private PlannedPage? Written => page.IsUntranslated ? All.FirstOrDefault(other => !other.IsUntranslated) : null;

    private MembersTable Translation(string language, string url) =>
        new("translation", [("language", () => language), ("url", () => Whole(url) ?? url)]);

    private string? Whole(string url) => host.Model.Settings.BaseUrl is { } root ? root + url[1..] : null;

    /// <summary>The name of a language in the page's language.</summary>
    public static string NameOf(PageHost host, string language) =>
        host.Language.Texts.TryGetValue($"language.{language}", out var entry)
            ? entry.Other
            : host.Model.LanguageNamed(language).Name;
}
