using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What is in the way of the outputs.</summary>
    public static partial class Emit
    {
        public static Wording NothingChanged => new("nothing was changed", "niente è stato cambiato");

        public static Wording NextPutsRight =>
            new(
                "the next build puts right what this one left unfinished",
                "il prossimo build sistema ciò che questo ha lasciato a metà"
            );

        public static Wording Written => new("written", "scrivere");

        public static Wording Deleted => new("deleted", "cancellare");

        public static Wording PutBack => new("put back", "rimettere a posto");

        public static Wording TwoOutputs(string one, string other) =>
            new($"'{one}' and '{other}'", $"'{one}' e '{other}'");

        public static Wording ManyOutputs(string one, int others) =>
            new($"'{one}' and {Digits(others)} other outputs", $"'{one}' e altri {Digits(others)} file");

        public static Diagnostic OutputsNotExamined(Wording outputs, string reason) =>
            CannotBe(outputs, new("examined", "esaminare"), reason)
                .Advises(
                    "nothing was written; let the user who builds read and write the output folder",
                    "niente è stato scritto; chi fa il build deve poter leggere e scrivere la cartella del sito"
                );

        /// <param name="after">What is true of the folder now.</param>
        public static Diagnostic OutputsRefused(Wording outputs, Wording deed, string reason, Wording after) =>
            CannotBe(outputs, deed, reason)
                .Advises(
                    $"make room or give the user who builds the right to write there; {after.English}",
                    $"fate posto, o date a chi fa il build il diritto di scrivere lì; {after.Italian}"
                );

        public static Diagnostic UnknownFile(string path) =>
            OfNoPage(
                new(
                    $"the output folder has a file that belongs to no page: '{path}'",
                    $"la cartella del sito ha un file che non è di nessuna pagina: '{path}'"
                )
            );

        public static Diagnostic UnknownFiles(int files) =>
            OfNoPage(
                new(
                    $"the output folder has {Digits(files)} files that belong to no page",
                    $"la cartella del sito ha {Digits(files)} file che non sono di nessuna pagina"
                )
            );

        public static Diagnostic NoRoom(string needed, string room) =>
            Rules
                .Emit.NoRoom.Says(
                    null,
                    $"the disk of the output folder has room for {room}, but {needed} are to be written beside the files there",
                    $"il disco della cartella del sito ha posto per {room}, ma vanno scritti {needed} accanto ai file che ci sono"
                )
                .Advises("make room; nothing was written", "fate posto; niente è stato scritto");

        public static Diagnostic WorkLeft(string folder, string reason) =>
            Rules
                .Emit.WorkLeft.Says(
                    null,
                    $"the folder '{folder}' in the output folder, where files were kept while others took "
                        + $"their place, cannot be removed: {reason}",
                    $"la cartella '{folder}' nella cartella del sito, dove i file stavano mentre altri ne "
                        + $"prendevano il posto, non si può togliere: {reason}"
                )
                .Advises(
                    "the site is complete; do not publish that folder: the next build removes it",
                    "il sito è completo; non pubblicate quella cartella: la toglie il prossimo build"
                );

        public static Diagnostic NotOursWith(string path) =>
            NotOfQuadro(
                new(
                    $"the output folder is not one that Quadro has written, and '{path}' in it would be overwritten",
                    $"questa cartella del sito non l’ha scritta Quadro, e '{path}' verrebbe sovrascritto"
                )
            );

        public static Diagnostic NotOurs(int files) =>
            NotOfQuadro(
                new(
                    $"the output folder is not one that Quadro has written, and {Digits(files)} files in it would be overwritten",
                    $"questa cartella del sito non l’ha scritta Quadro, e {Digits(files)} suoi file verrebbero sovrascritti"
                )
            );

        public static Note Listed(string path) => new(Wording.Same($"'{path}'"));

        public static Note AndMore(int files) =>
            new(new Wording($"and {Digits(files)} more", $"e {Count(files, "altro", "altri")}"));

        public static Diagnostic OldOutputKept(string path, string link) =>
            Rules
                .Emit.OldOutputKept.Says(
                    null,
                    $"the old output '{path}' is not deleted: '{link}' is a link, and Quadro deletes nothing through a link",
                    $"il vecchio file '{path}' non viene cancellato: '{link}' è un collegamento, e Quadro non "
                        + "cancella niente attraverso un collegamento"
                )
                .Advises("delete it by hand if it is no longer wanted", "cancellatelo a mano se non serve più");

        public static Diagnostic ForeignFile(SourceSpan? span, string path) =>
            Rules
                .Emit.ForeignFile.Says(
                    span,
                    $"the output '{path}' would overwrite a file that was not written by Quadro",
                    $"'{path}' sovrascriverebbe un file che non ha scritto Quadro"
                )
                .Advises(
                    "move that file away, or give the page another 'url'; '--adopt' takes it over; nothing was written",
                    "spostate quel file, o date alla pagina un altro 'url'; con '--adopt' Quadro lo fa suo; niente è stato scritto"
                );

        /// <param name="at">A path in the output folder, or null for the folder itself.</param>
        public static Diagnostic LinkInTheWay(SourceSpan? span, string? at, Wording outputs)
        {
            var place = PlaceOf(at);
            return InTheWay(
                span,
                new(
                    $"{place.English} is a link, and Quadro writes through no link: {outputs.English} cannot be written",
                    $"{place.Italian} è un collegamento, e Quadro non scrive attraverso un collegamento: "
                        + $"impossibile scrivere {outputs.Italian}"
                )
            );
        }

        public static Diagnostic FolderInTheWay(SourceSpan? span, string path) =>
            InTheWay(
                span,
                new(
                    $"the output '{path}' cannot be written: there is a folder of that name, with files in it "
                        + "that were not written by Quadro or with none",
                    $"'{path}' non si può scrivere: c’è una cartella con quel nome, vuota o con file che non ha scritto Quadro"
                )
            );

        public static Diagnostic FileInTheWay(SourceSpan? span, string? at, Wording outputs)
        {
            var place = PlaceOf(at);
            return InTheWay(
                span,
                new(
                    $"{place.English} is a file, but {outputs.English} can only be written if it is a folder",
                    $"{place.Italian} è un file, ma {outputs.Italian} si può scrivere solo se è una cartella"
                )
            );
        }

        /// <param name="trouble">The end of a sentence.</param>
        public static Diagnostic PathNotAllowed(SourceSpan? span, string path, Wording trouble) =>
            Rules
                .Emit.PathNotAllowed.Says(
                    span,
                    $"the output path '{path}' {trouble.English}",
                    $"il percorso '{path}' {trouble.Italian}"
                )
                .Advises(
                    "give the page an address of letters, digits, '-', '_' and '/', such as 'projects/x/index.html'",
                    "date alla pagina un indirizzo di lettere, cifre, '-', '_' e '/', come 'projects/x/index.html'"
                );

        public static Diagnostic SamePath(SourceSpan? span, string path) =>
            ChooseAnother(
                Rules.Emit.SamePath.Says(
                    span,
                    $"two outputs have the path '{path}'",
                    $"due file del sito hanno il percorso '{path}'"
                )
            );

        public static Diagnostic SamePathButForCase(SourceSpan? span, string path, string other) =>
            ChooseAnother(
                Rules.Emit.SamePath.Says(
                    span,
                    $"the output paths '{path}' and '{other}' differ only in upper and lower case, and are one file on Windows and macOS",
                    $"i percorsi '{path}' e '{other}' differiscono solo nelle maiuscole, e su Windows e macOS sono lo stesso file"
                )
            );

        public static Diagnostic FileAndFolder(SourceSpan? span, string path, string file) =>
            ChooseAnother(
                Rules.Emit.FileAndFolder.Says(
                    span,
                    $"the output '{path}' needs a folder where the output '{file}' is a file",
                    $"a '{path}' serve una cartella dove '{file}' è un file"
                )
            );

        public static Note WrittenByBuild(string path) =>
            new(
                new Wording(
                    $"'{path}' is a file that the build writes by itself",
                    $"'{path}' è un file che il build scrive da sé"
                )
            );

        public static Note ComesFromHere(SourceSpan? span, string path) =>
            new(new Wording($"'{path}' comes from here", $"'{path}' viene da qui"), span);

        private static Diagnostic ChooseAnother(Diagnostic finding) =>
            finding.Advises("give one of them another 'url'", "date a uno dei due un altro 'url'");

        private static Diagnostic CannotBe(Wording outputs, Wording deed, string reason) =>
            Rules.Emit.OutputRefused.Says(
                null,
                $"{outputs.English} cannot be {deed.English}: {reason}",
                $"impossibile {deed.Italian} {outputs.Italian}: {reason}"
            );

        private static Diagnostic OfNoPage(Wording text) =>
            Rules
                .Emit.UnknownFiles.Says(null, text)
                .Advises(
                    "they are left as they are; delete by hand what should not be published with the site",
                    "restano come sono; cancellate a mano ciò che non va pubblicato con il sito"
                );

        private static Diagnostic NotOfQuadro(Wording text) =>
            Rules
                .Emit.NotOurs.Says(null, text)
                .Advises(
                    "write to another folder; or, if these files are not needed any more, build once with "
                        + "'--adopt': it takes them over; nothing was written",
                    "scrivete in un’altra cartella; o, se questi file non servono più, fate una volta il "
                        + "build con '--adopt': Quadro li fa suoi; niente è stato scritto"
                );

        private static Diagnostic InTheWay(SourceSpan? span, Wording text) =>
            Rules
                .Emit.InTheWay.Says(span, text)
                .Advises("move it away; nothing was written", "spostatelo; niente è stato scritto");

        private static Wording PlaceOf(string? at) =>
            at is null
                ? new("the output folder", "la cartella del sito")
                : new($"'{at}' in the output folder", $"'{at}' nella cartella del sito");
    }
}
