using System.Globalization;
using System.Text;
using Quadro.Emit;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Browser;

/// <summary>Sites that nobody would write and somebody will: made in memory, for a folder of a host.</summary>
internal static class StrangeSites
{
    private const string Settings =
        "=== quadro.yaml\ntitle: Osservatorio\nlanguage: it\nas_of: 2024-01-01\nwithout: [search]\n";

    /// <summary>300 letters without a space.</summary>
    public static string Endless { get; } = string.Concat(Enumerable.Repeat("Supercalifragilistico", 15))[..300];

    /// <summary>Pages of such a title.</summary>
    public static IReadOnlyList<string> LongPages { get; } =
    [
        "",
        "projects/",
        "projects/a/",
        "projects/per-stato/",
        "projects/per-tema/",
        "projects/per-territorio/a/",
        "plans/a/",
        "plans/a/testo/",
        "plan-items/b/",
        "organisations/",
        "organisations/a/",
        "territories/a/",
        "updates/",
        "updates/a/",
        "norms/a/",
        "indicators/a/",
        "terms/",
        "a/",
        "nothings/",
    ];

    public static Func<string, byte[]?> LongTitles()
    {
        var site = new StringBuilder(Settings.Replace("Osservatorio", Endless, StringComparison.Ordinal));
        site.Append("menu: [projects, nothings, a]\n");
        foreach (var (collection, id, more) in Records)
            site.Append(
                CultureInfo.InvariantCulture,
                $"=== content/{collection}/{id}.md\n---\ntitle: {Endless}\nsummary: {Endless}\n{more}---\n## "
                    + $"{Endless}\n\n{Endless}\n\n| {Endless} | B |\n|---|---|\n| `{Endless}` | 1 |\n"
            );
        site.Append(
            CultureInfo.InvariantCulture,
            $"=== content/a.md\n---\ntitle: {Endless}\n---\n- {Endless}\n\n```\n{Endless}\n```\n"
        );
        site.Append(
            "=== data/nothings.schema.yaml\ntitle: Niente\npages: true\nfields:\n  - { name: title, type: "
                + "string }\n=== data/nothings.csv\nid,title\n"
        );
        return Made(SiteUnderTest.Of(site.ToString()), "http://127.0.0.1/strange/");
    }

    /// <summary>A list of 10,000 entries, more than the script takes on, one of as many as it does, and one by figures
    /// that are no whole numbers.</summary>
    public static Func<string, byte[]?> LongLists()
    {
        var site = new StringBuilder(Settings);
        site.Append(
            "=== templates/layouts/bare.html\n<!DOCTYPE html><html lang=\"it\"><head><meta "
                + "charset=\"utf-8\"><title>{{ page.title }}</title></head><body><main>{{ content "
                + "}}</main></body></html>\n"
        );
        foreach (var (collection, count) in new[] { ("works", 10_000), ("notes", 2_000) })
        {
            site.Append(
                CultureInfo.InvariantCulture,
                $"=== templates/pages/{collection}.html\n---\nlayout: bare\n---\n<h1>{{{{ record.title }}}}</h1>\n"
            );
            site.Append(
                CultureInfo.InvariantCulture,
                $"=== data/{collection}.schema.yaml\ntitle: {collection}\npages: true\nfacets: [theme, "
                    + $"year]\nfields:\n  - {{ name: title, type: string }}\n  - {{ name: theme, title: Tema, "
                    + $"type: string }}\n  - {{ name: year, title: Anno, type: year }}\n"
            );
            site.Append(CultureInfo.InvariantCulture, $"=== data/{collection}.csv\nid,title,theme,year\n");
            for (var i = 0; i < count; i++)
                site.Append(CultureInfo.InvariantCulture, $"n{i},Voce numero {i},tema {i % 7},{1990 + (i % 30)}\n");
        }
        site.Append(
            "=== data/readings.schema.yaml\npages: true\nfacets: [level]\nfields:\n  - { name: title, type: "
                + "string }\n  - { name: level, title: Livello, type: number }\n"
        );
        site.Append("=== data/readings.csv\nid,title,level\n");
        foreach (var level in new[] { "1.5", "-2.5", "0", "1.25", "12" })
            site.Append(CultureInfo.InvariantCulture, $"r{level.Replace('.', 'v')},Misura {level},{level}\n");
        return Made(SiteUnderTest.Of(site.ToString()), "http://127.0.0.1/many/");
    }

    private static IEnumerable<(string Collection, string Id, string More)> Records =>
        [
            ("projects", "a", $"state: ended\nterritories: [a]\nthemes: [{Endless}]\n"),
            ("plans", "a", $"subtitle: {Endless}\n"),
            ("plan-items", "b", "plan: a\nlevel: mission\ncode: M1\n"),
            ("organisations", "a", "kind: municipality\n"),
            ("territories", "a", "kind: municipality\n"),
            ("updates", "a", "date: 2024-01-01\n"),
            ("norms", "a", "kind: regional-law\n"),
            ("indicators", "a", "unit: euro\nkind: computed\n"),
            ("terms", "a", $"definition: {Endless}\n"),
        ];

    private static Func<string, byte[]?> Made(SiteUnderTest site, string baseUrl)
    {
        var folder = new SiteFolder().Build(site with { Options = new BuildOptions { BaseUrl = baseUrl } });
        if (folder.Failed)
            throw new InvalidOperationException(string.Join('\n', folder.Messages));
        return path =>
            folder.Output.Find(path) is { Kind: OutputKind.File } ? folder.Output.Read(path).ToArray() : null;
    }
}
