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

        public static ImmutableArray<Rule> All => [BrokenLink, MissingAnchor, DuplicateHtmlId, ForeignRequest, UnclosedElement];
    }
}
