using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Quadro.Make.Charts.Drawing;
using Quadro.Text;

namespace Quadro.Make.Charts;

/// <summary>One chart as a page orders it: everything that its files are made from.</summary>
/// <param name="Name">The beginning of the files' names.</param>
/// <param name="Title">The title, for messages.</param>
/// <param name="Place">The place in the site that asks for it, for messages: a path, an offset and a length.</param>
internal sealed record ChartOrder(string Name, string Title, (string Path, int At, int Length) Place)
{
    public const string Folder = "assets/charts/";

    /// <summary>The specifications for a wide screen, and for a narrow one when the chart has two forms.</summary>
    public required ImmutableArray<ChartDrawing> Drawings { get; init; }

    public required string Locale { get; init; }

    /// <summary>The colours of the theme in light and dark, as <see cref="ChartColours.In"/> writes them.</summary>
    public required ImmutableArray<string> Colours { get; init; }

    /// <summary>The data as a CSV file, or empty.</summary>
    public required string Csv { get; init; }

    /// <summary>The key of a drawing: the same key means the same bytes.</summary>
    public string KeyOf(string tool, int drawing, bool isDark) =>
        ContentHash.Fingerprint(
            Encoding.UTF8.GetBytes(
                string.Join('\0', tool, Drawings[drawing].Specification, Locale, Colours[isDark ? 1 : 0])
            )
        );

    public string PathOf(string tool, int drawing, bool isDark) => $"{Folder}{Name}-{KeyOf(tool, drawing, isDark)}.svg";

    public string CsvPath => $"{Folder}{Name}-{CsvKey}.csv";

    public string CsvKey => ContentHash.Fingerprint(Encoding.UTF8.GetBytes(Csv));

    /// <summary>Writes the order as one text, which pages keep.</summary>
    public string Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            json.WriteStringValue(Name);
            json.WriteStringValue(Title);
            json.WriteStringValue(Place.Path);
            json.WriteNumberValue(Place.At);
            json.WriteNumberValue(Place.Length);
            json.WriteStringValue(Locale);
            json.WriteStringValue(Colours[0]);
            json.WriteStringValue(Colours[1]);
            json.WriteStringValue(Csv);
            foreach (var drawing in Drawings)
            {
                json.WriteNumberValue(drawing.Width);
                json.WriteNumberValue(drawing.Height);
                json.WriteStringValue(drawing.Specification);
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static ChartOrder Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var parts = json.RootElement.EnumerateArray().ToArray();
        return new ChartOrder(Words(0), Words(1), (Words(2), parts[3].GetInt32(), parts[4].GetInt32()))
        {
            Locale = Words(5),
            Colours = [Words(6), Words(7)],
            Csv = Words(8),
            Drawings =
            [
                .. parts
                    .Skip(9)
                    .Chunk(3)
                    .Select(part => new ChartDrawing(part[0].GetInt32(), part[1].GetInt32(), part[2].GetString()!)),
            ],
        };

        string Words(int at) => parts[at].GetString()!;
    }
}

/// <summary>One form of a chart.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Specification">Vega-Lite, as JSON.</param>
internal sealed record ChartDrawing(int Width, int Height, string Specification)
{
    /// <summary>The SVG with the size that was planned, whatever the tool needed.</summary>
    public string Fit(string svg)
    {
        var end = svg.IndexOf('>', StringComparison.Ordinal);
        return end < 0 ? svg : With(With(svg[..end], "width", Width), "height", Height) + svg[end..];
    }

    /// <summary>A tag with another value for a number that it gives.</summary>
    private static string With(string tag, string name, int value)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal) + name.Length + 3;
        var end = start < name.Length + 3 ? -1 : tag.IndexOf('"', start);
        return end < 0 ? tag : string.Create(CultureInfo.InvariantCulture, $"{tag[..start]}{value}{tag[end..]}");
    }
}
