using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Quadro.Authoring.JsonSchemas;
using Quadro.Model.Schemas;

namespace Quadro.Authoring;

/// <summary>A JSON Schema and the files of the site that it is for, as paths with '*'.</summary>
public sealed record ExportedSchema(string Name, string Text, ImmutableArray<string> Files);

/// <summary>What <c>quadro schema export</c> writes: JSON Schemas (draft-07) by which editors complete and
/// check.</summary>
public static class ExportedSchemas
{
    public static ImmutableArray<ExportedSchema> Of(SiteReading site)
    {
        var made = ImmutableArray.CreateBuilder<ExportedSchema>();
        var fields = new FieldJson(site.Model);
        made.Add(new ExportedSchema("quadro.json", Json.Write(SettingsJson.Settings(site.Model)), ["quadro.yaml"]));
        made.Add(
            new ExportedSchema(
                "schema.json",
                Json.Write(SettingsJson.Schema(site.Model)),
                ["data/*.schema.yaml", "templates/schema/*.yaml"]
            )
        );
        foreach (var collection in site.Model.Collections)
        {
            var (name, json) = (collection.Name, new CollectionJson(fields, collection));
            var (inData, inText) = (
                site.Loaded.Records.Any(source => source.Collection == name),
                site.Loaded.Markdown.Any(text =>
                    text.Name.StartsWith(name + "/", StringComparison.Ordinal)
                    && !text.Name.EndsWith("/_index", StringComparison.Ordinal)
                )
            );
            made.Add(
                new ExportedSchema(
                    $"{name}.front-matter.json",
                    Json.Write(json.FrontMatter(complete: !inData && !IsTranslated(site, name))),
                    [name == CommonFields.Pages ? "content/**/*.md" : $"content/{name}/**/*.md"]
                )
            );
            if (name == CommonFields.Pages)
                continue;
            var whole = !inText && site.Loaded.Records.Count(source => source.Collection == name) == 1;
            made.Add(
                new ExportedSchema(
                    $"{name}.json",
                    Json.Write(json.DataFile(whole)),
                    [$"data/{name}.yaml", $"data/{name}.yml", $"data/{name}.json"]
                )
            );
            made.Add(
                new ExportedSchema(
                    $"{name}.record.json",
                    Json.Write(json.Record(complete: !inText && !Tables(site, name), "record")),
                    [$"data/{name}/*.yaml", $"data/{name}/*.yml", $"data/{name}/*.json"]
                )
            );
        }
        return made.ToImmutable();
    }

    /// <summary>What belongs in .vscode/settings.json.</summary>
    /// <param name="folder">Where the schemas stand: './x' as seen from the site, or a whole path.</param>
    public static string EditorSettings(IEnumerable<ExportedSchema> schemas, string folder)
    {
        var (yaml, json) = (new JsonObject(), new JsonArray());
        foreach (
            var schema in schemas.Where(schema => !schema.Name.EndsWith(".front-matter.json", StringComparison.Ordinal))
        )
        {
            var address = $"{folder}/{schema.Name}";
            yaml[address] = Json.Texts(schema.Files.Where(file => !file.EndsWith(".json", StringComparison.Ordinal)));
            if (
                schema.Files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)).ToList() is
                { Count: > 0 } files
            )
                json.Add((JsonNode?)new JsonObject { ["fileMatch"] = Json.Texts(files), ["url"] = address });
        }
        return Json.Write(new JsonObject { ["yaml.schemas"] = yaml, ["json.schemas"] = json });
    }

    /// <summary>A translation says only what it says in other words.</summary>
    private static bool IsTranslated(SiteReading site, string name) =>
        site.Loaded.Markdown.Any(text =>
            text.Language is { } language
            && language != site.Model.Settings.Language
            && text.Name.StartsWith(name + "/", StringComparison.Ordinal)
        );

    /// <summary>Records of the collection may be spread over a table and files of their own.</summary>
    private static bool Tables(SiteReading site, string name) =>
        site.Loaded.Records.Any(source => source.Collection == name && source.Shape != Load.RecordShape.One);
}
