using System.Collections.Immutable;

namespace Quadro.Make.Pictures;

/// <summary>The door to what decodes pictures and makes smaller ones of them.</summary>
public interface IPictureTool : ITool
{
    /// <summary>The picture upright and without notes, in each format (avif, webp, jpeg), at a width: the same bytes
    /// for the same order.</summary>
    /// <exception cref="MakeException">It cannot be decoded.</exception>
    /// <exception cref="ToolException">No picture can be made here.</exception>
    ImmutableArray<byte[]> Make(ReadOnlyMemory<byte> picture, PictureOrder order);
}

/// <summary>What is to be made of a picture.</summary>
/// <param name="Formats">Endings of file names, without the dot.</param>
/// <param name="Quality">1 to 100.</param>
public sealed record PictureOrder(int Width, ImmutableArray<string> Formats, int Quality);
