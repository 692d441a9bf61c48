using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Values.Dates;

namespace Quadro.Model.SchemaReading;

/// <summary>Checks names that must be fields of the schema, and reports fields that are declared twice.</summary>
internal sealed class SchemaChecks(NodeReading read, Schema schema, MapNode node)
{
    public void Check(IReadOnlyCollection<Field> declared)
    {
        NoTwins(declared);
        Known(schema.PrimaryKey, node["primaryKey"]);
        Known(schema.Sort.Select(name => name.TrimStart('-')), node["sort"]);
        Known(schema.Facets, node["facets"]);
        foreach (var (key, item) in schema.UniqueKeys.Zip(read.Items(node["uniqueKeys"], "uniqueKeys")))
            Known(key, item);
        foreach (var item in read.Items(node["foreignKeys"], "foreignKeys").OfType<MapNode>())
            Known(Texts(item["fields"]), item["fields"]);
        CheckDates(node["fields"], []);
    }

    private static ImmutableArray<string> Texts(Node? node) =>
        node switch
        {
            ListNode list => [.. list.Items.OfType<ScalarNode>().Select(item => item.Text)],
            ScalarNode one => [one.Text],
            _ => [],
        };

    private void NoTwins(IReadOnlyCollection<Field> fields)
    {
        foreach (
            var twins in fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
        foreach (var later in twins.Skip(1))
            read.Log.Add(Messages.Model.FieldTwice(later.Span, twins.First().Span, later.Name));
        foreach (var field in fields.Where(field => field.Fields is not null))
            NoTwins(field.Fields!.All);
    }

    /// <summary>Reports unknown names, each at its own place when the node lists them.</summary>
    private void Known(IEnumerable<string> names, Node? place)
    {
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
            if (schema.Fields.Find(name) is null)
                read.Wrong(
                    place is ListNode list && i < list.Items.Length ? list.Items[i] : place ?? node,
                    Messages.Model.NoFieldIn(name, schema.Name),
                    Messages.DidYouMean(name, schema.Fields.Names)
                );
    }

    /// <summary>Checks 'asOf': it names a field next to the amount or one of the record, or is the date
    /// itself.</summary>
    private void CheckDates(Node? fields, ImmutableArray<string> outer)
    {
        var maps = (fields as ListNode)?.Items.OfType<MapNode>().ToList() ?? [];
        var names = outer.AddRange(maps.SelectMany(map => Texts(map["name"])));
        foreach (var map in maps)
        {
            if (
                map["asOf"] is ScalarNode asOf
                && !names.Contains(asOf.Text)
                && schema.Fields.Find(asOf.Text) is null
                && !PartialDate.Parse(asOf.Text).Ok
            )
                read.Wrong(
                    asOf,
                    Messages.Model.AsOfNamesNothing(asOf.Text),
                    Messages.DidYouMean(asOf.Text, names.Concat(schema.Fields.Names))
                );
            if (map["fields"] is { } inner)
                CheckDates(inner, names);
        }
    }
}
