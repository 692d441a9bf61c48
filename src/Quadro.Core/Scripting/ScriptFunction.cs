using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Scripting.Running;
using Quadro.Tracing;

namespace Quadro.Scripting;

/// <summary>A function that templates and expressions may call. Pure: same arguments, same answer.</summary>
/// <param name="Form">How it is called, for messages and documentation: <c>where list "field" value</c>.</param>
public sealed record ScriptFunction(string Name, int Least, int Most, string Form, Func<ScriptCall, object?> Body);

/// <summary>One call: its arguments, freed from the engine's wrappers.</summary>
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

    /// <summary>What the caller of the engine gave it to work for: the page being rendered, or the record being
    /// computed.</summary>
    public object? Scope => engine.Scope;

    /// <summary>Where a function notes what it asks of the model past the one door for members.</summary>
    public ReadLog? Reads => engine.Host.Reads;

    public string LanguageTag => engine.Host.LanguageTag;

    public object? this[int index] => index < Arguments.Count ? Arguments[index] : null;

    public string Text(int index) => engine.PlainText(this[index]);

    public string PlainText(object? value) => engine.PlainText(value);

    public bool IsTrue(object? value) => engine.IsTrue(value);

    public object? Member(object? target, string path) => engine.Member(target, path, span);

    public object? Operate(string op, object? left, object? right) => engine.Operate(op, left, right, span);

    /// <summary>What is not known among the arguments; null when all are.</summary>
    internal object? Unknown => Arguments.FirstOrDefault(Truth.IsUnknown);

    internal Regex Pattern(string text, RegexOptions options) => engine.Pattern(text, options, span);

    /// <summary>Counts so many steps.</summary>
    internal void Charge(long steps) => engine.Charge(steps, span);

    /// <summary>Makes sure that a text may have so many characters.</summary>
    internal void Room(long length) => engine.Room(length, span);

    /// <summary>The call gives nothing, for a reason that has been reported.</summary>
    public Exception Lost() => new ScriptFailure(span, Rules.Render.FailedTemplate, "") { IsSilent = true };

    /// <summary>A finding at the call, which gives nothing.</summary>
    public Exception Failure(Rule rule, string message, string? help = null) =>
        new ScriptFailure(span, rule, message, help);
}
