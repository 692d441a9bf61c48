using System.CommandLine;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro new site</c>: a small site that builds at once.</summary>
internal static class NewCommand
{
    private const string Prefix = "starter/";

    public static Command New()
    {
        var command = new Command("new", "Makes something new to begin with.");
        var site = new Command("site", "Makes a small site that can be built at once.");
        var folder = new Argument<string>("DIR") { Description = "The folder to make it in: a new one, or an empty one." };
        site.Arguments.Add(folder);
        site.SetAction(result => Make(result.GetValue(folder)!));
        command.Subcommands.Add(site);
        return command;
    }

    private static int Make(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
        {
            Console.Error.WriteLine($"quadro: '{folder}' is there already and is not empty: nothing was changed");
            return CommandTree.WrongUsage;
        }
        var assembly = typeof(NewCommand).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(root, name[Prefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = File.Create(path);
            source.CopyTo(target);
        }
        Console.Out.WriteLine(root);
        Console.Error.WriteLine($"quadro: 'quadro build {folder}' makes its pages in {Path.Combine(folder, "site")}");
        return CommandTree.Done;
    }
}
