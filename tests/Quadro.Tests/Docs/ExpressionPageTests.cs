using System.Text.RegularExpressions;
using Quadro.Tests.Support;

namespace Quadro.Tests.Docs;

/// <summary>The page on expressions: every form that it advises fires for just the records that it names.</summary>
public partial class ExpressionPageTests
{
    private static readonly string Page = File.ReadAllText(Architecture.Repository.At("content/docs/espressioni.md"));

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (Match row in Row().Matches(Page[Page.IndexOf("| Volete dire |", StringComparison.Ordinal)..]))
                forms.Add(
                    row.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal),
                    row.Groups[2].Value.Trim()
                );
            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_fires_for_the_records_that_the_page_names(string assert, string records)
    {
        var site = SiteUnderTest
            .Of(
                "=== quadro.yaml\ntitle: Lavori\nlanguage: it\n=== "
                    + $"data/lavori.csv\n{Fence("data/lavori.csv")}=== data/lavori.schema.yaml\npages: "
                    + $"false\n{Fence("data/lavori.schema.yaml")}"
            )
            .With("content/p.md", "# P\n");
        var rule = $"rules:\n  - code: Z1\n    assert: '{assert.Replace("'", "''", StringComparison.Ordinal)}'\n";
        var found = new SiteFolder()
            .Build(site.With("data/lavori.schema.yaml", $"pages: false\n{Fence("data/lavori.schema.yaml")}{rule}"))
            .Findings;
        Assert.All(found, finding => Assert.Equal("Z1", finding.Code));
        Assert.Equal(
            records.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(),
            found.Select(finding => Named().Match(finding.Message).Groups[1].Value).Order()
        );
    }

    [Fact]
    public void The_page_has_forms() => Assert.True(Forms.Count > 10);

    private static string Fence(string path) =>
        Regex.Match(Page, $"`{Regex.Escape(path)}`:\n\n```\\w+\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"^\| [^|`]+ \| `([^\n]+?)` \|([^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("'lavori/([^']+)'")]
    private static partial Regex Named();
}
