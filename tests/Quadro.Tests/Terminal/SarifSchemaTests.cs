using System.Text.Json.Nodes;
using NJsonSchema;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Tests.Support;
using static Quadro.Tests.Terminal.Findings;

namespace Quadro.Tests.Terminal;

/// <summary>What stands in the log is what the SARIF 2.1.0 schema allows.</summary>
public class SarifSchemaTests
{
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
            new Note("here", Marked("kit:templates/schema/a.yaml", "«x»")),
            new Note("so")
        );

    public static TheoryData<string> Paths =>
        [
            "data/my projects.csv",
            "kit:templates/schema/a b.yaml",
            "content/c:d.md",
            "content\\windows\\a.md",
            "content/città/100%.md",
            "content/a#b?c.md",
            "content/\"quoted\".md",
        ];

    [Fact]
    public async Task A_log_with_everything_is_valid()
    {
        await Validates([]);
        await Validates([
            Placed,
            Placed.About("projects/x", "lead"),
            Doubtful.At(null, "a\nb\u0007"),
            new Rule("CR-1", Severity.Info, "Own", "Own") { IsOfSchema = true }.At(Marked("a.md", "«»"), "empty"),
        ]);
        await Validates([
            Placed with
            {
                Accepted = new(
                    "QD2003",
                    "projects/x",
                    null,
                    null,
                    "later",
                    "2027-03-31",
                    Marked("quadro.yaml", "- «x»")
                ),
            },
        ]);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_file_of_any_name_is_valid(string path)
    {
        var text = await Validates([Broken.At(Marked(path, "«x\ny»"), "m", null, new Note("n", Marked(path, "a«»")))]);
        var uri = (string)
            JsonNode.Parse(text)!["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]![
                "artifactLocation"
            ]!["uri"]!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute), uri);
        Assert.Equal(path, Uri.UnescapeDataString(uri));
    }

    [Fact]
    public async Task Pages_without_an_address_are_valid() =>
        await Validates([Placed], Sarif with { Documentation = "" });

    [Fact]
    public async Task The_schema_refuses_what_it_should()
    {
        var log = Print(Sarif, Placed);
        foreach (
            var (right, wrong) in new[]
            {
                ("\"startColumn\": 3", "\"startColumn\": 0"),
                ("unicodeCodePoints", "bytes"),
                ("\"level\": \"error\"", "\"level\": \"bad\""),
                ("\"text\":", "\"words\":"),
            }
        )
        {
            Assert.Contains(right, log, StringComparison.Ordinal);
            Assert.NotEmpty((await Schema()).Validate(log.Replace(right, wrong, StringComparison.Ordinal)));
        }
    }

    internal static async Task<string> Validates(Diagnostic[] findings, MessageOptions? options = null)
    {
        var log = Print(options ?? Sarif, [.. findings]);
        Assert.Empty((await Schema()).Validate(log).Select(error => error.ToString()));
        return log;
    }

    private static async Task<JsonSchema> Schema()
    {
        using var stream = typeof(SarifSchemaTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!;
        return await JsonSchema.FromJsonAsync(stream, TestContext.Current.CancellationToken);
    }
}
