using System.Text;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Finds words of a facet that are written in several ways: they differ in case, accents, hyphens or
/// blanks.</summary>
internal sealed class Spellings(string collection, Field field, DiagnosticBag log)
{
    private const int MostNoted = 4;

    /// <param name="keyOf">What a value is called in addresses: values of one key are shown as one.</param>
    public void Report(IEnumerable<(object Value, List<Record> Records)> groups, Func<object, string> keyOf)
    {
        var essences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var same in groups
                .Where(group => group.Value is string)
                .GroupBy(group => Identity((string)group.Value), StringComparer.Ordinal)
        )
        {
            if (!same.Skip(1).Any())
                continue;
            var commonest = Commonest(same);
            foreach (var (value, records) in same)
                if (!Equals(value, commonest.Value))
                    Report((string)value, records, (string)commonest.Value, commonest.Records);
        }

        string Identity(string value)
        {
            if (!essences.TryGetValue(keyOf(value), out var essence))
                essences[keyOf(value)] = essence = Essence(value);
            return essence;
        }
    }

    /// <summary>The spelling that most records have; of two, the one that is read first.</summary>
    public static (object Value, List<Record> Records) Commonest(
        IEnumerable<(object Value, List<Record> Records)> groups
    ) => groups.MaxBy(group => (group.Records.Count, -group.Records.Min(record => record.Order)));

    private void Report(string rare, List<Record> records, string commonest, List<Record> others)
    {
        var cells = records
            .OrderBy(record => record.Order)
            .Select(record => (Record: record, Span: CellOf(record, rare)))
            .ToList();
        var notes = cells
            .Skip(1)
            .Take(MostNoted)
            .Select(cell => Messages.Plan.SpellingAlsoHere(cell.Span, rare))
            .ToList();
        if (cells.Count > MostNoted + 1)
            notes.Add(Messages.Plan.SpellingInMore(cells.Count - MostNoted - 1));
        notes.Add(Messages.Plan.SpellingHere(CellOf(others.MinBy(record => record.Order)!, commonest), commonest));
        log.Add(
            Messages
                .Plan.TwoSpellings(
                    cells[0].Span,
                    (collection, field.Name),
                    (rare, records.Count),
                    (commonest, others.Count)
                )
                .Adds([.. notes])
                .About(cells[0].Record.Key, field.Name)
        );
    }

    private SourceSpan CellOf(Record record, string value)
    {
        if (record.SpanOf(field.Name) is not { } cell)
            return record.Span;
        if (record.Given(field.Name) is not IReadOnlyList<object?> list || list.Any(item => item is not string))
            return cell;
        string[] items = [.. list.Cast<string>()];
        return ItemPlace.Of(cell, items, Array.IndexOf(items, value));
    }

    /// <summary>A text without what spellings differ in; a hyphen or blank between two figures tells numbers apart and
    /// is kept.</summary>
    private static string Essence(string text)
    {
        var folded = Letters.Fold(text);
        var essence = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var separates = char.IsWhiteSpace(folded[i]) || folded[i] is '-' or '_' or '\'';
            var isBetweenFigures =
                i > 0 && i + 1 < folded.Length && char.IsDigit(folded[i - 1]) && char.IsDigit(folded[i + 1]);
            var isSign =
                i + 1 < folded.Length
                && char.IsDigit(folded[i + 1])
                && (i == 0 || !char.IsLetterOrDigit(folded[i - 1]));
            if (!separates || isBetweenFigures || isSign)
                essence.Append(folded[i]);
        }
        return essence.ToString();
    }
}
