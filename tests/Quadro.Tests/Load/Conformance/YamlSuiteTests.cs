using Quadro.Diagnostics;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Load.Conformance;

/// <summary>Each case gives the tree that the suite expects, or a refusal whose reason is listed here.</summary>
public class YamlSuiteTests
{
    [Fact]
    public void Every_case_gives_the_value_expected_or_a_refusal_by_design()
    {
        var wrong = new List<string>();
        var (read, refused, invalid) = (0, 0, 0);
        foreach (var path in Suites.Files("yaml-test-suite", "*.yaml"))
        foreach (var @case in YamlCase.Load(path))
        {
            var log = new DiagnosticBag();
            var node = YamlReader.Read(new SourceFile(@case.Id, @case.Yaml), log);
            var findings = Reading.Findings(log);
            var expected = @case.Expect();
            var complaint = expected.Compare(node, findings);
            if (YamlCase.Deviations.TryGetValue(@case.Id, out var reason))
                complaint = complaint is null ? $"is listed ('{reason}') and does what the suite expects" : null;
            if (complaint is not null)
                wrong.Add($"{@case.Id} {complaint}");
            else if (@case.Fails)
                invalid++;
            else if (findings.Length > 0)
                refused++;
            else
                read++;
        }
        TestContext.Current.SendDiagnosticMessage($"{read} read, {refused} refused by design, {invalid} invalid");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
