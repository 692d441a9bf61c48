using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Settings;

/// <summary>Reads settings and schemas from nodes, and reports wrong values.</summary>
internal sealed class NodeReading(DiagnosticBag log, Rule wrong)
{
    public DiagnosticBag Log => log;

    public string? Text(Node? node, string what)
    {
        switch (node)
        {
            case null or ScalarNode { Kind: ScalarKind.Null }:
                return null;
            case ScalarNode scalar:
                return scalar.Text;
            default:
                Wrong(node, Messages.Settings.NotOneValue(what, Shape(node)));
                return null;
        }
    }

    /// <summary>A text with its place, or null when it is empty.</summary>
    public Spanned<string>? Placed(Node? node, string what) =>
        Text(node, what) is { Length: > 0 } text ? new Spanned<string>(text, node!.Span) : null;

    public bool? Flag(Node? node, string what)
    {
        var text = Text(node, what);
        if (text is null)
            return null;
        if (text is "true" or "false")
            return text == "true";
        Wrong(node!, Messages.Settings.NotTrueOrFalse(what, text));
        return null;
    }

    public int? Whole(Node? node, string what)
    {
        var text = Text(node, what);
        if (text is null)
            return null;
        if (
            int.TryParse(
                text,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
        )
            return number;
        Wrong(node!, Messages.Settings.NotWhole(what, text));
        return null;
    }

    public char? Sign(Node? node, string what)
    {
        var text = Text(node, what);
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length == 1)
            return text[0];
        Wrong(node!, Messages.Settings.NotOneCharacter(what, text));
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(Node? node, string what) =>
        node switch
        {
            null => [],
            ListNode list => [.. list.Items.Select(item => Text(item, what)).OfType<string>()],
            _ => Text(node, what) is { } one ? [one] : [],
        };

    /// <summary>A text, or a map of texts by language.</summary>
    public LocalizedText? Words(Node? node, string what) =>
        node switch
        {
            MapNode { Entries.Length: 0 } empty => None(empty, what),
            MapNode map => LocalizedText.Of(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Text(entry.Value, what) ?? ""))
            ),
            _ => Text(node, what) is { } one ? LocalizedText.Of(one) : null,
        };

    private LocalizedText? None(MapNode empty, string what)
    {
        Wrong(empty, Messages.Settings.NoWords(what));
        return null;
    }

    public MapNode? Map(Node? node, string what)
    {
        if (node is null or MapNode)
            return node as MapNode;
        Wrong(node, Messages.Settings.NotAMap(what, Shape(node)));
        return null;
    }

    public IEnumerable<Node> Items(Node? node, string what)
    {
        if (node is null)
            return [];
        if (node is ListNode list)
            return list.Items;
        Wrong(node, Messages.Settings.NotAList(what, Shape(node)));
        return [];
    }

    /// <summary>Reports every unknown key.</summary>
    public void KnownKeys(
        MapNode map,
        IReadOnlyCollection<string> known,
        Wording where,
        Rule? unknown = null,
        Func<string, Wording?>? advice = null
    )
    {
        foreach (var entry in map.Entries)
            if (!known.Contains(entry.Key))
                log.Add(
                    Messages.Settings.UnknownKey(
                        unknown ?? wrong,
                        entry.KeySpan,
                        where,
                        entry.Key,
                        Messages.DidYouMean(entry.Key, known) ?? advice?.Invoke(entry.Key)
                    )
                );
    }

    public void Wrong(Node node, Wording text, Wording? help = null) =>
        log.Add(Messages.Of(wrong, node.Span, text, help));

    public static Wording Shape(Node node) =>
        node switch
        {
            MapNode => Messages.Settings.AMap,
            ListNode => Messages.Settings.AList,
            _ => Messages.Settings.ASingleValue,
        };
}
