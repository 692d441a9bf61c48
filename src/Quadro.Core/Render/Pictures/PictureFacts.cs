using Quadro.Text;

namespace Quadro.Render.Pictures;

/// <summary>The facts in the bytes of a picture, read without decoding it. Width and height are those of the upright
/// picture, as the reader sees it.</summary>
/// <param name="Kind">The usual extension of its kind: png, jpeg, gif, webp, avif, svg.</param>
public sealed record PictureFacts(string Kind, int Width, int Height)
{
    /// <summary>The orientation of the pixels (EXIF, 1 to 8); 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    public bool IsAnimated { get; init; }

    /// <summary>Whether the file ends before its picture does.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Whether it contains metadata that can only be removed by encoding the picture again.</summary>
    public bool KeepsNotes { get; init; }

    public bool IsDrawing => Kind == "svg";

    public double Megapixels => (double)Width * Height / 1_000_000;

    /// <summary>Reads the facts, or returns null when the bytes are not a picture that browsers show.</summary>
    public static PictureFacts? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var facts = MediaTypes.Picture(bytes.Span) switch
            {
                "png" => PngFile.Read(bytes.Span),
                "jpeg" => JpegFile.Read(bytes),
                "gif" => GifFile.Read(bytes.Span),
                "webp" => WebpFile.Read(bytes.Span),
                "avif" => AvifFile.Read(bytes.Span),
                "svg" => SvgFile.Read(bytes.Span),
                _ => null,
            };
            return facts is null or { IsDrawing: true } || (facts.Width > 0 && facts.Height > 0)
                ? facts
                : facts with
                {
                    IsCutShort = true,
                };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // No browser reads a file that ends within a number.
            return MediaTypes.Picture(bytes.Span) is { } kind
                ? new PictureFacts(kind, 0, 0) { IsCutShort = true }
                : null;
        }
    }

    /// <summary>Whether an extension is usual for this kind.</summary>
    public bool HasEnding(string extension) =>
        Kind == "jpeg" ? extension is ".jpg" or ".jpeg" or ".jpe" or ".jfif"
        : Kind == "png" ? extension is ".png" or ".apng"
        : extension == "." + Kind;

    internal PictureFacts Turned(int orientation) =>
        orientation is >= 5 and <= 8
            ? this with
            {
                Orientation = orientation,
                Width = Height,
                Height = Width,
            }
            : this with
            {
                Orientation = orientation is >= 1 and <= 8 ? orientation : 1,
            };
}
