using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>The door to what decodes pictures and makes smaller ones of them.</summary>
public interface IPictureMaker
{
    /// <summary>Why it cannot work on this machine, as the end of a sentence; null when it can.</summary>
    string? Trouble { get; }

    /// <summary>Tells it from any other that might make other bytes of the same picture.</summary>
    string Identity { get; }

    /// <summary>The picture upright and without notes, in each format (avif, webp, jpeg), at a width: the same bytes
    /// for the same order.</summary>
    /// <exception cref="PictureException">It cannot be decoded.</exception>
    /// <exception cref="PictureMakerException">No picture can be made here.</exception>
    ImmutableArray<byte[]> Make(ReadOnlyMemory<byte> picture, PictureOrder order);
}

/// <summary>What is to be made of a picture.</summary>
/// <param name="Formats">Endings of file names, without the dot.</param>
/// <param name="Quality">1 to 100.</param>
public sealed record PictureOrder(int Width, ImmutableArray<string> Formats, int Quality);

/// <summary>A picture cannot be made of this file; the message says why, as the end of a sentence.</summary>
public sealed class PictureException : Exception
{
    public PictureException() { }

    public PictureException(string message)
        : base(message) { }

    public PictureException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>No picture can be made on this machine; the message says why, as the end of a sentence.</summary>
public sealed class PictureMakerException : Exception
{
    public PictureMakerException() { }

    public PictureMakerException(string message)
        : base(message) { }

    public PictureMakerException(string message, Exception inner)
        : base(message, inner) { }
}
