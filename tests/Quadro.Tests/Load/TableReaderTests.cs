using Quadro.Load;
using Quadro.Load.Csv;

namespace Quadro.Tests.Load;

public class TableReaderTests
{
    [Theory]
    [InlineData("id,name\na,Uno\nb,Due\n", ',')]
    [InlineData("id;name\na;Uno\nb;Due\n", ';')]
    [InlineData("id\tname\na\tUno\nb\tDue\n", '\t')]
    [InlineData("id|name\na|Uno\nb|Due", '|')]
    [InlineData("id;name\r\na;Uno\r\nb;Due\r\n", ';')]
    [InlineData("id,name\ra,Uno\rb,Due\r", ',')]
    [InlineData("\n\nid,name\n\na,Uno\n\n\nb,Due\n\n", ',')]
    [InlineData("sep=;\r\nid;name\r\na;Uno\r\nb;Due\r\n", ';')]
    [InlineData("\uFEFFid,name\na,Uno\nb,Due\n", ',')]
    [InlineData("\"\uFEFFid\",\"name\"\na,Uno\n\"b\",\"Due\"\n", ',')]
    [InlineData("id ; name \na;Uno\nb;Due\n", ';')]
    public void Tables_are_read_however_they_are_written(string csv, char delimiter)
    {
        var (table, rows, findings) = Reading.Csv(csv);
        Assert.Empty(findings);
        Assert.Equal(["id", "name"], table.Headers.Select(h => h.Name));
        Assert.Equal(delimiter, table.Dialect.Delimiter);
        Assert.Equal(["a Uno", "b Due"], rows.Select(r => string.Join(' ', r.Cells())));
    }

    [Theory]
    [InlineData("a;b\n1,5;2,5\n3,5;4,5\n", ';')]
    [InlineData("a,b\n\"x;y\",\"z;w\"\n", ',')]
    [InlineData("name,note\n\"Rossi; Bianchi\nVerdi; Neri\",x\nA,y\n", ',')]
    [InlineData("one\n1\n2\n", ',')]
    [InlineData("", ',')]
    public void The_delimiter_is_the_one_that_fits_most_lines(string csv, char delimiter) =>
        Assert.Equal(delimiter, Reading.Csv(csv).Table.Dialect.Delimiter);

    [Fact]
    public void Tsv_prefers_tabs_even_when_another_sign_is_more_frequent() =>
        Assert.Equal(
            ["freq,unit,geo", "2020"],
            Reading.Csv("freq,unit,geo\t2020\nA,P,IT\t1\n", path: "x.tsv").Table.Headers.Select(h => h.Name)
        );

    [Fact]
    public void What_was_detected_is_told()
    {
        var (table, _, _) = Reading.Csv("a;b\r\n1;2\r\n");
        Assert.Equal(
            ["delimiter ;", "line ends CRLF"],
            table.Dialect.Detected.Select(fact => $"{fact.Name} {fact.Value}")
        );
    }

    [Fact]
    public void Cells_know_their_places_in_lines_of_several_bytes_and_several_lines()
    {
        var (table, rows, findings) = Reading.Csv("id,testo,c\r\nè😀,\"uno\r\ndue \"\"tre\"\"\",x\r\n\"b\",,\"\"\r\n");
        Assert.Empty(findings);
        Assert.Equal("(1,4)", table.Headers[1].Span.From.ToString());
        Assert.Equal(["è😀", "uno\r\ndue \"tre\"", "x"], rows[0].Cells());
        Assert.Equal("\"uno\r\ndue \"\"tre\"\"\"", rows[0].Span(1).Text);
        Assert.Equal("(2,4)", rows[0].Span(1).From.ToString());
        Assert.Equal("(3,14)", rows[0].Span(2).From.ToString());
        Assert.Equal("x", rows[0].Span(2).Text);
        Assert.Equal("(4,1)", rows[1].Span(0).From.ToString());
        Assert.Equal((true, false, true), (rows[1].IsQuoted(0), rows[1].IsQuoted(1), rows[1].IsQuoted(2)));
        Assert.Equal((true, false), (rows[1].IsEmpty(1), rows[1].IsEmpty(2)));
        Assert.Equal("\"b\",,\"\"", rows[1].Whole.Text);
    }

    [Fact]
    public void A_row_with_other_cells_than_the_header_is_reported_and_the_next_is_read()
    {
        var (_, rows, findings) = Reading.Csv("a,b,c\n1,2\n1,2,3,4\n5,6,7\n");
        Assert.Equal(["5"], rows.Select(r => r.Text(0)));
        Assert.Equal(["QD1006(2,1)", "QD1006(3,7)"], findings.Places());
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_reported_where_it_opens_and_reading_goes_on_behind_its_line()
    {
        var (_, rows, findings) = Reading.Csv("a,b\n1,2\n3,\"x\n5,6\n7,8\n");
        Assert.Equal(["QD1005(3,3)"], findings.Places());
        Assert.Equal(["1", "5", "7"], rows.Select(r => r.Text(0)));
    }

    [Fact]
    public void A_quotation_mark_closed_by_the_next_cell_that_opens_one_is_reported_where_it_opens()
    {
        var (_, rows, findings) = Reading.Csv("a,b\n1,\"x\n3,4\n5,\"y\"\n7,8\n");
        Assert.Equal(["QD1005(2,3)"], findings.Places());
        Assert.Equal(["3", "5", "7"], rows.Select(r => r.Text(0)));
    }

    [Fact]
    public void Text_behind_a_closing_quotation_mark_is_reported_where_it_stands()
    {
        var (_, rows, findings) = Reading.Csv("a,b\n1,\"x\"y\n3,4\n");
        Assert.Equal(["QD1005(2,6)"], findings.Places());
        Assert.Equal(["3"], rows.Select(r => r.Text(0)));
    }

    [Fact]
    public void A_quotation_mark_inside_an_unquoted_cell_is_read_as_text_with_a_warning()
    {
        var (_, rows, findings) = Reading.Csv("a,b\n1,tubo 5\" corto\n3,4\n");
        Assert.Equal(["QD1017(2,9)"], findings.Places());
        Assert.Equal("tubo 5\" corto", rows[0].Text(1));
    }

    [Theory]
    [InlineData("a,b,a\n1,2,3\n", "QD1012(1,5)")]
    [InlineData("a,,c\n1,2,3\n", "QD1013(1,3)")]
    [InlineData("a,b\n1,\0\n", "QD1005(2,3)")]
    [InlineData("a,\"b\n1,2\n", "QD1005(1,3)")]
    [InlineData("a,b\n,\n1,2\n,\n", "QD1018(2,1)")]
    public void Other_faults_are_reported_at_their_place(string csv, string place) =>
        Assert.Equal([place], Reading.Csv(csv).Findings.Places());

    [Fact]
    public void Limits_end_in_a_message()
    {
        Assert.Equal("QD1016", Assert.Single(Reading.Csv(new string(',', 20_000) + "\n").Findings)[..6]);
        var (_, rows, findings) = Reading.Csv("a,b\n1,\"" + new string('x', RowFaults.CellLimit + 1) + "\"\n3,4\n");
        Assert.Equal(["QD1016(2,3)"], findings.Places());
        Assert.Equal("3", Assert.Single(rows).Text(0));
    }

    [Fact]
    public void A_header_over_several_lines_is_joined()
    {
        var dialect = Dialect.Unset with { HeaderRows = [2, 3], HeaderJoin = "/", CommentRows = [4] };
        var (table, rows, findings) = Reading.Csv(
            "Titolo della tabella\n2020,2020,\nM,F,id\nvisto il 3,,\n1,2,a\n",
            dialect
        );
        Assert.Empty(findings);
        Assert.Equal(["2020/M", "2020/F", "id"], table.Headers.Select(h => h.Name));
        Assert.Equal("(3,3)", table.Headers[1].Span.From.ToString());
        Assert.Equal(["1", "2", "a"], Assert.Single(rows).Cells());
    }

    [Fact]
    public void The_dialect_is_followed()
    {
        Assert.Equal(
            ["field1", "field2"],
            Reading.Csv("1,2\n3,4\n", Dialect.Unset with { Header = false }).Table.Headers.Select(h => h.Name)
        );
        Assert.Equal(2, Reading.Csv("1,2\n3,4\n", Dialect.Unset with { Header = false }).Rows.Count);
        Assert.Equal(
            ["it's; x", "2"],
            Reading.Csv("a;b\n'it''s; x';2\n", Dialect.Unset with { QuoteChar = '\'' }).Rows[0].Cells()
        );
        Assert.Equal(
            ["\"x", "y\""],
            Reading.Csv("a,b\n\"x,y\"\n", Dialect.Unset with { Quotes = false }).Rows[0].Cells()
        );
        Assert.Equal(
            ["x,y", "z"],
            Reading
                .Csv("a,b\nx\\,y,z\n", Dialect.Unset with { EscapeChar = '\\', Quotes = false, Delimiter = ',' })
                .Rows[0]
                .Cells()
        );
        Assert.Equal(
            ["x, y", "z"],
            Reading
                .Csv("a, b\n  \"x, y\" , z \n", Dialect.Unset with { SkipInitialSpace = true, Delimiter = ',' })
                .Rows[0]
                .Cells()
        );
        Assert.Equal(
            ["1", "2"],
            Assert
                .Single(Reading.Csv("# it's \"so\na,b\n#1,1\n1,2\n", Dialect.Unset with { CommentChar = '#' }).Rows)
                .Cells()
        );
    }

    [Fact]
    public void Blanks_around_a_cell_count_only_inside_quotation_marks()
    {
        var (_, rows, findings) = Reading.Csv("a,b,c\n x\u00a0,\" y \",\t\u00a0 \n");
        Assert.Empty(findings);
        Assert.Equal(["x", " y ", ""], Assert.Single(rows).Cells());
        Assert.Equal(" x\u00a0", rows[0].Span(0).Text);
    }

    [Fact]
    public void A_declared_text_stands_for_no_value_unless_it_is_quoted()
    {
        var row = Assert.Single(
            Reading.Csv("a,b,c\nNULL,\"NULL\",x\n", Dialect.Unset with { NullSequence = "NULL" }).Rows
        );
        Assert.Equal([ScalarKind.Null, ScalarKind.Quoted, ScalarKind.Plain], Enumerable.Range(0, 3).Select(row.Kind));
    }

    [Fact]
    public void Names_of_columns_are_on_one_line_with_single_blanks()
    {
        var (table, rows, findings) = Reading.Csv("\"id\",\"Importo\r\ntotale  (\u00a0€ )\", \uFEFFx\u200B \na,1,2\n");
        Assert.Empty(findings);
        Assert.Equal(["id", "Importo totale ( € )", "x"], table.Headers.Select(header => header.Name));
        Assert.Single(rows);
    }

    [Fact]
    public void Control_characters_that_a_spreadsheet_wrote_are_left_out_and_told_once()
    {
        var (_, rows, findings) = Reading.Csv("a,b\nuno_x0002_,\"due_x000D_\"\n_x0041_,_x00\nx,_x001F__x001f_\n");
        Assert.Equal(["QD1023(2,4)"], findings.Places());
        Assert.Contains("'_x0002_' are in 2 rows", findings[0], StringComparison.Ordinal);
        Assert.Equal(["uno|due\r", "_x0041_|_x00", "x|"], rows.Select(row => string.Join('|', row.Cells())));
    }

    [Fact]
    public void Control_characters_are_told_at_the_first_of_them_not_at_what_looks_like_one()
    {
        Assert.Equal(["QD1023(2,8)"], Reading.Csv("a\n_x0041__x0002_\n").Findings.Places());
    }

    [Theory]
    [InlineData("a,b\n\r1,2\n\r3,4\n\r")]
    [InlineData("a,b\r1,2\n3,4\r\n")]
    [InlineData("a,b\r\r\n1,2\r\r\n3,4\r\r\n")]
    public void Line_ends_may_be_mixed(string csv)
    {
        var (_, rows, findings) = Reading.Csv(csv);
        Assert.Empty(findings);
        Assert.Equal(["1|2", "3|4"], rows.Select(row => string.Join('|', row.Cells())));
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows()
    {
        var (table, rows, findings) = Reading.Csv("a;b");
        Assert.Empty(findings);
        Assert.Equal(["a", "b"], table.Headers.Select(header => header.Name));
        Assert.Empty(rows);
    }

    [Theory]
    [InlineData("a,b\n1,2\n\u001a")]
    [InlineData("a,b\n1,2\n\u001a\r\n\u001a")]
    public void The_mark_that_old_systems_put_at_the_end_is_no_row(string csv)
    {
        var (_, rows, findings) = Reading.Csv(csv);
        Assert.Empty(findings);
        Assert.Single(rows);
    }

    [Fact]
    public void Rows_whose_last_separators_are_left_out_or_doubled_are_read_when_nothing_is_lost()
    {
        var (_, rows, findings) = Reading.Csv("a;b;c;\n1;2;3\n1;2;3;\n1;2;3;;\n1;2;3;4\n1;2;3;4;5\n1;2\n");
        Assert.Equal(["QD1013(1,7)", "QD1006(6,7)", "QD1006(7,1)"], findings.Places());
        Assert.Equal(["1|2|3", "1|2|3", "1|2|3", "1|2|3"], rows.Select(row => string.Join('|', row.Cells())));
    }

    [Fact]
    public void A_dialect_that_no_table_can_have_is_reported()
    {
        Assert.Equal(
            ["QD1020(1,1)"],
            Reading.Csv("a,b\n", Dialect.Unset with { Delimiter = ';', QuoteChar = ';' }).Findings.Places()
        );
        Assert.Equal(["QD1020(1,1)"], Reading.Csv("a,b\n", Dialect.Unset with { CommentChar = ',' }).Findings.Places());
        Assert.Equal(["QD1020(1,1)"], Reading.Csv("a\nb\n", Dialect.Unset with { HeaderRows = [7] }).Findings.Places());
    }

    [Fact]
    public void An_empty_file_has_neither_columns_nor_rows_nor_faults()
    {
        foreach (var empty in (string[])["", "\n", "\r\n\r\n"])
        {
            var (table, rows, findings) = Reading.Csv(empty);
            Assert.Empty(findings);
            Assert.Empty(table.Headers);
            Assert.Empty(rows);
        }
    }
}
