using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD6: pages that do not fit together.</summary>
    public static class Check
    {
        public static readonly Rule BrokenLink = new(
            "QD6001",
            Severity.Error,
            "A link to a page that does not exist",
            "Un collegamento a una pagina che non c’è"
        );
        public static readonly Rule MissingAnchor = new(
            "QD6002",
            Severity.Error,
            "A link to a place that the page does not have",
            "Un collegamento a un punto che la pagina non ha"
        );
        public static readonly Rule DuplicateHtmlId = new(
            "QD6003",
            Severity.Error,
            "The same id twice on one page",
            "Lo stesso id due volte in una pagina"
        );
        public static readonly Rule ForeignRequest = new(
            "QD6004",
            Severity.Error,
            "A page that asks something of another host",
            "Una pagina che chiede qualcosa a un altro sito"
        );

        public static readonly Rule UnclosedElement = new(
            "QD6005",
            Severity.Error,
            "An element that is never closed",
            "Un elemento che non viene mai chiuso"
        );

        public static readonly Rule RepeatedParagraph = new(
            "QD6006",
            Severity.Warning,
            "A paragraph that stands twice",
            "Un capoverso che c’è due volte"
        );
        public static readonly Rule DoubledWord = new(
            "QD6007",
            Severity.Warning,
            "A word twice in a row",
            "Una parola scritta due volte di seguito"
        );
        public static readonly Rule EmptySection = new(
            "QD6008",
            Severity.Warning,
            "A heading with nothing below it",
            "Un titolo senza niente sotto"
        );
        public static readonly Rule HeadingJump = new(
            "QD6009",
            Severity.Warning,
            "A heading that skips a level",
            "Un titolo che salta un livello"
        );
        public static readonly Rule PictureWithoutText = new(
            "QD6010",
            Severity.Warning,
            "A picture without alternative text",
            "Un’immagine senza testo alternativo"
        );
        public static readonly Rule BareLinkText = new(
            "QD6011",
            Severity.Warning,
            "A link that does not say where it leads",
            "Un collegamento che non dice dove porta"
        );
        public static readonly Rule PersonalAddress = new(
            "QD6012",
            Severity.Warning,
            "A person's e-mail address in public",
            "L’indirizzo di posta di una persona"
        );

        public static readonly Rule InlineScript = new(
            "QD6013",
            Severity.Error,
            "A script in the page itself",
            "Uno script nella pagina"
        );
        public static readonly Rule InlineStyle = new(
            "QD6014",
            Severity.Error,
            "A style in the page itself",
            "Uno stile nella pagina"
        );
        public static readonly Rule BaseElement = new(
            "QD6015",
            Severity.Error,
            "A 'base' that moves every address",
            "Un «base» che sposta ogni indirizzo"
        );
        public static readonly Rule MainHeading = new(
            "QD6016",
            Severity.Warning,
            "A page without one main heading",
            "Una pagina senza un solo titolo principale"
        );
        public static readonly Rule Landmark = new(
            "QD6017",
            Severity.Warning,
            "A page whose parts cannot be told apart",
            "Una pagina le cui parti non si distinguono"
        );
        public static readonly Rule TableHeaders = new(
            "QD6018",
            Severity.Warning,
            "A table whose headers cannot be told",
            "Una tabella di cui non si sanno le intestazioni"
        );
        public static readonly Rule PageLanguage = new(
            "QD6019",
            Severity.Warning,
            "A page whose language is not known",
            "Una pagina di cui non si sa la lingua"
        );
        public static readonly Rule NamelessControl = new(
            "QD6020",
            Severity.Warning,
            "A field, button or frame without a name",
            "Un campo, un pulsante o un riquadro senza nome"
        );
        public static readonly Rule TabOrder = new(
            "QD6021",
            Severity.Warning,
            "An element that jumps the queue of the keyboard",
            "Un elemento che passa davanti agli altri"
        );
        public static readonly Rule StartsByItself = new(
            "QD6022",
            Severity.Warning,
            "Something that starts by itself",
            "Qualcosa che parte da sé"
        );
        public static readonly Rule ZoomForbidden = new(
            "QD6023",
            Severity.Warning,
            "A page that cannot be made larger",
            "Una pagina che non si può ingrandire"
        );
        public static readonly Rule WeakContrast = new(
            "QD6024",
            Severity.Warning,
            "Colours that are too near each other",
            "Colori troppo vicini"
        );
        public static readonly Rule HiddenFocus = new(
            "QD6025",
            Severity.Warning,
            "A focus that is not seen",
            "Un fuoco che non si vede"
        );
        public static readonly Rule MalformedTheme = new(
            "QD6026",
            Severity.Warning,
            "Pairs of colours that cannot be checked",
            "Coppie di colori che non si possono controllare"
        );

        public static readonly Rule ForeignSyntax = new(
            "QD6027",
            Severity.Warning,
            "Syntax of another tool in a text",
            "La sintassi di un altro strumento in un testo"
        );
        public static readonly Rule UnreadLink = new(
            "QD6028",
            Severity.Warning,
            "A link or note that is printed as text",
            "Un collegamento o una nota che restano testo"
        );
        public static readonly Rule UnreadTable = new(
            "QD6029",
            Severity.Warning,
            "Rows of a table that are not shown as such",
            "Righe di una tabella che non si vedono come tali"
        );
        public static readonly Rule UnreadAttribute = new(
            "QD6030",
            Severity.Warning,
            "Attributes that a text cannot give",
            "Attributi che un testo non può dare"
        );

        public static readonly Rule UnlinkedDocument = new(
            "QD6031",
            Severity.Warning,
            "A document that no page links to",
            "Un documento a cui nessuna pagina porta"
        );
        public static readonly Rule RefusedHtml = new(
            "QD6033",
            Severity.Error,
            "HTML that a text or a cell may not hold",
            "HTML che un testo o una cella non può contenere"
        );
        public static readonly Rule MisreadHtml = new(
            "QD6034",
            Severity.Warning,
            "HTML that browsers read otherwise than it is written",
            "HTML che il browser legge in un altro modo"
        );
        public static readonly Rule RefusedFile = new(
            "QD6035",
            Severity.Error,
            "A file that browsers make more of than it says",
            "Un file di cui il browser fa più di quanto dice"
        );
        public static readonly Rule NotedInFile = new(
            "QD6036",
            Severity.Info,
            "A drawing with what an editor noted for itself",
            "Un disegno con gli appunti di un programma"
        );
        public static readonly Rule OddTemplate = new(
            "QD6037",
            Severity.Error,
            "HTML of a template that cannot be read surely",
            "HTML di un modello che non si legge con certezza"
        );

        public static ImmutableArray<Rule> All =>
            [
                BrokenLink,
                MissingAnchor,
                DuplicateHtmlId,
                ForeignRequest,
                UnclosedElement,
                RepeatedParagraph,
                DoubledWord,
                EmptySection,
                HeadingJump,
                PictureWithoutText,
                BareLinkText,
                PersonalAddress,
                InlineScript,
                InlineStyle,
                BaseElement,
                MainHeading,
                Landmark,
                TableHeaders,
                PageLanguage,
                NamelessControl,
                TabOrder,
                StartsByItself,
                ZoomForbidden,
                WeakContrast,
                HiddenFocus,
                MalformedTheme,
                ForeignSyntax,
                UnreadLink,
                UnreadTable,
                UnreadAttribute,
                UnlinkedDocument,
                RefusedHtml,
                MisreadHtml,
                RefusedFile,
                NotedInFile,
                OddTemplate,
            ];
    }
}
