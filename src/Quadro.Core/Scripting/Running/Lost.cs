using System.Collections;
using Quadro.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>
/// What stands in a template for a value that could not be had, which has been reported: whatever is made of it is lost
/// too, and nothing of that is reported once more. Printed it is a sign that no text has, so that later stages know
/// what not to believe. Nothing of it is ever written.
/// </summary>
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

    /// <summary>Nobody knows it: a condition of it is neither true nor false.</summary>
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
