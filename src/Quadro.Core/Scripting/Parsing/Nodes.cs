using Scriban.Syntax;
using Expression = Scriban.Syntax.ScriptExpression;

namespace Quadro.Scripting.Parsing;

/// <summary>Walks over the engine's parsed tree.</summary>
internal static class Nodes
{
    /// <summary>The parts of a node, without its punctuation.</summary>
    public static IEnumerable<ScriptNode> Parts(ScriptNode node)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child and not ScriptToken)
                yield return child;
    }

    /// <summary>An expression without the parentheses around it.</summary>
    public static Expression? Bare(Expression? node)
    {
        while (node is ScriptNestedExpression { Expression: { } inner })
            node = inner;
        return node;
    }
}
