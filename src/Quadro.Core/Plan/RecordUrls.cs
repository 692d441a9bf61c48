using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Quadro.Model.Records;

namespace Quadro.Plan;

/// <summary>Where the page of a record stands, by language.</summary>
public sealed class RecordUrls(ImmutableArray<string> languages)
{
    private readonly Dictionary<Record, string?[]> urls = [];

    public string? this[Record record, string language]
    {
        get =>
            urls.TryGetValue(record, out var own)
            && languages.IndexOf(language, StringComparer.Ordinal) is >= 0 and var at
                ? own[at]
                : null;
        internal set
        {
            if (!urls.TryGetValue(record, out var own))
                urls[record] = own = new string?[languages.Length];
            own[languages.IndexOf(language, StringComparer.Ordinal)] = value;
        }
    }

    /// <summary>The page in a language, or in the first one that it is made in.</summary>
    public bool TryFind(
        Record record,
        string language,
        [NotNullWhen(true)] out string? url,
        [NotNullWhen(true)] out string? made
    )
    {
        (url, made) = (null, null);
        if (!urls.TryGetValue(record, out var own))
            return false;
        var at = languages.IndexOf(language, StringComparer.Ordinal);
        if (at < 0 || own[at] is null)
            at = Array.FindIndex(own, each => each is not null);
        if (at < 0)
            return false;
        (url, made) = (own[at]!, languages[at]);
        return true;
    }
}
