using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Values;

namespace Quadro.Model.Reading;

/// <summary>Reports values that two records of a collection share although a constraint or a key forbids
/// it.</summary>
/// <param name="records">The records in the order in which they were read; the first one keeps its value.</param>
internal sealed class UniqueValues(IReadOnlyList<Record> records, DiagnosticBag log)
{
    /// <param name="key">The fields whose values together are unique. A record that lacks one of them is not
    /// compared.</param>
    /// <param name="declared">The place of the declaration in the schema, or null when there is none.</param>
    public void Check(ImmutableArray<string> key, Note? declared)
    {
        var first = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var parts = key.Select(name => record.Given(name)).ToList();
            if (parts.Exists(part => part is null or Unknown))
                continue;
            var text = string.Join('\u001f', parts.Select(Merging.Canonical));
            if (first.TryAdd(text, record))
                continue;
            var (here, there) = (record.SpanOf(key[0]) ?? record.Span, first[text].SpanOf(key[0]) ?? first[text].Span);
            log.Add(
                Messages
                    .Model.DuplicateValue(here, there, here.Text.Trim(), key, first[text].Key)
                    .Adds(declared)
                    .About(record.Key, key[0])
            );
        }
    }
}
