using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Model.Settings;

/// <summary>Reads 'html' in quadro.yaml.</summary>
internal sealed class HtmlReader(NodeReading read)
{
    internal static readonly ImmutableArray<string> Known = ["elements", "attributes", "schemes"];

    public HtmlSettings Read(Node? node)
    {
        if (read.Map(node, "html") is not { } map)
            return HtmlSettings.None;
        read.KnownKeys(map, Known, "'html'", Diagnostics.Rules.Settings.UnknownSetting);
        return new HtmlSettings
        {
            Elements = Names(map["elements"], "elements", WrongElement),
            Attributes = Names(map["attributes"], "attributes", WrongAttribute),
            Schemes = Names(map["schemes"], "schemes", WrongScheme),
        };
    }

    private ImmutableArray<string> Names(Node? node, string what, Func<string, string?> wrong)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (
            var item in node is ListNode list ? list.Items
            : node is null ? []
            : [node]
        )
        {
            if (read.Text(item, what) is not { } text)
                continue;
            var name = text.Trim().TrimEnd(':').ToLowerInvariant();
            if (wrong(name) is { } problem)
                read.Wrong(item, $"'html': {problem}", $"'{what}' are names, such as {Example(what)}");
            else
                names.Add(name);
        }
        return names.DrainToImmutable();
    }

    private static string Example(string what) =>
        what switch
        {
            "elements" => "[my-map]",
            "attributes" => "[itemprop]",
            _ => "[matrix]",
        };

    private static string? WrongElement(string name) =>
        !IsName(name) ? $"'{name}' is no name of an element"
        : HtmlSettings.NeverElements.Contains(name)
            ? $"'{name}' stays out of texts: not all browsers read alike what follows it"
        : null;

    private static string? WrongAttribute(string name) =>
        !IsName(name) ? $"'{name}' is no name of an attribute"
        : name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "srcdoc"
            ? $"'{name}' stays out of texts: the site's security policy lets no script and no style of a page through"
        : null;

    private static string? WrongScheme(string name) =>
        !IsName(name) ? $"'{name}' is no scheme of addresses"
        : name is "javascript" or "vbscript" or "data" or "blob" or "file"
            ? $"links to '{name}:' stay out of texts: they can run a script, or lead into the reader's own machine"
        : null;

    private static bool IsName(string name) =>
        name.Length > 0
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or ':' or '.' or '+');
}
