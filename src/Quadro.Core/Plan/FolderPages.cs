using Quadro.Model;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Schemas;

namespace Quadro.Plan;

/// <summary>The pages of folders (_index.md), each with the pages and records that are in its folder and in no nearer
/// one.</summary>
internal sealed class FolderPages
{
    private const string Root = "content/";

    private readonly Dictionary<Record, List<Record>> inside = [];
    private readonly RecordCollection pages;

    public FolderPages(SiteModel model)
    {
        pages = model.Find(CommonFields.Pages)!;
        foreach (var page in pages.Published)
            if (page.Id != ContentPlace.Home && page.Bodies.Any(body => ContentPlace.IsFolderText(body.File.Path)))
                inside.Add(page, []);
        if (inside.Count == 0)
            return;
        foreach (var page in pages.Published)
            Add(page, page.Id);
        var collections = inside.Keys.Select(page => page.Id.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (
            var collection in model.Collections.Where(each =>
                each.Name != CommonFields.Pages && each.Schema.HasPages && collections.Contains(each.Name)
            )
        )
        foreach (var record in collection.Published)
            if (record.Bodies is [{ File.Path: var path }, ..] && path.StartsWith(Root, StringComparison.Ordinal))
                Add(record, PlaceOf(path));
    }

    /// <summary>What is in the folder of a page; null for a page that is not a folder's.</summary>
    public IReadOnlyList<Record>? Inside(Record page) => inside.GetValueOrDefault(page);

    /// <summary>The nearest published page above a place in content/.</summary>
    public Record? Above(string place)
    {
        for (var at = place.LastIndexOf('/'); at > 0; at = place.LastIndexOf('/', at - 1))
            if (pages.Find(place[..at]) is { IsPublished: true } above)
                return above;
        return null;
    }

    private void Add(Record record, string place)
    {
        if (Above(place) is { } above && inside.TryGetValue(above, out var children))
            children.Add(record);
    }

    /// <summary>Where a record's text is, as the id of a page there would say it: the folder is that of 'x.md' and of
    /// 'x/index.md'.</summary>
    private static string PlaceOf(string path)
    {
        var place = path[Root.Length..path.IndexOf('.', path.LastIndexOf('/'))];
        return place.EndsWith("/" + ContentPlace.Home, StringComparison.Ordinal)
            ? place[..^(ContentPlace.Home.Length + 1)]
            : place;
    }
}
