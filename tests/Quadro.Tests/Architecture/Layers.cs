namespace Quadro.Tests.Architecture;

/// <summary>The stages of the core in their order: each may use those before it, none after it.</summary>
internal static class Layers
{
    public static IReadOnlyList<string> Order { get; } =
    ["Text", "Diagnostics", "Tracing", "Load", "Scripting", "Model", "Plan", "Render", "Check", "Emit", "Authoring"];

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

    private static int IndexOf(TypeName type, string root, IReadOnlyList<string> order)
    {
        if (type.Namespace == root)
            return order.Count;
        for (var i = 0; i < order.Count; i++)
            if (type.IsIn($"{root}.{order[i]}"))
                return i;
        return -1;
    }

    private static string Name(int layer, IReadOnlyList<string> order) =>
        layer == order.Count ? "the root" : order[layer];
}
