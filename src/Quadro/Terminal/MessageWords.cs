using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>The words around findings. What editors and build servers look for, the severity and the code, is the same
/// in every language.</summary>
internal static class MessageWords
{
    public static Wording Help => new("help", "aiuto");

    public static Wording Note => new("note", "nota");

    public static Wording More => new("more", "altro");

    public static Wording NoticesHidden => new("--verbose shows the notices", "--verbose mostra le notizie");

    public static Wording AcceptedUntil(string day) => new($"accepted until {day}", $"accettato fino al {day}");

    public static Wording AcceptedHere(string reason) => new($"accepted here: {reason}", $"accettato qui: {reason}");

    /// <param name="field">The field that all of them are about, or null.</param>
    /// <param name="file">The file that all of them are in, or null.</param>
    public static Wording HiddenOnes(int hidden, string code, string? field, string? file) =>
        new(
            $"… and {Digits(hidden)} more {code}{(field is null ? "" : $" of '{field}'")}"
                + $"{(file is null ? "" : $" in {file}")}; --all shows them",
            $"… e {(hidden == 1 ? "un altro" : $"altri {Digits(hidden)}")} {code}"
                + $"{(field is null ? "" : $" di '{field}'")}{(file is null ? "" : $" in {file}")}; "
                + "--all li mostra"
        );

    /// <summary>How many there are: <c>3 errors, 1 warning</c>.</summary>
    public static Wording Summary(ImmutableArray<Diagnostic> findings)
    {
        int Of(Severity severity) =>
            findings.Where(finding => finding.Severity == severity && finding.Accepted is null).Sum(one => one.Times);
        var (errors, warnings, notices) = (Of(Severity.Error), Of(Severity.Warning), Of(Severity.Info));
        var accepted = findings.Count(finding => finding.Accepted is not null);
        return Wording.Join(
            ", ",
            [
                .. Some(errors, new($"{Count(errors, "error", "errors")}", $"{Count(errors, "errore", "errori")}")),
                .. Some(warnings, new(Count(warnings, "warning", "warnings"), Count(warnings, "avviso", "avvisi"))),
                .. Some(notices, new(Count(notices, "notice", "notices"), Count(notices, "notizia", "notizie"))),
                .. Some(accepted, new($"{Digits(accepted)} accepted", Count(accepted, "accettato", "accettati"))),
            ]
        );
    }

    internal static string Count(int number, string one, string many) =>
        $"{Digits(number)} {(number == 1 ? one : many)}";

    private static Wording[] Some(int number, Wording words) => number > 0 ? [words] : [];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
