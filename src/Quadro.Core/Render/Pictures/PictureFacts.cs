using Quadro.Text;

namespace Quadro.Render.Pictures;

/// <summary>What the bytes of a picture say of it, without decoding it. Width and height are those that a reader sees,
/// turned upright.</summary>
/// <param name="Kind">The usual ending of its kind: png, jpeg, gif, webp, avif, svg.</param>
public sealed record PictureFacts(string Kind, int Width, int Height)
{
    /// <summary>How the points are turned (EXIF, 1 to 8); 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    public bool IsAnimated { get; init; }

    /// <summary>Whether the file ends before its picture does.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Whether it carries notes that cannot be taken out without making the picture anew.</summary>
    public bool KeepsNotes { get; init; }

    public bool IsDrawing => Kind == "svg";

    public double Megapixels => (double)Width * Height / 1_000_000;

    /// <summary>Null for what is no picture that browsers show.</summary>
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
            // A file that ends within a number is read by nobody.
            return MediaTypes.Picture(bytes.Span) is { } kind
                ? new PictureFacts(kind, 0, 0) { IsCutShort = true }
                : null;
        }
    }

    /// <summary>Whether a file's ending is one that its kind goes by.</summary>
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
