using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>What commands answer when they cannot do what was asked, in both languages.</summary>
internal static class CommandWords
{
    public static Wording NoFolder(string folder) =>
        new($"there is no folder '{folder}'", $"la cartella '{folder}' non c’è");

    public static Wording NotTheOutput(string folder, Wording reason) =>
        new(
            $"'{folder}' cannot be the output folder: {reason.English}",
            $"'{folder}' non può essere la cartella del risultato: {reason.Italian}"
        );

    public static Wording IsSiteItself =>
        new(
            "it is the folder of the site itself; choose another one, such as 'site'",
            "è la cartella del sito stesso; sceglietene un’altra, come 'site'"
        );

    public static Wording HoldsSite => new("the site's own folder lies in it", "contiene la cartella del sito");

    public static Wording LiesInInput(string input) =>
        new($"it lies in '{input}', which belongs to the site", $"è in '{input}', che fa parte del sito");

    public static Wording IsLink(string target) =>
        new($"it is a link to '{target}'", $"è un collegamento a '{target}'");

    public static Wording NoMessage(string code, Wording help) =>
        new($"there is no message '{code}': {help.English}", $"il messaggio '{code}' non c’è: {help.Italian}");

    public static Wording FormOfCodes =>
        new(
            "codes look like QD2008, and those of a site's own rules are in its schemas",
            "i codici sono come QD2008, e quelli delle regole di un sito sono nei suoi schemi"
        );

    /// <summary>The heading over the page of a message, which is in Italian, or null when nothing has to be
    /// said.</summary>
    public static string? HeadingOf(string code, MessageLanguage language) =>
        language == MessageLanguage.English && Rules.Find(code) is { } rule
            ? $"{code}: {rule.Title.English} ({MessageWriter.Word(rule.Severity)})\n\n"
                + "The page of this message is in Italian:\n"
            : null;
}
