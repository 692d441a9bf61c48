using System.Text.RegularExpressions;
using Quadro.Diagnostics;

namespace Quadro.Tests.Docs;

/// <summary>The engine's codes and those of the kit's own rules.</summary>
internal static partial class Codes
{
    public static IReadOnlyList<string> All { get; } =
    [.. Rules.All.Select(rule => rule.Code).Concat(OfKit()).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> OfKit() =>
        Directory
            .EnumerateFiles(Architecture.Repository.At("templates", "schema"), "*.yaml")
            .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(each => each.Groups[1].Value));

    [GeneratedRegex(@"^\s*-?\s*code: (QD[0-9]{4})\s*$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
