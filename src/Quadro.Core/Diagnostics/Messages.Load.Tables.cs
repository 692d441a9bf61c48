using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Tables in CSV.</summary>
    public static partial class Load
    {
        private static readonly Wording Unquoted = new(
            "where they mean nothing in the whole file, 'dialect: { quoteChar: none }' in the schema says so",
            "se in tutto il file non vogliono dire niente, lo si dice nello schema: 'dialect: { quoteChar: none }'"
        );

        private static readonly Wording CloseQuote = new(
            $"close it, or take it out; the rows after this line are read without it; {Unquoted.English}",
            $"chiudetela, o toglietela; le righe dopo questa si leggono senza; {Unquoted.Italian}"
        );

        private static Wording SayHeader(string english, string italian) =>
            new(
                $"say in which {english} the header is, counting from 1",
                $"dite in quali {italian} è l’intestazione, contando da 1"
            );

        public static Diagnostic ZeroByte(SourceSpan? span, bool isArchive) =>
            Rules
                .Load.MalformedCsv.Says(
                    span,
                    "this is no text: a zero byte is here",
                    "questo non è testo: qui c’è un byte zero"
                )
                .Advises(
                    isArchive
                        ? new(
                            "it looks like a spreadsheet: save it as CSV",
                            "sembra un foglio di calcolo: salvatelo come CSV"
                        )
                        : new("save it as CSV in UTF-8", "salvatelo come CSV in UTF-8")
                );

        public static Diagnostic StrayQuote(SourceSpan? span, string doubled) =>
            Rules
                .Load.StrayQuote.Says(
                    span,
                    "a quotation mark is inside a cell that does not start with one; it is read as text",
                    "c’è una virgoletta dentro una cella che non comincia con una virgoletta; è letta come testo"
                )
                .Advises(
                    $"write the cell in quotes, with this mark doubled ({doubled}); {Unquoted.English}",
                    $"scrivete la cella fra virgolette, raddoppiando questa ({doubled}); {Unquoted.Italian}"
                );

        public static Diagnostic UnclosedQuote(SourceSpan? span) =>
            Rules
                .Load.MalformedCsv.Says(
                    span,
                    "the quotation mark that opens here is never closed",
                    "la virgoletta che si apre qui non viene mai chiusa"
                )
                .Advises(CloseQuote);

        public static Diagnostic QuoteNotClosedInCell(SourceSpan? span, SourceSpan? next) =>
            Rules
                .Load.MalformedCsv.Says(
                    span,
                    "the quotation mark that opens here is not closed at the end of its cell",
                    "la virgoletta che si apre qui non è chiusa alla fine della cella"
                )
                .Advises(CloseQuote)
                .Adds(
                    next,
                    "the next quotation mark has text behind it",
                    "dopo la virgoletta successiva c’è altro testo"
                );

        public static Diagnostic TextBehindQuote(SourceSpan? span, SourceSpan? opened, string doubled) =>
            Rules
                .Load.MalformedCsv.Says(
                    span,
                    "text follows the closing quotation mark",
                    "dopo la virgoletta di chiusura c’è altro testo"
                )
                .Advises(
                    $"a quotation mark inside a quoted cell is doubled ({doubled}); the row is left out; {Unquoted.English}",
                    $"una virgoletta dentro una cella fra virgolette si raddoppia ({doubled}); la riga è tralasciata; {Unquoted.Italian}"
                )
                .Adds(opened, "the cell opens here", "la cella si apre qui");

        public static Diagnostic JunkSigns(SourceSpan? span, string signs, int rows) =>
            Rules
                .Load.JunkSigns.Says(
                    span,
                    $"control characters written as '{signs}' are in {Count(rows, "row", "rows")}, here "
                        + "first; they are left out of the texts",
                    $"caratteri di controllo scritti '{signs}' sono in {Count(rows, "riga", "righe")}, qui la "
                        + "prima volta; nei testi sono tralasciati"
                )
                .Advises(
                    "a spreadsheet wrote them when the table was saved; replace them with nothing in the file",
                    "li ha scritti un foglio di calcolo salvando la tabella; nel file sostituiteli con niente"
                );

        public static Diagnostic EmptyRows(SourceSpan? span, int rows) =>
            rows == 1
                ? Rules.Load.EmptyRows.Says(
                    span,
                    "this row holds only separators and is left out",
                    "questa riga contiene solo separatori ed è tralasciata"
                )
                : Rules.Load.EmptyRows.Says(
                    span,
                    $"this row and {Digits(rows - 1)} more hold only separators and are left out",
                    $"questa riga e {Count(rows - 1, "altra contengono", "altre contengono")} solo separatori e sono tralasciate"
                );

        public static Diagnostic CellTooLarge(SourceSpan? span, int megabytes) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"a cell holds more than {Digits(megabytes)} MB; its row is left out",
                    $"una cella supera {Digits(megabytes)} MB; la sua riga è tralasciata"
                )
                .Advises("is a quotation mark missing before or after it?", "manca una virgoletta prima o dopo?");

        public static Diagnostic TooManyCells(SourceSpan? span, int found, int expected, string delimiter) =>
            CellCount(span, found, expected)
                .Advises(
                    $"put a cell that contains '{delimiter}' in quotes",
                    $"mettete fra virgolette la cella che contiene '{delimiter}'"
                );

        public static Diagnostic TooFewCells(SourceSpan? span, int found, int expected, string delimiter) =>
            CellCount(span, found, expected)
                .Advises(
                    $"write a '{delimiter}' for each empty cell too",
                    $"scrivete un '{delimiter}' anche per ogni cella vuota"
                );

        public static Diagnostic TooManyColumns(SourceSpan? span, int columns, int most) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"the table has {Digits(columns)} columns; {Digits(most)} is the most that is read",
                    $"la tabella ha {Digits(columns)} colonne; se ne leggono al massimo {Digits(most)}"
                )
                .Advises(
                    "is the delimiter right? 'dialect: { delimiter: … }' in the schema says it",
                    "è giusto il separatore? Lo dice 'dialect: { delimiter: … }' nello schema"
                );

        public static Diagnostic FileEndsBeforeHeader(SourceSpan? span) =>
            Rules
                .Load.UnusableDialect.Says(
                    span,
                    "the file ends before the lines that 'headerRows' names",
                    "il file finisce prima delle righe che 'headerRows' nomina"
                )
                .Advises(SayHeader("lines", "righe"));

        public static Diagnostic SheetEndsBeforeHeader(SourceSpan? span) =>
            Rules
                .Load.UnusableDialect.Says(
                    span,
                    "the sheet ends before the rows that 'headerRows' names",
                    "il foglio finisce prima delle righe che 'headerRows' nomina"
                )
                .Advises(SayHeader("rows", "righe"));

        public static Diagnostic DuplicateHeader(SourceSpan? span, SourceSpan? first, string name) =>
            Rules
                .Load.DuplicateHeader.Says(
                    span,
                    $"two columns are called '{name}'",
                    $"due colonne si chiamano '{name}'"
                )
                .Advises("give each column a name of its own", "date a ogni colonna un nome suo")
                .Adds(first, "the first is here", "la prima è qui");

        public static Diagnostic UnnamedColumn(SourceSpan? span, int column) =>
            Rules
                .Load.UnnamedColumn.Says(
                    span,
                    $"column {Digits(column)} has no name and is not read",
                    $"la colonna {Digits(column)} non ha un nome e non viene letta"
                )
                .Advises(
                    "give it a name in the header, or delete it",
                    "datele un nome nell’intestazione, o toglietela"
                );

        public static Diagnostic QuoteAndEscape(SourceSpan? span) =>
            Rules
                .Load.UnusableDialect.Says(
                    span,
                    "'quoteChar' and 'escapeChar' exclude each other",
                    "'quoteChar' e 'escapeChar' si escludono a vicenda"
                )
                .Advises("keep the one that the file uses", "tenete quello che il file usa");

        public static Diagnostic UnknownDialectWord(SourceSpan? span, string word, string known, string? near) =>
            Rules
                .Load.UnusableDialect.Says(span, $"a dialect has no '{word}'", $"un dialetto non ha '{word}'")
                .Advises(DidYouMean(near) ?? new($"it knows {known}", $"conosce {known}"));

        /// <param name="given">The value as written, or null when it is no scalar.</param>
        public static Diagnostic WrongDialectValue(SourceSpan? span, string? given, string word, Wording expected) =>
            Rules
                .Load.UnusableDialect.Says(
                    span,
                    $"'{given ?? "this"}' cannot be the '{word}' of a dialect",
                    $"'{given ?? "questo"}' non può essere il '{word}' di un dialetto"
                )
                .Advises($"write {expected.English}", $"scrivete {expected.Italian}");

        public static Diagnostic WrongDialectSign(SourceSpan? span, string word) =>
            ConflictInDialect(
                span,
                new(
                    $"this character cannot be the '{word}' of a table",
                    $"questo carattere non può essere il '{word}' di una tabella"
                )
            );

        public static Diagnostic SameSignTwice(SourceSpan? span, char sign, string word, string other) =>
            ConflictInDialect(
                span,
                new(
                    $"'{sign}' cannot be both the '{word}' and the '{other}' of a table",
                    $"'{sign}' non può essere insieme il '{word}' e il '{other}' di una tabella"
                )
            );

        public static Wording ExpectText => new("a text", "un testo");

        public static Wording ExpectLineEnd => new("\"\\n\", \"\\r\\n\" or \"\\r\"", "\"\\n\", \"\\r\\n\" o \"\\r\"");

        public static Wording ExpectCharacter => new("one character, in quotes", "un carattere, fra virgolette");

        public static Wording ExpectTruth => new("true or false", "true o false");

        public static Wording ExpectEncoding =>
            new("utf-8, utf-16le, utf-16be or windows-1252", "utf-8, utf-16le, utf-16be o windows-1252");

        public static Wording ExpectLines =>
            new("a list of line numbers, counting from 1", "un elenco di numeri di riga, contando da 1");

        private static Diagnostic ConflictInDialect(SourceSpan? span, Wording text) =>
            Rules
                .Load.UnusableDialect.Says(span, text)
                .Advises(
                    "say in the schema's 'dialect' what the file uses",
                    "dite nel 'dialect' dello schema che cosa usa il file"
                );

        private static Diagnostic CellCount(SourceSpan? span, int found, int expected) =>
            Rules.Load.CellCount.Says(
                span,
                $"the row has {Count(found, "cell", "cells")}, the header {Digits(expected)}; the row is left out",
                $"la riga ha {Count(found, "cella", "celle")}, l’intestazione {Digits(expected)}; la riga è tralasciata"
            );
    }
}
