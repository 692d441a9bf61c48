using System.Collections.Immutable;
using Quadro.Values.Language;

namespace Quadro.Values.Numbers;

/// <summary>
/// A number from data that no schema describes. It may be a version, an article or a time, so it is printed and
/// compared as it was written, '1.10' beside '1.1'; it is sorted and computed with by its numeric value.
/// </summary>
/// <param name="Text">Digits with one point at most, perhaps behind a minus sign.</param>
/// <param name="IsOpen">Whether its point may separate thousands: the number is then not used in
/// computations.</param>
public sealed record WrittenNumber(string Text, decimal Value, bool IsOpen) : IValue, IOperand
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

    public override string ToString() => Text;
}
