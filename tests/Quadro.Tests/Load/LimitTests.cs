using System.Globalization;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Tests.Support;
using Quadro.Text;

namespace Quadro.Tests.Load;

/// <summary>What is far larger than any site's data ends in a message.</summary>
public class LimitTests
{
    [Fact]
    public void A_file_over_2_GB_is_not_read()
    {
        var log = new DiagnosticBag();
        Assert.Empty(SourceTree.Read(new Listed(new InputFile("data/x.csv", 3_000_000_000, 0)), log).Entries);
        Assert.Equal(["QD1016(1,1)"], Reading.Findings(log).Places());
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("[", "")]
    public void A_thousand_levels_of_YAML_end_in_a_message(string open, string close) =>
        Assert.Equal(
            "QD1016",
            Reading
                .Yaml(
                    "a: "
                        + string.Concat(Enumerable.Repeat(open, 1000))
                        + "x"
                        + string.Concat(Enumerable.Repeat(close, 1000))
                )
                .Findings[0][..6]
        );

    [Fact]
    public void A_thousand_levels_of_indented_YAML_end_in_a_message() =>
        Assert.Equal(
            "QD1016",
            Reading.Yaml(string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n"))).Findings[0][
                ..6
            ]
        );

    [Theory]
    [InlineData("[", 1000)]
    [InlineData("{\"a\":", 1000)]
    [InlineData("[", 100_000)]
    public void Levels_upon_levels_of_JSON_end_in_a_message(string open, int times) =>
        Assert.Equal(
            "QD1016",
            Assert.Single(Reading.Json(string.Concat(Enumerable.Repeat(open, times))).Findings)[..6]
        );

    [Fact]
    public void Aliases_of_aliases_end_in_a_message()
    {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (var i = 1; i < 10; i++)
            bomb.Append(
                CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n"
            );
        Assert.Equal("QD1016", Reading.Yaml(bomb.ToString()).Findings[0][..6]);
    }

    [Fact]
    public void A_map_of_many_entries_is_read() =>
        Assert.Equal(
            50_000,
            (
                (MapNode)
                    Reading
                        .Yaml(
                            string.Concat(
                                Enumerable
                                    .Range(0, 50_000)
                                    .Select(i => $"k{i.ToString(CultureInfo.InvariantCulture)}: 1\n")
                            )
                        )
                        .Node!
            )
                .Entries
                .Length
        );

    [Fact]
    public void Ten_thousand_columns_are_read()
    {
        var (table, rows, findings) = Reading.Csv(
            string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i.ToString(CultureInfo.InvariantCulture)}"))
                + "\n"
                + new string(',', 9_999)
                + "\n1"
                + new string(',', 9_999)
                + "\n"
        );
        Assert.Equal(["QD1018(2,1)"], findings.Places());
        Assert.Equal((10_000, 1), (table.Headers.Length, rows.Count));
    }

    [Fact]
    public void Of_a_very_long_line_only_what_stands_around_the_place_is_shown()
    {
        var text = new string('è', 3_000_000);
        var file = SourceFile.OfTable("x.csv", Encoding.UTF8.GetBytes(text + "«qui»" + text));
        var span = file.Span(6_000_000, Encoding.UTF8.GetByteCount("«qui»"));
        Assert.Equal("(1,3000001)", span.From.ToString());
        var shown = file.Excerpt(span.Start, span.Length);
        Assert.True(shown.Line.Length < 6000);
        Assert.Equal("«qui»", shown.Line[shown.From..shown.To]);
        Assert.Equal(('…', '…'), (shown.Line[0], shown.Line[^1]));
    }

    [Fact]
    public void A_message_does_not_repeat_a_value_of_megabytes() =>
        Assert.True(Rules.Model.WrongValue.At(null, "'" + new string('x', 1 << 20) + "'").Message.Length < 3000);

    [Fact]
    public void Of_very_many_findings_of_one_kind_the_first_are_named_and_the_others_counted()
    {
        var file = SourceFile.OfTable("x.csv", new byte[200_000]);
        DiagnosticBag forwards = new(),
            backwards = new();
        for (var i = 0; i < 100_000; i++)
        {
            forwards.Add(Rules.Model.WrongValue.At(file.Span(i, 1), "wrong"));
            backwards.Add(Rules.Model.WrongValue.At(file.Span(99_999 - i, 1), "wrong"));
        }
        forwards.Add(Rules.Load.CellCount.At(file.Span(5, 0), "other"));
        var sorted = forwards.Sorted();
        Assert.Equal(FindingStore.MostOfOneKind + 2, sorted.Length);
        Assert.Equal(100_001, sorted.Sum(finding => finding.Times));
        Assert.Equal((90_000, FindingStore.MostOfOneKind), (sorted[^1].Times, sorted[^1].Span!.Value.Start));
        Assert.True(forwards.HasErrors);
        Assert.Equal(sorted.Where(finding => finding.Message != "other").Select(Show), backwards.Sorted().Select(Show));
    }

    [Fact]
    public void What_is_only_counted_fails_the_build_when_only_what_is_named_is_accepted()
    {
        var file = SourceFile.OfTable("x.csv", new byte[50_000]);
        var rule = Rules.Model.BrokenRule with { IsOfSchema = true, Severity = Severity.Error };
        var log = new DiagnosticBag();
        for (var i = 0; i < 3 * FindingStore.MostOfOneKind; i++)
            log.Add(rule.At(file.Span(i, 1), "wrong").About(null, "a"));
        log.Use(
            new AcceptanceList(
                [new FindingAcceptance(rule.Code, null, "x.csv", "a", "why", "2030-01-01", file.Whole)],
                null
            )
        );
        Assert.True(log.Sorted()[^1].IsError);
        Assert.True(log.HasErrors);
    }

    [Fact]
    public void A_table_in_an_old_encoding_has_its_places_where_they_were()
    {
        var log = new DiagnosticBag();
        var site = Loader.Load(
            SourceTree.Read(
                new MemoryInputs().Add(
                    "data/x.csv",
                    [.. Encoding.Latin1.GetBytes("id;nome\na;Citt\u00e0\nb;Perch\u00e9"), 0x81, (byte)'\n']
                ),
                log
            ),
            log
        );
        var rows = Assert.Single(site.Records).Table!.Rows.ToList();
        Assert.Equal(("Città", "Perché\uFFFD"), (rows[0].Text(1), rows[1].Text(1)));
        Assert.Equal(["QD1011(1,1)", "QD1009(3,9)"], Reading.Findings(log).Places());
    }

    private static string Show(Diagnostic finding) => $"{finding.Span!.Value.Start} {finding.Message} {finding.Times}";

    private sealed class Listed(params InputFile[] files) : IInputs
    {
        public IReadOnlyList<InputFile> List() => files;

        public ReadOnlyMemory<byte> Read(string path) => throw new InvalidOperationException("it was not to be read");
    }
}
