using System.Collections.Concurrent;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Reading;

/// <summary>Reads the values of records one by one. Each instance belongs to one thread; the list of empty required
/// values is shared.</summary>
internal sealed class RecordFilling(
    Schema schema,
    ValueReader values,
    SiteSettings settings,
    ConcurrentDictionary<(Record, int), SourceSpan> empty,
    DiagnosticBag log
)
{
    private readonly int idField = schema.Fields.IndexOf("id");
    private readonly HashSet<(Record, SourceFile)> doubled = [];

    /// <summary>The columns of the file that is read next.</summary>
    public void Begin(NodeColumns? columns) => values.Begin(columns);

    public void SetAll(Record record, MapNode map, string? language)
    {
        values.IsUnseen = schema.IsInferred && StateFields.ReasonFor(map, settings) is not null;
        try
        {
            SetEach(record, map, language);
        }
        finally
        {
            values.IsUnseen = false;
        }
    }

    private void SetEach(Record record, MapNode map, string? language)
    {
        foreach (var entry in map.Entries)
        {
            var index = schema.Fields.IndexOfKey(entry.Key);
            if (index >= 0 && IsUnsaid(index, entry.Value))
                log.Add(
                    Messages
                        .Model.UnsaidState(
                            entry.KeySpan,
                            entry.Key,
                            entry.Key == "draft" ? Messages.Model.WriteDraft : Messages.Model.WriteItsValue
                        )
                        .About(record.Key, entry.Key)
                );
            if (index == idField && index >= 0)
                continue;
            foreach (var twin in schema.Fields.TwinsOf(entry.Key, index))
                if (map.Find(schema.Fields.All[twin].Name) is null || entry.Key == schema.Fields.All[twin].Name)
                    SetOne(record, twin, entry.Value, entry.Value.Span, inTable: false, language);
            if (index >= 0)
                SetOne(record, index, entry.Value, entry.Value.Span, inTable: false, language);
            else if (!schema.IgnoresUnknownFields)
                log.Add(
                    Messages.Model.NoField(
                        entry.KeySpan,
                        schema.Name,
                        entry.Key,
                        Messages.DidYouMean(entry.Key, schema.Fields.Names) ?? Declare(entry.Key)
                    )
                );
        }
    }

    /// <summary>The advice on a field that the schema does not have; the pages of a site need no schema, so it is
    /// named.</summary>
    private Wording Declare(string field) =>
        schema.Name != CommonFields.Pages ? Messages.Model.DeclareOrTakeOut
        : field is "slug" or "permalink" ? Messages.Model.AddressIsUrl
        : Messages.Model.DeclareForPages;

    /// <summary>Whether an author left a line without a value that decides who sees the record. Empty values are
    /// normal in JSON and tables.</summary>
    private bool IsUnsaid(int index, Node value) =>
        schema.Fields.All[index].Name is "draft" or "publication" or "visibility"
        && value is ScalarNode { Text.Length: 0 }
        && FileKinds.Extension(value.Span.File.Path) is not (".json" or ".geojson");

    public void SetOne(Record record, int index, Node node, SourceSpan span, bool inTable, string? language)
    {
        var field = schema.Fields.All[index];
        if (field.Computed is not null)
        {
            if (node is ScalarNode { Text.Length: 0 })
                return;
            log.Add(
                Messages
                    .Model.ComputedTakesNone(span, field.Name)
                    .Adds(field.Span is { } at ? Messages.Model.ComputedHere(at) : null)
                    .About(record.Key, field.Name)
            );
            return;
        }
        var refused = values.Refused;
        values.Subject = (record, field.Name);
        if (values.Read(node, field, inTable) is not { } value)
        {
            if (values.Refused > refused)
                record.Set(index, record.Given(index), span);
            else
                LeftEmpty(record, index, span);
            return;
        }
        Give(record, index, value, span, language);
    }

    /// <summary>Reports rows of two tables with one id and different values, once for the two rows: they are hardly
    /// one record.</summary>
    private void ReportTwoRecords(Record record, int index, SourceSpan span)
    {
        if (!doubled.Add((record, span.File)))
            return;
        log.Add(
            Messages
                .Model.TwoRecords(
                    span,
                    record.Span,
                    (record.Key, record.Id),
                    schema.Fields.All[index].Name,
                    (span.Text.Trim(), record.SpanOf(index)?.Text.Trim())
                )
                .About(record.Key, schema.Fields.All[index].Name)
        );
    }

    /// <summary>Notes the place where a required value is missing.</summary>
    public void LeftEmpty(Record record, int index, SourceSpan span)
    {
        if (schema.Fields.All[index].Constraints.Required)
            empty.TryAdd((record, index), span);
    }

    /// <summary>Gives a field a value; if it has one already, the two must agree.</summary>
    public void Give(Record record, int index, object value, SourceSpan span, string? language)
    {
        // The visibility of a record does not depend on the language.
        if (
            language is not null
            && value is string text
            && schema.Fields.All[index].Name is not ("publication" or "visibility")
        )
            value = LocalizedText.Of([KeyValuePair.Create(language, text)]);
        var before = record.Given(index);
        if (before is null)
            record.Set(index, value, span);
        else if (Merging.Join(before, value, settings.Language) is { } joined)
        {
            record.Set(index, joined, null);
            record.AlsoAt(index, span);
        }
        else if (span.File.CountsBytes && record.Span.File.CountsBytes && !ReferenceEquals(span.File, record.Span.File))
            ReportTwoRecords(record, index, span);
        else
            log.Add(
                Messages.Model.ConflictingValues(
                    span,
                    record.SpanOf(index),
                    record.Key,
                    schema.Fields.All[index].Name,
                    (span.Text.Trim(), record.SpanOf(index)?.Text.Trim(), OneOf(record.SpanOf(index)?.File, span.File))
                )
            );
    }

    /// <summary>The advice for rows that two files give. Files that only differ in their extension are probably one
    /// table, saved in two formats.</summary>
    private static Wording OneOf(SourceFile? there, SourceFile here) =>
        there is not null && there.Path != here.Path && Stem(there.Path) == Stem(here.Path)
            ? Messages.Model.KeepOneCopy(there.Path, here.Path)
            : Messages.Model.KeepOne;

    private static string Stem(string path) => path[..path.LastIndexOf('.')];
}
