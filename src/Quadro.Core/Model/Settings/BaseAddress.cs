using System.Globalization;

namespace Quadro.Model.Settings;

/// <summary>The future address of the site.</summary>
/// <param name="Root">Scheme, host in its ASCII form (RFC 5891) and port, without a slash at the end:
/// https://xn--citt-3na.example.</param>
/// <param name="Path">Percent-encoded (RFC 3986), with a slash at both ends: /citt%C3%A0/.</param>
internal readonly record struct BaseAddress(string Root, string Path)
{
    private const string Plain = "-._~/";

    public static BaseAddress? Read(string text, out (string Message, string Help) problem)
    {
        problem = (
            $"'base_url' is no web address: '{text}'",
            "write it whole, such as https://example.org/ or https://example.org/path/"
        );
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.Query.Length > 0
            || uri.Fragment.Length > 0
        )
            return null;
        if (uri.UserInfo.Length > 0)
        {
            problem = (
                "'base_url' holds the name or the password of a user, which every page would publish",
                $"write {uri.Scheme}://{uri.Authority}{uri.AbsolutePath}, and change the password"
            );
            return null;
        }
        if (Odd(uri.AbsolutePath) is { } odd)
        {
            problem = (
                $"the path of 'base_url' has {odd}, which servers read as a sign of their own",
                "use letters, digits, '-', '.', '_' and '~' in the names of folders"
            );
            return null;
        }
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        return new(
            $"{uri.Scheme}://{host}{port}",
            uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/"
        );
    }

    /// <summary>The first character that the files for servers (_headers, nginx, Apache) cannot all hold, for a
    /// message, or null.</summary>
    private static string? Odd(string path)
    {
        if (path.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            return "an encoded '/'";
        if (path.Contains("//", StringComparison.Ordinal))
            return "two '/' beside each other";
        foreach (var rune in Uri.UnescapeDataString(path).EnumerateRunes())
        {
            if (
                rune.IsAscii
                    ? char.IsAsciiLetterOrDigit((char)rune.Value)
                        || Plain.Contains((char)rune.Value, StringComparison.Ordinal)
                    : System.Text.Rune.IsLetterOrDigit(rune) || IsMark(rune)
            )
                continue;
            return rune.Value == ' ' ? "a space"
                : rune.IsBmp && Text.UnseenSigns.Is((char)rune.Value)
                    ? $"the sign {Text.UnseenSigns.Name((char)rune.Value)}"
                : $"'{rune}'";
        }
        return null;
    }

    private static bool IsMark(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
