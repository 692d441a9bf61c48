using System.Globalization;
using System.Net;
using System.Text;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Tracing;

namespace Quadro.Render.Pictures;

/// <summary>Adds markup around and in an 'img' element that shows a picture of the site.</summary>
/// <param name="basePath">The start of every address from the root, or null for relative links between pages.</param>
/// <param name="reads">Notes the questions of the page.</param>
internal sealed class PictureMarkup(PictureBook book, string? basePath, ReadLog reads) : IImageMarkup
{
    /// <summary>The width of a column of text in the kit's theme. 'sizes' on the element overrides it.</summary>
    private const string Sizes = "(max-width: 48rem) 100vw, 46rem";

    private int pictureEnd;

    /// <summary>Starts a new page.</summary>
    public void Begin() => pictureEnd = 0;

    /// <summary>Enters a 'picture' element, in which the author has already chosen the variants.</summary>
    public void Enter(in HtmlTags tags, ReadOnlySpan<char> html)
    {
        var close = html[tags.End..].IndexOf("</picture", StringComparison.OrdinalIgnoreCase);
        pictureEnd = close < 0 ? html.Length : tags.End + close;
    }

    /// <param name="tags">The 'img' tag, before any of its attributes is read.</param>
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

    /// <summary>Reserves space before the picture loads; pictures further down load when the reader scrolls.
    /// Attributes of the author are kept.</summary>
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

    /// <summary>The attributes that the author wrote on the element.</summary>
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
