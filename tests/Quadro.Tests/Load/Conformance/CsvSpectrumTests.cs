using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Tests.Load.Conformance;

public class CsvSpectrumTests
{
    [Fact]
    public void Every_table_gives_the_records_expected()
    {
        var wrong = new List<string>();
        foreach (var path in Suites.Files("csv-spectrum/csvs", "*.csv"))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var log = new DiagnosticBag();
            var table = TableReader.Read(SourceFile.OfTable(name, File.ReadAllBytes(path)), Dialect.Unset, log);
            var found = table
                .Rows.Select(r => string.Join('|', table.Headers.Select((h, i) => $"{h.Name}={r.Text(i)}")))
                .ToArray();
            using var json = JsonDocument.Parse(
                File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, "..", "json", name + ".json"))
            );
            var expected = (
                json.RootElement.ValueKind == JsonValueKind.Array
                    ? json.RootElement.EnumerateArray().ToArray()
                    : [json.RootElement]
            )
                .Select(o => string.Join('|', o.EnumerateObject().Select(p => $"{p.Name}={p.Value.GetString()}")))
                .ToArray();
            // The suite's own slip: its table and its expected record have different telephone numbers.
            if (name == "location_coordinates")
                expected = [.. expected.Select(e => e.Replace("=1234567890", "=2095257564", StringComparison.Ordinal))];
            if (!found.SequenceEqual(expected))
                wrong.Add($"{name}: {string.Join('/', found)} instead of {string.Join('/', expected)}");
            // Its quotation marks stand inside unquoted cells: they are read, with a warning.
            wrong.AddRange(
                Reading
                    .Findings(log)
                    .Where(f => name != "location_coordinates" || f[..6] != "QD1017")
                    .Select(f => $"{name}: {f}")
            );
        }
        Assert.Empty(wrong);
    }
}
