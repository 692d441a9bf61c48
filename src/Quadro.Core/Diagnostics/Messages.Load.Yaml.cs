using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>YAML and JSON.</summary>
    public static partial class Load
    {
        private static readonly Wording CheckLine = new(
            "check quotes, indentation and ':' on this line and the one before",
            "controllate virgolette, rientri e ':' in questa riga e in quella prima"
        );

        private static readonly Wording WriteFlow = new(
            "write [a, b] or {a: 1, b: 2}",
            "scrivete [a, b] o {a: 1, b: 2}"
        );

        private static readonly Wording QuoteValue = new(
            "put the value in quotes when it contains ': ' or ' #', or starts with one of [ ] { } , & * ! | > ' \" % @ `",
            "mettete il valore fra virgolette se contiene ': ' o ' #', o comincia con uno di [ ] { } , & * ! | > ' \" % @ `"
        );

        public static Diagnostic SecondColon(SourceSpan? span) =>
            Yaml(span, "a plain value contains a second ': '", "un valore senza virgolette contiene un secondo ': '")
                .Advises(QuoteValue);

        public static Diagnostic WrongFirstSign(SourceSpan? span) =>
            Yaml(
                    span,
                    "a plain value cannot start with this character",
                    "un valore senza virgolette non può cominciare con questo carattere"
                )
                .Advises(QuoteValue);

        public static Diagnostic YamlQuoteNotClosed(SourceSpan? span) =>
            Yaml(span, "the quotation mark that opens here is not closed", "la virgoletta che si apre qui non è chiusa")
                .Advises(
                    "close it, or write the mark twice where it belongs to the text ('' inside '…')",
                    "chiudetela, o scrivetela due volte dove fa parte del testo ('' dentro '…')"
                );

        public static Diagnostic YamlQuoteBeforeDocument(SourceSpan? span) =>
            Yaml(span, "the quotation mark that opens here is not closed", "la virgoletta che si apre qui non è chiusa")
                .Advises("close it before '---'", "chiudetela prima di '---'");

        public static Diagnostic SpacesInEmptyLine(SourceSpan? span) =>
            Yaml(
                    span,
                    "the first line of this text is empty but for more spaces than the text is indented by",
                    "la prima riga di questo testo è vuota, ma ha più spazi del rientro del testo"
                )
                .Advises("delete the spaces in the empty line", "togliete gli spazi dalla riga vuota");

        public static Diagnostic TabInIndentation(SourceSpan? span) =>
            Yaml(span, "a tab is used where spaces belong", "c’è una tabulazione dove vanno spazi")
                .Advises("indent with spaces only", "per i rientri usate solo spazi");

        public static Diagnostic WrongIndentation(SourceSpan? span) =>
            Yaml(span, "the indentation does not fit the lines above", "il rientro non va d’accordo con le righe sopra")
                .Advises(
                    "entries of one list or map start in the same column",
                    "le voci di un elenco o di una mappa cominciano nella stessa colonna"
                );

        public static Diagnostic WrongIndentationOrColon(SourceSpan? span) =>
            Yaml(
                    span,
                    "the indentation does not fit the lines above, or a ':' is missing",
                    "il rientro non va d’accordo con le righe sopra, o manca un ':'"
                )
                .Advises(
                    "entries of one map start in the same column, each as 'key: value'",
                    "le voci di una mappa cominciano nella stessa colonna, ognuna come 'chiave: valore'"
                );

        public static Diagnostic NoListItem(SourceSpan? span) =>
            Yaml(
                    span,
                    "a list goes on with something that is no item",
                    "un elenco continua con qualcosa che non è una voce"
                )
                .Advises(
                    "each item starts with '- ', in the same column as the first",
                    "ogni voce comincia con '- ', nella stessa colonna della prima"
                );

        public static Diagnostic MissingColon(SourceSpan? span) =>
            Yaml(span, "a ':' is missing after this key", "dopo questa chiave manca un ':'")
                .Advises("each entry of a map is 'key: value'", "ogni voce di una mappa è 'chiave: valore'");

        public static Diagnostic BracketOrComma(SourceSpan? span) =>
            Yaml(
                    span,
                    "the bracket that opens before this is not closed, or a ',' is missing",
                    "la parentesi che si apre prima non è chiusa, o manca una ','"
                )
                .Advises(WriteFlow);

        public static Diagnostic UnknownEscape(SourceSpan? span) =>
            Yaml(
                    span,
                    "this escape is not known inside \"…\"",
                    "questa sequenza con la barra non è ammessa dentro \"…\""
                )
                .Advises(
                    @"write \\ for a backslash, or use '…', where a backslash is a backslash",
                    @"scrivete \\ per una barra inversa, o usate '…', dove una barra inversa è solo una barra inversa"
                );

        public static Diagnostic TextNotIndented(SourceSpan? span) =>
            Yaml(
                    span,
                    "this text goes on over several lines without being indented",
                    "questo testo continua su più righe senza rientro"
                )
                .Advises(
                    "indent its further lines, or close its quotation mark",
                    "fate rientrare le righe successive, o chiudete la virgoletta"
                );

        /// <param name="reason">What the parser says, or null when it says nothing.</param>
        public static Diagnostic NoYaml(SourceSpan? span, string? reason) =>
            (
                reason is null
                    ? Yaml(span, "this is not YAML", "questo non è YAML")
                    : Yaml(span, $"this is not YAML: {reason}", $"questo non è YAML: {reason}")
            ).Advises(CheckLine);

        public static Diagnostic YamlBracketNotClosed(SourceSpan? span, SourceSpan? stopped, char bracket) =>
            Yaml(span, $"the '{bracket}' that opens here is not closed", $"la '{bracket}' che si apre qui non è chiusa")
                .Advises(WriteFlow)
                .Adds(stopped, "reading stopped here", "la lettura si è fermata qui");

        public static Note BracketStillOpen(SourceSpan? span, char bracket) =>
            new(new Wording($"a '{bracket}' is still open from here", $"una '{bracket}' è ancora aperta da qui"), span);

        public static Diagnostic UnknownAnchor(SourceSpan? span, string name, string? near) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    $"the alias '*{name}' names no value",
                    $"l’alias '*{name}' non nomina nessun valore"
                )
                .Advises(
                    DidYouMean(near)
                        ?? new(
                            $"mark a value with '&{name}' before it, or put the text in quotes",
                            $"segnate un valore scrivendo prima '&{name}', o mettete il testo fra virgolette"
                        )
                );

        public static Diagnostic AliasInItself(SourceSpan? span, string name) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    $"the alias '*{name}' is part of the value that it names",
                    $"l’alias '*{name}' fa parte del valore che nomina"
                )
                .Advises("a value cannot contain itself", "un valore non può contenere sé stesso");

        public static Diagnostic TooManyAliases(SourceSpan? span, int most) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"the aliases of this file make more than {Digits(most)} values",
                    $"gli alias di questo file fanno più di {Digits(most)} valori"
                )
                .Advises(
                    "write the values out, or repeat fewer of them; the rest of the file is not read",
                    "scrivete i valori per esteso, o ripetetene meno; il resto del file non viene letto"
                );

        public static Diagnostic SecondDocument(SourceSpan? span) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    "a second document starts here; a file holds one",
                    "qui comincia un secondo documento; un file ne contiene uno"
                )
                .Advises(
                    "put each record in a list (lines that start with '- '), or in a file of its own",
                    "mettete ogni record in un elenco (righe che cominciano con '- '), o in un file suo"
                );

        public static Diagnostic YamlTooDeep(SourceSpan? span, int most) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"lists and maps are more than {Digits(most)} deep in each other",
                    $"elenchi e mappe sono l’uno dentro l’altro per più di {Digits(most)} livelli"
                )
                .Advises("the rest of the file is not read", "il resto del file non viene letto");

        public static Diagnostic KeyIsNoWord(SourceSpan? span) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    "a key is a list, a map or an alias; keys are plain words",
                    "una chiave è un elenco, una mappa o un alias; le chiavi sono parole semplici"
                )
                .Advises(
                    "if a value was meant to start with '[', '{' or '*', put it in quotes",
                    "se un valore doveva cominciare con '[', '{' o '*', mettetelo fra virgolette"
                );

        public static Diagnostic MergeOfNoMap(SourceSpan? span) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    "'<<' takes the entries of other maps, and this is no map",
                    "'<<' prende le voci di altre mappe, e questa non è una mappa"
                )
                .Advises(
                    "write '<<: *name', where '&name' marks a map",
                    "scrivete '<<: *nome', dove '&nome' segna una mappa"
                );

        public static Diagnostic NotAsTagged(SourceSpan? span, string value, string tag, Wording expected) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    $"'{value}' is not what its tag '!!{tag}' says",
                    $"'{value}' non è ciò che dice il suo tag '!!{tag}'"
                )
                .Advises(
                    $"write {expected.English}, or leave the tag out",
                    $"scrivete {expected.Italian}, o togliete il tag"
                );

        public static Diagnostic UnknownTag(SourceSpan? span, string tag) =>
            Rules
                .Load.RefusedYaml.Says(
                    span,
                    $"the tag '{tag}' is not known here",
                    $"il tag '{tag}' qui non è conosciuto"
                )
                .Advises(
                    "leave it out: the schema says of what type a field is. Known tags are !!str, !!int, "
                        + "!!float, !!bool, !!null, !!timestamp, !!seq, !!map",
                    "toglietelo: di che tipo è un campo lo dice lo schema. I tag conosciuti sono !!str, "
                        + "!!int, !!float, !!bool, !!null, !!timestamp, !!seq, !!map"
                );

        public static Wording ExpectNothing => new("nothing ('~' or 'null')", "niente ('~' o 'null')");

        public static Wording ExpectTrueOrFalse => new("'true' or 'false'", "'true' o 'false'");

        public static Wording ExpectWholeNumber => new("a whole number", "un numero intero");

        public static Wording ExpectDecimalNumber =>
            new("a number with a decimal point", "un numero con il punto dei decimali");

        private static Diagnostic Yaml(SourceSpan? span, string english, string italian) =>
            Rules.Load.MalformedYaml.Says(span, english, italian);
    }
}
