using System.Collections.Immutable;

namespace Quadro.Render.Pictures;

/// <summary>A picture as it is published: the same pixels, without the metadata of a camera or a program.</summary>
internal static class CleanPicture
{
    /// <summary>The parts that are kept, or null when all are.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>>? Parts(ReadOnlyMemory<byte> file, PictureFacts facts)
    {
        if (facts.IsCutShort)
            return null;
        var parts = facts.Kind switch
        {
            "jpeg" => JpegFile.Clean(file, facts.Orientation),
            "png" => PngFile.Clean(file, facts.Orientation),
            "webp" => WebpFile.Clean(file),
            "gif" => GifFile.Clean(file),
            _ => [file],
        };
        return
            parts.Sum(part => (long)part.Length) == file.Length
            && parts.All(part => part.Length > 0)
            && IsSame(parts, file.Span)
            ? null
            : parts;
    }

    public static ReadOnlyMemory<byte> Join(ImmutableArray<ReadOnlyMemory<byte>> parts)
    {
        var (whole, at) = (new byte[parts.Sum(part => part.Length)], 0);
        foreach (var part in parts)
        {
            part.Span.CopyTo(whole.AsSpan(at));
            at += part.Length;
        }
        return whole;
    }

    private static bool IsSame(ImmutableArray<ReadOnlyMemory<byte>> parts, ReadOnlySpan<byte> file)
    {
        var at = 0;
        foreach (var part in parts)
        {
            if (!file.Slice(at, part.Length).SequenceEqual(part.Span))
                return false;
            at += part.Length;
        }
        return true;
    }
}
