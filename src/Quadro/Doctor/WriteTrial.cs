using Quadro.Cli.Disk;

namespace Quadro.Cli.Doctor;

/// <summary>Tries whether a folder can be written, and leaves it as it was.</summary>
internal static class WriteTrial
{
    private const string Prefix = ".quadro-doctor-";

    /// <summary>Why it cannot be written, or null. A folder that does not exist is made for the trial, and
    /// removed.</summary>
    public static string? Trouble(string folder)
    {
        var made = Missing(folder);
        try
        {
            if (File.Exists(folder))
                return "it is a file";
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, Prefix + Path.GetRandomFileName());
            using var file = new FileStream(
                path,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MachineReason.Of(e);
        }
        finally
        {
            foreach (var path in made)
                Remove(path);
        }
    }

    /// <summary>The folders that must be made for it, the deepest first.</summary>
    private static List<string> Missing(string folder)
    {
        var missing = new List<string>();
        for (var path = folder; path is not null && !Path.Exists(path); path = Path.GetDirectoryName(path))
            missing.Add(path);
        return missing;
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Meanwhile somebody else uses it.
        }
    }
}
