using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Json;
using Quadro.Text;

namespace Quadro.Tests.Load;

public class JsonReaderTests
{
    [Theory]
    [InlineData("{\"a\": 1.50, \"b\": [true, null, \"x\"]}", "{a: #1.50, b: [?true, -, \"x\"]}")]
    [InlineData("[1e400, 12345678901234567890]", "[#1e400, #12345678901234567890]")]
    [InlineData(" \"\\u00e8\\n\" ", "\"è\n\"")]
    public void Values_stay_text_with_their_kind(string json, string expected)
    {
        var (node, findings) = Reading.Json(json);
        Assert.Empty(findings);
        Assert.Equal(expected, node.Show());
    }

    [Fact]
    public void Places_count_characters_also_behind_characters_of_several_bytes()
    {
        var (node, _) = Reading.Json("{\r\n  \"perché\": \"😀\", \"b\": [ 12, \"è\" ]\r\n}");
        var map = (MapNode)node!;
        Assert.Equal("\"perché\"", map.Entries[0].KeySpan.Text);
        Assert.Equal("\"😀\"", map["perché"]!.Span.Text);
        Assert.Equal("[ 12, \"è\" ]", map["b"]!.Span.Text);
        Assert.Equal("(2,23)", map["b"]!.Span.From.ToString());
        Assert.Equal("\"è\"", ((ListNode)map["b"]!).Items[1].Span.Text);
        Assert.Equal(0, map.Span.Start);
        Assert.Equal(map.Span.File.Length, map.Span.Length);
    }

    [Fact]
    public void The_same_key_twice_is_reported_with_both_places()
    {
        var log = new DiagnosticBag();
        JsonReader.Read(new SourceFile("x.json", "{\"a\": 1,\n \"\\u0061\": 2}"), log);
        var finding = Assert.Single(log.Sorted());
        Assert.Equal("QD1003(2,2)", finding.Code + finding.Span!.Value.From);
        Assert.Equal("(1,2)", finding.Notes[0].Span!.Value.From.ToString());
    }

    [Theory]
    [InlineData("{\"a\": 1,}", "QD1007(1,9)", "comma")]
    [InlineData("[1,\n]", "QD1007(2,1)", "comma")]
    [InlineData("{\"è\": 1, // no\n}", "QD1007(1,10)", "comments")]
    [InlineData("{'a': 1}", "QD1007(1,2)", "single")]
    [InlineData("{\"a\": 1", "QD1007(1,8)", "ends before")]
    [InlineData("", "QD1007(1,1)", "ends before")]
    [InlineData("[1] [2]", "QD1007(1,5)", "behind the end")]
    [InlineData("{\"a\": tru}", "QD1007(1,10)", "not JSON")]
    [InlineData("[\"è\\ud800\"]", "QD1007(1,2)", "half of a character")]
    public void A_syntax_error_is_reported_at_its_place_in_plain_words(string json, string place, string words)
    {
        var finding = Assert.Single(Reading.Json(json).Findings);
        Assert.StartsWith(place, finding, StringComparison.Ordinal);
        Assert.Contains(words, finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_ends_in_a_message()
    {
        Assert.Empty(Reading.Json(new string('[', 100) + new string(']', 100)).Findings);
        Assert.Equal(["QD1016(1,101)"], Reading.Json(new string('[', 100_000)).Findings.Places());
    }
}
