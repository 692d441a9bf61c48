using Quadro.Diagnostics;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Finds the message of each fault of a page.</summary>
internal static class FaultWords
{
    /// <summary>Whether the checks of texts have it too.</summary>
    public static bool IsToldOfTexts(HtmlFaultKind kind) =>
        kind is HtmlFaultKind.HeadingJump or HtmlFaultKind.PictureWithoutText or HtmlFaultKind.EmptyLink;

    /// <summary>The finding, without its place.</summary>
    public static Diagnostic Of(HtmlFault fault) =>
        fault.Kind <= HtmlFaultKind.Base ? OfSafety(fault)
        : fault.Kind <= HtmlFaultKind.SameNavigation ? OfOutline(fault)
        : OfParts(fault);

    /// <summary>The finding about a file that goes out as it is: no template wrote it, and nothing makes it
    /// anew.</summary>
    public static Diagnostic OfFile(HtmlFault fault) =>
        fault.Kind switch
        {
            HtmlFaultKind.NoMainHeading => Messages.Check.NoMainHeadingInFile(),
            HtmlFaultKind.SecondMainHeading => Messages.Check.SecondMainHeadingInFile(),
            HtmlFaultKind.NoLanguage => Messages.Check.NoPageLanguageInFile(fault.Value),
            HtmlFaultKind.InlineScript => Messages.Check.InlineScriptInFile(fault.Value),
            HtmlFaultKind.InlineStyle => Messages.Check.InlineStyleInFile(fault.Value),
            HtmlFaultKind.Base => Messages.Check.BaseElementInFile(fault.Value),
            _ => Of(fault),
        };

    private static Diagnostic OfSafety(HtmlFault fault) =>
        fault.Kind switch
        {
            HtmlFaultKind.DuplicateId => Messages.Check.DuplicateHtmlId(fault.Value),
            HtmlFaultKind.Script => Messages.Check.ScriptAddress(fault.Value),
            HtmlFaultKind.Unclosed => Messages.Check.UnclosedElement(fault.Value),
            HtmlFaultKind.ForeignForm => Messages.Check.ForeignForm(fault.Value),
            HtmlFaultKind.ForeignRefresh => Messages.Check.ForeignRefresh(fault.Value),
            HtmlFaultKind.InlineScript => Messages.Check.InlineScript(fault.Value),
            HtmlFaultKind.InlineStyle => Messages.Check.InlineStyle(fault.Value),
            HtmlFaultKind.Base => Messages.Check.BaseElement(fault.Value),
            _ => Messages.Check.ForeignRequest(fault.Value),
        };

    private static Diagnostic OfOutline(HtmlFault fault) =>
        fault.Kind switch
        {
            HtmlFaultKind.NoMainHeading => Messages.Check.NoMainHeading(),
            HtmlFaultKind.SecondMainHeading => Messages.Check.SecondMainHeading(),
            HtmlFaultKind.HeadingJump => Messages.Check.HeadingTagJump(
                fault.Value[3..],
                fault.Value[..2],
                ((char)(fault.Value[1] + 1)).ToString()
            ),
            HtmlFaultKind.NoMain => Messages.Check.NoMain(),
            HtmlFaultKind.SecondMain => Messages.Check.SecondMain(fault.Value),
            HtmlFaultKind.NamelessNavigation => Messages.Check.NamelessNavigation(fault.Value),
            _ => Messages.Check.SameNavigation(fault.Value.TrimStart('#')),
        };

    private static Diagnostic OfParts(HtmlFault fault) =>
        fault.Kind switch
        {
            HtmlFaultKind.PictureWithoutText => Messages.Check.PictureTagWithoutText(fault.Value),
            HtmlFaultKind.EmptyLink => Messages.Check.EmptyLinkTag(fault.Value),
            HtmlFaultKind.TableWithoutHeaders => Messages.Check.TableWithoutHeaders(fault.Value),
            HtmlFaultKind.HeaderWithoutScope => Messages.Check.HeaderWithoutScope(fault.Value),
            HtmlFaultKind.TableWithoutCaption => Messages.Check.TableWithoutCaption(fault.Value),
            HtmlFaultKind.NoLanguage => Messages.Check.NoPageLanguage(fault.Value),
            HtmlFaultKind.WrongLanguage => Messages.Check.WrongPageLanguage(fault.Value),
            HtmlFaultKind.NamelessField => Messages.Check.NamelessField(fault.Value),
            HtmlFaultKind.NamelessButton => Messages.Check.NamelessButton(fault.Value),
            HtmlFaultKind.NamelessFrame => Messages.Check.NamelessFrame(fault.Value),
            HtmlFaultKind.TabOrder => Messages.Check.TabOrder(fault.Value),
            HtmlFaultKind.Misread => Messages.Check.MisreadTemplate(fault.Value),
            HtmlFaultKind.StartsByItself => Messages.Check.StartsByItself(fault.Value),
            _ => Messages.Check.ZoomForbidden(fault.Value),
        };
}
