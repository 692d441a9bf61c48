using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>All sources of one collection -> its records, merged by id.</summary>
internal sealed class CollectionReader(Schema schema, ValueReader values, SiteSettings settings, DiagnosticBag log)
{
    private readonly string defaultLanguage = settings.Language;
    private readonly Dictionary<string, Record> records = new(StringComparer.Ordinal);
    private readonly List<Record> inOrder = [];
    private readonly HashSet<Record> halfRead = [];
    private readonly Dictionary<(Record, int), SourceSpan> empty = [];
    private readonly int idField = schema.Fields.IndexOf("id");

    public IReadOnlyList<Record> Records => inOrder;

    public void Add(RecordSource source)
    {
        if (source.Table is { } table)
        {
            AddTable(source, table);
            return;
        }
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        switch (source.Node)
        {
            case ListNode list:
                for (var i = 0; i < list.Items.Length; i++)
                    if (list.Items[i] is MapNode item) AddMap(item, seen, IdOf(item) ?? RowId(source, i, item.Span));
                break;
            case MapNode map when source.Shape == RecordShape.MapById:
                foreach (var entry in map.Entries)
                    if (entry.Value is MapNode item) AddMap(item, seen, IdOf(item) ?? new RecordId(entry.Key, entry.KeySpan));
                break;
            case MapNode one:
                AddMap(one, seen, IdOf(one) ?? new RecordId(source.Name, one.Span.Part(0, 0)));
                break;
        }
    }

    /// <param name="orphans">Whether a translation may be the first that is heard of its page.</param>
    public void Add(MarkdownFile file, string id, bool orphans)
    {
        var place = file.File.Span(0, 0);
        var head = TextHead.Read(file, schema, settings, log);
        var fields = head.Fields;
        var known = (fields is null ? null : IdOf(fields)) ?? new RecordId(id, place);
        if (!orphans && head.Languages.IsEmpty && IsTranslation(file) && !records.ContainsKey(known.Text))
        {
            ReportOrphan(file, known);
            return;
        }
        var record = Obtain(known, null);
        if (record is null) return;
        if (!head.Languages.IsEmpty) record.Languages = head.Languages;
        // What is missing may stand in the front matter that could not be read.
        if (file.Broken) halfRead.Add(record);
        var language = file.Language ?? defaultLanguage;
        if (fields is not null) SetAll(record, fields, file.Language is { } own && own != defaultLanguage ? own : null);
        var runs = fields?["templates"] is not ScalarNode { Text: "false" };
        if (record.Bodies.FirstOrDefault(body => body.Language == language) is { } twin)
            log.Add(Rules.Model.ConflictingValues.At(place, $"'{record.Key}' has two texts in '{language}'", "join them in one file", new Note("the other text is here", twin.File.Span(0, 0))));
        else record.Bodies = record.Bodies.Add(new TextBody(language, file.File, file.Body.Start, runs) { Origin = head.Origin });
    }

    public bool IsTranslation(MarkdownFile file) => file.Language is { } own && own != defaultLanguage;

    private void ReportOrphan(MarkdownFile file, RecordId id) =>
        log.Add(Rules.Model.OrphanTranslation.At(id.Span, $"this is '{schema.Name}/{id.Text}' in '{file.Language}', and there is no '{schema.Name}/{id.Text}' to translate: it is not shown",
            Suggestions.DidYouMean(id.Text, records.Keys.Order(StringComparer.Ordinal)) ?? $"write 'content/{file.Name}.md'; or 'languages: [{file.Language}]' into the front matter, if the page is in this language only"));

    /// <summary>What can only be said once every source has been read.</summary>
    public void Finish()
    {
        foreach (var record in inOrder.Where(record => !halfRead.Contains(record)))
            for (var i = 0; i < schema.Fields.All.Length; i++)
            {
                var field = schema.Fields.All[i];
                if (field.Constraints.Required && field.Computed is null && record.Given(i) is null && !record.HasPlace(i) && i != idField)
                    log.Add(Rules.Model.MissingValue.At(empty.GetValueOrDefault((record, i), record.Span), $"'{record.Key}' needs a value for '{field.Name}'", null,
                        field.Span is { } span ? [new Note($"'{field.Name}' is declared here", span)] : []).About(record.Key, field.Name));
            }
        foreach (var field in schema.Fields.All.Where(field => field.Constraints.Unique)) Unique([field.Name], field.Constraints.DeclaredAt("unique"));
        foreach (var (key, place) in schema.UniqueKeys.Zip(schema.UniqueKeyPlaces).Where(pair => !IsSaid(pair.First))) Unique(key, new Note("the key is declared here", place));
    }

    /// <summary>One field that is unique by its constraint is not reported once more by a key.</summary>
    private bool IsSaid(ImmutableArray<string> key) => key is [var only] && schema.Fields.Find(only)?.Constraints.Unique == true;

    private void AddTable(RecordSource source, Table table) => new TableRecords(schema, values, this, log).Add(source, table);

    internal string? Nearest(string name) =>
        Suggestions.DidYouMean(name, schema.Fields.All.Select(field => field.Source ?? field.Name)) ?? "declare it in the schema, or take the column out";

    /// <summary>
    /// One id of several values. A part that is missing leaves the record without an id, at the place of that part, unless the
    /// schema says of its field that it is not required.
    /// </summary>
    internal RecordId Composite(IReadOnlyList<RecordId> parts)
    {
        var given = parts.Where((part, i) => part.Text.Length > 0 || !MayBeMissing(schema.PrimaryKey[i])).ToList();
        return given.Find(part => part.Text.Length == 0) ?? (given.Count == 0 ? parts[0] : new RecordId(string.Join(schema.HasPages ? '-' : '/', given.Select(part => part.Text)), given[0].Span));
    }

    private bool MayBeMissing(string name) => schema.Fields.Find(name)?.Constraints is { Required: false } constraints && constraints.DeclaredAt("required") is not null;

    /// <summary>Rows of a table without pages may go without an id: their place in the file is their name.</summary>
    internal RecordId? RowId(RecordSource source, int number, SourceSpan span)
    {
        if (!schema.HasPages || schema.IsInferred) return new RecordId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Name}-{number + 1}"), span) { IsNumber = true };
        log.Add(Rules.Model.MissingId.At(span, $"this record of '{schema.Name}' has no id", "give it an 'id': it is its name in links and addresses"));
        return null;
    }

    private RecordId? IdOf(MapNode map)
    {
        if (schema.PrimaryKey is ["id"] && map["id"] is ScalarNode id) return new RecordId(id.Text.Trim(), id.Span);
        var parts = schema.PrimaryKey.Select(name => (map[name] ?? (schema.Fields.Find(name)?.Source is { } source ? map[source] : null)) as ScalarNode).ToList();
        // A file or an entry has a name of its own while a part of its key is not written yet.
        return parts.Contains(null) || (parts.Count > 1 && parts.Exists(part => part!.Text.Trim().Length == 0)) ? null : Composite([.. parts.Select(part => new RecordId(part!.Text.Trim(), part.Span))]);
    }

    private void AddMap(MapNode map, Dictionary<string, SourceSpan> seen, RecordId? id)
    {
        if (Obtain(id, seen) is { } record) SetAll(record, map, null);
    }

    /// <param name="seen">Ids of the same file, in which a record stands once; null for files of one record.</param>
    private Record? Obtain(RecordId? given, Dictionary<string, SourceSpan>? seen)
    {
        if (given is not { } id || !IsId(id)) return null;
        if (seen is not null && !seen.TryAdd(id.Text, id.Span))
        {
            ReportTwin(id, seen[id.Text]);
            return null;
        }
        if (records.TryGetValue(id.Text, out var record)) return record;
        record = Make(id);
        if (idField >= 0) record.Set(idField, id.Text, id.Span);
        return record;
    }

    internal Record? Find(string id) => records.GetValueOrDefault(id);

    internal Record Make(RecordId id)
    {
        var record = new Record(schema, id.Text, id.Span, inOrder.Count);
        records.Add(id.Text, record);
        inOrder.Add(record);
        CheckId(record, id);
        return record;
    }

    /// <summary>An id is kept as its text, and must still be what the schema says of it.</summary>
    private void CheckId(Record record, RecordId id)
    {
        if (idField < 0 || id.IsNumber || schema.PrimaryKey is not ["id"] || schema.Fields.All[idField] is not { Span: not null, Many: false } field) return;
        values.Subject = (record, field.Name);
        values.Read(new ScalarNode(id.Text, ScalarKind.Quoted, id.Span), field, inTable: false);
    }

    internal bool IsId(RecordId id)
    {
        if (id.Text.Length == 0)
        {
            log.Add(Rules.Model.MissingId.At(id.Span, $"this record of '{schema.Name}' has an empty id", schema.PrimaryKey is ["id"] ? "give it an 'id': it is its name in links and addresses" : $"each of '{string.Join("', '", schema.PrimaryKey)}' needs a value: together they are its name"));
            return false;
        }
        if (!schema.HasPages || schema.Name == CommonFields.Pages || IsAddressable(id.Text)) return true;
        log.Add(Rules.Model.MalformedId.At(id.Span, $"'{id.Text}' cannot be an id: it becomes part of an address", "use letters, digits, '-', '_' and '.', and begin with a letter or digit"));
        return false;
    }

    internal void ReportTwin(RecordId id, SourceSpan first) =>
        log.Add(Rules.Model.DuplicateId.At(id.Span, $"'{id.Text}' stands twice in this file", "give one of them another id", new Note("it stands here first", first)));

    internal static bool IsAddressable(string id) =>
        char.IsLetterOrDigit(id[0]) && id.Length <= 200 && !id.EndsWith('.') && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private void SetAll(Record record, MapNode map, string? language)
    {
        foreach (var entry in map.Entries)
        {
            var index = schema.Fields.IndexOfKey(entry.Key);
            if (index == idField && index >= 0) continue;
            if (index >= 0) SetOne(record, index, entry.Value, entry.Value.Span, inTable: false, language);
            else if (!schema.IgnoresUnknownFields)
                log.Add(Rules.Model.UnknownField.At(entry.KeySpan, $"'{schema.Name}' has no field '{entry.Key}'", Suggestions.DidYouMean(entry.Key, schema.Fields.Names) ?? "declare it in the schema, or take it out"));
        }
    }

    internal void SetOne(Record record, int index, Node node, SourceSpan span, bool inTable, string? language)
    {
        var field = schema.Fields.All[index];
        if (field.Computed is not null)
        {
            if (node is ScalarNode { Text.Length: 0 }) return;
            log.Add(Rules.Model.ComputedGiven.At(span, $"'{field.Name}' is computed and takes no value", "leave it out", field.Span is { } at ? [new Note("it is computed here", at)] : []).About(record.Key, field.Name));
            return;
        }
        var refused = values.Refused;
        values.Subject = (record, field.Name);
        if (values.Read(node, field, inTable) is not { } value)
        {
            if (values.Refused > refused) record.Set(index, record.Given(index), span);
            else LeftEmpty(record, index, span);
            return;
        }
        Give(record, index, value, span, language);
    }

    /// <summary>Where a value that the schema asks for was left out.</summary>
    internal void LeftEmpty(Record record, int index, SourceSpan span)
    {
        if (schema.Fields.All[index].Constraints.Required) empty.TryAdd((record, index), span);
    }

    /// <summary>A value of a field; one that the field has already must be the same.</summary>
    internal void Give(Record record, int index, object value, SourceSpan span, string? language)
    {
        if (language is not null && value is string text) value = Values.LocalizedText.Of([KeyValuePair.Create(language, text)]);
        var before = record.Given(index);
        if (before is null) record.Set(index, value, span);
        else if (Merging.Join(before, value, defaultLanguage) is { } joined)
        {
            record.Set(index, joined, null);
            record.AlsoAt(index, span);
        }
        else
            log.Add(Rules.Model.ConflictingValues.At(span, $"'{record.Key}' has two different values for '{schema.Fields.All[index].Name}': '{span.Text.Trim()}' here", "keep one of them",
                new Note($"'{record.SpanOf(index)?.Text.Trim()}' stands here", record.SpanOf(index))));
    }

    private void Unique(ImmutableArray<string> key, Note? declared)
    {
        var first = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var record in inOrder)
        {
            var parts = key.Select(name => record.Given(name)).ToList();
            if (parts.Exists(part => part is null or Values.Unknown)) continue;
            var text = string.Join('\u001f', parts.Select(Merging.Canonical));
            if (first.TryAdd(text, record)) continue;
            var (here, there) = (record.SpanOf(key[0]) ?? record.Span, first[text].SpanOf(key[0]) ?? first[text].Span);
            log.Add(Rules.Model.DuplicateValue.At(here, $"'{here.Text.Trim()}' stands twice in '{string.Join("', '", key)}', where each value is unique", null,
                [new Note($"'{first[text].Key}' has it first", there), .. declared is null ? Array.Empty<Note>() : [declared]]).About(record.Key, key[0]));
        }
    }
}

internal sealed record RecordId(string Text, SourceSpan Span)
{
    /// <summary>The place of a row in its file, where nobody wrote an id.</summary>
    public bool IsNumber { get; init; }
}
