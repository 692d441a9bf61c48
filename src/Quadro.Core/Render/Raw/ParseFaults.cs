using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Quadro.Diagnostics;
using Quadro.Text;

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
        RawFault Misread(Wording words, Wording help) =>
            new(RawFaultKind.Misread, "", at) { Words = words, Help = help };
        switch ((HtmlParseError)error.Code)
        {
            case HtmlParseError.AttributeValueInvalid
            or HtmlParseError.DoubleQuotationMarkUnexpected
            or HtmlParseError.SingleQuotationMarkUnexpected:
                return Misread(Messages.Render.ValueEndsElsewhere, Messages.Render.QuoteValue);
            case HtmlParseError.AttributeNameInvalid or HtmlParseError.AttributeNameExpected:
                return Misread(Messages.Render.AttributeBeginsElsewhere, Messages.Render.BlankBeforeAttributes);
            case HtmlParseError.AttributeDuplicateOmitted:
                return Misread(Messages.Render.AttributeTwice, Messages.Render.KeepOne);
            case HtmlParseError.CommentEndedUnexpected
            or HtmlParseError.CommentEndedWithEM
            or HtmlParseError.CommentEndedWithDash:
            case HtmlParseError.TagClosedWrong
                when !html.AsSpan(Math.Min(at, html.Length)).StartsWith("</", StringComparison.Ordinal):
                return Misread(Messages.Render.CommentEndsEarly, Messages.Render.FormOfComment);
            case HtmlParseError.EOF:
                return Misread(Messages.Render.EndsInTag, Messages.Render.WriteItsEnd);
            case HtmlParseError.BogusComment or HtmlParseError.UndefinedMarkupDeclaration:
                return Misread(Messages.Render.ReadAsComment, Messages.Render.WriteLessThan);
            case HtmlParseError.TagCannotBeSelfClosed:
                return Misread(Messages.Render.SlashClosesNothing, Messages.Render.WriteItsEndTag);
            case HtmlParseError.TokenNotPossible
            or HtmlParseError.IllegalElementInTableDetected
            or HtmlParseError.IllegalElementInSelectDetected:
                return Misread(Messages.Render.NotInTable, Messages.Render.WordsIntoCells);
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
                return isOpen ? null : Misread(Messages.Render.Crossed, Messages.Render.CloseLastFirst);
        }
    }
}
