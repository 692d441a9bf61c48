using System.Collections;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Quadro.Text;
using Quadro.Tracing;
using Scriban.Syntax;
using Expression = Scriban.Syntax.ScriptExpression;

namespace Quadro.Scripting.Running;

/// <summary>Comparisons that the engine would decide by the printed values, or always with false. They are answered
/// properly here, or refused at their place.</summary>
internal static class Comparison
{
    /// <summary>The answer, or null when the engine's own rule or the values' own operators decide.</summary>
    public static bool? Of(Engine engine, ScriptBinaryExpression node, object? left, object? right)
    {
        if (left is decimal or long && right is decimal or long)
            return null;
        var isEqual = node.Operator == ScriptBinaryOperator.CompareEqual;
        if (isEqual || node.Operator == ScriptBinaryOperator.CompareNotEqual)
        {
            if ((Named(engine, left, right) ?? Named(engine, right, left)) is { } named)
                return named == isEqual;
            Hold(node, left, node.Right);
            Hold(node, right, node.Left);
        }
        if (Kind(left) is { } a && Kind(right) is { } b && a != b)
            throw Refusal(engine, node, (a, left), (b, right));
        return null;
    }

    /// <summary>Whether a record has the name, or null when one side is not a record or the other is not a
    /// text.</summary>
    public static bool? Named(Engine engine, object? value, object? name)
    {
        if (value is not IScriptNamed record || name is not string text)
            return null;
        engine.Host.Reads?.Add(ReadKind.Row, record);
        return record.IsCalled(text);
    }

    /// <summary>Refuses a word that values of this kind never equal. Templates of the kit must also work for sites
    /// with their own categories.</summary>
    private static void Hold(ScriptBinaryExpression node, object? value, Expression? written)
    {
        written = Nodes.Bare(written);
        if (value is not OperandBox box || written is not ScriptLiteral { Value: string { Length: > 0 } literal })
            return;
        if (node.Span.FileName?.StartsWith(Load.SourceTree.KitPrefix, StringComparison.Ordinal) == true)
            return;
        if (box.Value.Refuse(literal) is { } refusal)
            throw new ScriptFailure(written.Span, Rules.Render.FailedTemplate, refusal.Problem, refusal.Accepted);
    }

    private static Wording? Kind(object? value) =>
        value switch
        {
            null or OperandBox or HtmlText or Phrase => null,
            string => Messages.Scripting.AText,
            bool => Messages.Scripting.ATruth,
            int or long or decimal or double => Messages.Scripting.ANumber,
            IList => Messages.Scripting.AList,
            IScriptNamed => Messages.Scripting.ARecord,
            _ => null,
        };

    private static ScriptFailure Refusal(
        Engine engine,
        ScriptBinaryExpression node,
        (Wording Kind, object? Value) a,
        (Wording Kind, object? Value) b
    )
    {
        var help =
            a.Value is IList || b.Value is IList ? Messages.Scripting.AskContains
            : (a.Kind, b.Kind) == (Messages.Scripting.AText, Messages.Scripting.ANumber)
            || (a.Kind, b.Kind) == (Messages.Scripting.ANumber, Messages.Scripting.AText)
                ? Messages.Scripting.BothAlike
            : a.Value is bool || b.Value is bool ? Messages.Scripting.NameAlone
            : (Wording?)null;
        return new ScriptFailure(
            node.Span,
            Rules.Render.FailedTemplate,
            Messages.Scripting.NeverCompared(Show(engine, a), Show(engine, b)),
            help
        );
    }

    private static Wording Show(Engine engine, (Wording Kind, object? Value) side) =>
        side.Value switch
        {
            string text => Messages.Scripting.TheText(text),
            bool truth => Wording.Same(truth ? "true" : "false"),
            IList or IScriptNamed => side.Kind,
            IFormattable number => Messages.Scripting.TheNumber(number.ToString(null, CultureInfo.InvariantCulture)),
            var other => Wording.Same(engine.PlainText(other)),
        };
}
