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

    /// <summary>The advice that names the nearest of some known names, or null when none is near.</summary>
    public static Wording? DidYouMean(string name, IEnumerable<string> known) =>
        DidYouMean(Suggestions.Nearest(name, known));

    /// <summary>A finding of a rule whose texts were made by other methods of the catalogue.</summary>
    public static Diagnostic Of(Rule rule, SourceSpan? span, Wording text, Wording? help) =>
        rule.Says(span, text).Advises(help);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its thousands grouped as each language does.</summary>
    private static Wording Grouped(int number)
    {
        var english = number.ToString("#,0", CultureInfo.InvariantCulture);
        return new(english, english.Replace(',', '.'));
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private static string Quoted(IEnumerable<string> words) => $"'{string.Join("', '", words)}'";

    private static string Either(IEnumerable<string> words, string or) =>
        string.Join($" {or} ", words.Select(word => $"'{word}'"));

    /// <summary>A number with its noun.</summary>
    private static string Count(long number, string one, string many) =>
        $"{Digits(number)} {(number == 1 ? one : many)}";
}
