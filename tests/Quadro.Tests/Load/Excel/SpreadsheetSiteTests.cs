using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Load.Excel;

/// <summary>Spreadsheets from file to model, with a schema.</summary>
public class SpreadsheetSiteTests
{
    private const string Schema = """
        === quadro.yaml
        title: Prova
        === data/righe.schema.yaml
        pages: false
        primaryKey: codice
        decimalChar: ","
        groupChar: "."
        missingValues: ["", "n.d."]
        fields:
          - { name: codice, type: string }
          - { name: importo, type: number }
          - { name: quota, type: percent, format: points }
          - { name: data, type: date }
          - { name: giorno, type: date, format: "%d/%m/%Y" }
          - { name: quando, type: datetime }
          - { name: ora, type: time }
          - { name: durata, type: duration }
          - { name: attivo, type: boolean, trueValues: [SI], falseValues: ["NO"] }
        """;

    [Fact]
    public void Numbers_dates_shares_and_truths_are_read_as_the_sheet_has_them_whatever_the_schema_declares_of_texts()
    {
        var findings = Check([
            ["codice", "importo", "quota", "data", "attivo"],
            ["015146", "#1302.5", "#0.3@0%", "#46023@dd/mm/yy", "?1"],
            ["#15147@000000", "1.302,50", "30", "2026-01-01", "NO"],
        ]);
        Assert.Empty(findings);
    }

    [Fact]
    public void Date_cells_are_read_whatever_form_the_schema_declares_for_texts() =>
        Assert.Empty(
            Check([
                ["codice", "giorno", "quando", "ora", "durata"],
                ["a", "#46023@dd/mm/yy", "#46023@dd/mm/yy", "#0.5@h:mm", "#1.5@[h]:mm"],
                ["b", "01/02/2026", "#46023.75@dd/mm/yy hh:mm", "08:30", "PT2H"],
            ])
        );

    [Fact]
    public void Errors_and_formulas_without_a_result_are_named_unless_the_schema_calls_them_missing()
    {
        string[][] rows =
        [
            ["codice", "importo"],
            ["a", "!#N/A"],
            ["b", "=B2"],
            ["c", "n.d."],
            ["d", "=B2:7"],
        ];
        Assert.Equal(
            [
                "[Foglio1!B2] 'importo': the cell holds the error '#N/A'",
                "[Foglio1!B3] 'importo': the formula '=B2' has no result in the file",
            ],
            Check(rows)
        );
        Assert.Equal(
            ["[Foglio1!B3] 'importo': the formula '=B2' has no result in the file"],
            Check(rows, Schema.Replace("n.d.\"", "n.d.\", \"#N/A\"", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_schema_inferred_from_a_sheet_knows_its_numbers_dates_shares_and_errors()
    {
        var book = new MadeWorkbook()
            .Sheet(
                "x",
                [
                    ["codice", "importo", "quota", "inizio", "vani"],
                    ["015146", "#1302.5", "#0.3@0%", "#46023@dd/mm/yy", "#3"],
                    ["015147", "!#N/A", "#0.25@0%", "#46024@dd/mm/yy", "#4"],
                ]
            )
            .Bytes();
        var schema = Quadro.Authoring.InferredSchema.OfFiles("cose", [new("cose.xlsx", book)], site: null).Text!;
        foreach (
            var line in (string[])
                [
                    "missingValues: ['', '#N/A']",
                    "name: quota\n    title: Quota\n    type: percent\n",
                    "name: inizio\n    title: Inizio\n    type: date\n",
                    "name: vani\n    title: Vani\n    type: integer\n",
                ]
        )
            Assert.Contains(
                line,
                System.Text.RegularExpressions.Regex.Replace(schema, " +# .*", ""),
                StringComparison.Ordinal
            );
        Assert.DoesNotContain("name: importo\n    title: Importo\n    type: string", schema, StringComparison.Ordinal);
        var site = SiteUnderTest.Of($"=== quadro.yaml\ntitle: x\nlanguage: it\n=== data/cose.schema.yaml\n{schema}");
        Assert.Empty((site with { Inputs = site.Inputs.With("data/cose.xlsx", book) }).Build().Messages);
    }

    [Fact]
    public void Without_a_schema_texts_stay_texts()
    {
        var site = SiteUnderTest
            .Of("=== quadro.yaml\ntitle: x\nlanguage: it\n")
            .Inputs.With(
                "data/cose.xlsx",
                new MadeWorkbook()
                    .Sheet(
                        "x",
                        [
                            ["id", "codice", "n"],
                            ["a", "15", "#15"],
                            ["b", "16", "#1.5"],
                        ]
                    )
                    .Bytes()
            );
        var log = new DiagnosticBag();
        var layered = new SiteUnderTest { Inputs = site }.Layered();
        var model = Quadro.Model.ModelBuilder.Build(
            Quadro.Load.Loader.Load(Quadro.Load.SourceTree.Read(layered, log), log),
            new BuildOptions(),
            log
        );
        Assert.Empty(log.Sorted());
        var first = model.Collections.Single(each => each.Name == "cose").All[0];
        Assert.Equal(("15", (object)15m), (first.Given("codice"), first.Given("n")));
    }

    private static string[] Check(string[][] rows, string schema = Schema)
    {
        var inputs = SiteUnderTest
            .Of(schema)
            .Inputs.With("data/righe.xlsx", new MadeWorkbook().Sheet("Foglio1", rows).Bytes());
        var findings = Pipeline
            .Run(
                new BuildRequest(new SiteUnderTest { Inputs = inputs }.Layered(), new BuildOptions()),
                TestContext.Current.CancellationToken
            )
            .Findings;
        return
        [
            .. findings.Select(finding =>
                $"{finding.Span!.Value.File.Place(finding.Span.Value.Start)} {finding.Message}"
            ),
        ];
    }
}
