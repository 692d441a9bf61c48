namespace Quadro.Tests.Architecture;

/// <summary>Folders in their order: each may use those before it, none after it.</summary>
internal static class Layers
{
    /// <summary>The folders of Quadro.Values; "Values" alone is what stands in none of them.</summary>
    public static IReadOnlyList<string> OfValues { get; } =
    [
        "Text",
        "Values.Language",
        "Values",
        "Values.Numbers",
        "Values.Dates",
        "Values.Amounts",
        "Values.Norms",
        "Values.Codes",
        "Values.Arithmetic",
    ];

    /// <summary>The folders of the model; "Model" alone is what calls them.</summary>
    public static IReadOnlyList<string> OfModel { get; } =
    [
        "Model.Settings",
        "Model.Schemas",
        "Model.Records",
        "Model.Scalars",
        "Model.SchemaReading",
        "Model.Functions",
        "Model.Functions.Progress",
        "Model.Languages",
        "Model.Reading",
        "Model.Inference.Evidence",
        "Model.Inference",
        "Model.Links",
        "Model",
    ];

    /// <summary>The folders of rendering that know no page; "Render" alone is all others.</summary>
    public static IReadOnlyList<string> OfRender { get; } =
    ["Render.Html", "Render.Raw", "Render.Pictures", "Render.Markdown.Dialect", "Render.Markdown", "Render"];

    /// <summary>The stages of the core.</summary>
    public static IReadOnlyList<string> Order { get; } =
    ["Diagnostics", "Tracing", "Load", "Scripting", "Model", "Plan", "Render", "Make", "Check", "Emit", "Authoring"];

    /// <summary>Stages that the core does not have yet.</summary>
    public static IReadOnlyList<string> NotYet { get; } = [];

    /// <summary>Every use of a later layer by an earlier one. What stands in the root namespace may use all and be used
    /// by none.</summary>
    public static IEnumerable<string> Violations(IEnumerable<TypeUse> uses, string root, IReadOnlyList<string> order) =>
        from use in uses
        let user = IndexOf(use.User, root, order)
        let used = IndexOf(use.Used, root, order)
        where user >= 0 && used > user
        orderby user, used, use.ToString()
        select $"{Name(user, order)} uses {Name(used, order)}: {use}";

    /// <summary>Namespaces of the assembly that no layer covers.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<TypeUse> uses, string root, IReadOnlyList<string> order) =>
        uses.Select(use => use.User)
            .Where(type => type.IsIn(root) && type.Namespace != root && IndexOf(type, root, order) < 0)
            .Select(type => type.Namespace)
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The layer with the longest name that covers the type's namespace.</summary>
    private static int IndexOf(TypeName type, string root, IReadOnlyList<string> order)
    {
        if (type.Namespace == root)
            return order.Count;
        var found = -1;
        for (var i = 0; i < order.Count; i++)
            if (type.IsIn($"{root}.{order[i]}") && (found < 0 || order[i].Length > order[found].Length))
                found = i;
        return found;
    }

    private static string Name(int layer, IReadOnlyList<string> order) =>
        layer == order.Count ? "the root" : order[layer];
}
