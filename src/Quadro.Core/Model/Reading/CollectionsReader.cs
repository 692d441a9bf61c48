using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Inference;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Sorts every source to its collection, finds the schema, and reads the records.</summary>
internal sealed class CollectionsReader(SiteSettings settings, DiagnosticBag log)
{
    private const string Home = "index";

    public sealed record Result(ImmutableArray<RecordCollection> Collections, FrozenDictionary<string, Record> ListTexts);

    public Result Read(LoadedSite loaded)
    {
        var schemas = Schemas(loaded);
        var names = schemas.Keys.Concat(loaded.Records.Select(source => source.Collection)).Concat(loaded.Incomplete).ToHashSet(StringComparer.Ordinal);
        ReportUnknownSettings(names);
        ReportNearNames(loaded, schemas);
        ReportUnknownLanguages(loaded.Markdown);
        var texts = loaded.Markdown.Where(file => !IsListText(file) && IsShown(file)).GroupBy(file => CollectionOf(file, names)).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var values = new ValueReader(log, settings.Languages);
        var found = ImmutableArray.CreateBuilder<RecordCollection>();
        foreach (var name in names.Append(CommonFields.Pages).Distinct().Order(StringComparer.Ordinal))
        {
            var sources = loaded.Records.Where(source => source.Collection == name).ToList();
            var markdown = texts.GetValueOrDefault(name) ?? [];
            var schema = schemas.GetValueOrDefault(name) ?? (name == CommonFields.Pages ? PagesSchema : SchemaInference.Infer(name, sources, markdown));
            if (settings.Collections.GetValueOrDefault(name)?.Pages is { } pages) schema = schema with { HasPages = pages };
            CheckReferences(schema, names);
            var reader = new CollectionReader(schema, values, settings, log);
            foreach (var source in sources) reader.Add(source);
            reader.Add([.. markdown.Select(file => (file, IdOf(file, name)))], id => loaded.Incomplete.Contains(name) || id == Home);
            reader.Finish();
            Publication.CheckWords(reader.Records, log);
            found.Add(new RecordCollection(schema, reader.Records));
        }
        var lists = ListTexts(loaded, values);
        foreach (var collection in found) Inherit(collection, lists);
        return new Result(found.ToImmutable(), lists);
    }

    /// <summary>Pages under content/ that belong to no collection.</summary>
    private static Schema PagesSchema => new() { Name = CommonFields.Pages, Fields = CommonFields.AddTo([]) };

    private Dictionary<string, Schema> Schemas(LoadedSite loaded)
    {
        var nodes = loaded.TemplateSchemas.ToDictionary(source => source.Collection, source => source.Node, StringComparer.Ordinal);
        foreach (var own in loaded.DataSchemas)
            nodes[own.Collection] = nodes.TryGetValue(own.Collection, out var kit) ? SchemaMerge.Over(kit, own.Node) : own.Node;
        var reader = new SchemaReader(log);
        return nodes.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => reader.Read(pair.Key, pair.Value), StringComparer.Ordinal);
    }

    private void ReportUnknownSettings(HashSet<string> names)
    {
        foreach (var (name, chosen) in settings.Collections.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!names.Contains(name) && name != CommonFields.Pages)
                log.Add(Rules.Model.UnknownCollection.At(chosen.Span, $"there is no collection '{name}'", Suggestions.DidYouMean(name, names.Order(StringComparer.Ordinal))));
    }

    /// <summary>A file in data/ makes a collection by its name; one that is nearly another's is more likely a slip.</summary>
    private void ReportNearNames(LoadedSite loaded, Dictionary<string, Schema> schemas)
    {
        foreach (var source in loaded.Records.Where(source => !schemas.ContainsKey(source.Collection)).DistinctBy(source => source.Collection))
            if (Suggestions.Nearest(source.Collection, schemas.Keys.Order(StringComparer.Ordinal)) is { } near)
                log.Add(Rules.Model.NearCollection.At(source.File.Whole, $"'{source.Collection}' has no schema and is taken for a new collection", $"did you mean '{near}'?"));
    }

    /// <summary>Such a text would be read and shown to nobody.</summary>
    private void ReportUnknownLanguages(IEnumerable<MarkdownFile> texts)
    {
        foreach (var text in texts)
            if (!IsShown(text) && text.Language is { } language)
                log.Add(Rules.Model.UnknownLanguage.At(text.File.Whole, $"this text is in '{language}' by its name, and the site is in '{string.Join("', '", settings.Languages)}': it is not shown",
                    $"add '{language}' to 'languages' in quadro.yaml, or give the file another name"));
    }

    private void CheckReferences(Schema schema, HashSet<string> names)
    {
        foreach (var field in schema.Fields.All.SelectMany(field => field.WithParts))
            foreach (var target in field.References.Where(target => target != "*" && !names.Contains(target)))
                log.Add(Rules.Model.UnknownCollection.At(field.Span, $"'{field.Name}' refers to '{target}', and there is no such collection", Suggestions.DidYouMean(target, names.Order(StringComparer.Ordinal))));
    }

    private bool IsShown(MarkdownFile file) => file.Language is not { } language || settings.Languages.Contains(language);

    /// <summary>What the text of a folder or list says of languages holds for all in it that says nothing.</summary>
    private static void Inherit(RecordCollection collection, FrozenDictionary<string, Record> lists)
    {
        var list = lists.GetValueOrDefault(collection.Name);
        foreach (var record in collection.All.Where(record => record.Languages.IsEmpty && record.Id != Home))
        {
            if (collection.Name != CommonFields.Pages) record.Languages = list?.Languages ?? [];
            else
                for (var at = record.Id.LastIndexOf('/'); at > 0 && record.Languages.IsEmpty; at = record.Id.LastIndexOf('/', at - 1))
                    record.Languages = collection.Find(record.Id[..at])?.Languages ?? [];
        }
    }

    private static bool IsListText(MarkdownFile file) => file.Name.EndsWith("/_index", StringComparison.Ordinal);

    private static string CollectionOf(MarkdownFile file, HashSet<string> names)
    {
        var slash = file.Name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && names.Contains(file.Name[..slash]) ? file.Name[..slash] : CommonFields.Pages;
    }

    /// <summary>A record's text is named after the record; a page by its path.</summary>
    private static string IdOf(MarkdownFile file, string collection)
    {
        if (collection != CommonFields.Pages) return file.Name[(file.Name.LastIndexOf('/') + 1)..];
        if (file.Name is "index" or "_index") return Home;
        return file.Name.EndsWith("/index", StringComparison.Ordinal) ? file.Name[..^"/index".Length] : file.Name;
    }

    private FrozenDictionary<string, Record> ListTexts(LoadedSite loaded, ValueReader values)
    {
        var reader = new CollectionReader(PagesSchema, values, settings, log);
        reader.Add([.. loaded.Markdown.Where(IsListText).Where(IsShown).Select(file => (file, file.Name[..^"/_index".Length]))], _ => true);
        reader.Finish();
        return reader.Records.ToFrozenDictionary(record => record.Id, StringComparer.Ordinal);
    }
}
