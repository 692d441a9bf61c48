using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Load;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: [x, 'y', \"z\"]\n", "{a: 1, b: [x, \"y\", \"z\"]}")]
    [InlineData("- id: a\n  n: NO\n- id: 015146\n", "[{id: a, n: NO}, {id: 015146}]")]
    [InlineData("a: ~\nb:\nc: null\nd: 'null'\n", "{a: -, b: -, c: -, d: \"null\"}")]
    [InlineData("a: |\n  uno\n  due\nb: >-\n  tre\n  quattro\n", "{a: \"uno\ndue\n\", b: \"tre quattro\"}")]
    [InlineData(
        "a: !!str 12\nb: ! x\nc: !!int 3\nd: !!bool true\ne: !!null ''\nf: !!float 1.5\n",
        "{a: \"12\", b: \"x\", c: #3, d: ?true, e: -, f: #1.5}"
    )]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n", "{a: 1}")]
    [InlineData("", "nothing")]
    [InlineData("# only a remark\n", "nothing")]
    [InlineData("just text", "just text")]
    [InlineData("a: pasted\u2028text\nb: 'x\u0085y'\n", "{a: pasted text, b: \"x y\"}")]
    [InlineData("{}", "{}")]
    public void Values_stay_text_with_their_kind(string yaml, string expected)
    {
        var (node, findings) = Reading.Yaml(yaml);
        Assert.Empty(findings);
        Assert.Equal(expected, node.Show());
    }

    [Theory]
    [InlineData("a: 1\nb: 2\n", "b", "2", 2, 4)]
    [InlineData("a: 1\r\nè😀: x\r\nb: è😀 d # c\r\n", "b", "è😀 d", 3, 4)]
    [InlineData("a:\t1\nb:\tdue\n", "b", "due", 2, 4)]
    [InlineData("a: '😀'\nb: 'x y'   \n", "b", "'x y'", 2, 4)]
    [InlineData("b: |\n  uno\n  due\n\nc: 1\n", "b", "|\n  uno\n  due", 1, 4)]
    [InlineData("b: uno\n  due\n\nc: 1\n", "b", "uno\n  due", 1, 4)]
    [InlineData("b: [1, 2]\nc: 1\n", "b", "[1, 2]", 1, 4)]
    [InlineData("b: {x: 1 }\n", "b", "{x: 1 }", 1, 4)]
    [InlineData("b:\n  x: 1\n  y: 2\n\n# c\nc: 1\n", "b", "x: 1\n  y: 2", 2, 3)]
    [InlineData("b:\n- 1\n- 2\nc: 1\n", "b", "- 1\n- 2", 2, 1)]
    [InlineData("a: \"\\U0001F600\"\nb: !!str 12\n", "b", "!!str 12", 2, 4)]
    [InlineData("b: &x y\nc: *x\n", "b", "&x y", 1, 4)]
    public void Each_value_knows_its_place(string yaml, string key, string covered, int line, int column)
    {
        var (node, findings) = Reading.Yaml(yaml);
        Assert.Empty(findings);
        var span = Assert.IsType<MapNode>(node)[key]!.Span;
        Assert.Equal(covered, span.Text);
        Assert.Equal(new TextPosition(line, column), span.From);
    }

    [Fact]
    public void An_empty_value_stands_behind_its_key()
    {
        var (node, _) = Reading.Yaml("a:\r\nb: 1\r\n");
        var span = ((MapNode)node!)["a"]!.Span;
        Assert.Equal((1, 3, 0), (span.From.Line, span.From.Column, span.Length));
    }

    [Fact]
    public void Spans_of_a_part_are_offsets_into_the_whole_file()
    {
        var file = new SourceFile("x.md", "---\nè: 1\nb: 2\n---\nbody\n");
        var map = (MapNode)YamlReader.Read(file, 4, 10, new DiagnosticBag())!;
        Assert.Equal("(3,4)", map["b"]!.Span.From.ToString());
        Assert.Equal("b", map.Find("b")!.KeySpan.Text);
    }

    [Fact]
    public void The_same_key_twice_is_reported_with_both_places()
    {
        var log = new DiagnosticBag();
        var node = YamlReader.Read(new SourceFile("x.yaml", "a: 1\nb: 2\n\"a\": 3\n"), log);
        var finding = Assert.Single(log.Sorted());
        Assert.Equal("QD1003", finding.Code);
        Assert.Equal("(3,1)", finding.Span!.Value.From.ToString());
        Assert.Equal("(1,1)", Assert.Single(finding.Notes).Span!.Value.From.ToString());
        Assert.Equal("{a: 1, b: 2}", node.Show());
    }

    [Fact]
    public void The_same_key_twice_is_found_among_many_keys()
    {
        var keys = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: 1\n"));
        Assert.Equal(["QD1003(41,1)", "QD1003(42,1)"], Reading.Yaml(keys + "k3: 2\nk39: 2\n").Findings.Places());
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "{a: 1, b: 1}")]
    [InlineData("a: &x {p: 1}\nb: [*x, *x]\n", "{a: {p: 1}, b: [{p: 1}, {p: 1}]}")]
    [InlineData("a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n", "{a: {p: 1, q: 2}, b: {q: 3, p: 1}}")]
    [InlineData(
        "- &x {p: 1}\n- &y {p: 2, q: 2}\n- <<: [*x, *y]\n  z: 1\n",
        "[{p: 1}, {p: 2, q: 2}, {z: 1, p: 1, q: 2}]"
    )]
    [InlineData("'<<': 1\n", "{<<: 1}")]
    public void Aliases_and_merged_maps_are_read(string yaml, string expected)
    {
        var (node, findings) = Reading.Yaml(yaml);
        Assert.Empty(findings);
        Assert.Equal(expected, node.Show());
    }

    [Theory]
    [InlineData("a: *nobody\n", "QD1004(1,4)")]
    [InlineData("a: &x [*x]\n", "QD1004(1,8)")]
    [InlineData("<<: 3\n", "QD1004(1,5)")]
    [InlineData("? [a, b]\n: 1\nc: 2\n", "QD1004(1,3)")]
    [InlineData("{a: b}: 1\n", "QD1004(1,1)")]
    [InlineData("a: 1\n---\nb: 2\n", "QD1004(2,1)")]
    [InlineData("a: !money 3\n", "QD1004(1,4)")]
    [InlineData("a: !!binary aGk=\n", "QD1004(1,4)")]
    [InlineData("a: !!int three\n", "QD1004(1,4)")]
    [InlineData("a: !!map [1]\n", "QD1004(1,4)")]
    public void What_is_valid_but_not_accepted_is_refused_at_its_place(string yaml, string place) =>
        Assert.Equal([place], Reading.Yaml(yaml).Findings.Places());

    [Theory]
    [InlineData("a: b: c\n", "QD1002(1,5)", "second ': '")]
    [InlineData("a: 'unclosed\nb: 1\n", "QD1002(1,4)", "not closed")]
    [InlineData("a: @x\n", "QD1002(1,4)", "cannot start")]
    [InlineData("a: [1, 2\nb: 3\n", "QD1002(1,4)", "'[' that opens here")]
    [InlineData("- a\n- b\nc: d\n", "QD1002(3,1)", "no item")]
    [InlineData("a: \"\\q\"\n", "QD1002(1,4)", "escape")]
    public void A_syntax_error_is_reported_at_its_place_in_plain_words(string yaml, string place, string words)
    {
        var finding = Assert.Single(Reading.Yaml(yaml).Findings);
        Assert.StartsWith(place, finding, StringComparison.Ordinal);
        Assert.Contains(words, finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_goes_on_behind_a_syntax_error_with_the_next_record()
    {
        var (node, findings) = Reading.Yaml(
            "- id: a\n- id: b\n  x: [1\n- id: c: d\n- id: e\n  n: 'x\n- id: f\n- id: g\n"
        );
        Assert.Equal("[{id: a}, {id: f}, {id: g}]", node.Show());
        Assert.Equal(["QD1002(3,6)", "QD1002(4,8)", "QD1002(6,6)"], findings.Places());
    }

    [Fact]
    public void Reading_goes_on_behind_a_syntax_error_with_the_next_field_but_gives_no_part_of_a_record()
    {
        var (node, findings) = Reading.Yaml("a: &x 1\nb: c: d\ne: *x\nf: @\na: 2\n");
        Assert.Equal("nothing", node.Show());
        Assert.Equal(["QD1002(2,5)", "QD1002(4,4)", "QD1003(5,1)"], findings.Places());
    }

    [Theory]
    [InlineData("a:\n\t- b\n", "QD1002(2,1)")]
    [InlineData("a: 1\n\t\nb: 2\n", "QD1002(2,1)")]
    [InlineData("a:\n  b: 1\n  \tc: 2\n", "QD1002(3,3)")]
    public void A_tab_that_indents_is_named_where_it_stands(string yaml, string place) =>
        Assert.Equal([place], Reading.Yaml(yaml).Findings.Places());

    [Fact]
    public void Deep_nesting_ends_in_a_message()
    {
        Assert.Empty(Reading.Yaml(new string('[', 90) + new string(']', 90)).Findings);
        Assert.Equal(["QD1016(1,102)"], Reading.Yaml(new string('[', 100_000)).Findings.Places());
        Assert.Equal("QD1016", Reading.Yaml(new string('{', 100_000)).Findings[^1][..6]);
        Assert.Equal("QD1016", Reading.Yaml(string.Concat(Enumerable.Repeat("? ", 50_000))).Findings[^1][..6]);
        Assert.Equal(
            "QD1016",
            Reading.Yaml(string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', i) + "a:\n"))).Findings[0][
                ..6
            ]
        );
    }

    [Fact]
    public void Aliases_that_multiply_end_in_a_message()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (var c = 'b'; c <= 'k'; c++)
            bomb += $"{c}: &{c} [{string.Join(',', Enumerable.Repeat("*" + (char)(c - 1), 10))}]\n";
        Assert.StartsWith("QD1016(5,", Assert.Single(Reading.Yaml(bomb).Findings), StringComparison.Ordinal);
    }
}
