using System.Collections.Frozen;
using Quadro.Load;
using Quadro.Model.Inference.Evidence;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;

namespace Quadro.Model.Inference;

/// <summary>Names with a meaning for Quadro. A column that happens to have such a name is renamed in a drafted
/// schema.</summary>
internal static class EngineNames
{
    /// <summary>The meaning of each name for a record, for messages.</summary>
    private static readonly FrozenDictionary<string, string> Meaningful = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["publication"] = "says whether a record is published: draft, public, withdrawn, embargoed until DATE",
        ["visibility"] = "says who sees a record: public, internal, client:ID",
        ["url"] = "is the address of the record's own page, which begins with '/'",
        ["layout"] = "names the template of the record's page",
        ["draft"] = "is true or false: a draft is not published",
        ["templates"] = "is true or false: whether expressions in the record's text are run",
        ["aliases"] = "gives other names of the record",
        ["accept"] = "lists what the site accepts of the record, in JSON",
        ["date"] = "is the date of the record",
        ["updated"] = "is the date of the record's last change",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Renamed = Meaningful
        .Keys.Except(["date", "updated"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static string Of(FieldSurvey survey, ISet<string> used, bool isTable)
    {
        var name = HeaderNames.Identifier(survey.Name);
        if (isTable && Renamed.Contains(name))
            name = Other(name);
        return HeaderNames.Unique(name, used);
    }

    /// <summary>Whether a field has such a name on purpose, as in YAML, JSON and front matter, and needs no
    /// declaration.</summary>
    public static bool IsItsOwn(FieldSurvey survey) => Renamed.Contains(survey.Name);

    /// <summary>Another name for a column that happens to have such a name.</summary>
    public static string Other(string name) => name == "url" ? "link" : name + "_value";

    /// <summary>Whether a name decides who may see a record.</summary>
    public static bool IsState(string name) => name is "draft" or "publication" or "visibility";

    public static string? MeaningOf(string name) => Meaningful.GetValueOrDefault(name);

    /// <summary>Whether a value is valid for a name with a meaning, as far as can be told here.</summary>
    public static bool Takes(string name, string value, Func<string, bool> isLayout) =>
        name switch
        {
            "publication" => value is "draft" or "public" or "withdrawn"
                || value.StartsWith("embargoed", StringComparison.Ordinal),
            "visibility" => value is "public" or "internal" || value.StartsWith("client:", StringComparison.Ordinal),
            "url" => value.StartsWith('/'),
            "layout" => isLayout(value),
            "accept" => value[0] is '[' or '{',
            "draft" or "templates" or "date" or "updated" => ScalarReader
                .Read(new ScalarNode(value, ScalarKind.Plain, default), CommonFields.Find(name))
                .Value
                is not null,
            _ => true,
        };
}
