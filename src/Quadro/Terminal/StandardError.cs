namespace Quadro.Cli.Terminal;

/// <summary>How messages are written to standard error.</summary>
internal static class StandardError
{
    /// <summary>One line of the program's own; words of the command line or of a file in it are shown and not obeyed.</summary>
    public static void Say(string line) => Console.Error.WriteLine(Printable.Line("quadro: " + line));

    public static MessageOptions Messages(LogForm form, bool all = false, bool accepted = false, bool notices = true)
    {
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || (Console.IsErrorRedirected && Environment.GetEnvironmentVariable("FORCE_COLOR") is not { Length: > 0 });
        return new MessageOptions { Form = form, Colour = !plain, All = all, Accepted = accepted, Notices = notices };
    }
}
