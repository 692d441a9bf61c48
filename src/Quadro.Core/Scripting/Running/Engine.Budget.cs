using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Counts the work of a run against its limits: rounds, steps, levels, and bytes.</summary>
internal sealed partial class Engine
{
    /// <summary>The number of steps between two checks whether to stop.</summary>
    private const int Glance = 1 << 12;

    /// <summary>The number of levels between two checks of the stack.</summary>
    private const int Storey = 32;
    private const int LevelsOfPipe = 6;
    private const int BytesOfItem = 16;
    private const int BytesOfEntry = 128;
    private const int LargeText = 1024;

    private static readonly int MostBits = (int)Math.Ceiling(ScriptLimits.Digits * Math.Log2(10));

    private int loopSteps;
    private long steps;
    private long made;
    private long nextGlance = Glance;
    private int depth;
    private int peak;
    private TimeSpan start;

    /// <summary>The cost since the run began.</summary>
    private Cost Spent => new(loopSteps, steps, made, peak);

    public void Restart()
    {
        (loopSteps, steps, made, nextGlance, depth, peak) = (0, 0, 0, Glance, 0, 0);
        start = limits.Patience.Clock?.Invoke() ?? default;
    }

    /// <summary>Counts a pass over something whose size is known: each item of a list is a step.</summary>
    public void Charge(long count, Scriban.Parsing.SourceSpan span)
    {
        steps += count;
        if (steps >= nextGlance)
            Look(span);
    }

    /// <summary>Counts the bytes of something that was made.</summary>
    public void ChargeBytes(long bytes, Scriban.Parsing.SourceSpan span)
    {
        made += bytes;
        if (made > limits.Memory)
            throw new ScriptFailure(
                span,
                Rules.Render.TooMuchMade,
                Messages.Scripting.TooMuchMade(limits.Memory >> 20),
                Messages.Scripting.PrintPartsOrRaise
            );
    }

    /// <summary>Turns a value into a list that can be read any number of times: a range is expanded now, and
    /// counted.</summary>
    public object? Listed(object? value, Scriban.Parsing.SourceSpan span)
    {
        if (value is not ScriptRange range)
            return value;
        var list = new ScriptArray();
        foreach (var item in range)
        {
            if (list.Count >= limits.Loops)
                throw TooLong(span);
            Charge(1, span);
            ChargeBytes(2 * BytesOfItem, span);
            list.Add(item);
        }
        return list;
    }

    /// <summary>Counts the size of the result of a function or operator, and enforces its limit.</summary>
    public object? Weighed(object? value, Scriban.Parsing.SourceSpan span)
    {
        switch (value)
        {
            case string { Length: > LargeText } text:
                if (text.Length > limits.Output)
                    throw TooWide(span);
                Charge(text.Length / LargeText, span);
                ChargeBytes(2L * text.Length, span);
                break;
            case HtmlText { Written.Length: > LargeText } html:
                Charge(html.Written.Length / LargeText, span);
                ChargeBytes(2L * html.Written.Length, span);
                break;
            case ScriptArray list:
                if (list.Count > limits.Loops)
                    throw TooLong(span);
                Charge(list.Count, span);
                ChargeBytes((long)BytesOfItem * (list.Count + 2), span);
                break;
            case BigInteger number when number.GetBitLength() > MostBits:
                throw new ScriptFailure(
                    span,
                    Rules.Render.TooManyDigits,
                    Messages.Scripting.ManyDigits(ScriptLimits.Digits),
                    Messages.Scripting.DivideFirst
                );
        }
        return value;
    }

    /// <summary>Reserves the characters of a text before it is made.</summary>
    public void Room(long length, Scriban.Parsing.SourceSpan span)
    {
        if (length > limits.Output)
            throw TooWide(span);
    }

    /// <summary>Refuses huge results before they are made: a range of billions, or a list repeated very often. The
    /// library has its own limit for texts.</summary>
    private void Foresee(ScriptBinaryOperator op, object? left, object? right, Scriban.Parsing.SourceSpan span)
    {
        switch (op)
        {
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                if (Whole(left) is { } from && Whole(right) is { } to && BigInteger.Abs(to - from) >= limits.Loops)
                    throw TooLong(span);
                break;
            case ScriptBinaryOperator.Multiply:
                var (list, times) =
                    left is ScriptArray ? ((ScriptArray)left, Whole(right)) : (right as ScriptArray, Whole(left));
                if (list is not null && times is { } many && many * list.Count > limits.Loops)
                    throw TooLong(span);
                break;
            default:
                // Adding and comparing lists goes through all of their items.
                if (left is ScriptArray first)
                    Charge(first.Count, span);
                if (right is ScriptArray second)
                    Charge(second.Count, span);
                break;
        }
    }

    private static BigInteger? Whole(object? value) =>
        value switch
        {
            int number => number,
            long number => number,
            BigInteger number => number,
            _ => null,
        };

    private ScriptFailure TooLong(Scriban.Parsing.SourceSpan span) =>
        new(
            span,
            Rules.Render.EndlessTemplate,
            Messages.Scripting.LongList(limits.Loops),
            Messages.Scripting.ShorterListOrRaise
        );

    private ScriptFailure TooWide(Scriban.Parsing.SourceSpan span) =>
        new(
            span,
            Rules.Render.OversizedPage,
            Messages.Scripting.TextGrew(limits.Output),
            Messages.Scripting.PrintParts
        );

    /// <summary>Checks whether to go on. It is called rarely, so that it costs nothing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Look(Scriban.Parsing.SourceSpan span)
    {
        if (steps > limits.Steps)
            throw new ScriptFailure(
                span,
                Rules.Render.EndlessTemplate,
                Messages.Scripting.StoppedAfterSteps(limits.Steps),
                Messages.Scripting.EndOrRaiseSteps
            );
        limits.Patience.Cancel.ThrowIfCancellationRequested();
        if (limits.Patience.Clock is { } clock && clock() - start > limits.Time)
            throw new ScriptFailure(
                span,
                Rules.Render.TooSlow,
                Messages.Scripting.StoppedAfterSeconds(
                    limits.Time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)
                ),
                Messages.Scripting.DoLessOrRaise
            );
        nextGlance = Math.Min(steps + Glance, limits.Steps + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Deepen(Scriban.Parsing.SourceSpan span)
    {
        peak = Math.Max(peak, depth);
        if (depth > ScriptLimits.Depth)
            throw ScriptFailure.TooDeep(span);
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Whether a known cost can be added without exceeding a limit.</summary>
    private bool Affords(Cost cost) =>
        loopSteps + cost.Rounds <= limits.Loops
        && steps + cost.Steps <= limits.Steps
        && made + cost.Bytes <= limits.Memory
        && depth + cost.Levels <= ScriptLimits.Depth;

    private void Spend(Cost cost, Scriban.Parsing.SourceSpan span)
    {
        loopSteps += cost.Rounds;
        made += cost.Bytes;
        peak = Math.Max(peak, depth + cost.Levels);
        Charge(cost.Steps, span);
    }
}

/// <summary>The cost of a run, or of a part of one.</summary>
/// <param name="Rounds">The rounds of its loops.</param>
/// <param name="Levels">The depth below the place where it begins.</param>
internal readonly record struct Cost(int Rounds, long Steps, long Bytes, int Levels)
{
    public Cost Since(Cost before, int depth) =>
        new(Rounds - before.Rounds, Steps - before.Steps, Bytes - before.Bytes, Levels - depth);
}
