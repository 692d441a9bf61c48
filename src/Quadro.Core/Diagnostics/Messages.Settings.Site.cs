using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What quadro.yaml says of the site.</summary>
    public static partial class Settings
    {
        public static Wording LacksOwnLanguage(string language) =>
            new(
                $"'languages' lacks the site's own language '{language}'",
                $"in 'languages' manca la lingua del sito, '{language}'"
            );

        public static Wording AddIt => new("add it to the list", "aggiungetela all’elenco");

        public static Wording NoLanguage(string tag) => new($"'{tag}' is no language", $"'{tag}' non è una lingua");

        public static Wording TwoLetters =>
            new("write two letters, such as 'it' or 'en'", "scrivete due lettere, come 'it' o 'en'");

        public static Wording NoLinks(string given) =>
            new($"'links' is relative or root, not '{given}'", $"'links' è relative o root, non '{given}'");

        public static Wording NoWholeDate(string given) =>
            new($"'{given}' is no whole date", $"'{given}' non è una data intera");

        public static Wording Named(string what, Wording problem) =>
            new($"'{what}': {problem.English}", $"'{what}': {problem.Italian}");

        public static Wording WriteWholeDay =>
            new("write the whole day, such as 2026-06-30", "scrivete il giorno intero, come 2026-06-30");

        public static Wording ClockOnCommandLine =>
            new(
                "the clock is asked on the command line only: --as-of today",
                "l’orologio si chiede solo sulla riga di comando: --as-of today"
            );

        public static Wording NoDateOfEpoch(long seconds) =>
            new(
                $"SOURCE_DATE_EPOCH: {Digits(seconds)} seconds since 1970 are not a date",
                $"SOURCE_DATE_EPOCH: {Digits(seconds)} secondi dal 1970 non sono una data"
            );

        public static Wording GiveSeconds =>
            new(
                "give the seconds since 1970 of a day before the year 10000",
                "date i secondi dal 1970 di un giorno prima dell’anno 10000"
            );

        public static Wording DayOfReview =>
            new(
                "write the day on which the statement was last reviewed, such as 2026-09-10",
                "scrivete il giorno dell’ultimo riesame della dichiarazione, come 2026-09-10"
            );

        public static Wording UrlInOtherLanguage(string tag) =>
            new(
                $"'url' is given in '{tag}', which is no language of the site",
                $"'url' è dato in '{tag}', che non è una lingua del sito"
            );

        public static Wording NothingToDoWithout(string name) =>
            new($"there is no '{name}' to do without", $"non c’è nessun '{name}' di cui fare a meno");

        public static Wording NoSeverity(string? given) =>
            new(
                $"a severity is off, info, warning or error, not '{given}'",
                $"una gravità è off, info, warning o error, non '{given}'"
            );

        public static Wording NoWebAddress(string given) =>
            new($"'base_url' is no web address: '{given}'", $"'base_url' non è un indirizzo web: '{given}'");

        public static Wording WriteWholeAddress =>
            new(
                "write it whole, such as https://example.org/ or https://example.org/path/",
                "scrivetelo intero, come https://example.org/ o https://example.org/percorso/"
            );

        public static Wording UserInAddress =>
            new(
                "'base_url' holds the name or the password of a user, which every page would publish",
                "'base_url' contiene il nome o la password di un utente, che ogni pagina pubblicherebbe"
            );

        public static Wording WriteAddressAlone(string address) =>
            new($"write {address}, and change the password", $"scrivete {address}, e cambiate la password");

        public static Wording OddPath(Wording odd) =>
            new(
                $"the path of 'base_url' has {odd.English}, which servers read as a sign of their own",
                $"il percorso di 'base_url' ha {odd.Italian}, che per i server è un carattere speciale"
            );

        public static Wording PlainNamesOfFolders =>
            new(
                "use letters, digits, '-', '.', '_' and '~' in the names of folders",
                "usate lettere, cifre, '-', '.', '_' e '~' nei nomi delle cartelle"
            );

        public static Wording EncodedSlash => new("an encoded '/'", "un '/' codificato");

        public static Wording TwoSlashes => new("two '/' beside each other", "due '/' di seguito");

        public static Wording ASpace => new("a space", "uno spazio");

        public static Wording TheSign(string name) => new($"the sign {name}", $"il carattere {name}");

        public static Wording NoFont(string family) =>
            new($"'{family}' cannot be the name of a font", $"'{family}' non può essere il nome di un carattere");

        public static Wording LettersOfFonts =>
            new(
                "names are made of letters, digits, spaces and '-', several with commas",
                "i nomi sono fatti di lettere, cifre, spazi e '-'; più nomi, con le virgole"
            );

        public static Wording AFontHasFamily =>
            new(
                "a font has a 'family', and a 'file' when readers may not have it",
                "un carattere ha un 'family', e un 'file' se i lettori possono non averlo"
            );

        public static Wording NoColour(string given) => new($"'{given}' is no colour", $"'{given}' non è un colore");

        public static Wording ColourForm =>
            new(
                "write it in quotes as \"#0b5cad\", or by a name of CSS such as teal",
                "scrivetelo fra virgolette come \"#0b5cad\", o con un nome di CSS come teal"
            );

        public static Wording ColourWithoutValue => new("'colour' has no value", "'colour' non ha valore");

        public static Wording HashIsComment =>
            new(
                "write it in quotes as \"#0b5cad\": what follows a bare '#' is a comment",
                "scrivetelo fra virgolette come \"#0b5cad\": ciò che segue un '#' da solo è un commento"
            );

        public static Wording NoPictures(string given) =>
            new(
                $"'pictures' is off or a map of settings, not '{given}'",
                $"'pictures' è off o una mappa di impostazioni, non '{given}'"
            );

        public static Wording NoPictureFormat(string name) =>
            new($"pictures are not made in '{name}'", $"le immagini non si fanno in '{name}'");

        public static Wording OutOfRange(string what, int number, int most) =>
            new(
                $"'{what}' is {Digits(number)}, and may be 1 to {Digits(most)}",
                $"'{what}' è {Digits(number)}, e può essere da 1 a {Digits(most)}"
            );

        public static Wording NamesOfHtml(string what, string example) =>
            new($"'{what}' are names, such as {example}", $"'{what}' sono nomi, come {example}");

        public static Wording NoElementName(string name) =>
            new($"'{name}' is no name of an element", $"'{name}' non è il nome di un elemento");

        public static Wording NeverElement(string name) =>
            new(
                $"'{name}' stays out of texts: not all browsers read alike what follows it",
                $"'{name}' resta fuori dai testi: non tutti i browser leggono allo stesso modo ciò che lo segue"
            );

        public static Wording NoAttributeName(string name) =>
            new($"'{name}' is no name of an attribute", $"'{name}' non è il nome di un attributo");

        public static Wording NeverAttribute(string name) =>
            new(
                $"'{name}' stays out of texts: the site's security policy lets no script and no style "
                    + "of a page through",
                $"'{name}' resta fuori dai testi: le regole di sicurezza del sito non ammettono "
                    + "script e stili di una pagina"
            );

        public static Wording NoSchemeName(string name) =>
            new($"'{name}' is no scheme of addresses", $"'{name}' non è uno schema di indirizzi");

        public static Wording NeverScheme(string name) =>
            new(
                $"links to '{name}:' stay out of texts: they can run a script, or lead into the "
                    + "reader's own machine",
                $"i collegamenti a '{name}:' restano fuori dai testi: possono eseguire uno script, o "
                    + "portare nel computer di chi legge"
            );

        public static Wording OptionBaseUrl(Wording problem, Wording help) =>
            new(
                $"'--base-url': {problem.English} ({help.English})",
                $"'--base-url': {problem.Italian} ({help.Italian})"
            );

        public static Wording OptionAsOf(Wording problem) =>
            new(
                $"'--as-of': {problem.English} (write the whole day, such as 2026-06-30, or 'today')",
                $"'--as-of': {problem.Italian} (scrivete il giorno intero, come 2026-06-30, o 'today')"
            );

        public static Diagnostic NoFeedback(SourceSpan? span) =>
            Rules
                .Settings.NoFeedback.Says(
                    span,
                    "the accessibility statement gives readers no address for what they cannot use",
                    "la dichiarazione di accessibilità non dà ai lettori un indirizzo a cui segnalare "
                        + "ciò che non riescono a usare"
                )
                .Advises(
                    "write 'feedback' with an office's e-mail address, or a page",
                    "scrivete 'feedback' con l’indirizzo di posta di un ufficio, o una pagina"
                );

        public static Diagnostic OverdueStatement(SourceSpan? span, string reviewed, string due) =>
            Rules
                .Settings.OverdueStatement.Says(
                    span,
                    $"the accessibility statement was reviewed on {reviewed}, and had to be again by {due}",
                    $"la dichiarazione di accessibilità è stata riesaminata il {reviewed}, e andava "
                        + $"riesaminata entro il {due}"
                )
                .Advises(
                    "review the statement, then set 'reviewed' to the day on which you did",
                    "riesaminate la dichiarazione, poi scrivete in 'reviewed' il giorno in cui l’avete fatto"
                );

        public static Diagnostic LoneDate(SourceSpan? span, string date, string before) =>
            Rules
                .Settings.LoneDate.Says(
                    span,
                    $"the site is dated {date} because of this date alone: the next one before it is {before}",
                    $"il sito porta la data {date} solo per questa data: quella che la precede è {before}"
                )
                .Advises(
                    "correct the date if it is a mistake; otherwise give the site its date: 'as_of: "
                        + "DATE' in quadro.yaml",
                    "correggete la data se è sbagliata; altrimenti date al sito la sua data: 'as_of: "
                        + "DATA' in quadro.yaml"
                );

        public static Diagnostic NoDateForEmbargo(SourceSpan? span, string record, string until, int others) =>
            Rules
                .Settings.EmbargoWithoutDate.Says(
                    span,
                    $"'{record}' is withheld until {until}, and no build will publish it, because the "
                        + $"site has no date{SoAre(others).English}",
                    $"'{record}' è trattenuto fino al {until}, e nessun build lo pubblicherà, perché il "
                        + $"sito non ha una data{SoAre(others).Italian}"
                )
                .Advises(
                    "write 'as_of: DATE' in quadro.yaml, or build with '--as-of DATE' or '--as-of today'",
                    "scrivete 'as_of: DATA' in quadro.yaml, o fate il build con '--as-of DATA' o '--as-of today'"
                );

        private static Wording SoAre(int others) =>
            others switch
            {
                0 => Wording.Same(""),
                1 => new("; so is 1 other", "; e così un altro"),
                _ => new($"; so are {Digits(others)} others", $"; e così altri {Digits(others)}"),
            };

        public static Note WithheldUntil(SourceSpan? span, string record, string until) =>
            new(new Wording($"'{record}' is withheld until {until}", $"'{record}' è trattenuto fino al {until}"), span);
    }
}
