using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>QD6: pages that do not fit together.</summary>
    public static class Check
    {
        public static readonly Rule BrokenLink = new("QD6001", Severity.Error, "A link to a page that does not exist");
        public static readonly Rule MissingAnchor = new("QD6002", Severity.Error, "A link to a place that the page does not have");
        public static readonly Rule DuplicateHtmlId = new("QD6003", Severity.Error, "The same id twice on one page");
        public static readonly Rule ForeignRequest = new("QD6004", Severity.Error, "A page that asks something of another host");

        public static readonly Rule UnclosedElement = new("QD6005", Severity.Error, "An element that is never closed");

        public static readonly Rule RepeatedParagraph = new("QD6006", Severity.Warning, "A paragraph that stands twice");
        public static readonly Rule DoubledWord = new("QD6007", Severity.Warning, "A word twice in a row");
        public static readonly Rule EmptySection = new("QD6008", Severity.Warning, "A heading with nothing below it");
        public static readonly Rule HeadingJump = new("QD6009", Severity.Warning, "A heading that skips a level");
        public static readonly Rule PictureWithoutText = new("QD6010", Severity.Warning, "A picture without alternative text");
        public static readonly Rule BareLinkText = new("QD6011", Severity.Warning, "A link that does not say where it leads");
        public static readonly Rule PersonalAddress = new("QD6012", Severity.Warning, "A person's e-mail address in public");

        public static ImmutableArray<Rule> All =>
        [
            BrokenLink, MissingAnchor, DuplicateHtmlId, ForeignRequest, UnclosedElement, RepeatedParagraph, DoubledWord, EmptySection, HeadingJump,
            PictureWithoutText, BareLinkText, PersonalAddress,
        ];
    }
}
