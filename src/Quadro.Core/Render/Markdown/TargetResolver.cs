using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Render.Raw;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>Finds the targets of links in texts: records by name, Markdown files, files beside them,
/// addresses.</summary>
/// <param name="reads">Notes the questions that were asked.</param>
internal sealed class TargetResolver(SiteModel model, SitePlan plan, ReadLog? reads = null)
{
    /// <summary>The target of a link: an address from the root, or the reason why there is none.</summary>
    public readonly record struct Resolved(
        string? Url,
        Record? Record,
        Rule? Problem = null,
        Wording? Message = null,
        Wording? Help = null
    );

    /// <summary>An address in normal form C, including percent-encoded accents. An address without accents does not
    /// change.</summary>
    public static string Composed(string url)
    {
        if (!url.Contains('%', StringComparison.Ordinal))
            return NormalForm.Of(url);
        var plain = Uri.UnescapeDataString(url);
        return NormalForm.Holds(plain) || plain.AsSpan().ContainsAny("#?% ") ? url : NormalForm.Of(plain);
    }

    /// <summary>Resolves [[name]], with an optional anchor.</summary>
    public Resolved ByName(string target, string language)
    {
        target = NormalForm.Of(target);
        Note("name", target, "", language);
        var (name, anchor) = Anchor(target);
        if (plan.UrlOfList(name.Trim('/'), language) is { } list)
            return new Resolved(list + anchor, null);
        return Choose(model.Names.FindAnywhere(name.Trim('/')), name, anchor, language, null);
    }

    /// <summary>The address of an ordinary link, or null when it leads out of the site or does not change.</summary>
    public Resolved? ByAddress(string url, string path, string language)
    {
        if (url.Length == 0 || url[0] is '/' or '#' or '?')
            return null;
        url = NormalForm.Of(url);
        Note("address", url, path, language);
        var (address, anchor) = Anchor(url);
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && address.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash > colon))
            return ByScheme(address, colon, anchor, language);
        var file = InContent(path, NormalForm.Of(Uri.UnescapeDataString(address)));
        if (Load.FileKinds.IsMarkdown(address))
            return ByFile(file, address, anchor, language);
        if (file is not null && plan.Files.TryGetValue(file, out var planned))
            return new Resolved(planned.Url + anchor, null);
        return Beside(file, PageOf(path, language), address) is { } beside ? new Resolved(beside + anchor, null) : null;
    }

    /// <summary>The address from the root that an address in a text has on the text's own page, or null when that is
    /// not known.</summary>
    public string? OnPage(string address, string path, string language)
    {
        if (address.Length == 0 || address[0] == '/')
            return address;
        Note("page", address, path, language);
        return PageOf(path, language) is { } page && !PageFinisher.HasScheme(address)
            ? PageFinisher.Absolute(address, page)
            : null;
    }

    /// <summary>The language of the page that a link in a text leads to.</summary>
    public string? LanguageOf(Record record, string language) => plan.LanguageOf(record, language);

    /// <summary>The present answer to a question that was noted.</summary>
    public Digest Answer(string question, string language, Digest digest)
    {
        if (question.Split('\n', 3) is not [var kind, var path, var target])
            return digest;
        if (kind == "page")
            return digest.Add(OnPage(target, path, language));
        var found = kind == "name" ? ByName(target, language) : ByAddress(target, path, language);
        return digest
            .Add(found?.Url)
            .Add(found?.Record?.Key)
            .Add(found?.Record is { } record ? LanguageOf(record, language) : null)
            .Add(found?.Problem?.Code)
            .Add(found?.Message?.English)
            .Add(found?.Help?.English);
    }

    private void Note(string kind, string target, string path, string language) =>
        reads?.Add(ReadKind.Target, $"{kind}\n{path}\n{target}", language);

    /// <summary>The address of the page that shows a text of content/.</summary>
    private string? PageOf(string path, string language)
    {
        if (plan.BySource.TryGetValue(path, out var record))
            return plan.UrlOf(record, language);
        return path.StartsWith("content/", StringComparison.Ordinal)
            ? ListOf(path["content/".Length..], language)
            : null;
    }

    /// <summary>The address of the list that shows a text of content/.</summary>
    private string? ListOf(string file, string language) =>
        file.Split('/') is [var collection, var name]
        && (name.StartsWith("_index.", StringComparison.Ordinal) || name.StartsWith("index.", StringComparison.Ordinal))
            ? plan.UrlOfList(collection, language)
            : null;

    /// <summary>Resolves a relative address. A picture is expected beside the text, and a page beside the text's
    /// page; the one that exists wins.</summary>
    private string? Beside(string? file, string? page, string address)
    {
        var (fromFile, fromPage) = (
            file is null ? null : "/" + file,
            page is null ? null : PageFinisher.Absolute(address, page)
        );
        var named = address.LastIndexOf('.') > address.LastIndexOf('/');
        var (first, second) = named ? (fromFile, fromPage) : (fromPage, fromFile);
        return Known(first) ?? Known(second) ?? first ?? second;
    }

    private string? Known(string? url)
    {
        if (url is null)
            return null;
        var canonical = Addresses.OfOutput(Addresses.OutputPath(url));
        return plan.Outputs.Contains(canonical) ? canonical : null;
    }

    private Resolved? ByScheme(string address, int colon, string anchor, string language)
    {
        var scheme = address[..colon];
        if (model.Names.HasCollection(scheme))
            return Choose(model.Names.Find(scheme, address[(colon + 1)..]), address, anchor, language, scheme);
        var kind = scheme.ToLowerInvariant();
        if (RawRules.LeadsOut(kind, model.Settings.Html))
            return null;
        if (kind is "javascript" or "vbscript" or "data")
            return new Resolved(
                null,
                null,
                Rules.Render.UnsafeAddress,
                Messages.Render.NotFollowed(scheme),
                Messages.Render.LinkToPage
            );
        return new Resolved(
            null,
            null,
            Rules.Render.UnknownTarget,
            Messages.Render.NoScheme(address, scheme),
            Messages.DidYouMean(scheme, model.Names.Collections)
        );
    }

    private Resolved ByFile(string? file, string address, string anchor, string language)
    {
        foreach (var candidate in Candidates(file, language))
            if (plan.BySource.TryGetValue(candidate, out var record))
                return Page(record, anchor, language, address);
        if (file is not null && ListOf(file, language) is { } list)
            return new Resolved(list + anchor, null);
        return new Resolved(
            null,
            null,
            Rules.Render.UnknownTarget,
            Messages.Render.NoTextAt(address),
            OtherText(file, address, language)
        );
    }

    /// <summary>The text that the link probably meant: the folder's text for a file or the other way round, or else
    /// the nearest name.</summary>
    private Wording? OtherText(string? file, string address, string language)
    {
        if (file is not null && Candidates(Swapped(file), language).Any(plan.BySource.ContainsKey))
            return Messages.DidYouMean(Swapped(address));
        var known = plan.BySource.Keys.Select(Last).Distinct();
        return Messages.DidYouMean(Last(address), known.Order(StringComparer.Ordinal));
    }

    /// <summary>Turns 'a.md' into 'a/index.md', and 'a/index.md' into 'a.md'.</summary>
    private static string Swapped(string path)
    {
        var name = Load.FileKinds.WithoutMarkdown(path);
        var ending = path[name.Length..];
        return name.EndsWith("/index", StringComparison.Ordinal)
            ? name[..^"/index".Length] + ending
            : $"{name}/index{ending}";
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> Candidates(string? file, string language)
    {
        if (file is null)
            yield break;
        yield return $"content/{file}";
        yield return $"content/{Load.FileKinds.WithoutMarkdown(file)}.{language}{file[Load.FileKinds.WithoutMarkdown(file).Length..]}";
        if (Load.FileKinds.WithoutMarkdown(file) is var name && name.EndsWith("/_index", StringComparison.Ordinal))
            yield return $"content/{name[..^"_index".Length]}index{file[name.Length..]}";
    }

    private Resolved Choose(
        IReadOnlyList<Record> found,
        string name,
        string anchor,
        string language,
        string? collection
    )
    {
        if (found.Count == 1)
            return Page(found[0], anchor, language, name);
        if (found.Count == 0 && model.Lost.MayHave(name))
            return new Resolved("#", null);
        if (found.Count > 1)
            return new Resolved(
                null,
                null,
                Rules.Render.AmbiguousTarget,
                Messages.Render.CouldBe(name, [.. found.Select(record => record.Key)]),
                Messages.Render.WriteCollectionInLink
            );
        var names = model.Names.Split(name) is var (own, _)
            ? model.Names.Names(own).Select(id => $"{own}{name[own.Length]}{id}")
            : model.Names.Names(collection).Concat(model.Names.Keys);
        return new Resolved(
            null,
            null,
            Rules.Render.UnknownTarget,
            Messages.Render.NoRecordOrPage(name),
            Messages.DidYouMean(name, names)
        );
    }

    private Resolved Page(Record record, string anchor, string language, string name)
    {
        if (plan.UrlOf(record, language) is { } url)
            return new Resolved(url + anchor, record);
        return record.IsPublished
            ? new Resolved(
                null,
                null,
                Rules.Render.NoPageTarget,
                Messages.Render.NoPage(record.Key),
                Messages.Render.RowsOnly(record.Collection)
            )
            : new Resolved(
                null,
                null,
                Rules.Render.NoPageTarget,
                Messages.Render.NotPublished(name),
                Messages.Render.PublishOrTakeOut
            );
    }

    private static (string Name, string Anchor) Anchor(string target)
    {
        var mark = target.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[mark..]);
    }

    /// <summary>The path in content/ of an address relative to a file, or null when it leaves the folder.</summary>
    private static string? InContent(string path, string address)
    {
        // A text in a data file has no place in content/: its addresses are relative to the root of that folder.
        var parts = path.StartsWith("content/", StringComparison.Ordinal)
            ? new List<string>(path["content/".Length..].Split('/')[..^1])
            : [];
        foreach (var part in address.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
