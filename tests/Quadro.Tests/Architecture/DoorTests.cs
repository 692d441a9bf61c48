using Quadro.Diagnostics;

namespace Quadro.Tests.Architecture;

/// <summary>Pages see the model through one type, which notes what they ask: else an incremental build would keep a
/// page that is no longer true.</summary>
public class DoorTests
{
    private static readonly string[] MakersOfPages =
    [
        "Quadro.Render.Views",
        "Quadro.Render.Functions",
        "Quadro.Make.Search",
        "Quadro.Render.Feeds",
    ];

    private static string Core => typeof(Diagnostic).Assembly.Location;

    /// <summary>What readers of this edition may know of the findings is worked out once, before the first
    /// page.</summary>
    private static bool IsBehindTheDoor(TypeName user) => user.Name == "ShownFindings";

    [Fact]
    public void What_makes_pages_holds_neither_the_model_nor_the_plan() =>
        Verdict.None(PastTheDoor(AssemblyUses.Read(Core), "Quadro"));

    [Fact]
    public void What_makes_pages_reads_no_record_without_a_note() =>
        Verdict.None(UnnotedReads(AssemblyUses.Calls(Core), "Quadro"));

    [Fact]
    public void The_host_of_templates_asks_the_door_alone() =>
        Verdict.None(
            AssemblyUses
                .Read(Core)
                .Where(use =>
                    use.User is { Namespace: "Quadro.Render", Name: "PageHost" } && IsGuarded(use.Used, "Quadro")
                )
                .Select(use => use.ToString())
        );

    [Fact]
    public void A_view_that_holds_the_model_is_found()
    {
        using var toy = Toy.Compile(
            """
            namespace Toy.Model { public class SiteModel { } public class Record { } }
            namespace Toy.Model.Records { public class DataObject { public object Given(int field) => null; } }
            namespace Toy.Render.Door { public class ModelReads { Toy.Model.SiteModel model; } }
            namespace Toy.Render.Views
            {
                public class Good { Toy.Model.Record record; Toy.Render.Door.ModelReads model; }
                public class Bad { System.Func<object> M(Toy.Model.Records.DataObject x) => () => new Toy.Model.SiteModel(); }
            }
            """
        );
        Assert.Contains(
            "Bad",
            Assert.Single(PastTheDoor(AssemblyUses.Read(toy), "Toy").Select(line => line.Split(" -> ")[0]).Distinct()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_view_that_reads_a_record_by_itself_is_found()
    {
        using var toy = Toy.Compile(
            """
            namespace Toy.Model.Records { public class DataObject { public object Given(int field) => null; } }
            namespace Toy.Render.Views { public class Bad { object M(Toy.Model.Records.DataObject x) { System.Func<object> f = () => x.Given(1); return f; } } }
            """
        );
        Assert.Single(UnnotedReads(AssemblyUses.Calls(toy), "Toy"));
    }

    private static IEnumerable<string> PastTheDoor(IEnumerable<TypeUse> uses, string root) =>
        uses.Where(use => MakesPages(use.User, root) && !IsBehindTheDoor(use.User) && IsGuarded(use.Used, root))
            .Select(use => use.ToString());

    /// <summary>What a record or a part tells by itself, without a note of who asked.</summary>
    private static readonly string[] Telling =
    [
        "DataObject.Given",
        "DataObject.get_Fields",
        "DataObject.get_Span",
        "DataObject.get_Files",
        "DataObject.SpanOf",
        "DataObject.SpansOf",
        "DataObject.TryGetMember",
        "Record.get_Aliases",
        "Record.get_Bodies",
        "Record.get_Incoming",
        "Record.Body",
        "Record.TryGetMember",
    ];

    private static IEnumerable<string> UnnotedReads(IEnumerable<(TypeName User, string Method)> calls, string root) =>
        calls
            .Where(call =>
                (MakesPages(call.User, root) || call.User is { Name: "PageHost" })
                && Telling.Contains(call.Method)
                && !ShowsAll(call.User)
                && !IsBehindTheDoor(call.User)
            )
            .Select(call => $"{call.User} calls {call.Method}; a method of ModelReads notes the read")
            .Distinct();

    /// <summary>What asks for the whole site (<c>ModelReads.Whole</c>) has noted every record.</summary>
    private static bool ShowsAll(TypeName user) =>
        user.Name == "Sitemap" || user.ToString().Contains("QualityMembers", StringComparison.Ordinal);

    private static bool MakesPages(TypeName user, string root) =>
        MakersOfPages.Any(folder => user.IsIn(folder.Replace("Quadro", root, StringComparison.Ordinal)));

    private static bool IsGuarded(TypeName used, string root) =>
        used.Namespace.StartsWith(root, StringComparison.Ordinal)
        && used.Name is "SiteModel" or "SitePlan" or "RenderState";
}
