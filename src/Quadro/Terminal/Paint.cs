using Quadro.Diagnostics;

namespace Quadro.Cli.Terminal;

/// <summary>Colours, by what they mean; none at all when the terminal has none or nobody wants them.</summary>
internal readonly record struct Paint(bool On)
{
    public string Severity(Severity severity, string text) =>
        severity switch
        {
            Diagnostics.Severity.Error => Wrap("1;31", text),
            Diagnostics.Severity.Warning => Wrap("1;33", text),
            _ => Wrap("1;36", text),
        };

    public string Place(string text) => Wrap("1", text);

    public string Note(string text) => Wrap("36", text);

    public string Help(string text) => Wrap("32", text);

    public string Faint(string text) => Wrap("2", text);

    /// <summary>A text that leads to an address in terminals that know such links (OSC 8), and stays a text in
    /// others.</summary>
    public static string Link(Uri address, string text) => $"\e]8;;{address.AbsoluteUri}\e\\{text}\e]8;;\e\\";

    private string Wrap(string style, string text) => On && text.Length > 0 ? $"\e[{style}m{text}\e[0m" : text;

    /// <summary>NO_COLOR says never, FORCE_COLOR always, else the terminal decides (a dumb one has no
    /// colours).</summary>
    public static bool IsWanted(bool isTerminal, Func<string, string?> variable)
    {
        if (!string.IsNullOrEmpty(variable("NO_COLOR")))
            return false;
        if (variable("FORCE_COLOR") is { Length: > 0 } force)
            return force is not ("0" or "false");
        return isTerminal
            && variable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || HasEscapesOnWindows(variable));
    }

    private static bool HasEscapesOnWindows(Func<string, string?> variable) =>
        variable("WT_SESSION") is not null || variable("TERM") is not null || variable("ConEmuANSI") == "ON";
}
