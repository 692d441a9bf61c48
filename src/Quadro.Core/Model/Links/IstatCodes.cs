using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;
using Quadro.Text;

namespace Quadro.Model.Links;

/// <summary>ISTAT codes -> the territories that have them, when the site has territories with codes at all.</summary>
internal sealed class IstatCodes
{
    private const string Collection = "territories";
    private const string Field = "istat";
    private const int MostSuggestions = 20;

    private readonly Dictionary<string, Record> territories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> near = new(StringComparer.Ordinal);
    private readonly DiagnosticBag log;

    private IstatCodes(RecordCollection collection, DiagnosticBag log)
    {
        this.log = log;
        foreach (var record in collection.All)
            if (record.Given(Field) is Istat code) territories.TryAdd(code.Canonical, record);
    }

    public static void Find(IReadOnlyCollection<RecordCollection> collections, IReadOnlySet<string> incomplete, DiagnosticBag log)
    {
        if (incomplete.Contains(Collection) || collections.FirstOrDefault(collection => collection.Name == Collection) is not { } own) return;
        var codes = new IstatCodes(own, log);
        if (codes.territories.Count == 0) return;
        foreach (var collection in collections.Where(collection => collection.Name != Collection && collection.Schema.Fields.All.Any(HasCodes)))
            foreach (var record in collection.All) codes.Find(record, record);
    }

    private static bool HasCodes(Field field) => (field.Type == FieldType.Istat && !field.IsReference) || field.Fields?.All.Any(HasCodes) == true;

    private void Find(Record owner, DataObject part)
    {
        for (var i = 0; i < part.Fields.All.Length; i++)
        {
            var value = part.Given(i);
            if (value is Istat code) part.Set(i, Find(code, part.Fields.All[i], part.SpanOf(i) ?? owner.Span), null);
            else if (value is object?[] list && list.Any(item => item is Istat))
                part.Set(i, list.Select(item => item is Istat one ? Find(one, part.Fields.All[i], part.SpanOf(i) ?? owner.Span) : item).ToArray(), null);
            foreach (var inner in Computation.Inner(value)) Find(owner, inner);
        }
    }

    /// <summary>The code with its territory; what readers may not see stays a code.</summary>
    private Istat Find(Istat code, Field field, SourceSpan place)
    {
        if (territories.TryGetValue(code.Canonical, out var territory)) return territory.IsPublished ? code.Of(territory) : code;
        log.Add(Rules.Model.UnknownIstat.At(place, $"'{field.Name}': no territory of the site has the ISTAT code '{code.Canonical}'", Nearest(code.Canonical) ?? $"add the municipality to '{Collection}', or mend the code",
            field.Span is { } span ? [new Note($"'{field.Name}' is declared here", span)] : []));
        return code;
    }

    private string? Nearest(string code)
    {
        if (near.TryGetValue(code, out var found)) return found;
        if (near.Count == MostSuggestions || Suggestions.Nearest(code, territories.Keys) is not { } nearest) return null;
        var title = territories[nearest].Given("title") is { } name and not Unknown ? $", {Reading.Merging.Canonical(name)}" : "";
        return near[code] = $"did you mean '{nearest}'{title}?";
    }
}
