using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Inference.Evidence;

namespace Quadro.Model.Inference;

/// <summary>The key of the records of a collection, and whether each record can have a page.</summary>
/// <param name="Key">The names of the key's fields; empty when no fields identify a record.</param>
internal sealed record RecordKey(ImmutableArray<string> Key, bool Pages, string Why)
{
    public const int MostPages = 10_000;

    public static RecordKey None(string why) => new([], false, why);
}

/// <summary>Chooses the key: the 'id', else the leftmost field that could be a key, else the fewest fields that are
/// one together.</summary>
internal sealed class KeyChoice(IReadOnlyList<(FieldSurvey Survey, DraftField Draft)> fields, int records)
{
    private const int MostRows = 300_000;
    private const int MostParts = 10;

    public RecordKey Choose(IReadOnlyCollection<RecordSource> sources)
    {
        if (sources.Count == 0 && records > 0)
            return new RecordKey(["id"], true, "each text is named after its file");
        if (records == 0)
            return RecordKey.None("there are no records yet");
        var keyed = sources.Any(source => source.Shape is RecordShape.MapById or RecordShape.One);
        foreach (var (survey, draft) in fields)
            if (draft.Name == "id" && (keyed || IsKey(survey)))
                return Single(survey, draft);
        foreach (var (survey, draft) in fields)
            if (IsKey(survey) && IsCode(survey, draft))
                return Single(survey, draft);
        if (sources.All(source => source.Table is not null) && records <= MostRows && Composite(sources) is { } parts)
            return new RecordKey(parts, false, "a record is told by several fields, which make no address");
        return RecordKey.None("no field tells the records apart: they are rows, named after their place in the file");
    }

    private bool IsKey(FieldSurvey survey) =>
        survey is { Missing.Count: 0, Unknowns.Count: 0 }
        && survey.IsUnique
        && survey.Seen == records
        && survey.Empty == 0
        && !survey.IsList
        && survey is { HasNodes: false, IsGeometry: false, IsTranslated: false };

    private static bool IsCode(FieldSurvey survey, DraftField draft)
    {
        if (survey.HasSpaces || survey.Longest > 60 || draft.Many)
            return false;
        return draft.Type is "cup" or "project-code" or "istat"
            || (draft is { Type: "string", Format: null } && draft.Questions.IsEmpty)
            || (draft.Type == "integer" && new HeaderHints(survey.Name).IsNumbering);
    }

    private RecordKey Single(FieldSurvey survey, DraftField draft)
    {
        var why =
            !survey.IsAddressable ? $"values of '{draft.Name}' cannot be addresses"
            : !survey.IsUniqueFolded ? $"some values of '{draft.Name}' differ in capitals only, which addresses may not"
            : records > RecordKey.MostPages ? $"{SchemaText.Count(records)} records: write true for a page of each"
            : null;
        return new RecordKey(
            [draft.Name],
            why is null,
            why ?? $"each of the {SchemaText.Count(records)} records has its own '{draft.Name}'"
        );
    }

    private ImmutableArray<string>? Composite(IReadOnlyCollection<RecordSource> sources)
    {
        var parts = fields.Where(field => IsPart(field.Survey, field.Draft)).Take(MostParts).ToList();
        if (parts.Count < 2)
            return null;
        var rows = Hashes(sources, [.. parts.Select(part => part.Survey.Name)]);
        foreach (var chosen in Pairs(parts.Count).Concat(Triples(parts.Count)))
            if (Differ(rows, parts.Count, chosen))
                return [.. chosen.Select(i => parts[i].Draft.Name)];
        return null;
    }

    private bool IsPart(FieldSurvey survey, DraftField draft) =>
        survey is { Missing.Count: 0, Unknowns.Count: 0 }
        && survey.Seen == records
        && survey.Empty == 0
        && survey.Distinct.Count > 1
        && survey.Longest <= 80
        && !draft.Many
        && (
            draft.Type is "string" or "year" or "date" or "yearmonth" or "istat" or "cup" or "period" or "datetime"
            || (draft.Type == "integer" && new HeaderHints(survey.Name).IsNumbering)
        );

    private ulong[] Hashes(IReadOnlyCollection<RecordSource> sources, ImmutableArray<string> headers)
    {
        var hashes = new ulong[records * headers.Length];
        var at = 0;
        foreach (var table in sources.Select(source => source.Table).OfType<Table>())
        {
            var columns = headers
                .Select(header => table.Headers.Select(each => each.Name).ToList().IndexOf(header))
                .ToArray();
            foreach (var row in table.Rows)
            foreach (var column in columns)
                hashes[at++] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(row.Text(column).AsSpan().Trim()));
        }
        return hashes;
    }

    private static bool Differ(ulong[] rows, int width, ImmutableArray<int> chosen)
    {
        var seen = new HashSet<UInt128>();
        for (var at = 0; at < rows.Length; at += width)
        {
            var hash = UInt128.Zero;
            foreach (var i in chosen)
                hash = hash * 0x9E3779B97F4A7C15 + rows[at + i];
            if (!seen.Add(hash))
                return false;
        }
        return true;
    }

    private static IEnumerable<ImmutableArray<int>> Pairs(int count)
    {
        for (var a = 0; a < count; a++)
        for (var b = a + 1; b < count; b++)
            yield return [a, b];
    }

    private static IEnumerable<ImmutableArray<int>> Triples(int count)
    {
        for (var a = 0; a < count; a++)
            foreach (var pair in Pairs(count))
                if (pair[0] > a)
                    yield return [a, .. pair];
    }
}
