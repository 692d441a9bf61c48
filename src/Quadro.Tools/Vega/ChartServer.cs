using System.Text.Json;

namespace Quadro.Tools.Vega;

/// <summary>The worker's side: it reads one request a line, and writes one answer a line, until its input
/// ends.</summary>
public static class ChartServer
{
    /// <summary>The first argument of a worker.</summary>
    public const string Argument = "--worker-charts";

    public static int Run(Stream input, Stream output)
    {
        using var engine = new VegaEngine();
        using var reader = new StreamReader(input);
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        while (reader.ReadLine() is { } line)
        {
            using var request = JsonDocument.Parse(line);
            var (svg, failure) = engine.Draw(
                request.RootElement.GetProperty("specification").GetString()!,
                request.RootElement.GetProperty("locale").GetString()!
            );
            writer.WriteLine(Answer(svg, failure));
            writer.Flush();
        }
        return 0;
    }

    private static string Answer(string? svg, string? failure)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            if (svg is not null)
                json.WriteString("svg", svg);
            else
                json.WriteString("failure", failure ?? "");
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
