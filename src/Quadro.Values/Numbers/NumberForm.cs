namespace Quadro.Values.Numbers;

/// <summary>How numbers are written in a source; null means not declared.</summary>
/// <param name="BareNumber">False when signs and words around the digits ('€', '%', 'kg') are to be left away.</param>
public sealed record NumberForm(char? DecimalChar, char? GroupChar, bool BareNumber)
{
    public static NumberForm Undeclared { get; } = new(null, null, true);

    /// <summary>As programs write them: '1302.5'. For numbers of JSON.</summary>
    public static NumberForm Canonical { get; } = new('.', null, true);

    internal bool IsUndeclared => DecimalChar is null && GroupChar is null;
}
