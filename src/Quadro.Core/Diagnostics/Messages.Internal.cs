using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    public static partial class Internal
    {
        private static readonly Wording TellUs = new(
            "build with --clean, and tell us what was changed before",
            "fate il build con --clean, e fateci sapere che cosa era cambiato prima"
        );

        public static Diagnostic Crash(SourceSpan? span, Wording piece, string reason, string trace) =>
            Rules
                .Internal.Crash.Says(
                    span,
                    $"a fault of Quadro itself in {piece.English}: {reason}",
                    $"un errore di Quadro in {piece.Italian}: {reason}"
                )
                .Advises(
                    "nothing was written; please report it with what follows",
                    "niente è stato scritto; segnalatelo con ciò che segue"
                )
                .Adds(new Note(Wording.Same(trace)));

        public static Diagnostic CrashInPreview(string reason, string trace) =>
            Rules
                .Internal.Crash.Says(null, $"a fault of Quadro itself: {reason}", $"un errore di Quadro: {reason}")
                .Advises(
                    "save again; if it comes back, report it with what follows",
                    "salvate di nuovo; se torna, segnalatelo con ciò che segue"
                )
                .Adds(new Note(Wording.Same(trace)));

        public static Wording AfterTheseErrors => new("what follows after these errors", "ciò che segue questi errori");

        public static Wording ThePage(string url) => new($"the page '{url}'", $"la pagina '{url}'");

        public static Wording TheText(string record) => new($"the text of '{record}'", $"il testo di '{record}'");

        public static Diagnostic OtherThanClean(string path) =>
            Rules
                .Internal.Mismatch.Says(
                    null,
                    $"'{path}' is not what a clean build makes",
                    $"'{path}' non è ciò che fa un build da capo"
                )
                .Advises(TellUs);

        public static Diagnostic LeftOver(string path) =>
            Rules
                .Internal.Mismatch.Says(
                    null,
                    $"'{path}' is a file of an earlier build that a clean one does not make",
                    $"'{path}' è un file di un build precedente, che un build da capo non fa"
                )
                .Advises(TellUs);

        public static Diagnostic MoreThanClean(int files) =>
            Rules.Internal.Mismatch.Says(
                null,
                $"{Digits(files)} more files are not what a clean build makes",
                $"altri {Digits(files)} file non sono ciò che fa un build da capo"
            );

        public static Diagnostic OtherMessages() =>
            Rules
                .Internal.Mismatch.Says(
                    null,
                    "the messages are not those of a clean build",
                    "i messaggi non sono quelli di un build da capo"
                )
                .Advises(TellUs);
    }
}
