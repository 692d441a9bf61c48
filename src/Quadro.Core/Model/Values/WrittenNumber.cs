using System.Collections.Immutable;
using Quadro.Scripting;

namespace Quadro.Model.Values;

/// <summary>
/// A number of data that no schema describes. It may be a version, an article or a time, so it is printed and compared
/// as it was written, '1.10' beside '1.1'; it is ordered, and computed with, as the number that it may be.
/// </summary>
/// <param name="Text">Digits with one point at most, perhaps behind a minus sign.</param>
/// <param name="IsOpen">Whether its point may stand between thousands: it is then not computed with.</param>
public sealed record WrittenNumber(string Text, decimal Value, bool IsOpen) : IValue, IScriptOperand
{
    private static readonly ImmutableArray<string> Names = ["value", "canonical"];

    public string Canonical => Text;

    public string Print(LanguageFormats formats) => Text;

    public bool Equals(WrittenNumber? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "value" => IsOpen ? Unknown.NotAvailable : Value,
            "canonical" => Text,
            _ => null,
        };
        return value is not null;
    }

    public bool TryOperate(string op, object? left, object? right, out object? result) =>
        Operands.TryOperate(op, left, right, out result);

    public override string ToString() => Text;
}

/// <summary>What expressions do with numbers of which no schema says what they are.</summary>
internal static class WrittenArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        var (op, left, right) = operation;
        result = null;
        if (operation.IsEquality)
            result = string.Equals(Text(left), Text(right), StringComparison.Ordinal) == (op == "==");
        else if (op == "+" && (left is string || right is string))
            result = Text(left) + Text(right);
        if (result is not null)
            return true;
        if (
            (
                left as WrittenNumber is { IsOpen: true } ? left
                : right as WrittenNumber is { IsOpen: true } ? right
                : null
            )
            is WrittenNumber open
        )
            return operation.Unlike(
                $"'{open.Text}' may be {open.Text.Replace(".", "", StringComparison.Ordinal)} or {open.Text}: "
                    + "a schema says which, with 'groupChar' or 'decimalChar'",
                out result
            );
        return NumberArithmetic.TryOperate(operation, out result);
    }

    private static string? Text(object? side) =>
        side switch
        {
            string text => text,
            WrittenNumber written => written.Text,
            Schemas.Category category => category.Value,
            _ => Operands.TryNumber(side, out var number) ? ExactText.Of(number) : null,
        };
}
