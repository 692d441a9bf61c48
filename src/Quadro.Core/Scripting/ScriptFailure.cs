using Quadro.Diagnostics;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A finding on its way out of the engine.</summary>
internal sealed class ScriptFailure(Scriban.Parsing.SourceSpan span, Rule rule, string message, string? help = null) : ScriptRuntimeException(span, message)
{
    private const string TooDeep = "Exceeding number of recursive depth limit";

    /// <summary>The finding inside what the engine threw; null when it is the engine's own complaint.</summary>
    public static ScriptFailure? In(ScriptRuntimeException exception)
    {
        if ((exception as ScriptFailure ?? exception.InnerException as ScriptFailure) is { } failure) return failure;
        if (!exception.OriginalMessage.StartsWith(TooDeep, StringComparison.Ordinal)) return null;
        return new ScriptFailure(exception.Span, Rules.Render.EndlessTemplate, "this was stopped because it calls itself again and again", "make sure that a partial or function that calls itself comes to an end");
    }

    public Rule Rule { get; } = rule;

    public string? Help { get; } = help;

    public string Sentence { get; } = message;
}
