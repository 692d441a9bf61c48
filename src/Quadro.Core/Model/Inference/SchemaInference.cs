using Quadro.Load;
using Quadro.Model.Reading;
using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Model.Inference;

/// <summary>
/// The schema that a build gives to a collection that has none: the fields that its data have, each with the narrowest of the
/// types that lose no sign. <see cref="SchemaDraft"/> goes over the same fields and finds out more, for a person to keep.
/// </summary>
internal static class SchemaInference
{
    public static Schema Infer(string name, IEnumerable<RecordSource> sources, IEnumerable<MarkdownFile> texts)
    {
        var walk = new FieldWalk<PlainField>(field => new PlainField(field));
        foreach (var source in sources) walk.Add(source, keyField: null);
        foreach (var text in texts) if (text.Fields is { } map) walk.Add(map);
        var declared = walk.Fields.Where(field => !CommonFields.Names.Contains(field.Name)).Select(field => new Field { Name = field.Name, Type = field.Type }).ToList();
        return new Schema { Name = name, Fields = CommonFields.AddTo(declared), IsInferred = true };
    }

    private sealed class PlainField(string name) : IFieldSink
    {
        private FieldType? type;

        public string Name => name;

        public FieldType Type => type ?? FieldType.String;

        public bool IsSettled => type == FieldType.String;

        public void Cell(string text)
        {
            if (text.Length > 0 && !IsSettled) type = Widen(type, TypeOf(GenericValues.Guess(text, ScalarKind.Plain)));
        }

        public void Node(Node node) =>
            type = Widen(type, node is ScalarNode scalar ? TypeOf(GenericValues.Guess(scalar.Text, scalar.Kind)) : FieldType.Any);
    }

    private static FieldType? TypeOf(object? value) => value switch
    {
        null => null,
        bool => FieldType.Boolean,
        long => FieldType.Integer,
        decimal => FieldType.Number,
        PartialDate => FieldType.Date,
        _ => FieldType.String,
    };

    private static FieldType? Widen(FieldType? a, FieldType? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        _ when a == b => a,
        (FieldType.Integer, FieldType.Number) or (FieldType.Number, FieldType.Integer) => FieldType.Number,
        (FieldType.Any, _) or (_, FieldType.Any) => FieldType.Any,
        _ => FieldType.String,
    };
}
