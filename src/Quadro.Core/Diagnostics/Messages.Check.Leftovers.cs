using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What a text leaves as text although its author meant more: links, tables and attributes.</summary>
    public static partial class Check
    {
        private static readonly Wording LinkByName = new(
            "write [[collection/id]] or [[collection/id|words]]; where it is text, write a backslash before it",
            "scrivete [[collezione/id]] o [[collezione/id|parole]]; dove è testo, scrivete prima una barra inversa"
        );

        public static Diagnostic AddressWithBlank(string sign, string bracketed) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"this link is printed as text: its address '{sign}' contains a space",
                    $"questo collegamento è stampato come testo: il suo indirizzo '{sign}' contiene uno spazio"
                )
                .Advises(
                    $"write ({bracketed}), or %20 for each space",
                    $"scrivete ({bracketed}), o %20 per ogni spazio"
                );

        public static Diagnostic UnclosedAddress() =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    "this link is printed as text: its address is never closed",
                    "questo collegamento è stampato come testo: il suo indirizzo non viene mai chiuso"
                )
                .Advises(
                    "write ')' behind the address; where it is text, write a backslash before it",
                    "scrivete ')' dopo l’indirizzo; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic UnopenedLink() =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    "'](' is printed as text: no '[' begins the link",
                    "'](' è stampato come testo: nessun '[' comincia il collegamento"
                )
                .Advises(
                    "write '[' before the words of the link; where it is text, write a backslash before it",
                    "scrivete '[' prima delle parole del collegamento; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic UnreadLink(string sign) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"this link is printed as text: its address '{sign}' cannot be read",
                    $"questo collegamento è stampato come testo: il suo indirizzo '{sign}' non si legge"
                )
                .Advises(
                    "write [words](address), or [words](<address>) where the address has parentheses or "
                        + "blanks; a title is in straight quotes; where it is text, write a backslash before it",
                    "scrivete [parole](indirizzo), o [parole](<indirizzo>) dove l’indirizzo ha parentesi o "
                        + "spazi; un titolo sta fra virgolette dritte; dove è testo, scrivete prima una barra "
                        + "inversa"
                );

        public static Diagnostic MissingDefinition(string sign) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"this link is printed as text: nothing says where '{sign}' leads",
                    $"questo collegamento è stampato come testo: niente dice dove porta '{sign}'"
                )
                .Advises(
                    $"write a line of its own: [{sign}]: address; where it is text, write a backslash before it",
                    $"scrivete in una riga a parte: [{sign}]: indirizzo; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic UnclosedName() =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    "'[[' is printed as text: no ']]' closes it in this paragraph",
                    "'[[' è stampato come testo: nessun ']]' lo chiude in questo capoverso"
                )
                .Advises(LinkByName);

        public static Diagnostic EmbeddedName(string sign) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"'![[{sign}]]' is printed as text: this is how Obsidian shows a file",
                    $"'![[{sign}]]' è stampato come testo: così mostra un file Obsidian"
                )
                .Advises(
                    "write ![what it shows](file) for a picture, [[collection/id]] for a link; where it is "
                        + "text, write a backslash before it",
                    "scrivete ![che cosa mostra](file) per un’immagine, [[collezione/id]] per un "
                        + "collegamento; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic MissingNote(string sign) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"there is no note '[^{sign}]', and the sign is printed as text",
                    $"la nota '[^{sign}]' non c’è, e il segno è stampato come testo"
                )
                .Advises(
                    $"write the note in a line of its own: [^{sign}]: its text; where it is text, write a backslash before it",
                    $"scrivete la nota in una riga a parte: [^{sign}]: il suo testo; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic LinkInHtml(string sign) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"'{sign}' is printed as text: between tags at the beginning of a line no Markdown is read",
                    $"'{sign}' è stampato come testo: fra tag a inizio riga il Markdown non si legge"
                )
                .Advises(
                    "leave a blank line behind the tag and before the closing one, or write the link as <a href=\"address\">",
                    "lasciate una riga vuota dopo il tag e prima di quello di chiusura, o scrivete il "
                        + "collegamento come <a href=\"indirizzo\">"
                );

        public static Diagnostic InlineNote() =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    "this note is printed in the middle of the sentence",
                    "questa nota è stampata in mezzo alla frase"
                )
                .Advises(
                    "write [^1] here, and in a line of its own: [^1]: its text; where it is text, write a backslash before it",
                    "scrivete qui [^1], e in una riga a parte: [^1]: il suo testo; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic NameOfNothing(string sign) =>
            Rules
                .Check.UnreadLink.Says(
                    null,
                    $"'{sign}' is printed as text: it names nothing",
                    $"'{sign}' è stampato come testo: non nomina niente"
                )
                .Advises(LinkByName);

        public static Diagnostic RowsWithoutDashes() =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    "these rows are printed with their pipes: there is no row of dashes below the header",
                    "queste righe sono stampate con le loro barre: sotto l’intestazione non c’è una riga di trattini"
                )
                .Advises(
                    "write a row such as | --- | --- | below the first row, without blank lines between "
                        + "rows; where it is text, write a backslash before it",
                    "scrivete una riga come | --- | --- | sotto la prima, senza righe vuote in mezzo; dove è "
                        + "testo, scrivete prima una barra inversa"
                );

        public static Diagnostic RowsWithoutHeader() =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    "these rows are printed with their pipes: there is no header row directly above the row of dashes",
                    "queste righe sono stampate con le loro barre: subito sopra la riga di trattini non c’è un’intestazione"
                )
                .Advises(
                    "write the names of the columns in the line above, without a blank line between; where "
                        + "it is text, write a backslash before it",
                    "scrivete i nomi delle colonne nella riga sopra, senza una riga vuota in mezzo; dove è "
                        + "testo, scrivete prima una barra inversa"
                );

        public static Diagnostic RowsOfOddDashes() =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    "these rows are printed with their pipes: the second row is no row of dashes",
                    "queste righe sono stampate con le loro barre: la seconda riga non è di trattini"
                )
                .Advises(
                    "write it with hyphens, such as | --- | ---: |; where it is text, write a backslash before it",
                    "scrivetela con trattini, come | --- | ---: |; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic RowsOfOddLength(int header, int dashes) =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    "these rows are printed with their pipes: the header has "
                        + $"{Count(header, "cell", "cells")}, and the row of dashes has {Digits(dashes)}",
                    "queste righe sono stampate con le loro barre: l’intestazione ha "
                        + $"{Count(header, "cella", "celle")}, e la riga di trattini ne ha {Digits(dashes)}"
                )
                .Advises(
                    "give both rows the same number of cells; where it is text, write a backslash before it",
                    "date alle due righe lo stesso numero di celle; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic GridOfSigns() =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    "this table is printed as signs: its lines do not meet",
                    "questa tabella è stampata come segni: le sue linee non si toccano"
                )
                .Advises(
                    "write it with pipes: a header, | --- | --- | below it, then the rows",
                    "scrivetela con le barre: un’intestazione, sotto | --- | --- |, poi le righe"
                );

        public static Diagnostic ExtraCell(string sign) =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    $"this row has more cells than the header, and '{sign}' is not shown",
                    $"questa riga ha più celle dell’intestazione, e '{sign}' non si vede"
                )
                .Advises(
                    "give the header a name for each column; where '|' belongs to the text, write '\\|'",
                    "date all’intestazione un nome per ogni colonna; dove '|' fa parte del testo, scrivete '\\|'"
                );

        public static Diagnostic RowsWithPipes() =>
            Rules
                .Check.UnreadTable.Says(
                    null,
                    "these rows are printed with their pipes",
                    "queste righe sono stampate con le loro barre"
                )
                .Advises(
                    "write a header, a row such as | --- | --- | directly below it, then the rows; where it "
                        + "is text, write a backslash before it",
                    "scrivete un’intestazione, subito sotto una riga come | --- | --- |, poi le righe; dove "
                        + "è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic RefusedAttribute(string sign) =>
            Rules
                .Check.UnreadAttribute.Says(
                    null,
                    $"'{sign}' is nothing that a text can give, and the braces are printed",
                    $"'{sign}' è qualcosa che un testo non può dare, e le graffe sono stampate"
                )
                .Advises(
                    "in braces are #id, .class, and names such as lang=en or width=300; where it is text, write a backslash before it",
                    "fra graffe vanno #id, .classe, e nomi come lang=en o width=300; dove è testo, scrivete prima una barra inversa"
                );

        public static Diagnostic LooseAttributes(string sign) =>
            Rules
                .Check.UnreadAttribute.Says(
                    null,
                    $"'{sign}' belongs to nothing here, and is printed",
                    $"'{sign}' qui non appartiene a niente, ed è stampato"
                )
                .Advises(
                    "write it directly behind a link, a picture or a word, or at the end of a heading; where "
                        + "it is text, write a backslash before it",
                    "scrivetelo subito dopo un collegamento, un’immagine o una parola, o alla fine di un "
                        + "titolo; dove è testo, scrivete prima una barra inversa"
                );
    }
}
