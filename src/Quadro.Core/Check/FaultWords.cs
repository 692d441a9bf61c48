using Quadro.Diagnostics;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>What is said of each fault of a page.</summary>
internal static class FaultWords
{
    /// <summary>Whether the checks of texts have it too.</summary>
    public static bool IsToldOfTexts(HtmlFaultKind kind) =>
        kind is HtmlFaultKind.HeadingJump or HtmlFaultKind.PictureWithoutText or HtmlFaultKind.EmptyLink;

    public static (Rule Rule, string Message, string Help) Of(HtmlFault fault) =>
        fault.Kind <= HtmlFaultKind.Base ? OfSafety(fault)
        : fault.Kind <= HtmlFaultKind.SameNavigation ? OfOutline(fault)
        : OfParts(fault);

    /// <summary>Of a file that goes out as it is: no template wrote it, and nobody makes it anew.</summary>
    public static (Rule Rule, string Message, string Help) OfFile(HtmlFault fault)
    {
        var (rule, message, help) = Of(fault);
        return fault.Kind switch
        {
            HtmlFaultKind.NoMainHeading => (rule, "the page has no '<h1>'", help),
            HtmlFaultKind.SecondMainHeading => (rule, message, "a page has one title: write this one as '<h2>'"),
            HtmlFaultKind.NoLanguage => (rule, message, "write its language in it, such as lang=\"it\""),
            HtmlFaultKind.InlineScript => (
                rule,
                message,
                "put the script into a file of its own in content/, and find the element there with addEventListener"
            ),
            HtmlFaultKind.InlineStyle => (
                rule,
                message,
                "give the element a class, and the class its style in a stylesheet in content/"
            ),
            HtmlFaultKind.Base => (
                rule,
                message,
                "take it out, and write every address as it must be where the file stands"
            ),
            _ => (rule, message, help),
        };
    }

    private static (Rule, string, string) OfSafety(HtmlFault fault)
    {
        var value = fault.Value;
        return fault.Kind switch
        {
            HtmlFaultKind.DuplicateId => (
                Rules.Check.DuplicateHtmlId,
                $"the id '{value}' stands twice on one page",
                "an anchor leads to one place: give one of them another id"
            ),
            HtmlFaultKind.Script => (Rules.Render.UnsafeAddress, $"'{value}' would run a script", "link to a page"),
            HtmlFaultKind.Unclosed => (
                Rules.Check.UnclosedElement,
                $"'<{value}>' is never closed and swallows the rest of the page",
                $"write '</{value}>' where it ends"
            ),
            HtmlFaultKind.ForeignForm => (
                Rules.Check.ForeignRequest,
                $"the page would tell another host, '{value}', what its readers do",
                "link to the other site's own page, where readers know to whom they write"
            ),
            HtmlFaultKind.ForeignRefresh => (
                Rules.Check.ForeignRequest,
                $"the page would send its readers on to another host, '{value}', without asking them",
                "link to the other page"
            ),
            HtmlFaultKind.InlineScript => (
                Rules.Check.InlineScript,
                $"'{value}' carries a script, which the site's security policy does not let run",
                "put the script into a file of templates/assets/, and find the element there with addEventListener"
            ),
            HtmlFaultKind.InlineStyle => (
                Rules.Check.InlineStyle,
                $"'{value}' carries a style, which the site's security policy does not let through",
                "give the element a class, and the class its style in templates/assets/"
            ),
            HtmlFaultKind.Base => (
                Rules.Check.BaseElement,
                $"'{value}' moves every address of the page to another place",
                "take it out: addresses that begin with '/' are made to fit where the page stands"
            ),
            _ => (
                Rules.Check.ForeignRequest,
                $"the page would ask another host for '{value}'",
                "keep the file in content/ or templates/assets/"
            ),
        };
    }

    private static (Rule, string, string) OfOutline(HtmlFault fault) =>
        fault.Kind switch
        {
            HtmlFaultKind.NoMainHeading => (
                Rules.Check.MainHeading,
                "a page of this template has no '<h1>'",
                "write the page's title as '<h1>': by it a reader who hears the page knows where it is"
            ),
            HtmlFaultKind.SecondMainHeading => (
                Rules.Check.MainHeading,
                "a second '<h1>' stands on the page",
                "a page has one title: write this one as '<h2>', or as '##' in a text"
            ),
            HtmlFaultKind.HeadingJump => (
                Rules.Check.HeadingJump,
                $"'<{fault.Value[3..]}>' follows '<{fault.Value[..2]}>'",
                $"write it as '<h{fault.Value[1] - '0' + 1}>'; how large it looks is said in the stylesheet"
            ),
            HtmlFaultKind.NoMain => (
                Rules.Check.Landmark,
                "the page has no '<main>'",
                "put what is particular to the page into '<main>': readers jump to it"
            ),
            HtmlFaultKind.SecondMain => (
                Rules.Check.Landmark,
                $"a second main part stands on the page: '{fault.Value}'",
                "a page has one '<main>'"
            ),
            HtmlFaultKind.NamelessNavigation => (
                Rules.Check.Landmark,
                $"'{fault.Value}' is one of several on the page, and has no name",
                "say with aria-label which navigation it is"
            ),
            _ => (
                Rules.Check.Landmark,
                $"two navigations of the page have the same name, '{fault.Value.TrimStart('#')}'",
                "give them different names"
            ),
        };

    private static (Rule, string, string) OfParts(HtmlFault fault)
    {
        var value = fault.Value;
        return fault.Kind switch
        {
            HtmlFaultKind.PictureWithoutText => (
                Rules.Check.PictureWithoutText,
                $"'{value}' has no alternative text",
                "say in alt=\"\" what it shows; a mere ornament has an empty one"
            ),
            HtmlFaultKind.EmptyLink => (
                Rules.Check.BareLinkText,
                $"the link '{value}' has no words",
                "write between '<a>' and '</a>' what is there, or say it with aria-label"
            ),
            HtmlFaultKind.TableWithoutHeaders => (
                Rules.Check.TableHeaders,
                $"the table '{value}' has no header cells",
                "write the cells that say what a column or a row is about as '<th scope=\"col\">' or '<th "
                    + "scope=\"row\">'; a table that only arranges has role=\"presentation\""
            ),
            HtmlFaultKind.HeaderWithoutScope => (
                Rules.Check.TableHeaders,
                $"the table '{value}' has a '<th>' that does not say what it is the header of",
                "write scope=\"col\" or scope=\"row\" in it; an empty corner is a '<td>'"
            ),
            HtmlFaultKind.TableWithoutCaption => (
                Rules.Check.TableHeaders,
                $"the table '{value}' has headers on two sides and no '<caption>'",
                "say in a '<caption>' what the table shows"
            ),
            HtmlFaultKind.NoLanguage => (
                Rules.Check.PageLanguage,
                $"'{value}' does not say in which language the page is",
                "write lang=\"{{ page.language }}\" in it"
            ),
            HtmlFaultKind.WrongLanguage => (
                Rules.Check.PageLanguage,
                $"'{value}' is no name of a language",
                "write it as BCP 47 does: it, en, de-CH, zh-Hant"
            ),
            HtmlFaultKind.NamelessField => (
                Rules.Check.NamelessControl,
                $"the field '{value}' has no label",
                "write '<label for=\"ID\">' with the field's id, or put the field into the label"
            ),
            HtmlFaultKind.NamelessButton => (
                Rules.Check.NamelessControl,
                $"the button '{value}' has no words",
                "write in it what it does, or say it with aria-label"
            ),
            HtmlFaultKind.NamelessFrame => (
                Rules.Check.NamelessControl,
                $"the frame '{value}' has no name",
                "say in title=\"\" what is in it"
            ),
            HtmlFaultKind.TabOrder => (
                Rules.Check.TabOrder,
                $"'{value}' takes its turn before everything else on the page",
                "write tabindex=\"0\", or nothing: the order of the file is the order of the keyboard"
            ),
            HtmlFaultKind.Misread => (
                Rules.Check.OddTemplate,
                $"browsers may read something else than stands here: '{value}'",
                "put the values of attributes between quotation marks, each attribute once, end comments with "
                    + "'-->', and write '&lt;' "
                    + "where a sign is meant"
            ),
            HtmlFaultKind.StartsByItself => (
                Rules.Check.StartsByItself,
                $"'{value}' moves, sounds or goes on without being asked",
                "let readers start it: take out 'autoplay', or the delay"
            ),
            _ => (
                Rules.Check.ZoomForbidden,
                $"'{value}' keeps readers from making the page larger",
                "write content=\"width=device-width, initial-scale=1\""
            ),
        };
    }
}
