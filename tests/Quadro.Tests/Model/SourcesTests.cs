using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>One record from several files.</summary>
public class SourcesTests
{
    [Fact]
    public void Rows_yaml_and_texts_with_one_id_are_one_record()
    {
        var built = new SiteFolder().BuildGood(
            Faults.BadInput.Site.With(
                """
                === data/projects/altro.csv
                id,start
                hub,01-10-2017
                === data/projects/hub.yaml
                subtitle: Sottotitolo
                start: 2017-10-01
                === content/projects/deep/down/hub.md
                ---
                title: Hub di quartiere
                ---
                Il testo.
                """
            )
        );
        var page = built["projects/hub/index.html"];
        Assert.Contains("Sottotitolo", page, StringComparison.Ordinal);
        Assert.Contains("1 ottobre 2017", page, StringComparison.Ordinal);
        Assert.Contains("Il testo.", page, StringComparison.Ordinal);
        Assert.Single(built.Files.Keys, path => path.EndsWith("/hub/index.html", StringComparison.Ordinal));
    }

    [Fact]
    public void Known_zero_and_missing_do_not_look_alike()
    {
        var built = new SiteFolder().BuildGood(
            Faults.BadInput.Site.With(
                "data/funding.csv",
                "project,as_of,programmed,admitted,committed,paid\nhub,2026-01-01,100,100,0,\n"
            )
        );
        Assert.Contains("0,00 €", built["projects/hub/index.html"], StringComparison.Ordinal);
        Assert.Contains("class=\"unknown\"", built["projects/hub/index.html"], StringComparison.Ordinal);
    }
}
