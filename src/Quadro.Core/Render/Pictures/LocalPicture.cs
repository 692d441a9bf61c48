using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Plan;

namespace Quadro.Render.Pictures;

/// <summary>A picture that lies in content/ or templates/assets/.</summary>
/// <param name="Variants">What browsers may choose from in its place; none when it is shown as it is.</param>
public sealed record LocalPicture(PlannedFile File, PictureFacts? Facts, ImmutableArray<PictureVariant> Variants)
{
    /// <summary>The file itself turned upright and made anew, when its notes cannot be taken out otherwise.</summary>
    public PictureVariant? Upright { get; init; }
}

/// <summary>A picture made of another one.</summary>
/// <param name="Source">The file it is made of.</param>
/// <param name="Key">Its name wherever it is kept: what it is made of, and how.</param>
public sealed record PictureVariant(SourceEntry Source, string Url, string Key, int Width, string Format, int Quality);
