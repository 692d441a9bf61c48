using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Scalars;

/// <summary>Finds the parts of a node that break the field's 'jsonSchema', each with its own place.</summary>
internal static class ShapeCheck
{
    public readonly record struct Fault(SourceSpan Place, string Problem, string? Help = null);

    public static IEnumerable<Fault> Of(Node node, JsonShape shape, string path)
    {
        var type = JsonText.TypeOf(node);
        if (!shape.Types.IsEmpty && !shape.Types.Any(wanted => Is(node, type, wanted)))
            return
            [
                new Fault(
                    node.Span,
                    $"{path} is {Article(type)}, and {string.Join(" or ", shape.Types.Select(Article))} is asked for"
                ),
            ];
        var faults = Own(node, shape, path);
        return node switch
        {
            MapNode map => faults.Concat(OfObject(map, shape, path)),
            ListNode list when shape.Items is { } items => faults.Concat(
                list.Items.SelectMany((item, i) => Of(item, items, $"{path}[{i}]"))
            ),
            _ => faults,
        };
    }

    private static bool Is(Node node, string type, string wanted) =>
        type == wanted
        || (wanted == "integer" && JsonText.NumberOf(node) is { } number && number == decimal.Truncate(number))
        || (wanted == "string" && node is ScalarNode { Kind: ScalarKind.Plain });

    private static string Article(string type) =>
        type switch
        {
            "null" => "null",
            "object" or "array" or "integer" => $"an {type}",
            _ => $"a {type}",
        };

    private static IEnumerable<Fault> OfObject(MapNode map, JsonShape shape, string path)
    {
        foreach (var name in shape.Required.Where(name => map.Find(name) is null))
            yield return new Fault(map.Span, $"{path} needs a value for '{name}'");
        foreach (var entry in map.Entries)
        {
            var inner = shape.Properties.GetValueOrDefault(entry.Key) ?? shape.Others;
            if (inner is not null)
                foreach (var fault in Of(entry.Value, inner, $"{path}.{entry.Key}"))
                    yield return fault;
            else if (!shape.AllowsOthers && !shape.Properties.ContainsKey(entry.Key))
                yield return new Fault(
                    entry.KeySpan,
                    $"{path} has no '{entry.Key}'",
                    Suggestions.DidYouMean(entry.Key, shape.Properties.Keys.Order(StringComparer.Ordinal))
                );
        }
    }

    /// <summary>The faults of one value itself, without the values inside it.</summary>
    private static IEnumerable<Fault> Own(Node node, JsonShape shape, string path)
    {
        if (!shape.Enum.IsEmpty && !shape.Enum.Contains(JsonText.Of(node)))
            yield return new Fault(node.Span, $"{path} is none of {string.Join(", ", shape.Enum)}");
        if (JsonText.NumberOf(node) is { } number && Range(number, shape) is { } range)
            yield return new Fault(node.Span, $"{path}, {ExactText.Of(number)}, {range}");
        if (node is ListNode list && Size(list.Items.Length, shape.MinItems, shape.MaxItems, "items") is { } items)
            yield return new Fault(node.Span, $"{path} {items}");
        if (node is not ScalarNode scalar || JsonText.TypeOf(node) != "string")
            yield break;
        if (Size(scalar.Text.Length, shape.MinLength, shape.MaxLength, "characters") is { } length)
            yield return new Fault(node.Span, $"{path} {length}");
        if (shape.Form is { } form && !form.IsMatch(scalar.Text))
            yield return new Fault(
                node.Span,
                $"{path}: {Chars.Quote(scalar.Text)} does not have the form {shape.Pattern}"
            );
    }

    private static string? Range(decimal number, JsonShape shape)
    {
        if (shape.Minimum is { } low && number < low)
            return $"is below the minimum of {ExactText.Of(low)}";
        if (shape.Maximum is { } high && number > high)
            return $"is above the maximum of {ExactText.Of(high)}";
        if (shape.ExclusiveMinimum is { } above && number <= above)
            return $"is not above {ExactText.Of(above)}";
        return shape.ExclusiveMaximum is { } below && number >= below ? $"is not below {ExactText.Of(below)}" : null;
    }

    private static string? Size(int size, int? least, int? most, string unit)
    {
        if (least is { } low && size < low)
            return $"has {size} {unit}, and at least {low} are asked for";
        return most is { } high && size > high ? $"has {size} {unit}, and at most {high} are allowed" : null;
    }
}
