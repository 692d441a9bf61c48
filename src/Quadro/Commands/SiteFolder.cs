using Quadro.Authoring;
using Quadro.Cli.Disk;
using Quadro.Cli.Terminal;
using Quadro.Make;
using Quadro.Model.Settings;
using Quadro.Tools;

namespace Quadro.Cli.Commands;

/// <summary>A site's folder, for commands that read it and build nothing.</summary>
internal static class SiteFolder
{
    public static bool IsSite(string root) =>
        File.Exists(Path.Combine(root, "quadro.yaml"))
        || Directory.Exists(Path.Combine(root, "content"))
        || Directory.Exists(Path.Combine(root, "data"));

    /// <summary>The site, or null after saying that there is none.</summary>
    public static SiteReading? Read(string folder, bool drafts = true)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            StandardError.Say($"there is no folder '{folder}'");
        else if (!IsSite(root))
            StandardError.Say($"'{folder}' is not a site: it has neither quadro.yaml nor content/ nor data/");
        else
            return SiteReading.Read(new LayeredInputs(new DiskInputs(root), new EmbeddedKit()), Options(drafts));
        return null;
    }

    private static BuildOptions Options(bool drafts) =>
        new BuildOptions { Drafts = drafts, Edition = "internal" }.With(InstalledMakers.All());
}
