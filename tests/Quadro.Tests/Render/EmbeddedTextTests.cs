using System.Text.RegularExpressions;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Texts of several records on one page: their ids stay apart, and stay the same.</summary>
public partial class EmbeddedTextTests
{
    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            rules: { QD6006: off }
            === data/plans.csv
            id,title
            casa,Piano della casa
            === data/plan-items.csv
            id,title,plan,code,level,order
            casa,La casa,casa,M1,mission,1
            strada,La strada,casa,M2,mission,2
            === content/plans/casa.md
            ---
            id: casa
            ---
            ## Obiettivi

            Quelli [del piano](#obiettivi).
            === content/plan-items/casa.md
            ---
            id: casa
            ---
            ## Obiettivi

            Quelli [della voce](#obiettivi).
            === content/plan-items/strada.md
            ---
            id: strada
            ---
            ## Obiettivi

            Quelli [della strada](#obiettivi).
            """
        );

    [Fact]
    public void A_plan_and_its_item_of_one_id_keep_their_headings_apart()
    {
        var whole = Whole(Site);
        var ids = Id().Matches(whole).Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(
            ["casa-obiettivi", "plan-items-casa-obiettivi", "strada-obiettivi"],
            ids.Where(id => id.EndsWith("obiettivi", StringComparison.Ordinal))
        );
        Assert.Contains("<a href=\"#casa-obiettivi\">del piano</a>", whole, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#plan-items-casa-obiettivi\">della voce</a>", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ids_of_others_stay_when_one_is_added_or_changed()
    {
        var more = Site.With(
                "data/plan-items.csv",
                "id,title,plan,code,level,order\nprima,Prima,casa,M1,mission,1\ncasa,La "
                    + "casa,casa,M2,mission,2\nstrada,La strada,casa,M3,mission,3\n"
            )
            .With("content/plan-items/prima.md", "---\nid: prima\n---\n## Obiettivi\n\nPrima.\n")
            .With("content/plans/casa.md", "---\nid: casa\n---\nAltro.\n");
        var ids = Id()
            .Matches(Whole(more))
            .Select(id => id.Groups[1].Value)
            .Where(id => id.EndsWith("obiettivi", StringComparison.Ordinal));
        Assert.Equal(["prima-obiettivi", "plan-items-casa-obiettivi", "strada-obiettivi"], ids);
    }

    private static string Whole(SiteUnderTest site)
    {
        var built = site.Build();
        Assert.False(built.Failed, string.Join('\n', built.Messages));
        return built
            .Files.Single(file =>
                file.Key.StartsWith("plans/casa/", StringComparison.Ordinal)
                && file.Value.Contains("part part-1", StringComparison.Ordinal)
            )
            .Value;
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
