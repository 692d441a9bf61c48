using System.Collections.Immutable;

namespace Quadro.Model.Settings;

/// <summary>How the site's pictures are converted.</summary>
public sealed record PictureSettings
{
    /// <summary>Whether pictures are published unchanged, including their metadata.</summary>
    public bool Off { get; init; }

    /// <summary>The widths in pixels, each once.</summary>
    public ImmutableArray<int> Widths { get; init; } = [480, 960, 1600];

    /// <summary>The formats; a browser takes the first that it supports.</summary>
    public ImmutableArray<string> Formats { get; init; } = ["avif", "webp"];

    /// <summary>The quality from 1 to 100.</summary>
    public int Quality { get; init; } = 75;

    /// <summary>The largest size of a picture that is shown.</summary>
    public int Megapixels { get; init; } = 100;
}
