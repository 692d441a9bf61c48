using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Inference;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.SchemaReading;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model;

/// <summary>Assigns every source to its collection, finds the schema, and reads the records.</summary>
internal sealed class CollectionsReader(SiteSettings settings, DiagnosticBag log)
{
    private const string Layouts = "templates/pages/";

    private readonly RowPages rowPages = new(settings.PageLimit, log);

    /// <param name="Lists">The texts above lists, by collection; they have no address of their own.</param>
    /// <param name="Detected">Sentences about column formats that were found in the data because no schema declares
    /// them.</param>
    public sealed record Result(
        ImmutableArray<RecordCollection> Collections,
        RecordCollection Lists,
        ImmutableArray<Wording> Detected
    );

    public Result Read(LoadedSite loaded)
    {
        var (declared, added) = Declared(loaded);
        var names = declared
            .Keys.Concat(loaded.Records.Select(source => source.Collection))
            .Concat(loaded.Incomplete)
            .ToHashSet(StringComparer.Ordinal);
        ReportUnknownSettings(names);
        ReportNearNames(loaded, declared.Keys, SameNames.Report(loaded, log));
        ReportUnknownLanguages(loaded.Markdown);
        var all = names.Append(CommonFields.Pages).Distinct().Order(StringComparer.Ordinal).ToList();
        var sources = loaded.Records.ToLookup(source => source.Collection, StringComparer.Ordinal);
        var shown = loaded
            .Markdown.Where(IsShown)
            .Select(file => (File: file, Place: ContentPlace.Of(file.Name, names, _ => true)))
            .ToList();
        var own = shown
            .Where(one => !one.Place.IsList)
            .ToLookup(one => one.Place.Collection, one => one.File, StringComparer.Ordinal);
        var layouts = loaded
            .Templates.Select(template => template.SitePath)
            .Where(path => path.StartsWith(Layouts, StringComparison.Ordinal))
            .Select(FileKinds.Stem)
            .ToHashSet(StringComparer.Ordinal);
        var site = new SchemaInference.Surroundings(settings, layouts.Contains);
        var schemas = all.ToDictionary(
            name => name,
            name =>
                Adding(
                    SchemaOf(name, declared.GetValueOrDefault(name), [.. sources[name]], [.. own[name]], site),
                    added.GetValueOrDefault(name)
                ),
            StringComparer.Ordinal
        );
        rowPages.Report();
        CheckAdded(schemas);
        // Only now is it known whether there is a list; without one, its text is the page of its folder.
        var places = shown.ConvertAll(one =>
            one.Place.IsList
                ? one with
                {
                    Place = ContentPlace.Of(one.File.Name, names, name => HasList(name, schemas)),
                }
                : one
        );
        var texts = places
            .Where(one => !one.Place.IsList)
            .GroupBy(one => one.Place.Collection)
            .ToDictionary(
                group => group.Key,
                group => group.Select(one => (one.File, one.Place.Id)).ToList(),
                StringComparer.Ordinal
            );
        var values = new ValueReader(log, settings.Languages);
        var found = ImmutableArray.CreateBuilder<RecordCollection>();
        var detected = ImmutableArray.CreateBuilder<Wording>();
        foreach (var name in all)
        {
            var (schema, markdown) = (schemas[name], texts.GetValueOrDefault(name) ?? []);
            CheckReferences(schema, names);
            var reader = new CollectionReader(schema, values, settings, log);
            foreach (var source in sources[name])
                reader.Add(source);
            reader.Add(markdown, id => loaded.Incomplete.Contains(name) || id == ContentPlace.Home);
            reader.Finish();
            detected.AddRange(reader.Detected);
            Publication.CheckWords(schema, reader.Records, log);
            ListedTexts.Check(schema, reader.Records, log);
            found.Add(new RecordCollection(schema, reader.Records));
        }
        var lists = ListTexts(
            [.. places.Where(one => one.Place.IsList).Select(one => (one.File, one.Place.Id))],
            schemas[CommonFields.Pages],
            values
        );
        foreach (var collection in found)
            Inherit(collection, lists);
        return new Result(found.ToImmutable(), lists, detected.ToImmutable());
    }

    /// <param name="node">The schema's node, or null when there is no schema.</param>
    private Schema SchemaOf(
        string name,
        MapNode? node,
        IReadOnlyList<RecordSource> sources,
        IReadOnlyCollection<MarkdownFile> texts,
        SchemaInference.Surroundings site
    )
    {
        if (node is null && name == CommonFields.Pages)
            return PagesSchema;
        var found = new SchemaInference.Found([], 0, []);
        var schema = new SchemaReader(log).Read(name, node ?? Nothing, defaults =>
            (found = SchemaInference.Fields(sources, texts, defaults, site, log)).Fields
        );
        if (schema.IsInferred)
            schema = schema with { Refused = found.Refused };
        var asked = settings.Collections.GetValueOrDefault(name)?.Pages
            ?? (node?["pages"] is null ? null : schema.HasPages);
        if (asked is { } pages)
            schema = schema with { HasPages = pages };
        return schema.IsInferred && name != CommonFields.Pages
            ? rowPages.Decide(schema, sources, texts.Count > 0, asked, found.Rows)
            : schema;
    }

    /// <summary>The node of a collection without a schema: an empty map.</summary>
    private static MapNode Nothing => new([], new SourceFile("", "").Whole);

    /// <summary>The schema of pages under content/ that belong to no collection.</summary>
    private static Schema PagesSchema => new() { Name = CommonFields.Pages, Fields = CommonFields.AddTo([]) };

    /// <summary>The nodes of all declared schemas by collection, and the fields that the site adds to those of the
    /// kit.</summary>
    private static (Dictionary<string, MapNode> Nodes, Dictionary<string, HashSet<string>> Added) Declared(
        LoadedSite loaded
    )
    {
        var nodes = loaded
            .TemplateSchemas.DistinctBy(source => source.Collection)
            .ToDictionary(source => source.Collection, source => source.Node, StringComparer.Ordinal);
        var added = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var own in loaded.DataSchemas)
        {
            var kit = nodes.GetValueOrDefault(own.Collection);
            nodes[own.Collection] = kit is null ? own.Node : SchemaMerge.Over(kit, own.Node);
            if (kit is not null)
                added[own.Collection] = [.. SchemaMerge.FieldNames(own.Node).Except(SchemaMerge.FieldNames(kit))];
        }
        return (nodes, added);
    }

    /// <summary>The schema, with the fields that the site adds to the kit's marked.</summary>
    private static Schema Adding(Schema schema, HashSet<string>? added) =>
        added is not { Count: > 0 }
            ? schema
            : schema with
            {
                Fields = new FieldSet([
                    .. schema.Fields.All.Select(field =>
                        added.Contains(field.Name) ? field with { IsAdded = true } : field
                    ),
                ]),
            };

    /// <summary>Checks that no field that the site adds has the name of an inverse reference, which the kit's
    /// templates rely on.</summary>
    private void CheckAdded(Dictionary<string, Schema> schemas)
    {
        if (schemas.Values.All(schema => schema.Fields.Added.IsEmpty))
            return;
        var incoming = schemas
            .Values.SelectMany(from =>
                from.Fields.All.SelectMany(field => field.WithParts)
                    .Where(field => field.IsReference)
                    .SelectMany(field =>
                        field.References.Select(target =>
                            (Target: target, Name: ReferenceIndex.InverseName(from, field), From: from.Name)
                        )
                    )
            )
            .ToLookup(one => one.Name, StringComparer.Ordinal);
        foreach (var schema in schemas.Values)
        foreach (var field in schema.Fields.Added.Select(i => schema.Fields.All[i]))
            if (
                incoming[field.Name].FirstOrDefault(one => one.Target == "*" || one.Target == schema.Name) is
                { From: { } from }
            )
                log.Add(
                    Messages.Model.FieldNamedLikeInverse(
                        field.Span,
                        field.Name,
                        schema.Name,
                        from,
                        field.Source ?? field.Name
                    )
                );
    }

    private void ReportUnknownSettings(HashSet<string> names)
    {
        foreach (var (name, chosen) in settings.Collections.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!names.Contains(name) && name != CommonFields.Pages)
                log.Add(
                    Messages.Model.NoCollection(
                        chosen.Span,
                        name,
                        Messages.DidYouMean(name, names.Order(StringComparer.Ordinal))
                    )
                );
    }

    /// <summary>Reports files in data/ whose name is nearly that of another collection: it is probably a typo, not a
    /// new collection.</summary>
    /// <param name="reported">Names that were reported already.</param>
    private void ReportNearNames(LoadedSite loaded, IReadOnlyCollection<string> declared, HashSet<string> reported)
    {
        foreach (
            var source in loaded
                .Records.Where(source => !declared.Contains(source.Collection) && !reported.Contains(source.Collection))
                .DistinctBy(source => source.Collection)
        )
            if (Suggestions.Nearest(source.Collection, declared.Order(StringComparer.Ordinal)) is { } near)
                log.Add(Messages.Model.NearCollection(source.File.Whole, source.Collection, near));
    }

    /// <summary>Reports texts in a language that the site does not have: they would be read, but never
    /// shown.</summary>
    private void ReportUnknownLanguages(IEnumerable<MarkdownFile> texts)
    {
        foreach (var text in texts)
            if (!IsShown(text) && text.Language is { } language)
                log.Add(Messages.Model.TextInOtherLanguage(text.File.Whole, language, settings.Languages));
    }

    private void CheckReferences(Schema schema, HashSet<string> names)
    {
        foreach (var field in schema.Fields.All.SelectMany(field => field.WithParts))
        foreach (var target in field.References.Where(target => target != "*" && !names.Contains(target)))
            log.Add(
                Messages.Model.RefersToNoCollection(
                    field.Span,
                    field.Name,
                    target,
                    Messages.DidYouMean(target, names.Order(StringComparer.Ordinal))
                )
            );
    }

    private bool IsShown(MarkdownFile file) =>
        file.Language is not { } language || settings.Languages.Contains(language);

    /// <summary>Passes the languages of a folder's or list's text on to its records that name no languages.</summary>
    private static void Inherit(RecordCollection collection, RecordCollection lists)
    {
        var list = lists.Find(collection.Name);
        foreach (
            var record in collection.All.Where(record => record.Languages.IsEmpty && record.Id != ContentPlace.Home)
        )
        {
            if (collection.Name != CommonFields.Pages)
                record.Languages = list?.Languages ?? [];
            else
                for (
                    var at = record.Id.LastIndexOf('/');
                    at > 0 && record.Languages.IsEmpty;
                    at = record.Id.LastIndexOf('/', at - 1)
                )
                    record.Languages = (collection.Find(record.Id[..at]) ?? lists.Find(record.Id[..at]))?.Languages
                        ?? [];
        }
    }

    private bool HasList(string name, Dictionary<string, Schema> schemas) =>
        settings.Collections.GetValueOrDefault(name)?.HasList != false && schemas[name].HasPages;

    private RecordCollection ListTexts(IReadOnlyList<(MarkdownFile, string)> texts, Schema schema, ValueReader values)
    {
        var reader = new CollectionReader(schema, values, settings, log);
        reader.Add(texts, _ => true);
        reader.Finish();
        Publication.CheckWords(schema, reader.Records, log);
        return new RecordCollection(schema, reader.Records);
    }
}
