using System.Collections.Immutable;

namespace Quadro.Make.Charts.Data;

/// <summary>The names of the kinds of charts.</summary>
internal static class ChartKinds
{
    private static readonly ImmutableArray<(string Name, ChartKind Kind)> Names =
    [
        ("line", ChartKind.Line),
        ("bar", ChartKind.Bar),
        ("stacked-bar", ChartKind.StackedBar),
        ("grouped-bar", ChartKind.GroupedBar),
        ("dot", ChartKind.Dot),
        ("range", ChartKind.Range),
        ("share", ChartKind.Share),
        ("slope", ChartKind.Slope),
        ("multiples", ChartKind.Multiples),
        ("sparkline", ChartKind.Sparkline),
    ];

    public static IEnumerable<string> All => Names.Select(one => one.Name);

    public static ChartKind? Find(string name)
    {
        foreach (var one in Names)
            if (one.Name == name)
                return one.Kind;
        return null;
    }

    public static string NameOf(ChartKind kind) => Names.First(one => one.Kind == kind).Name;

    /// <summary>Whether each series is drawn as a line in its own colour.</summary>
    public static bool HasLines(this ChartKind kind) =>
        kind is ChartKind.Line or ChartKind.Slope or ChartKind.Multiples or ChartKind.Sparkline;

    /// <summary>Whether values are lengths, which begin at zero.</summary>
    public static bool HasBars(this ChartKind kind) =>
        kind is ChartKind.Bar or ChartKind.StackedBar or ChartKind.GroupedBar or ChartKind.Share;

    /// <summary>Whether the parts of a bar are laid end to end, so that no part can be negative.</summary>
    public static bool HasParts(this ChartKind kind) => kind is ChartKind.StackedBar or ChartKind.Share;
}
