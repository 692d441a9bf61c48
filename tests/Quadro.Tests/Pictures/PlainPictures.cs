using System.Collections.Immutable;
using System.Text;
using Quadro.Make;
using Quadro.Make.Pictures;
using Quadro.Text;

namespace Quadro.Tests.Pictures;

/// <summary>Pictures that can be read: what was ordered, and of what.</summary>
internal sealed class PlainPictures : IPictureTool
{
    private int made;

    public string? Trouble { get; init; }

    public string Identity { get; init; } = "plain";

    /// <summary>Why no picture can be decoded, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why it turns out that it cannot work, or null.</summary>
    public string? Failure { get; init; }

    public int Made => made;

    public ImmutableArray<byte[]> Make(ReadOnlyMemory<byte> picture, PictureOrder order)
    {
        Interlocked.Add(ref made, order.Formats.Length);
        if (Failure is not null)
            throw new ToolException(Failure);
        if (Refusal is not null)
            throw new MakeException(Refusal);
        return
        [
            .. order.Formats.Select(format =>
                Encoding.UTF8.GetBytes(
                    $"{format} {order.Width} {order.Quality} {ContentHash.Fingerprint(picture.Span)}"
                )
            ),
        ];
    }
}
