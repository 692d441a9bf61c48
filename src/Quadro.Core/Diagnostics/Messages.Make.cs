using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Pictures and the search index, which programs beside Quadro make.</summary>
    public static partial class Make
    {
        public static Diagnostic NoPictureTool(Wording reason) =>
            Rules
                .Render.NoPictureMaker.Says(
                    null,
                    $"pages show pictures in their full size only: {reason.English}",
                    $"le pagine mostrano le immagini solo a grandezza intera: {reason.Italian}"
                )
                .Advises(
                    "unpack the whole program, with the library 'libvips' beside it; 'pictures: off' in quadro.yaml does without",
                    "estraete tutto il programma, con accanto la libreria 'libvips'; 'pictures: off' in quadro.yaml ne fa a meno"
                );

        public static Diagnostic FailedPictureTool(Wording reason) =>
            Rules
                .Render.FailedPictureTool.Says(
                    null,
                    $"pictures cannot be made in other sizes: {reason.English}",
                    $"le immagini non si possono fare in altre grandezze: {reason.Italian}"
                )
                .Advises(
                    "unpack the program again, for this machine ('quadro doctor' tries it out); 'pictures: "
                        + "off' in quadro.yaml builds the site without",
                    "estraete di nuovo il programma, per questa macchina ('quadro doctor' lo prova); con "
                        + "'pictures: off' in quadro.yaml il sito si fa senza"
                );

        public static Diagnostic FailedPicture(SourceSpan? span, string path, Wording reason) =>
            Rules
                .Render.FailedPicture.Says(
                    span,
                    $"no picture can be made of '{path}': {reason.English}",
                    $"di '{path}' non si può fare un’immagine: {reason.Italian}"
                )
                .Advises(
                    "save it anew with a program for pictures, or show another one",
                    "salvatela di nuovo con un programma per immagini, o mostratene un’altra"
                );

        public static Diagnostic NoIndexer(Wording reason) =>
            Rules
                .Render.NoIndexer.Says(
                    null,
                    $"the site has no search: {reason.English}",
                    $"il sito non ha la ricerca: {reason.Italian}"
                )
                .Advises(
                    "unpack the whole program, with the folder 'pagefind' beside it, or name Pagefind's "
                        + "program in QUADRO_PAGEFIND; 'search: false' in quadro.yaml does without",
                    "estraete tutto il programma, con accanto la cartella 'pagefind', o nominate il "
                        + "programma di Pagefind in QUADRO_PAGEFIND; 'search: false' in quadro.yaml ne fa a meno"
                );

        public static Diagnostic FailedIndexer(Wording reason) =>
            Rules
                .Render.FailedIndexer.Says(
                    null,
                    $"the index to search in cannot be made: {reason.English}",
                    $"l’indice della ricerca non si può fare: {reason.Italian}"
                )
                .Advises(
                    "build again; if it fails again, 'quadro doctor' tries the indexer out, and 'search: "
                        + "false' in quadro.yaml builds the site without search",
                    "rifate il build; se non riesce ancora, 'quadro doctor' prova l’indicizzatore, e con "
                        + "'search: false' in quadro.yaml il sito si fa senza ricerca"
                );
    }
}
