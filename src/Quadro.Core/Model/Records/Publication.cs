using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model.Records;

/// <summary>Which records readers may see. The others are known, so that a link to them is found, but appear
/// nowhere.</summary>
internal static class Publication
{
    private static readonly ImmutableArray<string> States = ["draft", "public", "withdrawn", "embargoed until DATE"];

    /// <summary>Reports words that are not states: otherwise a mistyped state would publish its record.</summary>
    public static void CheckWords(Schema schema, IEnumerable<Record> records, DiagnosticBag log)
    {
        var states = new StateFields(schema.Fields);
        foreach (var record in records)
        {
            if (
                record.Given(states.Publication) is { } given and not Unknown
                && given as string is var state
                && state is not ("draft" or "public" or "withdrawn")
                && (state is null || Embargo(state) is not { Day: not null })
            )
                log.Add(
                    Wrong(
                        record,
                        states.Publication,
                        state is not null && Embargo(state) is not null
                            ? Messages.Model.WholeDayOfEmbargo
                            : Messages.DidYouMean(state ?? "", States) ?? Messages.Settings.ItMayBeOneOf(States)
                    )
                );
            if (
                record.Given(states.Visibility) is { } seen and not Unknown
                && !(
                    seen is string word
                    && (word is "public" or "internal" || word.StartsWith("client:", StringComparison.Ordinal))
                )
            )
                log.Add(
                    Wrong(
                        record,
                        states.Visibility,
                        Messages.Settings.ItMayBeOneOf(["public", "internal", "client:ID"])
                    )
                );
            if (record.Given(states.Draft) is { } draft and not (bool or Unknown))
                log.Add(Wrong(record, states.Draft, Messages.Settings.ItMayBeOneOf(["true", "false"])));
        }
    }

    private static Diagnostic Wrong(Record record, int field, Wording help)
    {
        var place = record.SpanOf(field) ?? record.Span;
        return Messages.Model.WrongState(
            place,
            record.Fields.All[field].Name,
            record.Given(field) as string ?? place.Text.Trim(),
            help
        );
    }

    /// <summary>Marks hidden records and those withheld with them; returns the collections with the remaining
    /// records.</summary>
    /// <param name="listTexts">The texts of lists, which are in no collection.</param>
    public static List<RecordCollection> Hide(
        List<RecordCollection> collections,
        IEnumerable<Record> listTexts,
        SiteSettings settings
    )
    {
        var hidden = Mark(listTexts, settings);
        foreach (var collection in collections)
            hidden |= Mark(collection.All, settings);
        if (!hidden)
            return collections;
        Withholding.Spread(collections);
        return
        [
            .. collections.Select(collection =>
                collection.All.Any(record => !record.IsPublished)
                    ? new RecordCollection(collection.Schema, collection.All)
                    : collection
            ),
        ];
    }

    private static bool Mark(IEnumerable<Record> records, SiteSettings settings)
    {
        var (hidden, states) = (false, default(StateFields));
        foreach (var record in records)
        {
            if (states.Of != record.Fields)
                states = new StateFields(record.Fields);
            record.IsPublished = states.ReasonFor(record, settings) is null;
            hidden |= !record.IsPublished;
        }
        return hidden;
    }

    /// <summary>Whether readers always see the record, in every edition, on every date and with all options of the
    /// command line.</summary>
    public static bool IsUnconditional(Record record, StateFields states) =>
        record.IsPublished
        && record.Given(states.Draft) is not true
        && record.Given(states.Publication) is null or "public" or Unknown
        && record.Given(states.Visibility) is null or "public" or Unknown;

    /// <summary>The reason why the edition does not show a record, to follow "withheld", or null for one that it
    /// shows.</summary>
    public static Wording? ReasonFor(Record record, SiteSettings settings) =>
        new StateFields(record.Fields).ReasonFor(record, settings);

    /// <summary>Reports public records that name a hidden one and so reveal it.</summary>
    public static void ReportHidden(IEnumerable<RecordCollection> collections, SiteSettings settings, DiagnosticBag log)
    {
        var all = collections.ToList();
        if (all.TrueForAll(collection => collection.Published.Length == collection.All.Length))
            return;
        foreach (var record in all.SelectMany(collection => collection.Published))
            ReportHidden(record, record, settings, log);
    }

    /// <summary>
    /// Removes fields that this edition does not show from the model, with their places, so that no later stage can
    /// print them. True when some of them were references.
    /// </summary>
    public static bool HideFields(IEnumerable<RecordCollection> collections, SiteSettings settings)
    {
        var references = false;
        foreach (var collection in collections)
            references |= HideFields(collection.Schema.Fields, collection.All, settings);
        return references;
    }

    private static bool HideFields(FieldSet fields, IReadOnlyCollection<DataObject> parts, SiteSettings settings)
    {
        var references = false;
        for (var i = 0; i < fields.All.Length; i++)
        {
            var field = fields.All[i];
            if (IsVisible(field.Visibility, settings))
            {
                if (field.Fields is { } inner)
                    references |= HideFields(inner, [.. parts.SelectMany(part => Part.In(part.Given(i)))], settings);
                continue;
            }
            references |= Refers(field);
            foreach (var part in parts)
                part.Forget(i);
        }
        return references;
    }

    /// <summary>The names of the inverses of hidden references.</summary>
    public static FrozenSet<string> HiddenInverses(IEnumerable<RecordCollection> collections, SiteSettings settings) =>
        HiddenFields(collections, settings)
            .Select(field => field.Inverse)
            .OfType<string>()
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fields that an edition does not show, including those inside them.</summary>
    public static FrozenSet<Field> HiddenFields(IEnumerable<RecordCollection> collections, SiteSettings settings) =>
        collections
            .SelectMany(collection => Hidden(collection.Schema.Fields.All, settings, isInside: false))
            .ToFrozenSet<Field>(ReferenceEqualityComparer.Instance);

    private static IEnumerable<Field> Hidden(IEnumerable<Field> fields, SiteSettings settings, bool isInside)
    {
        foreach (var field in fields)
        {
            var hidden = isInside || !IsVisible(field.Visibility, settings);
            if (hidden)
                yield return field;
            foreach (var inner in Hidden(field.Fields?.All ?? [], settings, hidden))
                yield return inner;
        }
    }

    private static bool Refers(Field field) => field.IsReference || field.Fields?.All.Any(Refers) == true;

    private static void ReportHidden(Record owner, DataObject part, SiteSettings settings, DiagnosticBag log)
    {
        foreach (var i in part.Fields.Deep.Where(i => IsVisible(part.Fields.All[i].Visibility, settings)))
        {
            var value = part.Given(i);
            foreach (
                var target in value is object?[] list ? list.OfType<Record>()
                : value is Record one ? [one]
                : []
            )
                if (!target.IsPublished)
                    log.Add(
                        Messages
                            .Model.HiddenReference(part.SpanOf(i) ?? owner.Span, owner.Key, target.Key, PlaceOf(target))
                            .About(owner.Key, part.Fields.All[i].Name)
                    );
            foreach (var inner in Part.In(value))
                ReportHidden(owner, inner, settings, log);
        }
    }

    /// <summary>The place in the data that hides a record.</summary>
    public static SourceSpan PlaceOf(Record record) =>
        record.WithheldWith is { } owner
            ? PlaceOf(owner)
            : record.SpanOf("publication") ?? record.SpanOf("visibility") ?? record.SpanOf("draft") ?? record.Span;

    public static bool IsVisible(string visibility, SiteSettings settings) =>
        visibility == "public"
        || settings.Edition == "internal"
        || (settings.Edition is { } edition && visibility == edition);

    /// <summary>The day on which an embargo ends, or null when the state is not an embargo.</summary>
    public static PartialDate? Embargo(string state)
    {
        const string Word = "embargoed";
        if (!state.StartsWith(Word, StringComparison.Ordinal))
            return null;
        var rest = state[Word.Length..].Trim();
        return PartialDate
            .Parse(rest.StartsWith("until ", StringComparison.Ordinal) ? rest["until ".Length..] : rest)
            .Value;
    }
}
