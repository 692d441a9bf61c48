using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Reads all sources of one collection into records, merged by id.</summary>
internal sealed class CollectionReader(Schema schema, ValueReader values, SiteSettings settings, DiagnosticBag log)
{
    private readonly string defaultLanguage = settings.Language;
    private readonly Dictionary<string, Record> records = new(StringComparer.Ordinal);
    private readonly List<Record> inOrder = [];
    private readonly HashSet<Record> halfRead = [];
    private readonly ConcurrentDictionary<(Record, int), SourceSpan> empty = new();
    private readonly int idField = schema.Fields.IndexOf("id");

    /// <summary>Fills in records while a single thread reads.</summary>
    private RecordFilling Filling => field ??= new RecordFilling(schema, values, settings, empty, log);

    public IReadOnlyList<Record> Records => inOrder;

    internal SiteSettings Settings => settings;

    /// <summary>Sentences about column formats that were found in the data because the schema does not declare
    /// them.</summary>
    public List<Wording> Detected { get; } = [];

    public void Add(RecordSource source)
    {
        values.Begin(source.Table is null ? new NodeColumns(source, schema, Note) : null);
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
                    if (list.Items[i] is MapNode item)
                        AddMap(item, seen, IdOf(item) ?? RowId(source, i, item.Span));
                break;
            case MapNode map when source.Shape == RecordShape.MapById:
                foreach (var entry in map.Entries)
                    if (entry.Value is MapNode item)
                        AddMap(item, seen, IdOf(item) ?? new RecordId(entry.Key, entry.KeySpan));
                break;
            case MapNode one:
                AddMap(one, seen, IdOf(one) ?? new RecordId(source.Name, one.Span.Part(0, 0)));
                break;
        }
    }

    /// <summary>Adds records from texts. Several threads fill in records that come from one file only; the others
    /// follow the order of their files.</summary>
    /// <param name="orphans">Whether the text of an id may be a translation without an original.</param>
    public void Add(IReadOnlyList<(MarkdownFile File, string Id)> files, Func<string, bool> orphans)
    {
        var before = inOrder.Count;
        // Originals are read before their translations.
        var texts = files.OrderBy(one => IsTranslation(one.File)).ToArray();
        var heads = new (TextHead Head, RecordId Id)[texts.Length];
        Parallel.For(0, texts.Length, i =>
            heads[i] = (
                TextHead.Read(texts[i].File, schema, settings, log),
                IdOf(texts[i].File) ?? new RecordId(texts[i].Id, texts[i].File.File.Span(0, 0))
            )
        );
        var found = texts.Select((one, i) => Obtain(one.File, heads[i].Head, heads[i].Id, orphans(one.Id))).ToArray();
        var alone = found
            .OfType<Record>()
            .Where(record => record.Order >= before)
            .CountBy(record => record)
            .Where(record => record.Value == 1)
            .Select(record => record.Key)
            .ToHashSet();
        Parallel.For(
            0,
            texts.Length,
            () => new RecordFilling(schema, values.ForOneThread(), settings, empty, log),
            (i, _, filling) =>
            {
                if (found[i] is { } record && alone.Contains(record))
                    Fill(record, texts[i].File, heads[i].Head, filling);
                return filling;
            },
            _ => { }
        );
        for (var i = 0; i < texts.Length; i++)
        {
            if (found[i] is not { } record)
                continue;
            // Missing values may be in the front matter that could not be read.
            if (texts[i].File.Broken)
                halfRead.Add(record);
            if (!alone.Contains(record))
                Fill(record, texts[i].File, heads[i].Head, Filling);
        }
    }

    private Record? Obtain(MarkdownFile file, TextHead head, RecordId known, bool mayBeOrphan)
    {
        if (mayBeOrphan || !head.Languages.IsEmpty || !IsTranslation(file) || records.ContainsKey(known.Text))
            return Obtain(known, null);
        ReportOrphan(file, known);
        return null;
    }

    private void Fill(Record record, MarkdownFile file, TextHead head, RecordFilling filling)
    {
        var language = file.Language ?? defaultLanguage;
        if (record.Bodies.FirstOrDefault(body => body.Language == language) is { } twin)
        {
            log.Add(Messages.Model.TwoTexts(file.File.Span(0, 0), twin.File.Span(0, 0), record.Key, language));
            record.RivalTexts = record.RivalTexts.Add(file.Path);
            return;
        }
        if (!head.Languages.IsEmpty)
            record.Languages = head.Languages;
        var fields = head.FieldsOf(file);
        filling.Begin(fields is null ? null : new NodeColumns([fields], schema));
        if (fields is not null)
            filling.SetAll(record, fields, IsTranslation(file) ? file.Language : null);
        var runs = fields?["templates"] is not ScalarNode { Text: "false" };
        record.Bodies = record.Bodies.Add(
            new TextBody(language, file.File, file.Body.Start, runs)
            {
                Origin = head.Origin,
                IsBlank = IsBlank(file.Body),
            }
        );
    }

    /// <summary>Whether a text is blank, without decoding all of it.</summary>
    private static bool IsBlank(SourceSpan body) =>
        body.Length == 0 || (body.Length < 20 && string.IsNullOrWhiteSpace(body.Text));

    private bool IsTranslation(MarkdownFile file) => file.Language is { } own && own != defaultLanguage;

    private void ReportOrphan(MarkdownFile file, RecordId id) =>
        log.Add(
            Messages.Model.OrphanTranslation(
                id.Span,
                $"{schema.Name}/{id.Text}",
                file.Language!,
                Messages.DidYouMean(id.Text, records.Keys.Order(StringComparer.Ordinal))
                    ?? Messages.Model.WriteSource(file.Name, file.Language!)
            )
        );

    /// <summary>Makes the checks that need all sources.</summary>
    public void Finish()
    {
        foreach (var record in inOrder.Where(record => !halfRead.Contains(record)))
            for (var i = 0; i < schema.Fields.All.Length; i++)
            {
                var field = schema.Fields.All[i];
                if (
                    field.Constraints.Required
                    && field.Computed is null
                    && record.Given(i) is null
                    && !record.HasPlace(i)
                    && i != idField
                )
                    log.Add(
                        Messages
                            .Model.MissingValue(
                                empty.GetValueOrDefault((record, i), record.Span),
                                record.Key,
                                field.Name
                            )
                            .Adds(field.DeclaredHere)
                            .About(record.Key, field.Name)
                    );
            }
        var unique = new UniqueValues(inOrder, log);
        foreach (var field in schema.Fields.All.Where(field => field.Constraints.Unique))
            unique.Check([field.Name], field.Constraints.DeclaredAt("unique"));
        foreach (var (key, place) in schema.UniqueKeys.Zip(schema.UniqueKeyPlaces).Where(pair => !IsSaid(pair.First)))
            unique.Check(key, Messages.Model.KeyDeclaredHere(place));
    }

    /// <summary>Whether a key is a single field with a constraint that already reports duplicates.</summary>
    private bool IsSaid(ImmutableArray<string> key) =>
        key is [var only] && schema.Fields.Find(only)?.Constraints.Unique == true;

    private void AddTable(RecordSource source, Table table) =>
        new TableRecords(schema, values, this, Filling, log).Add(source, table);

    internal void Note(ColumnSigns signs)
    {
        if (signs.Decided is var (sign, witness))
            Detected.Add(
                Messages.Model.DecimalMarkFound(witness.Span.ToString(), signs.Field.Name, sign, witness.Text)
            );
    }

    internal Wording Nearest(string name) =>
        Messages.DidYouMean(name, schema.Fields.All.Select(field => field.Source ?? field.Name))
        ?? Messages.Model.DeclareOrTakeColumnOut;

    /// <summary>
    /// Joins several values into one id. A missing part leaves the record without an id, at the place of that part,
    /// unless the schema declares its field as not required.
    /// </summary>
    internal RecordId Composite(IReadOnlyList<RecordId> parts)
    {
        var given = parts.Where((part, i) => part.Text.Length > 0 || !MayBeMissing(schema.PrimaryKey[i])).ToList();
        return given.Find(part => part.Text.Length == 0)
            ?? (
                given.Count == 0
                    ? parts[0]
                    : new RecordId(
                        string.Join(schema.HasPages ? '-' : '/', given.Select(part => part.Text)),
                        given[0].Span
                    )
            );
    }

    internal bool MayBeMissing(string name) =>
        schema.Fields.Find(name)?.Constraints is { Required: false } constraints
        && constraints.DeclaredAt("required") is not null;

    /// <summary>The id of a row without one: its number in the file, or null when the rows have pages, which is
    /// reported.</summary>
    internal RecordId? RowId(RecordSource source, int number, SourceSpan span)
    {
        if (!schema.HasPages)
            return new RecordId(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Name}-{number + 1}"),
                span
            )
            {
                IsNumber = true,
            };
        log.Add(Messages.Model.NoId(span, schema.Name));
        return null;
    }

    /// <summary>The id in front matter, or null, so that the file's name is the id.</summary>
    private RecordId? IdOf(MarkdownFile file) => file.Front is { } front ? IdOf(front.Find) : null;

    private RecordId? IdOf(MapNode map) => IdOf(key => map[key]);

    private RecordId? IdOf(Func<string, Node?> find)
    {
        var spellings = FieldSet.IdSpellings.Where(name => schema.Fields.Find(name) is null).Prepend("id");
        if (
            schema.PrimaryKey is ["id"]
            && spellings.Select(find).FirstOrDefault(node => node is not null) is ScalarNode id
        )
            return new RecordId(id.Text.Trim(), id.Span);
        var parts = schema
            .PrimaryKey.Select(name =>
                (find(name) ?? (schema.Fields.Find(name)?.Source is { } source ? find(source) : null)) as ScalarNode
            )
            .ToList();
        // A file or an entry has a name of its own, which is its id until its key is complete.
        if (parts.Find(part => part is not null) is not { } first || parts.Where((part, i) => IsWanting(part, i)).Any())
            return null;
        return Composite([
            .. parts.Select(part =>
                part is null ? new RecordId("", first.Span) : new RecordId(part.Text.Trim(), part.Span)
            ),
        ]);

        bool IsWanting(ScalarNode? part, int i) =>
            (part is null || (parts.Count > 1 && part.Text.Trim().Length == 0)) && !MayBeMissing(schema.PrimaryKey[i]);
    }

    private void AddMap(MapNode map, Dictionary<string, SourceSpan> seen, RecordId? id)
    {
        if (Obtain(id, seen) is { } record)
            Filling.SetAll(record, map, null);
    }

    /// <param name="seen">The ids that the same file has given so far, which must be different, or null for files of
    /// one record.</param>
    private Record? Obtain(RecordId? given, Dictionary<string, SourceSpan>? seen)
    {
        if (given is not { } id || !IsId(id))
            return null;
        if (seen is not null && !seen.TryAdd(id.Text, id.Span))
        {
            ReportTwin(id, seen[id.Text]);
            return null;
        }
        if (records.TryGetValue(id.Text, out var record))
            return record;
        record = Make(id);
        if (idField >= 0)
            record.Set(idField, id.Text, id.Span);
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

    /// <summary>Checks that an id fits the schema, although it is kept as text.</summary>
    private void CheckId(Record record, RecordId id)
    {
        if (
            idField < 0
            || id.IsNumber
            || schema.PrimaryKey is not ["id"]
            || schema.Fields.All[idField] is not { Span: not null, Many: false } field
        )
            return;
        values.Subject = (record, field.Name);
        values.Read(new ScalarNode(id.Text, ScalarKind.Quoted, id.Span), field, inTable: false);
    }

    internal bool IsId(RecordId id)
    {
        if (id.Text.Length == 0)
        {
            log.Add(
                Messages.Model.EmptyId(
                    id.Span,
                    schema.Name,
                    schema.PrimaryKey is ["id"]
                        ? Messages.Model.GiveId
                        : Messages.Model.EachNeedsValue(schema.PrimaryKey)
                )
            );
            return false;
        }
        if (!schema.HasPages || schema.Name == CommonFields.Pages || IsAddressable(id.Text))
            return true;
        log.Add(Messages.Model.MalformedId(id.Span, id.Text));
        return false;
    }

    internal void ReportTwin(RecordId id, SourceSpan first) =>
        log.Add(Messages.Model.DuplicateId(id.Span, first, id.Text));

    internal static bool IsAddressable(string id) =>
        char.IsLetterOrDigit(id[0])
        && id.Length <= 200
        && !id.EndsWith('.')
        && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}

internal sealed record RecordId(string Text, SourceSpan Span)
{
    /// <summary>Whether the id is a row's number, because the file gives none.</summary>
    public bool IsNumber { get; init; }
}
