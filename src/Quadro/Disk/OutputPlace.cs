using Quadro.Cli.Terminal;
using Quadro.Text;

namespace Quadro.Cli.Disk;

/// <summary>Where a command may write: not where a site's inputs are, wherever links say that they are.</summary>
internal static class OutputPlace
{
    private const string Traces = ".quadro";

    /// <summary>Why a folder must not be written to, or null.</summary>
    public static Wording? Trouble(string root, string output)
    {
        try
        {
            var (site, target) = (RealPath.Of(root), RealPath.Of(output));
            if (RealPath.IsWithin(site, target))
                return site == target ? CommandWords.IsSiteItself : CommandWords.HoldsSite;
            foreach (var input in (string[])[.. DiskInputs.Folders, Traces, ".git"])
                if (RealPath.IsWithin(target, RealPath.Of(Path.Combine(site, input))))
                    return CommandWords.LiesInInput(input);
            return null;
        }
        catch (IOException e)
        {
            return Wording.Same(e.Message);
        }
    }

    /// <summary>Why the folder of traces must not be written to, or null.</summary>
    public static Wording? TracesTrouble(string root) =>
        new DirectoryInfo(Path.Combine(root, Traces)).LinkTarget is { } target ? CommandWords.IsLink(target) : null;
}
