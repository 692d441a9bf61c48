using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Scalars;

/// <summary>Finds the parts of a node that break the field's 'jsonSchema', each with its own place.</summary>
internal static class ShapeCheck
{
    public readonly record struct Fault(SourceSpan Place, Wording Problem, Wording? Help = null);

    public static IEnumerable<Fault> Of(Node node, JsonShape shape, string path)
    {
        var type = JsonText.TypeOf(node);
        if (!shape.Types.IsEmpty && !shape.Types.Any(wanted => Is(node, type, wanted)))
            return [new Fault(node.Span, Messages.Model.OtherJsonType(path, type, shape.Types))];
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

    private static IEnumerable<Fault> OfObject(MapNode map, JsonShape shape, string path)
    {
        foreach (var name in shape.Required.Where(name => map.Find(name) is null))
            yield return new Fault(map.Span, Messages.Model.NeedsValue(path, name));
        foreach (var entry in map.Entries)
        {
            var inner = shape.Properties.GetValueOrDefault(entry.Key) ?? shape.Others;
            if (inner is not null)
                foreach (var fault in Of(entry.Value, inner, $"{path}.{entry.Key}"))
                    yield return fault;
            else if (!shape.AllowsOthers && !shape.Properties.ContainsKey(entry.Key))
                yield return new Fault(
                    entry.KeySpan,
                    Messages.Model.HasNoMember(path, entry.Key),
                    Messages.DidYouMean(entry.Key, shape.Properties.Keys.Order(StringComparer.Ordinal))
                );
        }
    }

    /// <summary>The faults of one value itself, without the values inside it.</summary>
    private static IEnumerable<Fault> Own(Node node, JsonShape shape, string path)
    {
        if (!shape.Enum.IsEmpty && !shape.Enum.Contains(JsonText.Of(node)))
            yield return new Fault(node.Span, Messages.Model.NoneOfJson(path, shape.Enum));
        if (JsonText.NumberOf(node) is { } number && Range(number, shape) is { } range)
            yield return new Fault(node.Span, Messages.Model.NumberOutside(path, ExactText.Of(number), range));
        if (
            node is ListNode list
            && Size(list.Items.Length, shape.MinItems, shape.MaxItems, path, Messages.Model.Items) is { } items
        )
            yield return new Fault(node.Span, items);
        if (node is not ScalarNode scalar || JsonText.TypeOf(node) != "string")
            yield break;
        if (Size(scalar.Text.Length, shape.MinLength, shape.MaxLength, path, Messages.Model.Characters) is { } length)
            yield return new Fault(node.Span, length);
        if (shape.Form is { } form && !form.IsMatch(scalar.Text))
            yield return new Fault(
                node.Span,
                Messages.Model.PathOtherForm(path, Chars.Quote(scalar.Text), shape.Pattern)
            );
    }

    private static Wording? Range(decimal number, JsonShape shape)
    {
        if (shape.Minimum is { } low && number < low)
            return Messages.Model.IsBelowMinimum(ExactText.Of(low));
        if (shape.Maximum is { } high && number > high)
            return Messages.Model.IsAboveMaximum(ExactText.Of(high));
        if (shape.ExclusiveMinimum is { } above && number <= above)
            return Messages.Model.IsNotAbove(ExactText.Of(above));
        return shape.ExclusiveMaximum is { } below && number >= below
            ? Messages.Model.IsNotBelow(ExactText.Of(below))
            : null;
    }

    private static Wording? Size(int size, int? least, int? most, string path, Func<int, Wording> unit)
    {
        if (least is { } low && size < low)
            return Messages.Model.HasTooFew(path, unit(size), low);
        return most is { } high && size > high ? Messages.Model.HasTooMany(path, unit(size), high) : null;
    }
}
