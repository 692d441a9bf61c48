using System.Globalization;
using Quadro.Cli.Disk;

namespace Quadro.Cli.Doctor;

/// <summary>Whether the folders of a site are as a build and a preview need them.</summary>
internal static class SiteCheckups
{
    private const string Watches = "/proc/sys/fs/inotify/max_user_watches";
    private const string Instances = "/proc/sys/fs/inotify/max_user_instances";
    private const long Enough = 500L << 20;

    public static IEnumerable<Checkup> All(string root, string output)
    {
        yield return Output(root, output);
        yield return Traces(root);
        if (Space(root) is { } space)
            yield return space;
        if (OperatingSystem.IsLinux())
            yield return Watching(root, Watches, Instances);
    }

    private static Checkup Output(string root, string output)
    {
        var trouble = OutputPlace.Trouble(root, output)?.English ?? WriteTrial.Trouble(output);
        return trouble is null
            ? Checkup.Good("output", $"{output} can be written")
            : Checkup.Broken(
                "output",
                $"{output} cannot be written: {trouble}",
                "'quadro build' cannot write the site; 'quadro check' and 'quadro serve' can work",
                "change who may write there, or choose another folder with --output"
            );
    }

    private static Checkup Traces(string root)
    {
        var folder = Path.Combine(root, ".quadro");
        var trouble = OutputPlace.TracesTrouble(root)?.English ?? WriteTrial.Trouble(folder);
        return trouble is null
            ? Checkup.Good(".quadro", "can be written: builds make only what changed")
            : Checkup.Broken(
                ".quadro",
                $"cannot be written: {trouble}",
                "'quadro build' keeps its notes and its lock there, and cannot run",
                "change who may write there, or delete it: the next build makes it again"
            );
    }

    private static Checkup? Space(string root)
    {
        try
        {
            var free = new DriveInfo(root).AvailableFreeSpace;
            var shown = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GB free");
            return free >= Enough
                ? Checkup.Good("disk", shown)
                : Checkup.Missing(
                    "disk",
                    shown,
                    "a large site may not fit: pages wait on the disk before they are published",
                    "make room"
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The preview watches each folder of the site; the system allows a user so many.</summary>
    internal static Checkup Watching(string root, string watches, string instances)
    {
        var folders =
            DiskInputs.Folders.Select(name => Path.Combine(root, name)).Where(Directory.Exists).Sum(Folders) + 1;
        var (most, together) = (Number(watches), Number(instances));
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{folders} folders to watch, {most} allowed by the system"
        );
        if (most is null || together is null)
            return Checkup.Good("watching", "the system names no limit");
        if (folders < most / 2 && together >= DiskInputs.Folders.Length * 4)
            return Checkup.Good("watching", facts);
        return Checkup.Missing(
            "watching",
            string.Create(CultureInfo.InvariantCulture, $"{facts}, by {together} watchers"),
            "'quadro serve' may not be told of every save",
            "'quadro serve --poll', or raise fs.inotify.max_user_watches and max_user_instances with sysctl"
        );
    }

    private static int Folders(string folder)
    {
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        return 1 + Directory.EnumerateDirectories(folder, "*", all).Count();
    }

    private static long? Number(string path)
    {
        try
        {
            return long.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
