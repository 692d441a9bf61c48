using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Model.Settings;

/// <summary>What the HTML of texts may hold beyond what it may anyway. Cells of tables may never hold more.</summary>
public sealed record HtmlSettings
{
    public static HtmlSettings None { get; } = new();

    /// <summary>Elements behind which browsers read by rules of their own, or differ by what they are set to: no
    /// setting lets them in.</summary>
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

    /// <summary>Where links may lead beside the web, mail and telephone: in lower case, without colon.</summary>
    public ImmutableArray<string> Schemes { get; init; } = [];
}
