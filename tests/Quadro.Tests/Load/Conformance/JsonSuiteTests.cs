using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Json;
using Quadro.Text;

namespace Quadro.Tests.Load.Conformance;

public class JsonSuiteTests
{
    [Fact]
    public void Every_valid_file_is_read_and_every_invalid_one_refused()
    {
        var wrong = new List<string>();
        foreach (var path in Suites.Files("JSONTestSuite", "*.json"))
        {
            var name = Path.GetFileName(path);
            var log = new DiagnosticBag();
            var decoded = TextDecoding.Decode(File.ReadAllBytes(path), null);
            var node = JsonReader.Read(new SourceFile(name, decoded.Text), log);
            var codes = log.Sorted().Select(d => d.Code).Distinct().ToArray();
            // RFC 8259 says that names "should" be unique; here the second is an error, so that no value is lost.
            var read =
                node is not null
                && (
                    codes.Length == 0
                    || (codes is ["QD1003"] && name.Contains("duplicated_key", StringComparison.Ordinal))
                );
            if ((name[0] == 'y' && !read) || (name[0] == 'n' && log.Sorted().Length == 0))
                wrong.Add($"{name}: {string.Join(',', codes)}");
        }
        Assert.Empty(wrong);
    }
}
