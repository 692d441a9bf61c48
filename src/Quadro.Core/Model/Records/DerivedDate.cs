using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Values.Dates;

namespace Quadro.Model.Records;

/// <summary>Derives the date of a site without a configured one: the newest date that a record has for itself, not
/// one that it mentions.</summary>
internal static class DerivedDate
{
    private const int FarYears = 2;

    /// <summary>The date, or null when there is none. Only records that are always public count, so that the date
    /// reveals nothing about others.</summary>
    public static PartialDate? Of(IEnumerable<RecordCollection> collections, DiagnosticBag log)
    {
        var newest = new Newest();
        foreach (var collection in collections)
        {
            var fields = ((string[])["updated", "date", "as_of"])
                .Select(collection.Schema.Fields.IndexOf)
                .Where(field => field >= 0 && collection.Schema.Fields.All[field].Visibility == "public")
                .ToArray();
            var states = new StateFields(collection.Schema.Fields);
            foreach (var record in collection.Published)
            foreach (var field in fields)
                if (
                    Moment.DateOf(record.Given(field)) is { Day: not null } date
                    && Publication.IsUnconditional(record, states)
                )
                    newest.Take(date, record, field);
        }
        if (newest.Lone is { } lone)
            log.Add(lone);
        return newest.Date;
    }

    private sealed class Newest
    {
        private DateOnly next;
        private (Record Record, int Field)? only;

        public PartialDate? Date { get; private set; }

        /// <summary>A finding about a newest date that only one record has and that is years after all others, or
        /// null: a typo would date the whole site.</summary>
        public Diagnostic? Lone =>
            only is not var (record, index) || next == default || Date!.First < next.AddYears(FarYears)
                ? null
                : Messages
                    .Settings.LoneDate(
                        record.SpanOf(index) ?? record.Span,
                        Date.Canonical,
                        next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    )
                    .About(record.Key, record.Fields.All[index].Name);

        public void Take(PartialDate date, Record record, int field)
        {
            if (Date is null || date.First > Date.First)
            {
                next = Date?.First ?? default;
                (Date, only) = (date, (record, field));
            }
            else if (date.First < Date.First)
                next = date.First > next ? date.First : next;
            else if (only is not var (first, _) || first != record)
                only = null;
        }
    }
}
