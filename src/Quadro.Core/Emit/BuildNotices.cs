using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>What an author should know of a build although nothing is wrong with its inputs. It may depend on what the
/// last build published, so it is no finding.</summary>
internal sealed class BuildNotices(SiteModel model, SitePlan plan, RenderedSite site)
{
    private const int MostCompared = 500;

    private readonly DiagnosticBag log = new();

    /// <param name="output">The folder as the last build left it; null when nothing is written.</param>
    public ImmutableArray<Diagnostic> Of(IOutput? output)
    {
        log.Use(model.Settings.Severities);
        if (model.Settings.Placeless is { IsEmpty: false } left)
            log.Add(
                Messages.Emit.NoPlace(Messages.Emit.FeedsOrSitemap(left.Contains("feed"), left.Contains("sitemap")))
            );
        if (output is not null)
            ReportRenamed(output);
        return log.Sorted();
    }

    /// <summary>A record whose id is new and whose page has the title of one that is gone was most likely
    /// renamed.</summary>
    private void ReportRenamed(IOutput output)
    {
        if (Published(output) is not { } before)
            return;
        var records = model
            .Collections.SelectMany(collection => collection.Published)
            .Select(record =>
                (
                    Record: record,
                    Name: Render.Feeds.IdList.NameOf(record),
                    Url: plan.UrlOf(record, model.Settings.Language)
                )
            )
            .Where(one => one.Url is not null)
            .ToList();
        var now = records.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        var gone = before
            .Where(pair => !now.Contains(pair.Key) && !plan.Outputs.Contains(pair.Value))
            .Take(MostCompared)
            .ToList();
        if (gone.Count == 0)
            return;
        var added = records
            .Where(one => !before.ContainsKey(one.Name))
            .Take(MostCompared)
            .ToLookup(one => (Folder(one.Name), TitleOf(one.Url!)));
        foreach (var same in gone.GroupBy(pair => (Folder(pair.Key), TitleOf(output, pair.Value))))
            if (same.Key.Item2 is not null && same.ToList() is [var old] && added[same.Key].ToList() is [var one])
                Report(one.Record, one.Name, old.Key, old.Value);
    }

    private void Report(Record record, string name, string oldName, string oldUrl) =>
        log.Add(Messages.Emit.Renamed(record.SpanOf("id") ?? record.Span, name, oldName, oldUrl));

    /// <summary>The names and addresses that the last build published, as ids.json says them; null when it says nothing
    /// new.</summary>
    private Dictionary<string, string>? Published(IOutput output)
    {
        if (
            site.Artifacts.FirstOrDefault(artifact => artifact.OutputPath == Render.Feeds.IdList.FileName)
            is not { } ids
        )
            return null;
        try
        {
            if (output.Find(ids.OutputPath) is not { Kind: OutputKind.File })
                return null;
            var bytes = output.Read(ids.OutputPath);
            return ContentHash.Of(bytes.Span) == ids.Hash
                ? null
                : Render.Feeds.IdList.Read(bytes, model.Settings.BaseUrl);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? TitleOf(string url) =>
        site.Artifacts.FirstOrDefault(artifact => artifact.Page?.Url == url) is { } artifact
            ? TitleIn(artifact.Bytes)
            : null;

    private static string? TitleOf(IOutput output, string url)
    {
        var path = Addresses.OutputPath(url);
        try
        {
            return OutputPath.Trouble(path) is null && output.Find(path) is { Kind: OutputKind.File }
                ? TitleIn(output.Read(path))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? TitleIn(ReadOnlyMemory<byte> page)
    {
        var html = page.Span;
        var from = html.IndexOf("<title>"u8);
        var to = html.IndexOf("</title>"u8);
        return from >= 0 && to > from ? System.Text.Encoding.UTF8.GetString(html[(from + 7)..to]) : null;
    }

    private static string Folder(string name) => name[..(name.LastIndexOf('/') + 1)];
}
