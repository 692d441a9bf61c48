using System.Text.Json.Nodes;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Tests.Support;
using static Quadro.Tests.Terminal.Findings;

namespace Quadro.Tests.Terminal;

public class MachineMessageTests
{
    private static readonly MessageOptions Json = new() { Form = LogForm.Json };
    private static readonly MessageOptions GitHub = new() { Form = LogForm.GitHub };
    private static readonly MessageOptions Sarif = new()
    {
        Form = LogForm.Sarif,
        Documentation = "https://example.org/docs/messages/",
    };

    private static Diagnostic Placed =>
        Broken.At(
            Marked("data/my projects.csv", "id\nè,«p-04»\n"),
            "'p-04' is not \"there\"",
            "did you mean 'p-040'?",
            new Note("here", Marked("kit:a.yaml", "«x»")),
            new Note("so")
        );

    private static FindingAcceptance Accepted =>
        new("QD2003", "projects/atlas", null, "lead", "wait", "2027-03-31", Marked("quadro.yaml", "- «x»"));

    [Fact]
    public void What_is_accepted_is_suppressed_in_sarif_and_not_annotated_on_github()
    {
        var accepted = Placed with { Accepted = Accepted };
        Assert.Equal("", Print(GitHub, accepted));
        var suppression = Assert.Single(
            JsonNode.Parse(Print(Sarif, accepted))!["runs"]![0]!["results"]![0]!["suppressions"]!.AsArray()
        )!;
        Assert.Equal(
            ("external", "accepted", "wait (until 2027-03-31)"),
            ((string?)suppression["kind"], (string?)suppression["status"], (string?)suppression["justification"])
        );
        Assert.Equal("quadro.yaml", (string?)suppression["location"]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Null(JsonNode.Parse(Print(Sarif, Placed))!["runs"]![0]!["results"]![0]!["suppressions"]);
    }

    [Fact]
    public void Json_is_one_object_a_line_with_null_for_what_is_not_there() =>
        Assert.Equal(
            """
            {"code":"QD2003","severity":"error","message":"'p-04' is not \"there\"","file":"data/my projects.csv","line":2,"column":3,"endLine":2,"endColumn":7,"notes":[{"message":"here","file":"kit:a.yaml","line":1,"column":1,"endLine":1,"endColumn":2},{"message":"so","file":null,"line":null,"column":null,"endLine":null,"endColumn":null}],"help":"did you mean 'p-040'?","record":"projects/atlas","field":"lead","accepted":{"reason":"wait","until":"2027-03-31","file":"quadro.yaml","line":1,"column":3,"endLine":1,"endColumn":4}}
            {"code":"QD6001","severity":"warning","message":"è\n\u0007","file":null,"line":null,"column":null,"endLine":null,"endColumn":null,"notes":[],"help":null,"record":null,"field":null,"accepted":null}

            """,
            Print(Json, Placed.About("projects/atlas", "lead") with { Accepted = Accepted }, Doubtful.At(null, "è\n\a"))
        );

    [Fact]
    public void GitHub_gets_commands_with_what_would_end_them_escaped() =>
        Assert.Equal(
            """
            ::error file=data/my projects.csv,line=2,col=3,endColumn=7,title=QD2003::'p-04' is not "there"%0Akit:a.yaml(1,1): note: here%0Anote: so%0Ahelp: did you mean 'p-040'?
            ::warning file=a%2Cb%3A%25.md,line=1,endLine=2,title=QD6001::100%25%0D%0A::error::x
            ::notice title=X%2CY::z

            """,
            Print(
                GitHub,
                Placed,
                Doubtful.At(Marked("a,b:%.md", "«x\ny»"), "100%\r\n::error::x"),
                new Rule("X,Y", Severity.Info, "Z", "Z").At(null, "z")
            )
        );

    [Fact]
    public void Sarif_is_one_log_with_rules_results_and_places()
    {
        var log = JsonNode.Parse(Print(Sarif, Placed, Doubtful.At(null, "a"), Broken.At(null, "b")))!;
        Assert.Equal("2.1.0", (string?)log["version"]);
        var run = Assert.Single(log["runs"]!.AsArray())!;
        Assert.Equal("unicodeCodePoints", (string?)run["columnKind"]);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["QD2003", "QD6001"], rules.Select(rule => (string?)rule!["id"]));
        Assert.Equal("https://example.org/docs/messages/QD2003", (string?)rules[0]!["helpUri"]);
        Assert.Equal("warning", (string?)rules[1]!["defaultConfiguration"]!["level"]);
        var results = run["results"]!.AsArray();
        Assert.Equal([0, 1, 0], results.Select(result => (int)result!["ruleIndex"]!));
        var place = results[0]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("data/my%20projects.csv", (string?)place["artifactLocation"]!["uri"]);
        Assert.Equal("""{"startLine":2,"startColumn":3,"endLine":2,"endColumn":7}""", place["region"]!.ToJsonString());
        var related = results[0]!["relatedLocations"]!.AsArray();
        Assert.Equal("kit:a.yaml", (string?)related[0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.Equal(("so", null), ((string?)related[1]!["message"]!["text"], related[1]!["physicalLocation"]));
        Assert.Empty(results[1]!["locations"]!.AsArray());
    }

    [Fact]
    public void Sarif_without_findings_is_a_log_all_the_same() =>
        Assert.Empty(JsonNode.Parse(Print(Sarif))!["runs"]![0]!["results"]!.AsArray());

    [Fact]
    public void A_page_that_is_no_address_is_not_given_as_one()
    {
        var rule = JsonNode.Parse(Print(Sarif with { Documentation = "" }, Placed))!["runs"]![0]!["tool"]!["driver"]![
            "rules"
        ]![0]!;
        Assert.Null(rule["helpUri"]);
        Assert.Equal("'quadro explain QD2003' explains it.", (string?)rule["help"]!["text"]);
    }

    [Fact]
    public void Programs_get_every_finding()
    {
        Diagnostic[] many = [.. Enumerable.Range(0, 30).Select(i => Broken.At(null, $"n{i}"))];
        Assert.Equal(30, Print(Json, [.. many]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(30, Print(GitHub, [.. many]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_cell_of_a_spreadsheet_is_named_in_every_form()
    {
        var log = new DiagnosticBag();
        var book = new Load.Excel.MadeWorkbook()
            .Sheet(
                "Foglio1",
                [
                    ["id", "titolo"],
                    ["a", "Uno"],
                    ["b", "Due"],
                ]
            )
            .Bytes();
        var table = Quadro.Load.Excel.WorkbookReader.Read(
            "data/x.xlsx",
            book,
            "x",
            Quadro.Load.Csv.Dialect.Unset,
            log
        )!;
        var finding = Broken.At(table.Rows.Last().Span(1), "wrong");
        Assert.StartsWith(
            "data/x.xlsx[Foglio1!B3]: error QD2003: wrong\n  3 | b | Due\n    |     ^~~\n",
            Print(finding),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"file\":\"data/x.xlsx\",\"line\":3,\"column\":2,\"endLine\":3,\"endColumn\":3,\"cell\":\"Foglio1!B3\"",
            Print(Json, finding),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "file=data/x.xlsx,line=3,col=2,endColumn=3,title=QD2003::[Foglio1!B3] wrong",
            Print(GitHub, finding),
            StringComparison.Ordinal
        );
        var place = JsonNode.Parse(Print(Sarif, finding))!["runs"]![0]!["results"]![0]!["locations"]![0]!;
        Assert.Equal("Foglio1!B3", (string?)place["logicalLocations"]![0]!["fullyQualifiedName"]);
    }
}
