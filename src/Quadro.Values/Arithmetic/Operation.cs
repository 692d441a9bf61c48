using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>One binary operation, and the answers that all types of values share.</summary>
internal readonly record struct Operation(string Op, object? Left, object? Right)
{
    public bool Has<T>() => Left is T || Right is T;

    public bool IsEquality => Op is "==" or "!=";

    public bool IsComparison => IsEquality || Op is "<" or "<=" or ">" or ">=";

    /// <summary>Whether one side is an empty text, which is not a value and equals nothing.</summary>
    public bool HasEmptyText => Left is "" || Right is "";

    /// <summary>The answer of '==' or '!=' for two values that differ.</summary>
    public Operated Different => Operated.Of(Op == "!=");

    /// <summary>
    /// The answer for values that have no operation in common, or null when the operation is a mistake. Values of
    /// different types are never the same: two values of the model may meet when a query covers records of several
    /// kinds. But an author wrote a plain text, number or boolean on purpose, so that comparison is a mistake.
    /// </summary>
    public Operated? Unlike => IsEquality && !IsPlain(Left) && !IsPlain(Right) ? Different : null;

    /// <summary>The operator's answer, given how the two sides compare (negative, 0 or positive).</summary>
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

    /// <summary>The operator's answer for two ranges: '&lt;' and '&gt;' hold when they are certain, '&lt;=' and
    /// '&gt;=' when the contrary is not certain.</summary>
    public bool Answer(decimal leftFirst, decimal leftLast, decimal rightFirst, decimal rightLast) =>
        Op switch
        {
            "<" => leftLast < rightFirst,
            ">" => leftFirst > rightLast,
            "<=" => leftFirst <= rightLast,
            _ => leftLast >= rightFirst,
        };

    /// <summary>The operation refused with a sentence, followed by the operation itself.</summary>
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
