using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
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
    /// <param name="isLayout">Whether there is a template of a name.</param>
    public static Schema Infer(string name, IReadOnlyList<RecordSource> sources, IEnumerable<MarkdownFile> texts, Func<string, bool> isLayout, DiagnosticBag log)
    {
        var walk = new FieldWalk<PlainField>(field => new PlainField(field));
        foreach (var source in sources) walk.Add(source, keyField: null);
        var tables = sources.Select(source => source.Table).OfType<Table>().ToList();
        var refused = tables.SelectMany(table => Refuse(table, isLayout, log)).ToImmutableHashSet();
        foreach (var text in texts) if (text.Fields is { } map) walk.Add(map);
        var declared = walk.Fields.Where(field => !CommonFields.Names.Contains(field.Name) && !IsId(field.Name, walk)).Select(field => new Field { Name = field.Name, Type = field.Type }).ToList();
        var shown = Shown.Where(common => tables.Exists(table => table.Headers.Any(header => header.Name == common)));
        declared.AddRange(shown.Select(common => CommonFields.Find(common) with { IsColumn = true }));
        return new Schema { Name = name, Fields = CommonFields.AddTo(declared), IsInferred = true, Refused = refused };
    }

    /// <summary>'ID' is 'id', unless there is an 'id' beside it.</summary>
    private static bool IsId(string name, FieldWalk<PlainField> walk) => name is "ID" or "Id" && walk.Find("id") is null;

    /// <summary>Common fields that a page shows by itself only where a table has them as columns.</summary>
    private static readonly ImmutableArray<string> Shown = ["description", "aliases"];

    /// <summary>Columns that have a name of the engine's and not one value that it takes: they are somebody's own, and would be an error in each row.</summary>
    private static IEnumerable<Header> Refuse(Table table, Func<string, bool> isLayout, DiagnosticBag log)
    {
        for (var i = 0; i < table.Headers.Length; i++)
        {
            var header = table.Headers[i];
            if (EngineNames.MeaningOf(header.Name) is not { } meaning || FirstOf(table, i, header.Name, isLayout) is not { } value) continue;
            log.Add(Rules.Model.EngineName.At(header.Span, $"the column '{header.Name}' is not read: '{header.Name}' {meaning}, and '{value}' is nothing of the kind",
                $"call the column something else, such as '{EngineNames.Other(header.Name)}': it is then shown like any other"));
            yield return header;
        }
    }

    /// <summary>The first value of a column of which the engine takes none; null where it takes one.</summary>
    private static string? FirstOf(Table table, int column, string name, Func<string, bool> isLayout)
    {
        string? first = null;
        foreach (var row in table.Rows)
        {
            if (row.Text(column).Trim() is not { Length: > 0 } value) continue;
            if (EngineNames.Takes(name, value, isLayout)) return null;
            first ??= value;
        }
        return first;
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
