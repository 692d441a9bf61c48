using System.Collections.Frozen;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Words that people and programs write in empty cells.</summary>
internal static class FillerWords
{
    public const int Longest = 12;

    /// <summary>The known words. They count as missing only where they would break a type, because '-' can be a
    /// text.</summary>
    public static FrozenSet<string> Known { get; } =
        new[]
        {
            "",
            "-",
            "--",
            "---",
            "–",
            "—",
            ".",
            "..",
            "...",
            "…",
            ":",
            "*",
            "/",
            "?",
            "n.c.",
            "N.C.",
            "n.c",
            "nc",
            "NC",
            "n.p.",
            "N.P.",
            "nd",
            "ND",
            "N.D",
            "na",
            "NA",
            "N.A",
            "s.d.",
            "sd",
            "null",
            "NULL",
            "Null",
            "None",
            "none",
            "NaN",
            "nan",
            "#N/D",
            "#N/A",
            "#N/A!",
            "#VALORE!",
            "#VALUE!",
            "#REF!",
            "#RIF!",
            "#DIV/0!",
            "(vuoto)",
            "(blank)",
            "(empty)",
            "TBD",
        }.ToFrozenSet(StringComparer.Ordinal);
}
