using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>What expressions do with numbers of which no schema says what they are.</summary>
internal static class WrittenArithmetic
{
    public static Operated Operate(Operation operation)
    {
        var (op, left, right) = operation;
        if (operation.IsEquality)
            return Operated.Of(string.Equals(Text(left), Text(right), StringComparison.Ordinal) == (op == "=="));
        if (op == "+" && (left is string || right is string))
            return Operated.Of(Text(left) + Text(right));
        if ((Open(left) ?? Open(right)) is { } open)
            return operation.Unlike ?? MayBeTwo(open.Text);
        return NumberArithmetic.Operate(operation);
    }

    private static WrittenNumber? Open(object? side) => side is WrittenNumber { IsOpen: true } open ? open : null;

    private static Operated MayBeTwo(string text)
    {
        var joined = text.Replace(".", "", StringComparison.Ordinal);
        return Operated.No(
            $"'{text}' may be {joined} or {text}: a schema says which, with 'groupChar' or 'decimalChar'",
            $"'{text}' può essere {joined} o {text}: lo dice uno schema, con 'groupChar' o 'decimalChar'"
        );
    }

    private static string? Text(object? side) =>
        side switch
        {
            string text => text,
            WrittenNumber written => written.Text,
            IOperand { Word: { } word } => word,
            _ => Numeric.TryRead(side, out var number) ? ExactText.Of(number) : null,
        };
}
