using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Settings;

/// <summary>Reads 'html' in quadro.yaml.</summary>
internal sealed class HtmlReader(NodeReading read)
{
    internal static readonly ImmutableArray<string> Known = ["elements", "attributes", "schemes"];

    public HtmlSettings Read(Node? node)
    {
        if (read.Map(node, "html") is not { } map)
            return HtmlSettings.None;
        read.KnownKeys(map, Known, Wording.Same("'html'"), Diagnostics.Rules.Settings.UnknownSetting);
        return new HtmlSettings
        {
            Elements = Names(map["elements"], "elements", WrongElement),
            Attributes = Names(map["attributes"], "attributes", WrongAttribute),
            Schemes = Names(map["schemes"], "schemes", WrongScheme),
        };
    }

    private ImmutableArray<string> Names(Node? node, string what, Func<string, Wording?> wrong)
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
                read.Wrong(
                    item,
                    Messages.Settings.Named("html", problem),
                    Messages.Settings.NamesOfHtml(what, Example(what))
                );
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

    private static Wording? WrongElement(string name) =>
        !IsName(name) ? Messages.Settings.NoElementName(name)
        : HtmlSettings.NeverElements.Contains(name) ? Messages.Settings.NeverElement(name)
        : null;

    private static Wording? WrongAttribute(string name) =>
        !IsName(name) ? Messages.Settings.NoAttributeName(name)
        : name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "srcdoc"
            ? Messages.Settings.NeverAttribute(name)
        : null;

    private static Wording? WrongScheme(string name) =>
        !IsName(name) ? Messages.Settings.NoSchemeName(name)
        : name is "javascript" or "vbscript" or "data" or "blob" or "file" ? Messages.Settings.NeverScheme(name)
        : null;

    private static bool IsName(string name) =>
        name.Length > 0
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or ':' or '.' or '+');
}
