using System.Globalization;

namespace Quadro.Cli.Terminal;

/// <summary>What the other end of a stream can show: colours, links to follow, and how many columns.</summary>
internal sealed record Screen(bool Colour, bool Links, int Width)
{
    private const int Usual = 80;
    private const int Widest = 100;

    public static Screen Output => Of(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable, Columns);

    public static Screen Errors => Of(!Console.IsErrorRedirected, Environment.GetEnvironmentVariable, Columns);

    /// <summary>A link needs a person in front of a terminal: a pipe or the log of a build server would show its
    /// letters.</summary>
    public static Screen Of(bool isTerminal, Func<string, string?> variable, Func<int> columns)
    {
        var colour = Paint.IsWanted(isTerminal, variable);
        var links = isTerminal && colour && variable("TERM") != "dumb" && string.IsNullOrEmpty(variable("CI"));
        return new Screen(colour, links, Math.Clamp(Asked(variable) ?? (isTerminal ? columns() : Usual), 20, Widest));
    }

    private static int? Asked(Func<string, string?> variable) =>
        int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
        && columns > 0
            ? columns
            : null;

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }
}
