using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Plan.Outputs;

/// <summary>Old addresses and other names -> redirects. A name that is no address, such as a title, only serves
/// references.</summary>
internal sealed class RedirectList(SiteModel model, RecordAddresses urls, OutputList outputs, DiagnosticBag log)
{
    private readonly Dictionary<string, Redirect> found = new(StringComparer.Ordinal);

    public ImmutableArray<Redirect> Read()
    {
        var language = model.Settings.Language;
        foreach (var collection in model.Collections)
        foreach (var record in collection.Published)
            if (record.Aliases.Length > 0 && urls.Records[record, language] is { } target)
                Add(record, target, other => urls.Records[record, other]);
        foreach (var (collection, text) in model.ListTexts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (text.Aliases.Length > 0 && urls.Lists.GetValueOrDefault((collection, language)) is { } target)
                Add(text, target, other => urls.Lists.GetValueOrDefault((collection, other)));
        foreach (var redirect in found.Values.OrderBy(redirect => redirect.Url, StringComparer.Ordinal))
            outputs.TryAdd(new PlannedOutput(redirect.Url, PlannedKind.Redirect, redirect.Origin));
        return [.. found.Values.OrderBy(redirect => redirect.Url, StringComparer.Ordinal)];
    }

    private void Add(Record record, string target, Func<string, string?> addressIn)
    {
        var own = model
            .Settings.Languages.Select(addressIn)
            .OfType<string>()
            .Append(target)
            .Select(Addresses.Canonical)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < record.Aliases.Length; i++)
        {
            if (Address(record, record.Aliases[i], target) is not { } url)
                continue;
            var place = record.SpanOf("aliases") is { } list ? ItemPlace.Of(list, record.Aliases, i) : record.Span;
            if (Addresses.Problem(url) is { } problem)
                log.Add(Messages.Plan.ImpossibleAlias(place, record.Aliases[i], record.Key, problem));
            // An alias that is the page's own address, however it is spelt, asks for nothing.
            else if (Addresses.Canonical(url) is var address && own.Contains(address))
                continue;
            else if (own.Contains(address, StringComparer.OrdinalIgnoreCase))
                log.Add(Messages.Plan.OwnAddressAsAlias(place, record.Aliases[i], record.Key));
            else
                Add(record, record.Aliases[i], new Redirect(address, target, model.Settings.Language, place));
        }
    }

    private void Add(Record record, string alias, Redirect redirect)
    {
        var (url, place) = (redirect.Url, redirect.Origin);
        if (outputs.TryFind(url, out var taker))
            log.Add(
                Messages.Plan.TakenAlias(
                    place,
                    (alias, record.Key, url),
                    (taker.Name, taker.KnownName, taker.Help),
                    taker.Origin
                )
            );
        else if (found.TryGetValue(url, out var other) && other.Target != redirect.Target)
            log.Add(Messages.Plan.TwinAliases(place, other.Origin, url));
        else
            found[url] = redirect;
    }

    private string? Address(Record record, string alias, string target)
    {
        if (model.Settings.BaseUrl is { } root && alias.StartsWith(root, StringComparison.Ordinal))
            alias = "/" + alias[root.Length..];
        if (alias.StartsWith('/'))
            return alias.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(alias) : alias;
        // What climbs out of a folder was meant as an address, and must not be taken for a name.
        if (alias.Contains("..", StringComparison.Ordinal) || alias.Contains('\\', StringComparison.Ordinal))
            return alias;
        if (record.Collection == CommonFields.Pages)
            return !alias.All(c => CollectionReader.IsAddressable("a" + c) || c == '/') ? null
                : alias.EndsWith(".html", StringComparison.Ordinal) ? "/" + alias
                : $"/{alias.TrimEnd('/')}/";
        // 'SIEG' and 'K-CITY' are names; 'old-name' can have been an address.
        if (!CollectionReader.IsAddressable(alias) || alias.Any(char.IsUpper))
            return null;
        var own = target.TrimEnd('/');
        return own[..(own.LastIndexOf('/') + 1)] + alias + "/";
    }
}
