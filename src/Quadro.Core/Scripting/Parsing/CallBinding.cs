using System.Collections.Frozen;
using Quadro.Scripting.Running;
using Scriban.Syntax;
using Expression = Scriban.Syntax.ScriptExpression;

namespace Quadro.Scripting.Parsing;

/// <summary>Makes operators after a call without parentheses bind as people read them. The engine takes 'is_known x
/// &amp;&amp; y' as is_known(x &amp;&amp; y), 'list | size &gt; 3' as list | (size &gt; 3), and 'a &amp;&amp; list |
/// any' as (a &amp;&amp; list) | any.</summary>
internal sealed class CallBinding : ScriptRewriter
{
    /// <summary>Functions that test a value: an operator after their argument applies to their result.</summary>
    private static readonly FrozenSet<string> Asking = new[]
    {
        "is_known",
        "is_missing",
        "reason",
        "size",
        "any",
        "year",
        "days",
        "contains",
        "first",
        "last",
        "sum",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static T Bind<T>(T node)
        where T : ScriptNode => IsMisread(node) ? (T)node.Accept(new CallBinding())! : node;

    public override ScriptNode Visit(ScriptFunctionCall node)
    {
        var call = (ScriptFunctionCall)base.Visit(node)!;
        return IsOpen(node) && call.Arguments.Any(argument => IsLoose(argument, call.Target))
            ? new Reading(call).Read()
            : call;
    }

    public override ScriptNode Visit(ScriptPipeCall node)
    {
        var pipe = (ScriptPipeCall)base.Visit(node)!;
        var (before, from) = RightSpine(pipe.From);
        var (behind, to) = LeftSpine(pipe.To);
        if (before.Count == 0 && behind.Count == 0)
            return pipe;
        pipe.From = null;
        pipe.To = null;
        foreach (var each in before)
            SetRight(each, null);
        foreach (var each in behind)
            SetLeft(each, null);
        pipe.From = from;
        pipe.To = to is ScriptFunctionCall or ScriptPipeCall
            ? to
            : new ScriptFunctionCall { Target = to, Span = to!.Span };
        pipe.Span = Spanning(from!, to!);
        Expression whole = pipe;
        // The tighter operator of the two sides takes the expression so far; when both are equal, the one in front
        // does.
        for (var (i, j) = (before.Count - 1, behind.Count - 1); i >= 0 || j >= 0; )
        {
            if (j < 0 || (i >= 0 && Tightness(before[i]) >= Tightness(behind[j])))
            {
                SetRight(before[i], whole);
                whole = before[i--];
            }
            else
            {
                SetLeft(behind[j], whole);
                whole = behind[j--];
            }
        }
        return whole;
    }

    private static bool IsMisread(ScriptNode node) =>
        node switch
        {
            ScriptFunctionCall call
                when IsOpen(call) && call.Arguments.Any(argument => IsLoose(argument, call.Target)) => true,
            ScriptPipeCall pipe when RightSpine(pipe.From).Spine.Count > 0 || LeftSpine(pipe.To).Spine.Count > 0 =>
                true,
            ScriptFunctionCall or ScriptPipeCall or not null => Nodes.Parts(node).Any(IsMisread),
            _ => false,
        };

    /// <summary>Whether a call has no parentheses, so that this class decides where it ends.</summary>
    private static bool IsOpen(ScriptFunctionCall call) =>
        call is { ExplicitCall: false, Target: not ScriptVariable { Name: "include" } };

    private static bool IsLoose(Expression? argument, Expression? function) =>
        argument is ScriptBinaryExpression binary
        && (
            IsTruth(binary)
            || (
                Tightness(binary) is Arithmetic or Otherwise
                && function is ScriptVariable target
                && Asking.Contains(target.Name)
            )
        );

    /// <summary>Whether the operator compares values or combines conditions.</summary>
    private static bool IsTruth(ScriptBinaryExpression binary) => Tightness(binary) is > Otherwise and < Arithmetic;

    /// <summary>The operators with an expression at their right end, the outermost first, and that
    /// expression.</summary>
    private static (List<Expression> Spine, Expression? End) RightSpine(Expression? node)
    {
        var spine = new List<Expression>();
        while (
            node is ScriptBinaryExpression binary && IsTruth(binary)
            || node is ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not }
        )
        {
            spine.Add(node);
            node = node is ScriptBinaryExpression { Right: var right } ? right : ((ScriptUnaryExpression)node).Right;
        }
        return (spine, node);
    }

    private static (List<Expression> Spine, Expression? End) LeftSpine(Expression? node)
    {
        var spine = new List<Expression>();
        while (node is ScriptBinaryExpression or ScriptConditionalExpression)
        {
            spine.Add(node);
            node = node is ScriptBinaryExpression { Left: var left }
                ? left
                : ((ScriptConditionalExpression)node).Condition;
        }
        return (spine, node);
    }

    private static void SetRight(Expression node, Expression? value)
    {
        if (node is ScriptUnaryExpression unary)
            unary.Right = value;
        else
            ((ScriptBinaryExpression)node).Right = value;
        if (value is not null)
            node.Span = Spanning(node, value);
    }

    private static void SetLeft(Expression node, Expression? value)
    {
        if (node is ScriptConditionalExpression conditional)
            conditional.Condition = value;
        else
            ((ScriptBinaryExpression)node).Left = value;
        if (value is not null)
            node.Span = Spanning(value, node);
    }

    private const int Otherwise = 1;
    private const int Arithmetic = 6;
    private const int Unary = 7;

    private static int Tightness(Expression node) =>
        node switch
        {
            ScriptConditionalExpression => 0,
            ScriptUnaryExpression => Unary,
            ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing
            } => Otherwise,
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } => 2,
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } => 3,
            ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
            } => 4,
            ScriptBinaryExpression binary when Operators.Sign(binary.Operator) is "<" or "<=" or ">" or ">=" => 5,
            _ => Arithmetic,
        };

    private static Scriban.Parsing.SourceSpan Spanning(ScriptNode first, ScriptNode last) =>
        new(
            first.Span.FileName,
            first.Span.Start,
            first.Span.End.Offset > last.Span.End.Offset ? first.Span.End : last.Span.End
        );

    /// <summary>Reads the values and operators of a call again, as they are written: a value followed by others is a
    /// function, and ends at the next operator. The engine gives all of 'is_known a &amp;&amp; is_known b' to the
    /// first function.</summary>
    private sealed class Reading
    {
        private readonly List<(Expression Node, bool IsOperator)> line = [];
        private Expression? head;
        private int at;

        public Reading(ScriptFunctionCall call)
        {
            Add(call.Target!);
            var arguments = call.Arguments.OfType<Expression>().ToList();
            call.Arguments.Clear();
            call.Target = null;
            foreach (var argument in arguments)
                Flatten(argument);
        }

        public Expression Read() => Read(0);

        private void Add(Expression value)
        {
            if (line.Count == 0 || line[^1].IsOperator)
                head = value;
            line.Add((value, false));
        }

        private void Flatten(Expression node)
        {
            if (IsLoose(node, head) && node is ScriptBinaryExpression { Left: { } left, Right: { } right } binary)
            {
                binary.Left = null;
                binary.Right = null;
                Flatten(left);
                line.Add((binary, true));
                Flatten(right);
            }
            else if (node is ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } negated } not)
            {
                not.Right = null;
                line.Add((not, true));
                Flatten(negated);
            }
            else
                Add(node);
        }

        private Expression Read(int loosest)
        {
            var left = Value();
            while (
                at < line.Count
                && line[at] is { IsOperator: true, Node: ScriptBinaryExpression binary }
                && Tightness(binary) > loosest
            )
            {
                at++;
                SetLeft(binary, left);
                SetRight(binary, Read(Tightness(binary)));
                left = binary;
            }
            return left;
        }

        private Expression Value()
        {
            var (node, isOperator) = line[at++];
            if (isOperator)
            {
                SetRight(node, Value());
                return node;
            }
            if (!Follows())
                return node;
            var call = new ScriptFunctionCall { Target = node, Span = node.Span };
            while (Follows())
            {
                var argument = line[at++].Node is ScriptUnaryExpression { Right: null } not
                    ? Negated(not)
                    : line[at - 1].Node;
                call.Arguments.Add(argument);
                call.Span = Spanning(call, argument);
            }
            return call;
        }

        private bool Follows() => at < line.Count && line[at].Node is not ScriptBinaryExpression { Left: null };

        private ScriptUnaryExpression Negated(ScriptUnaryExpression not)
        {
            SetRight(not, line[at++].Node);
            return not;
        }
    }
}
