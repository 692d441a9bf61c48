using System.Globalization;
using System.Net;
using System.Text;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Tracing;

namespace Quadro.Render.Pictures;

/// <summary>What is written around and into an 'img' element that shows a picture of the site.</summary>
/// <param name="basePath">What addresses from the root begin with; null for links from page to page.</param>
/// <param name="reads">Where the questions of the page are noted.</param>
internal sealed class PictureMarkup(PictureBook book, string? basePath, ReadLog reads) : IImageMarkup
{
    /// <summary>The column of a text in the kit's look; 'sizes' on the element says otherwise.</summary>
    private const string Sizes = "(max-width: 48rem) 100vw, 46rem";

    private int pictureEnd;

    /// <summary>A new page begins.</summary>
    public void Begin() => pictureEnd = 0;

    /// <summary>Inside 'picture' the author has chosen.</summary>
    public void Enter(in HtmlTags tags, ReadOnlySpan<char> html)
    {
        var close = html[tags.End..].IndexOf("</picture", StringComparison.OrdinalIgnoreCase);
        pictureEnd = close < 0 ? html.Length : tags.End + close;
    }

    /// <param name="tags">At an 'img' tag none of whose attributes was read.</param>
    public ShownImage? Of(HtmlTags tags, string url, string outputPath)
    {
        var written = Written.Read(ref tags);
        if (
            written.Source is not { Length: > 0 } source
            || PageFinisher.HasScheme(source)
            || PageFinisher.IsForeign(source)
        )
            return null;
        var address = PageFinisher.Absolute(source, url);
        reads.Add(ReadKind.Picture, address);
        if (book.Find(address) is not { } picture)
            return null;
        if (picture.Facts is not { } facts)
            return new ShownImage("", "", "", new Order(PictureBook.Maker, address));
        var isChosen = tags.Start < pictureEnd || written.HasSet || picture.Variants.IsEmpty;
        return new ShownImage(
            isChosen ? "" : "<picture>" + Sources(picture, written.Sizes ?? Sizes, outputPath),
            Attributes(facts, written, isLogo: book.IsLogo(picture)),
            isChosen ? "" : "</picture>",
            facts.IsDrawing || book.IsLogo(picture) ? null : new Order(PictureBook.Maker, address)
        );
    }

    private string Sources(LocalPicture picture, string sizes, string outputPath)
    {
        var html = new StringBuilder();
        foreach (var format in picture.Variants.GroupBy(variant => variant.Format, StringComparer.Ordinal))
        {
            var set = string.Join(
                ", ",
                format.Select(variant =>
                    string.Create(CultureInfo.InvariantCulture, $"{Fitting(variant.Url, outputPath)} {variant.Width}w")
                )
            );
            html.Append(
                CultureInfo.InvariantCulture,
                $"<source type=\"image/{format.Key}\" srcset=\"{WebUtility.HtmlEncode(set)}\" "
                    + $"sizes=\"{WebUtility.HtmlEncode(sizes)}\">"
            );
        }
        return html.ToString();
    }

    private string Fitting(string url, string outputPath) =>
        basePath is null ? Addresses.Relative(outputPath, url) : basePath + url[1..];

    /// <summary>Room is kept before the picture comes; what is further down waits until somebody scrolls. What the
    /// author wrote stands.</summary>
    private static string Attributes(PictureFacts facts, in Written written, bool isLogo)
    {
        var html = new StringBuilder();
        if (!written.HasSize && facts is { Width: > 0, Height: > 0 })
            html.Append(CultureInfo.InvariantCulture, $" width=\"{facts.Width}\" height=\"{facts.Height}\"");
        if (!written.HasLoading && !isLogo)
            html.Append(" loading=\"lazy\"");
        if (!written.HasDecoding && !isLogo)
            html.Append(" decoding=\"async\"");
        return html.ToString();
    }

    /// <summary>What the author wrote on the element.</summary>
    private record struct Written(
        string? Source,
        string? Sizes,
        bool HasSet,
        bool HasSize,
        bool HasLoading,
        bool HasDecoding
    )
    {
        public static Written Read(ref HtmlTags tags)
        {
            var written = new Written();
            while (tags.NextAttribute())
            {
                switch (tags.AttributeName)
                {
                    case "src":
                        written.Source = WebUtility.HtmlDecode(tags.Value.ToString()).Trim();
                        break;
                    case "sizes":
                        written.Sizes = WebUtility.HtmlDecode(tags.Value.ToString());
                        break;
                    case "srcset":
                        written.HasSet = true;
                        break;
                    case "width" or "height":
                        written.HasSize = true;
                        break;
                    case "loading":
                        written.HasLoading = true;
                        break;
                    case "decoding":
                        written.HasDecoding = true;
                        break;
                }
            }
            return written;
        }
    }
}
