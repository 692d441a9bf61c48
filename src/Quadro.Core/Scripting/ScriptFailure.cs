using Quadro.Diagnostics;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A finding on its way out of the engine.</summary>
internal sealed class ScriptFailure(Scriban.Parsing.SourceSpan span, Rule rule, string message, string? help = null) : ScriptRuntimeException(span, message)
{
    public Rule Rule { get; } = rule;

    public string? Help { get; } = help;

    public string Sentence { get; } = message;
}
