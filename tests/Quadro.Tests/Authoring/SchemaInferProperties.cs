using System.Globalization;
using System.Text;
using CsCheck;

namespace Quadro.Tests.Authoring;

/// <summary>Whatever stands in a table: the schema that is inferred, put beside it, reads every row of it.</summary>
public class SchemaInferProperties
{
    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<string> Header = Pick(
        "id",
        "Codice",
        "anno",
        "Importo (€)",
        "quota %",
        "data",
        "Comune",
        "flag",
        "url",
        "2020",
        "COD_ISTAT",
        "note",
        "end",
        "publication",
        "title",
        "key",
        "x",
        "y"
    );

    private static readonly Gen<string> Number = Gen.Select(
        Gen.Int[-2000000, 2000000],
        Gen.Int[0, 3],
        Gen.Bool,
        (n, decimals, italian) =>
            decimal.Divide(n, (decimal)Math.Pow(10, decimals))
                .ToString(
                    decimals == 0 ? "#,0" : "#,0." + new string('0', decimals),
                    CultureInfo.GetCultureInfo(italian ? "it-IT" : "en-US")
                )
    );

    private static readonly Gen<string> Odd = Pick(
        "",
        "-",
        "n.d.",
        "N/A",
        ":",
        "..",
        " ",
        "null",
        "~",
        "n.c.",
        "NO",
        "SI",
        "NA",
        "true",
        "1",
        "0",
        "015146",
        "12345 b",
        "€ 12,50",
        "30%",
        "2021",
        "2021-2022",
        "01/10/2017",
        "13/13/2017",
        "luglio 2023",
        "2022-04-29T11:54:11Z",
        "a;b",
        "x|y",
        "p:::q",
        "https://a.example/b",
        "chi@a.example",
        "D51B21005710005",
        "MI3.1.1.a",
        "45.1, 9.2",
        "Novara",
        "é",
        "1e5",
        "007",
        "a:b #c",
        "'x",
        "[a]",
        "{",
        "*a",
        "&b",
        "!c",
        "true ",
        "tab\tx",
        "- z",
        "draft"
    );

    private static readonly Gen<string> Cell = Gen.Frequency(
        (3, Number),
        (3, Odd),
        (1, Gen.Int[0, 40].Select(n => $"v{n}")),
        (1, Gen.Int[1900, 2100].Select(n => $"{n}")),
        (1, Gen.Date.Select(date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)))
    );

    /// <summary>A column is of one kind, with a stranger now and then.</summary>
    private static Gen<string[]> Column(int rows) =>
        Gen.Select(
            Gen.OneOf(Number.Array[3], Odd.Array[2], Cell.Array[8]),
            Gen.Int[0, 7].Array[rows],
            Cell.Array[rows],
            Gen.Int[0, 30].Array[rows],
            (own, picks, strange, chance) =>
                Enumerable
                    .Range(0, rows)
                    .Select(i => chance[i] == 0 ? strange[i] : own[picks[i] % own.Length])
                    .ToArray()
        );

    [Fact]
    public void The_schema_of_any_table_reads_all_of_it()
    {
        var table =
            from rows in Gen.Int[1, 40]
            from headers in Header.ArrayUnique[1, 6]
            from columns in Column(rows).Array[headers.Length]
            select Csv(headers, columns, rows);
        table.Sample(csv =>
        {
            Inferred.Proven("cose.csv", csv);
        });
    }

    private static string Csv(string[] headers, string[][] columns, int rows)
    {
        var text = new StringBuilder(string.Join(';', headers)).Append(";fine\n");
        for (var i = 0; i < rows; i++)
            text.Append(string.Join(';', columns.Select(column => $"\"{column[i]}\""))).Append(";.\n");
        return text.ToString();
    }
}
