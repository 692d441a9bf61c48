using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Values;

namespace Quadro.Model.SchemaReading;

/// <summary>Reads the 'categories' of a field: the values that it may have, with optional labels.</summary>
internal sealed class CategoryReader(NodeReading read, Field field)
{
    public ImmutableArray<Category> Read(Node? node, bool ordered)
    {
        var items = read.Items(node, "categories").ToList();
        if (items.Count == 0)
            return [];
        if (field.IsReference || field.Type is not (FieldType.String or FieldType.Integer or FieldType.Any))
        {
            read.Wrong(
                node!,
                Messages.Model.CategoriesNotFor(
                    field.Name,
                    field.IsReference
                        ? Messages.Model.AReferenceKind
                        : Messages.Model.OfType(FieldTypes.NameOf(field.Type))
                )
            );
            return [];
        }
        var found = new List<(string Text, MapNode? Map, long? Number)>();
        foreach (var item in items)
            if (
                Value(item) is { } text
                && Number(text, item, out var number)
                && IsNew(text, item, found.Select(other => other.Text))
            )
                found.Add((text, item as MapNode, number));
        var labels = found.ConvertAll(item => read.Words(item.Map?["label"], "label"));
        var scale = new CategoryScale([.. found.Select(item => item.Text)], ordered)
        {
            Labels = [.. labels.OfType<LocalizedText>().SelectMany(label => label.Texts).Select(text => text.Text)],
        };
        return
        [
            .. found.Select(
                (item, order) => new Category(item.Text, labels[order], order, scale) { Number = item.Number }
            ),
        ];
    }

    private string? Value(Node node)
    {
        if (node is not MapNode map)
            return read.Text(node, "categories");
        read.KnownKeys(
            map,
            ["value", "label", "description"],
            Messages.Settings.ACategory,
            Diagnostics.Rules.Model.UnknownKeyword
        );
        if (read.Text(map["value"], "value") is { } text)
            return text;
        read.Wrong(node, Messages.Model.FormOfCategory);
        return null;
    }

    private bool Number(string text, Node node, out long? number)
    {
        number = null;
        if (field.Type != FieldType.Integer)
            return true;
        var typed = ScalarReader.OfSchema(text, field);
        number = typed.Value as long?;
        if (number is null)
            read.Wrong(node, Messages.Model.CategoryIsNoValue(text, field.Name, typed.Problem!.Value), typed.Accepted);
        return number is not null;
    }

    private bool IsNew(string text, Node node, IEnumerable<string> before)
    {
        if (!before.Contains(text))
            return true;
        read.Wrong(node, Messages.Model.CategoryTwice(text), Messages.Model.OnceEach);
        return false;
    }
}
