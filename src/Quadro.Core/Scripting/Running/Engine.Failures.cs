using Quadro.Scripting.Forms;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Continues a template after a failure, so that one run finds all of its faults.</summary>
internal sealed partial class Engine
{
    private const int MostFailures = 1000;

    private Action<ScriptFailure>? failed;
    private int losses;
    private int failures;

    /// <summary>Runs a template and reports every failure. A single expression ends with its first failure.</summary>
    public void RunWhole(Action<ScriptFailure> told, Action run)
    {
        (failed, failures) = (told, 0);
        try
        {
            run();
        }
        finally
        {
            failed = null;
        }
    }

    /// <summary>Makes the first failure end the run from here on. Returns the argument for
    /// <see cref="GoOn"/>.</summary>
    public Action<ScriptFailure>? Pause()
    {
        var kept = failed;
        failed = null;
        return kept;
    }

    public void GoOn(Action<ScriptFailure>? kept) => failed = kept;

    /// <summary>Reports a failure and returns the placeholder for the value; throws when the run does not continue
    /// after failures.</summary>
    public object LostBy(ScriptFailure failure)
    {
        if (failed is null || failure.IsFinal)
            throw failure;
        if (++failures > MostFailures)
            throw failure.AsLast();
        if (!failure.IsSilent)
            failed(failure);
        losses++;
        if (Output is CharBuffer buffer)
            buffer.Append(Lost.Printed);
        else
            Output.Write(Lost.Printed, 0, 1);
        return Lost.Value;
    }

    private object? EvaluateApart(ScriptStatement statement)
    {
        var before = losses;
        try
        {
            return statement is ScriptCaseStatement choice ? Truth.Case(this, choice) : base.Evaluate(statement, false);
        }
        catch (ScriptRuntimeException exception) when (failed is not null && !ScriptFailure.IsFinalIn(exception))
        {
            // After a loss inside it, its failure is only a consequence.
            if (losses == before)
                LostBy(ScriptFailure.Of(exception));
            if (
                statement is ScriptExpressionStatement
                {
                    Expression: ScriptAssignExpression { Target: ScriptVariable variable }
                }
            )
                SetValue(variable, Lost.Value, false);
            return null;
        }
    }
}
