using Quadro.Diagnostics;
using Quadro.Values;

namespace Quadro.Tests.Architecture;

public class LayerTests
{
    private static string Core => typeof(Diagnostic).Assembly.Location;

    private static string Values => typeof(IValue).Assembly.Location;

    [Fact]
    public void Values_depend_on_nothing_of_ours() =>
        Verdict.None(
            AssemblyUses
                .Read(Values)
                .Where(use =>
                    use.Used.Assembly != "Quadro.Values"
                    && use.Used.Assembly.StartsWith("quadro", StringComparison.OrdinalIgnoreCase)
                )
                .Select(use => use.ToString())
        );

    [Fact]
    public void No_folder_of_the_values_uses_a_later_one() =>
        Verdict.None(Layers.Violations(AssemblyUses.Read(Values), "Quadro", Layers.OfValues));

    [Fact]
    public void Every_namespace_of_the_values_has_its_place() =>
        Verdict.None(Layers.Unknown(AssemblyUses.Read(Values), "Quadro", Layers.OfValues));

    [Fact]
    public void No_five_types_of_the_values_know_each_other() =>
        Verdict.None(Knots.Above(4, AssemblyUses.Read(Values)));

    [Fact]
    public void A_knot_is_found_over_any_way()
    {
        using var toy = Toy.Compile(
            """
            namespace Toy
            {
                public class A { B b; } public class B { C c; } public class C { A a; D d; }
                public class D { E e; } public class E { D d; }
            }
            """
        );
        Assert.Equal(["A, B, C"], Knots.Above(2, AssemblyUses.Read(toy)));
    }

    [Fact]
    public void A_folder_inside_a_layer_may_be_a_layer_of_its_own()
    {
        using var toy = Toy.Compile(
            """
            namespace Toy.Values { public class Middle { Toy.Values.Low.A a; Toy.Values.High.B b; } }
            namespace Toy.Values.Low { public class A { } }
            namespace Toy.Values.High { public class B { Toy.Values.Middle m; } }
            """
        );
        Assert.StartsWith(
            "Values uses Values.High: ",
            Assert.Single(Layers.Violations(AssemblyUses.Read(toy), "Toy", ["Values.Low", "Values", "Values.High"])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_stage_uses_a_later_one() =>
        Verdict.None(Layers.Violations(AssemblyUses.Read(Core), "Quadro", Layers.Order));

    [Fact]
    public void No_folder_of_the_model_uses_a_later_one() =>
        Verdict.None(Layers.Violations(AssemblyUses.Read(Core), "Quadro", Layers.OfModel));

    [Fact]
    public void What_reads_and_writes_HTML_knows_no_page() =>
        Verdict.None(Layers.Violations(AssemblyUses.Read(Core), "Quadro", Layers.OfRender));

    [Fact]
    public void Every_folder_of_the_model_has_its_place() =>
        Assert.Equal(
            Layers.OfModel.Order(StringComparer.Ordinal),
            Repository
                .Sources("src/Quadro.Core/Model")
                .Select(path => path.Split('/')[2..^1])
                .Select(folders => string.Join('.', folders))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_namespace_of_the_core_is_a_stage() =>
        Verdict.None(Layers.Unknown(AssemblyUses.Read(Core), "Quadro", Layers.Order));

    [Fact]
    public void The_core_breaks_an_order_that_is_not_its_own() =>
        Assert.Contains(Layers.Violations(AssemblyUses.Read(Core), "Quadro", ["Diagnostics", "Text"]), line =>
            line.StartsWith("Diagnostics uses Text: ", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("public class A : Late.B { }", "base type")]
    [InlineData("public class A { public void M<T>() where T : Late.B { } }", "method M")]
    [InlineData("public class A { Late.B[] kept; }", "field kept")]
    [InlineData("public class A { public void M(System.Collections.Generic.List<Late.B> all) { } }", "method M")]
    [InlineData("public class A { public object M() => Late.B.Make(); }", "method M")]
    [InlineData("public class A { public System.Func<int, object> M() => x => new Late.B(); }", "method <M>b__0_0")]
    [InlineData(
        "public class A { public System.Collections.Generic.IEnumerable<object> M() { yield return new Late.B(); } }",
        "method MoveNext"
    )]
    [InlineData("public class A { public object M() { try { return 1; } catch (Late.E) { return 2; } } }", "method M")]
    [InlineData(
        "public class A { public object M(object o) { switch (o) { case 1: case 2: case 3: return 1; default: "
            + "return typeof(Late.B); } } }",
        "method M"
    )]
    [InlineData("[Late.Mark] public class A { }", "attribute")]
    [InlineData("public class A { public object M() => Top.X; }", "method M")]
    public void A_use_of_a_later_stage_is_seen_wherever_it_hides(string early, string where)
    {
        using var toy = Toy.Compile(
            $$"""
            namespace Toy { public static class Top { public static object X; } }
            namespace Toy.Early { {{early}} }
            namespace Toy.Late
            {
                public class B { public static B Make() => null; }
                public class E : System.Exception { }
                public sealed class MarkAttribute : System.Attribute { }
                public class Fine { Early.A a; }
            }
            """
        );
        var violation = Assert.Single(
            Layers
                .Violations(AssemblyUses.Read(toy), "Toy", ["Early", "Late"])
                .DistinctBy(line => line.Split(" -> ")[0])
        );
        Assert.Contains($"({where})", violation, StringComparison.Ordinal);
        Assert.StartsWith("Early uses ", violation, StringComparison.Ordinal);
    }
}
