using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Model.Settings;

/// <summary>The future address of the site.</summary>
/// <param name="Root">Scheme, host in its ASCII form (RFC 5891) and port, without a slash at the end:
/// https://xn--citt-3na.example.</param>
/// <param name="Path">Percent-encoded (RFC 3986), with a slash at both ends: /citt%C3%A0/.</param>
internal readonly record struct BaseAddress(string Root, string Path)
{
    private const string Plain = "-._~/";

    public static BaseAddress? Read(string text, out (Wording Text, Wording Help) problem)
    {
        problem = (Messages.Settings.NoWebAddress(text), Messages.Settings.WriteWholeAddress);
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
                Messages.Settings.UserInAddress,
                Messages.Settings.WriteAddressAlone($"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath}")
            );
            return null;
        }
        if (Odd(uri.AbsolutePath) is { } odd)
        {
            problem = (Messages.Settings.OddPath(odd), Messages.Settings.PlainNamesOfFolders);
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
    private static Wording? Odd(string path)
    {
        if (path.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            return Messages.Settings.EncodedSlash;
        if (path.Contains("//", StringComparison.Ordinal))
            return Messages.Settings.TwoSlashes;
        foreach (var rune in Uri.UnescapeDataString(path).EnumerateRunes())
        {
            if (
                rune.IsAscii
                    ? char.IsAsciiLetterOrDigit((char)rune.Value)
                        || Plain.Contains((char)rune.Value, StringComparison.Ordinal)
                    : System.Text.Rune.IsLetterOrDigit(rune) || IsMark(rune)
            )
                continue;
            return rune.Value == ' ' ? Messages.Settings.ASpace
                : rune.IsBmp && Text.UnseenSigns.Is((char)rune.Value)
                    ? Messages.Settings.TheSign(Text.UnseenSigns.Name((char)rune.Value))
                : Wording.Same($"'{rune}'");
        }
        return null;
    }

    private static bool IsMark(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
