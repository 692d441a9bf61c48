using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>Every code that the engine can report, one file per stage.</summary>
public static partial class Rules
{
    /// <summary>QD1: bytes that cannot be read as what they claim to be.</summary>
    public static class Load
    {
        public static readonly Rule UnreadableFile = new("QD1001", Severity.Error, "A file that cannot be read");
        public static readonly Rule MalformedYaml = new("QD1002", Severity.Error, "YAML that cannot be read");
        public static readonly Rule DuplicateKey = new("QD1003", Severity.Error, "The same key twice");
        public static readonly Rule MalformedCsv = new("QD1005", Severity.Error, "A table that cannot be read");
        public static readonly Rule CellCount = new("QD1006", Severity.Error, "A row with more or fewer cells than the header");
        public static readonly Rule MalformedJson = new("QD1007", Severity.Error, "JSON that cannot be read");
        public static readonly Rule MalformedFrontMatter = new("QD1008", Severity.Error, "Front matter that cannot be read");

        public static ImmutableArray<Rule> All => [UnreadableFile, MalformedYaml, DuplicateKey, MalformedCsv, CellCount, MalformedJson, MalformedFrontMatter];
    }
}
