using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Model.Settings;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model.Links;

/// <summary>The members of <c>site</c> in expressions of schemas.</summary>
internal sealed class SiteValues(PartialDate? asOf, Record? owner, SiteSettings settings) : IMembers
{
    public SiteSettings Settings => settings;

    /// <summary>The features that the site does without; only the settings decide this until the model is
    /// built.</summary>
    public FrozenSet<string> Without { get; init; } = settings.Without;

    /// <summary>The number of records that readers may see, or null until the model is built.</summary>
    public int? Records { get; init; }

    public IEnumerable<string> MemberNames => Records is null ? Common : [.. Common, "records"];

    private static ImmutableArray<string> Common { get; } =
    ["as_of", "owner", "language", "languages", "title", "without", "statement", "licence"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "as_of" => (object?)asOf ?? Unknown.Missing,
            "owner" => (object?)owner ?? Unknown.Missing,
            "language" => settings.Language,
            "languages" => settings.Languages.Cast<object?>().ToArray(),
            "title" => (object?)settings.Title ?? Unknown.Missing,
            "without" => Without.Order(StringComparer.Ordinal).Cast<object?>().ToArray(),
            "statement" => (object?)settings.Accessibility?.Statement?.Value ?? Unknown.Missing,
            "licence" => (object?)settings.Licence ?? Unknown.Missing,
            "records" => (long?)Records,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => "site";
}
