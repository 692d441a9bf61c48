using System.Collections.Frozen;
using Quadro.Model.Settings;

namespace Quadro.Render.Raw;

/// <summary>The rules for raw HTML. The settings can extend those for texts, but not those for cells.</summary>
internal sealed class RawRules
{
    private static readonly FrozenSet<string> Links = Set("http", "https", "mailto", "tel");

    private static readonly FrozenSet<string> MoreLinks = Set("ftp", "geo", "sms", "urn", "webcal", "xmpp");

    private readonly FrozenSet<string> elements;
    private readonly FrozenSet<string> attributes;
    private readonly FrozenSet<string> schemes;

    private RawRules(
        bool isText,
        IEnumerable<string> elements,
        IEnumerable<string> attributes,
        IEnumerable<string> schemes
    )
    {
        IsText = isText;
        this.elements = elements.Except(HtmlSettings.NeverElements).ToFrozenSet(StringComparer.Ordinal);
        this.attributes = attributes.ToFrozenSet(StringComparer.Ordinal);
        this.schemes = schemes.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a link of a text may use a scheme, in any spelling.</summary>
    /// <param name="scheme">In lower case, without colon.</param>
    public static bool LeadsOut(string scheme, HtmlSettings widened) =>
        Links.Contains(scheme) || MoreLinks.Contains(scheme) || widened.Schemes.Contains(scheme);

    public static RawRules Cell { get; } =
        new(
            false,
            [.. RawNames.Plain, .. RawNames.OfTasks],
            [.. RawNames.PlainAttributes, .. RawNames.TaskAttributes],
            Links
        );

    /// <summary>Whether the rules are for a text, in which scripts, styles and requests stay so that the checks of
    /// pages report them.</summary>
    public bool IsText { get; }

    public static RawRules Text(HtmlSettings widened) =>
        new(
            true,
            [.. RawNames.Plain, .. RawNames.OfTexts, .. widened.Elements],
            [.. RawNames.PlainAttributes, .. RawNames.TextAttributes, .. widened.Attributes],
            [.. Links, .. MoreLinks, .. widened.Schemes]
        );

    /// <summary>The rules for a whole page that the author supplied: everything that all browsers read alike stays,
    /// and the checks of pages judge it.</summary>
    public static RawRules Page { get; } = new(true, [], [], []) { IsPage = true };

    public bool IsPage { get; private init; }

    public bool AllowsElement(string name) =>
        IsPage
            ? name is not ("plaintext" or "frameset" or "frame" or "noembed" or "noframes" or "xmp")
            : elements.Contains(name);

    public bool AllowsAttribute(string name) =>
        IsPage ? IsName(name) : attributes.Contains(name) || IsNamedFreely(name);

    /// <param name="scheme">In lower case, without the colon.</param>
    public bool AllowsLinkTo(string scheme) => IsPage || schemes.Contains(scheme);

    private static bool IsNamedFreely(string name)
    {
        if (!name.StartsWith("data-", StringComparison.Ordinal) && !name.StartsWith("aria-", StringComparison.Ordinal))
            return false;
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':'))
                return false;
        return name.Length > 5;
    }

    private static bool IsName(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@' or '#' or '*');

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
