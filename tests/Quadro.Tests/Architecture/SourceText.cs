using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Quadro.Tests.Architecture;

/// <summary>What the text of a source file shows: its size, its methods' size, its namespaces.</summary>
internal sealed class SourceText(string path, string text)
{
    private const int FileLimit = 400;
    private const int MethodLimit = 60;

    private readonly SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();

    public static SourceText Read(string path) => new(path, File.ReadAllText(Repository.At(path)));

    public IEnumerable<string> TooLong()
    {
        var lines = text.AsSpan().TrimEnd('\n').Count('\n') + 1;
        if (lines > FileLimit) yield return $"{path} has {lines} lines; {FileLimit} are allowed";
        foreach (var node in root.DescendantNodes().Where(IsMethod))
        {
            var span = node.SyntaxTree.GetLineSpan(node.Span);
            var length = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (length > MethodLimit) yield return $"{path}({span.StartLinePosition.Line + 1}): {NameOf(node)} has {length} lines; {MethodLimit} are allowed";
        }
    }

    public IEnumerable<string> InOtherNamespaceThan(string expected) =>
        root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Where(space => space.Name.ToString() != expected)
            .Select(space => $"{path}: namespace {space.Name} in a folder that means {expected}");

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null };

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
