using Quadro.Tests.Support;

namespace Quadro.Tests.Tracing;

/// <summary>The disk fails, or the process ends, at each change that a build makes, one after the other; the next build
/// makes the right site.</summary>
public class FaultyDiskTests
{
    [Theory]
    [InlineData(FaultKind.Refuse)]
    [InlineData(FaultKind.Tear)]
    [InlineData(FaultKind.Die)]
    public void Whatever_change_fails_the_next_build_makes_the_right_site(FaultKind kind)
    {
        var hits = 0;
        for (var at = 0; ; at++, hits++)
        {
            var site = new SmallSite().BuildGood();
            site.Replace("templates/layouts/base.html", "<body>", "<body class=\"x\">")
                .Replace("data/things.csv", "c,Gamma", "d,Delta");
            if (!site.Disturbed(new Fault(at, kind, Keep: at * 13 % 60)))
                break;
            // Half of the time the site is edited once more before it is built again.
            if (at % 2 == 0)
                site.Replace("data/things.csv", "Alfa", "Aleph");
            site.BuildGood();
            site.BuildGood();
            Assert.Equal((0, 0), (site.Rendered, site.Report.Written.Written));
        }
        Assert.True(hits > 20, $"a build that changes every page was disturbed at {hits} places only");
    }

    [Fact]
    public void A_build_that_fails_for_the_sites_own_errors_changes_nothing_in_either_folder()
    {
        var site = new SmallSite().BuildGood();
        var before = (site.Standing.Files, site.Standing.State.Snapshot());
        site.Replace("data/things.csv", "Alfa,p", "Alfa,nessuno").BuildBad("QD2008");
        Assert.Equal(before.Files, site.Standing.Files);
        site.Replace("data/things.csv", "Alfa,nessuno", "Alfa,p").BuildGood();
        Assert.Equal((0, 0), (site.Rendered, site.Report.Written.Written));
    }
}
