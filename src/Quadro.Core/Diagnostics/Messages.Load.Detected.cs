using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Facts about tables that nothing declares, for --verbose.</summary>
    public static partial class Load
    {
        public static Wording Delimiter => new("delimiter", "separatore");

        public static Wording LineEnds => new("line ends", "fine riga");

        public static Wording Encoding => new("encoding", "codifica");

        public static Wording SheetRead => new("sheet", "foglio");

        public static Wording ATab => new("tab", "tabulazione");

        public static Wording SheetAmongOthers(string sheet, string others) =>
            new($"'{sheet}' (not read: {others})", $"'{sheet}' (non letti: {others})");

        public static Wording DetectedOf(string path, Wording facts) =>
            new($"{path}: {facts.English}", $"{path}: {facts.Italian}");

        public static Wording Fact(Wording name, Wording value) =>
            new($"{name.English} {value.English}", $"{name.Italian} {value.Italian}");
    }
}
