using Quadro.Diagnostics;
using Quadro.Tests.Architecture;

namespace Quadro.Tests.Diagnostics;

/// <summary>Texts of messages are in the catalogue, and nowhere else.</summary>
public class WordsOutsideTests
{
    /// <summary>The stages of which no message is worded outside the catalogue any more.</summary>
    private static readonly string[] Converted =
    [
        "Check",
        "Diagnostics",
        "Emit",
        "Load",
        "Make",
        "Model",
        "Plan",
        "Render",
        "Scripting",
    ];

    /// <summary>What makes a message out of words.</summary>
    private static readonly string[] Wording =
    [
        "Rule.Says",
        "Diagnostic.Advises",
        "Note..ctor",
        "Wording..ctor",
        "Suggestions.DidYouMean",
    ];

    private static string Core => typeof(Rule).Assembly.Location;

    [Fact]
    public void A_converted_stage_has_no_words_of_its_own() =>
        Verdict.None(Outside(AssemblyUses.Calls(Core), "Quadro"));

    [Fact]
    public void Words_in_a_stage_are_found()
    {
        using var toy = Toy.Compile(
            """
            namespace Toy.Diagnostics
            {
                public class Rule { public void Says(string text) { } }
                public class Messages { void M(Rule x) => x.Says(""); }
            }
            namespace Toy.Plan { public class Bad { void M(Toy.Diagnostics.Rule x) { System.Action f = () => x.Says(""); f(); } } }
            """
        );
        Assert.Equal(
            "Toy.Plan.Bad calls Rule.Says: its words belong into the catalogue",
            Assert.Single(Outside(AssemblyUses.Calls(toy), "Toy"))
        );
    }

    private static IEnumerable<string> Outside(IEnumerable<(TypeName User, string Method)> calls, string root) =>
        calls
            .Where(call => Wording.Contains(call.Method) && !IsCatalogue(call.User, root))
            .Where(call => Converted.Any(stage => call.User.IsIn($"{root}.{stage}")))
            .Select(call => $"{call.User} calls {call.Method}: its words belong into the catalogue");

    /// <summary>The catalogue, and the types that findings are made of.</summary>
    private static bool IsCatalogue(TypeName type, string root) =>
        type.Namespace == $"{root}.Diagnostics" && type.Name is "Messages" or "Rule" or "Diagnostic" or "Note";
}
