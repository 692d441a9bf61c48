using System.CommandLine;
using Quadro.Authoring;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro new</c>: a small site that builds at once, or a record with every field of its schema.</summary>
internal static class NewCommand
{
    private const string Prefix = "starter/";

    public static Command New()
    {
        var command = new ExampleCommand(
            "new",
            "Create a site or a record to start from.",
            "quadro new site my-site",
            "quadro new projects --id new-school --title \"A new school\""
        );
        var site = new ExampleCommand(
            "site",
            "Create a small site that can be built at once.",
            "quadro new site my-site"
        );
        var folder = new Argument<string>("DIR") { Description = "The folder to create it in: a new or an empty one." };
        site.Arguments.Add(folder);
        site.SetAction(result => Make(result.GetValue(folder)!));
        command.Subcommands.Add(site);
        return Records(command);
    }

    /// <summary>Whatever is no 'site' is a collection.</summary>
    private static Command Records(Command command)
    {
        var collection = new Argument<string?>("COLLECTION")
        {
            Description = "The collection of the new record.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var id = Words.Text("--id", "ID", "The id of the record: its name in links, in its address and in its file.");
        var title = Words.Text("--title", "TEXT", "The title of the record.");
        var language = Words.Text(
            "--language",
            "LANGUAGE",
            "Another language of the site: creates the text of the record in that language."
        );
        var format = Words
            .Text(
                "--format",
                "FORM",
                "md (a file in content/) or yaml (a file in data/). [default: md where records have pages]"
            )
            .OneOf("md", "yaml");
        var folder = Words.SiteOption();
        command.Arguments.Add(collection);
        foreach (var option in (Option[])[id, title, language, format, folder])
            command.Options.Add(option);
        command.SetAction(result =>
        {
            if (result.GetValue(collection) is { } name && result.GetValue(id) is { } key)
            {
                bool? text = result.GetValue(format) switch
                {
                    "md" => true,
                    "yaml" => false,
                    _ => null,
                };
                return Make(
                    result.GetValue(folder)!,
                    new NewRecordRequest(name, key, result.GetValue(title), result.GetValue(language), text)
                );
            }
            StandardError.Say("say of which collection, and the record's id: 'quadro new projects --id my-project'");
            return CommandTree.WrongUsage;
        });
        return command;
    }

    private static int Make(string folder, NewRecordRequest request)
    {
        if (SiteFolder.Read(folder) is not { } site)
            return CommandTree.WrongUsage;
        var made = NewRecord.Of(site, request);
        var path = folder == "." ? made.Path : Path.Join(folder, made.Path);
        if (made.Problem is null)
            return MessageOutput.WriteFile(path, made.Text, force: false);
        StandardError.Say(made.Problem);
        return CommandTree.WrongUsage;
    }

    private static int Make(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
        {
            StandardError.Say($"'{folder}' is there already and is not empty: nothing was changed");
            return CommandTree.WrongUsage;
        }
        var assembly = typeof(NewCommand).Assembly;
        var names = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(root, name[Prefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = File.Create(path);
            source.CopyTo(target);
        }
        Console.Out.WriteLine(root);
        StandardError.Say($"'quadro build {folder}' makes its pages in {Path.Combine(folder, "site")}");
        return CommandTree.Done;
    }
}
