using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Codes;

namespace Quadro.Model.Links;

/// <summary>Links ISTAT codes to the territories that have them, when the site has territories with codes.</summary>
internal sealed class IstatCodes
{
    private const string Collection = "territories";
    private const string Field = "istat";

    private readonly Dictionary<string, Record> territories = new(StringComparer.Ordinal);
    private readonly NearestNames nearest = new();
    private readonly DiagnosticBag log;

    private IstatCodes(RecordCollection collection, DiagnosticBag log)
    {
        this.log = log;
        foreach (var record in collection.All)
            if (record.Given(Field) is Istat code)
                territories.TryAdd(code.Canonical, record);
    }

    public static void Find(
        IReadOnlyCollection<RecordCollection> collections,
        IReadOnlySet<string> incomplete,
        DiagnosticBag log
    )
    {
        if (
            incomplete.Contains(Collection)
            || collections.FirstOrDefault(collection => collection.Name == Collection) is not { } own
        )
            return;
        var codes = new IstatCodes(own, log);
        if (codes.territories.Count == 0)
            return;
        foreach (
            var collection in collections.Where(collection =>
                collection.Name != Collection && collection.Schema.Fields.All.Any(HasCodes)
            )
        )
        foreach (var record in collection.All)
            codes.Find(record, record);
    }

    private static bool HasCodes(Field field) =>
        (field.Type == FieldType.Istat && !field.IsReference) || field.Fields?.All.Any(HasCodes) == true;

    private void Find(Record owner, DataObject part)
    {
        for (var i = 0; i < part.Fields.All.Length; i++)
        {
            var value = part.Given(i);
            if (value is Istat code)
                part.Set(i, Find(code, owner, part, i), null);
            else if (value is object?[] list && list.Any(item => item is Istat))
                part.Set(
                    i,
                    list.Select(item => item is Istat one ? Find(one, owner, part, i, inList: true) : item).ToArray(),
                    null
                );
            foreach (var inner in Part.In(value))
                Find(owner, inner);
        }
    }

    /// <summary>The code with its territory, or without one when readers may not see the territory.</summary>
    private Istat Find(Istat code, Record owner, DataObject part, int index, bool inList = false)
    {
        var field = part.Fields.All[index];
        if (territories.TryGetValue(code.Canonical, out var territory))
            return territory.IsPublished ? code.Of(territory) : code;
        var place = part.SpanOf(index) ?? owner.Span;
        log.Add(
            Messages
                .Model.UnknownIstat(
                    inList ? ItemPlace.Of(place, code.Canonical) : place,
                    field.Name,
                    code.Canonical,
                    Nearest(code.Canonical) ?? Messages.Model.AddMunicipality(Collection)
                )
                .Adds(field.DeclaredHere)
                .About(owner.Key, field.Name)
        );
        return code;
    }

    private Wording? Nearest(string code)
    {
        if (nearest.Find(Field, code, () => territories.Keys) is not { } near)
            return null;
        var title = territories[near].Given("title") is { } name and not Unknown ? $", {Merging.Canonical(name)}" : "";
        return Messages.Model.MeantTerritory(near, title);
    }
}
