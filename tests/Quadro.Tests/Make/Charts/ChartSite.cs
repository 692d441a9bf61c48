using Quadro.Tests.Support;

namespace Quadro.Tests.Make.Charts;

/// <summary>A small site with observations of two territories, for tests of charts.</summary>
internal static class ChartSite
{
    public const string Observations = """
        === data/observations.csv
        indicator,time,territory,value,status
        popolazione,2015,milano,1345851,
        popolazione,2016,milano,1351562,
        popolazione,2017,milano,n.d.,
        popolazione,2018,milano,1378689,provisional
        popolazione,2015,cremona,71901,
        popolazione,2016,cremona,71924,
        popolazione,2017,cremona,72077,
        popolazione,2018,cremona,72399,
        """;

    public static SiteUnderTest WithChart(string lines) => With($"```chart\n{lines}\n```");

    public static SiteUnderTest With(string text) =>
        SiteUnderTest
            .Of(
                """
                === quadro.yaml
                title: Prova
                language: it
                collections: { indicators: { pages: false }, territories: { pages: false } }
                === data/territories.csv
                id,title,kind
                milano,Milano,municipality
                cremona,Cremona,municipality
                === data/indicators.csv
                id,title,unit,kind
                popolazione,Popolazione,abitanti,computed
                """
            )
            .With(Observations)
            .With("content/prova.md", $"---\ntitle: Prova\n---\n{text}\n");
}
