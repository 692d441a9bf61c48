using System.Collections.Immutable;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Render.Door;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Authoring;

/// <summary>Which pages a change at a place of the inputs reaches: what <c>quadro impact</c> answers.</summary>
/// <param name="Subjects">What stands at the place, in words.</param>
/// <param name="Pages">Pages that show it: a change is seen there.</param>
/// <param name="Askers">Pages that ask for records by a value, an order or a number: they change when the answer
/// does.</param>
public sealed record Impact(
    ImmutableArray<string> Subjects,
    ImmutableArray<string> Pages,
    ImmutableArray<string> Askers
)
{
    /// <summary>Null, with the reason, when there is nothing at the place.</summary>
    /// <param name="line">Null for the whole file.</param>
    public static Impact? Of(SiteReading site, string path, int? line, CancellationToken cancel, out string? problem)
    {
        problem = null;
        var sources = site.Loaded.Sources;
        if ((sources.Find(path) ?? sources.Find("kit:" + path)) is not { } entry)
        {
            problem =
                $"'{path}' is not an input of the "
                + $"site{(Suggestions.DidYouMean(path, sources.Entries.Select(each => each.Path)) is { } near ? ": " + near : "")}";
            return null;
        }
        var pages = SiteTraces.Of(site, null, cancel);
        bool Shows(KeptRead read) => IsPicture(read, site, entry.SitePath);
        if (OfTemplates(entry.SitePath, pages, Shows) is { } template)
            return template;
        var records = RecordsAt(site.Model, entry.Path, line).ToImmutableArray();
        if (!records.IsEmpty)
            return OfRecords(records, entry.Path, pages);
        var used = pages.PagesThatAsk(read =>
            read.Kind is ReadKind.File or ReadKind.Asset && read.Subject == path || Shows(read)
        );
        if (line is not null)
            problem = $"no record stands at {path}:{line}";
        return line is null ? new Impact([path], used, []) : null;
    }

    private static Impact? OfTemplates(string path, SiteTraces pages, Func<KeptRead, bool> shows)
    {
        if (
            path == "quadro.yaml"
            || path.StartsWith("templates/schema/", StringComparison.Ordinal)
            || path.StartsWith("templates/i18n/", StringComparison.Ordinal)
            || path.EndsWith(".schema.yaml", StringComparison.Ordinal)
        )
            return new Impact([$"{path}, which every page reads"], pages.PagesThatAsk(_ => true), []);
        if (path.StartsWith("templates/assets/", StringComparison.Ordinal))
            return new Impact(
                [$"the asset {path["templates/assets/".Length..]}"],
                pages.PagesThatAsk(read =>
                    read.Kind == ReadKind.Asset && read.Subject == path["templates/assets/".Length..] || shows(read)
                ),
                []
            );
        if (!path.StartsWith("templates/", StringComparison.Ordinal))
            return null;
        var name = path[..path.LastIndexOf('.')];
        return new Impact(
            [$"the template {path}"],
            pages.PagesThatAsk(read => read.Kind == ReadKind.Template && read.Subject == name),
            []
        );
    }

    /// <summary>Whether a page shows a file as a picture, however its address is written, or as the logo of the
    /// theme.</summary>
    private static bool IsPicture(KeptRead read, SiteReading site, string path)
    {
        if (read.Kind == ReadKind.Setting && read.Subject == SiteQuestions.Theme.About(""))
            return site.Plan.Logo?.Source.SitePath == path;
        if (read.Kind != ReadKind.Picture)
            return false;
        var address = read.Subject[
            ..(read.Subject.IndexOfAny(['#', '?']) is >= 0 and var mark ? mark : read.Subject.Length)
        ];
        return site
                .Plan.Files.Values.Concat(site.Plan.Assets.Values)
                .FirstOrDefault(file => file.Source.SitePath == path)
                is { } file
            && (file.Url == address || file.Url == Uri.UnescapeDataString(address));
    }

    private static Impact OfRecords(ImmutableArray<Record> records, string path, SiteTraces pages)
    {
        var keys = records.Select(record => record.Key).ToHashSet(StringComparer.Ordinal);
        var collections = records.Select(record => record.Collection).ToHashSet(StringComparer.Ordinal);
        var shown = pages.PagesThatAsk(read =>
            (read.Kind is ReadKind.Row or ReadKind.Place or ReadKind.Body && keys.Contains(read.Subject))
            || (read.Kind == ReadKind.Table && collections.Contains(read.Subject))
            || (read.Kind == ReadKind.File && read.Subject == path)
            || read.Kind == ReadKind.Site
        );
        var asking = pages.PagesThatAsk(read =>
            read.Kind is ReadKind.Rows or ReadKind.Order or ReadKind.Query && collections.Contains(read.Subject)
        );
        return new Impact(
            [.. records.Select(record => record.Key)],
            shown,
            [.. asking.Except(shown, StringComparer.Ordinal)]
        );
    }

    private static IEnumerable<Record> RecordsAt(SiteModel model, string path, int? line)
    {
        foreach (var record in model.Collections.SelectMany(collection => collection.Published))
        {
            if (record.Bodies.Any(body => body.File.Path == path))
                yield return record;
            else if (
                Places(record)
                    .Any(span =>
                        span.File.Path == path && (line is null || (span.From.Line <= line && line <= span.To.Line))
                    )
            )
                yield return record;
        }
    }

    private static IEnumerable<SourceSpan> Places(Record record) =>
        Enumerable
            .Range(0, record.Fields.All.Length)
            .Where(i => record.Fields.All[i].Computed is null)
            .SelectMany(record.SpansOf)
            .Prepend(record.Span);
}
