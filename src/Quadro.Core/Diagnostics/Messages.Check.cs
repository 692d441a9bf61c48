using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Links, files that go out as they are, and pictures.</summary>
    public static partial class Check
    {
        public static Diagnostic BrokenLink(string path, bool isFile, Wording? help) =>
            Rules
                .Check.BrokenLink.Says(
                    null,
                    $"there is no {(isFile ? "file" : "page")} '{path}'",
                    $"{(isFile ? "il file" : "la pagina")} '{path}' non c’è"
                )
                .Advises(help);

        public static Diagnostic MissingAnchor(string page, string anchor, string? near) =>
            Rules
                .Check.MissingAnchor.Says(
                    null,
                    $"the page '{page}' has no place '#{anchor}'",
                    $"la pagina '{page}' non ha il punto '#{anchor}'"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic PersonalAddress(SourceSpan? span, string address) =>
            Rules
                .Check.PersonalAddress.Says(
                    span,
                    $"'{address}' looks like a person's own address, and would be public",
                    $"'{address}' sembra l’indirizzo di una persona, e sarebbe pubblico"
                )
                .Advises(
                    "give the address of the office, or keep the field internal",
                    "date l’indirizzo dell’ufficio, o tenete interno il campo"
                );

        public static Diagnostic UnlinkedDocument(SourceSpan? span, string path) =>
            Rules
                .Check.UnlinkedDocument.Says(
                    span,
                    $"'{path}' is published as it is, and no page links to it: its text is not read",
                    $"'{path}' viene pubblicato com’è, e nessuna pagina vi porta: il suo testo non viene letto"
                )
                .Advises(
                    "for a page convert it to Markdown, as with 'pandoc --to gfm'; for a download link it; else keep it outside content/",
                    "per farne una pagina convertitelo in Markdown, per esempio con 'pandoc --to gfm'; per "
                        + "scaricarlo collegatelo; altrimenti tenetelo fuori da content/"
                );

        public static Diagnostic ScriptInDrawing(SourceSpan? span, string subject) =>
            Rules
                .Check.InlineScript.Says(
                    span,
                    $"'{subject}' carries a script, which the drawing would run when it is opened by itself",
                    $"'{subject}' porta uno script, che il disegno eseguirebbe se aperto da solo"
                )
                .Advises("take it out", "toglietelo");

        public static Diagnostic BrokenXml(SourceSpan? span, string reason, bool isDrawing) =>
            Rules
                .Check.RefusedFile.Says(
                    span,
                    $"the file is no whole XML, and browsers do not show it: {reason}",
                    $"il file non è XML intero, e i browser non lo mostrano: {reason}"
                )
                .Advises(
                    isDrawing
                        ? new(
                            "save it again from the program that made it",
                            "salvatelo di nuovo dal programma che l’ha fatto"
                        )
                        : new(
                            "mend it, or name it in 'assets' in quadro.yaml",
                            "correggetelo, o nominatelo in 'assets' in quadro.yaml"
                        )
                );

        public static Diagnostic NotedInDrawing(SourceSpan? span, string subject) =>
            Rules
                .Check.NotedInFile.Says(
                    span,
                    $"what an editor noted for itself, such as '{subject}', is left out of the published drawing",
                    $"ciò che un programma ha annotato per sé, come '{subject}', non va nel disegno pubblicato"
                )
                .Advises(
                    "nothing is to be done; a drawing saved as plain SVG has none",
                    "non c’è niente da fare; un disegno salvato come SVG semplice non ne ha"
                );

        public static Diagnostic RefusedFile(SourceSpan? span, Wording what, bool isDrawing, Wording help) =>
            Rules
                .Check.RefusedFile.Says(
                    span,
                    $"{what.English}: browsers make more of it than {(isDrawing ? "a drawing" : "data")}",
                    $"{what.Italian}: i browser ne fanno più di {(isDrawing ? "un disegno" : "dati")}"
                )
                .Advises(help);

        public static Diagnostic HiddenFocus(SourceSpan? span, string selector) =>
            Rules
                .Check.HiddenFocus.Says(
                    span,
                    $"'{selector}' hides the frame around the element that has the focus, and puts nothing in its place",
                    $"'{selector}' nasconde la cornice attorno all’elemento che ha il fuoco, e non mette niente al suo posto"
                )
                .Advises(
                    "take it out, or show the focus with an outline, a border or a shadow in the same block",
                    "toglietelo, o mostrate il fuoco con un contorno, un bordo o un’ombra nello stesso blocco"
                );

        public static Diagnostic EmptyPicture(string path) =>
            BrokenPicture(new($"'{path}' is empty", $"'{path}' è vuoto"));

        public static Diagnostic NoPicture(string path) =>
            BrokenPicture(
                new(
                    $"'{path}' is no picture, whatever its name says",
                    $"'{path}' non è un’immagine, qualunque cosa dica il nome"
                )
            );

        public static Diagnostic CutPicture(string path) =>
            Rules
                .Render.BrokenPicture.Says(
                    null,
                    $"the picture '{path}' ends before it is complete",
                    $"l’immagine '{path}' finisce prima di essere completa"
                )
                .Advises(
                    "copy it again from where it came, or save it anew",
                    "copiatela di nuovo da dove viene, o salvatela di nuovo"
                );

        public static Diagnostic WrongPictureName(string path, Wording kind, string name) =>
            Rules
                .Render.WrongPictureName.Says(
                    null,
                    $"'{path}' is {kind.English}, and its name says otherwise: servers go by the name",
                    $"'{path}' è {kind.Italian}, e il nome dice altro: i server vanno dietro al nome"
                )
                .Advises(
                    $"rename it to '{name}', and what leads to it",
                    $"chiamatelo '{name}', e correggete ciò che vi porta"
                );

        public static Diagnostic OversizedPicture(string path, string size, string megapixels, string most) =>
            Rules
                .Render.OversizedPicture.Says(
                    null,
                    $"the picture '{path}' is {size}, {megapixels} megapixels, and at most {most} are shown",
                    $"l’immagine '{path}' è {size}, {megapixels} megapixel, e se ne mostrano al massimo {most}"
                )
                .Advises(
                    "make it smaller: 1600 points across are enough for a page; 'pictures: { megapixels: N "
                        + "}' in quadro.yaml raises the limit",
                    "rimpicciolitela: per una pagina bastano 1600 punti di larghezza; 'pictures: { "
                        + "megapixels: N }' in quadro.yaml alza il limite"
                );

        public static Wording KindOfPicture(string kind) =>
            kind switch
            {
                "svg" => new("an SVG drawing", "un disegno SVG"),
                "avif" => new("an AVIF picture", "un’immagine AVIF"),
                "webp" => new("a WebP picture", "un’immagine WebP"),
                _ => new($"a {kind.ToUpperInvariant()} picture", $"un’immagine {kind.ToUpperInvariant()}"),
            };

        private static Diagnostic BrokenPicture(Wording text) =>
            Rules
                .Render.BrokenPicture.Says(null, text)
                .Advises(
                    "put the picture itself in its place: PNG, JPEG, WebP, AVIF, GIF or SVG",
                    "mettete al suo posto l’immagine stessa: PNG, JPEG, WebP, AVIF, GIF o SVG"
                );
    }
}
