using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Inference.Evidence;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Inference;

/// <summary>Names with a meaning for Quadro. A column that happens to have such a name is renamed in a drafted
/// schema.</summary>
internal static class EngineNames
{
    /// <summary>The meaning of each name for a record, for messages.</summary>
    private static readonly FrozenDictionary<string, Wording> Meaningful = new Dictionary<string, Wording>(
        StringComparer.Ordinal
    )
    {
        ["publication"] = Messages.Model.MeansPublication,
        ["visibility"] = Messages.Model.MeansVisibility,
        ["url"] = Messages.Model.MeansUrl,
        ["layout"] = Messages.Model.MeansLayout,
        ["draft"] = Messages.Model.MeansDraft,
        ["templates"] = Messages.Model.MeansTemplates,
        ["aliases"] = Messages.Model.MeansAliases,
        ["accept"] = Messages.Model.MeansAccept,
        ["date"] = Messages.Model.MeansDate,
        ["updated"] = Messages.Model.MeansUpdated,
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

    public static Wording? MeaningOf(string name) => Meaningful.TryGetValue(name, out var meaning) ? meaning : null;

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
