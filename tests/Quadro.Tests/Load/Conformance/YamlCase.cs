using System.Text;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Load.Conformance;

/// <summary>One case of the YAML test suite.</summary>
internal sealed record YamlCase(string Id, string Yaml, string? Tree, bool Fails)
{
    /// <summary>Cases in which the reader does other than the suite says, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Deviations { get; } =
        new Dictionary<string, string>
        {
            ["4MUZ/02"] = "refused: a plain key in braces with its ':' on the next line",
            ["VJP3/01"] = "refused: a plain key in braces with its ':' on the next line",
            ["DK95/04"] = "refused: a line that is empty but for a tab",
            ["JEF9/01"] = "refused: a text that is only a line of spaces",
            ["UKK6/00"] = "refused: an item that is only ':'",
            ["JEF9/02"] = "a text that ends in spaces without a line end has no last line end",
            ["L24T/01"] = "a text that ends in spaces without a line end has no last line end",
            ["DK95/01"] = "read although invalid: a tab indents the second line of a quoted text",
            ["MUS6/00"] = "read although invalid: a remark without a space before it behind %YAML",
            ["Y79Y/03"] = "read although invalid: a tab indents inside brackets",
            ["Y79Y/04"] = "read although invalid: a tab behind '-' of a list in a list",
            ["Y79Y/05"] = "read although invalid: a tab behind '-' of a list in a list",
        };

    public static IEnumerable<YamlCase> Load(string path)
    {
        var log = new DiagnosticBag();
        var id = Path.GetFileNameWithoutExtension(path);
        var cases = (ListNode)YamlReader.Read(new SourceFile(id, File.ReadAllText(path)), log)!;
        Assert.Empty(Reading.Findings(log));
        string? tree = null;
        if (((MapNode)cases.Items[0])["skip"] is not null)
            yield break;
        for (var i = 0; i < cases.Items.Length; i++)
        {
            var map = (MapNode)cases.Items[i];
            tree = (map["tree"] as ScalarNode)?.Text ?? tree;
            var fails = (map["fail"] as ScalarNode)?.Text == "true";
            yield return new($"{id}/{i:00}", Decode(((ScalarNode)map["yaml"]!).Text), tree, fails);
        }
    }

    public YamlExpectation Expect() => Fails ? new(null, "invalid") : YamlExpectation.Of(Decode(Tree!));

    /// <summary>The suite writes signs that cannot be seen with signs that can.</summary>
    private static string Decode(string text)
    {
        var decoded = new StringBuilder(text)
            .Replace("␣", " ")
            .Replace("←", "\r")
            .Replace("⇔", "\uFEFF")
            .Replace("↵", "");
        decoded
            .Replace("————»", "\t")
            .Replace("———»", "\t")
            .Replace("——»", "\t")
            .Replace("—»", "\t")
            .Replace("»", "\t");
        var result = decoded.ToString();
        return result.EndsWith("∎\n", StringComparison.Ordinal)
            ? result[..^2]
            : result.Replace("∎", "", StringComparison.Ordinal);
    }
}
