namespace Quadro.Cli.Disk;

/// <summary>Where a command may write: not where a site's inputs are, wherever links say that they are.</summary>
internal static class OutputPlace
{
    private const string Traces = ".quadro";

    /// <summary>Why a folder must not be written to, or null.</summary>
    public static string? Trouble(string root, string output)
    {
        try
        {
            var (site, target) = (RealPath.Of(root), RealPath.Of(output));
            if (RealPath.IsWithin(site, target))
                return "the site's own folder lies in it";
            foreach (var input in (string[])[.. DiskInputs.Folders, Traces, ".git"])
                if (RealPath.IsWithin(target, RealPath.Of(Path.Combine(site, input))))
                    return $"it lies in '{input}', which belongs to the site";
            return null;
        }
        catch (IOException e)
        {
            return e.Message;
        }
    }

    /// <summary>Why the folder of traces must not be written to, or null.</summary>
    public static string? TracesTrouble(string root) =>
        new DirectoryInfo(Path.Combine(root, Traces)).LinkTarget is { } target ? $"it is a link to '{target}'" : null;
}
