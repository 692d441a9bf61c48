using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>What a build keeps for the next, and what an author should know although nothing is wrong.</summary>
    public static partial class Emit
    {
        public static Wording DamagedOrOther =>
            new(
                "it is damaged or was written by another version",
                "il file è danneggiato o l’ha scritto un’altra versione"
            );

        public static Diagnostic OutputTracesIgnored(string name, Wording why) =>
            TracesIgnored(name, why)
                .Advises(
                    "nothing needs to be done: every output is compared with what is in the folder, and the traces are written anew",
                    "non c’è niente da fare: ogni file viene confrontato con quello che è nella cartella, e le tracce sono riscritte"
                );

        public static Diagnostic PageTracesIgnored(string name, Wording why) =>
            TracesIgnored(name, why)
                .Advises(
                    "nothing needs to be done: every page is made anew, and the traces are written again",
                    "non c’è niente da fare: ogni pagina è rifatta, e le tracce sono riscritte"
                );

        public static Diagnostic TracesNotDeleted(string name, string reason) =>
            Rules
                .Emit.TracesLost.Says(
                    null,
                    $"the traces in '{name}' cannot be deleted: {reason}",
                    $"le tracce in '{name}' non si possono cancellare: {reason}"
                )
                .Advises(
                    "the site is complete; until they can be deleted, every build compares all files",
                    "il sito è completo; finché non si possono cancellare, ogni build confronta tutti i file"
                );

        public static Diagnostic TracesNotWritten(string name, string reason) =>
            Rules
                .Emit.TracesLost.Says(
                    null,
                    $"the traces in '{name}' cannot be written: {reason}",
                    $"le tracce in '{name}' non si possono scrivere: {reason}"
                )
                .Advises(
                    "the site is complete, but the next build makes every page anew; let the user who builds "
                        + "write in '.quadro', and see that the disk has room",
                    "il sito è completo, ma il prossimo build rifà ogni pagina; chi fa il build deve poter "
                        + "scrivere in '.quadro', e il disco deve avere posto"
                );

        public static Diagnostic TracesRefused(string name, string reason) =>
            Rules
                .Emit.TracesRefused.Says(
                    null,
                    $"the traces in '{name}' cannot be written: {reason}",
                    $"le tracce in '{name}' non si possono scrivere: {reason}"
                )
                .Advises(
                    "let the user who builds write in the folder of traces ('.quadro' unless told "
                        + "otherwise), and see that the disk has room",
                    "chi fa il build deve poter scrivere nella cartella delle tracce ('.quadro' se non è "
                        + "detto altrimenti), e il disco deve avere posto"
                );

        public static Diagnostic TracesFolderElsewhere(string folder, Wording reason) =>
            FolderUnusable(folder, reason)
                .Advises(
                    "let it be a folder of the site, or delete it: the next build makes it anew",
                    "fatene una cartella del sito, o cancellatela: il prossimo build la rifà"
                );

        public static Diagnostic TracesFolderClosed(string folder, string reason) =>
            FolderUnusable(folder, Wording.Same(reason))
                .Advises(
                    "let it be a folder that the user who builds may write in",
                    "dev’essere una cartella in cui chi fa il build può scrivere"
                );

        public static Diagnostic OutputHeld() =>
            Running(
                "another build is writing to the output folder",
                "un altro build sta scrivendo nella cartella del sito"
            );

        public static Diagnostic BuildRunning() =>
            Running("another build of this site is running", "un altro build di questo sito è in corso");

        public static Diagnostic Renamed(SourceSpan? span, string name, string oldName, string oldUrl) =>
            Rules
                .Emit.Renamed.Says(
                    span,
                    $"'{name}' is new and has the title of '{oldName}', which is gone: nothing is at '{oldUrl}' any more",
                    $"'{name}' è nuovo e ha il titolo di '{oldName}', che non c’è più: a '{oldUrl}' non c’è più niente"
                )
                .Advises(
                    $"if it is the same under another id, write '{oldUrl}' into its 'aliases': then the old address leads to it",
                    $"se è lo stesso con un altro id, scrivete '{oldUrl}' nei suoi 'aliases': allora il vecchio indirizzo porta lì"
                );

        /// <param name="missing">One or both of the feeds and the sitemap.</param>
        public static Diagnostic NoPlace(Wording missing) =>
            Rules
                .Emit.NoPlace.Says(
                    null,
                    $"the site has no {missing.English}: complete addresses need 'base_url', and quadro.yaml has none",
                    $"il sito non ha {missing.Italian}: agli indirizzi completi serve 'base_url', e quadro.yaml non lo dà"
                )
                .Advises(
                    "write 'base_url' into quadro.yaml, or 'without: [feed, sitemap]' to do without for good",
                    "scrivete 'base_url' in quadro.yaml, o 'without: [feed, sitemap]' per farne sempre a meno"
                );

        public static Wording FeedsOrSitemap(bool feeds, bool sitemap) =>
            (feeds, sitemap) switch
            {
                (true, true) => new("feeds or sitemap", "feed né mappa del sito"),
                (true, false) => new("feeds", "feed"),
                _ => new("sitemap", "mappa del sito"),
            };

        private static Diagnostic Running(string english, string italian) =>
            Rules
                .Emit.BuildRunning.Says(null, english, italian)
                .Advises(
                    "wait for it to end, or stop it, and build again",
                    "aspettate che finisca, o fermatelo, e rifate il build"
                );

        private static Diagnostic FolderUnusable(string folder, Wording reason) =>
            Rules.Emit.TracesRefused.Says(
                null,
                $"the folder of traces, '{folder}', cannot be used: {reason.English}",
                $"la cartella delle tracce, '{folder}', non si può usare: {reason.Italian}"
            );

        private static Diagnostic TracesIgnored(string name, Wording why) =>
            Rules.Emit.TracesIgnored.Says(
                null,
                $"the traces in '{name}' are not used: {why.English}",
                $"le tracce in '{name}' non vengono usate: {why.Italian}"
            );
    }
}
