using Quadro.Model.Records;
using Quadro.Render.Door;
using Quadro.Render.Html;
using Quadro.Render.Markdown;
using Quadro.Scripting.Forms;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;

namespace Quadro.Render.Feeds;

/// <summary>The entries of the feeds: the newest updates, or when the site has no updates, the newest dated records
/// and pages.</summary>
internal sealed class FeedSource
{
    private const int Most = 50;

    public FeedSource(PageHost host)
    {
        var model = host.Model;
        var language = model.Settings.Language;
        host.Open(null, language);
        BaseUrl = model.Settings.BaseUrl;
        Language = language;
        Title = host.Words(model.Settings.Title) ?? "";
        Description = host.Words(model.Settings.Description) ?? "";
        Author = model.Owner is { } owner ? host.TitleOf(owner) : Title;
        var finisher = new PageFinisher(BaseUrl ?? "/") { StandsElsewhere = true };
        Entries = [.. Records(model).Select(record => Entry(record, host, finisher))];
        Updated =
            Entries.Count > 0
                ? Entries.Select(entry => entry.Date).Max(StringComparer.Ordinal)!
                : Stamp(model.AsOf) ?? "1970-01-01T00:00:00Z";
    }

    public string? BaseUrl { get; }

    public string Language { get; }

    public string Title { get; }

    public string Description { get; }

    public string Author { get; }

    public string Updated { get; }

    public IReadOnlyList<FeedEntry> Entries { get; }

    /// <summary>An absolute address when the address of the site is known, otherwise one from the site's
    /// root.</summary>
    public string Address(string url) => BaseUrl is { } root ? root + url[1..] : url;

    private static IEnumerable<Record> Records(ModelReads model)
    {
        var all = model.Whole.Collections;
        var updates = all.FirstOrDefault(collection => collection.Name == "updates")?.Published ?? [];
        var candidates = updates.Any(record => IsDated(record, model))
            ? updates
            : all.SelectMany(collection => collection.Published);
        return candidates
            .Where(record => IsDated(record, model) && model.UrlOf(record) is not null)
            .OrderByDescending(record => model.Given(record, "date"), Comparer<object?>.Create(ValueOrder.Compare))
            .ThenBy(record => record.Key, StringComparer.Ordinal)
            .Take(Most);
    }

    private static FeedEntry Entry(Record record, PageHost host, PageFinisher finisher)
    {
        var url = host.Model.UrlOf(record)!;
        var text = host.Model.TextOf(record).Html;
        // When no file contains the record's text, the text in the table is used.
        var html = text.Length > 0 ? text : Field(record, "text", host);
        var summary =
            Field(record, "summary", host) is { Length: > 0 } given ? given
            : Field(record, "text", host) is { Length: > 0 } shown ? shown
            : html;
        return new FeedEntry(
            record.Key,
            host.TitleOf(record),
            url,
            Stamp(host.Model.Given(record, "date"))!,
            PlainText.Line(summary, 400),
            Html(html, url, finisher)
        );
    }

    /// <summary>A field as HTML; it is read as Markdown when its schema says so.</summary>
    private static string Field(Record record, string name, PageHost host) =>
        !host.TryGetMember(record, name, out var value)
            ? ""
            : value switch
            {
                HtmlText html => html.Value,
                _ when host.Present(value) is string text => HtmlText.Escape(text),
                _ => "",
            };

    /// <summary>Makes the addresses of a text absolute, because feed readers show it outside the site.</summary>
    private static string Html(string html, string url, PageFinisher finisher)
    {
        if (html.Length == 0)
            return html;
        finisher.Finish(html, url, Plan.Addresses.OutputPath(url));
        return System.Text.Encoding.UTF8.GetString(finisher.Bytes);
    }

    private static bool IsDated(Record record, ModelReads model) =>
        model.Given(record, "date") is PartialDate or Moment;

    /// <summary>The instant at which a date begins. A date without an offset is taken as UTC.</summary>
    private static string? Stamp(object? date) =>
        date switch
        {
            PartialDate day => Stamp(day.First.DayNumber * TimeSpan.TicksPerDay),
            Moment moment => Stamp(moment.Instant),
            _ => null,
        };

    private static string Stamp(long ticks) =>
        new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc).ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
}

internal sealed record FeedEntry(string Key, string Title, string Url, string Date, string Summary, string Html);
