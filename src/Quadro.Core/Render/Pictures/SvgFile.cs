using System.Globalization;
using System.Text;
using Quadro.Render.Html;
using Quadro.Text;

namespace Quadro.Render.Pictures;

/// <summary>Reads the size of a drawing from its root element.</summary>
internal static class SvgFile
{
    private const int Head = 4000;

    /// <summary>The width of a drawing without a size: it fills its column, so it gets this many pixels in its own
    /// proportion.</summary>
    private const int Wide = 1600;

    public static PictureFacts Read(ReadOnlySpan<byte> bytes)
    {
        var root = bytes[(MediaTypes.StartOfDrawing(bytes) ?? 0)..];
        var tags = new HtmlTags(Encoding.UTF8.GetString(root[..Math.Min(root.Length, Head)]));
        double width = 0,
            height = 0;
        var box = "";
        while (tags.NextTag())
        {
            if (tags.Name is not "svg")
                continue;
            while (tags.NextAttribute())
            {
                if (tags.AttributeName is "width")
                    width = Points(tags.Value);
                else if (tags.AttributeName is "height")
                    height = Points(tags.Value);
                else if (tags.AttributeName is "viewbox")
                    box = tags.Value.ToString();
            }
            break;
        }
        if (width >= 1 && height >= 1)
            return new PictureFacts("svg", (int)Math.Round(width), (int)Math.Round(height));
        if (
            box.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
                is not [_, _, var right, var bottom]
            || Points(right) is not (> 0 and var w)
            || Points(bottom) is not (> 0 and var h)
        )
            return new PictureFacts("svg", 0, 0);
        if (width >= 1)
            return new PictureFacts("svg", (int)Math.Round(width), Math.Max(1, (int)Math.Round(width * h / w)));
        if (height >= 1)
            return new PictureFacts("svg", Math.Max(1, (int)Math.Round(height * w / h)), (int)Math.Round(height));
        return new PictureFacts("svg", Wide, (int)Math.Clamp(Math.Round(Wide * h / w), 1, 100_000));
    }

    private static double Points(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            value = value[..^2];
        return
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 100_000
            ? number
            : 0;
    }
}
