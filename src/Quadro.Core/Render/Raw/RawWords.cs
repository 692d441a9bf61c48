using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Render.Raw;

/// <summary>The message for each fault of raw HTML.</summary>
internal static class RawWords
{
    private const int Longest = 120;

    public static Diagnostic Of(RawFault fault, RawRules rules)
    {
        var place =
            rules.IsPage ? Messages.Render.APage
            : rules.IsText ? Messages.Render.AText
            : Messages.Render.ACell;
        var isWidened = rules.IsText && !rules.IsPage;
        var subject = fault.Subject.Length > Longest ? fault.Subject[..Longest] + "…" : fault.Subject;
        return fault.Kind switch
        {
            RawFaultKind.Script => Messages.Render.RawScript(subject, place),
            RawFaultKind.ScriptAddress => Messages.Render.RawScriptAddress(subject),
            RawFaultKind.Style => Messages.Render.RawStyle(subject, place),
            RawFaultKind.ForeignRequest => Messages.Render.RawForeignRequest(subject),
            RawFaultKind.Element => OfElement(subject, rules, place, fault.Help),
            RawFaultKind.Attribute => Messages.Render.RawAttribute(
                subject,
                place,
                isWidened ? Messages.Render.NameAttribute(Name(subject)) : Messages.Render.TakeItOut
            ),
            RawFaultKind.Scheme => Messages.Render.RawScheme(
                subject,
                place,
                isWidened ? Messages.Render.NameScheme(subject.Split(':')[0]) : Messages.Render.LinkToWebPage
            ),
            RawFaultKind.Unclosed => Messages.Render.RawUnclosed(subject),
            RawFaultKind.Comment => Messages.Render.RawComment(),
            RawFaultKind.TooDeep => Messages.Render.RawTooDeep(RawWriter.MostDeep),
            RawFaultKind.Misread => Messages.Render.RawMisread(fault.Words!.Value, fault.Help),
            _ => Messages.Render.RawUnreadable(),
        };
    }

    private static Diagnostic OfElement(string name, RawRules rules, Wording place, Wording? help)
    {
        if (name == "script")
            return Messages.Render.RawScriptElement(
                place,
                rules.IsText ? Messages.Render.DataWithoutTags : Messages.Render.TakeItOut
            );
        if (name == "style")
            return Messages.Render.RawStyleElement(place);
        var stays =
            !rules.IsText
            || HtmlSettings.NeverElements.Contains(name)
            || RawNames.OfTexts.Contains(name)
            || !IsName(name);
        return Messages.Render.RawElement(
            name,
            place,
            help ?? (stays ? Messages.Render.SignOrOut(name) : Messages.Render.SignOrName(name))
        );
    }

    private static string Name(string attribute) => attribute.Split('=')[0];

    private static bool IsName(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
