using System.Text;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Load.Json;
using Quadro.Load.Markdown;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Load;

/// <summary>Input in, what was read and found out, as text that a test can compare.</summary>
internal static class Reading
{
    public static (Node? Node, string[] Findings) Yaml(string text) => Read("x.yaml", text, YamlReader.Read);

    public static (Node? Node, string[] Findings) Json(string text) => Read("x.json", text, JsonReader.Read);

    public static (MarkdownSource Source, string[] Findings) Markdown(string text)
    {
        var log = new DiagnosticBag();
        var source = FrontMatter.Split(new SourceFile("x.md", text), log);
        return (source, Findings(log));
    }

    public static (Table Table, List<TableRow> Rows, string[] Findings) Csv(
        string text,
        Dialect? dialect = null,
        string path = "x.csv"
    )
    {
        var log = new DiagnosticBag();
        var table = TableReader.Read(
            SourceFile.OfTable(path, Encoding.UTF8.GetBytes(text)),
            dialect ?? Dialect.Unset,
            log
        );
        var rows = table.Rows.ToList();
        return (table, rows, Findings(log));
    }

    /// <summary>Code, place and message of each finding: QD1003(2,1) the key … </summary>
    public static string[] Findings(DiagnosticBag log) =>
        [.. log.Sorted().Select(d => $"{d.Code}{d.Span?.From} {d.Message}")];

    /// <summary>The places only: QD1003(2,1).</summary>
    public static string[] Places(this string[] findings) =>
        [.. findings.Select(f => f[..f.IndexOf(' ', StringComparison.Ordinal)])];

    /// <summary>A node in one line: {a: 1, b: ["x", -]}; quoted scalars in quotes, others bare, null as -.</summary>
    public static string Show(this Node? node) =>
        node switch
        {
            null => "nothing",
            ScalarNode { Kind: ScalarKind.Null } => "-",
            ScalarNode { Kind: ScalarKind.Quoted } s => $"\"{s.Text}\"",
            ScalarNode { Kind: ScalarKind.Number } s => $"#{s.Text}",
            ScalarNode { Kind: ScalarKind.Boolean } s => $"?{s.Text}",
            ScalarNode s => s.Text,
            ListNode l => $"[{string.Join(", ", l.Items.Select(Show))}]",
            MapNode m => $"{{{string.Join(", ", m.Entries.Select(e => $"{e.Key}: {e.Value.Show()}"))}}}",
            _ => "?",
        };

    public static string[] Cells(this TableRow row) => [.. Enumerable.Range(0, row.Count).Select(row.Text)];

    private static (Node? Node, string[] Findings) Read(
        string path,
        string text,
        Func<SourceFile, DiagnosticBag, Node?> read
    )
    {
        var log = new DiagnosticBag();
        var node = read(new SourceFile(path, text), log);
        return (node, Findings(log));
    }
}
