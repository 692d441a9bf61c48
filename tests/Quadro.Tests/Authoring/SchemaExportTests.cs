using System.Text.Json.Nodes;
using Quadro.Authoring;
using Quadro.Cli.Disk;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Tests.Architecture;

namespace Quadro.Tests.Authoring;

public class SchemaExportTests
{
    private static readonly Lazy<SiteReading> Demo = new(() =>
        SiteReading.Read(new LayeredInputs(new DiskInputs(Repository.At()), new EmbeddedKit()), new BuildOptions())
    );

    private static readonly Lazy<IReadOnlyList<ExportedSchema>> Exported = new(() => ExportedSchemas.Of(Demo.Value));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, NJsonSchema.JsonSchema> Parsed =
        new();

    [Fact]
    public void Every_file_of_our_own_site_is_accepted()
    {
        var complaints = new List<string>();
        Assert.True(Demo.Value.Loaded.Records.Length > 10 && Demo.Value.Loaded.Markdown.Length > 50);
        foreach (
            var source in Demo.Value.Loaded.Records.Where(source =>
                source.Node is not null && !source.File.Path.EndsWith(".geojson", StringComparison.Ordinal)
            )
        )
            complaints.AddRange(
                Complaints(
                    source.Shape == RecordShape.One ? $"{source.Collection}.record.json" : $"{source.Collection}.json",
                    source.File.Path,
                    source.Node!
                )
            );
        foreach (var text in Demo.Value.Loaded.Markdown.Where(text => text.Fields is not null))
            complaints.AddRange(Complaints(FrontMatter(text), text.Path, text.Fields!));
        foreach (var schema in Demo.Value.Loaded.TemplateSchemas)
            complaints.AddRange(Complaints("schema.json", schema.Entry.Path, schema.Node));
        complaints.AddRange(Complaints("quadro.json", "quadro.yaml", Demo.Value.Loaded.Settings!));
        Verdict.None(complaints);
    }

    [Theory]
    [InlineData("quadro.json", "as_of: 2026-06-30")]
    [InlineData("quadro.json", "as_of: 30.06.2026")]
    [InlineData("quadro.json", "as_of: 30/6/2026")]
    [InlineData("quadro.json", "as_of: 30 giugno 2026")]
    [InlineData("quadro.json", "as_of: martedì 30 giugno 2026")]
    [InlineData("schema.json", "dialect: { delimiter: ';', headerRows: 2, quoteChar: none, title: Mio }")]
    [InlineData("schema.json", "dialect: { headerRows: [1, 2], commentRows: [3], encoding: windows-1252 }")]
    [InlineData("schema.json", "fieldsMatch: subset")]
    [InlineData("schema.json", "fieldsMatch: [subset]")]
    public void What_the_program_reads_is_accepted(string schema, string yaml) =>
        Verdict.None(
            EditorView.Complaints(Parsed.GetOrAdd(schema, name => EditorView.Schema(Exported.Value, name)), yaml)
        );

    [Theory]
    [InlineData("quadro.json", "titel: Prova")]
    [InlineData("quadro.json", "language: italian")]
    [InlineData("quadro.json", "as_of: today")]
    [InlineData("quadro.json", "as_of: 2026")]
    [InlineData("quadro.json", "as_of: 2026-06")]
    [InlineData("schema.json", "dialect: { delimitr: ';' }")]
    [InlineData("schema.json", "dialect: { headerRows: two }")]
    [InlineData("schema.json", "dialect: ';'")]
    [InlineData("schema.json", "fieldsMatch: [some]")]
    [InlineData("quadro.json", "rules: { QD2003: off }")]
    [InlineData("quadro.json", "collections: { projcts: { pages: false } }")]
    [InlineData("quadro.json", "pictures: true")]
    [InlineData("quadro.json", "pictures: { formats: gif }")]
    [InlineData("schema.json", "fields: [{ name: x, typ: string }]")]
    [InlineData("schema.json", "fields: [{ name: x, type: strng }]")]
    [InlineData("schema.json", "fields: [{ type: string }]")]
    [InlineData("projects.front-matter.json", "titel: Prova")]
    [InlineData("projects.front-matter.json", "title: Prova\nstate: in progres")]
    [InlineData("projects.front-matter.json", "title: Prova\nstart: ieri")]
    [InlineData("projects.front-matter.json", "title: Prova\nphases: [{ titel: Prima }]")]
    [InlineData("projects.front-matter.json", "title: Prova\nduration_days: 3")]
    [InlineData("projects.front-matter.json", "title: [a, b]")]
    [InlineData("projects.front-matter.json", "title: Prova\npublication: publik")]
    [InlineData("calls.json", "- title: Senza id")]
    [InlineData("calls.json", "- id: x\n  titolo: y")]
    [InlineData("projects.record.json", "title: Prova\nprogramme: nessuno")]
    public void Usual_mistakes_are_refused(string schema, string yaml) =>
        Assert.NotEmpty(EditorView.Complaints(EditorView.Schema(Exported.Value, schema), yaml));

    [Theory]
    [InlineData("projects.front-matter.json", "title: Prova\nstart: 2021\nend: luglio 2023\ncup:\nstate: n.d.")]
    [InlineData("projects.front-matter.json", "title: { it: Prova, en: Trial }\nphases: { title: Una sola }")]
    [InlineData("territories.json", "mi:\n  title: Milano\n  istat: 015146\n  kind: municipality")]
    [InlineData("quadro.json", "languages: [it, en]\nrules: { QD2409: off }")]
    [InlineData("quadro.json", "pictures: off")]
    [InlineData("quadro.json", "pictures: false")]
    [InlineData("quadro.json", "pictures: { widths: 480, formats: webp }")]
    [InlineData("quadro.json", "pictures: { widths: [480, 960], formats: [webp, avif] }")]
    public void What_a_build_accepts_is_accepted(string schema, string yaml) =>
        Verdict.None(EditorView.Complaints(EditorView.Schema(Exported.Value, schema), yaml));

    [Fact]
    public void Categories_are_shown_in_the_language_of_the_site()
    {
        var state = JsonNode.Parse(Exported.Value.Single(schema => schema.Name == "projects.front-matter.json").Text)![
            "properties"
        ]!["state"]!;
        Assert.Equal("Stato", (string?)state["title"]);
        Assert.Contains(
            "In corso",
            state.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_schema_is_one_of_draft_07_and_every_editor_line_names_one()
    {
        var settings = (JsonObject)
            JsonNode.Parse(ExportedSchemas.EditorSettings(Exported.Value, "./.quadro/schema"))!["yaml.schemas"]!;
        foreach (var schema in Exported.Value)
        {
            Assert.Equal("http://json-schema.org/draft-07/schema#", (string?)JsonNode.Parse(schema.Text)!["$schema"]);
            _ = EditorView.Schema(Exported.Value, schema.Name);
            Assert.Equal(
                !schema.Name.EndsWith(".front-matter.json", StringComparison.Ordinal),
                settings.ContainsKey($"./.quadro/schema/{schema.Name}")
            );
        }
    }

    private static IEnumerable<string> Complaints(string schema, string path, Node node) =>
        EditorView
            .Complaints(Parsed.GetOrAdd(schema, name => EditorView.Schema(Exported.Value, name)), node)
            .Select(complaint => $"{path} against {schema}: {complaint}");

    private static string FrontMatter(MarkdownFile text)
    {
        var folder = text.Name.Split('/')[0];
        var known =
            text.Name.Contains('/', StringComparison.Ordinal)
            && !text.Name.EndsWith("/_index", StringComparison.Ordinal)
            && Demo.Value.Model.Find(folder) is not null;
        return known ? $"{folder}.front-matter.json" : "pages.front-matter.json";
    }
}
