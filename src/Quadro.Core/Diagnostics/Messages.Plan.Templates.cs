using Quadro.Text;

namespace Quadro.Diagnostics;

public static partial class Messages
{
    /// <summary>Page templates, the theme, and files that run.</summary>
    public static partial class Plan
    {
        public static Diagnostic UnknownTemplateKey(SourceSpan? span, string key, string? near) =>
            Rules
                .Plan.MalformedPageTemplate.Says(
                    span,
                    $"a page template has no '{key}'",
                    $"un modello di pagina non ha '{key}'"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic ManyValuesForTemplateKey(SourceSpan? span, string key) =>
            Rules.Plan.MalformedPageTemplate.Says(span, $"'{key}' takes one value", $"'{key}' vuole un valore solo");

        public static Diagnostic WrongPageSize(SourceSpan? span, string given) =>
            Rules.Plan.MalformedPageTemplate.Says(
                span,
                $"'paginate' is a whole number above zero, not '{given}'",
                $"'paginate' è un numero intero maggiore di zero, non '{given}'"
            );

        public static Diagnostic TemplateWithoutUrl(SourceSpan? span) =>
            Rules
                .Plan.MalformedPageTemplate.Says(
                    span,
                    "a template with 'for' needs a 'url'",
                    "a un modello con 'for' serve un 'url'"
                )
                .Advises("url: \"{record}name/\"", "url: \"{record}nome/\"");

        public static Diagnostic UnknownSubject(SourceSpan? span, string collection, string? near) =>
            Rules
                .Plan.UnknownSubject.Says(
                    span,
                    $"the template is for '{collection}', and there is no such collection",
                    $"il modello è per '{collection}', e una collezione così non c’è"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic MissingTemplate(SourceSpan? span, string name, string? near) =>
            Rules
                .Plan.MissingTemplate.Says(
                    span,
                    $"there is no template 'templates/pages/{name}.html'",
                    $"il modello 'templates/pages/{name}.html' non c’è"
                )
                .Advises(DidYouMean(near));

        public static Diagnostic MissingLogo(SourceSpan? span, string path, string? near) =>
            MissingThemeFile(span, new Wording($"the logo '{path}' does not exist", $"il logo '{path}' non c’è"), near);

        public static Diagnostic MissingFont(SourceSpan? span, string path, string? near) =>
            MissingThemeFile(
                span,
                new Wording($"the font '{path}' does not exist", $"il carattere '{path}' non c’è"),
                near
            );

        public static Diagnostic WrongLogo(SourceSpan? span, string path) =>
            Rules
                .Plan.WrongThemeFile.Says(
                    span,
                    $"the logo '{path}' is no picture",
                    $"il logo '{path}' non è un’immagine"
                )
                .Advises(
                    "give an SVG, PNG, JPEG, WebP, AVIF or GIF file",
                    "indicate un file SVG, PNG, JPEG, WebP, AVIF o GIF"
                );

        public static Diagnostic WrongFont(SourceSpan? span, string path) =>
            Rules
                .Plan.WrongThemeFile.Says(
                    span,
                    $"the font '{path}' is no font",
                    $"il carattere '{path}' non è un carattere"
                )
                .Advises("give a WOFF2, WOFF, TTF or OTF file", "indicate un file WOFF2, WOFF, TTF o OTF");

        /// <param name="settings">One or both of 'colour' and 'fonts'.</param>
        public static Diagnostic IdleTheme(SourceSpan? span, Wording settings, string style) =>
            Rules
                .Plan.IdleTheme.Says(
                    span,
                    $"nothing uses {settings.English} of 'theme': the site has its own 'templates/assets/{style}'",
                    $"niente usa {settings.Italian} di 'theme': il sito ha un suo 'templates/assets/{style}'"
                )
                .Advises(
                    "say in that file what they say and take them out here, or take the file away",
                    "scrivetelo in quel file e toglietelo di qui, o togliete il file"
                );

        public static Diagnostic RunningFile(SourceSpan? span, string ending, string path) =>
            Rules
                .Plan.RunningFile.Says(
                    span,
                    $"a file '.{ending}' runs in a browser or on a server, and no setting says that it may",
                    $"un file '.{ending}' si esegue in un browser o su un server, e nessuna impostazione lo ammette"
                )
                .Advises(
                    $"take it out, or write in quadro.yaml: assets: [{path}]",
                    $"toglietelo, o scrivete in quadro.yaml: assets: [{path}]"
                );

        private static Diagnostic MissingThemeFile(SourceSpan? span, Wording text, string? near) =>
            Rules
                .Plan.MissingThemeFile.Says(span, text)
                .Advises(
                    DidYouMean(near)
                        ?? new(
                            "put it in content/ or in templates/assets/",
                            "mettetelo in content/ o in templates/assets/"
                        )
                );
    }
}
