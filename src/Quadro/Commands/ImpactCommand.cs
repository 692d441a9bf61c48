using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Quadro.Authoring;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro impact</c>: which pages a change in a file reaches.</summary>
internal static class ImpactCommand
{
    public static Command New()
    {
        var command = new Command("impact", "Tells which pages a change of a file, or of the record in one of its lines, reaches.");
        var place = new Argument<string>("FILE[:LINE]") { Description = "An input of the site, from the site's folder: data/projects.csv:12, templates/partials/menu.html." };
        var folder = new Option<string>("--site") { Description = "The site's folder; the current one if not said.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var log = new Option<string>("--log") { Description = "The form of the answer: text or json.", DefaultValueFactory = _ => "text", HelpName = "FORM" };
        log.AcceptOnlyFromAmong("text", "json");
        command.Arguments.Add(place);
        command.Options.Add(folder);
        command.Options.Add(log);
        command.SetAction((result, cancel) => Task.FromResult(Run(result.GetValue(place)!, result.GetValue(folder)!, result.GetValue(log) == "json", cancel)));
        return command;
    }

    private static int Run(string place, string folder, bool json, CancellationToken cancel)
    {
        if (SiteFolder.Read(folder) is not { } site) return CommandTree.WrongUsage;
        var (path, line) = Split(place.Replace('\\', '/'));
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        if (Impact.Of(site, path, line, cancel, out var problem) is not { } impact)
        {
            Console.Error.WriteLine($"quadro: {Printable.Line(problem!)}");
            return CommandTree.WrongUsage;
        }
        if (json) WriteJson(impact);
        else Write(impact);
        return CommandTree.Done;
    }

    private static (string Path, int? Line) Split(string place)
    {
        var colon = place.LastIndexOf(':');
        return colon > 0 && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? (place[..colon], line) : (place, null);
    }

    private static void Write(Impact impact)
    {
        Say(impact.Subjects.Length <= 3 ? string.Join(", ", impact.Subjects) : $"{impact.Subjects.Length} records, from {impact.Subjects[0]} to {impact.Subjects[^1]}");
        Say($"  shown on {Count(impact.Pages.Length)}");
        foreach (var page in impact.Pages) Say($"    {page}");
        if (impact.Askers.IsEmpty) return;
        Say($"  and asked for on {Count(impact.Askers.Length)}, which change if the answer does: records by a value, a list, a number");
        foreach (var page in impact.Askers) Say($"    {page}");
    }

    private static string Count(int pages) => pages == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{pages} pages");

    /// <summary>Data must not steer the terminal.</summary>
    private static void Say(string line) => Console.Out.Write(Printable.Line(line) + "\n");

    private static void WriteJson(Impact impact)
    {
        using var stream = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, items) in new[] { ("subjects", impact.Subjects), ("pages", impact.Pages), ("askers", impact.Askers) })
            {
                writer.WriteStartArray(name);
                foreach (var item in items) writer.WriteStringValue(item);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        stream.Write("\n"u8);
    }
}
