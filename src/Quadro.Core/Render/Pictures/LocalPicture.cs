using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Plan;

namespace Quadro.Render.Pictures;

/// <summary>A picture in content/ or templates/assets/.</summary>
/// <param name="Variants">The variants from which browsers may choose, or empty when only the file itself is
/// shown.</param>
public sealed record LocalPicture(PlannedFile File, PictureFacts? Facts, ImmutableArray<PictureVariant> Variants)
{
    /// <summary>The file itself, turned upright and encoded again, or null when its metadata can be removed without
    /// that.</summary>
    public PictureVariant? Upright { get; init; }
}

/// <summary>A picture that is made from another one.</summary>
/// <param name="Source">The source file.</param>
/// <param name="Key">The name under which it is stored: its source, and how it is made.</param>
public sealed record PictureVariant(SourceEntry Source, string Url, string Key, int Width, string Format, int Quality);
