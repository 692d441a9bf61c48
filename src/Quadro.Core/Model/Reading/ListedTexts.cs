using System.Buffers;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Checks free texts in fields with several values (tags, aliases), where no list of known values shows that
/// 'a; b' means two.</summary>
internal static class ListedTexts
{
    private const int LongestName = 60;

    private static readonly SearchValues<char> Signs = SearchValues.Create(";\n,/|");

    public static void Check(Schema schema, IReadOnlyList<Record> records, DiagnosticBag log)
    {
        for (var i = 0; i < schema.Fields.All.Length; i++)
            if (
                schema.Fields.All[i] is
                {
                    Many: true,
                    Type: FieldType.String,
                    IsReference: false,
                    Categories.IsEmpty: true,
                    Format: not "markdown"
                }
            )
                Check(schema.Fields.All[i], i, records, log);
    }

    private static void Check(Field field, int index, IReadOnlyList<Record> records, DiagnosticBag log)
    {
        HashSet<string>? known = null;
        var doubtful =
            new Dictionary<
                SourceFile,
                (Record Record, SourceSpan Place, string Text, OtherSeparator Several, int Count)
            >();
        foreach (var record in records)
        {
            if (record.Given(index) is not object?[] values)
                continue;
            foreach (var value in values)
            {
                if (
                    value is not string text
                    || !text.AsSpan().ContainsAny(Signs)
                    || Several(text, field, Known) is not { } several
                    || record.SpanOf(index) is not { } place
                )
                    continue;
                if (doubtful.TryGetValue(place.File, out var first))
                    doubtful[place.File] = first with { Count = first.Count + 1 };
                else
                    doubtful[place.File] = (record, place, text, several, 1);
                break;
            }
        }
        foreach (var (record, place, text, several, count) in doubtful.Values)
            log.Add(
                Messages
                    .Model.LooksLikeSeveral(
                        place,
                        text,
                        field.Name,
                        (several.Parts.Length, several.Sign, several.Fix(field, place.File.CountsBytes)),
                        count - 1
                    )
                    .About(record.Key, field.Name)
            );

        bool Known(string part) => (known ??= Texts(records, index)).Contains(part);
    }

    /// <summary>The parts of a text with a wrong separator, or null. Names never contain ';' and line breaks, but may
    /// contain a comma or a slash, unless each part is a value elsewhere.</summary>
    private static OtherSeparator? Several(string text, Field field, Func<string, bool> isKnown) =>
        Names(OtherSeparator.Read(text, [";"], field.Delimiter))
        ?? Names(OtherSeparator.Read(text, ["\n"], field.Delimiter))
        ?? OtherSeparator.Find(text, field.Delimiter, isKnown);

    /// <summary>The parts if they are names, or null if they are as long as sentences: prose contains semicolons and
    /// line breaks.</summary>
    private static OtherSeparator? Names(OtherSeparator? several) =>
        several?.Parts.All(part => part.Length <= LongestName && part[^1] != '.') == true ? several : null;

    private static HashSet<string> Texts(IReadOnlyList<Record> records, int index) =>
        records
            .SelectMany(record => record.Given(index) as object?[] ?? [])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
}
