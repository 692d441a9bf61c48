using System.Text;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Make.Charts.Data;
using Quadro.Render;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Make.Charts;

/// <summary>A chart that a text asks for: a few lines of YAML that name the data and the fields.</summary>
internal sealed class ChartBlock
{
    private readonly BlockCall call;
    private readonly Dictionary<string, object?> arguments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);

    private ChartBlock(BlockCall call) => this.call = call;

    public static string? Print(BlockCall call, string tool)
    {
        if (call.Read(out var isWhole) is MapNode map)
            return new ChartBlock(call).Print(map, tool);
        if (isWhole)
            call.Log.Add(Messages.Make.EmptyChart(call.Place));
        return null;
    }

    private string? Print(MapNode map, string tool)
    {
        foreach (var entry in map.Entries)
        {
            places[entry.Key] = call.PlaceOf(entry.Value.Span);
            if (entry.Key is not ("data" or "where"))
                arguments[entry.Key] = ValueOf(entry.Value);
        }
        if (map.Find("data") is not { Value: ScalarNode data })
        {
            Report([ChartFaults.NoData()], map);
            return null;
        }
        if (Rows(data, map["where"]) is not { } rows)
            return null;
        arguments["data"] = rows;
        var faults = new List<ChartFault>();
        var read = new ChartReader(call.Host, arguments, Member, faults).Read();
        if (read is null)
        {
            Report(faults, map);
            return null;
        }
        var place = (call.Place.File.Path, call.Place.Start, call.Place.Length);
        var figure = new ChartDesk(call.Host, tool).Order(read, arguments, place);
        return call.Print("chart", "figure", figure);

        object? Member(object? row, string path)
        {
            if (ScriptContext.TryQuery(() => call.Member(row, path), out var value))
                return value;
            if (!faults.Exists(fault => fault.Message == ChartFaults.UnknownField("", path).Message))
                faults.Add(
                    ChartFaults.UnknownField(
                        arguments.FirstOrDefault(argument => argument.Value is string text && text == path).Key,
                        path
                    )
                );
            return null;
        }
    }

    private void Report(IEnumerable<ChartFault> faults, MapNode map)
    {
        foreach (var fault in faults)
            call.Log.Add(
                Messages.Make.WrongChart(
                    fault.Argument is { } name && map.Find(name) is { } entry
                        ? call.PlaceOf(ChartReader.Names.Contains(name) ? entry.Value.Span : entry.KeySpan)
                        : call.Place,
                    fault.Message,
                    fault.Help
                )
            );
    }

    private static object? ValueOf(Node node) =>
        node switch
        {
            ScalarNode { Kind: ScalarKind.Null } => null,
            ScalarNode { Kind: ScalarKind.Quoted } quoted => quoted.Text,
            ScalarNode scalar
                when decimal.TryParse(
                    scalar.Text,
                    System.Globalization.NumberStyles.Float,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            ScalarNode scalar => scalar.Text,
            _ => node.Span.Text,
        };

    /// <summary>The rows of a collection or a query, narrowed by the conditions; null when one of these is wrong,
    /// which is reported.</summary>
    private object? Rows(ScalarNode data, Node? conditions)
    {
        var text = data.Text.Trim();
        var all = IsName(text) ? $"data[{Quoted(text)}]" : text;
        if (!call.TryEvaluate(all, call.PlaceOf(data.Span), out var rows))
            return null;
        foreach (var condition in (conditions as MapNode)?.Entries ?? [])
        {
            var values = condition.Value is ListNode list ? list.Items : [condition.Value];
            var found = new List<object?>();
            foreach (var value in values.OfType<ScalarNode>())
            {
                var query = $"rows | where {Quoted(condition.Key)} {Quoted(value.Text)}";
                if (!call.TryEvaluate(query, call.PlaceOf(value.Span), out var part, rows))
                    return null;
                found.AddRange((part as ScriptList)?.Items ?? part as IReadOnlyList<object?> ?? []);
            }
            rows = new ScriptList(found);
        }
        return rows;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Quoted(string text) =>
        new StringBuilder("\"")
            .Append(
                text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            )
            .Append('"')
            .ToString();
}
