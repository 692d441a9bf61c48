using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Findings that the site accepts for a time.</summary>
    public static partial class Settings
    {
        public static Wording AcceptanceForm =>
            new(
                "write: { code: QD2409, at: projects/hub, reason: \"why\", until: 2027-03-31 }",
                "scrivete: { code: QD2409, at: projects/hub, reason: \"perché\", until: 2027-03-31 }"
            );

        public static Wording AcceptanceIsMap(Wording shape) =>
            new($"an acceptance is a map, not {shape.English}", $"un’accettazione è una mappa, non {shape.Italian}");

        public static Wording WriteDay =>
            new("write the day, such as 2027-03-31", "scrivete il giorno, come 2027-03-31");

        public static Diagnostic AcceptsNoPlace(SourceSpan? span) =>
            Rules
                .Settings.UnusableAcceptance.Says(
                    span,
                    "this acceptance does not say of what: 'at' is missing",
                    "questa accettazione non dice di che cosa: manca 'at'"
                )
                .Advises(
                    "'at' names a record (projects/hub) or a file (data/projects.csv)",
                    "'at' nomina un record (projects/hub) o un file (data/projects.csv)"
                );

        public static Diagnostic AcceptsNoCode(SourceSpan? span) =>
            Rules
                .Settings.UnusableAcceptance.Says(
                    span,
                    "this acceptance does not say of what: 'code' is missing",
                    "questa accettazione non dice di che cosa: manca 'code'"
                )
                .Advises(AcceptanceForm);

        public static Diagnostic AcceptsWithoutReason(SourceSpan? span, string code) =>
            Rules
                .Settings.UnusableAcceptance.Says(
                    span,
                    $"the acceptance of {code} gives no reason",
                    $"l’accettazione di {code} non dà un motivo"
                )
                .Advises(
                    "say why in 'reason': whoever comes after you will want to know",
                    "dite perché in 'reason': chi verrà dopo di voi vorrà saperlo"
                );

        public static Diagnostic AcceptsWithoutEnd(SourceSpan? span, string code) =>
            Rules
                .Settings.UnusableAcceptance.Says(
                    span,
                    $"the acceptance of {code} has no end",
                    $"l’accettazione di {code} non ha una fine"
                )
                .Advises(
                    "say until when in 'until', such as 2027-03-31",
                    "dite fino a quando in 'until', come 2027-03-31"
                );

        public static Diagnostic AcceptsNoSuchCode(SourceSpan? span, string code, Wording? help) =>
            Rules
                .Settings.NeedlessAcceptance.Says(
                    span,
                    $"there is no code '{code}' to accept",
                    $"non c’è nessun codice '{code}' da accettare"
                )
                .Advises(help);

        public static Diagnostic AcceptsAnError(SourceSpan? span, Rule rule) =>
            Rules
                .Settings.UnusableAcceptance.Says(
                    span,
                    $"{rule.Code} cannot be accepted: {rule.Title.English.ToLowerInvariant()}",
                    $"{rule.Code} non si può accettare: {rule.Title.Italian.ToLowerInvariant()}"
                )
                .Advises(
                    "mend it: only warnings, notices and rules of schemas can be accepted",
                    "correggetelo: si accettano solo avvisi, note e regole degli schemi"
                );

        public static Diagnostic AcceptsNothing(SourceSpan? span, string code, string place, Wording? help) =>
            Rules
                .Settings.NeedlessAcceptance.Says(
                    span,
                    $"{code} is accepted for '{place}', and there is no such record or file",
                    $"{code} è accettato per '{place}', e un record o un file così non c’è"
                )
                .Advises(help ?? TakeAcceptanceOut);

        private static Wording TakeAcceptanceOut => new("take the acceptance out", "togliete l’accettazione");
    }
}
