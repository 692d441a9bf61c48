using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD6: pages that do not fit together.</summary>
    public static class Check
    {
        public static readonly Rule BrokenLink = new("QD6001", Severity.Error, "A link to a page that does not exist");
        public static readonly Rule MissingAnchor = new(
            "QD6002",
            Severity.Error,
            "A link to a place that the page does not have"
        );
        public static readonly Rule DuplicateHtmlId = new("QD6003", Severity.Error, "The same id twice on one page");
        public static readonly Rule ForeignRequest = new(
            "QD6004",
            Severity.Error,
            "A page that asks something of another host"
        );

        public static readonly Rule UnclosedElement = new("QD6005", Severity.Error, "An element that is never closed");

        public static readonly Rule RepeatedParagraph = new(
            "QD6006",
            Severity.Warning,
            "A paragraph that stands twice"
        );
        public static readonly Rule DoubledWord = new("QD6007", Severity.Warning, "A word twice in a row");
        public static readonly Rule EmptySection = new("QD6008", Severity.Warning, "A heading with nothing below it");
        public static readonly Rule HeadingJump = new("QD6009", Severity.Warning, "A heading that skips a level");
        public static readonly Rule PictureWithoutText = new(
            "QD6010",
            Severity.Warning,
            "A picture without alternative text"
        );
        public static readonly Rule BareLinkText = new(
            "QD6011",
            Severity.Warning,
            "A link that does not say where it leads"
        );
        public static readonly Rule PersonalAddress = new(
            "QD6012",
            Severity.Warning,
            "A person's e-mail address in public"
        );

        public static readonly Rule InlineScript = new("QD6013", Severity.Error, "A script in the page itself");
        public static readonly Rule InlineStyle = new("QD6014", Severity.Error, "A style in the page itself");
        public static readonly Rule BaseElement = new("QD6015", Severity.Error, "A 'base' that moves every address");
        public static readonly Rule MainHeading = new("QD6016", Severity.Warning, "A page without one main heading");
        public static readonly Rule Landmark = new(
            "QD6017",
            Severity.Warning,
            "A page whose parts cannot be told apart"
        );
        public static readonly Rule TableHeaders = new(
            "QD6018",
            Severity.Warning,
            "A table whose headers cannot be told"
        );
        public static readonly Rule PageLanguage = new(
            "QD6019",
            Severity.Warning,
            "A page whose language is not known"
        );
        public static readonly Rule NamelessControl = new(
            "QD6020",
            Severity.Warning,
            "A field, button or frame without a name"
        );
        public static readonly Rule TabOrder = new(
            "QD6021",
            Severity.Warning,
            "An element that jumps the queue of the keyboard"
        );
        public static readonly Rule StartsByItself = new("QD6022", Severity.Warning, "Something that starts by itself");
        public static readonly Rule ZoomForbidden = new(
            "QD6023",
            Severity.Warning,
            "A page that cannot be made larger"
        );
        public static readonly Rule WeakContrast = new(
            "QD6024",
            Severity.Warning,
            "Colours that are too near each other"
        );
        public static readonly Rule HiddenFocus = new("QD6025", Severity.Warning, "A focus that is not seen");
        public static readonly Rule MalformedTheme = new(
            "QD6026",
            Severity.Warning,
            "Pairs of colours that cannot be checked"
        );

        public static readonly Rule ForeignSyntax = new("QD6027", Severity.Warning, "Syntax of another tool in a text");
        public static readonly Rule UnreadLink = new(
            "QD6028",
            Severity.Warning,
            "A link or note that is printed as text"
        );
        public static readonly Rule UnreadTable = new(
            "QD6029",
            Severity.Warning,
            "Rows of a table that are not shown as such"
        );
        public static readonly Rule UnreadAttribute = new(
            "QD6030",
            Severity.Warning,
            "Attributes that a text cannot give"
        );

        public static readonly Rule UnlinkedDocument = new(
            "QD6031",
            Severity.Warning,
            "A document that no page links to"
        );
        public static readonly Rule RefusedHtml = new(
            "QD6033",
            Severity.Error,
            "HTML that a text or a cell may not hold"
        );
        public static readonly Rule MisreadHtml = new(
            "QD6034",
            Severity.Warning,
            "HTML that browsers read otherwise than it is written"
        );
        public static readonly Rule RefusedFile = new(
            "QD6035",
            Severity.Error,
            "A file that browsers make more of than it says"
        );
        public static readonly Rule NotedInFile = new(
            "QD6036",
            Severity.Info,
            "A drawing with what an editor noted for itself"
        );
        public static readonly Rule OddTemplate = new(
            "QD6037",
            Severity.Error,
            "HTML of a template that cannot be read surely"
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
