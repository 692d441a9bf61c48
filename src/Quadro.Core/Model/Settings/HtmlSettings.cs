using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Model.Settings;

/// <summary>The HTML that texts may contain in addition to the default. Cells of tables never allow
/// additions.</summary>
public sealed record HtmlSettings
{
    public static HtmlSettings None { get; } = new();

    /// <summary>Elements that no setting allows: after them browsers parse by special rules, or differ by their
    /// configuration.</summary>
    public static FrozenSet<string> NeverElements { get; } =
    [
        "annotation-xml",
        "applet",
        "bgsound",
        "body",
        "fencedframe",
        "foreignobject",
        "frame",
        "frameset",
        "head",
        "html",
        "image",
        "isindex",
        "keygen",
        "listing",
        "malignmark",
        "math",
        "mglyph",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
        "portal",
        "svg",
        "template",
        "title",
        "xmp",
    ];

    /// <summary>In lower case.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>In lower case.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>The additional schemes of links besides web, mail and telephone, in lower case, without
    /// colon.</summary>
    public ImmutableArray<string> Schemes { get; init; } = [];
}
