using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Functions;

/// <summary>Words the message about a reference without a record: the names that were tried, and the name that was
/// probably meant.</summary>
internal sealed class UnknownNames(NameIndex names)
{
    private readonly NearestNames nearest = new();

    public Diagnostic Finding(Record owner, Field field, PendingReference pending)
    {
        var inTable = pending.Span.File.CountsBytes;
        var several = OtherSeparator.Find(pending.Text, field.Delimiter, Exists);
        var why = several is null
            ? Messages.Model.InBrackets(Tried(field))
            : Messages.Model.TheseAreRecords(several.Parts.Length, several.Sign);
        var help = several is null ? Help(field, pending.Text) : several.Fix(field, inTable);
        return Messages
            .Model.UnknownReference(pending.Span, field.Name, owner.Key, pending.Text, (Where(field), why, help))
            .Adds(field.DeclaredHere)
            .About(owner.Key, field.Name);

        bool Exists(string part) => names.Candidates(field, part).Count > 0;
    }

    /// <summary>A sentence why a query for a name has no answer. A query comes from a template or an expression, not
    /// from data.</summary>
    public (Wording Sentence, Wording? Help) OfQuery(Field field, string name) =>
        (
            Messages.Model.AskedForNothing(field.Name, name, Where(field), Messages.Model.InBrackets(Tried(field))),
            Help(field, name)
        );

    private static ImmutableArray<string> Where(Field field) => field.References.Contains("*") ? [] : field.References;

    /// <summary>The advice for a name that several records share: write the id, or the collection before
    /// it.</summary>
    public static Wording Choice(IReadOnlyList<Record> found) =>
        found.Select(record => record.Id).Distinct(StringComparer.Ordinal).Count() == found.Count
        && found.DistinctBy(record => record.Collection).Count() == 1
            ? Messages.Model.WriteId([.. found.Select(record => record.Id)])
            : Messages.Model.WriteCollectionBefore;

    private Wording Tried(Field field)
    {
        var collections = field.References.Contains("*") ? names.Collections : field.References;
        return Messages.Model.TriedNames(collections.Any(names.HasCodes), field.ByTitle);
    }

    private Wording? Help(Field field, string name)
    {
        if (
            !field.ByTitle
            && field.References.SelectMany(collection => names.FindTitled(collection, name)).FirstOrDefault()
                is { } titled
        )
            return Messages.Model.IsTitleOf(name, titled.Key, titled.Id);
        if (WithZeros(field, name) is { } whole)
            return Messages.Model.LostZeros(whole);
        if (
            nearest.Find($"{string.Join('|', field.References)} {field.ByTitle}", name, () => Known(field, name)) is
            { } near
        )
            return Messages.DidYouMean(near);
        if (
            !field.Many
            || OtherSeparator.FindPartly(name, field.Delimiter, part => names.Candidates(field, part).Count > 0)
                is not { } several
        )
            return null;
        var lacking = several.Parts.First(part => names.Candidates(field, part).Count == 0);
        return Messages.Model.IfBetween(several.Sign, field.Delimiter, lacking);
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
