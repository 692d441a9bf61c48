using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>How messages are written to standard error.</summary>
internal static class StandardError
{
    /// <summary>Where the documentation of the message codes is published, for links to it.</summary>
    private const string Documentation = "QUADRO_DOCS";

    /// <summary>One line of the program's own; words of the command line or of a file in it are shown and not
    /// obeyed.</summary>
    public static void Say(string line) => Console.Error.WriteLine(Printable.Line("quadro: " + line));

    public static MessageOptions Messages(LogForm form, MessageLanguage language)
    {
        var screen = Screen.Errors;
        return new MessageOptions
        {
            Form = form,
            Colour = screen.Colour,
            Links = screen.Links,
            Documentation = Environment.GetEnvironmentVariable(Documentation) ?? "",
            Language = language,
        };
    }
}
