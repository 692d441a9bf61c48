using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Render;
using Quadro.Values;
using Quadro.Values.Codes;
using Quadro.Values.Norms;

namespace Quadro.Make.Search;

/// <summary>The words in the fields of a record: names, texts, chosen values. Numbers and addresses are left
/// out.</summary>
internal sealed class RecordText(PageHost host, SearchKeys keys)
{
    /// <summary>A text with fewer letters needs the name of its field to be understood.</summary>
    private const int Short = 80;
    private const int MostRows = 100;

    private static readonly ImmutableArray<string> Left =
    [
        "id",
        "title",
        "aliases",
        "summary",
        "source",
        "url",
        "layout",
        "publication",
        "visibility",
        "draft",
        "templates",
        "accept",
        "updated",
        "date",
    ];

    private readonly List<string> lines = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Lines => lines;

    public void Add(Record record)
    {
        if (host.Present(host.Model.Given(record, "summary")) is string summary)
            Say(summary);
        AddFields(record);
        foreach (var name in host.Model.RowNamesOf(record.Collection))
            AddRows(record, name);
    }

    /// <summary>Adds rows that have no page of their own to the record they point at: who has which part in
    /// it.</summary>
    private void AddRows(Record record, string name)
    {
        foreach (
            var row in host
                .Model.Incoming(record, name)
                .Unread.OfType<Record>()
                .Where(row => !row.Schema.HasPages)
                .Take(MostRows)
        )
            AddFields(row, except: record);
    }

    private void AddFields(DataObject part, Record? except = null)
    {
        var fields = host.Model.FieldsOf(part).All;
        for (var i = 0; i < fields.Length; i++)
        {
            var (field, value) = (fields[i], host.Model.Given(part, i));
            if (
                value is null or Unknown
                || Left.Contains(field.Name)
                || field.Format is "email" or "uri" or "uuid" or "binary"
            )
                continue;
            var items = (value as object?[] ?? [value])
                .Where(item => item is not null && !ReferenceEquals(item, except))
                .ToList();
            foreach (var inner in items.OfType<Part>())
                AddFields(inner);
            var words = items
                .Select(item => Text(item, part, field))
                .OfType<string>()
                .Where(text => text.Length > 0)
                .ToList();
            if (words.Count == 0)
                continue;
            var line = words.Any(word => word.EndsWith('.')) ? string.Join(' ', words) : string.Join(", ", words);
            Say(line.Length > Short ? line : $"{host.LabelOf(field)}: {line}");
        }
    }

    private string? Text(object? value, DataObject part, Field field)
    {
        keys.Add(value);
        return value switch
        {
            Record record => host.TitleOf(record),
            Category category => host.Words(category.Label) ?? category.Value,
            ProjectCode or Cup or NormRef => ((IValue)value).Print(host.Language.Formats),
            string or LocalizedText when field is { Format: "markdown", Many: false } => Words.OfHtml(
                host.PageNotes.Include(host.Model.TextOf(part, field)).Value
            ),
            LocalizedText text => host.Words(text),
            string text when field.Type is FieldType.String or FieldType.Any or FieldType.Inferred => Readable(text),
            // Numbers in fields that a site adds are included: no template of the kit shows which of them matter.
            IValue typed when field.IsAdded => typed.Print(host.Language.Formats),
            long or decimal when field.IsAdded => host.Print(value).ToString(),
            _ => null,
        };
    }

    /// <summary>Leaves out addresses and machine names, which can be found but do not make sentences.</summary>
    private string? Readable(string text)
    {
        if (text.Contains(' ', StringComparison.Ordinal) || !text.Contains(':', StringComparison.Ordinal))
            return text;
        keys.Add(text);
        return null;
    }

    private void Say(string line)
    {
        var plain = Words.Plain(line.Trim());
        if (plain.Length > 0 && said.Add(plain))
            lines.Add(plain);
    }
}
