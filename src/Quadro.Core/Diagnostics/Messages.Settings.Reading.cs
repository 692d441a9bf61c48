using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Values of the settings, of schemas and of language files that are not what they are.</summary>
    public static partial class Settings
    {
        public static Wording AMap => new("a map", "una mappa");

        public static Wording AList => new("a list", "un elenco");

        public static Wording ASingleValue => new("a single value", "un valore solo");

        public static Wording ALanguageFile => new("a language file", "un file di lingua");

        public static Wording ACollectionsSettings =>
            new("a collection's settings", "fra le impostazioni una collezione");

        public static Wording AnAcceptance => new("an acceptance", "un’accettazione");

        public static Wording ASchema => new("a schema", "uno schema");

        public static Wording AForeignKey => new("a foreign key", "una chiave esterna");

        public static Wording AReference => new("a 'reference'", "un 'reference'");

        public static Wording AField => new("a field", "un campo");

        public static Wording AMissingValue => new("a missing value", "un valore mancante");

        public static Wording ACategory => new("a category", "una categoria");

        public static Wording ARule => new("a rule", "una regola");

        public static Wording AFont => new("a font", "un carattere");

        public static Wording NotOneValue(string what, Wording shape) =>
            new(
                $"'{what}' takes one value, not {shape.English}",
                $"'{what}' vuole un valore solo, non {shape.Italian}"
            );

        public static Wording NotAText(string what, Wording shape) =>
            new($"'{what}' is a text, not {shape.English}", $"'{what}' è un testo, non {shape.Italian}");

        public static Wording NotTrueOrFalse(string what, string given) =>
            new($"'{what}' is true or false, not '{given}'", $"'{what}' è true o false, non '{given}'");

        public static Wording NotWhole(string what, string given) =>
            new($"'{what}' is a whole number, not '{given}'", $"'{what}' è un numero intero, non '{given}'");

        public static Wording NotANumber(string what, string given) =>
            new($"'{what}' is a number, not '{given}'", $"'{what}' è un numero, non '{given}'");

        public static Wording NotOneCharacter(string what, string given) =>
            new($"'{what}' is one character, not '{given}'", $"'{what}' è un carattere solo, non '{given}'");

        public static Wording NoWords(string what) =>
            new($"'{what}' is a text, or a text for each language", $"'{what}' è un testo, o un testo per ogni lingua");

        public static Wording NotAMap(string what, Wording shape) =>
            new(
                $"'{what}' is a map of names and values, not {shape.English}",
                $"'{what}' è una mappa di nomi e valori, non {shape.Italian}"
            );

        public static Wording NotAList(string what, Wording shape) =>
            new($"'{what}' is a list, not {shape.English}", $"'{what}' è un elenco, non {shape.Italian}");

        public static Wording ItMayBe(IReadOnlyCollection<string> words) =>
            new($"it may be {Listed(words)}", $"può essere {Listed(words)}");

        public static Wording ItMayBeOneOf(IReadOnlyCollection<string> words) =>
            new($"it may be: {Listed(words)}", $"può essere: {Listed(words)}");

        public static Wording TheyMayBe(IReadOnlyCollection<string> words) =>
            new($"they may be {Listed(words)}", $"possono essere {Listed(words)}");

        public static Wording ItMayHave(IReadOnlyCollection<string> words) =>
            new($"it may have: {Listed(words)}", $"può avere: {Listed(words)}");

        public static Wording ItHas(IReadOnlyCollection<string> words) =>
            new($"it has: {Listed(words)}", $"ha: {Listed(words)}");

        public static Wording TypesAre(IReadOnlyCollection<string> words) =>
            new($"types are {Listed(words)}", $"i tipi sono {Listed(words)}");

        public static Diagnostic UnknownKey(Rule rule, SourceSpan? span, Wording place, string key, Wording? help) =>
            rule.Says(span, $"{place.English} has no '{key}'", $"{place.Italian} non ha '{key}'").Advises(help);

        public static Wording OwnValuesInTheme =>
            new(
                "values for the site's own templates are words of 'theme', and are read as site.theme.word",
                "i valori per i modelli del sito sono parole di 'theme', e si leggono come site.theme.parola"
            );

        public static Diagnostic MissingLanguage(SourceSpan? span, string tag, IReadOnlyCollection<string> known) =>
            Rules
                .Settings.MissingLanguage.Says(
                    span,
                    $"the language '{tag}' has no texts",
                    $"la lingua '{tag}' non ha testi"
                )
                .Advises(
                    $"write templates/i18n/{tag}.yaml; there are: {Listed(known)}",
                    $"scrivete templates/i18n/{tag}.yaml; ci sono: {Listed(known)}"
                );

        public static Wording FormatsHaveNo(string path, string key, Wording? help) =>
            help is { } near
                ? new($"'{path}' has no '{key}', {near.English}", $"'{path}' non ha '{key}', {near.Italian}")
                : new($"'{path}' has no '{key}'", $"'{path}' non ha '{key}'");

        public static Wording LacksPart(string path, string part) =>
            new($"'{path}' lacks '{part}'", $"a '{path}' manca '{part}'");

        public static Wording NoText(string path) => new($"'{path}' is not a text", $"'{path}' non è un testo");

        public static Wording NoTexts(string path, int count) =>
            new(
                $"'{path}' is not a list of {Digits(count)} texts",
                $"'{path}' non è un elenco di {Digits(count)} testi"
            );

        public static Wording NoNumbers(string path) =>
            new($"'{path}' is not a list of whole numbers", $"'{path}' non è un elenco di numeri interi");

        public static Wording NoMapOfTexts(string path) =>
            new($"'{path}' is not a map of texts", $"'{path}' non è una mappa di testi");

        public static Wording NoMap(string path) => new($"'{path}' is not a map", $"'{path}' non è una mappa");

        public static Diagnostic UnknownCode(SourceSpan? span, string code, Wording? help) =>
            Rules
                .Settings.UnknownCode.Says(span, $"there is no code '{code}'", $"il codice '{code}' non c’è")
                .Advises(help);

        public static Diagnostic LoweredError(SourceSpan? span, Rule rule) =>
            Rules
                .Settings.LoweredError.Says(
                    span,
                    $"'{rule.Code}' is an error and stays one: {rule.Title.English.ToLowerInvariant()}",
                    $"'{rule.Code}' è un errore e tale resta: {rule.Title.Italian.ToLowerInvariant()}"
                )
                .Advises(
                    "only warnings, notices and rules of schemas can be lowered or switched off",
                    "solo avvisi, note e regole degli schemi si possono abbassare o spegnere"
                );
    }
}
