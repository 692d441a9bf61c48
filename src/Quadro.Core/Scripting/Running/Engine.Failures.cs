using Quadro.Scripting.Forms;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>A template goes on behind what fails in it, so that one run names all of its faults.</summary>
internal sealed partial class Engine
{
    private const int MostFailures = 1000;

    private Action<ScriptFailure>? failed;
    private int losses;
    private int failures;

    /// <summary>Runs a template, of which whatever fails is told; an expression by itself ends with its first
    /// failure.</summary>
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

    /// <summary>From here on the first failure ends what runs; gives what <see cref="GoOn"/> takes.</summary>
    public Action<ScriptFailure>? Pause()
    {
        var kept = failed;
        failed = null;
        return kept;
    }

    public void GoOn(Action<ScriptFailure>? kept) => failed = kept;

    /// <summary>Tells of a failure and gives what stands for the value; throws where nobody wants to go on.</summary>
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
            // Once something was lost in it, what goes wrong with it says nothing new.
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
