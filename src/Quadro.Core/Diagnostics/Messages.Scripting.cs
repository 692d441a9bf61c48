using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Templates and expressions while they are parsed.</summary>
    public static partial class Scripting
    {
        public static Diagnostic MalformedTemplate(SourceSpan? span, Wording text, Wording? help) =>
            Rules.Render.MalformedTemplate.Says(span, text).Advises(help);

        public static Diagnostic Shortcode(SourceSpan? span, string given) =>
            Rules
                .Render.MalformedTemplate.Says(
                    span,
                    $"'{given}' is a shortcode of Hugo or Quarto, which Quadro does not run",
                    $"'{given}' è uno shortcode di Hugo o Quarto, che Quadro non esegue"
                )
                .Advises(
                    "write what it shows: ![words](file) for a picture, [words](address) for a link, > "
                        + "[!NOTE] for a box; to show it as it is, write 'templates: false' at the top of the "
                        + "page",
                    "scrivete ciò che mostra: ![parole](file) per un’immagine, [parole](indirizzo) per "
                        + "un collegamento, > [!NOTE] per un riquadro; per mostrarlo com’è, scrivete "
                        + "'templates: false' in cima alla pagina"
                );

        public static Diagnostic OversizedPage(SourceSpan? span, int most) =>
            Rules
                .Render.OversizedPage.Says(
                    span,
                    $"the page is longer than {Digits(most)} characters, the most that one may have",
                    $"la pagina supera i {Digits(most)} caratteri, il massimo consentito"
                )
                .Advises("split the page, or paginate the list", "dividete la pagina, o l’elenco in più pagine");

        public static Wording ShowBraces =>
            new(
                "complete the expression; where braces are text, write 'templates: false' at the top of the page",
                "completate l’espressione; se le graffe sono testo, scrivete 'templates: false' in "
                    + "cima alla pagina"
            );

        public static Wording NotClosed(string word) => new($"'{word}' is not closed", $"'{word}' non è chiuso");

        public static Wording WrittenEnd(string word) => new($"'{word}' is written 'end'", $"'{word}' si scrive 'end'");

        public static Wording WriteEnd => new("write '{ end }' where it ends", "scrivete '{ end }' dove finisce");

        public static Wording StrayEnd => new("this 'end' closes nothing", "questo 'end' non chiude nulla");

        public static Wording FieldNamedEnd =>
            new("a field of that name is read as 'record.end'", "un campo con quel nome si legge come 'record.end'");

        public static Wording Assignment =>
            new("'=' gives a name a value, it does not compare", "'=' dà un valore a un nome, non confronta");

        public static Wording ToCompare => new("to compare, write '=='", "per confrontare, scrivete '=='");

        public static Wording ForGoesThrough => new("'for' goes through a list", "'for' scorre un elenco");

        public static Wording FormOfFor => new("it is written: for item in list", "si scrive: for elemento in elenco");

        public static Wording StrayElse =>
            new("this 'else' belongs to no 'if'", "questo 'else' non appartiene a nessun 'if'");

        public static Wording NoFieldAfterPoint =>
            new("the name of a field is missing after the point", "dopo il punto manca il nome di un campo");

        public static Wording OpenParenthesis => new("a parenthesis is not closed", "una parentesi non è chiusa");

        public static Wording CloseParenthesis => new("write ')' where it ends", "scrivete ')' dove finisce");

        public static Wording OpenList => new("a list is not closed", "un elenco non è chiuso");

        public static Wording CloseList => new("write ']' where it ends", "scrivete ']' dove finisce");

        public static Wording NoValueBehindOperator(Wording found) =>
            new(
                $"a value is missing behind the operator, before {found.English}",
                $"dopo l’operatore manca un valore, prima di {found.Italian}"
            );

        public static Wording NoValueBefore(Wording found) =>
            new($"a value is missing before {found.English}", $"manca un valore prima di {found.Italian}");

        public static Wording ColonReadAsName =>
            new("this ':' was read as the name of a value", "questo ':' è stato letto come nome di un valore");

        public static Wording ParenthesesBehindChoice =>
            new(
                "behind '?' a function takes parentheses: condition ? f(x) : y",
                "dopo '?' una funzione vuole le parentesi: condizione ? f(x) : y"
            );

        public static Wording MissingAtEnd => new("something is missing at its end", "alla fine manca qualcosa");

        public static Wording NotUnderstoodFrom(Wording found) =>
            new($"it cannot be understood from {found.English} on", $"non si capisce da {found.Italian} in poi");

        public static Wording TheEnd => new("the end", "la fine");

        public static Wording QuotationMark(string mark) =>
            new($"'{mark}' is no quotation mark of expressions", $"'{mark}' non è una virgoletta delle espressioni");

        public static Wording StraightMarks =>
            new("write straight ones: \"text\" or 'text'", "scrivete quelle dritte: \"testo\" o 'testo'");

        public static Wording CannotBeReadHere(string given) =>
            new($"'{given}' cannot be read here", $"'{given}' qui non si legge");

        public static Wording CompareAmount =>
            new(
                "an amount is compared with a plain number, cost > 50, or with a text, cost > \"50 €\"",
                "un importo si confronta con un numero semplice, cost > 50, o con un testo, cost > \"50 €\""
            );

        public static Wording NoOperator(string given) =>
            new($"'{given}' is no operator", $"'{given}' non è un operatore");

        public static Wording AskPattern =>
            new(
                "a pattern is asked for with: regex.match x \"a.*\"",
                "un’espressione regolare si chiede con: regex.match x \"a.*\""
            );

        public static Wording Square =>
            new("a number by itself is written: x * x", "un numero per sé stesso si scrive: x * x");

        public static Wording NotEqualIs => new("'is not equal' is written '!='", "'diverso da' si scrive '!='");

        public static Wording EqualOrNot => new("write '==' or '!='", "scrivete '==' o '!='");

        public static Wording ItIsWritten(string form) => new($"it is written '{form}'", $"si scrive '{form}'");

        public static Wording AndIs => new("'and' is written '&&'", "'e' si scrive '&&'");

        public static Wording NumberForm =>
            new(
                "a number is written with a point and without thousands",
                "un numero si scrive con il punto e senza migliaia"
            );

        public static Wording NumberExample => new("write 1000.50 for 1.000,50", "scrivete 1000.50 per 1.000,50");

        public static Wording Remainder =>
            new(
                "'%' gives the remainder of a division, and no number follows it",
                "'%' dà il resto di una divisione, e dopo non c’è un numero"
            );

        public static Wording PercentForm =>
            new(
                "a percentage is written \"50%\", in quotes, or 0.5",
                "una percentuale si scrive \"50%\", fra virgolette, o 0.5"
            );

        public static Wording NoReasonValue => new("'n.d.' is no value", "'n.d.' non è un valore");

        public static Wording AskReason =>
            new(
                "whether there is a value is asked with 'x == null', why there is none with 'reason x'",
                "se il valore c’è si chiede con 'x == null', perché non c’è con 'reason x'"
            );

        public static Wording NamedValueEnds => new("a named value ends here", "un valore con nome finisce qui");

        public static Wording UseParentheses =>
            new(
                "put what is worked out in parentheses: name: (a + b)",
                "mettete il calcolo fra parentesi: nome: (a + b)"
            );
    }
}
