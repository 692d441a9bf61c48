using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Render.Door;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Render.Views;

/// <summary>The variable <c>site.quality</c> of templates: how complete the published data are, and the findings
/// about them.</summary>
internal sealed class QualityMembers(PageHost host) : IMembers
{
    /// <summary>Fields that the engine uses and no reader misses.</summary>
    private static readonly ImmutableArray<string> Technical =
    [
        "id",
        "aliases",
        "publication",
        "visibility",
        "url",
        "layout",
        "draft",
        "templates",
        "tags",
        "accept",
        "description",
        "date",
    ];

    public IEnumerable<string> MemberNames => ["collections", "findings", "withheld", "languages"];

    public bool TryGetMember(string name, out object? value)
    {
        // Every value and every finding is counted, so the read is of the whole site.
        var site = host.Model.Whole;
        value = name switch
        {
            "collections" => new ScriptList([.. Measured(site).Select(Collection)]),
            "findings" => new ScriptList([.. site.Findings.All.Select(finding => Finding(finding, site.Findings))]),
            "languages" => new ScriptList([
                .. site.Translations.GroupBy(one => one.Language).Select(texts => Language(texts, site)),
            ]),
            "withheld" => (long)site.Findings.Withheld,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => "quality";

    /// <summary>The texts of the site in another language.</summary>
    private object? Language(IGrouping<string, Translation> texts, WholeSite site) =>
        new MembersTable(
            "translations",
            [
                ("language", () => texts.Key),
                ("name", () => LanguageMembers.NameOf(host, texts.Key)),
                ("texts", () => (long)texts.Count()),
                ("translated", () => texts.LongCount(one => one.State == TranslationState.Current)),
                ("stale", () => texts.LongCount(one => one.State == TranslationState.Stale)),
                ("missing", () => texts.LongCount(one => one.State == TranslationState.Missing)),
                ("open", () =>
                    new ScriptList([
                        .. texts.Where(one => one.State != TranslationState.Current).Select(one => Open(one, site)),
                    ])
                ),
            ]
        );

    private object? Open(Translation one, WholeSite site)
    {
        var list = site.IsTextOfList(one.Record) ? one.Record.Id : null;
        return new MembersTable(
            "open translation",
            [
                ("title", () => list is null ? host.TitleOf(one.Record) : host.CollectionTitle(list)),
                ("url", () =>
                    (object?)(list is null ? host.Model.UrlOf(one.Record) : host.Model.UrlOfList(list))
                    ?? Unknown.NotApplicable
                ),
                ("stale", () => one.State == TranslationState.Stale),
            ]
        );
    }

    private static IEnumerable<RecordCollection> Measured(WholeSite site) =>
        site.Collections.Where(each => each.Name != CommonFields.Pages && each.Published.Length > 0);

    private object? Collection(RecordCollection collection)
    {
        var fields = collection
            .Schema.Fields.All.Select((field, i) => new FieldCount(field, i, collection.Published))
            .Where(count =>
                !Technical.Contains(count.Field.Name)
                && count.Field.Computed is null
                && Publication.IsVisible(count.Field.Visibility, host.Model.Settings)
            )
            .ToArray();
        var used = fields.Where(count => count.IsUsed).ToArray();
        return new MembersTable(
            "collection quality",
            [
                ("name", () => collection.Name),
                ("title", () => host.CollectionTitle(collection.Name)),
                ("url", () => (object?)host.Model.UrlOfList(collection.Name) ?? Unknown.NotApplicable),
                ("records", () => (long)collection.Published.Length),
                ("fields", () => new ScriptList([.. used.Select(Field)])),
                ("unused", () =>
                    new ScriptList([
                        .. fields.Where(count => !count.IsUsed).Select(count => (object?)host.LabelOf(count.Field)),
                    ])
                ),
                ("known", () => used.Sum(count => (long)count.Known)),
                ("expected", () => used.Sum(count => (long)count.Expected)),
                ("share", () => Share(used.Sum(count => (long)count.Known), used.Sum(count => (long)count.Expected))),
                ("newest", () => Newest(collection)),
            ]
        );
    }

    private object? Field(FieldCount count) =>
        new MembersTable(
            "field quality",
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
            ]
        );

    private static object Share(long known, long expected) =>
        expected == 0 ? Unknown.NotApplicable : new Percent(decimal.Floor(known * 1000m / expected) / 1000);

    private static object? Newest(RecordCollection collection)
    {
        PartialDate? newest = null;
        foreach (var name in (ReadOnlySpan<string>)["updated", "as_of", "date", "fetched"])
        {
            if (collection.Schema.Fields.IndexOf(name) is not (>= 0 and var index))
                continue;
            foreach (var record in collection.Published)
                if (
                    Moment.DateOf(record.Given(index)) is { } date
                    && (newest is null || ValueOrder.Compare(date, newest) > 0)
                )
                    newest = date;
            if (newest is not null)
                break;
        }
        return newest;
    }

    /// <summary>The language of messages: Italian on Italian pages, English on all others. The language of messages
    /// that the site's schemas define is not known.</summary>
    private MessageLanguage ForMessages =>
        host.Language.Tag == "it" ? MessageLanguage.Italian : MessageLanguage.English;

    private string TagOf(Wording words) =>
        ForMessages == MessageLanguage.Italian && words.Italian != words.English ? "it" : "en";

    private MembersTable Finding(Diagnostic finding, ShownFindings all) =>
        new MembersTable(
            "finding",
            [
                ("code", () => finding.Code),
                ("title", () => finding.Rule.Title.In(ForMessages)),
                ("title_language", () => TagOf(finding.Rule.Title)),
                ("severity", () => finding.Severity.ToString().ToLowerInvariant()),
                ("message", () => all.MessageOf(finding).In(ForMessages)),
                ("language", () => TagOf(all.MessageOf(finding))),
                ("file", () => (object?)finding.Span?.File.Path ?? Unknown.NotApplicable),
                ("accepted", () => finding.Accepted is not null),
                ("reason", () => (object?)finding.Accepted?.Reason ?? Unknown.NotApplicable),
                ("until", () =>
                    finding.Accepted is { } accepted
                        ? (object?)PartialDate.Parse(accepted.Until).Value ?? accepted.Until
                        : Unknown.NotApplicable
                ),
                ("line", () => finding.Span is { } span ? (long)span.From.Line : Unknown.NotApplicable),
            ]
        );

    /// <summary>Counts how often a field of a collection is known, and the reasons why it is not.</summary>
    private sealed class FieldCount
    {
        private readonly int[] unknown = new int[4];

        public FieldCount(Field field, int index, Record[] records)
        {
            Field = field;
            foreach (var record in records)
            {
                var value = index < record.Fields.All.Length ? record.Given(index) : null;
                if (value is null)
                    unknown[(int)UnknownReason.Missing]++;
                else if (value is Unknown given)
                    unknown[(int)given.Reason]++;
                else
                    Known++;
            }
            Expected = records.Length - Of(UnknownReason.NotApplicable);
        }

        public Field Field { get; }

        public int Known { get; }

        /// <summary>The number of records to which the field applies.</summary>
        public int Expected { get; }

        /// <summary>Whether the site uses the field: a field that no record has is not used.</summary>
        public bool IsUsed => Known > 0 || Field.Constraints.Required || unknown[1] + unknown[2] + unknown[3] > 0;

        public int Of(UnknownReason reason) => unknown[(int)reason];
    }
}
