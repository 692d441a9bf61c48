using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Tracing;

namespace Quadro.Authoring;

/// <summary>Things of one kind that a page was made from: if one of them changes, the page is made again.</summary>
public sealed record PageSource(string Kind, ImmutableArray<string> Things)
{
    internal static ImmutableArray<PageSource> Of(SiteReading site, PlannedPage page) =>
        [
            .. SiteTraces
                .Of(site, page, CancellationToken.None)
                .ReadsOf(page)
                .Select(read => (Kind: Kinds(read.Kind), Thing: Thing(read)))
                .Where(one => one.Kind.Length > 0)
                .GroupBy(one => one.Kind, one => one.Thing, StringComparer.Ordinal)
                .Select(group => new PageSource(group.Key, [.. group.Distinct(StringComparer.Ordinal)])),
        ];

    private static string Kinds(ReadKind kind) =>
        kind switch
        {
            ReadKind.Row => "records",
            ReadKind.Place => "places of records",
            ReadKind.Rows or ReadKind.Order => "which records there are, and their order",
            ReadKind.Table => "all records of",
            ReadKind.Query => "queries",
            ReadKind.Back => "records that name",
            ReadKind.Citations => "citations of",
            ReadKind.Link or ReadKind.ListLink => "addresses of",
            ReadKind.Name or ReadKind.Target => "names and links",
            ReadKind.Body => "texts",
            ReadKind.Template => "templates",
            ReadKind.Asset => "assets",
            ReadKind.Setting => "settings",
            ReadKind.File => "files",
            ReadKind.Picture => "pictures",
            ReadKind.Site => "everything",
            _ => "",
        };

    private static string Thing(KeptRead read) =>
        read.Kind switch
        {
            ReadKind.Query when read.Detail!.Split('\n', 3) is [var path, _, var value] =>
                $"{read.Subject} where {path} is {value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..]}",
            ReadKind.Back => $"{read.Subject}, as its {read.Detail}",
            ReadKind.Target when read.Subject.Split('\n', 3) is [_, _, var target] => target,
            ReadKind.Site => "all inputs",
            _ => read.Subject,
        };
}
