using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A finding on its way out of the engine.</summary>
internal sealed class ScriptFailure(Scriban.Parsing.SourceSpan span, Rule rule, string message, string? help = null)
    : ScriptRuntimeException(span, message)
{
    public const string DeepHelp = "make sure that a partial or function that calls itself comes to an end";

    /// <summary>Calls within calls, or parts of an expression within each other.</summary>
    public static ScriptFailure TooDeep(Scriban.Parsing.SourceSpan span) =>
        new(
            span,
            Rules.Render.EndlessTemplate,
            $"this was stopped because it lies more than {ScriptLimits.Depth} levels deep in what calls itself",
            DeepHelp
        );

    /// <summary>The finding inside what the engine threw; null when it is the engine's own complaint.</summary>
    public static ScriptFailure? In(ScriptRuntimeException exception) =>
        exception as ScriptFailure ?? exception.InnerException as ScriptFailure ?? PlainWords.OfLimit(exception);

    /// <summary>Whatever the engine threw, as a finding.</summary>
    public static ScriptFailure Of(ScriptRuntimeException exception) =>
        In(exception)
        ?? new ScriptFailure(exception.Span, Rules.Render.FailedTemplate, PlainWords.Of(exception.OriginalMessage));

    /// <summary>Whether nothing behind it can be run: the page has become too long, or does not end.</summary>
    public static bool IsFinalIn(ScriptRuntimeException exception) =>
        exception is ScriptAbortException
        || exception.InnerException is OutputLimitException or OperationCanceledException
        || In(exception) is { IsFinal: true };

    /// <summary>The same at another place.</summary>
    public ScriptFailure At(Scriban.Parsing.SourceSpan span) => new(span, Rule, Sentence, Help) { IsSilent = IsSilent };

    /// <summary>The same as the last one of its page.</summary>
    public ScriptFailure AsLast() => new(Span, Rule, Sentence, Help) { IsFinal = true };

    /// <summary>It follows from something that has been reported.</summary>
    public bool IsSilent { get; init; }

    public bool IsFinal
    {
        get => field || Rule.IsExhaustion;
        init;
    }

    public Rule Rule { get; } = rule;

    public string? Help { get; } = help;

    public string Sentence { get; } = message;
}
