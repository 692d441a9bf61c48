using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model.Inference.Evidence;

namespace Quadro.Model.Inference;

/// <summary>Drafts from data the text of a schema that a person would keep, and with which every value can be
/// read.</summary>
internal sealed class SchemaDraft(
    string name,
    IReadOnlyCollection<RecordSource> sources,
    IReadOnlyCollection<MarkdownFile> texts,
    IReadOnlyList<ReferenceTarget> targets
)
{
    private const int MostRounds = 4;
    private readonly bool isTable = sources.All(source => source.Table is not null) && texts.Count == 0;

    public string Write()
    {
        var walk = new FieldWalk<FieldSurvey>(field => new FieldSurvey(field, targets));
        var keyed = sources.Any(source => source.Shape is RecordShape.MapById or RecordShape.One);
        foreach (var source in sources)
            walk.Add(source, keyed ? "id" : null);
        foreach (var text in texts)
            if (text.Fields is { } map)
                walk.Add(map);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var round = 1; ; round++)
        {
            var written = SchemaText.Write(Compose(walk, refused));
            var found = DraftCheck.Refused(name, written, sources, texts);
            if (found.Count == 0 || round == MostRounds)
                return written;
            foreach (var (header, why) in found)
                refused.TryAdd(header, why);
        }
    }

    private Draft Compose(FieldWalk<FieldSurvey> walk, Dictionary<string, string> refused)
    {
        var tilt = Tilt(walk.Fields);
        // An 'id' that is not a key is renamed below.
        var names = walk.Fields.Any(field => HeaderNames.Identifier(field.Name) == "id")
            ? new HashSet<string>(StringComparer.Ordinal) { "id_value" }
            : new(StringComparer.Ordinal);
        var fields = walk
            .Fields.Select(survey =>
                (
                    Survey: survey,
                    Draft: new FieldChoice(survey, tilt, refused).Choose(
                        EngineNames.Of(survey, names, isTable),
                        walk.Records
                    )
                )
            )
            .Where(field => isTable || !EngineNames.IsItsOwn(field.Survey))
            .ToList();
        var key = new KeyChoice(fields, walk.Records).Choose(sources);
        fields =
        [
            .. fields.Select(field =>
                (field.Survey, Refer(Distinguish(field.Survey, field.Draft, key), field.Survey, key))
            ),
        ];
        if (key.Pages)
            fields = Titled(fields, key);
        return new Draft(
            HeaderNames.Title(name.Replace('-', ' ')),
            Head(walk),
            key,
            [.. fields.Select(field => field.Draft)]
        )
        {
            Dialect = sources
                .Select(source => source.Dialect)
                .FirstOrDefault(dialect => dialect is { Entries.Length: > 0 }),
        };
    }

    /// <summary>The decimal separator for all fields that leave both readings open: the one of the other
    /// fields.</summary>
    private static NumberTilt Tilt(IEnumerable<FieldSurvey> fields)
    {
        var evidence = fields
            .Where(field => field.Is(Fits.Number))
            .Select(field => field.Numbers)
            .Concat(fields.Where(field => field.Is(Fits.Money | Fits.Percent)).Select(field => field.Amounts))
            .ToList();
        var (dot, comma) = (
            evidence.Any(numbers => numbers is { ShowsDot: true, ShowsComma: false }),
            evidence.Any(numbers => numbers is { ShowsComma: true, ShowsDot: false })
        );
        return dot == comma ? NumberTilt.None
            : dot ? NumberTilt.Dot
            : NumberTilt.Comma;
    }

    private static DraftField Distinguish(FieldSurvey survey, DraftField draft, RecordKey key)
    {
        if (draft.Name == "id" && key.Key is not ["id"])
            return draft with { Name = "id_value" };
        var isCode =
            draft is { Type: "string", Format: null, Many: false, Required: true }
            && survey is { IsUnique: true, HasSpaces: false, Longest: <= 60 };
        return isCode && !key.Key.Contains(draft.Name) ? draft with { Unique = true } : draft;
    }

    /// <summary>Makes a field a reference when every value names a record of the site, unless its numbers only look
    /// like ids.</summary>
    private static DraftField Refer(DraftField draft, FieldSurvey survey, RecordKey key)
    {
        if (
            draft.Type != "string"
            || draft.Many
            || draft.Format is not null
            || key.Key is [var one] && one == draft.Name
            || survey.Distinct.Count < 2
        )
            return draft;
        var words = HeaderNames.Words(survey.Name);
        var target = survey
            .References.Where(each =>
                !survey.Numbers.OnlyDigits
                || survey.Numbers.Count == 0
                || words.Any(word => each.Collection.StartsWith(word, StringComparison.Ordinal) && word.Length > 3)
            )
            .OrderBy(each => each.Records)
            .ThenBy(each => each.Collection, StringComparer.Ordinal)
            .FirstOrDefault();
        return target is null
            ? draft
            : (draft with { Reference = target.Collection, Categories = [] }).Note(
                $"every value is a record of '{target.Collection}'"
            );
    }

    /// <summary>Chooses the field for the title of pages; without one, a page has its id as its title.</summary>
    private static List<(FieldSurvey Survey, DraftField Draft)> Titled(
        List<(FieldSurvey Survey, DraftField Draft)> fields,
        RecordKey key
    )
    {
        if (fields.Any(field => field.Draft.Name == "title"))
            return fields;
        var best = fields
            .Where(field =>
                field.Draft
                    is {
                        Type: "string",
                        Format: null,
                        Many: false,
                        Required: true,
                        Categories.IsEmpty: true,
                        Reference: null
                    }
                && field.Survey.Longest <= 200
                && !key.Key.Contains(field.Draft.Name)
            )
            .OrderByDescending(field => new HeaderHints(field.Survey.Name).TitleRank)
            .FirstOrDefault();
        if (best.Survey is null || new HeaderHints(best.Survey.Name).TitleRank == 0)
            return fields;
        return fields.ConvertAll(field =>
            ReferenceEquals(field.Survey, best.Survey)
                ? (field.Survey, (field.Draft with { Name = "title" }).Note("the title of its page"))
                : field
        );
    }

    private ImmutableArray<string> Head(FieldWalk<FieldSurvey> walk)
    {
        var files = sources.Select(source => source.File.Path).Concat(texts.Select(text => text.Path)).ToList();
        var named =
            files.Count <= 3
                ? string.Join(", ", files)
                : $"{files[0]} and {SchemaText.Count(files.Count - 1)} more files";
        return
        [
            $"Inferred from {named.Replace('\n', ' ')}: {SchemaText.Count(walk.Records)} "
                + $"{(walk.Records == 1 ? "record" : "records")}, {SchemaText.Count(walk.Fields.Count)} fields.",
            $"It belongs in data/{name}.schema.yaml.",
        ];
    }
}
