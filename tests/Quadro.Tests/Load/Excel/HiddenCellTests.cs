using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Load.Excel;

namespace Quadro.Tests.Load.Excel;

/// <summary>What a sheet does not show is not read; a notice counts it, and places stay those of the sheet.</summary>
public class HiddenCellTests
{
    private static readonly string[][] Cells =
    [
        ["id", "telefono", "nome"],
        ["a", "0372", "Uno"],
        ["b", "0373", "Due"],
        ["c", "0374", "Tre"],
    ];

    [Fact]
    public void Hidden_rows_and_columns_are_not_read_and_counted_in_one_notice()
    {
        var (table, rows, findings) = Read(new MadeWorkbook().Sheet("Foglio", Cells, hidden: "B 3"));
        Assert.Equal(["info QD1026: hidden, and not read: 1 row, 1 column"], findings);
        Assert.Equal(["id", "", "nome"], table!.Headers.Select(header => header.Name));
        Assert.Equal(["a||Uno", "c||Tre"], rows);
        Assert.Equal("data/x.xlsx[Foglio!C4]", table.Rows.Last().Span(2).ToString());
        Assert.DoesNotContain(
            "037",
            System.Text.Encoding.UTF8.GetString(table.File.Utf8.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_dialect_may_ask_for_either()
    {
        Assert.Equal(
            ["a|0372|Uno", "c|0374|Tre"],
            Read(new MadeWorkbook().Sheet("x", Cells, hidden: "B 3"), Dialect.Unset with { HiddenColumns = true }).Rows
        );
        var (_, rows, findings) = Read(
            new MadeWorkbook().Sheet("x", Cells, hidden: "B 3"),
            Dialect.Unset with
            {
                HiddenColumns = true,
                HiddenRows = true,
            }
        );
        Assert.Equal(["a|0372|Uno", "b|0373|Due", "c|0374|Tre"], rows);
        Assert.Empty(findings);
    }

    [Fact]
    public void Rows_that_a_filter_left_out_are_hidden_and_said_to_be() =>
        Assert.Equal(
            ["info QD1026: hidden, and not read: 1 row, 1 row left out by a filter"],
            Read(
                new MadeWorkbook().Sheet("x", [.. Cells, [], ["z", "1", "Fuori"]], hidden: "3 6", filter: "A1:C4")
            ).Findings
        );

    [Theory]
    [InlineData("<row r=\"2\" hidden=\"1\" outlineLevel=\"1\">")]
    [InlineData("<row r=\"2\" hidden=\"true\" collapsed=\"1\">")]
    [InlineData("<row r=\"2\" ht=\"0\" customHeight=\"1\">")]
    public void Rows_of_a_closed_group_or_without_height_are_hidden(string row)
    {
        var book = new MadeWorkbook().Raw(
            "x",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>"
                + row
                + "<c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"3\"><c r=\"A3\" "
                + "t=\"inlineStr\"><is><t>b</t></is></c></row></sheetData>"
        );
        Assert.Equal(["b"], Read(book).Rows);
    }

    [Theory]
    [InlineData("<cols><col min=\"2\" max=\"3\" width=\"0\" customWidth=\"1\"/></cols>")]
    [InlineData(
        "<cols><col min=\"1\" max=\"1\" hidden=\"0\"/><col min=\"2\" max=\"16384\" hidden=\"true\" "
            + "collapsed=\"1\" outlineLevel=\"1\"/></cols>"
    )]
    [InlineData(
        "<sheetFormatPr defaultColWidth=\"0\" defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"1\" "
            + "width=\"9\"/></cols>"
    )]
    public void Columns_of_a_closed_group_or_without_width_are_hidden(string columns)
    {
        var book = new MadeWorkbook().Raw(
            "x",
            columns
                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"B1\" "
                + "t=\"inlineStr\"><is><t>n</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c "
                + "r=\"C2\"><v>2</v></c></row></sheetData>"
        );
        Assert.Equal(["1"], Read(book).Rows);
    }

    [Fact]
    public void Empty_rows_and_columns_that_are_hidden_are_not_counted() =>
        Assert.Empty(
            Read(
                new MadeWorkbook().Sheet(
                    "x",
                    [
                        ["id"],
                        [],
                        ["a"],
                    ],
                    hidden: "2 D"
                )
            ).Findings
        );

    [Fact]
    public void Cells_whose_format_shows_nothing_are_not_read()
    {
        var (_, rows, findings) = Read(
            new MadeWorkbook().Sheet(
                "x",
                [
                    ["id", "n"],
                    ["a", "#7@;;;"],
                    ["b", "#8@0"],
                ]
            )
        );
        Assert.Equal(["a|", "b|8"], rows);
        Assert.Equal(["info QD1026: hidden, and not read: 1 cell whose format shows nothing"], findings);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_read_only_when_it_is_asked_for(string state)
    {
        var book = new MadeWorkbook()
            .Sheet(
                "x",
                [
                    ["segreto"],
                    ["s"],
                ],
                state: state
            )
            .Sheet(
                "Dati",
                [
                    ["id"],
                    ["a"],
                ]
            );
        var (_, rows, findings) = Read(book);
        Assert.Equal(["a"], rows);
        Assert.Equal(["info QD1026: hidden, and not read: the sheet 'x'"], findings);
        Assert.Equal(["s"], Read(book, Dialect.Unset with { SheetName = "x" }).Rows);
        Assert.Equal(["s"], Read(book, Dialect.Unset with { SheetNumber = 1 }).Rows);
        Assert.Equal(
            ["error QD1022: every sheet with data is hidden: 'x'"],
            Read(
                new MadeWorkbook().Sheet(
                    "x",
                    [
                        ["id"],
                        ["a"],
                    ],
                    state: state
                )
            ).Findings
        );
    }

    [Fact]
    public void A_hidden_row_that_the_dialect_names_as_a_header_is_read() =>
        Assert.Equal(
            ["id", "nome"],
            Read(
                new MadeWorkbook().Sheet(
                    "x",
                    [
                        ["id", "nome"],
                        ["Codice", "Nome"],
                        ["a", "Uno"],
                    ],
                    hidden: "1"
                ),
                Dialect.Unset with
                {
                    HeaderRows = [1],
                    CommentRows = [2],
                }
            )
                .Table!.Headers.Select(header => header.Name)
        );

    [Fact]
    public void A_hidden_row_above_the_first_one_may_be_the_header_and_is_asked_for()
    {
        var book = new MadeWorkbook().Sheet(
            "x",
            [
                ["id", "nome"],
                ["a", "Uno"],
                ["b", "Due"],
            ],
            hidden: "1"
        );
        var (table, rows, findings) = Read(book);
        Assert.True(table!.IsRefused);
        Assert.Empty(rows);
        Assert.Contains(
            "error QD1039: row 1 is hidden and may be the header; then row 2 is data, not the header",
            findings
        );
        Assert.Equal(["a|Uno", "b|Due"], Read(book, Dialect.Unset with { HeaderRows = [1] }).Rows);
        Assert.Equal(["b|Due"], Read(book, Dialect.Unset with { HeaderRows = [2] }).Rows);
    }

    [Fact]
    public void A_heading_over_merged_columns_holds_for_those_that_are_shown() =>
        Assert.Equal(
            ["id", "", "2020 F"],
            Read(
                new MadeWorkbook().Sheet(
                    "x",
                    [
                        ["id", "2020", ""],
                        ["", "M", "F"],
                        ["a", "#1", "#2"],
                    ],
                    merged: "B1:C1",
                    hidden: "B"
                ),
                Dialect.Unset with
                {
                    HeaderRows = [1, 2],
                }
            )
                .Table!.Headers.Select(header => header.Name)
        );

    private static (Table? Table, string[] Rows, string[] Findings) Read(MadeWorkbook book, Dialect? dialect = null)
    {
        var log = new DiagnosticBag();
        var table = WorkbookReader.Read("data/x.xlsx", book.Bytes(), "altro", dialect ?? Dialect.Unset, log);
        string[] rows = table is null
            ? []
            : [.. table.Rows.Select(row => string.Join('|', Enumerable.Range(0, row.Count).Select(row.Text)))];
        return (
            table,
            rows,
            [
                .. log.Sorted()
                    .Select(finding =>
                        $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Message}"
                    ),
            ]
        );
    }
}
