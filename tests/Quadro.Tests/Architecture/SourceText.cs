using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Quadro.Tests.Architecture;

/// <summary>What the text of a source file shows: its size, its methods' size, its namespaces.</summary>
internal sealed class SourceText(string path, string text)
{
    private const int FileLimit = 400;
    private const int StatementLimit = 40;
    private const int WidthLimit = 140;

    /// <summary>What the formatter keeps to, where it can.</summary>
    private const int Width = 120;

    /// <summary>A string of this length may make its line too wide: to break it would hide what it says.</summary>
    private const int LongString = 100;

    private readonly SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();

    public static SourceText Read(string path) => new(path, File.ReadAllText(Repository.At(path)));

    public IEnumerable<string> TooLong()
    {
        var lines = text.AsSpan().TrimEnd('\n').Count('\n') + 1;
        if (lines > FileLimit)
            yield return $"{path} has {lines} lines; {FileLimit} are allowed";
        foreach (var node in root.DescendantNodes().Where(IsMethod))
            if (Statements(node) is var count and > StatementLimit)
                yield return $"{path}({LineOf(node)}): {NameOf(node)} has {count} statements; "
                    + $"{StatementLimit} are allowed";
    }

    /// <summary>Lines that few windows show whole, but for those of long strings: inputs, expectations,
    /// patterns.</summary>
    public IEnumerable<string> TooWide()
    {
        var strings = LinesOfStrings().ToHashSet();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > WidthLimit && !strings.Contains(i))
                yield return $"{path}({i + 1}): the line has {lines[i].Length} characters; {WidthLimit} are allowed";
    }

    /// <summary>How many lines there are, and how many of them are wider than the formatter makes them.</summary>
    public (int All, int Wide) Lines()
    {
        var lines = text.Split('\n');
        return (lines.Length, lines.Count(line => line.Length > Width));
    }

    private IEnumerable<int> LinesOfStrings() =>
        from node in root.DescendantNodes()
        where (node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) && node.Span.Length > LongString
        let span = node.SyntaxTree.GetLineSpan(node.Span)
        from line in Enumerable.Range(
            span.StartLinePosition.Line,
            span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        )
        select line;

    private int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    private static int Statements(SyntaxNode method) =>
        method.DescendantNodes().Count(node => node is StatementSyntax and not BlockSyntax);

    public IEnumerable<string> InOtherNamespaceThan(string expected) =>
        root.DescendantNodes()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Where(space => space.Name.ToString() != expected)
            .Select(space => $"{path}: namespace {space.Name} in a folder that means {expected}");

    private static bool IsMethod(SyntaxNode node) =>
        node
            is BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AccessorDeclarationSyntax
                or AnonymousFunctionExpressionSyntax
                or PropertyDeclarationSyntax { ExpressionBody: not null }
                or IndexerDeclarationSyntax { ExpressionBody: not null };

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
            _ => node.Kind().ToString(),
        };
}
