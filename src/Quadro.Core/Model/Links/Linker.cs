using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Model.Schemas;

namespace Quadro.Model.Links;

/// <summary>Replaces the names of records by the records themselves.</summary>
internal sealed class Linker(NameIndex names, DiagnosticBag log)
{
    private readonly UnknownNames unknown = new(names);

    public void Link(IEnumerable<Record> records)
    {
        foreach (var record in records)
            Link(record, record);
    }

    public void ReportSharedNames()
    {
        foreach (var (name, records) in names.Shared())
            log.Add(
                Messages.Model.DuplicateAlias(
                    records[1].SpanOf("aliases") ?? records[1].Span,
                    records[0].SpanOf("aliases") ?? records[0].Span,
                    name,
                    records[0].Key,
                    records[1].Key
                )
            );
    }

    /// <summary>Reports hierarchies in which a record is its own ancestor.</summary>
    public void ReportCycles(IEnumerable<RecordCollection> collections)
    {
        foreach (var collection in collections)
        {
            if (collection.Schema.Parent is not { } parent)
                continue;
            var done = new HashSet<Record>();
            foreach (var record in collection.All)
            {
                var path = new List<Record>();
                for (
                    var at = record;
                    at is not null && done.Add(at) | path.Contains(at);
                    at = at.Given(parent.Name) as Record
                )
                {
                    if (path.IndexOf(at) is var start and >= 0)
                    {
                        ReportCycle(path[start..], parent);
                        break;
                    }
                    path.Add(at);
                }
            }
        }
    }

    private void ReportCycle(List<Record> cycle, Field parent)
    {
        var first = cycle.MinBy(record => record.Id, StringComparer.Ordinal)!;
        var turned = cycle[cycle.IndexOf(first)..].Concat(cycle[..cycle.IndexOf(first)]).ToList();
        var way = string.Join(" -> ", turned.Append(first).Select(record => $"'{record.Id}'"));
        log.Add(
            Messages
                .Model.ReferenceCycle(first.SpanOf(parent.Name), parent.Name, way)
                .Adds([
                    .. turned
                        .Skip(1)
                        .Select(record => Messages.Model.NamesParentHere(record.SpanOf(parent.Name), record.Id)),
                ])
                .About(first.Key, parent.Name)
        );
        foreach (var record in cycle)
            record.Set(record.Fields.IndexOf(parent.Name), null, null);
    }

    private void Link(Record owner, DataObject part)
    {
        foreach (var i in part.Fields.Deep)
        {
            switch (part.Given(i))
            {
                case PendingReference pending:
                    part.Set(i, Resolve(owner, part.Fields.All[i], pending), null);
                    break;
                case Part inner:
                    Link(owner, inner);
                    break;
                case object?[] list:
                    part.Set(i, LinkList(owner, part.Fields.All[i], list), null);
                    break;
            }
        }
    }

    private object?[]? LinkList(Record owner, Field field, object?[] list)
    {
        foreach (var item in list)
            if (item is Part inner)
                Link(owner, inner);
        if (!field.IsReference)
            return list;
        var count = 0;
        foreach (var item in list)
            if ((item is PendingReference pending ? Resolve(owner, field, pending) : item) is { } linked)
                list[count++] = linked;
        return count == 0 ? null
            : count == list.Length ? list
            : list[..count];
    }

    private Record? Resolve(Record owner, Field field, PendingReference pending)
    {
        if (field.References is [var only] && names.FindById(only, pending.Text) is { } named)
            return named;
        var candidates = names.Candidates(field, pending.Text);
        if (candidates.Count == 1)
            return candidates[0];
        if (candidates.Count > 1)
        {
            log.Add(
                Messages
                    .Model.AmbiguousReference(
                        pending.Span,
                        pending.Text,
                        [.. candidates.Select(record => record.Key)],
                        UnknownNames.Choice(candidates)
                    )
                    .Adds([.. candidates.Select(record => Messages.Model.RecordIsHere(record.Span, record.Key))])
                    .About(owner.Key, field.Name)
            );
            return null;
        }
        // A collection with an unreadable part of a file may contain the record there.
        if (names.MayHaveLost(field))
            return null;
        log.Add(unknown.Finding(owner, field, pending));
        return null;
    }
}
