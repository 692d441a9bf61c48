namespace Quadro.Cli.Terminal;

/// <summary>How messages are written to standard error.</summary>
internal static class StandardError
{
    public static MessageOptions Messages(LogForm form, bool all = false, bool accepted = false, bool notices = true)
    {
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || (Console.IsErrorRedirected && Environment.GetEnvironmentVariable("FORCE_COLOR") is not { Length: > 0 });
        return new MessageOptions { Form = form, Colour = !plain, All = all, Accepted = accepted, Notices = notices };
    }
}
