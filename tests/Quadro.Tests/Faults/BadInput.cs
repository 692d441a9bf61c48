using Quadro.Tests.Support;

namespace Quadro.Tests.Faults;

/// <summary>A good site, then the same with a fault: what is said of it, and that the good site stays as it
/// was.</summary>
internal static class BadInput
{
    public static SiteUnderTest Site { get; } =
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            rules: { QD6016: off, QD6017: off, QD6019: off }
            === data/organisations.csv
            id,title,kind,aliases
            kcity,KCity Srl,company,K-CITY
            === data/projects.csv
            id,title
            vigevano-inc,Vigevano Inc
            hub,Hub di quartiere
            """
        );

    /// <summary>Builds the good files without a finding, the bad ones with just these findings, and compares the output
    /// byte for byte.</summary>
    public static SiteFolder Expect(string good, string bad, params string[] findings) =>
        Expect(Site.With(good), Site.With(bad), findings);

    public static SiteFolder Expect(SiteUnderTest good, SiteUnderTest bad, params string[] findings)
    {
        var folder = new SiteFolder().BuildGood(good);
        var before = folder.Files;
        folder.Build(bad).Found(findings);
        Assert.True(folder.Failed, "the fault is no error");
        Assert.Empty(folder.Changes);
        Assert.Equal(before, folder.Files);
        return folder;
    }
}
