using System.Collections.Frozen;

namespace Quadro.Model.Inference;

/// <summary>Names that mean something to the engine: a column of a strange file that happens to be called so gets another one.</summary>
internal static class EngineNames
{
    private static readonly FrozenSet<string> Meaningful = new[] { "publication", "visibility", "url", "layout", "draft", "templates", "aliases", "accept" }.ToFrozenSet(StringComparer.Ordinal);

    public static string Of(FieldSurvey survey, ISet<string> used, bool isTable)
    {
        var name = HeaderNames.Identifier(survey.Name);
        if (isTable && Meaningful.Contains(name)) name = name == "url" ? "link" : name + "_value";
        return HeaderNames.Unique(name, used);
    }

    /// <summary>In YAML, JSON and front matter such a name is meant, and needs no declaration.</summary>
    public static bool IsItsOwn(FieldSurvey survey) => Meaningful.Contains(survey.Name);
}
