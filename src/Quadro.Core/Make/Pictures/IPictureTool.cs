using System.Collections.Immutable;

namespace Quadro.Make.Pictures;

/// <summary>Decodes pictures and makes smaller ones.</summary>
public interface IPictureTool : ITool
{
    /// <summary>The picture, upright and without metadata, at a width and in each format (avif, webp, jpeg). The same
    /// order gives the same bytes.</summary>
    /// <exception cref="MakeException">It cannot be decoded.</exception>
    /// <exception cref="ToolException">No picture can be made here.</exception>
    ImmutableArray<byte[]> Make(ReadOnlyMemory<byte> picture, PictureOrder order);
}

/// <summary>The order for variants of a picture.</summary>
/// <param name="Formats">Endings of file names, without the dot.</param>
/// <param name="Quality">1 to 100.</param>
public sealed record PictureOrder(int Width, ImmutableArray<string> Formats, int Quality);
