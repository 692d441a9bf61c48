using System.Collections.Immutable;

namespace Quadro.Model.Settings;

/// <summary>What is made of the site's pictures.</summary>
public sealed record PictureSettings
{
    /// <summary>Whether pictures go out as they are, notes included.</summary>
    public bool Off { get; init; }

    /// <summary>In points, each once.</summary>
    public ImmutableArray<int> Widths { get; init; } = [480, 960, 1600];

    /// <summary>avif and webp: a browser takes the first that it knows.</summary>
    public ImmutableArray<string> Formats { get; init; } = ["avif", "webp"];

    /// <summary>1 to 100.</summary>
    public int Quality { get; init; } = 75;

    /// <summary>A larger picture is not shown.</summary>
    public int Megapixels { get; init; } = 100;
}
