using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Old addresses and other names -> redirects. A name that is no address, such as a title, only serves references.</summary>
internal sealed class RedirectList(SiteModel model, RecordAddresses urls, Dictionary<string, SourceSpan> taken, DiagnosticBag log)
{
    private readonly Dictionary<string, Redirect> found = new(StringComparer.Ordinal);

    public ImmutableArray<Redirect> Read()
    {
        foreach (var collection in model.Collections)
            foreach (var record in collection.Published)
                if (urls.Records[record, model.Settings.Language] is { } target)
                    foreach (var alias in record.Aliases) Add(record, alias, target);
        return [.. found.Values.OrderBy(redirect => redirect.Url, StringComparer.Ordinal)];
    }

    private void Add(Record record, string alias, string target)
    {
        var place = record.SpanOf("aliases") ?? record.Span;
        var url = Address(record, alias);
        if (url is null) return;
        if (Addresses.Problem(url) is { } problem)
        {
            log.Add(Rules.Plan.WrongAddress.At(place, $"the alias '{alias}' of '{record.Key}' cannot be an address: {problem}", "an old address begins with '/'; another name is made of words"));
            return;
        }
        if (url == target) return;
        if (taken.TryGetValue(url, out var page))
        {
            log.Add(Rules.Plan.SameAddress.At(place, $"the alias '{alias}' of '{record.Key}' is the address of a page, '{url}'", "take the alias out, or move the page", new Note("the page is here", page)));
            return;
        }
        if (found.TryGetValue(url, out var other) && other.Target != target)
            log.Add(Rules.Plan.SameAddress.At(place, $"two aliases are the address '{url}'", "take one of them out", new Note("the other is here", other.Origin)));
        else found[url] = new Redirect(url, target, model.Settings.Language, place);
    }

    private string? Address(Record record, string alias)
    {
        if (alias.StartsWith('/')) return alias;
        // What climbs out of a folder was meant as an address, and must not be taken for a name.
        if (alias.Contains("..", StringComparison.Ordinal) || alias.Contains('\\', StringComparison.Ordinal)) return alias;
        if (record.Collection == CommonFields.Pages) return alias.All(c => CollectionReader.IsAddressable("a" + c) || c == '/') ? $"/{alias.TrimEnd('/')}/" : null;
        // 'SIEG' and 'K-CITY' are names; 'old-name' can have been an address.
        if (!CollectionReader.IsAddressable(alias) || alias.Any(char.IsUpper)) return null;
        var own = urls.Records[record, model.Settings.Language]!.TrimEnd('/');
        return own[..(own.LastIndexOf('/') + 1)] + alias + "/";
    }
}
