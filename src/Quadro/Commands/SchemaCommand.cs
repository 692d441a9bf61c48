using System.Collections.Immutable;
using System.CommandLine;
using Quadro.Authoring;
using Quadro.Cli.Terminal;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro schema</c>: a schema to begin with, from data; JSON Schemas for editors.</summary>
internal static class SchemaCommand
{
    private static readonly ImmutableArray<string> SchemaEndings = [".schema.yaml", ".schema.yml", ".schema.json"];

    public static Command New()
    {
        var command = new Command("schema", "Write schemas, from data or for editors.");
        command.Subcommands.Add(Infer());
        command.Subcommands.Add(SchemaExport.New());
        return command;
    }

    private static Command Infer()
    {
        var command = new ExampleCommand(
            "infer",
            "Write the schema that fits some data. What a person must decide is marked with '?'.",
            "quadro schema infer data/projects.csv",
            "quadro schema infer projects --output data/projects.schema.yaml"
        );
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of one collection (CSV, TSV, YAML, JSON, GeoJSON, XLSX), or the name of a collection.",
            Arity = ArgumentArity.OneOrMore,
        };
        var site = Words.Text("--site", "DIR", "The site that the collection is in, or that references point to.");
        var name = Words.Text(
            "--collection",
            "NAME",
            "The name of the collection. [default: the name of the file or folder]"
        );
        var output = Words.Output("FILE", "The file to write to. [default: standard output]");
        var force = Words.Switch("--force", "Overwrite an existing file.");
        var log = Words.MessageLog();
        command.Arguments.Add(files);
        foreach (var option in (Option[])[site, name, output, force, log])
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var (near, to) = (result.GetValue(site), result.GetValue(output));
            return Run(
                new InferOptions(result.GetValue(files)!, near, result.GetValue(name), to, result.GetValue(force)),
                (result.Form(log), result.Language())
            );
        });
        return command;
    }

    private static int Run(InferOptions options, (LogForm Form, MessageLanguage Language) messages)
    {
        var missing = options.Files.FirstOrDefault(file => !System.IO.File.Exists(file));
        if (missing is not null && options.Files.Length > 1)
            return NoFile(missing);
        var folder = options.Site ?? (missing is not null ? "." : null);
        SiteReading? site = null;
        var reads =
            folder is not null
            && (missing is null || SiteFolder.IsSite(Path.GetFullPath(folder)) || options.Site is not null);
        if (reads && (site = SiteFolder.Read(folder!)) is null)
            return CommandTree.WrongUsage;
        if (missing is not null && site is null)
            return NoFile(missing);
        if ((missing is null ? OfFiles(options, site) : OfCollection(site!, missing)) is not { } inferred)
            return CommandTree.WrongUsage;
        var code = MessageOutput.Write(inferred.Findings, messages.Form, messages.Language);
        if (inferred.Text is not { } text)
        {
            StandardError.Say("there is no record to infer a schema from");
            return CommandTree.SiteHasErrors;
        }
        if (options.Output is { } path)
            return MessageOutput.WriteFile(path, text, options.Force) is var written and not CommandTree.Done
                ? written
                : code;
        Console.Out.Write(text);
        return code;
    }

    private static int NoFile(string path)
    {
        StandardError.Say($"there is no file '{path}'");
        return CommandTree.WrongUsage;
    }

    private static InferredSchema? OfFiles(InferOptions options, SiteReading? site)
    {
        var files = new List<DataFile>();
        foreach (var path in options.Files)
            if (File(path) is { } file)
                files.Add(file);
            else
                return null;
        var schema = Beside(options.Files[0]) is { } found ? File(found) : null;
        return InferredSchema.OfFiles(
            options.Collection ?? InferredSchema.CollectionOf(options.Files),
            files,
            site,
            schema
        );
    }

    private static DataFile? File(string path)
    {
        try
        {
            return new DataFile(path.Replace('\\', '/'), System.IO.File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            StandardError.Say($"'{path}' cannot be read: {fault.Message}");
            return null;
        }
    }

    /// <summary>The schema that a table in a site's data folder has, where such a file would be: beside it, or beside
    /// its folder.</summary>
    private static string? Beside(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        string[] names =
            folder.Length == 0
                ? [Path.GetFileNameWithoutExtension(path)]
                : [Path.Combine(folder, Path.GetFileNameWithoutExtension(path)), folder];
        return names.SelectMany(name => SchemaEndings.Select(end => name + end)).FirstOrDefault(System.IO.File.Exists);
    }

    private static InferredSchema? OfCollection(SiteReading site, string name)
    {
        if (InferredSchema.OfCollection(site, name) is { } inferred)
            return inferred;
        var near = Text.Suggestions.DidYouMean(
            name,
            site.Loaded.Records.Select(source => source.Collection).Distinct()
        );
        StandardError.Say(
            $"there is neither a file '{name}' nor data of a collection '{name}'{(near is null ? "" : ": " + near)}"
        );
        return null;
    }
}

/// <summary>What <c>quadro schema infer</c> was asked for.</summary>
internal sealed record InferOptions(string[] Files, string? Site, string? Collection, string? Output, bool Force);
