using Quadro.Scripting.Running;
using Scriban.Syntax;
using Expression = Scriban.Syntax.ScriptExpression;

namespace Quadro.Scripting.Parsing;

/// <summary>A comparison of a field with a literal value in the expression, or a '!' before a field.</summary>
/// <param name="Scope">The variable whose field is read: "record", "part", or empty.</param>
/// <param name="Literal">A text, a number or a boolean, or null for '!'.</param>
public sealed record WrittenComparison(
    string Scope,
    string Field,
    string Op,
    object? Literal,
    Quadro.Text.SourceSpan Span
)
{
    public string Path => Scope.Length == 0 ? Field : $"{Scope}.{Field}";

    internal static IEnumerable<WrittenComparison> In(
        ScriptNode node,
        Func<Scriban.Parsing.SourceSpan, Quadro.Text.SourceSpan> place
    )
    {
        if (
            node is ScriptBinaryExpression { Left: { } left, Right: { } right } binary
            && Operators.Sign(binary.Operator) is ("==" or "!=" or "<" or "<=" or ">" or ">=") and var sign
        )
        {
            if (FieldOf(left) is var (scope, field) && ValueOf(right) is { } value)
                yield return new(scope, field, sign, value, place(right.Span));
            else if (FieldOf(right) is var (other, name) && ValueOf(left) is { } first)
                yield return new(other, name, Turned(sign), first, place(left.Span));
        }
        else if (
            node is ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } negated }
            && FieldOf(negated) is var (of, asked)
        )
            yield return new(of, asked, "!", null, place(node.Span));
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } part and not ScriptToken)
                foreach (var inner in In(part, place))
                    yield return inner;
    }

    private static (string Scope, string Field)? FieldOf(Expression node) =>
        Nodes.Bare(node) switch
        {
            ScriptVariableGlobal variable => ("", variable.Name),
            ScriptMemberExpression
            {
                Target: ScriptVariableGlobal { Name: ("record" or "part") and var scope },
                Member.Name: { } name
            } => (scope, name),
            _ => null,
        };

    private static object? ValueOf(Expression node) =>
        Nodes.Bare(node) switch
        {
            ScriptLiteral { Value: string or bool or int or long or decimal or double } literal => literal.Value,
            ScriptUnaryExpression
            {
                Operator: ScriptUnaryOperator.Negate,
                Right: ScriptLiteral { Value: int or long or decimal } number
            } => -Convert.ToDecimal(number.Value, System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string Turned(string sign) =>
        sign switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => sign,
        };
}
