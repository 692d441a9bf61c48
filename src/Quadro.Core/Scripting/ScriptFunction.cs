using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Scripting.Running;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Scripting;

/// <summary>A function that templates and expressions can call. It is pure: the same arguments give the same
/// result.</summary>
/// <param name="Form">The form of a call, for messages and documentation: <c>where list "field" value</c>.</param>
public sealed record ScriptFunction(string Name, int Least, int Most, string Form, Func<ScriptCall, object?> Body);

/// <summary>One call, with its arguments unwrapped from the engine's types.</summary>
public sealed class ScriptCall
{
    private readonly Engine engine;
    private readonly Scriban.Parsing.SourceSpan span;
    private readonly IReadOnlyDictionary<string, object?> named;

    internal ScriptCall(
        Engine engine,
        Scriban.Parsing.SourceSpan span,
        object?[] arguments,
        IReadOnlyDictionary<string, object?> named
    )
    {
        this.engine = engine;
        this.span = span;
        this.named = named;
        Arguments = arguments;
    }

    public IReadOnlyList<object?> Arguments { get; }

    public IReadOnlyDictionary<string, object?> Named => named;

    /// <summary>The object that the caller of the engine works for: the page being rendered, or the record being
    /// computed.</summary>
    public object? Scope => engine.Scope;

    /// <summary>The log for questions about the model that a function asks without reading a member.</summary>
    public ReadLog? Reads => engine.Host.Reads;

    public string LanguageTag => engine.Host.LanguageTag;

    public object? this[int index] => index < Arguments.Count ? Arguments[index] : null;

    public string Text(int index) => engine.PlainText(this[index]);

    public string PlainText(object? value) => engine.PlainText(value);

    public bool IsTrue(object? value) => engine.IsTrue(value);

    public object? Member(object? target, string path) => engine.Member(target, path, span);

    public object? Operate(string op, object? left, object? right) => engine.Operate(op, left, right, span);

    /// <summary>The first unknown argument, or null when all are known.</summary>
    internal object? Unknown => Arguments.FirstOrDefault(Truth.IsUnknown);

    internal Regex Pattern(string text, RegexOptions options) => engine.Pattern(text, options, span);

    /// <summary>Counts a number of steps.</summary>
    internal void Charge(long steps) => engine.Charge(steps, span);

    /// <summary>Checks that a text may have a number of characters.</summary>
    internal void Room(long length) => engine.Room(length, span);

    /// <summary>The exception for a call without a result, for a reason that has been reported.</summary>
    public Exception Lost() =>
        new ScriptFailure(span, Rules.Render.FailedTemplate, Wording.Same("")) { IsSilent = true };

    /// <summary>The exception for a finding at the call, which has no result.</summary>
    public Exception Failure(Rule rule, Wording message, Wording? help = null) =>
        new ScriptFailure(span, rule, message, help);
}
