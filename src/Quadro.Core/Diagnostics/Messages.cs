using System.Globalization;
using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>
/// The catalogue: every message of Quadro, its English and its Italian text side by side. A class for each stage, a
/// method for each message; a method takes what the message quotes and gives the finding.
/// </summary>
public static partial class Messages
{
    /// <summary>The advice where there are more findings of one kind than are kept.</summary>
    public static Wording MendTheseFirst =>
        new(
            "mend what is named before this; the others are named then",
            "correggete prima quelli nominati sopra: gli altri sono nominati dopo"
        );

    public static Wording MoreOfOneKind(int left) =>
        new(
            $"and {Digits(left)} more of the same kind behind this place",
            $"e {Count(left, "altro", "altri")} dello stesso tipo dopo questo punto"
        );

    /// <summary>The advice that names the nearest known name, or null when none is near.</summary>
    public static Wording? DidYouMean(string? near) =>
        near is null ? null : new Wording($"did you mean '{near}'?", $"forse si voleva scrivere '{near}'?");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its noun.</summary>
    private static string Count(int number, string one, string many) =>
        $"{Digits(number)} {(number == 1 ? one : many)}";
}
