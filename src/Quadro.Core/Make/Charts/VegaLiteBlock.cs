using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Make.Charts.Data;
using Quadro.Make.Charts.Drawing;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Render;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Make.Charts;

/// <summary>A specification of Vega-Lite that a text holds, as JSON or YAML, over a collection of the site:
/// <c>data: { name: data.projects }</c>. What it says is drawn as it is; the theme gives what it does not say.</summary>
internal sealed class VegaLiteBlock(BlockCall call)
{
    private const string Prefix = "data.";

    /// <summary>The number of rows that a specification may take: they become part of the order.</summary>
    private const int MostRows = 20_000;

    private bool isWrong;

    public static string? Print(BlockCall call, string tool)
    {
        if (call.Read(out var isWhole) is MapNode map)
            return new VegaLiteBlock(call).Print(map, tool);
        if (isWhole)
            call.Log.Add(Messages.Make.EmptyChart(call.Place));
        return null;
    }

    private string? Print(MapNode map, string tool)
    {
        var specification = (JsonObject)Json(map)!;
        var fields = Data(map, specification);
        if (fields is not null)
            CheckFields(map, fields);
        CheckMarks(map);
        if (isWrong)
            return null;
        var (title, words) = (TextOf(map["title"]), TextOf(map["description"]));
        if (words.Length == 0 && title.Length == 0)
        {
            Report(call.Place, ChartFaults.NoDescription());
            return null;
        }
        specification["$schema"] = ChartFrame.Schema;
        specification.Remove("title");
        specification.Remove("usermeta");
        ImmutableArray<ChartDrawing> drawings = [Drawing(specification, false), Drawing(specification, true)];
        var place = (call.Place.File.Path, call.Place.Start, call.Place.Length);
        var figure = new ChartDesk(call.Host, tool).Figure(
            new ChartFigure
            {
                Kind = "vega-lite",
                Title = title,
                Unit = "",
                Sentence = words,
                Alternative = title.Length > 0 ? title : words,
                Source = "",
                Note = "",
                Images = [],
                Csv = null,
                Columns = new ScriptList([]),
                Rows = new ScriptList([]),
            },
            drawings,
            "",
            ChartDesk.NameOf("", title.Length > 0 ? title : words),
            place
        );
        return call.Print("chart", "figure", figure);
    }

    private static ChartDrawing Drawing(JsonObject specification, bool isNarrow)
    {
        var made = (JsonObject)specification.DeepClone();
        var width = ChartFrame.WidthOf(isNarrow);
        var isOne =
            !made.ContainsKey("facet")
            && !made.ContainsKey("repeat")
            && !made.Select(pair => pair.Key).Any(key => key.EndsWith("concat", StringComparison.Ordinal));
        var height =
            made["height"] is JsonValue given && given.TryGetValue<double>(out var number)
                ? (int)Math.Clamp(number, 40, 4000)
            : isNarrow ? 300
            : 360;
        if (isOne)
        {
            (made["width"], made["height"]) = (width, height);
            made["autosize"] = new JsonObject { ["type"] = "fit", ["contains"] = "padding" };
        }
        made["background"] ??= ChartColours.Paper;
        var config = ChartFrame.Config();
        foreach (var (name, value) in made["config"] as JsonObject ?? [])
            config[name] = value?.DeepClone();
        config["aria"] = false;
        made["config"] = config;
        return new ChartDrawing(width, height, made.ToJsonString());
    }

    /// <summary>Puts the rows of the collection into the specification.</summary>
    /// <returns>The names of the fields, or null when they are not known: the data are written in the
    /// block.</returns>
    private List<string>? Data(MapNode map, JsonObject specification)
    {
        if (map["data"] is not MapNode data)
        {
            Report(call.Place, ChartFaults.NoSource());
            return null;
        }
        if (data.Find("url") is { } address)
        {
            Report(call.PlaceOf(address.Value.Span), ChartFaults.RemoteData());
            return null;
        }
        if (data.Find("values") is not null)
            return null;
        if (
            data["name"] is not ScalarNode name
            || !name.Text.StartsWith(Prefix, StringComparison.Ordinal)
            || !call.TryEvaluate(
                $"data[\"{name.Text[Prefix.Length..].Replace("\"", "", StringComparison.Ordinal)}\"]",
                call.PlaceOf(name.Span),
                out var rows
            )
            || rows is not ScriptList list
        )
        {
            if (data["name"] is not ScalarNode { Text: ['d', 'a', 't', 'a', '.', ..] })
                Report(call.PlaceOf(data.Span), ChartFaults.NoSource());
            isWrong = true;
            return null;
        }
        var records = list.Items.OfType<DataObject>().ToList();
        if (records.Count is 0 or > MostRows)
        {
            Report(
                call.PlaceOf(name.Span),
                records.Count == 0 ? ChartFaults.NoRows() : ChartFaults.TooManyRows(records.Count, MostRows)
            );
            return null;
        }
        var values = new JsonArray();
        foreach (var record in records)
            values.Add((JsonNode)Row(record));
        specification["data"] = new JsonObject { ["values"] = values };
        return
        [
            .. call
                .Host.Model.FieldsOf(records[0])
                .All.Where(field => !call.Host.Model.IsHidden(field))
                .Select(field => field.Name),
            "id",
        ];
    }

    private JsonObject Row(DataObject part)
    {
        var (row, fields) = (new JsonObject(), call.Host.Model.FieldsOf(part));
        if (part is Record record)
            row["id"] = record.Id;
        for (var index = 0; index < fields.All.Length; index++)
            if (!call.Host.Model.IsHidden(fields.All[index]))
                row[fields.All[index].Name] = Value(call.Host.Model.Given(part, index));
        return row;
    }

    /// <summary>A value as drawings take it: numbers as numbers, dates in ISO 8601, records by their titles; null when
    /// it is not known.</summary>
    private JsonNode? Value(object? value) =>
        Total.Inner(value) switch
        {
            null or Unknown => null,
            bool truth => truth,
            Money money => (double)money.Amount,
            Percent percent => (double)percent.Ratio,
            Count { Declared: { } declared } => (double)declared,
            PartialDate or Moment or Period => ((IValue)value!).Canonical,
            Record record => call.Host.TitleOf(record),
            var number when QueryNumber.Of(number) is { } known => (double)known,
            string text => text,
            IReadOnlyList<object?> or ScriptList => null,
            var other => $"{call.Host.Print(other!)}",
        };

    private static JsonNode? Json(Node node) =>
        node switch
        {
            MapNode map => new JsonObject(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))
            ),
            ListNode list => new JsonArray([.. list.Items.Select(Json)]),
            ScalarNode { Kind: ScalarKind.Null } => null,
            ScalarNode { Kind: ScalarKind.Quoted } quoted => quoted.Text,
            ScalarNode { Text: "true" } => true,
            ScalarNode { Text: "false" } => false,
            ScalarNode scalar
                when double.TryParse(
                    scalar.Text,
                    System.Globalization.NumberStyles.Float,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number) => number,
            ScalarNode scalar => scalar.Text,
            _ => null,
        };

    /// <summary>Reports fields that the collection does not have, wherever the specification names one. What it
    /// computes itself is known too.</summary>
    private void CheckFields(MapNode map, List<string> fields)
    {
        var known = new HashSet<string>(fields, StringComparer.Ordinal);
        foreach (var (key, value) in Scalars(map))
            if (key is "as" || (key is "key" or "value" && value.Text.Length > 0))
                known.Add(value.Text);
        foreach (var (key, value) in Scalars(map))
            if (key == "field" && !known.Contains(value.Text.Split('.', '[')[0]))
                Report(
                    call.PlaceOf(value.Span),
                    ChartFaults.NoSuchField(value.Text, Suggestions.Nearest(value.Text, fields))
                );
    }

    private void CheckMarks(MapNode map)
    {
        foreach (var (key, value) in Scalars(map))
            if (key == "mark" && !VegaLiteMarks.Contains(value.Text))
                Report(
                    call.PlaceOf(value.Span),
                    ChartFaults.UnknownMark(value.Text, Suggestions.Nearest(value.Text, VegaLiteMarks))
                );
            else if (key == "url")
                Report(call.PlaceOf(value.Span), ChartFaults.RemoteData());
    }

    private static readonly ImmutableArray<string> VegaLiteMarks =
    [
        "arc",
        "area",
        "bar",
        "boxplot",
        "circle",
        "errorband",
        "errorbar",
        "geoshape",
        "line",
        "point",
        "rect",
        "rule",
        "square",
        "text",
        "tick",
        "trail",
    ];

    /// <summary>All scalars of a tree with the keys that lead to them; lists count as their key.</summary>
    private static IEnumerable<(string Key, ScalarNode Value)> Scalars(Node node, string key = "")
    {
        switch (node)
        {
            case ScalarNode scalar:
                yield return (key, scalar);
                break;
            case ListNode list:
                foreach (var found in list.Items.SelectMany(item => Scalars(item, key)))
                    yield return found;
                break;
            case MapNode map:
                foreach (var found in map.Entries.SelectMany(entry => Scalars(entry.Value, entry.Key)))
                    yield return found;
                break;
        }
    }

    private static string TextOf(Node? node) =>
        node switch
        {
            ScalarNode scalar => scalar.Text,
            MapNode map => TextOf(map["text"]),
            _ => "",
        };

    private void Report(SourceSpan place, ChartFault fault)
    {
        isWrong = true;
        call.Log.Add(Messages.Make.WrongChart(place, fault.Message, fault.Help));
    }
}
