using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD0: settings of the site and of the command line.</summary>
    public static class Settings
    {
        public static readonly Rule UnknownSetting = new(
            "QD0001",
            Severity.Error,
            "An unknown setting",
            "Un’impostazione che non esiste"
        );
        public static readonly Rule WrongSetting = new(
            "QD0002",
            Severity.Error,
            "A setting with a value that it cannot have",
            "Un’impostazione con un valore che non può avere"
        );
        public static readonly Rule UnknownCode = new(
            "QD0003",
            Severity.Warning,
            "A severity for a code that does not exist",
            "Una gravità per un codice che non esiste"
        );
        public static readonly Rule LoweredError = new(
            "QD0004",
            Severity.Error,
            "A severity below error for an error",
            "Un errore che si vorrebbe abbassare"
        );
        public static readonly Rule MissingLanguage = new(
            "QD0005",
            Severity.Error,
            "A language without its texts",
            "Una lingua senza i suoi testi fissi"
        );
        public static readonly Rule NotASite = new(
            "QD0006",
            Severity.Error,
            "A folder that is not a site",
            "Una cartella che non è un sito"
        );
        public static readonly Rule UnusableAcceptance = new(
            "QD0007",
            Severity.Error,
            "An acceptance that cannot be used",
            "Un’accettazione che non si può usare"
        );
        public static readonly Rule NeedlessAcceptance = new(
            "QD0008",
            Severity.Warning,
            "An acceptance of nothing",
            "Un’accettazione di niente"
        );
        public static readonly Rule OverdueStatement = new(
            "QD0009",
            Severity.Warning,
            "An accessibility statement that is due",
            "Una dichiarazione di accessibilità da rinnovare"
        );
        public static readonly Rule NoFeedback = new(
            "QD0010",
            Severity.Warning,
            "An accessibility statement without an address to write to",
            "Una dichiarazione di accessibilità senza recapito"
        );
        public static readonly Rule FaintColour = new(
            "QD0011",
            Severity.Warning,
            "A colour too faint for text",
            "Un colore troppo chiaro per il testo"
        );
        public static readonly Rule EmbargoWithoutDate = new(
            "QD0012",
            Severity.Warning,
            "An embargo that no date can end",
            "Un embargo che nessuna data può far finire"
        );
        public static readonly Rule LoneDate = new(
            "QD0013",
            Severity.Warning,
            "A date that dates the whole site alone",
            "Una data che da sola data tutto il sito"
        );

        public static ImmutableArray<Rule> All =>
            [
                UnknownSetting,
                WrongSetting,
                UnknownCode,
                LoweredError,
                MissingLanguage,
                NotASite,
                UnusableAcceptance,
                NeedlessAcceptance,
                OverdueStatement,
                NoFeedback,
                FaintColour,
                EmbargoWithoutDate,
                LoneDate,
            ];
    }
}
