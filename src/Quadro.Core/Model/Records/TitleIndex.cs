using Quadro.Model.Schemas;
using Quadro.Values;

namespace Quadro.Model.Records;

/// <summary>Finds records by title. The index of a collection is made when a name matches nothing else: most sites
/// never need it.</summary>
internal sealed class TitleIndex
{
    private readonly Dictionary<string, Lazy<Dictionary<string, List<Record>>>> titles;

    public TitleIndex(IEnumerable<RecordCollection> collections) =>
        titles = collections.ToDictionary(
            each => each.Name,
            each => new Lazy<Dictionary<string, List<Record>>>(() => Of(each)),
            StringComparer.Ordinal
        );

    /// <summary>The records with a title: several when it is not unique.</summary>
    public IReadOnlyList<Record> Find(string collection, string title) =>
        titles.TryGetValue(collection, out var all) && all.Value.TryGetValue(NameIndex.Fold(title), out var found)
            ? found
            : [];

    /// <summary>Indexes a collection. Computed titles and titles that an edition hides do not count, so that the
    /// result never depends on the moment of the first request.</summary>
    private static Dictionary<string, List<Record>> Of(RecordCollection collection)
    {
        var found = new Dictionary<string, List<Record>>(StringComparer.Ordinal);
        if (!AreNames(collection.Schema.Fields))
            return found;
        foreach (var record in collection.All)
        foreach (var title in NamesOf(record).Select(NameIndex.Fold).Distinct(StringComparer.Ordinal))
        {
            if (!found.TryGetValue(title, out var records))
                found[title] = records = [];
            records.Add(record);
        }
        return found;
    }

    private static bool AreNames(FieldSet fields) => fields.Find("title") is { Computed: null, Visibility: "public" };

    /// <summary>The titles by which the record may be named.</summary>
    public static IEnumerable<string> NamesOf(Record record) =>
        AreNames(record.Fields) ? Texts(record.Given("title")) : [];

    public static IEnumerable<string> Texts(object? title) =>
        title switch
        {
            string text => [text],
            LocalizedText words => words.Texts.Select(each => each.Text),
            _ => [],
        };
}
