using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>Every code that the engine can report, one file per stage.</summary>
public static partial class Rules
{
    /// <summary>QD1: bytes that cannot be read as what they claim to be.</summary>
    public static class Load
    {
        public static readonly Rule UnreadableFile = new(
            "QD1001",
            Severity.Error,
            "A file that cannot be read",
            "Un file che non si può leggere"
        );
        public static readonly Rule MalformedYaml = new(
            "QD1002",
            Severity.Error,
            "YAML that cannot be read",
            "YAML che non si legge"
        );
        public static readonly Rule DuplicateKey = new(
            "QD1003",
            Severity.Error,
            "The same key twice",
            "La stessa chiave due volte"
        );
        public static readonly Rule RefusedYaml = new(
            "QD1004",
            Severity.Error,
            "YAML that is not accepted",
            "YAML che non si accetta"
        );
        public static readonly Rule MalformedCsv = new(
            "QD1005",
            Severity.Error,
            "A table that cannot be read",
            "Una tabella che non si legge"
        );
        public static readonly Rule CellCount = new(
            "QD1006",
            Severity.Error,
            "A row with more or fewer cells than the header",
            "Una riga con più o meno celle dell’intestazione"
        );
        public static readonly Rule MalformedJson = new(
            "QD1007",
            Severity.Error,
            "JSON that cannot be read",
            "JSON che non si legge"
        );
        public static readonly Rule MalformedFrontMatter = new(
            "QD1008",
            Severity.Error,
            "Front matter that cannot be read",
            "L’intestazione di un testo che non si legge"
        );
        public static readonly Rule UndecodableBytes = new(
            "QD1009",
            Severity.Error,
            "Bytes that are no text in the file's encoding",
            "Byte che non sono testo"
        );
        public static readonly Rule ForbiddenFile = new(
            "QD1010",
            Severity.Error,
            "A file that must not be read",
            "Un file che non deve essere letto"
        );
        public static readonly Rule OtherEncoding = new(
            "QD1011",
            Severity.Info,
            "A file that is not in UTF-8",
            "Un file che non è in UTF-8"
        );
        public static readonly Rule DuplicateHeader = new(
            "QD1012",
            Severity.Error,
            "Two columns of the same name",
            "Due colonne con lo stesso nome"
        );
        public static readonly Rule UnnamedColumn = new(
            "QD1013",
            Severity.Warning,
            "A column without a name",
            "Una colonna senza nome"
        );
        public static readonly Rule UnknownDataFile = new(
            "QD1014",
            Severity.Warning,
            "A data file of a kind that is not read",
            "Un file di dati di un tipo che non si legge"
        );
        public static readonly Rule SpreadsheetNotRead = new(
            "QD1015",
            Severity.Error,
            "A spreadsheet that cannot be read",
            "Un foglio di calcolo che non si può leggere"
        );
        public static readonly Rule TooLarge = new(
            "QD1016",
            Severity.Error,
            "Data beyond a limit",
            "Dati oltre un limite"
        );
        public static readonly Rule StrayQuote = new(
            "QD1017",
            Severity.Warning,
            "A quotation mark inside an unquoted cell",
            "Una virgoletta dentro una cella senza virgolette"
        );
        public static readonly Rule EmptyRows = new(
            "QD1018",
            Severity.Info,
            "Rows that hold only separators",
            "Righe che contengono solo separatori"
        );
        public static readonly Rule WrongShape = new(
            "QD1019",
            Severity.Error,
            "A file whose content has the wrong shape",
            "Un file il cui contenuto ha la forma sbagliata"
        );
        public static readonly Rule UnusableDialect = new(
            "QD1020",
            Severity.Error,
            "A CSV dialect that cannot be used",
            "Un dialetto CSV che non si può usare"
        );
        public static readonly Rule MergedCells = new(
            "QD1021",
            Severity.Warning,
            "Merged cells among the rows of a spreadsheet",
            "Celle unite fra le righe di un foglio di calcolo"
        );
        public static readonly Rule UnknownSheet = new(
            "QD1022",
            Severity.Error,
            "A sheet that the spreadsheet does not have",
            "Un foglio che il file non ha"
        );
        public static readonly Rule JunkSigns = new(
            "QD1023",
            Severity.Warning,
            "Control characters that a spreadsheet left in a table",
            "Caratteri di controllo lasciati da un foglio di calcolo"
        );
        public static readonly Rule OtherSheets = new(
            "QD1024",
            Severity.Warning,
            "Sheets with data that are not read",
            "Fogli con dati che non si leggono"
        );
        public static readonly Rule RestlessFile = new(
            "QD1025",
            Severity.Error,
            "A file that keeps changing",
            "Un file che continua a cambiare"
        );
        public static readonly Rule HiddenCells = new(
            "QD1026",
            Severity.Info,
            "Hidden parts of a spreadsheet that are not read",
            "Parti nascoste di un foglio che non si leggono"
        );
        public static readonly Rule CopiedDraft = new(
            "QD1027",
            Severity.Error,
            "A file that says that it is no page yet, and would be copied as it is",
            "Un file che si dice bozza e uscirebbe così com’è"
        );
        public static readonly Rule TextOfOtherKind = new(
            "QD1034",
            Severity.Warning,
            "A text of a kind that is not read",
            "Un testo di un tipo che non si legge"
        );
        public static readonly Rule TitleRow = new(
            "QD1035",
            Severity.Error,
            "A title above the header of a table",
            "Un titolo sopra l’intestazione"
        );
        public static readonly Rule FootRow = new(
            "QD1036",
            Severity.Warning,
            "A note or a total below a table",
            "Una nota o un totale sotto la tabella"
        );
        public static readonly Rule LostLetter = new(
            "QD1037",
            Severity.Warning,
            "A letter that was lost",
            "Una lettera perduta"
        );
        public static readonly Rule SecondFile = new(
            "QD1038",
            Severity.Error,
            "Two files for one thing",
            "Due file per la stessa cosa"
        );
        public static readonly Rule HiddenFile = new(
            "QD1044",
            Severity.Info,
            "A hidden file that is not published",
            "Un file nascosto che non va in linea"
        );
        public static readonly Rule UnseenSign = new(
            "QD1048",
            Severity.Error,
            "A sign that nobody sees",
            "Un segno che nessuno vede"
        );
        public static readonly Rule PrivateFile = new(
            "QD1049",
            Severity.Warning,
            "A file that is hardly ever meant for readers",
            "Un file che di solito non è per i lettori"
        );

        public static readonly Rule HiddenHeader = new(
            "QD1039",
            Severity.Error,
            "A header that may be hidden",
            "Un’intestazione che forse è nascosta"
        );

        public static ImmutableArray<Rule> All =>
            [
                UnreadableFile,
                MalformedYaml,
                DuplicateKey,
                RefusedYaml,
                MalformedCsv,
                CellCount,
                MalformedJson,
                MalformedFrontMatter,
                UndecodableBytes,
                ForbiddenFile,
                OtherEncoding,
                DuplicateHeader,
                UnnamedColumn,
                UnknownDataFile,
                SpreadsheetNotRead,
                TooLarge,
                StrayQuote,
                EmptyRows,
                WrongShape,
                UnusableDialect,
                MergedCells,
                UnknownSheet,
                JunkSigns,
                OtherSheets,
                RestlessFile,
                HiddenCells,
                CopiedDraft,
                TextOfOtherKind,
                TitleRow,
                FootRow,
                LostLetter,
                SecondFile,
                HiddenHeader,
                HiddenFile,
                UnseenSign,
                PrivateFile,
            ];
    }
}
