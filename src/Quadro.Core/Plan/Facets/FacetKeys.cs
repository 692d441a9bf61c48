using System.Text;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Plan.Facets;

/// <summary>What stands for a value of a field in addresses. It depends on the value and its field alone, never on
/// which other values there are.</summary>
internal sealed class FacetKeys(Field field, Language words, string siteLanguage)
{
    private const int Longest = 100;

    private readonly string unknown = Addresses.Slug(
        words.Texts.TryGetValue("address.unknown", out var entry) ? entry.Other : "address.unknown"
    );

    /// <summary>Equal for spellings of one word that differ in case, accents or hyphens; different for all other
    /// values.</summary>
    public string Of(object value) =>
        value switch
        {
            Unknown => unknown,
            Record record => Key(record.Id, isExact: Addresses.Slug(record.Id) == record.Id),
            Category category => Key(
                LabelOf(category),
                isExact: !field.Categories.Any(other =>
                    other.Value != category.Value && Addresses.Slug(LabelOf(other)) == Addresses.Slug(LabelOf(category))
                ),
                category.Value
            ),
            LocalizedText text when text.In(words.Tag, siteLanguage).Text is var read => Key(read, IsWords(read)),
            string text => Key(text, IsWords(text)),
            _ when Merging.Canonical(value) is var text => Key(text, isExact: !HasSign(text)),
            _ => unknown,
        };

    private string LabelOf(Category category) => category.Label?.In(words.Tag, siteLanguage).Text ?? category.Value;

    /// <param name="isExact">Whether no other value has the same slug.</param>
    /// <param name="identity">What tells the value from all others; the text itself if null.</param>
    private string Key(string text, bool isExact, string? identity = null)
    {
        var slug = Addresses.Slug(text);
        if (isExact && slug.Length is > 0 and <= Longest && slug != unknown)
            return slug;
        // What was lost in the slug tells the value apart. Two spellings of a long text are still one.
        var print = ContentHash.Fingerprint(
            Encoding.UTF8.GetBytes(isExact && slug.Length > 0 ? slug : identity ?? text)
        )[..8];
        return slug.Length == 0 ? print : $"{(slug.Length > Longest ? slug[..Longest] : slug)}-{print}";
    }

    /// <summary>Whether a text is words alone: a slug then loses only how they are written. "C" and "C++", "1.5" and
    /// "1-5" are different values.</summary>
    private static bool IsWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (
                char.IsLetterOrDigit(c)
                || char.IsWhiteSpace(c)
                || Letters.Fold(c).Length == 0
                || IsHyphen(c)
                || c is '_' or '\'' or '’' or '‘'
            )
                continue;
            if (!IsPunctuation(c) || (char.IsDigit(At(text, i - 1)) && char.IsDigit(At(text, i + 1))))
                return false;
        }
        return !HasSign(text);
    }

    /// <summary>Whether a minus or a plus is before a figure, where no hyphen would be.</summary>
    private static bool HasSign(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if ((text[i] is '-' or '+' or '−') && char.IsDigit(text[i + 1]) && !char.IsLetterOrDigit(At(text, i - 1)))
                return true;
        return false;
    }

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : '\0';

    private static bool IsHyphen(char c) => c is '-' or >= '\u2010' and <= '\u2014';

    private static bool IsPunctuation(char c) =>
        c is ',' or '.' or ';' or ':' or '(' or ')' or '"' or '“' or '”' or '«' or '»' or '/' or '&' or '!' or '?';
}
