using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Files that are not for readers, or that would go out otherwise than their author thinks.</summary>
    public static partial class Load
    {
        private static readonly Wording TakeAway = new(
            "take it away, and change the key if it was published; if readers are to have it, accept this for a time in quadro.yaml",
            "toglietelo, e cambiate la chiave se è stata pubblicata; se i lettori devono averlo, accettatelo "
                + "per un certo tempo in quadro.yaml"
        );

        public static Wording PrivateKey => new("a private key", "una chiave privata");

        public static Wording StoreOfKeys => new("a key or a store of keys", "una chiave o un archivio di chiavi");

        public static Wording FileOfPasswords => new("a file of passwords", "un file di password");

        public static Wording DumpOfDatabase => new("a dump of a database", "la copia di una base di dati");

        public static Wording Mail => new("mail", "posta");

        public static Wording LeftByProgram =>
            new("something that a program left", "qualcosa lasciato da un programma");

        public static Wording Backup => new("a backup", "una copia di riserva");

        public static Wording FolderOfKeys =>
            new("a folder of keys and passwords", "una cartella di chiavi e password");

        public static Wording ListOfCommands => new("a list of typed commands", "un elenco di comandi digitati");

        public static Wording HiddenTarget => new("which is hidden", "che è nascosto");

        public static Wording TargetLike(Wording what) =>
            new($"which looks like {what.English}", $"che sembra {what.Italian}");

        public static Diagnostic PrivateFile(SourceSpan? span, string path, Wording what) =>
            Rules
                .Load.PrivateFile.Says(
                    span,
                    $"'{path}' would be published, and looks like {what.English}",
                    $"'{path}' verrebbe pubblicato, e sembra {what.Italian}"
                )
                .Advises(TakeAway);

        /// <param name="what">A clause about the target.</param>
        public static Diagnostic LinkToPrivateFile(SourceSpan? span, string path, string target, Wording what) =>
            Rules
                .Load.PrivateFile.Says(
                    span,
                    $"'{path}' would be published, and is a link to '{target}', {what.English}",
                    $"'{path}' verrebbe pubblicato, ed è un collegamento a '{target}', {what.Italian}"
                )
                .Advises(TakeAway);

        public static Diagnostic HiddenPrivateFile(SourceSpan? span, string path, Wording what) =>
            Rules
                .Load.PrivateFile.Says(
                    span,
                    $"'{path}' looks like {what.English}; it is not published, but lies among published files",
                    $"'{path}' sembra {what.Italian}; non viene pubblicato, ma è in mezzo ai file che lo sono"
                )
                .Advises(
                    "keep it outside content/ and templates/: whoever copies the folder to a server publishes it",
                    "tenetelo fuori da content/ e templates/: chi copia la cartella su un server lo pubblica"
                );

        public static Diagnostic HiddenFile(SourceSpan? span, string path) =>
            Rules
                .Load.HiddenFile.Says(
                    span,
                    $"'{path}' is not published: its name begins with a dot",
                    $"'{path}' non viene pubblicato: il suo nome comincia con un punto"
                )
                .Advises(
                    "if readers are to have it, give it another name; a file for the server alone goes where the site is put online",
                    "se i lettori devono averlo, dategli un altro nome; un file solo per il server va dove il sito viene messo in linea"
                );

        public static Diagnostic CopiedDraft(SourceSpan? span, string words, string page) =>
            CopiedDraft(span, words)
                .Advises(
                    $"make it a page, '{page}'; or keep it outside content/ as long as it is not for readers",
                    $"fatene una pagina, '{page}'; o tenetelo fuori da content/ finché non è per i lettori"
                );

        public static Diagnostic CopiedDataDraft(SourceSpan? span, string words) =>
            CopiedDraft(span, words)
                .Advises(
                    "take out what is not for readers, or move the file to 'data/', where it is read; or keep it outside content/",
                    "togliete ciò che non è per i lettori, o spostate il file in 'data/', dove viene letto; o tenetelo fuori da content/"
                );

        /// <param name="help">How to turn a text of this kind into Markdown.</param>
        public static Diagnostic TextOfOtherKind(SourceSpan? span, string path, Wording help) =>
            Rules
                .Load.TextOfOtherKind.Says(
                    span,
                    $"'{path}' is not read, and is not published: texts are written in Markdown",
                    $"'{path}' non viene letto e non viene pubblicato: i testi si scrivono in Markdown"
                )
                .Advises(help);

        public static Wording RenameToMarkdown => new("rename it to .md", "cambiate l’estensione in .md");

        public static Wording RenderQuarto =>
            new(
                "rename it to .md if it runs no code, else let 'quarto render' write Markdown (format 'gfm') and put that here",
                "cambiate l’estensione in .md se non esegue codice; altrimenti fate scrivere il Markdown a "
                    + "'quarto render' (formato 'gfm') e mettete qui quello"
            );

        public static Wording WriteAsMarkdown =>
            new(
                "write it as Markdown in a .md file: imports and components are not run",
                "scrivetelo in Markdown in un file .md: import e componenti non vengono eseguiti"
            );

        public static Wording ConvertToMarkdown =>
            new(
                "convert it to Markdown, as with 'pandoc --to gfm', and put the .md file here",
                "convertitelo in Markdown, per esempio con 'pandoc --to gfm', e mettete qui il file .md"
            );

        public static Wording ConvertWord =>
            new(
                "convert it to Markdown for a page; for a download put it in templates/assets/ and link it "
                    + "with {{ asset \"NAME\" }}, or save it as PDF",
                "convertitelo in Markdown per farne una pagina; per scaricarlo mettetelo in "
                    + "templates/assets/ e collegatelo con {{ asset \"NOME\" }}, o salvatelo in PDF"
            );

        public static Wording MoveData =>
            new(
                "records go under data/, settings into quadro.yaml, the fields of a page into its front matter",
                "i record vanno sotto data/, le impostazioni in quadro.yaml, i campi di una pagina nella sua intestazione"
            );

        private static Diagnostic CopiedDraft(SourceSpan? span, string words) =>
            Rules.Load.CopiedDraft.Says(
                span,
                $"'{words}' is not read here: files of this kind are copied as they are",
                $"'{words}' qui non viene letto: i file di questo tipo sono copiati come sono"
            );
    }
}
