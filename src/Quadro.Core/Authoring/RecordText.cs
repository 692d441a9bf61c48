using System.Text;
using Quadro.Authoring.JsonSchemas;
using Quadro.Model.Inference;
using Quadro.Model.Schemas;
using Quadro.Values;

namespace Quadro.Authoring;

/// <summary>A record to fill in: every field of its schema, in order, those that are not required behind a
/// '#'.</summary>
internal sealed class RecordText(string language, string? fallback)
{
    private const int CommentColumn = 36;
    private const string Off = "# ";
    private readonly AuthorWords words = AuthorWords.In(language);
    private readonly StringBuilder text = new();

    /// <param name="given">Values that are known already, by field.</param>
    public string Write(Schema schema, string id, IReadOnlyDictionary<string, string> given)
    {
        text.Append(Off)
            .Append(Read(schema.Singular ?? schema.Title) ?? schema.Name)
            .Append(": ")
            .Append(id)
            .Append('\n');
        text.Append(Off).Append(words.Fill).Append('\n');
        foreach (
            var field in schema.Fields.All.Where(field =>
                field.Computed is null && field.Name != "id" && (schema.HasPages || !IsOfPages(field))
            )
        )
            Write(
                field,
                given.GetValueOrDefault(field.Name),
                "",
                live: field.Constraints.Required || given.ContainsKey(field.Name)
            );
        return text.ToString();
    }

    private void Write(Field field, string? value, string indent, bool live)
    {
        var off = live ? "" : Off;
        var isObject = field is { Type: FieldType.Object, Fields: not null };
        var shown =
            value is not null ? SchemaText.Quoted(value)
            : live || isObject ? ""
            : Example(field);
        Line($"{off}{indent}{field.Name}:{(shown.Length == 0 ? "" : " " + shown)}", Explain(field));
        if (!isObject)
            return;
        var inner = field.Fields!.All.Where(each => each.Computed is null).ToList();
        for (var i = 0; i < inner.Count; i++)
        {
            var lead = field.Many ? indent + (i == 0 ? "  - " : "    ") : indent + "  ";
            // What is required in a part is live as soon as the part is.
            var on = live && (inner[i].Constraints.Required || (field.Many && i == 0));
            if (inner[i] is { Type: FieldType.Object, Fields: not null })
                Write(inner[i], null, lead, on);
            else
                Line(
                    $"{(on ? "" : Off)}{lead}{inner[i].Name}:{(live || Example(inner[i]) is not { Length: > 0 } example ? "" : " " + example)}",
                    Explain(inner[i])
                );
        }
    }

    private void Line(string line, string comment) =>
        text.Append(line.PadRight(Math.Max(CommentColumn, line.Length + 1)))
            .Append(Off)
            .Append(string.Join(' ', comment.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Append('\n');

    /// <summary>Common fields that mean something on a page only.</summary>
    private static bool IsOfPages(Field field) =>
        field.Span is null && field.Name is "url" or "layout" or "draft" or "templates" or "aliases" or "tags";

    private string Explain(Field field)
    {
        if (field.Span is null && field.Name == "publication")
            return $"{words.OneOf}: draft, public, withdrawn, embargoed until 2026-06-30";
        if (field.Span is null && field.Name == "visibility")
            return $"{words.OneOf}: public, internal, client:ID";
        var parts = new List<string>
        {
            field.IsReference
                ? $"{words.RecordOf} {string.Join(", ", field.References.Select(each => each == "*" ? "…" : each))}"
                : words.TypeOf(field),
        };
        if (field.Many)
            parts.Add(words.Several);
        if (field.Constraints.Required)
            parts.Add(words.Required);
        var values = field.Categories.IsEmpty
            ? [.. field.Constraints.Enum]
            : field
                .Categories.Select(each =>
                    each.Label is { } label && Read(label) is { } read && read != each.Value
                        ? $"{each.Value} ({read})"
                        : each.Value
                )
                .ToList();
        if (values.Count > 0)
            parts.Add($"{words.OneOf}: {string.Join(", ", values)}");
        var title = Read(field.Title);
        return title is null ? string.Join("; ", parts) : $"{title}: {string.Join("; ", parts)}";
    }

    private static string Example(Field field)
    {
        var one = field switch
        {
            { IsReference: true } => null,
            { Categories: [var first, ..] } => SchemaText.Quoted(first.Value),
            { Constraints.Enum: [var first, ..] } => SchemaText.Quoted(first),
            _ => Forms.Of(field)?[0],
        };
        return one is null ? ""
            : field.Many ? $"[{one}]"
            : one;
    }

    private string? Read(LocalizedText? text) => text?.In(language, fallback).Text;
}
