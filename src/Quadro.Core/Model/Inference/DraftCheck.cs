using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Model.Reading;
using Quadro.Model.SchemaReading;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Inference;

/// <summary>Reads every value with the schema that was drafted, as a build will, and names the fields that refuse
/// one.</summary>
internal sealed class DraftCheck
{
    private const int MostRemembered = 4096;
    private readonly DiagnosticBag log = new();
    private readonly ValueReader values;
    private readonly Schema schema;
    private readonly HashSet<string>[] accepted;
    private readonly Dictionary<string, string> refused = new(StringComparer.Ordinal);

    private DraftCheck(Schema schema)
    {
        this.schema = schema;
        values = new ValueReader(log, []);
        accepted = [.. schema.Fields.All.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    }

    /// <summary>For each field that refuses a value, by its name in the data, the reason.</summary>
    public static IReadOnlyDictionary<string, string> Refused(
        string name,
        string text,
        IReadOnlyCollection<RecordSource> sources,
        IEnumerable<MarkdownFile> texts
    )
    {
        var log = new DiagnosticBag();
        if (YamlReader.Read(new SourceFile(name, text), log) is not MapNode node)
            throw new InvalidOperationException(
                $"an inferred schema is no YAML: {log.Sorted().FirstOrDefault()?.Message}"
            );
        var check = new DraftCheck(new SchemaReader(log).Read(name, node, _ => []));
        if (log.HasErrors)
            throw new InvalidOperationException($"an inferred schema is none: {log.Sorted()[0].Message}");
        foreach (var source in sources)
            check.Read(source);
        foreach (var page in texts)
            if (page.Fields is { } map)
                check.Read(map);
        return check.refused;
    }

    private void Read(RecordSource source)
    {
        if (source.Table is { } table)
            Read(table);
        else if (source.Node is MapNode map && source.Shape == RecordShape.MapById)
            foreach (var entry in map.Entries)
                Read(entry.Value);
        else if (source.Node is ListNode list)
            foreach (var item in list.Items)
                Read(item);
        else if (source.Node is { } one)
            Read(one);
    }

    private void Read(Load.Csv.Table table)
    {
        var columns = table.Headers.Select(header => schema.Fields.IndexOfHeader(header.Name)).ToArray();
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] >= 0 && IsFree(schema.Fields.All[columns[i]]))
                columns[i] = -1;
        foreach (var row in table.Rows)
            for (var i = 0; i < columns.Length; i++)
                if (columns[i] is >= 0 and var index && row.Text(i) is var text && !accepted[index].Contains(text))
                    Check(index, table.Headers[i].Name, new ScalarNode(text, row.Kind(i), row.Span(i)), inTable: true);
    }

    private void Read(Node node)
    {
        if (node is not MapNode map)
            return;
        foreach (var entry in map.Entries)
            if (schema.Fields.IndexOfKey(entry.Key) is >= 0 and var index)
                Check(index, entry.Key, entry.Value, inTable: false);
    }

    /// <summary>Whether the field takes every value: it is plain text without constraints.</summary>
    private static bool IsFree(Field field) =>
        field is { Type: FieldType.String, Format: null, Many: false, Categories.IsEmpty: true, IsReference: false }
        && field.Constraints is { Minimum: null, Maximum: null, Pattern: null };

    private void Check(int index, string header, Node node, bool inTable)
    {
        var before = values.Refused;
        values.Read(node, schema.Fields.All[index], inTable);
        if (values.Refused == before)
        {
            if (node is ScalarNode scalar && accepted[index].Count < MostRemembered)
                accepted[index].Add(scalar.Text);
        }
        else if (!refused.ContainsKey(header))
        {
            refused.Add(
                header,
                $"'{(node as ScalarNode)?.Text ?? "a value"}' {node.Span.From} is not of the type of the others"
            );
        }
    }
}
