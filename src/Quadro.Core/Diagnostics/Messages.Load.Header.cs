using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Lines above and below a table that are none of its rows.</summary>
    public static partial class Load
    {
        public static Diagnostic NoteBelowTable(SourceSpan? span, string line) =>
            Rules
                .Load.FootRow.Says(
                    span,
                    "this is a note below the table, not a row: it is left out",
                    "questa è una nota sotto la tabella, non una riga: è tralasciata"
                )
                .Advises(
                    $"delete it, or name its line in the schema: 'dialect: {{ commentRows: [{line}] }}'",
                    $"toglietela, o nominate la sua riga nello schema: 'dialect: {{ commentRows: [{line}] }}'"
                );

        public static Diagnostic TotalBelowTable(SourceSpan? span, string line) =>
            Rules
                .Load.FootRow.Says(
                    span,
                    "this looks like a total below the table; it is read as a row like the others, and sums count it twice",
                    "questo sembra un totale sotto la tabella; è letto come una riga qualsiasi, e le somme lo contano due volte"
                )
                .Advises(
                    $"delete it, or leave it out by its line in the schema: 'dialect: {{ commentRows: [{line}] }}'",
                    $"toglietelo, o escludetelo nello schema con la sua riga: 'dialect: {{ commentRows: [{line}] }}'"
                );

        public static Diagnostic TwinsInHeader(
            SourceSpan? span,
            SourceSpan? header,
            (int Named, int All) columns,
            int line
        ) =>
            Rules
                .Load.TitleRow.Says(
                    span,
                    $"this line names {Count(columns.Named, "column", "columns")} of {Digits(columns.All)}, "
                        + $"and line {Digits(line)} has one name twice",
                    $"questa riga nomina {Count(columns.Named, "colonna", "colonne")} su "
                        + $"{Digits(columns.All)}, e la riga {Digits(line)} ha due volte lo stesso nome"
                )
                .Advises(
                    "write one header with a name of its own for each column",
                    "scrivete una sola intestazione con un nome diverso per ogni colonna"
                )
                .Adds(HeaderHere(header));

        /// <param name="at">Its lines are those of the header that is meant.</param>
        public static Diagnostic TitleAboveTable(
            SourceSpan? span,
            SourceSpan? header,
            (int Named, int All) columns,
            (bool IsSheet, int First, int Header, string Lines) at
        ) =>
            Rules
                .Load.TitleRow.Says(
                    span,
                    "this looks like a title above the table: it names "
                        + $"{Count(columns.Named, "column", "columns")} of {Digits(columns.All)}, and the header "
                        + $"seems to be in {(at.IsSheet ? "row" : "line")} {Digits(at.Header)}",
                    "questo sembra un titolo sopra la tabella: nomina "
                        + $"{Count(columns.Named, "colonna", "colonne")} su {Digits(columns.All)}, e l’intestazione "
                        + $"sembra nella riga {Digits(at.Header)}"
                )
                .Advises(
                    $"write 'dialect: {{ headerRows: [{at.Lines}] }}' in the collection's schema, or delete "
                        + $"what is above the header; if this is the header, 'headerRows: [{Digits(at.First)}]' "
                        + "says so",
                    $"scrivete 'dialect: {{ headerRows: [{at.Lines}] }}' nello schema della collezione, o "
                        + "togliete ciò che è sopra l’intestazione; se l’intestazione è questa, ditelo con "
                        + $"'headerRows: [{Digits(at.First)}]'"
                )
                .Adds(HeaderHere(header));

        private static Note HeaderHere(SourceSpan? header) =>
            new(new Wording("this looks like the header", "questa sembra l’intestazione"), header);
    }
}
