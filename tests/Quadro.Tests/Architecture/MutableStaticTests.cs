using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Quadro.Diagnostics;
using Quadro.Values;

namespace Quadro.Tests.Architecture;

public class MutableStaticTests
{
    private static readonly Assembly Values = typeof(IValue).Assembly;
    private static readonly Assembly Core = typeof(Rule).Assembly;
    private static readonly Assembly Tests = typeof(MutableStaticTests).Assembly;

    [Fact]
    public void No_static_field_can_change()
    {
        var program = Assembly.Load("quadro");
        Verdict.None(
            new MutableStatics(Values, Core, program).Find([
                .. Values.GetTypes(),
                .. Core.GetTypes(),
                .. program.GetTypes(),
            ])
        );
    }

    [Fact]
    public void A_static_field_that_can_change_is_found()
    {
        var found = new MutableStatics(Tests, Values, Core)
            .Find([typeof(Bad)])
            .Select(line => line.Split('.')[^1])
            .ToList();
        var fields = typeof(Bad).GetFields(BindingFlags.Static | BindingFlags.NonPublic);
        Assert.Equal(
            fields.Select(field => field.Name).Order(StringComparer.Ordinal),
            found.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
        Assert.Contains("<Settable>k__BackingField can be assigned", found);
        Assert.Contains("Numbers holds a Int32[], which can change", found);
        Assert.Contains("perThread is kept per thread", found);
    }

    [Fact]
    public void A_static_field_that_stays_as_it_is_passes() =>
        Verdict.None(new MutableStatics(Tests, Values, Core).Find([typeof(Good)]));

#pragma warning disable CA1823, CS0169, CS0414, IDE0044, IDE0051, CA1805, CA2211
    private static class Bad
    {
        private static int counter;
        private static readonly List<string> Names = [];
        private static readonly Dictionary<string, int> ByName = [];
        private static readonly int[] Numbers = [1];
        private static readonly ImmutableArray<List<int>> Lists = [];
        private static readonly IReadOnlyList<int> Seen = [];
        private static readonly Lock Gate = new();
        private static readonly Counting Instance = new();
        private static readonly Holder Nested = new(new Counting());
        private static readonly Base Open = new Derived();

        [ThreadStatic]
        private static string? perThread;

        public static string Settable { get; set; } = "";
    }

    private static class Good
    {
        private const int Limit = 10;
        private static readonly string Name = "x";
        private static readonly ImmutableArray<Rule> Rules = [];
        private static readonly FrozenDictionary<string, Func<int, int>> Functions = FrozenDictionary<
            string,
            Func<int, int>
        >.Empty;
        private static readonly SearchValues<char> Marks = SearchValues.Create("ab");
        private static readonly Point Origin = new(0, ImmutableArray<Point>.Empty);
        private static readonly (int, string)? Pair = (1, "");

        public static Point Start { get; } = new(1, []);

        public static int Sum(IEnumerable<int> numbers) => numbers.Sum(number => number + 1);
    }
#pragma warning restore

    private sealed class Counting
    {
        public int Count { get; set; }
    }

    private sealed record Holder(Counting Inner);

    private sealed record Point(int X, ImmutableArray<Point> Next);

    private abstract class Base;

    private sealed class Derived : Base
    {
        public string Text { get; set; } = "";
    }
}
