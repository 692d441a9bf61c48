using System.IO.Compression;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Load.Excel;

namespace Quadro.Tests.Load.Excel;

public class WorkbookReaderTests
{
    [Fact]
    public void Cells_are_what_the_sheet_says_they_are()
    {
        var book = new MadeWorkbook().Sheet(
            "Foglio1",
            [
                ["id", "testo", "numero", "vero", "data", "quota"],
                ["a", "015146", "#1302.5", "?1", "#46023@dd/mm/yyyy", "#0.3@0%"],
                ["^b", "1.302,50", "#0.30000000000000004", "?0", "#46023.604166666664@yyyy-mm-dd hh:mm", "#0.125@0.0%"],
                ["#15146@000000", "", "#1E+3", "", "#0.354166666666667@h:mm", "#1"],
                ["=B1:7", "=A1", "!#N/A", "!#DIV/0!", "#1.5@[h]:mm", "#2026@0"],
            ]
        );
        var (table, rows, findings) = Read(book);
        Assert.Empty(findings);
        Assert.Equal(["id", "testo", "numero", "vero", "data", "quota"], table!.Headers.Select(header => header.Name));
        Assert.Equal(
            [
                "Quoted a|Quoted 015146|Number 1302.5|Boolean true|Date 2026-01-01|Ratio 0.3",
                "Quoted b|Quoted 1.302,50|Number 0.3|Boolean false|Date 2026-01-01T14:30:00|Ratio 0.125",
                "Quoted 015146|Plain |Number 1000|Plain |Date 08:30:00|Number 1",
                "Number 7|Fault =A1|Fault #N/A|Fault #DIV/0!|Date PT36H|Number 2026",
            ],
            rows
        );
    }

    [Fact]
    public void Places_are_cells()
    {
        var (table, _, _) = Read(
            new MadeWorkbook().Sheet(
                "Foglio 1",
                [
                    [],
                    ["", "id", "titolo"],
                    [],
                    ["", "a", "Uno\ndue"],
                ]
            )
        );
        var row = Assert.Single(table!.Rows);
        Assert.Equal("data/x.xlsx['Foglio 1'!C2]", table.Headers[2].Span.ToString());
        Assert.Equal("data/x.xlsx['Foglio 1'!C4]", row.Span(2).ToString());
        Assert.Equal("data/x.xlsx['Foglio 1'!A4]", row.Whole.ToString());
        Assert.Equal(("(4,3)", "(4,4)"), (row.Span(2).From.ToString(), row.Span(2).To.ToString()));
        Assert.Equal(("(4,1)", "(4,4)"), (row.Whole.From.ToString(), row.Whole.To.ToString()));
        Assert.Equal("Uno\ndue", row.Span(2).Text);
        Assert.Equal(
            new Quadro.Text.Excerpt("a | Uno due", 4, 11),
            row.Span(2).File.Excerpt(row.Span(2).Start, row.Span(2).Length)
        );
    }

    [Theory]
    [InlineData(0, "1900-01-00")]
    [InlineData(1, "1900-01-01")]
    [InlineData(59, "1900-02-28")]
    [InlineData(60, "60")]
    [InlineData(61, "1900-03-01")]
    [InlineData(2958465, "9999-12-31")]
    [InlineData(2958466, "2958466")]
    public void Serial_days_are_dates_where_there_is_one(int serial, string expected) =>
        Assert.Equal(
            serial == 0 ? "0" : expected,
            CellNumber
                .Read(
                    serial.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    new NumberStyle(CellFormat.Date),
                    false
                )
                .Text
        );

    [Fact]
    public void Days_may_count_from_1904() =>
        Assert.Equal(
            "Date 2026-01-01",
            Assert.Single(
                Read(
                    new MadeWorkbook { From1904 = true }.Sheet(
                        "x",
                        [
                            ["d"],
                            ["#44561@d-mmm-yy"],
                        ]
                    )
                ).Rows
            )
        );

    [Theory]
    [InlineData("General", CellFormat.Number)]
    [InlineData("#,##0.00\\ \"giorni\"", CellFormat.Number)]
    [InlineData("[Red]#,##0;[Blue]-#,##0", CellFormat.Number)]
    [InlineData("_-* #,##0.00\\ [$€-410]_-;\\-* #,##0.00", CellFormat.Number)]
    [InlineData("0.00E+00", CellFormat.Number)]
    [InlineData("0", CellFormat.Number)]
    [InlineData("000000", CellFormat.Code)]
    [InlineData("0.0%", CellFormat.Percent)]
    [InlineData("[$-410]d mmmm yyyy;@", CellFormat.Date)]
    [InlineData("[h]:mm:ss", CellFormat.Elapsed)]
    [InlineData("h:mm AM/PM", CellFormat.Date)]
    public void Formats_tell_dates_and_percentages_from_numbers(string code, object format) =>
        Assert.Equal(format, NumberStyle.OfCode(code).Format);

    [Fact]
    public void A_header_of_several_rows_shares_the_text_of_merged_cells()
    {
        var book = new MadeWorkbook().Sheet(
            "x",
            [
                ["Titolo"],
                ["id", "2020", "", "2021", ""],
                ["", "M", "F", "M", "F"],
                ["a", "#1", "#2", "#3", "#4"],
            ],
            merged: "B2:C2 D2:E2 A2:A3"
        );
        var (table, rows, findings) = Read(book, Dialect.Unset with { HeaderRows = [2, 3] });
        Assert.Empty(findings);
        Assert.Equal(["id", "2020 M", "2020 F", "2021 M", "2021 F"], table!.Headers.Select(header => header.Name));
        Assert.Single(rows);
    }

    [Fact]
    public void Merged_cells_among_the_rows_are_told()
    {
        var (_, rows, findings) = Read(
            new MadeWorkbook().Sheet(
                "x",
                [
                    ["id", "comune"],
                    ["a", "Pavia"],
                    ["b"],
                    ["c", "Lodi"],
                ],
                merged: "B2:B3 A1:A1"
            )
        );
        Assert.Equal(3, rows.Length);
        Assert.Equal("QD1021[x!B2]", Assert.Single(findings));
    }

    [Fact]
    public void Blank_rows_and_declared_comments_are_no_rows_and_a_column_without_anything_is_no_column()
    {
        var book = new MadeWorkbook().Sheet(
            "x",
            [
                ["id", "", "n", "nota"],
                [],
                ["a", "", "#1"],
                ["Totale", "", "#2"],
                ["b", "", "#3", "  \u00a0 "],
            ]
        );
        var (table, rows, findings) = Read(book, Dialect.Unset with { CommentRows = [4] });
        Assert.Empty(findings);
        Assert.Equal(["Quoted a|Plain |Number 1|Plain ", "Quoted b|Plain |Number 3|Plain "], rows);
        Assert.Equal(4, table!.Headers.Length);
    }

    [Fact]
    public void A_column_that_holds_something_and_has_no_name_is_told() =>
        Assert.Equal(
            "QD1013[x!B1]",
            Assert.Single(
                Read(
                    new MadeWorkbook().Sheet(
                        "x",
                        [
                            ["id"],
                            ["a", "note a mano"],
                        ]
                    )
                ).Findings
            )
        );

    [Fact]
    public void The_sheet_is_the_only_one_with_data_or_the_one_named_like_the_collection_or_the_first()
    {
        string[][] some =
        [
            ["id"],
            ["a"],
        ];
        Assert.Equal("'due'", Sheet(new MadeWorkbook().Sheet("uno", []).Sheet("due", some)));
        Assert.Equal("'X' (not read: 'uno')", Sheet(new MadeWorkbook().Sheet("uno", some).Sheet("X", some)));
        Assert.Equal("'uno' (not read: 'due')", Sheet(new MadeWorkbook().Sheet("uno", some).Sheet("due", some)));
        Assert.Equal("'due'", Sheet(new MadeWorkbook().Sheet("uno", some, state: "hidden").Sheet("due", some)));
    }

    [Fact]
    public void A_declared_sheet_is_read_even_if_hidden_and_an_unknown_one_is_an_error_with_the_nearest()
    {
        var book = new MadeWorkbook()
            .Sheet(
                "Progetti",
                [
                    ["id"],
                    ["a"],
                ]
            )
            .Sheet(
                "Altri",
                [
                    ["id"],
                    ["b"],
                ],
                state: "veryHidden"
            );
        Assert.Equal(["Quoted b"], Read(book, Dialect.Unset with { SheetName = "Altri" }).Rows);
        Assert.Equal(["Quoted b"], Read(book, Dialect.Unset with { SheetNumber = 2 }).Rows);
        Assert.Equal(["Quoted a"], Read(book, Dialect.Unset with { SheetName = "progetti" }).Rows);
        Assert.Equal("QD1022(1,1)", Assert.Single(Read(book, Dialect.Unset with { SheetNumber = 3 }).Findings));
        var log = new DiagnosticBag();
        Assert.Null(
            WorkbookReader.Read("data/x.xlsx", book.Bytes(), "x", Dialect.Unset with { SheetName = "Progeti" }, log)
        );
        Assert.Equal("did you mean 'Progetti'?", Assert.Single(log.Sorted()).Help);
    }

    [Fact]
    public void Runs_readings_and_escaped_signs_are_read_as_text()
    {
        var rows =
            "<sheetData><row><c t=\"inlineStr\"><is><t>id</t></is></c></row><row><c "
            + "t=\"inlineStr\"><is><r><t>a_x000D_</t></r><r><t xml:space=\"preserve\"> "
            + "b_x005F_x</t></r><rPh><t>no</t></rPh></is></c></row></sheetData>";
        Assert.Equal(["Quoted a\r b_x"], Read(new MadeWorkbook().Raw("x", rows)).Rows);
    }

    [Theory]
    [InlineData("<sheetData><row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"2\"/></sheetData>")]
    [InlineData("<sheetData><row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c r=\"A1\" t=\"s\"><v>9</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row><c r=\"A1\"><v>1")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")]
    public void A_damaged_sheet_is_reported(string xml) =>
        Assert.Equal("QD1015(1,1)", Assert.Single(Read(new MadeWorkbook().Raw("x", xml)).Findings));

    [Fact]
    public void What_is_no_workbook_is_named()
    {
        Assert.Contains("no spreadsheet", Message("id,name\n"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("damaged", Message("PK\u0003\u0004 and no more"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("(.xls)", Message([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains(
            "password",
            Message([0xD0, 0xCF, 0x11, 0xE0, .. System.Text.Encoding.Unicode.GetBytes("..EncryptedPackage")]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "OpenDocument",
            Message(new MadeWorkbook().Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").Bytes()),
            StringComparison.Ordinal
        );
        Assert.Contains("no sheet", Message(new MadeWorkbook().Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_unpacks_to_far_more_than_it_is_worth_is_not_unpacked()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            part.Write("<workbook>"u8);
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 80; i++)
                part.Write(blanks);
        }
        var log = new DiagnosticBag();
        Assert.Null(WorkbookReader.Read("data/x.xlsx", stream.ToArray(), "x", Dialect.Unset, log));
        Assert.Equal("QD1016", Assert.Single(log.Sorted()).Code);
    }

    [Fact]
    public void Cells_far_out_and_cells_with_only_a_style_cost_nothing_or_are_refused()
    {
        var styled = string.Concat(
            Enumerable
                .Range(2, 5000)
                .Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/><c r=\"XFD{row}\" s=\"1\"/></row>")
        );
        Assert.Equal(
            ["Number 2"],
            Read(
                new MadeWorkbook().Raw(
                    "x",
                    $"<sheetData><row><c><v>1</v></c></row>{styled}<row r=\"9000\"><c><v>2</v></c></row></sheetData>"
                )
            ).Rows
        );
        var far = string.Concat(
            Enumerable.Range(2, 70_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")
        );
        Assert.Equal(
            "QD1016(1,1)",
            Assert.Single(
                Read(
                    new MadeWorkbook().Raw("x", $"<sheetData><row><c r=\"XFD1\"><v>1</v></c></row>{far}</sheetData>")
                ).Findings
            )
        );
    }

    private static string Message(byte[] bytes)
    {
        var log = new DiagnosticBag();
        Assert.Null(WorkbookReader.Read("data/x.xlsx", bytes, "x", Dialect.Unset, log));
        var finding = Assert.Single(log.Sorted());
        Assert.Equal("QD1015", finding.Code);
        return finding.Message;
    }

    private static string Sheet(MadeWorkbook book) => Assert.Single(Read(book).Table!.Dialect.Detected).Value.English;

    private static (Table? Table, string[] Rows, string[] Findings) Read(MadeWorkbook book, Dialect? dialect = null)
    {
        var log = new DiagnosticBag();
        var table = WorkbookReader.Read("data/x.xlsx", book.Bytes(), "x", dialect ?? Dialect.Unset, log);
        string[] rows = table is null
            ? []
            :
            [
                .. table.Rows.Select(row =>
                    string.Join('|', Enumerable.Range(0, row.Count).Select(i => $"{row.Kind(i)} {row.Text(i)}"))
                ),
            ];
        return (
            table,
            rows,
            [.. log.Sorted().Select(finding => finding.Code + finding.Span!.Value.File.Place(finding.Span.Value.Start))]
        );
    }
}
