using Quadro.Diagnostics;
using Quadro.Model.Settings;

namespace Quadro.Render.Raw;

/// <summary>The message for each fault of raw HTML.</summary>
internal static class RawWords
{
    private const int Longest = 120;

    public static (Rule Rule, string Message, string Help) Of(RawFault fault, RawRules rules)
    {
        var what =
            rules.IsPage ? "a page"
            : rules.IsText ? "a text"
            : "a cell";
        var isWidened = rules.IsText && !rules.IsPage;
        var subject = fault.Subject.Length > Longest ? fault.Subject[..Longest] + "…" : fault.Subject;
        return fault.Kind switch
        {
            RawFaultKind.Script => (
                Rules.Check.InlineScript,
                $"'{subject}' is a script, which {what} cannot hold",
                "take it out"
            ),
            RawFaultKind.ScriptAddress => (
                Rules.Render.UnsafeAddress,
                $"'{subject}' would run a script",
                "link to a page"
            ),
            RawFaultKind.Style => (
                Rules.Check.InlineStyle,
                $"'{subject}' is a style, which {what} cannot hold",
                "give the element a class, and the class its style in templates/assets/"
            ),
            RawFaultKind.ForeignRequest => (
                Rules.Check.ForeignRequest,
                $"the page would ask another host for '{subject}'",
                "keep the file in content/ or templates/assets/"
            ),
            RawFaultKind.Element => OfElement(subject, rules, what, fault.Help),
            RawFaultKind.Attribute => (
                Rules.Check.RefusedHtml,
                $"'{subject}' is no attribute that {what} may give here",
                isWidened
                    ? "take it out; if the site needs it, name it in quadro.yaml: html: { attributes: "
                        + $"[{Name(subject)}] }}"
                    : "take it out"
            ),
            RawFaultKind.Scheme => (
                Rules.Check.RefusedHtml,
                $"'{subject}' is no link that {what} may hold",
                isWidened
                    ? "link to a web page, or name the scheme in quadro.yaml: html: { schemes: "
                        + $"[{subject.Split(':')[0]}] }}"
                    : "link to a web page"
            ),
            RawFaultKind.Unclosed => (
                Rules.Check.MisreadHtml,
                $"'<{subject}>' is never closed: the end of the text closes it",
                $"write '</{subject}>' where it ends"
            ),
            RawFaultKind.Comment => (
                Rules.Check.MisreadHtml,
                "a comment that readers may see end elsewhere is left out",
                "write it as '<!-- words -->', without '--' within"
            ),
            RawFaultKind.TooDeep => (
                Rules.Check.RefusedHtml,
                $"elements stand within each other more than {RawWriter.MostDeep} deep",
                "close what has ended"
            ),
            RawFaultKind.Misread => (
                Rules.Check.MisreadHtml,
                $"{subject}: browsers read the HTML otherwise than it is written",
                fault.Help!
            ),
            _ => (
                Rules.Check.RefusedHtml,
                "the HTML cannot be read so that all readers see the same",
                "write it more simply: close every element before the next one begins"
            ),
        };
    }

    private static (Rule, string, string) OfElement(string name, RawRules rules, string what, string? help) =>
        name switch
        {
            "script" => (
                Rules.Check.InlineScript,
                $"'<script>' is a script, which {what} cannot hold",
                rules.IsText ? "write data without '<!' and '</' in it" : "take it out"
            ),
            "style" => (
                Rules.Check.InlineStyle,
                $"'<style>' is a style, which {what} cannot hold",
                "put it into a stylesheet in templates/assets/"
            ),
            _ => (
                Rules.Check.RefusedHtml,
                $"'<{name}>' is no element that {what} may hold here",
                help
                    ?? (
                        !rules.IsText
                        || HtmlSettings.NeverElements.Contains(name)
                        || RawNames.OfTexts.Contains(name)
                        || !IsName(name)
                            ? $"take it out; if a sign was meant, write '&lt;{name}>'"
                            : $"if a sign was meant, write '&lt;{name}>'; if the site needs it, name it in "
                                + "quadro.yaml: html: { elements: "
                                + $"[{name}] }}"
                    )
            ),
        };

    private static string Name(string attribute) => attribute.Split('=')[0];

    private static bool IsName(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
