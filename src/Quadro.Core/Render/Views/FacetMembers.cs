using System.Globalization;
using Quadro.Model.Inference;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Plan.Facets;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Render.Views;

/// <summary>The facets of a list, as templates see them.</summary>
internal static class FacetMembers
{
    /// <summary>All facets of a collection, each with its values, their addresses and the number of
    /// records.</summary>
    public static ScriptList Of(PageHost host, string collection)
    {
        var language = host.Language.Tag;
        var facets = host.Model.FacetsOf(collection, language);
        return new ScriptList([.. facets.Select(facet => (object?)Facet(host, facet, null))]);
    }

    public static object Of(PageHost host, PlannedFacet? shown) =>
        shown is null ? Unknown.NotApplicable : Facet(host, shown.Facet, shown.Value);

    public static string TitleOf(PageHost host, Field field, FacetValue value) =>
        value.Value switch
        {
            Record record => host.TitleOf(record),
            Category category => host.Words(category.Label) ?? category.Value,
            LocalizedText text => host.Words(text) ?? "",
            Unknown unknown => unknown.Print(host.Language.Formats),
            bool truth => host.Text(truth ? "theme.yes" : "theme.no", []),
            IValue typed => typed.Print(host.Language.Formats),
            long whole => WholeNumbers.Print(host.Language.Formats, field.Name, whole),
            decimal number => host.Language.Formats.Number(number),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => $"{other}",
        };

    /// <summary>The word for a field in "by territory".</summary>
    public static string WordOf(PageHost host, Field field) =>
        host.Language.Texts.TryGetValue($"facet.{field.Name}", out var own)
            ? own.Other
            : host.LabelOf(field).ToLower(CultureInfo.InvariantCulture);

    /// <summary>The values of a record in the form that the filters of its list use: "state:ended
    /// year:2017".</summary>
    public static object KeysOf(ScriptCall call)
    {
        var host = PageHost.Of(call);
        if (host.Page is not { Collection: { } collection } page || call[0] is not Record record)
            return "";
        var facets = host.Model.FacetsOf(collection, page.Language);
        host.Model.Note(record);
        return string.Join(
            ' ',
            facets.SelectMany(facet => facet.MarksOf(record).Select(mark => $"{facet.Field.Name}:{mark}"))
        );
    }

    private static MembersTable Facet(PageHost host, Facet facet, FacetValue? value) =>
        new(
            "facet",
            [
                ("name", () => facet.Field.Name),
                ("label", () => host.LabelOf(facet.Field)),
                ("word", () => WordOf(host, facet.Field)),
                ("url", () => facet.Url),
                ("numeric", () => facet.IsNumeric),
                ("value", () =>
                    value is null ? Unknown.NotApplicable : Value(host, facet.Field, value, withItems: false)
                ),
                ("values", () =>
                    new ScriptList([
                        .. facet.Values.Select(each =>
                            (object?)Value(
                                host,
                                facet.Field,
                                each,
                                withItems: value is null && host.Page?.Facet?.Facet == facet
                            )
                        ),
                    ])
                ),
            ]
        );

    private static ScriptList Items(PageHost host, FacetValue value) =>
        host.Page is { Collection: { } collection } page
            ? host.Model.ItemsOf(value, collection, page.Language)
            : new ScriptList(value.Records);

    private static MembersTable Value(PageHost host, Field field, FacetValue value, bool withItems) =>
        new(
            "facet value",
            [
                ("key", () => value.Key),
                ("value", () => value.Value),
                ("known", () => value.Value is not Unknown),
                ("title", () => TitleOf(host, field, value)),
                ("url", () => value.Url),
                ("count", () => (long)value.Records.Length),
                ("items", () => withItems ? Items(host, value) : Unknown.NotApplicable),
            ]
        );
}
