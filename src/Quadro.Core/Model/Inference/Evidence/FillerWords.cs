using System.Collections.Frozen;

namespace Quadro.Model.Inference.Evidence;

/// <summary>What people and programs write where there is nothing to write.</summary>
internal static class FillerWords
{
    public const int Longest = 12;

    /// <summary>Only counted as missing where they would break a type: '-' can be a text.</summary>
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
