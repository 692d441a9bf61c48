using System.Collections.Immutable;
using System.Net;
using System.Text;
using Quadro.Plan;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>The last step of a page: adapts its addresses to its final place, and notes its links and ids.</summary>
/// <param name="basePath">The start of every address from the root, or null for relative links between pages.</param>
/// <param name="markup">The markup to add to pictures, or null to leave them unchanged.</param>
internal sealed class PageFinisher(string? basePath, IImageMarkup? markup = null)
{
    private readonly Dictionary<string, string> decoded = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly ImmutableArray<LinkFact>.Builder links = ImmutableArray.CreateBuilder<LinkFact>();
    private readonly List<Order> orders = [];
    private readonly PageExam exam = new();
    private byte[] bytes = new byte[32 * 1024];
    private int length;

    /// <summary>Whether the HTML will be read outside its page, as in a feed: then links within the page need its
    /// address too.</summary>
    public bool StandsElsewhere { get; init; }

    /// <summary>The bytes of the last page. The next page overwrites them.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    /// <summary>Takes over a file that has no elements, unchanged.</summary>
    public PageFacts Copy(ReadOnlySpan<char> text)
    {
        length = 0;
        Append(text);
        return PageFacts.None;
    }

    public PageFacts Finish(ReadOnlySpan<char> html, PlannedPage page) => Finish(html, page.Url, page.OutputPath);

    public PageFacts Finish(ReadOnlySpan<char> html, string url, string outputPath)
    {
        length = 0;
        ids.Clear();
        links.Clear();
        orders.Clear();
        markup?.Begin();
        exam.Begin();
        var copied = 0;
        var tags = new HtmlTags(html);
        while (tags.NextTag())
        {
            exam.Open(tags);
            var picture = markup is null ? null : Shown(tags, html, url, outputPath);
            if (picture is { Before.Length: > 0 })
            {
                Append(html[copied..tags.Start]);
                Append(picture.Before);
                copied = tags.Start;
            }
            while (tags.NextAttribute())
            {
                exam.See(tags);
                if (Rewritten(tags, url, outputPath) is not { } rewritten)
                    continue;
                Append(html[copied..tags.ValueStart]);
                Append(rewritten);
                copied = tags.ValueStart + tags.Value.Length;
            }
            exam.Close(tags, html);
            if (picture is not null)
                copied = End(picture, tags, html, copied);
        }
        if (tags.OddAt >= 0)
            exam.SeeOdd(tags, html);
        Append(html[copied..]);
        return new PageFacts(links.ToImmutable(), [.. ids], exam.End()) { Orders = [.. orders.Distinct()] };
    }

    private ShownImage? Shown(in HtmlTags tags, ReadOnlySpan<char> html, string url, string outputPath)
    {
        if (tags.Name is "picture")
            markup!.Enter(tags, html);
        if (tags.Name is not "img" || html[tags.End - 1] != '>')
            return null;
        var shown = markup!.Of(tags, url, outputPath);
        if (shown is { Order: { } order })
            orders.Add(order);
        return shown;
    }

    /// <summary>The offset at which to add attributes: behind the existing ones, but before a final '/' that is not
    /// part of an address.</summary>
    private int End(ShownImage picture, in HtmlTags tags, ReadOnlySpan<char> html, int copied)
    {
        var end = tags.End - 1;
        if (html[end - 1] == '/' && html[end - 2] is ' ' or '"' or '\'' or '\n')
            end--;
        while (html[end - 1] is ' ' or '\n')
            end--;
        // A '/' may have been read as an attribute's value.
        end = Math.Max(end, copied);
        Append(html[copied..end]);
        Append(picture.Attributes);
        Append(html[end..tags.End]);
        Append(picture.After);
        return tags.End;
    }

    /// <summary>The new value of the current attribute, or null when it does not change.</summary>
    private string? Rewritten(in HtmlTags tag, string url, string outputPath)
    {
        switch (tag.AttributeName)
        {
            case "class":
                return null;
            case "id":
                AddId(tag.Value, tag.ValueStart);
                return null;
            case "href" or "src" or "action" or "poster" or "formaction" or "xlink:href" or "background":
                return Rewrite(tag, url, outputPath);
            case "data" when tag.Name is "object":
                return Rewrite(tag, url, outputPath);
            case "srcset" or "imagesrcset":
                return RewriteSet(tag, url, outputPath);
            case "ping":
                foreach (var target in Decode(tag.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    if (HasScheme(target) || IsForeign(target))
                        exam.Add(HtmlFaultKind.ForeignForm, target, tag.ValueStart);
                return null;
            case "fill"
            or "stroke"
            or "filter"
            or "mask"
            or "clip-path"
            or "marker-start"
            or "marker-mid"
            or "marker-end"
            or "cursor":
                foreach (var (target, _) in StyleText.Addresses(Decode(tag.Value)))
                    if (HasScheme(target) || IsForeign(target))
                        exam.Add(HtmlFaultKind.ForeignRequest, target, tag.ValueStart);
                return null;
            default:
                return null;
        }
    }

    private void AddId(ReadOnlySpan<char> value, int at)
    {
        var id = Decode(value);
        if (!ids.Add(id))
            exam.Add(HtmlFaultKind.DuplicateId, id, at);
    }

    /// <summary>The address that this page needs, or null when it does not change.</summary>
    private string? Rewrite(in HtmlTags tag, string url, string outputPath)
    {
        if (tag.Value.IsEmpty)
            return null;
        var target = Decode(tag.Value);
        if (Fitting(tag, target, url, outputPath) is not { } fitting)
            return null;
        return fitting.AsSpan().IndexOfAny('&', '"', '\'') < 0 ? fitting : WebUtility.HtmlEncode(fitting);
    }

    private string? Fitting(in HtmlTags tag, string target, string url, string outputPath)
    {
        if (target.Length == 0)
            return null;
        if (HasScheme(target) || IsForeign(target))
        {
            CheckForeign(tag, target);
            return null;
        }
        var absolute = Absolute(target, url);
        links.Add(new LinkFact(absolute, tag.ValueStart));
        if (StandsElsewhere)
            return (basePath ?? "/") + absolute[1..];
        if (target[0] is '#' || (basePath is not null && (target[0] is not '/' || basePath == "/")))
            return NormalForm.Holds(tag.Value) ? null : target;
        return basePath is null ? Addresses.Relative(outputPath, absolute) : basePath + absolute[1..];
    }

    /// <summary>Rewrites the list of pictures of which a browser chooses one, each with its width or
    /// density.</summary>
    private string? RewriteSet(in HtmlTags tag, string url, string outputPath)
    {
        var (fitting, changed) = (new StringBuilder(), false);
        foreach (var (target, rest) in SourceSet.Read(Decode(tag.Value)))
        {
            var other = Fitting(tag, target, url, outputPath);
            changed |= other is not null;
            if (fitting.Length > 0)
                fitting.Append(", ");
            fitting.Append(other ?? target);
            if (rest.Length > 0)
                fitting.Append(' ').Append(rest);
        }
        return changed ? WebUtility.HtmlEncode(fitting.ToString()) : null;
    }

    /// <summary>Browsers read '\\' as '/'.</summary>
    internal static bool IsForeign(string target) =>
        target.Length > 1 && target[0] is '/' or '\\' && target[1] is '/' or '\\';

    /// <summary>An address from the root, from any address on the page.</summary>
    internal static string Absolute(string target, string url)
    {
        if (target[0] == '/')
            return target;
        if (target[0] is '#' or '?')
            return url + target;
        var mark = target.AsSpan().IndexOfAny('#', '?');
        var (path, rest) = mark < 0 ? (target, "") : (target[..mark], target[mark..]);
        var parts = new List<string>(
            url[..(url.LastIndexOf('/') + 1)].Split('/', StringSplitOptions.RemoveEmptyEntries)
        );
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                    parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
                parts.Add(part);
        }
        var folder = path.EndsWith('/') || path is "." or ".." || path.EndsWith("/..", StringComparison.Ordinal);
        return (parts.Count == 0 ? "/" : $"/{string.Join('/', parts)}{(folder ? "/" : "")}") + rest;
    }

    private void CheckForeign(in HtmlTags tag, string target)
    {
        if (RunsScript(target) || (target.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && Opens(tag)))
            exam.Add(HtmlFaultKind.Script, target, tag.ValueStart);
        else if (tag.AttributeName is "action" or "formaction")
            exam.Add(HtmlFaultKind.ForeignForm, target, tag.ValueStart);
        else if (Fetches(tag) && !target.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            exam.Add(HtmlFaultKind.ForeignRequest, target, tag.ValueStart);
    }

    internal static bool RunsScript(string target) =>
        target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("data:text", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser opens the target, and does not only show it as a picture.</summary>
    private static bool Opens(in HtmlTags tag) =>
        tag.Name is "iframe" or "frame" or "object" or "embed" or "a" or "area" or "use" or "script" or "form";

    /// <summary>Whether a browser requests the address by itself. Following a link is the reader's own
    /// decision.</summary>
    private static bool Fetches(in HtmlTags tag)
    {
        if (tag.AttributeName is not ("href" or "xlink:href"))
            return true;
        if (tag.Name is not "link")
            return tag.Name is "image" or "use" or "feimage" or "script";
        var rest = tag;
        while (rest.Rel.IsEmpty && rest.NextAttribute()) { }
        return !(
            rest.Rel
            is "canonical"
                or "alternate"
                or "license"
                or "author"
                or "me"
                or "prev"
                or "next"
                or "help"
                or "search"
                or "cite-as"
                or "describedby"
                or "privacy-policy"
                or "terms-of-service"
        );
    }

    internal static bool HasScheme(string target)
    {
        var colon = target.AsSpan().IndexOfAny(':', '/', '#');
        if (colon <= 0 || target[colon] != ':')
            return false;
        foreach (var c in target.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        return true;
    }

    /// <summary>The value as a string. Strings are reused, because the same few addresses appear on every
    /// page.</summary>
    private string Decode(ReadOnlySpan<char> value)
    {
        if (decoded.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var known))
            return known;
        var text = value.ToString();
        var plain = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text).Trim() : text.Trim();
        // Browsers drop characters that an address cannot contain.
        if (plain.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            plain = string.Concat(plain.Where(c => c > '\x1f'));
        plain = NormalForm.Of(plain);
        if (decoded.Count > 20_000)
            decoded.Clear();
        decoded[text] = plain;
        return plain;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length + most > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + most));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }
}
