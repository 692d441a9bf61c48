using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;

namespace Quadro.Model.Functions;

/// <summary>Words the message about a reference without a record: the names that were tried, and the name that was
/// probably meant.</summary>
internal sealed class UnknownNames(NameIndex names)
{
    private readonly NearestNames nearest = new();

    public Diagnostic Finding(Record owner, Field field, PendingReference pending)
    {
        var note = field.Span is { } span ? new[] { new Note($"'{field.Name}' is declared here", span) } : [];
        var message =
            $"'{field.Name}' of '{owner.Key}' names '{pending.Text}', and there is no such record{Where(field)}";
        var inTable = pending.Span.File.CountsBytes;
        if (OtherSeparator.Find(pending.Text, field.Delimiter, Exists) is { } several)
            return Rules
                .Model.UnknownReference.At(
                    pending.Span,
                    $"{message}: these are {several.Parts.Length} records with {several.Sign} between them",
                    several.Fix(field, inTable),
                    note
                )
                .About(owner.Key, field.Name);
        return Rules
            .Model.UnknownReference.At(pending.Span, $"{message} ({Tried(field)})", Help(field, pending.Text), note)
            .About(owner.Key, field.Name);

        bool Exists(string part) => names.Candidates(field, part).Count > 0;
    }

    /// <summary>A sentence why a query for a name has no answer. A query comes from a template or an expression, not
    /// from data.</summary>
    public (string Sentence, string? Help) OfQuery(Field field, string name) =>
        (
            $"'{field.Name}' is asked for '{name}', and there is no such record{Where(field)} ({Tried(field)})",
            Help(field, name)
        );

    private static string Where(Field field) =>
        field.References.Contains("*") ? "" : $" in '{string.Join("', '", field.References)}'";

    /// <summary>The advice for a name that several records share: write the id, or the collection before
    /// it.</summary>
    public static string Choice(IReadOnlyList<Record> found) =>
        found.Select(record => record.Id).Distinct(StringComparer.Ordinal).Count() == found.Count
        && found.DistinctBy(record => record.Collection).Count() == 1
            ? $"write the id: {string.Join(" or ", found.Select(record => $"'{record.Id}'"))}"
            : "write the collection before it: collection/id";

    private string Tried(Field field)
    {
        var collections = field.References.Contains("*") ? names.Collections : field.References;
        return $"tried: id, alias{(collections.Any(names.HasCodes) ? ", code" : "")}{(field.ByTitle ? ", title" : "")}";
    }

    private string? Help(Field field, string name)
    {
        if (
            !field.ByTitle
            && field.References.SelectMany(collection => names.FindTitled(collection, name)).FirstOrDefault()
                is { } titled
        )
            return $"'{name}' is the title of '{titled.Key}', and 'byTitle: false' says that titles do not "
                + $"count: write '{titled.Id}'";
        if (WithZeros(field, name) is { } whole)
            return $"did you mean '{whole}'? The file has lost its zeros: format the column as text";
        if (
            nearest.Find($"{string.Join('|', field.References)} {field.ByTitle}", name, () => Known(field, name)) is
            { } near
        )
            return $"did you mean '{near}'?";
        if (
            !field.Many
            || OtherSeparator.FindPartly(name, field.Delimiter, part => names.Candidates(field, part).Count > 0)
                is not { } several
        )
            return null;
        var lacking = several.Parts.First(part => names.Candidates(field, part).Count == 0);
        return $"if {several.Sign} stands between several records here, values are separated by "
            + $"'{field.Delimiter}', and '{lacking}' is none of them";
    }

    /// <summary>The known name with leading zeros, or null: a spreadsheet turns the code 019036 into 19036.</summary>
    private string? WithZeros(Field field, string name)
    {
        if (name.Length is < 2 or > 5 || !name.All(char.IsAsciiDigit))
            return null;
        var whole = name.PadLeft(6, '0');
        return names.Candidates(field, whole).Count == 1 ? whole : null;
    }

    private IEnumerable<string> Known(Field field, string name)
    {
        if (!field.References.Contains("*"))
            return field.References.SelectMany(collection =>
                names.Names(collection).Concat(field.ByTitle ? names.Titles(collection) : [])
            );
        return names.Split(name) is var (own, _)
            ? names.Names(own).Select(id => $"{own}/{id}")
            : names.Names(null).Concat(names.Keys);
    }
}
