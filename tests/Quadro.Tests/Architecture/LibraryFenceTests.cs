using Quadro.Diagnostics;
using Quadro.Tools;
using Quadro.Values;

namespace Quadro.Tests.Architecture;

public class LibraryFenceTests
{
    private static IEnumerable<string> WebServer =>
        [
            "Microsoft.AspNetCore.Connections.Abstractions",
            "Microsoft.AspNetCore.Hosting.Server.Abstractions",
            "Microsoft.AspNetCore.Http",
            "Microsoft.AspNetCore.Http.Abstractions",
            "Microsoft.AspNetCore.Http.Features",
            "Microsoft.AspNetCore.Server.Kestrel.Core",
            "Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets",
            "Microsoft.Extensions.Features",
            "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Primitives",
        ];

    private static readonly LibraryFence[] Fences =
    [
        new("AngleSharp", "Quadro.Render.Raw"),
        new("Scriban.Signed", "Quadro.Scripting"),
        new("Markdig", "Quadro.Render.Markdown", "Quadro.Cli.Manual"),
        new("YamlDotNet", "Quadro.Load.Yaml"),
        new("CsvHelper", "Quadro.Load.Csv"),
        new("NetVips", "Quadro.Tools.Vips"),
        new("System.CommandLine", "Quadro.Cli.Commands", "Program"),
        // A program that does not start is told by it.
        new("ClearScript.Core", "Quadro.Tools.Vega"),
        new("ClearScript.V8", "Quadro.Tools.Vega"),
        new("Microsoft.Win32.Primitives", "Quadro.Tools"),
        .. WebServer.Select(library => new LibraryFence(library, "Quadro.Cli.Serve")),
    ];

    private static IEnumerable<string> OurAssemblies =>
        [
            typeof(IValue).Assembly.Location,
            typeof(Diagnostic).Assembly.Location,
            typeof(InstalledMakers).Assembly.Location,
            Path.Combine(AppContext.BaseDirectory, "quadro.dll"),
        ];

    [Fact]
    public void Each_library_is_known_in_one_place_only()
    {
        var uses = OurAssemblies.SelectMany(AssemblyUses.Read).ToList();
        Verdict.None(Fences.SelectMany(fence => fence.Violations(uses)));
    }

    [Fact]
    public void Each_library_of_the_project_has_its_place()
    {
        var known = Fences.Select(fence => fence.Library);
        var foreign = OurAssemblies
            .SelectMany(AssemblyUses.Read)
            .Select(use => use.Used.Assembly)
            .Distinct()
            .Where(name =>
                !name.StartsWith("System.", StringComparison.Ordinal)
                && name
                    is not (
                        "System"
                        or "Microsoft.Win32.Primitives"
                        or "Quadro.Values"
                        or "Quadro.Core"
                        or "Quadro.Tools"
                        or "quadro"
                        or "netstandard"
                    )
            );
        Verdict.None(foreign.Except(known));
    }

    [Fact]
    public void A_library_used_elsewhere_is_found()
    {
        using var toy = Toy.Compile(
            "namespace Toy.Reading { class A { Xunit.FactAttribute a; } } namespace Toy.Other { class B { "
                + "object M() => new Xunit.FactAttribute(); } }",
            typeof(FactAttribute)
        );
        var uses = AssemblyUses.Read(toy);
        var fence = new LibraryFence(typeof(FactAttribute).Assembly.GetName().Name!, "Toy.Reading");
        Assert.Equal(
            "Toy.Other.B",
            Assert.Single(fence.Violations(uses).Select(line => line.Split(": ")[1].Split(" -> ")[0]).Distinct())
        );
        Verdict.None((fence with { Allowed = ["Toy.Reading", "Toy.Other.B"] }).Violations(uses));
    }
}
