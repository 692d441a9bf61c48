using Quadro.Diagnostics;
using Quadro.Tests.Architecture;

namespace Quadro.Tests.Docs;

/// <summary>The index of the pages of the codes, and what every page has in its head.</summary>
public class MessageIndexTests
{
    [Fact]
    public void The_index_names_every_code_in_order()
    {
        var index = File.ReadAllText(Path.Combine(MessagePage.Folder, "index.md"));
        var named = index
            .Split('\n')
            .Where(line => line.StartsWith("| [QD", StringComparison.Ordinal))
            .Select(line => line[3..9])
            .ToList();
        Assert.Equal(Codes.All, named);
        Verdict.None(named.Where(code => !index.Contains($"[{code}]({code}.md)", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_is_called_after_its_code_and_runs_no_samples() =>
        Verdict.None(
            Codes.All.Where(code =>
                !File.ReadAllText(MessagePage.PathOf(code))
                    .StartsWith($"---\ntitle: \"{code}: ", StringComparison.Ordinal)
                || !File.ReadAllText(MessagePage.PathOf(code))
                    .Contains("\ntemplates: false\n---\n", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void The_codes_of_the_kit_are_outside_the_engines()
    {
        Assert.Contains("QD2401", Codes.All);
        Assert.DoesNotContain(Rules.All, rule => rule.Code.StartsWith("QD24", StringComparison.Ordinal));
    }
}
