using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;

namespace Quadro.Plan.Facets;

/// <summary>The pages by which a list is gone through by territory, state, year...: one for each facet of its schema,
/// and one for each value.</summary>
internal sealed class FacetPages(SiteModel model, TemplateCatalogue templates, RecordAddresses urls, DiagnosticBag log)
{
    private const string OneFacet = "facet";
    private const string OneValue = "facet-value";

    public Dictionary<(string, string), ImmutableArray<Facet>> All { get; } = [];

    public void AddTo(PageList pages, RecordCollection collection, string language)
    {
        if (
            collection.Schema.Facets.IsEmpty
            || !collection.Schema.HasPages
            || templates.Find(OneFacet) is not { } index
            || templates.Find(OneValue) is not { } leaf
        )
            return;
        if (!urls.Lists.TryGetValue((collection.Name, language), out var list))
            return;
        var words = model.Languages.First(each => each.Tag == language);
        var facets = collection
            .Schema.Facets.Distinct()
            .Select(collection.Schema.Fields.Find)
            .OfType<Field>()
            .Select(field => Read(collection, field, list, words))
            .OfType<Facet>()
            .ToImmutableArray();
        if (!facets.IsEmpty)
            All[(collection.Name, language)] = facets;
        foreach (var facet in facets)
        {
            var page = new PlannedPage
            {
                Url = facet.Url,
                Kind = PageKind.Index,
                Language = language,
                Template = index,
                Collection = collection.Name,
                Facet = new PlannedFacet(facet, null),
                Parent = list,
                Origin = facet.Field.Span ?? index.File.Whole,
            };
            pages.Add(page);
            foreach (var value in facet.Values)
                pages.AddPaginated(
                    page with
                    {
                        Url = value.Url,
                        Template = leaf,
                        Facet = new PlannedFacet(facet, value),
                        Parent = facet.Url,
                    },
                    value.Records,
                    pages.SizeOf(collection, leaf)
                );
        }
    }

    /// <summary>Null when nothing is known of the field: there is no way to go by it.</summary>
    private Facet? Read(RecordCollection collection, Field field, string list, Language words)
    {
        var url = $"{list}{Addresses.Slug(Word(words, "address.by"))}-{Addresses.Slug(Name(field, words))}/";
        var groups = new Dictionary<object, (object Value, List<Record> Records)>();
        var rest = new List<Record>();
        foreach (var record in collection.Published)
        {
            var values = Values(record.Given(field.Name)).DistinctBy(value => QueryKey.Of(value)).ToList();
            if (values.Count == 0)
                rest.Add(record);
            foreach (var value in values)
            {
                var key = QueryKey.Of(value)!;
                if (!groups.TryGetValue(key, out var group))
                    groups[key] = group = (value, []);
                group.Records.Add(record);
            }
        }
        if (groups.Count == 0)
            return null;
        var keys = new FacetKeys(field, words, model.Settings.Language);
        var sorted = Joined(collection, groups.Values, keys);
        sorted.Sort(
            (a, b) => ValueOrder.Compare(QueryFunctions.Comparable(a.Value), QueryFunctions.Comparable(b.Value))
        );
        if (words.Tag == model.Settings.Language)
            new Spellings(collection.Name, field, log).Report(groups.Values, keys.Of);
        if (rest.Count > 0)
            sorted.Add((Unknown.Missing, rest));
        return new Facet(
            field,
            url,
            [.. sorted.Select(group => Value(keys.Of(group.Value), group.Value, group.Records, url))]
        );
    }

    /// <summary>Spellings of one word have one page, which goes by the commonest.</summary>
    private static List<(object Value, List<Record> Records)> Joined(
        RecordCollection collection,
        IEnumerable<(object Value, List<Record> Records)> groups,
        FacetKeys keys
    )
    {
        var joined = new List<(object Value, List<Record> Records)>();
        foreach (var same in groups.GroupBy(group => keys.Of(group.Value), StringComparer.Ordinal))
        {
            var commonest = Spellings.Commonest(same);
            if (!same.Skip(1).Any())
            {
                joined.Add(commonest);
                continue;
            }
            var records = same.SelectMany(group => group.Records).ToHashSet();
            joined.Add((commonest.Value, [.. collection.Published.Where(records.Contains)]));
        }
        return joined;
    }

    private static FacetValue Value(string key, object value, List<Record> records, string url) =>
        new(key, value, $"{url}{key}/", [.. records]);

    /// <summary>Of a date or a period its year: nobody looks for a day.</summary>
    private static IEnumerable<object> Values(object? value) =>
        value switch
        {
            null or Unknown => [],
            IReadOnlyList<object?> list => list.SelectMany(Values),
            PartialDate date => [(long)date.Year],
            Moment moment => Moment.DateOf(moment) is { } date ? [(long)date.Year] : [],
            Period { From: { } from } => [(long)from.Year],
            Period => [],
            DataObject and not Record => [],
            _ => [value],
        };

    /// <summary>"territory" in "by territory": the language's word for going by this field, else its title.</summary>
    private string Name(Field field, Language words) =>
        words.Texts.TryGetValue($"facet.{field.Name}", out var own)
            ? own.Other
            : field.Title?.In(words.Tag, model.Settings.Language).Text ?? field.Name;

    private static string Word(Language words, string key) =>
        words.Texts.TryGetValue(key, out var entry) ? entry.Other : key;
}
