using System.Text;
using CsCheck;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Markdown;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Load;

/// <summary>The quick reader of front matters gives what the parser gives, or leaves it to the parser.</summary>
public class LineYamlTests
{
    private static readonly string[] Plain =
    [
        "title: Casa comune",
        "id: prj-000042",
        "when: 2024-05-19T00:00:00Z",
        "amount: 107366.37",
        "state: null",
        "ok: true",
        "è: no",
        "text: perché sì, è così (forse)",
        "url: /a/b:c#d",
        "quoted: \"Una: cosa # strana\"",
        "single: 'tre, quattro'",
        "empty: \"\"",
        "blank: ''",
        "tags: [a, b c, città]",
        "one: [1]",
        "spaced:   [ x ,y ]  ",
        "trail: fine   ",
        "# nota",
        "",
        "rest: C#",
        "price: € 281.250,00",
        "below: -12,5",
        "half: .5",
        "say: «così»",
        "all: (x)",
        "dots: ...",
        "yes: ./x",
        "time: 10:30",
        "list:\n- a\n- \"b\"",
        "inner:\n  - uno\n  - due tre",
        "far:\n    - x",
    ];

    private static readonly string[] Hazards =
    [
        "a: b: c",
        "a: b #c",
        "a:",
        "a: |\n  x",
        "a: >-\n  x\n  y",
        "a: \"x\\ny\"",
        "a: 'it''s'",
        "a: [x, [y]]",
        "a: {b: 1}",
        "a: &x y",
        "a: *x",
        "a: !!str 12",
        "a: - b",
        "- a",
        "  indented: x",
        "a: x\n  y",
        "a: x\n\n  y",
        "a: \"x\n  y\"",
        "a: [x,\n y]",
        "a: [x,]",
        "a: []",
        "a: [,x]",
        "a: [\"x\", 'y']",
        "a: [x: y]",
        "a: [x #y]",
        "a: ~",
        "a: -1",
        "a: .5",
        "a:\tx",
        "a:x",
        "a : x",
        "? a",
        "'a': x",
        "a:\n\n- x",
        "a:\n- x\n  y",
        "a:\n- x: y",
        "a:\n- - x",
        "a:\n  - x\n - y",
        "a:\n- x\nb: y",
        "a:\n  b: c",
        "a: x\r",
        "%TAG ! x",
        "...",
        "a: \u2028x",
        "a: \ud83d\ude00",
        "a: x\u0085y",
        "a: \"\u00a0\"",
        "a: \u00a0x",
        "<<: x",
        "a: x:",
        "a: x :y",
        "a: \"x\" y",
        "a: x\ty",
        "a: `x`",
        "a: @x",
        "a: ½",
        "a: x\n# c\n  y",
        "a:\n- x\n# c\n- y",
        "a:\n- x\n\n- y",
        "a:\n-  x",
        "a: [x y]z",
        "a: [x] # c",
        "a: \"x\" # c",
    ];

    [Fact]
    public void What_it_reads_is_what_the_parser_reads()
    {
        var line = Gen.Int[0, 6].SelectMany(kind => OneOf(kind > 0 ? Plain : Hazards));
        var text = Gen.Select(
            line.Array[0, 6],
            OneOf("\n", "\n", "\n", "\r\n", "\n\n"),
            OneOf("", "---\nè\n"),
            (lines, end, before) => (Text: Numbered(lines, end), Before: before)
        );
        text.Sample(each => Compare(each.Text, each.Before), iter: 20_000);
    }

    [Fact]
    public void A_field_that_is_looked_for_alone_is_the_one_that_stands_among_all()
    {
        var text = OneOf([.. Plain, .. Hazards]).Array[0, 6].Select(lines => Numbered([.. lines], "\n"));
        text.Sample(
            each =>
            {
                var whole = $"---\n{each}---\n";
                var (kept, read) = (
                    Split(SourceFile.OfText("x.md", Encoding.UTF8.GetBytes(whole))),
                    Split(new SourceFile("x.md", whole))
                );
                Assert.Equal(Show(read?.Fields), Show(kept?.Fields));
                foreach (
                    var key in kept?.Fields.Entries.Select(entry => entry.Key)
                        .Concat(["", "k", "a", "# nota", "- a", "nowhere"])
                        ?? []
                )
                    Assert.Equal(Show(kept!.Fields[key]), Show(kept.Find(key)));
            },
            iter: 5_000
        );
    }

    private static FrontMatter? Split(SourceFile file) => FrontMatter.Split(file, new DiagnosticBag()).Front;

    [Fact]
    public void Each_hazard_alone_and_behind_a_value_is_read_alike()
    {
        foreach (var hazard in Hazards.Concat(Plain))
        foreach (
            var text in new[]
            {
                hazard,
                hazard + "\n",
                "x: y\n" + hazard,
                hazard + "\nzz: y",
                hazard + "\n\n\nzz: y\n",
                "  " + hazard,
                hazard + "  ",
            }
        )
            Compare(text, "");
    }

    [Fact]
    public void It_reads_what_front_matters_mostly_are()
    {
        foreach (var line in Plain.Where(line => line.Length > 0 && line[0] is not ('#' or 'è')))
            Assert.NotNull(Read(line, ""));
        Assert.NotNull(
            Read(
                string.Join("\r\n", Plain.Where(line => !line.StartsWith('è')))
                    .Replace("\n-", "\r\n-", StringComparison.Ordinal),
                ""
            )
        );
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Compare(string text, string before)
    {
        if (Read(text, before) is not { } quick)
            return;
        var log = new DiagnosticBag();
        var file = new SourceFile("x.md", before + text);
        var slow = YamlReader.Read(file, before.Length, text.Length, log);
        Assert.Empty(log.Sorted());
        Assert.Equal(Show(slow), Show(quick));
    }

    private static MapNode? Read(string text, string before) =>
        LineYaml.Count(text) is var count and > 0
            ? LineYaml.Read(new SourceFile("x.md", before + text), text, before.Length, count, new TextPool())
            : null;

    /// <summary>Keys that differ, for most of the lines.</summary>
    private static string Numbered(string[] lines, string end) =>
        string.Join(
            end,
            lines.Select(
                (line, i) => i % 3 == 2 || line.Length == 0 || !char.IsAsciiLetter(line[0]) ? line : $"k{i}-{line}"
            )
        ) + end;

    private static string Show(Node? node) =>
        node switch
        {
            null => "nothing",
            ScalarNode scalar => $"{scalar.Kind} '{scalar.Text}'{Place(scalar.Span)}",
            ListNode list => $"[{string.Join(", ", list.Items.Select(Show))}]{Place(list.Span)}",
            MapNode map =>
                $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}{Place(entry.KeySpan)}: {Show(entry.Value)}"))}}}{Place(map.Span)}",
            _ => "?",
        };

    private static string Place(SourceSpan span) => $"@{span.Start}+{span.Length}";
}
