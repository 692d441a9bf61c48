using Quadro.Load;
using Quadro.Values;
using Quadro.Values.Numbers;

namespace Quadro.Model.Schemas;

/// <summary>Describes a node in the terms of JSON.</summary>
internal static class JsonText
{
    /// <summary>'object', 'array', 'string', 'number', 'boolean' or 'null'. The type of a plain YAML scalar is the
    /// type that it looks like.</summary>
    public static string TypeOf(Node node) =>
        node switch
        {
            MapNode => "object",
            ListNode => "array",
            ScalarNode { Kind: ScalarKind.Number or ScalarKind.Ratio } => "number",
            ScalarNode { Kind: ScalarKind.Boolean } => "boolean",
            ScalarNode { Kind: ScalarKind.Null } => "null",
            ScalarNode { Kind: ScalarKind.Plain } plain => plain.Text switch
            {
                "" or "~" or "null" => "null",
                "true" or "false" => "boolean",
                _ => NumberOf(plain) is null ? "string" : "number",
            },
            _ => "string",
        };

    public static decimal? NumberOf(Node node) =>
        node is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Ratio or ScalarKind.Plain } scalar
            ? NumberReader.ParseDecimal(scalar.Text, NumberForm.Canonical).Value
            : null;

    /// <summary>The same text for equal values.</summary>
    public static string Of(Node node) =>
        node switch
        {
            MapNode map =>
                $"{{{string.Join(',', map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{Of(entry.Value)}"))}}}",
            ListNode list => $"[{string.Join(',', list.Items.Select(Of))}]",
            ScalarNode scalar => TypeOf(scalar) switch
            {
                "number" when NumberOf(scalar) is { } number => ExactText.Of(number),
                "string" => $"\"{scalar.Text}\"",
                _ => scalar.Text,
            },
            _ => "",
        };
}
