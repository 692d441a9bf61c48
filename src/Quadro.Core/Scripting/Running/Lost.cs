using System.Collections;
using Quadro.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>A placeholder in a template for a value that failed, which has been reported. Every result of it is lost
/// too, and is not reported again. It is printed as a character that no text contains, so that later stages know
/// which parts to ignore. It never reaches a file.</summary>
internal sealed class Lost
    : IMembers,
        IScriptOperand,
        IScriptCustomBinaryOperation,
        IScriptCustomUnaryOperation,
        IEnumerable
{
    public const char Mark = '\uE002';

    private Lost() { }

    public static Lost Value { get; } = new();

    public static string Printed { get; } = Mark.ToString();

    /// <summary>The value is not known: a condition with it is neither true nor false.</summary>
    public bool IsUnknown => true;

    public IEnumerable<string> MemberNames => [];

    public bool TryGetMember(string name, out object? value)
    {
        value = this;
        return true;
    }

    public Operated Operate(string op, object? left, object? right) => Operated.Of(this);

    public bool TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptBinaryOperator op,
        SourceSpan leftSpan,
        object? leftValue,
        SourceSpan rightSpan,
        object? rightValue,
        out object? result
    )
    {
        result = this;
        return true;
    }

    public bool TryEvaluate(
        TemplateContext context,
        SourceSpan span,
        ScriptUnaryOperator op,
        object leftValue,
        out object result
    )
    {
        result = this;
        return true;
    }

    /// <summary>A loop over it has no rounds.</summary>
    public IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

    public override string ToString() => Printed;
}
