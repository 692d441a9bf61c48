using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD5: outputs that cannot be written where they should be.</summary>
    public static class Emit
    {
        public static readonly Rule PathNotAllowed = new(
            "QD5001",
            Severity.Error,
            "An output path that is not allowed",
            "Un file del sito con un nome non ammesso"
        );
        public static readonly Rule SamePath = new(
            "QD5002",
            Severity.Error,
            "Two outputs that are one file",
            "Due file del sito che sono lo stesso"
        );
        public static readonly Rule FileAndFolder = new(
            "QD5003",
            Severity.Error,
            "An output that would have to be a file and a folder",
            "Un file che dovrebbe essere anche una cartella"
        );
        public static readonly Rule ForeignFile = new(
            "QD5004",
            Severity.Error,
            "A file in the way that Quadro did not write",
            "Un file altrui al posto di una pagina"
        );
        public static readonly Rule InTheWay = new(
            "QD5005",
            Severity.Error,
            "A folder, file or link in the way of an output",
            "Qualcosa al posto di un file del sito"
        );
        public static readonly Rule OutputRefused = new(
            "QD5006",
            Severity.Error,
            "An output that the machine refuses to write",
            "La macchina rifiuta di scrivere una pagina"
        );
        public static readonly Rule TracesRefused = new(
            "QD5007",
            Severity.Error,
            "Traces that the machine refuses to write",
            "La macchina rifiuta di scrivere le tracce"
        );
        public static readonly Rule TracesIgnored = new(
            "QD5008",
            Severity.Info,
            "Traces that cannot be read",
            "Tracce che non si leggono"
        );
        public static readonly Rule OldOutputKept = new(
            "QD5009",
            Severity.Warning,
            "An old output that is left where it is",
            "Una vecchia pagina lasciata dov’è"
        );
        public static readonly Rule BuildRunning = new(
            "QD5010",
            Severity.Error,
            "Another build of the same site is running",
            "Un altro build dello stesso sito è in corso"
        );
        public static readonly Rule Renamed = new(
            "QD5011",
            Severity.Warning,
            "A record that seems to have got another id",
            "Un record che sembra avere cambiato id"
        );
        public static readonly Rule NoPlace = new(
            "QD5012",
            Severity.Info,
            "Feeds and a sitemap that the site does without",
            "Feed e mappa che il sito non ha"
        );
        public static readonly Rule NotOurs = new(
            "QD5013",
            Severity.Error,
            "An output folder that Quadro has not written",
            "Una cartella che Quadro non ha scritto"
        );
        public static readonly Rule UnknownFiles = new(
            "QD5014",
            Severity.Info,
            "Files in the output folder that belong to no page",
            "File che non sono di nessuna pagina"
        );
        public static readonly Rule NoRoom = new(
            "QD5015",
            Severity.Error,
            "A disk without room for the site",
            "Un disco senza posto per il sito"
        );
        public static readonly Rule TracesLost = new(
            "QD5016",
            Severity.Warning,
            "Traces that could not be kept",
            "Tracce che non si sono potute tenere"
        );
        public static readonly Rule WorkLeft = new(
            "QD5017",
            Severity.Warning,
            "A working folder that is left in the output folder",
            "Una cartella di lavoro rimasta nel sito"
        );

        public static ImmutableArray<Rule> All =>
            [
                PathNotAllowed,
                SamePath,
                FileAndFolder,
                ForeignFile,
                InTheWay,
                OutputRefused,
                TracesRefused,
                TracesIgnored,
                OldOutputKept,
                BuildRunning,
                Renamed,
                NoPlace,
                NotOurs,
                UnknownFiles,
                NoRoom,
                TracesLost,
                WorkLeft,
            ];
    }
}
