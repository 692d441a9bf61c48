using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Links;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Model.Values;
using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>Which records readers may see. The others are known, so that a link to them is found, but appear nowhere.</summary>
internal static class Publication
{
    private static readonly ImmutableArray<string> States = ["draft", "public", "withdrawn", "embargoed until DATE"];

    public static void CheckWords(IEnumerable<Record> records, DiagnosticBag log)
    {
        foreach (var record in records)
        {
            if (record.Given("publication") is string state && state is not ("draft" or "public" or "withdrawn") && Embargo(state) is null)
                log.Add(Rules.Model.BrokenConstraint.At(record.SpanOf("publication"), $"'publication' cannot be '{state}'", Suggestions.DidYouMean(state, States) ?? $"it may be: {string.Join(", ", States)}"));
            if (record.Given("visibility") is string seen && seen is not ("public" or "internal") && !seen.StartsWith("client:", StringComparison.Ordinal))
                log.Add(Rules.Model.BrokenConstraint.At(record.SpanOf("visibility"), $"'visibility' cannot be '{seen}'", "it may be: public, internal, client:ID"));
        }
    }

    public static RecordCollection Hide(RecordCollection collection, PartialDate? asOf, SiteSettings settings)
    {
        var hidden = false;
        foreach (var record in collection.All)
        {
            record.IsPublished = IsPublished(record, asOf, settings);
            hidden |= !record.IsPublished;
        }
        return hidden ? new RecordCollection(collection.Schema, collection.All) : collection;
    }

    /// <summary>A public record that names a hidden one would give it away.</summary>
    public static void ReportHidden(IEnumerable<RecordCollection> collections, SiteSettings settings, DiagnosticBag log)
    {
        var all = collections.ToList();
        if (all.TrueForAll(collection => collection.Published.Length == collection.All.Length)) return;
        foreach (var record in all.SelectMany(collection => collection.Published)) ReportHidden(record, record, settings, log);
    }

    /// <summary>
    /// Takes fields that this edition does not show out of the model, with their places, so that nothing later can print them.
    /// True when there were references among them.
    /// </summary>
    public static bool HideFields(IEnumerable<RecordCollection> collections, SiteSettings settings)
    {
        var references = false;
        foreach (var collection in collections) references |= HideFields(collection.Schema.Fields, collection.All, settings);
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
                if (field.Fields is { } inner) references |= HideFields(inner, [.. parts.SelectMany(part => Computation.Inner(part.Given(i)))], settings);
                continue;
            }
            references |= Refers(field);
            foreach (var part in parts) part.Forget(i);
        }
        return references;
    }

    /// <summary>The names under which records see from the other end what a hidden field refers to.</summary>
    public static FrozenSet<string> HiddenInverses(IEnumerable<RecordCollection> collections, SiteSettings settings) =>
        HiddenFields(collections, settings).Select(field => field.Inverse).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fields that an edition does not show, with those inside them.</summary>
    public static FrozenSet<Field> HiddenFields(IEnumerable<RecordCollection> collections, SiteSettings settings) =>
        collections.SelectMany(collection => Hidden(collection.Schema.Fields.All, settings, isInside: false)).ToFrozenSet<Field>(ReferenceEqualityComparer.Instance);

    private static IEnumerable<Field> Hidden(IEnumerable<Field> fields, SiteSettings settings, bool isInside)
    {
        foreach (var field in fields)
        {
            var hidden = isInside || !IsVisible(field.Visibility, settings);
            if (hidden) yield return field;
            foreach (var inner in Hidden(field.Fields?.All ?? [], settings, hidden)) yield return inner;
        }
    }

    private static bool Refers(Field field) => field.IsReference || field.Fields?.All.Any(Refers) == true;

    /// <summary>The newest date that a record gives for itself, not one that it speaks of.</summary>
    public static PartialDate? NewestDate(IEnumerable<RecordCollection> collections)
    {
        PartialDate? newest = null;
        foreach (var collection in collections)
        {
            var fields = ((string[])["updated", "date", "as_of"]).Select(collection.Schema.Fields.IndexOf).Where(field => field >= 0).ToArray();
            foreach (var record in collection.All)
                foreach (var field in fields)
                    if (MomentArithmetic.DateOf(record.Given(field)) is { Day: not null } date && (newest is null || date.First > newest.First)) newest = date;
        }
        return newest;
    }

    private static void ReportHidden(Record owner, DataObject part, SiteSettings settings, DiagnosticBag log)
    {
        foreach (var i in part.Fields.Deep.Where(i => IsVisible(part.Fields.All[i].Visibility, settings)))
        {
            var value = part.Given(i);
            foreach (var target in value is object?[] list ? list.OfType<Record>() : value is Record one ? [one] : [])
                if (!target.IsPublished)
                    log.Add(Rules.Model.HiddenReference.At(part.SpanOf(i) ?? owner.Span, $"'{owner.Key}' is public and names '{target.Key}', which is not", "publish the one, or hide the other",
                        new Note($"why '{target.Key}' is hidden", target.SpanOf("publication") ?? target.SpanOf("visibility") ?? target.SpanOf("draft") ?? target.Span)).About(owner.Key, part.Fields.All[i].Name));
            foreach (var inner in Computation.Inner(value)) ReportHidden(owner, inner, settings, log);
        }
    }

    private static bool IsPublished(Record record, PartialDate? asOf, SiteSettings settings)
    {
        if (!IsVisible(record.Given("visibility") as string ?? "public", settings)) return false;
        if (settings.Drafts) return true;
        if (record.Given("draft") is true) return false;
        return record.Given("publication") switch
        {
            "draft" or "withdrawn" => false,
            string state when Embargo(state) is { } until => asOf is not null && ValueOrder.Compare(until, asOf) <= 0,
            _ => true,
        };
    }

    public static bool IsVisible(string visibility, SiteSettings settings) =>
        visibility == "public" || settings.Edition == "internal" || (settings.Edition is { } edition && visibility == edition);

    private static PartialDate? Embargo(string state)
    {
        const string Word = "embargoed";
        if (!state.StartsWith(Word, StringComparison.Ordinal)) return null;
        var rest = state[Word.Length..].Trim();
        return PartialDate.Parse(rest.StartsWith("until ", StringComparison.Ordinal) ? rest["until ".Length..] : rest).Value;
    }
}
