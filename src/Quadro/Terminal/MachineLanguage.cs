using System.Runtime.InteropServices;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>The language in which this machine speaks to its user.</summary>
internal static class MachineLanguage
{
    /// <summary>The primary language in the low bits of a language identifier of Windows.</summary>
    private const int PrimaryLanguage = 0x3FF;
    private const int WindowsItalian = 0x10;

    public static MessageLanguage Find() =>
        OperatingSystem.IsWindows()
            ? OfWindows(GetUserDefaultUILanguage())
            : OfLocale(Environment.GetEnvironmentVariable);

    /// <summary>The variables of POSIX: the first that is set holds.</summary>
    internal static MessageLanguage OfLocale(Func<string, string?> variable)
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
            if (variable(name) is { Length: > 0 } locale)
                return locale.Split('_', '.', '@')[0] == "it" ? MessageLanguage.Italian : MessageLanguage.English;
        return MessageLanguage.English;
    }

    internal static MessageLanguage OfWindows(ushort identifier) =>
        (identifier & PrimaryLanguage) == WindowsItalian ? MessageLanguage.Italian : MessageLanguage.English;

    [DllImport("kernel32", EntryPoint = "GetUserDefaultUILanguage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
