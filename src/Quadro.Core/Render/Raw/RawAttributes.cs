using System.Text;
using AngleSharp.Dom;
using Quadro.Render.Html;

namespace Quadro.Render.Raw;

/// <summary>Writes the allowed attributes of an element, and reports why the others are not allowed.</summary>
internal sealed class RawAttributes(RawRules rules, RawHoles holes, List<RawFault> faults)
{
    public void Write(IElement element, RawSpace space, int at, StringBuilder result)
    {
        foreach (var attribute in element.Attributes)
        {
            var (name, value) = (attribute.Name, holes.Plain(attribute.Value));
            if (!MayStand(element, space, name, value, at))
                continue;
            result.Append(' ').Append(name).Append("=\"");
            WriteValue(value, result);
            result.Append('"');
        }
    }

    /// <summary>Writes text between quotation marks, without any character that a browser could take for the end of
    /// the tag.</summary>
    public static void WriteValue(string value, StringBuilder result)
    {
        foreach (var c in value)
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '"' => result.Append("&quot;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                _ => result.Append(c),
            };
    }

    private bool MayStand(IElement element, RawSpace space, string name, string value, int at)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "srcdoc")
        {
            // In a text, the checks of pages report it at its place.
            if (rules.IsText && IsName(name))
                return true;
            return Refuse(IsName(name) ? RawFaultKind.Script : RawFaultKind.Attribute, name, value, at);
        }
        if (name is "style")
            return rules.IsText || Refuse(RawFaultKind.Style, name, value, at);
        if (!IsKnown(space, name))
            return Refuse(RawFaultKind.Attribute, name, value, at);
        if (
            name is "type"
            && element.LocalName is "input"
            && !rules.IsText
            && !value.Equals("checkbox", StringComparison.OrdinalIgnoreCase)
        )
            return Refuse(RawFaultKind.Attribute, name, value, at);
        if (name is "attributeName" && !MayChange(value))
            return Refuse(RawFaultKind.Attribute, name, value, at);
        if (
            name is "srcset" or "imagesrcset"
            && SourceSet.Read(value).Any(one => !LeadsWell(element, name, one.Address, at))
        )
            return false;
        return !RawNames.Addresses.Contains(name) || LeadsWell(element, name, value, at);
    }

    private bool IsKnown(RawSpace space, string name) =>
        space switch
        {
            RawSpace.Drawing => RawNames.DrawingAttributes.Contains(name) || rules.AllowsAttribute(name),
            RawSpace.Formula => RawNames.FormulaAttributes.Contains(name)
                || (rules.AllowsAttribute(name) && !RawNames.Addresses.Contains(name)),
            _ => rules.AllowsAttribute(name),
        };

    /// <summary>Whether an animation may change an attribute: not an address, and not a script.</summary>
    private static bool MayChange(string name) =>
        RawNames.DrawingAttributes.Contains(name) && !RawNames.Addresses.Contains(name);

    private bool LeadsWell(IElement element, string name, string value, int at)
    {
        switch (RawAddress.Judge(rules, element.LocalName, name, value))
        {
            case AddressVerdict.Sound:
                return true;
            case AddressVerdict.Fetches when rules.IsText:
                return true;
            case AddressVerdict.Runs when rules.IsText && PageFinisher.RunsScript(RawAddress.Cleaned(value)):
                return true;
            case AddressVerdict.Fetches:
                return Refuse(RawFaultKind.ForeignRequest, value, at);
            case AddressVerdict.Runs:
                return Refuse(RawFaultKind.ScriptAddress, value, at);
            default:
                return Refuse(RawFaultKind.Scheme, value, at);
        }
    }

    private bool Refuse(RawFaultKind kind, string name, string value, int at) =>
        Refuse(kind, kind is RawFaultKind.Attribute && value.Length == 0 ? name : $"{name}=\"{value}\"", at);

    private bool Refuse(RawFaultKind kind, string subject, int at)
    {
        faults.Add(new RawFault(kind, subject, at));
        return false;
    }

    private static bool IsName(string name) => name.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
}
