using Quadro.Render.Html;

namespace Quadro.Render.Raw;

internal enum AddressVerdict
{
    Sound,

    /// <summary>It would run a script, or open a page that is embedded in the address.</summary>
    Runs,

    /// <summary>A browser would request it from another host by itself.</summary>
    Fetches,

    /// <summary>A link whose scheme is not known to be safe.</summary>
    Unknown,
}

/// <summary>Judges the target of an address in raw HTML.</summary>
internal static class RawAddress
{
    public static AddressVerdict Judge(RawRules rules, string element, string attribute, string value)
    {
        var target = Cleaned(value);
        var isLink =
            attribute is "cite" or "longdesc"
            || (attribute is "href" or "xlink:href" && element is "a" or "area" or "link");
        if (PageFinisher.IsForeign(target))
            return isLink ? AddressVerdict.Sound : AddressVerdict.Fetches;
        if (!PageFinisher.HasScheme(target))
            return AddressVerdict.Sound;
        var scheme = target[..target.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();
        if (scheme is "javascript" or "vbscript")
            return AddressVerdict.Runs;
        if (scheme is "data")
            return IsPicture(target) && Shows(element, attribute) ? AddressVerdict.Sound : AddressVerdict.Runs;
        if (isLink)
            return rules.AllowsLinkTo(scheme) ? AddressVerdict.Sound : AddressVerdict.Unknown;
        return AddressVerdict.Fetches;
    }

    /// <summary>The address as browsers read it: without characters that an address cannot contain.</summary>
    public static string Cleaned(string value)
    {
        var text = value.AsSpan().ContainsAnyInRange('\0', '\x1f')
            ? string.Concat(value.Where(c => c > '\x1f'))
            : value;
        return text.Trim();
    }

    private static bool Shows(string element, string attribute) =>
        attribute is "src" or "srcset" or "poster" or "href" or "xlink:href"
        && element is "img" or "source" or "audio" or "video" or "track" or "input" or "image" or "feImage";

    private static bool IsPicture(string target)
    {
        var kind = target.AsSpan("data:".Length).TrimStart();
        return kind.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || kind.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
            || kind.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            || kind.StartsWith("text/vtt", StringComparison.OrdinalIgnoreCase);
    }
}
