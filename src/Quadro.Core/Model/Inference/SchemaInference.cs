using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Load.Markdown;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.SchemaReading;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.Inference;

/// <summary>
/// Infers the fields of a collection whose schema names none: the fields in its data, each with the narrowest type
/// that loses no character. <see cref="SchemaDraft"/> examines the same fields more closely, to draft a schema that
/// an author keeps.
/// </summary>
internal static class SchemaInference
{
    /// <summary>The parts of the rest of the site that inference needs.</summary>
    /// <param name="IsLayout">Whether a template with a name exists.</param>
    public sealed record Surroundings(SiteSettings Settings, Func<string, bool> IsLayout);

    /// <summary>The result for one collection.</summary>
    /// <param name="Rows">The number of records in files that contain many.</param>
    /// <param name="Refused">Columns that are not read, because their name has a meaning for Quadro that their values
    /// do not fit.</param>
    public sealed record Found(IReadOnlyList<Field> Fields, int Rows, ImmutableHashSet<Header> Refused);

    /// <param name="defaults">The defaults that a schema without fields declares for all fields.</param>
    public static Found Fields(
        IReadOnlyList<RecordSource> sources,
        IReadOnlyCollection<MarkdownFile> texts,
        FieldDefaults defaults,
        Surroundings site,
        DiagnosticBag log
    )
    {
        var walk = new FieldWalk<PlainField>(field => new PlainField(field, defaults), site.Settings);
        foreach (var source in sources)
            walk.Add(source, keyField: null);
        var rows = walk.Records - sources.Count(source => source is { Shape: RecordShape.One, Node: not null });
        var tables = sources.Select(source => source.Table).OfType<Table>().ToList();
        var refused = tables.SelectMany(table => Refuse(table, site.IsLayout, log)).ToImmutableHashSet();
        var (shownNames, hides) = (new HashSet<string>(StringComparer.Ordinal), false);
        foreach (var map in sources.SelectMany(source => source.Maps))
            Look(map);
        // Front matter is parsed on each access, so read it only once.
        foreach (var text in texts)
            if (text.Fields is { } map)
            {
                walk.Add(map);
                Look(map);
            }
        var declared = walk
            .Fields.Where(field => !CommonFields.Names.Contains(field.Name) && !IsName(field.Name, walk))
            .Select(field => Declared(field, defaults))
            .ToList();
        if (walk.Fields.Any(field => IsSlip(field.Name) || IsLikeState(field.Name)))
        {
            foreach (var source in sources)
                ReportStates(source.Table, source.Maps, log);
            foreach (var text in texts)
                if (text.Fields is { } front)
                    ReportStates(null, [front], log);
        }
        if (hides)
            Hide(
                declared,
                shownNames
                    .Concat(tables.SelectMany(table => table.Headers).Select(header => header.Name))
                    .ToHashSet(StringComparer.Ordinal)
            );
        var shown = Shown.Where(common => tables.Exists(table => table.Headers.Any(header => header.Name == common)));
        declared.AddRange(shown.Select(common => CommonFields.Find(common) with { IsColumn = true }));
        return new Found(declared, rows, refused);

        void Look(MapNode map)
        {
            if (StateFields.ReasonFor(map, site.Settings) is not null)
                hides = true;
            else
                shownNames.UnionWith(map.Entries.Select(entry => entry.Key));
        }
    }

    /// <summary>Reports fields that seem to decide who may see a record, but do not.</summary>
    private static void ReportStates(Table? table, IEnumerable<MapNode> maps, DiagnosticBag log)
    {
        ReportSlips(table, maps, log);
        ReportLike(table, maps, log);
    }

    /// <summary>Reports misspelt names such as 'Draft', which would be an ordinary column, so that the record would
    /// be published.</summary>
    private static void ReportSlips(Table? table, IEnumerable<MapNode> maps, DiagnosticBag log)
    {
        var places = (table?.Headers.Select(header => (header.Name, header.Span)) ?? []).Concat(
            maps.SelectMany(map => map.Entries).Select(entry => (Name: entry.Key, Span: entry.KeySpan))
        );
        foreach (var (name, span) in places.Where(place => IsSlip(place.Name)).DistinctBy(place => place.Name))
            log.Add(Messages.Model.SlipOfState(span, name, name.ToLowerInvariant()));
    }

    /// <summary>Reports a field of the author's own that marks a record as not public in words that other programs
    /// understand.</summary>
    private static void ReportLike(Table? table, IEnumerable<MapNode> maps, DiagnosticBag log)
    {
        var cells = table is not null
            ? CellsLikeState(table)
            : maps.SelectMany(map => map.Entries)
                .Where(entry => IsLikeState(entry.Key) && entry.Value is ScalarNode)
                .Select(entry => (entry.Key, ((ScalarNode)entry.Value).Text, entry.Value.Span));
        foreach (
            var (name, text, span) in cells.Where(cell => FrontWords.Withholds($"{cell.Item1}: {cell.Item2}")).Take(1)
        )
            log.Add(Messages.Model.LikeState(span, name, text));
    }

    private static IEnumerable<(string, string, SourceSpan)> CellsLikeState(Table table)
    {
        for (var i = 0; i < table.Headers.Length; i++)
            if (table.Headers[i].Name is var name && IsLikeState(name))
                foreach (var row in table.Rows)
                    yield return (name, row.Text(i), row.Span(i));
    }

    private static bool IsLikeState(string name) => name.ToLowerInvariant() is "bozza" or "published";

    private static bool IsSlip(string name) =>
        !EngineNames.IsState(name) && EngineNames.IsState(name.ToLowerInvariant());

    /// <summary>Whether a capitalised name means a common field: 'ID' is 'id' and 'Title' is 'title', unless both
    /// exist.</summary>
    private static bool IsName(string name, FieldWalk<PlainField> walk) =>
        FieldSet.NameMeant(name) is { } meant && walk.Find(meant) is null;

    /// <summary>Common fields that a page shows like other fields only when they are columns of a table.</summary>
    private static readonly ImmutableArray<string> Shown = ["description", "aliases"];

    /// <summary>Columns whose name has a meaning for Quadro but whose values never fit it: the author means something
    /// else, and each row would be an error.</summary>
    private static IEnumerable<Header> Refuse(Table table, Func<string, bool> isLayout, DiagnosticBag log)
    {
        for (var i = 0; i < table.Headers.Length; i++)
        {
            var header = table.Headers[i];
            if (
                EngineNames.MeaningOf(header.Name) is not { } meaning
                || FirstOf(table, i, header.Name, isLayout) is not { } value
            )
                continue;
            log.Add(
                Messages.Model.ColumnOfEngine(
                    header.Span,
                    header.Name,
                    meaning,
                    value,
                    (EngineNames.Other(header.Name), EngineNames.IsState(header.Name))
                )
            );
            yield return header;
        }
    }

    /// <summary>The first value of a column of which no value fits the name, or null when one fits.</summary>
    private static string? FirstOf(Table table, int column, string name, Func<string, bool> isLayout)
    {
        string? first = null;
        foreach (var row in table.Rows)
        {
            if (row.Text(column).Trim() is not { Length: > 0 } value)
                continue;
            if (EngineNames.Takes(name, value, isLayout))
                return null;
            first ??= value;
        }
        return first;
    }

    /// <summary>Hides fields that only hidden records have, because their names alone would reveal something about
    /// those records.</summary>
    private static void Hide(List<Field> declared, HashSet<string> shown)
    {
        for (var i = 0; i < declared.Count; i++)
            if (!shown.Contains(declared[i].Name))
                declared[i] = declared[i] with { Visibility = "internal" };
    }

    private static Field Declared(PlainField found, FieldDefaults defaults)
    {
        var field = found.Declared;
        if (!defaults.NumberForm.IsUndeclared)
            field = field with { NumberForm = defaults.NumberForm, KeepsSigns = false };
        return defaults.Missing is { } missing
            ? field with
            {
                MissingValues = missing.Words,
                UnknownValues = missing.Reasons,
            }
            : field;
    }

    private sealed class PlainField(string name, FieldDefaults defaults) : IFieldSink
    {
        private readonly NumberForm form = defaults.NumberForm;
        private FieldType? type;

        public string Name => name;

        private bool showsPoint;

        /// <summary>The declared field. A column of numbers keeps their spelling, until one of them shows what a
        /// point means.</summary>
        public Field Declared =>
            new()
            {
                Name = name,
                Type = type ?? FieldType.String,
                KeepsSigns = type == FieldType.Number,
                NumberForm = type == FieldType.Number && showsPoint ? NumberForm.Canonical : NumberForm.Undeclared,
            };

        public bool IsSettled => type == FieldType.String;

        public void Cell(string text)
        {
            if (text.Length == 0 || IsSettled || IsMissing(text))
                return;
            if (Spelt(text) is { } number)
                type = Widen(type, number);
            else
                Take(GenericValues.Guess(text, ScalarKind.Plain));
        }

        public void Node(Node node)
        {
            if (node is not ScalarNode scalar)
                type = Widen(type, FieldType.Any);
            else if (!IsMissing(scalar.Text))
                Take(GenericValues.Guess(scalar.Text, scalar.Kind));
        }

        private void Take(object? value)
        {
            type = Widen(type, TypeOf(value));
            showsPoint |=
                value is WrittenNumber { IsOpen: false } written
                && written.Text.Contains('.', StringComparison.Ordinal);
        }

        private bool IsMissing(string text) => defaults.Missing is { } missing && missing.Words.Contains(text);

        /// <summary>The type of a text as a number in the schema's format, or null when it is not a number, or a
        /// code.</summary>
        private FieldType? Spelt(string text)
        {
            if (form.IsUndeclared || (text[0] == '0' && text.Length > 1 && char.IsAsciiDigit(text[1])))
                return null;
            if (NumberReader.Read(text, form, NumberUse.Integer).IsLong)
                return FieldType.Integer;
            return NumberReader.Read(text, form, NumberUse.Plain).Fault == NumberFault.None ? FieldType.Number : null;
        }
    }

    private static FieldType? TypeOf(object? value) =>
        value switch
        {
            null => null,
            bool => FieldType.Boolean,
            long => FieldType.Integer,
            decimal or WrittenNumber => FieldType.Number,
            PartialDate => FieldType.Date,
            Percent => FieldType.Percent,
            TimeOfDay => FieldType.Time,
            Duration => FieldType.Duration,
            _ => FieldType.String,
        };

    private static FieldType? Widen(FieldType? a, FieldType? b) =>
        (a, b) switch
        {
            (null, _) => b,
            (_, null) => a,
            _ when a == b => a,
            (FieldType.Integer, FieldType.Number) or (FieldType.Number, FieldType.Integer) => FieldType.Number,
            (FieldType.Any, _) or (_, FieldType.Any) => FieldType.Any,
            _ => FieldType.String,
        };
}
