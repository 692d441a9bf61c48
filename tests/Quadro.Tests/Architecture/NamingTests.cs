using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Values;

namespace Quadro.Tests.Architecture;

public partial class NamingTests
{
    private static readonly string[] Empty =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Provider",
        "Service",
        "Processor",
        "Handler",
    ];

    private static IEnumerable<Type> OurTypes =>
        new[] { typeof(IValue).Assembly, typeof(Rule).Assembly, Assembly.Load("quadro"), typeof(NamingTests).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.StartsWith("Quadro", StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))
                && !type.Name.StartsWith('<')
            );

    [Fact]
    public void A_type_is_named_after_what_it_is() =>
        Verdict.None(
            OurTypes
                .Where(type => SaysNothing(type.Name))
                .Select(type => $"{type.FullName}: the name's last word says nothing")
        );

    [Theory]
    [InlineData("PageManager", true)]
    [InlineData("StringUtils", true)]
    [InlineData("IThemeProvider", true)]
    [InlineData("Cache`1", false)]
    [InlineData("TraceHandler`1", true)]
    [InlineData("ServiceProposal", false)]
    public void Only_the_last_word_is_judged(string name, bool empty) => Assert.Equal(empty, SaysNothing(name));

    [Fact]
    public void Every_class_of_the_sources_is_sealed_static_or_abstract() =>
        Verdict.None(
            OurTypes
                .Where(type =>
                    type.Assembly != typeof(NamingTests).Assembly
                    && type is { IsClass: true, IsSealed: false, IsAbstract: false }
                )
                .Select(type => $"{type.FullName} is open to inheritance")
        );

    [Fact]
    public void A_namespace_is_the_folder() =>
        Verdict.None(
            Repository
                .Sources("src")
                .Concat(Repository.Sources("tests/Quadro.Tests"))
                .SelectMany(path => SourceText.Read(path).InOtherNamespaceThan(NamespaceOf(path)))
        );

    [Fact]
    public void Another_namespace_than_the_folder_is_found()
    {
        Assert.Equal("Quadro.Load.Csv", NamespaceOf("src/Quadro.Core/Load/Csv/CsvLoader.cs"));
        Assert.Equal("Quadro.Cli", NamespaceOf("src/Quadro/Program.cs"));
        Assert.Equal("Quadro.Text", NamespaceOf("src/Quadro.Values/Text/Chars.cs"));
        Assert.Equal("Quadro.Values.Dates", NamespaceOf("src/Quadro.Values/Dates/Period.cs"));
        Assert.Single(
            new SourceText("src/Quadro.Core/Load/A.cs", "namespace Quadro.Model;").InOtherNamespaceThan("Quadro.Load")
        );
    }

    private static bool SaysNothing(string name) =>
        Empty.Contains(Words().Matches(name.Split('`')[0]).LastOrDefault()?.Value);

    private static string NamespaceOf(string path)
    {
        var folders = path.Split('/')[1..^1];
        folders[0] = folders[0] switch
        {
            "Quadro.Values" when folders is [_, "Text"] => "Quadro",
            "Quadro.Core" => "Quadro",
            "Quadro" => "Quadro.Cli",
            var project => project,
        };
        return string.Join('.', folders);
    }

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();
}
