using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Quadro.Text;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>A finding that is thrown through the engine.</summary>
internal sealed class ScriptFailure(Scriban.Parsing.SourceSpan span, Rule rule, Wording sentence, Wording? help = null)
    : ScriptRuntimeException(span, sentence.English)
{
    /// <summary>The failure for calls or expressions that are nested too deeply.</summary>
    public static ScriptFailure TooDeep(Scriban.Parsing.SourceSpan span) =>
        new(
            span,
            Rules.Render.EndlessTemplate,
            Messages.Scripting.TooDeep(ScriptLimits.Depth),
            Messages.Scripting.LetItEnd
        );

    /// <summary>The finding inside an exception of the engine, or null when it is the engine's own message.</summary>
    public static ScriptFailure? In(ScriptRuntimeException exception) =>
        exception as ScriptFailure ?? exception.InnerException as ScriptFailure ?? PlainWords.OfLimit(exception);

    /// <summary>Turns any exception of the engine into a finding.</summary>
    public static ScriptFailure Of(ScriptRuntimeException exception) =>
        In(exception)
        ?? new ScriptFailure(exception.Span, Rules.Render.FailedTemplate, PlainWords.Of(exception.OriginalMessage));

    /// <summary>Whether the run must end: the page has become too long, or does not end.</summary>
    public static bool IsFinalIn(ScriptRuntimeException exception) =>
        exception is ScriptAbortException
        || exception.InnerException is OutputLimitException or OperationCanceledException
        || In(exception) is { IsFinal: true };

    /// <summary>The same failure at another place.</summary>
    public ScriptFailure At(Scriban.Parsing.SourceSpan span) => new(span, Rule, Sentence, Help) { IsSilent = IsSilent };

    /// <summary>The same failure, as the last one of its page.</summary>
    public ScriptFailure AsLast() => new(Span, Rule, Sentence, Help) { IsFinal = true };

    /// <summary>Whether it follows from something that has been reported.</summary>
    public bool IsSilent { get; init; }

    public bool IsFinal
    {
        get => field || Rule.IsExhaustion;
        init;
    }

    public Rule Rule { get; } = rule;

    public Wording? Help { get; } = help;

    public Wording Sentence { get; } = sentence;
}
