using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>The forms of <c>--log</c>.</summary>
public enum LogForm
{
    Text,
    Json,
    Sarif,
    GitHub,
}

/// <summary>How findings are printed.</summary>
public sealed record MessageOptions
{
    public LogForm Form { get; init; } = LogForm.Text;

    /// <summary>The language of the messages, and of the words around them.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.English;

    public bool Colour { get; init; }

    /// <summary>Columns of the terminal; longer source lines are shown in part.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Whether source lines, notes and help follow a finding's first line.</summary>
    public bool Full { get; init; } = true;

    /// <summary>Whether all findings of one kind in one file are shown, not only the first ten.</summary>
    public bool All { get; init; }

    /// <summary>Whether findings that the site has accepted are shown too.</summary>
    public bool Accepted { get; init; }

    /// <summary>Whether notices are shown; else they are only counted, in the last line of the text form.</summary>
    public bool Notices { get; init; } = true;

    /// <summary>Where the pages of the codes are published; a code is put behind it. Empty when that is not
    /// known.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>Whether the terminal can follow links (OSC 8).</summary>
    public bool Links { get; init; }

    /// <summary>The command that explains one of the engine's codes; null for a site's own code, which has no
    /// page.</summary>
    internal static string? CommandFor(string code) => IsOurs(code) ? "quadro explain " + code : null;

    /// <summary>The address of a code's page, or null when it has none or nobody knows where it is.</summary>
    internal Uri? PageOf(string code) =>
        IsOurs(code)
        && Uri.TryCreate(Documentation, UriKind.Absolute, out var home)
        && home.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? new Uri(home, code)
            : null;

    private static bool IsOurs(string code) =>
        code.Length == 6
        && code.StartsWith("QD", StringComparison.Ordinal)
        && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
