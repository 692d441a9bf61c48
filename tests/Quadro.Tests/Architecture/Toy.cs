using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Quadro.Tests.Architecture;

/// <summary>Small assemblies compiled in memory, to show that a rule can be broken.</summary>
internal static class Toy
{
    public static MemoryStream Compile(string source, params Type[] references)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var paths = new[]
        {
            typeof(object).Assembly.Location,
            typeof(Enumerable).Assembly.Location,
            Path.Combine(runtime, "System.Runtime.dll"),
        }.Concat(references.Select(type => type.Assembly.Location));
        var compilation = CSharpCompilation.Create(
            "Toy",
            [CSharpSyntaxTree.ParseText(source)],
            paths.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        return assembly;
    }
}
