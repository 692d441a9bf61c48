using Quadro.Model.Schemas;

namespace Quadro.Model.Reading;

/// <summary>The list, record or page that a text in content/ belongs to, according to its path.</summary>
/// <param name="IsList">Whether it is the text of the collection's list.</param>
internal readonly record struct ContentPlace(string Collection, string Id, bool IsList = false)
{
    /// <summary>The page whose address is the site's root.</summary>
    public const string Home = "index";

    private const string FolderText = "_index";

    /// <param name="name">The path without content/, language and extension.</param>
    /// <param name="hasList">Whether a collection has a list page that shows a text.</param>
    public static ContentPlace Of(string name, IReadOnlySet<string> collections, Func<string, bool> hasList)
    {
        var parts = name.Split('/');
        var isOfFolder = parts[^1] is Home or FolderText;
        if (parts.Length == 1)
            return new(CommonFields.Pages, isOfFolder ? Home : name);
        if (parts[0] != CommonFields.Pages && collections.Contains(parts[0]))
        {
            if (parts.Length == 2 && isOfFolder && hasList(parts[0]))
                return new(parts[0], parts[0], IsList: true);
            // A record with its pictures: content/projects/x/index.md is the record 'x'.
            if (parts.Length > 2 && parts[^1] == Home)
                return new(parts[0], parts[^2]);
            if (!isOfFolder)
                return new(parts[0], parts[^1]);
        }
        return new(CommonFields.Pages, isOfFolder ? name[..name.LastIndexOf('/')] : name);
    }

    /// <summary>Whether a file is the page of its folder, which lists what is in the folder.</summary>
    public static bool IsFolderText(string path) =>
        path.AsSpan(path.LastIndexOf('/') + 1).StartsWith(FolderText + ".", StringComparison.Ordinal);
}
