using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Values.Dates;

namespace Quadro.Model.Reading;

/// <summary>The entries of front matter that are about the text itself, and not about the record.</summary>
/// <param name="Languages">The only languages in which the page is made; empty for all.</param>
internal sealed record TextHead(ImmutableArray<string> Languages, Origin? Origin)
{
    public const string LanguagesWord = "languages";
    private const string UpdatedWord = "updated";
    public const string FingerprintWord = "translated_from";

    /// <summary>The names of these entries, which are not fields of the record.</summary>
    private ImmutableArray<string> Taken { get; init; } = [];

    /// <summary>Reads the entries; one with the name of a schema's field remains a field.</summary>
    public static TextHead Read(MarkdownFile file, Schema schema, SiteSettings settings, DiagnosticBag log)
    {
        if (file.Front is not { } front)
            return new TextHead([], null);
        var isTranslation = file.Language is { } own && own != settings.Language;
        Node? Take(string word, bool mayBeOfRecord) =>
            mayBeOfRecord && schema.Fields.IndexOfKey(word) >= 0 ? null : front.Find(word);
        var tags = Take(LanguagesWord, true);
        var updated = isTranslation ? Take(UpdatedWord, false) : null;
        var print = isTranslation ? Take(FingerprintWord, true) : null;
        if (tags is null && updated is null && print is null)
            return new TextHead([], null);
        var fingerprint = print is ScalarNode { Text: { Length: > 0 } text }
            ? new Settings.Spanned<string>(text.Trim(), print.Span)
            : (Settings.Spanned<string>?)null;
        return new TextHead(
            tags is null ? [] : KnownLanguages(tags, settings, log),
            isTranslation ? new Origin(updated is null ? null : Date(updated, log), fingerprint) : null
        )
        {
            Taken =
            [
                .. new[] { (LanguagesWord, tags), (UpdatedWord, updated), (FingerprintWord, print) }
                    .Where(one => one.Item2 is not null)
                    .Select(one => one.Item1),
            ],
        };
    }

    /// <summary>The fields of the record.</summary>
    public MapNode? FieldsOf(MarkdownFile file)
    {
        var fields = file.Fields;
        return fields is null || Taken.IsEmpty
            ? fields
            : fields with
            {
                Entries = fields.Entries.RemoveAll(entry => Taken.Contains(entry.Key)),
            };
    }

    private static ImmutableArray<string> KnownLanguages(Node node, SiteSettings settings, DiagnosticBag log)
    {
        var known = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node is ListNode list ? list.Items : [node])
        {
            if (item is ScalarNode { Text: var tag } && settings.Languages.Contains(tag))
                known.Add(tag);
            else
                log.Add(
                    Messages.Model.NoLanguageOfSite(
                        item.Span,
                        item.Span.Text.Trim(),
                        settings.Languages,
                        item is ScalarNode one ? Messages.DidYouMean(one.Text, settings.Languages) : null
                    )
                );
        }
        return known.ToImmutable();
    }

    private static PartialDate? Date(Node node, DiagnosticBag log)
    {
        if (node is ScalarNode { Text.Length: 0 })
            return null;
        var parsed = PartialDate.Parse(node is ScalarNode { Text: var text } ? text : "");
        if (parsed.Value is { } date)
            return date;
        log.Add(Messages.Model.WrongValue(node.Span, UpdatedWord, parsed.Problem, parsed.Accepted));
        return null;
    }
}
