using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>Every code that the engine can report, one file per stage.</summary>
public static partial class Rules
{
    /// <summary>QD1: bytes that cannot be read as what they claim to be.</summary>
    public static class Load
    {
        public static readonly Rule UnreadableFile = new("QD1001", Severity.Error, "A file that cannot be read");
        public static readonly Rule MalformedYaml = new("QD1002", Severity.Error, "YAML that cannot be read");
        public static readonly Rule DuplicateKey = new("QD1003", Severity.Error, "The same key twice");
        public static readonly Rule RefusedYaml = new("QD1004", Severity.Error, "YAML that is not accepted");
        public static readonly Rule MalformedCsv = new("QD1005", Severity.Error, "A table that cannot be read");
        public static readonly Rule CellCount = new(
            "QD1006",
            Severity.Error,
            "A row with more or fewer cells than the header"
        );
        public static readonly Rule MalformedJson = new("QD1007", Severity.Error, "JSON that cannot be read");
        public static readonly Rule MalformedFrontMatter = new(
            "QD1008",
            Severity.Error,
            "Front matter that cannot be read"
        );
        public static readonly Rule UndecodableBytes = new(
            "QD1009",
            Severity.Error,
            "Bytes that are no text in the file's encoding"
        );
        public static readonly Rule ForbiddenFile = new("QD1010", Severity.Error, "A file that must not be read");
        public static readonly Rule OtherEncoding = new("QD1011", Severity.Info, "A file that is not in UTF-8");
        public static readonly Rule DuplicateHeader = new("QD1012", Severity.Error, "Two columns of the same name");
        public static readonly Rule UnnamedColumn = new("QD1013", Severity.Warning, "A column without a name");
        public static readonly Rule UnknownDataFile = new(
            "QD1014",
            Severity.Warning,
            "A data file of a kind that is not read"
        );
        public static readonly Rule SpreadsheetNotRead = new(
            "QD1015",
            Severity.Error,
            "A spreadsheet that cannot be read"
        );
        public static readonly Rule TooLarge = new("QD1016", Severity.Error, "Data beyond a limit");
        public static readonly Rule StrayQuote = new(
            "QD1017",
            Severity.Warning,
            "A quotation mark inside an unquoted cell"
        );
        public static readonly Rule EmptyRows = new("QD1018", Severity.Info, "Rows that hold only separators");
        public static readonly Rule WrongShape = new(
            "QD1019",
            Severity.Error,
            "A file whose content has the wrong shape"
        );
        public static readonly Rule UnusableDialect = new(
            "QD1020",
            Severity.Error,
            "A CSV dialect that cannot be used"
        );
        public static readonly Rule MergedCells = new(
            "QD1021",
            Severity.Warning,
            "Merged cells among the rows of a spreadsheet"
        );
        public static readonly Rule UnknownSheet = new(
            "QD1022",
            Severity.Error,
            "A sheet that the spreadsheet does not have"
        );
        public static readonly Rule JunkSigns = new(
            "QD1023",
            Severity.Warning,
            "Control characters that a spreadsheet left in a table"
        );
        public static readonly Rule OtherSheets = new("QD1024", Severity.Warning, "Sheets with data that are not read");
        public static readonly Rule RestlessFile = new("QD1025", Severity.Error, "A file that keeps changing");
        public static readonly Rule HiddenCells = new(
            "QD1026",
            Severity.Info,
            "Hidden parts of a spreadsheet that are not read"
        );
        public static readonly Rule CopiedDraft = new(
            "QD1027",
            Severity.Error,
            "A file that says that it is no page yet, and would be copied as it is"
        );
        public static readonly Rule TextOfOtherKind = new(
            "QD1034",
            Severity.Warning,
            "A text of a kind that is not read"
        );
        public static readonly Rule TitleRow = new("QD1035", Severity.Error, "A title above the header of a table");
        public static readonly Rule FootRow = new("QD1036", Severity.Warning, "A note or a total below a table");
        public static readonly Rule LostLetter = new("QD1037", Severity.Warning, "A letter that was lost");
        public static readonly Rule SecondFile = new("QD1038", Severity.Error, "Two files for one thing");
        public static readonly Rule HiddenFile = new("QD1044", Severity.Info, "A hidden file that is not published");
        public static readonly Rule UnseenSign = new("QD1048", Severity.Error, "A sign that nobody sees");
        public static readonly Rule PrivateFile = new(
            "QD1049",
            Severity.Warning,
            "A file that is hardly ever meant for readers"
        );

        public static readonly Rule HiddenHeader = new("QD1039", Severity.Error, "A header that may be hidden");

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
