using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Plan.Outputs;
using Quadro.Text;

namespace Quadro.Plan.Styles;

/// <summary>How a page may be looked at.</summary>
internal readonly record struct ThemeMode(Wording Name, bool IsDark, bool IsStrong, bool IsPrint);

/// <summary>The custom properties that stylesheets give to the whole page, in each way of looking at it.</summary>
internal sealed class ThemeColours
{
    private static readonly ImmutableArray<ThemeMode> Known =
    [
        new(Messages.Check.LightColours, false, false, false),
        new(Messages.Check.DarkColours, true, false, false),
        new(Messages.Check.LightStrong, false, true, false),
        new(Messages.Check.DarkStrong, true, true, false),
        new(Messages.Check.OnPaper, false, false, true),
    ];

    private readonly List<(StyleLine Line, SourceFile File)> lines = [];

    public ThemeColours(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        foreach (var line in StyleSheet.Read(file.Text))
            if (
                line.Name.StartsWith("--", StringComparison.Ordinal)
                && line.Around[^1].Split(',').Any(one => one.Trim() is ":root" or "html" or ":host")
            )
                lines.Add((line, file));
        var conditions = lines
            .SelectMany(line => line.Line.Around)
            .Where(around => around.StartsWith("@media", StringComparison.Ordinal))
            .ToList();
        var (dark, strong, print) = (
            Mentions("dark") || lines.Exists(line => line.Line.Value.Contains("light-dark(", StringComparison.Ordinal)),
            Mentions("prefers-contrast"),
            Mentions("print")
        );
        Modes =
        [
            .. Known.Where(mode => (dark || !mode.IsDark) && (strong || !mode.IsStrong) && (print || !mode.IsPrint)),
        ];

        bool Mentions(string word) =>
            conditions.Exists(condition => condition.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The colours of a site's stylesheets, in the order in which its layouts link them: of two that say the
    /// same the later one holds. A sheet that no layout names comes first, and the theme's own last.</summary>
    public static ThemeColours Of(SiteModel model, SitePlan plan)
    {
        var layouts = string.Concat(
            model
                .Templates.Where(entry => entry.SitePath.StartsWith("templates/layouts/", StringComparison.Ordinal))
                .OrderBy(entry => entry.SitePath, StringComparer.Ordinal)
                .Select(entry => entry.Text?.Text)
        );
        return new ThemeColours(
            plan.Assets.Where(asset => asset.Key.EndsWith(".css", StringComparison.Ordinal))
                .OrderBy(asset =>
                    asset.Key == ThemeFiles.Style
                        ? int.MaxValue
                        : layouts.IndexOf($"\"{asset.Key}\"", StringComparison.Ordinal)
                )
                .ThenBy(asset => asset.Key, StringComparer.Ordinal)
                .Select(asset => asset.Value.Source.AsText())
        );
    }

    public ImmutableArray<ThemeMode> Modes { get; }

    /// <summary>Where a stylesheet of the site gives a property its value; null when none does, or the settings
    /// do.</summary>
    public SourceSpan? PlaceOf(string property, ThemeMode mode) =>
        Find(property, mode) is var (line, file) && file.Path != "quadro.yaml"
            ? file.Span(line.At, line.Name.Length)
            : null;

    public bool Has(string property) => lines.Exists(line => line.Line.Name == property);

    public Colour? ColourOf(string property, ThemeMode mode) =>
        new ColourReader(name => Find(name, mode)?.Line.Value, mode.IsDark).Read($"var({property})");

    /// <summary>The last one wins that a browser understands: an earlier one stands there for those that do
    /// not.</summary>
    private (StyleLine Line, SourceFile File)? Find(string property, ThemeMode mode)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Line.Name == property && lines[i].Line.Around.All(around => Holds(around, mode)))
                return lines[i];
        return null;
    }

    private static bool Holds(string around, ThemeMode mode)
    {
        if (!around.StartsWith("@media", StringComparison.Ordinal))
            return !around.StartsWith("@container", StringComparison.Ordinal);
        return around["@media".Length..]
            .Split(',')
            .Any(query =>
                query
                    .Split(" and ", StringSplitOptions.TrimEntries)
                    .All(part => Holds(part.Replace(" ", "", StringComparison.Ordinal), mode))
            );

        static bool Holds(string part, ThemeMode mode) =>
            part switch
            {
                "" or "all" => true,
                "print" => mode.IsPrint,
                "screen" => !mode.IsPrint,
                "(prefers-color-scheme:dark)" => mode.IsDark,
                "(prefers-color-scheme:light)" => !mode.IsDark,
                "(prefers-contrast:more)" => mode.IsStrong,
                "(prefers-contrast:no-preference)" => !mode.IsStrong,
                _ => false,
            };
    }
}
