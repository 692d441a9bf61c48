using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>One binary operation, with what its parts have in common.</summary>
internal readonly record struct Operation(string Op, object? Left, object? Right)
{
    public bool Has<T>() => Left is T || Right is T;

    public bool IsEquality => Op is "==" or "!=";

    public bool IsComparison => IsEquality || Op is "<" or "<=" or ">" or ">=";

    /// <summary>Whether one side is an empty text, which is no value and equal to none.</summary>
    public bool HasEmptyText => Left is "" || Right is "";

    /// <summary>The answer to whether two values that differ are the same.</summary>
    public Operated Different => Operated.Of(Op == "!=");

    /// <summary>
    /// The answer for values that have no operation in common, or null when the operation is a mistake. Values of
    /// different types are never the same: two values of the model may meet where records of several kinds are gone
    /// through; a plain text, number or truth was written there, and meant otherwise.
    /// </summary>
    public Operated? Unlike => IsEquality && !IsPlain(Left) && !IsPlain(Right) ? Different : null;

    /// <summary>The operator's answer to an order of the two sides.</summary>
    public bool Answer(int order) =>
        Op switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

    /// <summary>The answer about two ranges: before means certainly before, '&lt;=' and '&gt;=' mean not certainly the
    /// contrary.</summary>
    public bool Answer(decimal leftFirst, decimal leftLast, decimal rightFirst, decimal rightLast) =>
        Op switch
        {
            "<" => leftLast < rightFirst,
            ">" => leftFirst > rightLast,
            "<=" => leftFirst <= rightLast,
            _ => leftLast >= rightFirst,
        };

    /// <summary>A sentence about the operation, with the operation behind it.</summary>
    public Operated No(string english, string italian)
    {
        var (left, right) = (Name(Left), Name(Right));
        return Operated.No(
            $"{english}: {left.English} {Op} {right.English}",
            $"{italian}: {left.Italian} {Op} {right.Italian}"
        );
    }

    private static bool IsPlain(object? value) =>
        value is string { Length: > 0 } or bool || (value is not IValue && Numeric.TryRead(value, out _));

    private static Wording Name(object? value) =>
        value switch
        {
            null => new("nothing", "niente"),
            string text => Wording.Same(Chars.Quote(text)),
            IValue own => Wording.Same($"'{own.Canonical}'"),
            bool truth => Wording.Same(truth ? "true" : "false"),
            _ => Numeric.TryRead(value, out var number)
                ? Wording.Same(ExactText.Of(number))
                : new("something else", "qualcos’altro"),
        };
}
