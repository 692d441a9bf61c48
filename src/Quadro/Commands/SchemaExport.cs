using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Quadro.Authoring;
using Quadro.Cli.Disk;
using Quadro.Cli.Terminal;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro schema export</c>: JSON Schemas of a site's collections and settings, for editors.</summary>
internal static class SchemaExport
{
    private const string Home = ".quadro/schema";

    public static Command New()
    {
        var command = new ExampleCommand(
            "export",
            "Write JSON Schemas, with which editors complete and check, and print the settings of the editor.",
            "quadro schema export",
            "quadro schema export my-site --output schemas"
        );
        var folder = Words.Site();
        var output = Words.Output("FOLDER", $"The folder to write to. [default: {Home}, in the site's folder]");
        command.Arguments.Add(folder);
        command.Options.Add(output);
        command.SetAction(result => Run(result.GetValue(folder)!, result.GetValue(output), result.Language()));
        return command;
    }

    private static int Run(string folder, string? output, MessageLanguage language)
    {
        if (SiteFolder.Read(folder) is not { } site)
            return CommandTree.WrongUsage;
        var root = Path.GetFullPath(folder);
        var target = Path.GetFullPath(output ?? Path.Combine(root, Home));
        if (output is null && BuildSession.TracesTrouble(root) is { } astray)
            return MessageOutput.Write([astray], Terminal.LogForm.Text, language);
        if (output is not null && OutputPlace.Trouble(root, target) is { } reason)
        {
            StandardError.Say(CommandWords.NotTheOutput(output, reason).In(language));
            return CommandTree.WrongUsage;
        }
        var schemas = ExportedSchemas.Of(site);
        try
        {
            var home = new DiskOutput(target);
            foreach (var schema in schemas)
                WriteIfDifferent(home, schema.Name, Encoding.UTF8.GetBytes(schema.Text));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            StandardError.Say($"'{target}' cannot be written: {fault.Message}");
            return CommandTree.SiteHasErrors;
        }
        var relative = Path.GetRelativePath(root, target).Replace('\\', '/');
        Tell(
            schemas,
            relative.StartsWith("..", StringComparison.Ordinal) ? target.Replace('\\', '/') : "./" + relative
        );
        var errors = site.Findings.Count(finding => finding.Severity == Diagnostics.Severity.Error);
        if (errors > 0)
            StandardError.Say(
                $"the site has errors, and what they concern may be missing from the schemas; 'quadro check "
                    + $"{folder}' names them"
            );
        return CommandTree.Done;
    }

    private static void WriteIfDifferent(DiskOutput folder, string name, byte[] bytes)
    {
        if (folder.Find(name) is null || !folder.Read(name).Span.SequenceEqual(bytes))
            folder.Write(name, bytes);
    }

    private static void Tell(ImmutableArray<ExportedSchema> schemas, string folder)
    {
        StandardError.Say($"{schemas.Length} schemas in {folder}; the lines below belong in .vscode/settings.json");
        StandardError.Say(
            $"another editor, or one file alone: '# yaml-language-server: $schema={folder}/COLLECTION.json' "
                + "as its first "
                + $"line, with the path from that file"
        );
        Console.Out.Write(ExportedSchemas.EditorSettings(schemas, folder));
    }
}
