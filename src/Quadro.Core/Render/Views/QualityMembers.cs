using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;
using Quadro.Scripting;

namespace Quadro.Render.Views;

/// <summary>What templates see as <c>site.quality</c>: how complete the published data are, and what was found wrong with them.</summary>
internal sealed class QualityMembers(PageHost host) : IScriptMembers
{
    /// <summary>Fields that the engine uses and no reader misses.</summary>
    private static readonly ImmutableArray<string> Technical = ["id", "aliases", "publication", "visibility", "url", "layout", "draft", "templates", "tags", "accept", "description", "date"];

    public IEnumerable<string> MemberNames => ["collections", "findings", "withheld"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "collections" => new ScriptList([.. Measured().Select(Collection)]),
            "findings" => new ScriptList([.. Shown().Select(Finding)]),
            "withheld" => (long)(host.Workshop.Findings.Length - Shown().Count()),
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => "quality";

    private IEnumerable<RecordCollection> Measured() => host.Model.Collections.Where(each => each.Name != CommonFields.Pages && each.Published.Length > 0);

    private object? Collection(RecordCollection collection)
    {
        var fields = collection.Schema.Fields.All.Select((field, i) => new FieldCount(field, i, collection.Published))
            .Where(count => !Technical.Contains(count.Field.Name) && count.Field.Computed is null && Publication.IsVisible(count.Field.Visibility, host.Model.Settings)).ToArray();
        var used = fields.Where(count => count.IsUsed).ToArray();
        return new MembersTable("collection quality",
        [
            ("name", () => collection.Name),
            ("title", () => host.CollectionTitle(collection.Name)),
            ("url", () => (object?)host.Plan.UrlOfList(collection.Name, host.Language.Tag) ?? Unknown.NotApplicable),
            ("records", () => (long)collection.Published.Length),
            ("fields", () => new ScriptList([.. used.Select(Field)])),
            ("unused", () => new ScriptList([.. fields.Where(count => !count.IsUsed).Select(count => (object?)host.LabelOf(count.Field))])),
            ("known", () => used.Sum(count => (long)count.Known)),
            ("expected", () => used.Sum(count => (long)count.Expected)),
            ("share", () => Share(used.Sum(count => (long)count.Known), used.Sum(count => (long)count.Expected))),
            ("newest", () => Newest(collection)),
        ]);
    }

    private object? Field(FieldCount count) => new MembersTable("field quality",
    [
        ("name", () => count.Field.Name),
        ("label", () => host.LabelOf(count.Field)),
        ("required", () => count.Field.Constraints.Required),
        ("known", () => (long)count.Known),
        ("expected", () => (long)count.Expected),
        ("missing", () => (long)count.Of(UnknownReason.Missing)),
        ("not_available", () => (long)count.Of(UnknownReason.NotAvailable)),
        ("not_applicable", () => (long)count.Of(UnknownReason.NotApplicable)),
        ("not_yet_due", () => (long)count.Of(UnknownReason.NotYetDue)),
        ("share", () => Share(count.Known, count.Expected)),
    ]);

    private static object Share(long known, long expected) => expected == 0 ? Unknown.NotApplicable : new Percent(decimal.Floor(known * 1000m / expected) / 1000);

    private static object? Newest(RecordCollection collection)
    {
        PartialDate? newest = null;
        foreach (var name in (ReadOnlySpan<string>)["updated", "as_of", "date", "fetched"])
        {
            if (collection.Schema.Fields.IndexOf(name) is not (>= 0 and var index)) continue;
            foreach (var record in collection.Published)
                if (record.Given(index) is PartialDate date && (newest is null || ValueOrder.Compare(date, newest) > 0)) newest = date;
            if (newest is not null) break;
        }
        return newest;
    }

    /// <summary>A message quotes data: what stands in a file with records that this edition does not show is counted, not shown.</summary>
    private IEnumerable<Diagnostic> Shown()
    {
        var withheld = host.Model.Collections.SelectMany(collection => collection.All).Where(record => !record.IsPublished)
            .SelectMany(record => record.Bodies.Select(body => body.File.Path).Append(record.Span.File.Path)).ToHashSet(StringComparer.Ordinal);
        return host.Workshop.Findings.Where(finding => finding.Severity != Severity.Info || !finding.Code.StartsWith("QD1", StringComparison.Ordinal))
            .Where(finding => finding.Record is { } key ? IsPublished(key) : finding.Span is not { } span || !withheld.Contains(span.File.Path));
    }

    private bool IsPublished(string key) =>
        key.Split('/', 2) is [var collection, var id] && host.Model.Find(collection)?.Find(id) is { IsPublished: true };

    private object? Finding(Diagnostic finding) => new MembersTable("finding",
    [
        ("code", () => finding.Code),
        ("title", () => finding.Rule.Title),
        ("severity", () => finding.Severity.ToString().ToLowerInvariant()),
        ("message", () => SpeaksOfHidden(finding) ? finding.Rule.Title : finding.Message),
        ("file", () => (object?)finding.Span?.File.Path ?? Unknown.NotApplicable),
        ("accepted", () => finding.Accepted is not null),
        ("reason", () => (object?)finding.Accepted?.Reason ?? Unknown.NotApplicable),
        ("until", () => finding.Accepted is { } accepted ? (object?)PartialDate.Parse(accepted.Until).Value ?? accepted.Until : Unknown.NotApplicable),
        ("line", () => finding.Span is { } span ? (long)span.From.Line : Unknown.NotApplicable),
    ]);

    /// <summary>Whether the file holds records with fields that this edition does not show: a message may name their values.</summary>
    private bool SpeaksOfHidden(Diagnostic finding) => finding.Span is { } span && host.Model.Collections.Any(collection =>
        collection.Schema.Fields.All.Any(field => !Technical.Contains(field.Name) && !Publication.IsVisible(field.Visibility, host.Model.Settings))
        && collection.All.Any(record => record.Span.File.Path == span.File.Path || record.Bodies.Any(body => body.File.Path == span.File.Path)));

    /// <summary>How often a field of a collection is known, and why it is not where it is not.</summary>
    private sealed class FieldCount
    {
        private readonly int[] unknown = new int[4];

        public FieldCount(Field field, int index, Record[] records)
        {
            Field = field;
            foreach (var record in records)
            {
                var value = index < record.Fields.All.Length ? record.Given(index) : null;
                if (value is null) unknown[(int)UnknownReason.Missing]++;
                else if (value is Unknown given) unknown[(int)given.Reason]++;
                else Known++;
            }
            Expected = records.Length - Of(UnknownReason.NotApplicable);
        }

        public Field Field { get; }

        public int Known { get; }

        /// <summary>Records to which the field applies.</summary>
        public int Expected { get; }

        /// <summary>A field that no record gives is one that the site does not use.</summary>
        public bool IsUsed => Known > 0 || Field.Constraints.Required || unknown[1] + unknown[2] + unknown[3] > 0;

        public int Of(UnknownReason reason) => unknown[(int)reason];
    }
}
