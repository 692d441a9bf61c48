using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Model.Schemas;

/// <summary>A site whose collection 'cose' has one field 'x', in a table of one row.</summary>
internal static class Trial
{
    private static readonly string Settings = "title: Prova\nlanguage: it\nas_of: 2026-06-30\n";

    /// <param name="field">The field's words beside its name: "type: date, format: any".</param>
    public static SiteUnderTest Site(string field, string cell) =>
        SiteUnderTest
            .Of("=== quadro.yaml\n" + Settings)
            .With("data/cose.schema.yaml", $"fields:\n  - {{ name: x{(field.Length > 0 ? ", " : "")}{field} }}\n")
            .With("data/cose.csv", $"id;x\nuno;{cell}\n");

    /// <summary>What the record's page shows for the field.</summary>
    public static string Shown(string field, string cell)
    {
        var page = new SiteFolder().BuildGood(Site(field, cell))["cose/uno/index.html"];
        var start = page.IndexOf("<dt>x</dt>", StringComparison.Ordinal);
        if (start < 0)
            return "nothing";
        var values = page[(start + "<dt>x</dt>".Length)..page.IndexOf("</div>", start, StringComparison.Ordinal)];
        return System.Net.WebUtility.HtmlDecode(
            string.Join(
                " | ",
                values
                    .Split("<dd>", StringSplitOptions.RemoveEmptyEntries)
                    .Select(value => value.Replace("</dd>", "", StringComparison.Ordinal).Trim())
                    .Where(value => value.Length > 0)
            )
        );
    }

    /// <summary>Accepts the one cell, and says just this of the other; "…" stands for anything.</summary>
    public static void Refuses(string field, string good, string bad, params string[] messages) =>
        BadInput.Expect(Site(field, good), Site(field, bad), messages);

    /// <summary>What is said of a schema in which the field has these words.</summary>
    public static IReadOnlyList<string> OfSchema(string field) =>
        new SiteFolder().Build(Site(field, "").With("data/cose.csv", "id\nuno\n")).Messages;
}
