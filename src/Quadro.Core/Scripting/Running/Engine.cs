using System.Collections;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>A strict version of Scriban: escaping, with limits, and read-only. Each worker has one; two threads must
/// not share it.</summary>
internal sealed partial class Engine : TemplateContext
{
    private const int MostPatterns = 64;

    private readonly IScriptHost host;
    private readonly ScriptLimits limits;
    private readonly PartialMemo memo = new();
    private readonly Dictionary<(string, RegexOptions), Regex> patterns = [];
    private int particulars;

    public Engine(ScriptLibrary library, IScriptHost host)
        : base(library.Builtins)
    {
        this.host = host;
        limits = library.Limits;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        // The engine counts its own loops in advance; these limits stop the rest.
        LoopLimit = (int)Math.Min(Math.Max(4L * limits.Loops, Math.Min(20_000_000, 2 * limits.Steps)), int.MaxValue);
        LimitToString = limits.Output;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0;
        RecursiveLimit = 0;
        CancellationToken = limits.Patience.Cancel;
        AutoIndent = false;
        NewLine = "\n";
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
    }

    public IScriptHost Host => host;

    public ScriptLimits Limits => limits;

    public object? Scope { get; set; }

    public CharBuffer? Sink { get; set; }

    /// <summary>The printed values while a Markdown text is filled in: they are kept aside, so that no value is read
    /// as Markdown. Null at other times.</summary>
    public List<string>? Holes { get; set; }

    /// <summary>Notes a question or a change that is specific to the including template.</summary>
    public void NoteParticular() => particulars++;

    /// <summary>Runs a partial into the page, or prints its earlier output when it would be the same.</summary>
    public void Include(string partial, ScriptArray arguments, Action run)
    {
        var key =
            Form.HasElements
            && Holes is null
            && host.Reads is { IsPaused: false }
            && Output is CharBuffer { Copies: null }
                ? memo.KeyOf(partial, host.LanguageTag, arguments)
                : null;
        if (key is null)
        {
            run();
            return;
        }
        var (buffer, reads) = ((CharBuffer)Output, host.Reads!);
        // When the limits do not allow it, the partial runs, so that it fails at its own place.
        if (memo.Find(partial, key) is { } printed && Affords(printed.Cost))
        {
            reads.AddRange(printed.Reads);
            Spend(printed.Cost, CurrentSpan);
            buffer.Append(printed.Text);
            return;
        }
        var (start, before, particular, lost) = (buffer.Length, Spent, particulars + host.Particulars, losses);
        peak = depth;
        var asked = reads.Apart(run);
        var cost = Spent.Since(before, depth);
        peak = Math.Max(peak, before.Levels);
        if (particulars + host.Particulars == particular && losses == lost)
            memo.Keep(partial, key, new Printed(buffer.Written[start..].ToString(), asked, cost));
        else
            memo.Refuse(partial);
    }

    public object? Unbox(object? value) => value is OperandBox box ? box.Value : value;

    public static object? Box(object? value) =>
        value switch
        {
            // Most values are texts: asking them for interfaces takes longer than everything else here.
            null or string => value,
            Lost => Lost.Value,
            IOperand operand => new OperandBox(operand),
            ScriptList or IMembers => value,
            IReadOnlyList<object?> list => new ScriptList(list),
            _ => value,
        };

    public bool Read(IMembers target, string member, out object? value) => host.TryGetMember(target, member, out value);

    /// <summary>A compiled pattern. The latest ones are kept, because compiling takes longer than matching.</summary>
    public Regex Pattern(string text, RegexOptions options, Scriban.Parsing.SourceSpan span)
    {
        if (patterns.TryGetValue((text, options), out var kept))
            return kept;
        if (patterns.Count >= MostPatterns)
            patterns.Clear();
        return patterns[(text, options)] = Quadro.Text.Patterns.Make(text, options, out var problem, out var help)
            ?? throw new ScriptFailure(span, Rules.Render.UnusablePattern, problem, help);
    }

    public object? Present(object? value) => Box(host.Present(value));

    public bool IsTrue(object? value) => ToBool(default, value!);

    public string PlainText(object? value) =>
        value switch
        {
            null => "",
            string s => s,
            _ => ObjectToString(value),
        };

    public override bool ToBool(Scriban.Parsing.SourceSpan span, object? value) =>
        Unbox(value) switch
        {
            null => false,
            bool b => b,
            string s => s.Length > 0,
            HtmlText html => html.Written.Length > 0,
            Phrase phrase => phrase.Runs.Length > 0,
            Lost => false,
            IOperand other => host.IsTrue(other) ?? true,
            ICollection list => list.Count > 0,
            _ => true,
        };

    public override string ObjectToString(object? value, bool nested = false) =>
        Unbox(value) switch
        {
            null => "",
            string s => s,
            HtmlText html => html.Value,
            Phrase phrase => phrase.ToString(),
            bool b => b ? "true" : "false",
            IFormattable number and (int or long) => number.ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ScriptArray or ScriptRange or ScriptObject => Made(value!, item => ObjectToString(item)),
            IList list => string.Join(", ", list.Cast<object?>().Select(item => ObjectToString(item!))),
            Lost => Lost.Printed,
            { } other => host.Print(other).ToString() ?? "",
        };

    public override object? ToObject(Scriban.Parsing.SourceSpan span, object? value, Type destinationType)
    {
        if (destinationType == typeof(string))
            return value is null ? null : ObjectToString(value);
        var plain = Unbox(value);
        if (plain is Lost)
            losses++;
        return base.ToObject(span, plain, destinationType);
    }

    public object? OperateBoxed(string op, object? left, object? right, Scriban.Parsing.SourceSpan span)
    {
        var (a, b) = (Unbox(left), Unbox(right));
        var operand = a as IOperand ?? b as IOperand;
        if (a is Lost || b is Lost)
            return Lost.Value;
        var done = Operators.Operate(operand!, op, a, b);
        if (done.IsDone)
            return Box(done.Value);
        if (!ReferenceEquals(operand, b) && b is IOperand other)
        {
            var second = Operators.Operate(other, op, a, b);
            if (second.IsDone)
                return Box(second.Value);
        }
        return LostBy(
            new ScriptFailure(
                span,
                Rules.Render.FailedTemplate,
                done.Problem ?? Messages.Scripting.NoSense(ObjectToString(a!), op, ObjectToString(b!))
            )
        );
    }

    public object? Operate(string op, object? left, object? right, Scriban.Parsing.SourceSpan span)
    {
        if (left is IOperand || right is IOperand)
            return Unbox(OperateBoxed(op, left, right, span));
        return Unbox(
            ScriptBinaryExpression.Evaluate(this, span, Operators.Parse(op)!.Value, span, left!, span, right!)
        );
    }

    public object? Member(object? target, string path, Scriban.Parsing.SourceSpan span)
    {
        // Most paths are one name, and a sum reads one for each record.
        if (!path.Contains('.', StringComparison.Ordinal))
            return OneMember(target, path, span);
        foreach (var name in path.Split('.'))
            target = OneMember(target, name, span);
        return target;
    }

    private object? OneMember(object? target, string name, Scriban.Parsing.SourceSpan span)
    {
        if (target is null)
            return null;
        var boxed = Box(target)!;
        if (!GetMemberAccessor(boxed).TryGetValue(this, span, boxed, name, out var value))
            value = LostBy(NoMember(span, boxed, name));
        return Unbox(value);
    }

    /// <summary>Evaluates a node. A value's own operators apply beside a text too: the engine alone would compare the
    /// printed values.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
            return null;
        // The code that catches a failure restores the level: a 'finally' for each node would cost more than all
        // other counting.
        var level = depth++;
        if (depth > peak || depth % Storey == 0)
            Deepen(scriptNode.Span);
        if (++steps >= nextGlance)
            Look(scriptNode.Span);
        var result = Run(scriptNode, aliasReturnedFunction);
        depth = level;
        return result;
    }

    private object? Run(ScriptNode scriptNode, bool aliasReturnedFunction)
    {
        // Most nodes are of these types, and none of the cases is: comparing a type is faster than asking for many.
        var type = scriptNode.GetType();
        if (
            type == typeof(ScriptMemberExpression)
            || type == typeof(ScriptVariableGlobal)
            || type == typeof(ScriptLiteral)
        )
            return base.Evaluate(scriptNode, aliasReturnedFunction);
        switch (scriptNode)
        {
            case ScriptStatement and not ScriptBlockStatement when failed is not null:
                return EvaluateApart((ScriptStatement)scriptNode);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } join:
                return Truth.Join(this, join);
            case ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing
            } other:
                return Truth.Otherwise(this, other);
            case ScriptBinaryExpression binary:
                return Evaluate(binary, Operators.Sign(binary.Operator));
            case ScriptConditionalExpression choice:
                return Truth.Choose(this, choice);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                return Truth.Not(this, not);
            case ScriptCaseStatement choice:
                return Truth.Case(this, choice);
            case ScriptPipeCall:
                // A failure is thrown again at this node, on top of the existing stack.
                depth += LevelsOfPipe;
                if (depth > peak)
                    Deepen(scriptNode.Span);
                return Weighed(base.Evaluate(scriptNode, aliasReturnedFunction), scriptNode.Span);
            case ScriptFunctionCall or ScriptInterpolatedExpression or ScriptArrayInitializerExpression:
                return Weighed(base.Evaluate(scriptNode, aliasReturnedFunction), scriptNode.Span);
            case ScriptAssignExpression { EqualToken.TokenType: not TokenType.Equal } change:
                return Change(change);
            case ScriptAssignExpression { Target: not ScriptVariable } or ScriptObjectInitializerExpression:
                ChargeBytes(BytesOfEntry, scriptNode.Span);
                goto default;
            case ScriptRawStatement raw when Output is not CharBuffer:
                ChargeBytes(2L * raw.Text.Length, raw.Span);
                goto default;
            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <summary>Whether two values are certainly equal.</summary>
    public bool AreEqual(object? left, object? right, ScriptNode node)
    {
        if (left is OperandBox || right is OperandBox)
            return OperateBoxed("==", left, right, node.Span) is true;
        if ((Comparison.Named(this, left, right) ?? Comparison.Named(this, right, left)) is { } named)
            return named;
        return ScriptBinaryExpression.Evaluate(
            this,
            node.Span,
            ScriptBinaryOperator.CompareEqual,
            node.Span,
            left!,
            node.Span,
            right!
        )
            is true;
    }

    private object? Evaluate(ScriptBinaryExpression binary, string? sign)
    {
        var (leftNode, rightNode) = (binary.Left!, binary.Right!);
        var (left, right) = (Evaluate(leftNode, false), Evaluate(rightNode, false));
        if (left is ScriptRange)
            left = Listed(left, leftNode.Span);
        if (right is ScriptRange)
            right = Listed(right, rightNode.Span);
        if (
            Operators.IsComparison(sign)
            && (Truth.Asks(binary, left, right) ?? Comparison.Of(this, binary, left, right)) is { } answer
        )
            return answer;
        if (sign is not null && (left is OperandBox || right is OperandBox))
            return OperateBoxed(sign, left, right, binary.Span);
        var span = sign is null ? binary.OperatorToken?.Span ?? binary.Span : binary.Span;
        Foresee(binary.Operator, left, right, span);
        return Weighed(
            ScriptBinaryExpression.Evaluate(this, span, binary.Operator, leftNode.Span, left!, rightNode.Span, right!),
            span
        );
    }

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target switch
        {
            OperandBox or IMembers => MembersAccessor.Instance,
            ScriptList => ListMembersAccessor.Instance,
            HtmlText or Phrase or string or bool or int or long or decimal or double => NoMembersAccessor.Instance,
            _ => base.GetMemberAccessorImpl(target)!,
        };

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++loopSteps > limits.Loops)
            throw new ScriptFailure(
                loop.Span,
                Rules.Render.EndlessTemplate,
                Messages.Scripting.StoppedAfterRounds(limits.Loops),
                Messages.Scripting.EndOrRaiseLoops
            );
        return base.OnStepLoop(loop);
    }

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        throw new NotSupportedException(templatePath);
}
