using Quadro.Model.Settings;
using Quadro.Tests.Support;

namespace Quadro.Tests.Load;

public class DetectionReportTests
{
    [Fact]
    public void What_was_detected_of_a_table_is_told_with_its_file()
    {
        var site = SiteUnderTest.Of("=== data/things.csv\nid;title\na;Uno\n");
        var report = Pipeline.Run(new BuildRequest(site.Inputs, new BuildOptions()), CancellationToken.None);
        var line = Assert.Single(report.Detected).English;
        Assert.StartsWith("data/things.csv: ", line, StringComparison.Ordinal);
        Assert.Contains("delimiter", line, StringComparison.Ordinal);
        Assert.Contains(";", line, StringComparison.Ordinal);
    }
}
