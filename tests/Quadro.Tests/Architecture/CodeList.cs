namespace Quadro.Tests.Architecture;

/// <summary>
/// The verified list of codes: a line <c>code name</c> for every code ever published, with <c>retired</c> behind it
/// when no rule has it any more. Lines are added, never changed.
/// </summary>
internal sealed class CodeList(string text)
{
    public static string Path => Repository.At("tests", "Quadro.Tests", "Architecture", "codes.txt");

    private readonly List<string[]> lines =
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ')),
    ];

    /// <summary>Published codes that now mean something else or nothing.</summary>
    public IEnumerable<string> Changed(IEnumerable<NamedRule> declared)
    {
        var now = declared.ToDictionary(rule => rule.Rule.Code, FullName);
        foreach (var line in lines)
        {
            var name = now.GetValueOrDefault(line[0]);
            var retired = line is [_, _, "retired"];
            if (retired && name is not null)
                yield return $"{line[0]} was {line[1]} and is retired; {name} needs a code of its own";
            else if (!retired && name is null)
                yield return $"{line[0]} {line[1]} is gone; codes are permanent (a rule that is no longer "
                    + "needed is marked 'retired')";
            else if (!retired && name != line[1])
                yield return $"{line[0]} was {line[1]} and is now {name}; codes are permanent";
        }
    }

    public IEnumerable<string> Missing(IEnumerable<NamedRule> declared) =>
        declared
            .Where(rule => !lines.Exists(line => line[0] == rule.Rule.Code))
            .Select(rule => $"{rule.Rule.Code} {FullName(rule)}")
            .Order(StringComparer.Ordinal);

    public string With(IEnumerable<string> added) =>
        string.Concat(
            lines
                .Select(line => string.Join(' ', line))
                .Concat(added)
                .Order(StringComparer.Ordinal)
                .Select(line => line + "\n")
        );

    private static string FullName(NamedRule rule) => $"{rule.Stage}.{rule.Name}";
}
