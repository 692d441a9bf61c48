namespace Quadro.Tests.Architecture;

/// <summary>Finds types that can only be understood together: each uses, over some way, all the others.</summary>
internal sealed class Knots
{
    private readonly Dictionary<TypeName, List<TypeName>> uses;
    private readonly Dictionary<TypeName, int> order = [];
    private readonly Dictionary<TypeName, int> lowest = [];
    private readonly Stack<TypeName> open = [];
    private readonly List<IReadOnlyList<TypeName>> found = [];

    private Knots(IEnumerable<TypeUse> uses) =>
        this.uses = uses.Where(use => use.User.Assembly == use.Used.Assembly)
            .GroupBy(use => use.User, use => use.Used)
            .ToDictionary(group => group.Key, group => group.Distinct().ToList());

    /// <summary>The knots of more than so many types.</summary>
    public static IEnumerable<string> Above(int most, IEnumerable<TypeUse> uses)
    {
        var knots = new Knots(uses);
        foreach (var type in knots.uses.Keys)
            if (!knots.order.ContainsKey(type))
                knots.Visit(type);
        return knots
            .found.Where(knot => knot.Count > most)
            .Select(knot => string.Join(", ", knot.Select(type => type.Name).Order(StringComparer.Ordinal)));
    }

    /// <summary>Tarjan's walk: what reaches back to a type that is still open belongs to its knot.</summary>
    private void Visit(TypeName type)
    {
        order[type] = lowest[type] = order.Count;
        open.Push(type);
        foreach (var used in uses.GetValueOrDefault(type) ?? [])
        {
            if (!order.TryGetValue(used, out var seen))
            {
                Visit(used);
                lowest[type] = Math.Min(lowest[type], lowest[used]);
            }
            else if (open.Contains(used))
                lowest[type] = Math.Min(lowest[type], seen);
        }
        if (lowest[type] != order[type])
            return;
        var knot = new List<TypeName>();
        do knot.Add(open.Peek());
        while (open.Pop() != type);
        found.Add(knot);
    }
}
