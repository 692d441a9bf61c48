using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace Quadro.Render.Raw;

/// <summary>Turns errors of the HTML standard into faults in words for authors. Errors that every browser reads as
/// intended are left out.</summary>
internal static class ParseFaults
{
    private const int Most = 20;

    /// <param name="before">The number of characters before the HTML when it was parsed.</param>
    public static IEnumerable<RawFault> Of(
        string html,
        List<HtmlErrorEvent> errors,
        int before,
        IEnumerable<RawFault> refused
    )
    {
        if (errors.Count == 0)
            return [];
        var open = OpenElements.In(html);
        // For an element that is not allowed, it does not matter whether it is closed.
        var known = refused.Where(fault => fault.Kind is RawFaultKind.Element).Select(fault => fault.At).ToHashSet();
        return
        [
            .. errors.Take(Most).Select(error => Of(html, error, before, open.Count > 0)).OfType<RawFault>(),
            .. open.Where(fault => !known.Contains(fault.At)).Take(Most),
        ];
    }

    private static RawFault? Of(string html, HtmlErrorEvent error, int before, bool isOpen)
    {
        var at = Math.Max(error.Position.Position - 1 - before, 0);
        RawFault Misread(string what, string help) => new(RawFaultKind.Misread, what, at) { Help = help };
        switch ((HtmlParseError)error.Code)
        {
            case HtmlParseError.AttributeValueInvalid
            or HtmlParseError.DoubleQuotationMarkUnexpected
            or HtmlParseError.SingleQuotationMarkUnexpected:
                return Misread(
                    "the value of an attribute does not end where it seems to",
                    "put it between quotation marks: title=\"…\", with &quot; for one within"
                );
            case HtmlParseError.AttributeNameInvalid or HtmlParseError.AttributeNameExpected:
                return Misread(
                    "an attribute does not begin where it seems to",
                    "write attributes with a blank before each: <p class=\"a\" title=\"b\">"
                );
            case HtmlParseError.AttributeDuplicateOmitted:
                return Misread("an attribute stands twice: the second is not read", "keep one of them");
            case HtmlParseError.CommentEndedUnexpected
            or HtmlParseError.CommentEndedWithEM
            or HtmlParseError.CommentEndedWithDash:
            case HtmlParseError.TagClosedWrong
                when !html.AsSpan(Math.Min(at, html.Length)).StartsWith("</", StringComparison.Ordinal):
                return Misread(
                    "a comment ends earlier than it seems to",
                    "a comment is '<!-- words -->', without '--' or '>' at its beginning"
                );
            case HtmlParseError.EOF:
                return Misread("the HTML ends in the middle of a tag, a comment or a text", "write its end");
            case HtmlParseError.BogusComment or HtmlParseError.UndefinedMarkupDeclaration:
                return Misread(
                    "what stands here is read as a comment, and not shown",
                    "write '&lt;' where a sign was meant"
                );
            case HtmlParseError.TagCannotBeSelfClosed:
                return Misread("'/>' does not close this element", "write its end tag");
            case HtmlParseError.TokenNotPossible
            or HtmlParseError.IllegalElementInTableDetected
            or HtmlParseError.IllegalElementInSelectDetected:
                return Misread(
                    "what stands here cannot stand in a table or a choice, and is moved or left out",
                    "put words into cells: <td>…</td>"
                );
            case >= HtmlParseError.CharacterReferenceWrongNumber
            and <= HtmlParseError.CharacterReferenceAttributeEqualsFound:
            case HtmlParseError.AmbiguousOpenTag
            or HtmlParseError.Null
            or HtmlParseError.ItemNotFound
            or HtmlParseError.EncodingError:
                return null;
            case HtmlParseError.BodyClosedWrong or HtmlParseError.DoctypeMissing:
                return null;
            default:
                return isOpen
                    ? null
                    : Misread(
                        "elements do not begin and end within each other",
                        "close what was opened last first, and put no block into a paragraph"
                    );
        }
    }
}
