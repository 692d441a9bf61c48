using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD3: pages that cannot be given an address.</summary>
    public static class Plan
    {
        public static readonly Rule SameAddress = new(
            "QD3001",
            Severity.Error,
            "Two pages on one address",
            "Due pagine allo stesso indirizzo"
        );
        public static readonly Rule WrongAddress = new(
            "QD3002",
            Severity.Error,
            "An address that a page cannot have",
            "Un indirizzo che una pagina non può avere"
        );
        public static readonly Rule UnknownPlaceholder = new(
            "QD3003",
            Severity.Error,
            "An address with an unknown placeholder",
            "Un indirizzo con un segnaposto sconosciuto"
        );
        public static readonly Rule UnknownMenuEntry = new(
            "QD3004",
            Severity.Error,
            "A menu entry that leads nowhere",
            "Una voce di menu che non porta da nessuna parte"
        );
        public static readonly Rule MalformedPageTemplate = new(
            "QD3005",
            Severity.Error,
            "A page template whose front matter cannot be used",
            "Un modello di pagina con un’intestazione sbagliata"
        );
        public static readonly Rule UnknownSubject = new(
            "QD3006",
            Severity.Error,
            "A page template for an unknown collection",
            "Un modello per una collezione che non esiste"
        );
        public static readonly Rule MissingTemplate = new(
            "QD3007",
            Severity.Error,
            "A kind of page without a template",
            "Un modello di pagina che manca"
        );
        public static readonly Rule MissingThemeFile = new(
            "QD3008",
            Severity.Error,
            "A logo or font that is not there",
            "Un logo o un carattere che non c’è"
        );
        public static readonly Rule WrongThemeFile = new(
            "QD3009",
            Severity.Error,
            "A logo that is no picture, or a font that is no font",
            "Un logo che non è un’immagine, o un carattere che non lo è"
        );
        public static readonly Rule IdleTheme = new(
            "QD3010",
            Severity.Warning,
            "A colour or fonts of the theme that nothing uses",
            "Un colore o caratteri del tema che niente usa"
        );
        public static readonly Rule TwoSpellings = new(
            "QD3011",
            Severity.Warning,
            "A value that is written in two ways",
            "Un valore scritto in due modi"
        );
        public static readonly Rule RunningFile = new(
            "QD3012",
            Severity.Error,
            "A file that runs, and that the settings do not name",
            "Un file che si esegue, e che le impostazioni non nominano"
        );

        public static ImmutableArray<Rule> All =>
            [
                SameAddress,
                WrongAddress,
                UnknownPlaceholder,
                UnknownMenuEntry,
                MalformedPageTemplate,
                UnknownSubject,
                MissingTemplate,
                MissingThemeFile,
                WrongThemeFile,
                IdleTheme,
                TwoSpellings,
                RunningFile,
            ];
    }
}
