using System.Net;
using System.Text.RegularExpressions;

namespace Quadro.Tests.Support;

/// <summary>Follows every address of every page of an output folder as a browser does, without asking the
/// engine.</summary>
public static partial class OutputLinks
{
    /// <summary>Addresses that lead nowhere when the folder is opened from disk: "page -> address".</summary>
    public static IReadOnlyList<string> BrokenOnDisk(IReadOnlyDictionary<string, string> files) =>
        [
            .. All(files)
                .Where(link => !Leads(files, new Uri("file:///site/"), link))
                .Select(link => $"{link.Page} -> {link.Address}"),
        ];

    /// <summary>Addresses that lead nowhere, or out of the site's path, when a server shows the folder at an
    /// address.</summary>
    public static IReadOnlyList<string> BrokenAt(string root, IReadOnlyDictionary<string, string> files) =>
        [
            .. All(files)
                .Where(link => !Leads(files, new Uri(root), link))
                .Select(link => $"{link.Page} -> {link.Address}"),
        ];

    /// <summary>Every address of the site's own that a page holds.</summary>
    public static IEnumerable<(string Page, string Address)> All(IReadOnlyDictionary<string, string> files) =>
        from file in files
        where file.Key.EndsWith(".html", StringComparison.Ordinal)
        from Match found in Address().Matches(Comment().Replace(file.Value, ""))
        let address = WebUtility.HtmlDecode(found.Groups["address"].Value)
        where !Foreign().IsMatch(address)
        select (file.Key, address);

    private static bool Leads(IReadOnlyDictionary<string, string> files, Uri root, (string Page, string Address) link)
    {
        var target = new Uri(new Uri(root, link.Page), link.Address);
        if (!target.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            return false;
        var path = Uri.UnescapeDataString(target.AbsolutePath[root.AbsolutePath.Length..]);
        // A server shows a folder's index; a disk does not.
        if (!root.IsFile && (path.Length == 0 || path.EndsWith('/')))
            path += "index.html";
        if (!files.TryGetValue(path, out var text))
            return false;
        var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return anchor.Length == 0
            || anchor == "top"
            || text.Contains($"id=\"{WebUtility.HtmlEncode(anchor)}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*?\\s(?:href|src|action|poster)=(?:\"(?<address>[^\"]*)\"|'(?<address>[^']*)'|(?<address>[^\\s\"'>]+))|http-equiv=\"refresh\" "
            + "content=\"0; url=(?<address>[^\"]*)\"",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
