using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Quadro.Tests.Tracing;

/// <summary>Somebody at work on a site: what stands there, what stood there at the beginning, and chances that a seed
/// decides.</summary>
internal sealed class Editing(Random random, EditedSite site, StandingSite standing)
{
    public EditedSite Site { get; set; } = site;

    public StandingSite Standing => standing;

    public int Number(int below) => random.Next(below);

    public bool Chance(int ofHundred) => random.Next(100) < ofHundred;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public string OneOf(params string[] from) => Pick(from);

    /// <summary>A name that is mostly new.</summary>
    public string NewName(string stem) => stem + random.Next(40).ToString(CultureInfo.InvariantCulture);

    public string? Text(string path) => Site.Text(path);

    public IReadOnlyList<string> Paths(string start, string end = "") =>
        [
            .. Site.Files.Keys.Where(path =>
                path.StartsWith(start, StringComparison.Ordinal) && path.EndsWith(end, StringComparison.Ordinal)
            ),
        ];

    public string? Path(string start, string end = "") => Paths(start, end) is { Count: > 0 } some ? Pick(some) : null;

    public void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Mostly the file gets the present time; now and then an older version with its own time is put in its
    /// place.</summary>
    public void Put(string path, byte[] bytes)
    {
        var now = Chance(8) ? -random.Next(1, 1_000_000) : standing.Machine.Now;
        Site = Site with { Files = Site.Files.SetItem(path, new EditedFile(bytes, now)) };
    }

    public void Delete(string path) => Site = Site with { Files = Site.Files.Remove(path) };

    /// <summary>The kit's own file, to be changed by the site.</summary>
    public static string OfKit(string path) => Encoding.UTF8.GetString(Kit.Read(path).Span);

    private static Cli.Disk.EmbeddedKit Kit { get; } = new();

    public void Change(string path, Func<string, string> change)
    {
        if (Text(path) is { } text)
            Put(path, change(text));
    }

    /// <summary>Changes the lines of a file, the header first.</summary>
    public void Lines(string path, Action<List<string>> change) => Change(path, text =>
        {
            var lines = text.Split('\n').ToList();
            if (lines[^1].Length == 0)
                lines.RemoveAt(lines.Count - 1);
            change(lines);
            return string.Concat(lines.Select(line => line + "\n"));
        });

    /// <summary>Sets a key of the top level, or takes it out.</summary>
    public void Key(string path, string key, string? value)
    {
        if (Text(path) is null)
            return;
        Lines(path, lines =>
        {
            lines.RemoveAll(line => line.StartsWith(key + ":", StringComparison.Ordinal));
            if (value is not null)
                lines.Insert(0, $"{key}: {value}");
        });
    }

    /// <summary>Sets a key of a text's front matter, or takes it out.</summary>
    public void FrontKey(string path, string key, string? value) => Change(path, text =>
        {
            var end = text.StartsWith("---\n", StringComparison.Ordinal)
                ? text.IndexOf("\n---\n", StringComparison.Ordinal)
                : -1;
            if (end < 0)
                return $"---\n{key}: {value}\n---\n{text}";
            var kept = text[4..(end + 1)]
                .Split('\n')
                .Where(line => line.Length > 0 && !line.StartsWith(key + ":", StringComparison.Ordinal));
            return $"---\n{string.Concat((value is null ? kept : kept.Append($"{key}: {value}")).Select(line => line + "\n"))}{text[(end + 1)..]}";
        });

    public ImmutableArray<string> Ids(string collection) =>
        collection switch
        {
            "works" => [.. Rows("data/works.csv").Select(row => row.Split(',')[0]), "torre"],
            "crew" =>
            [
                .. Paths("content/crew/", ".md")
                    .Select(path => path["content/crew/".Length..^3])
                    .Where(name => !name.Contains('.', StringComparison.Ordinal)),
            ],
            _ => ["citta", "centro", "fiume", "riva"],
        };

    private IEnumerable<string> Rows(string path) =>
        (Text(path) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
}

/// <summary>One kind of edit, and how often it comes.</summary>
internal sealed record Edit(string Name, int Weight, Action<Editing> Act);
