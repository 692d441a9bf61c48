using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Spreadsheets.</summary>
    public static partial class Load
    {
        private static readonly Wording SaveAsXlsx = new(
            "save it as .xlsx, or as CSV",
            "salvatelo come .xlsx, o come CSV"
        );

        public static Diagnostic DamagedSheet(SourceSpan? span, Wording what) =>
            Rules
                .Load.SpreadsheetNotRead.Says(
                    span,
                    $"the spreadsheet is damaged: {what.English}",
                    $"il foglio di calcolo è danneggiato: {what.Italian}"
                )
                .Advises(
                    "open it in a spreadsheet program and save it again as .xlsx",
                    "apritelo in un programma per fogli di calcolo e salvatelo di nuovo come .xlsx"
                );

        public static Diagnostic SheetTooLarge(SourceSpan? span, Wording what) =>
            Rules
                .Load.TooLarge.Says(span, what)
                .Advises(
                    "save the sheet alone in a new file, or as CSV",
                    "salvate il foglio da solo in un file nuovo, o come CSV"
                );

        public static Diagnostic NearlyEmptySheet(SourceSpan? span, string column, int row) =>
            Rules
                .Load.TooLarge.Says(
                    span,
                    $"the sheet reaches to column {column} in row {Digits(row)}, and is nearly empty; it is not read",
                    $"il foglio arriva alla colonna {column} nella riga {Digits(row)}, ed è quasi vuoto; non viene letto"
                )
                .Advises(
                    "delete the cells so far to the right, or save the table as CSV",
                    "togliete le celle così a destra, o salvate la tabella come CSV"
                );

        public static Diagnostic NoSpreadsheet(SourceSpan? span) =>
            Rules
                .Load.SpreadsheetNotRead.Says(span, "this is no spreadsheet", "questo non è un foglio di calcolo")
                .Advises("save the table as .xlsx, or as CSV", "salvate la tabella come .xlsx, o come CSV");

        public static Diagnostic ProtectedSheet(SourceSpan? span) =>
            Rules
                .Load.SpreadsheetNotRead.Says(
                    span,
                    "the spreadsheet is protected by a password, and cannot be read",
                    "il foglio di calcolo è protetto da una password, e non si può leggere"
                )
                .Advises("save it without a password", "salvatelo senza password");

        public static Diagnostic XlsSheet(SourceSpan? span) =>
            Rules
                .Load.SpreadsheetNotRead.Says(
                    span,
                    "this is a spreadsheet in the old form (.xls), which is not read",
                    "questo è un foglio di calcolo nel vecchio formato (.xls), che non si legge"
                )
                .Advises(SaveAsXlsx);

        public static Diagnostic XlsbSheet(SourceSpan? span) =>
            Rules
                .Load.SpreadsheetNotRead.Says(
                    span,
                    "this is a binary workbook (.xlsb), which is not read",
                    "questa è una cartella di lavoro binaria (.xlsb), che non si legge"
                )
                .Advises(SaveAsXlsx);

        public static Diagnostic OdsSheet(SourceSpan? span) =>
            Rules
                .Load.SpreadsheetNotRead.Says(
                    span,
                    "this is an OpenDocument file under another name, which is not read",
                    "questo è un file OpenDocument con un altro nome, che non si legge"
                )
                .Advises(SaveAsXlsx);

        public static Diagnostic UnknownSheet(SourceSpan? span, string name, string sheets, string? near) =>
            Rules
                .Load.UnknownSheet.Says(span, $"there is no sheet '{name}'", $"il foglio '{name}' non c’è")
                .Advises(DidYouMean(near) ?? TheSheetsAre(sheets));

        public static Diagnostic UnknownSheetNumber(SourceSpan? span, int number, string sheets) =>
            Rules
                .Load.UnknownSheet.Says(
                    span,
                    $"there is no sheet number {Digits(number)}",
                    $"il foglio numero {Digits(number)} non c’è"
                )
                .Advises(TheSheetsAre(sheets));

        public static Diagnostic AllSheetsHidden(SourceSpan? span, string sheets) =>
            Rules
                .Load.UnknownSheet.Says(
                    span,
                    $"every sheet with data is hidden: {sheets}",
                    $"tutti i fogli con dati sono nascosti: {sheets}"
                )
                .Advises(
                    "show the sheet that is to be read, or name it in the schema: 'dialect: { sheetName: … }'",
                    "rendete visibile il foglio da leggere, o nominatelo nello schema: 'dialect: { sheetName: … }'"
                );

        public static Diagnostic OtherSheets(SourceSpan? span, string read, string others) =>
            Rules
                .Load.OtherSheets.Says(
                    span,
                    $"the first sheet with data is read, '{read}', and not {others}",
                    $"si legge il primo foglio con dati, '{read}', e non {others}"
                )
                .Advises(
                    "name the sheet in the schema, 'dialect: { sheetName: … }', and put other tables in files of their own",
                    "nominate il foglio nello schema, 'dialect: { sheetName: … }', e mettete le altre tabelle in file a parte"
                );

        public static Diagnostic HiddenParts(SourceSpan? span, Wording parts) =>
            Rules
                .Load.HiddenCells.Says(
                    span,
                    $"hidden, and not read: {parts.English}",
                    $"nascoste, e non lette: {parts.Italian}"
                )
                .Advises(
                    "show what is to be read; or let the schema ask for it: 'dialect: { hiddenRows: true, "
                        + "hiddenColumns: true }', 'sheetName' for a hidden sheet",
                    "rendete visibile ciò che va letto; o chiedetelo nello schema: 'dialect: { hiddenRows: "
                        + "true, hiddenColumns: true }', 'sheetName' per un foglio nascosto"
                );

        public static Diagnostic HiddenHeader(SourceSpan? span, int above, int here) =>
            Rules
                .Load.HiddenHeader.Says(
                    span,
                    $"row {Digits(above)} is hidden and may be the header; then row {Digits(here)} is data, not the header",
                    $"la riga {Digits(above)} è nascosta e potrebbe essere l’intestazione; allora la riga "
                        + $"{Digits(here)} è di dati, non l’intestazione"
                )
                .Advises(
                    $"say in the schema which it is: 'dialect: {{ headerRows: [{Digits(above)}] }}' or "
                        + $"'dialect: {{ headerRows: [{Digits(here)}] }}'; or show row {Digits(above)}",
                    $"dite nello schema qual è: 'dialect: {{ headerRows: [{Digits(above)}] }}' o 'dialect: {{ "
                        + $"headerRows: [{Digits(here)}] }}'; o rendete visibile la riga {Digits(above)}"
                );

        public static Diagnostic MergedCells(SourceSpan? span, string last) =>
            Rules
                .Load.MergedCells.Says(
                    span,
                    $"this cell is merged with others, up to {last}: they are read as empty",
                    $"questa cella è unita ad altre, fino a {last}: le altre si leggono come vuote"
                )
                .Advises(
                    "split the cells, and write in each what holds for it",
                    "separate le celle, e scrivete in ognuna ciò che vale per lei"
                );

        public static Wording HiddenRows(int rows) => new(Count(rows, "row", "rows"), Count(rows, "riga", "righe"));

        public static Wording FilteredRows(int rows) =>
            new(
                $"{Count(rows, "row", "rows")} left out by a filter",
                $"{Count(rows, "riga esclusa", "righe escluse")} da un filtro"
            );

        public static Wording HiddenColumns(int columns) =>
            new(Count(columns, "column", "columns"), Count(columns, "colonna", "colonne"));

        public static Wording BlankCells(int cells) =>
            new(
                $"{Count(cells, "cell", "cells")} whose format shows nothing",
                $"{Count(cells, "cella", "celle")} con un formato che non mostra niente"
            );

        public static Wording HiddenSheets(string sheets, bool isOne) =>
            isOne
                ? new($"the sheet {sheets}", $"il foglio {sheets}")
                : new($"the sheets {sheets}", $"i fogli {sheets}");

        public static Wording NoSheetWithCells => new("it has no sheet with cells", "non ha fogli con celle");

        public static Wording NoWorkbook => new("it has no workbook", "non ha una cartella di lavoro");

        public static Wording ArchiveNotUnpacked =>
            new("its archive cannot be unpacked", "il suo archivio non si può aprire");

        public static Wording TooManyRowsForSheet =>
            new("it has more rows than a sheet can have", "ha più righe di quante ne possa avere un foglio");

        public static Wording TooManyColumnsForSheet =>
            new("it has more columns than a sheet can have", "ha più colonne di quante ne possa avere un foglio");

        public static Wording UnpacksTooLarge =>
            new(
                "the spreadsheet unpacks to far more than any table needs; it is not read",
                "il foglio di calcolo, una volta aperto, è molto più grande di qualunque tabella; non viene letto"
            );

        public static Wording TooMuchText =>
            new(
                "the sheet holds more than 1 GB of text; it is not read",
                "il foglio contiene più di 1 GB di testo; non viene letto"
            );

        public static Wording RepeatedTexts =>
            new(
                "cells repeat long texts so often that the sheet grows to many times its size; it is not read",
                "le celle ripetono testi lunghi tante volte che il foglio diventa molto più grande del file; non viene letto"
            );

        public static Wording SheetNotInWorkbook(string sheet) =>
            new($"the sheet '{sheet}' is not in it", $"il foglio '{sheet}' non c’è");

        public static Wording RowOutOfOrder(string row, int last) =>
            new($"row '{row}' does not follow row {Digits(last)}", $"la riga '{row}' non segue la riga {Digits(last)}");

        public static Wording CellOutOfPlace(string cell) =>
            new($"cell '{cell}' is where another belongs", $"la cella '{cell}' è al posto di un’altra");

        public static Wording TextNotThere(int row) =>
            new(
                $"a cell in row {Digits(row)} names a text that does not exist",
                $"una cella nella riga {Digits(row)} nomina un testo che non c’è"
            );

        public static Wording CellOfManyCharacters(string cell, string characters, string most) =>
            new(
                $"the cell {cell} holds {characters} characters; {most} is the most that is read",
                $"la cella {cell} contiene {characters} caratteri; se ne leggono al massimo {most}"
            );

        public static Wording SheetOfManyColumns(string sheet, int columns, int most) =>
            new(
                $"the sheet '{sheet}' has {Digits(columns)} columns; {Digits(most)} is the most that is read",
                $"il foglio '{sheet}' ha {Digits(columns)} colonne; se ne leggono al massimo {Digits(most)}"
            );

        private static Wording TheSheetsAre(string sheets) =>
            new($"the sheets are: {sheets}", $"i fogli sono: {sheets}");
    }
}
