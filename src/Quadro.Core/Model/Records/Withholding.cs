using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>Withholds what belongs to a hidden record: rows that depend on it, and entries of lists that name
/// it.</summary>
internal static class Withholding
{
    private const int MostPlaces = 20;

    /// <summary>Hides rows that depend on hidden records, and rows that depend on those; removes entries that name
    /// them from lists.</summary>
    public static void Spread(IReadOnlyCollection<RecordCollection> collections)
    {
        var following = collections
            .Select(collection => (collection.All, Fields: Following(collection.Schema)))
            .Where(pair => pair.Fields.Length > 0)
            .ToList();
        bool more;
        do
        {
            more = false;
            foreach (var (records, fields) in following)
            foreach (var record in records)
                if (record.IsPublished && Owner(record, fields) is { } owner)
                {
                    (record.IsPublished, record.WithheldWith, more) = (false, owner, true);
                }
        } while (more);
        foreach (var collection in collections.Where(collection => collection.Schema.Fields.All.Any(HasEntries)))
        foreach (var record in collection.All.Where(record => record.IsPublished))
            TakeOut(record, record);
    }

    /// <summary>A line for each withheld record: the place of the decision, its end or reason, and the records
    /// withheld with it.</summary>
    public static ImmutableArray<Wording> Told(
        IReadOnlyCollection<RecordCollection> collections,
        IEnumerable<Record> listTexts,
        SiteSettings settings
    )
    {
        var hidden = collections.SelectMany(collection => collection.All).Where(record => !record.IsPublished).ToList();
        var entries = collections
            .SelectMany(collection => collection.Published)
            .SelectMany(record => (record.LeftOut ?? []).Select(target => (Target: target, record.Key)));
        var with = hidden
            .Where(record => record.WithheldWith is not null)
            .GroupBy(record => (Root: Root(record), record.Collection))
            .Select(group => (group.Key.Root, Text: Messages.Model.RowsOf(group.Count(), group.Key.Collection)))
            .Concat(
                entries
                    .GroupBy(entry => (Root: Root(entry.Target), entry.Key))
                    .Select(group => (group.Key.Root, Text: Messages.Model.EntriesOf(group.Count(), group.Key.Key)))
            )
            .ToLookup(pair => pair.Root, pair => pair.Text);
        return
        [
            .. hidden
                .Where(record => record.WithheldWith is null)
                .Select(record => Line(record, Messages.Model.TheRecordNamed(record.Key), with[record]))
                .Concat(
                    listTexts
                        .Where(record => !record.IsPublished)
                        .Select(record => Line(record, Messages.Model.TheTextOfList(record.Id), []))
                ),
        ];

        Wording Line(Record record, Wording name, IEnumerable<Wording> others)
        {
            Wording[] all = [.. others];
            return Messages.Model.WithheldLine(
                Publication.PlaceOf(record).ToString(),
                name,
                Publication.ReasonFor(record, settings),
                all.Length == 0 ? Wording.Same("") : Messages.Model.AndWithIt(Wording.Join(", ", all))
            );
        }
    }

    /// <summary>Reports embargoes that cannot end because the site has no date: its author probably forgot to set
    /// one.</summary>
    public static void ReportShut(IEnumerable<Record> records, SiteSettings settings, DiagnosticBag log)
    {
        if (settings.AsOf is not null || settings.Drafts)
            return;
        var shut = records
            .Where(record =>
                record is { IsPublished: false, WithheldWith: null } && Until(record, settings) is not null
            )
            .ToList();
        if (shut.Count == 0)
            return;
        log.Add(
            Messages
                .Settings.NoDateForEmbargo(
                    Publication.PlaceOf(shut[0]),
                    shut[0].Key,
                    Until(shut[0], settings)!,
                    shut.Count - 1
                )
                .Adds([
                    .. shut.Skip(1)
                        .Take(MostPlaces)
                        .Select(record =>
                            Messages.Settings.WithheldUntil(
                                Publication.PlaceOf(record),
                                record.Key,
                                Until(record, settings)!
                            )
                        ),
                ])
                .About(shut[0].Key, "publication")
        );
    }

    private static string? Until(Record record, SiteSettings settings) =>
        record.Given("publication") is string state
        && Publication.Embargo(state) is { } until
        && Publication.ReasonFor(record, settings) == Messages.Model.WithheldUntilDay(until.Canonical)
            ? until.Canonical
            : null;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Record Root(Record record)
    {
        while (record.WithheldWith is { } owner)
            record = owner;
        return record;
    }

    private static Record? Owner(Record record, int[] fields)
    {
        foreach (var field in fields)
            if (record.Given(field) is Record { IsPublished: false } owner)
                return owner;
        return null;
    }

    private static int[] Following(Schema schema) =>
        [
            .. Enumerable
                .Range(0, schema.Fields.All.Length)
                .Where(i =>
                    schema.Fields.All[i] is { IsReference: true, Many: false } field
                    && (field.Withhold ?? IsOwner(schema, field))
                ),
        ];

    /// <summary>Whether a row depends on the record in the field: it is part of the row's key, or required.</summary>
    private static bool IsOwner(Schema schema, Field field) =>
        !schema.HasPages && (field.Constraints.Required || schema.PrimaryKey.Contains(field.Name));

    private static bool HasEntries(Field field) =>
        IsListOfEntries(field) || field.Fields?.All.Any(inner => HasEntries(inner) || Follows(inner)) == true;

    private static bool IsListOfEntries(Field field) => field is { IsReference: true, Many: true, Withhold: true };

    private static bool Follows(Field field) =>
        field is { IsReference: true, Many: false } && (field.Withhold ?? field.Constraints.Required);

    private static void TakeOut(Record owner, DataObject part)
    {
        foreach (var i in part.Fields.Deep)
        {
            var field = part.Fields.All[i];
            if (!HasEntries(field) || part.Given(i) is not { } given)
                continue;
            foreach (var inner in Part.In(given))
                TakeOut(owner, inner);
            if (given is not object?[] list)
                continue;
            var kept = Array.FindAll(list, item => Hidden(field, item) is not { } target || !Leave(owner, target));
            if (kept.Length == list.Length)
                continue;
            // The text at the field's place contains the removed name.
            part.Forget(i);
            part.Set(i, kept.Length == 0 ? null : kept, null);
        }
    }

    private static bool Leave(Record owner, Record target)
    {
        (owner.LeftOut ??= []).Add(target);
        return true;
    }

    private static Record? Hidden(Field field, object? item) =>
        item switch
        {
            Record { IsPublished: false } target when IsListOfEntries(field) => target,
            Part part => part
                .Fields.Deep.Where(i => Follows(part.Fields.All[i]))
                .Select(i => part.Given(i))
                .OfType<Record>()
                .FirstOrDefault(target => !target.IsPublished),
            _ => null,
        };
}
