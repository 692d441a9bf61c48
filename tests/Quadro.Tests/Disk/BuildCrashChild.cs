using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Quadro.Cli.Commands;
using Quadro.Tests.Tracing;

namespace Quadro.Tests.Disk;

/// <summary>A process that edits a site and builds it, again and again, until it is killed: this test program, started
/// once more.</summary>
internal static class BuildCrashChild
{
    private const string FolderVariable = "QUADRO_BUILD_CRASH_FOLDER";
    private const string SeedVariable = "QUADRO_BUILD_CRASH_SEED";

    /// <summary>Started, and past its first build.</summary>
    public static Process Start(string folder, int seed)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(BuildCrashChild).Assembly.Location);
        start.Environment[FolderVariable] = folder;
        start.Environment[SeedVariable] = seed.ToString(CultureInfo.InvariantCulture);
        var child = Process.Start(start)!;
        child.ErrorDataReceived += (_, _) => { };
        child.BeginErrorReadLine();
        Assert.Equal("ready", child.StandardOutput.ReadLine());
        return child;
    }

    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
            return;
        var random = new Random(
            int.Parse(Environment.GetEnvironmentVariable(SeedVariable)!, CultureInfo.InvariantCulture)
        );
        for (var site = CrashTown.On(folder); ; site = CrashTown.Edit(folder, site, random))
        {
            using (
                var session = new BuildSession(
                    new SessionOptions
                    {
                        Folder = folder,
                        Writes = true,
                        Quiet = true,
                        PagesInMemory = 0,
                    }
                )
            )
                if (session.Run(CancellationToken.None) is not (CommandTree.Done or CommandTree.SiteHasErrors))
                    Environment.Exit(1);
            Console.Out.WriteLine("ready");
            Console.Out.Flush();
        }
    }
}

/// <summary>The golden town on disk, grown so that writing it takes a while, and edited as the edit scripts
/// do.</summary>
internal static class CrashTown
{
    public static EditedSite Town { get; } =
        EditedSite.Town with
        {
            Files = EditedSite.Town.Files.AddRange(
                Enumerable
                    .Range(0, 60)
                    .Select(i =>
                        KeyValuePair.Create($"content/carte/{i}.txt", new EditedFile(new byte[5000 + (i * 700)], 1))
                    )
            ),
        };

    private static Edit[] Kinds { get; } =
    [.. DataEdits.All, .. TextEdits.All, .. TemplateEdits.All, .. SettingEdits.All];

    public static void Lay(string folder, EditedSite site) => Change(folder, On(folder), site);

    /// <summary>The inputs as they stand on the disk, also when a process was killed in the middle of an
    /// edit.</summary>
    public static EditedSite On(string folder) =>
        EditedSite.Of(Golden.FileSet.Read(folder).Where(path => path.Split('/')[0] is not ("site" or ".quadro")));

    public static EditedSite Edit(string folder, EditedSite site, Random random)
    {
        var edit = new Editing(random, random.Next(4) == 0 ? Town : site, new StandingSite());
        Kinds[random.Next(Kinds.Length)].Act(edit);
        for (var i = 0; i < 30; i++)
            edit.Put($"content/carte/{random.Next(60)}.txt", new byte[random.Next(60_000)]);
        Change(folder, site, edit.Site);
        return edit.Site;
    }

    private static void Change(string folder, EditedSite before, EditedSite after)
    {
        foreach (var path in before.Files.Keys.Where(path => !after.Files.ContainsKey(path)))
            File.Delete(Path.Join(folder, path));
        foreach (var (path, file) in after.Files)
        {
            if (before.Files.TryGetValue(path, out var old) && old.Bytes.AsSpan().SequenceEqual(file.Bytes))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, path))!);
            File.WriteAllBytes(Path.Join(folder, path), file.Bytes);
        }
    }
}
