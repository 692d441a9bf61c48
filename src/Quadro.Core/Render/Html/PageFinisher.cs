using System.Collections.Immutable;
using System.Net;
using System.Text;
using Quadro.Plan;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>The last step of a page: makes its addresses fit where the page will stand, and notes its links and ids.</summary>
/// <param name="basePath">What addresses from the root begin with; null for links from page to page.</param>
internal sealed class PageFinisher(string? basePath)
{
    private const int FirstBlock = 256 * 1024;
    private const int Block = 1024 * 1024;

    private readonly Dictionary<string, string> decoded = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly ImmutableArray<LinkFact>.Builder links = ImmutableArray.CreateBuilder<LinkFact>();
    private readonly ImmutableArray<HtmlFault>.Builder faults = ImmutableArray.CreateBuilder<HtmlFault>();
    private byte[] bytes = new byte[32 * 1024];
    private byte[]? block;
    private int used;
    private int length;

    public (ReadOnlyMemory<byte> Bytes, PageFacts Facts) Finish(ReadOnlySpan<char> html, PlannedPage page) => Finish(html, page.Url, page.OutputPath);

    public (ReadOnlyMemory<byte> Bytes, PageFacts Facts) Finish(ReadOnlySpan<char> html, string url, string outputPath)
    {
        length = 0;
        ids.Clear();
        links.Clear();
        faults.Clear();
        var copied = 0;
        var tags = new HtmlTags(html);
        while (tags.NextTag())
        {
            if (tags.IsUnclosed) faults.Add(new HtmlFault(HtmlFaultKind.Unclosed, tags.Name.ToString(), tags.Start));
            while (tags.NextAttribute())
            {
                if (tags.AttributeName is "id") AddId(tags.Value, tags.ValueStart);
                else if (tags.AttributeName is "href" or "src" or "action" or "poster" && Rewrite(tags, url, outputPath) is { } rewritten)
                {
                    Append(html[copied..tags.ValueStart]);
                    Append(rewritten);
                    copied = tags.ValueStart + tags.Value.Length;
                }
            }
        }
        Append(html[copied..]);
        return (Kept(), new PageFacts(links.ToImmutable(), [.. ids], faults.ToImmutable()));
    }

    /// <summary>The page's bytes, in a block that it shares with others: so many pages of some kilobytes would be moved about by every collection.</summary>
    private ReadOnlyMemory<byte> Kept()
    {
        if (length > FirstBlock) return bytes.AsSpan(0, length).ToArray();
        if (block is null || length > block.Length - used) (block, used) = (GC.AllocateUninitializedArray<byte>(block is null ? FirstBlock : Block), 0);
        bytes.AsSpan(0, length).CopyTo(block.AsSpan(used));
        used += length;
        return block.AsMemory(used - length, length);
    }

    private void AddId(ReadOnlySpan<char> value, int at)
    {
        var id = Decode(value);
        if (!ids.Add(id)) faults.Add(new HtmlFault(HtmlFaultKind.DuplicateId, id, at));
    }

    /// <summary>The address as it must stand on this page, or null when it stays as it is.</summary>
    private string? Rewrite(in HtmlTags tag, string url, string outputPath)
    {
        var value = tag.Value;
        if (value.IsEmpty) return null;
        var target = Decode(value);
        if (HasScheme(target))
        {
            CheckForeign(tag, target);
            return null;
        }
        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            CheckForeign(tag, target);
            return null;
        }
        var absolute = Absolute(target, url);
        links.Add(new LinkFact(absolute, tag.ValueStart));
        if (target[0] is '#' || (basePath is not null && (target[0] is not '/' || basePath == "/"))) return null;
        var fitting = basePath is null ? Addresses.Relative(outputPath, absolute) : basePath + absolute[1..];
        return fitting.AsSpan().IndexOfAny('&', '"', '\'') < 0 ? fitting : WebUtility.HtmlEncode(fitting);
    }

    /// <summary>An address from the root, whatever it was relative to.</summary>
    internal static string Absolute(string target, string url)
    {
        if (target[0] == '/') return target;
        if (target[0] is '#' or '?') return url + target;
        var mark = target.AsSpan().IndexOfAny('#', '?');
        var (path, rest) = mark < 0 ? (target, "") : (target[..mark], target[mark..]);
        var parts = new List<string>(url[..(url.LastIndexOf('/') + 1)].Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "")) parts.Add(part);
        }
        var folder = path.EndsWith('/') || path is "." or ".." || path.EndsWith("/..", StringComparison.Ordinal);
        return (parts.Count == 0 ? "/" : $"/{string.Join('/', parts)}{(folder ? "/" : "")}") + rest;
    }

    private void CheckForeign(in HtmlTags tag, string target)
    {
        if (target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("data:text", StringComparison.OrdinalIgnoreCase))
            faults.Add(new HtmlFault(HtmlFaultKind.Script, target, tag.ValueStart));
        else if (Fetches(tag) && !target.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            faults.Add(new HtmlFault(HtmlFaultKind.ForeignRequest, target, tag.ValueStart));
    }

    /// <summary>Whether a browser asks for the address by itself; following a link is the reader's own act.</summary>
    private static bool Fetches(in HtmlTags tag)
    {
        if (tag.AttributeName is "src" or "poster") return true;
        if (tag.Name is not "link") return false;
        var rest = tag;
        while (rest.Rel.IsEmpty && rest.NextAttribute()) { }
        return !(rest.Rel is "canonical" or "alternate" or "license" or "author" or "me" or "prev" or "next");
    }

    internal static bool HasScheme(string target)
    {
        var colon = target.AsSpan().IndexOfAny(':', '/', '#');
        if (colon <= 0 || target[colon] != ':') return false;
        foreach (var c in target.AsSpan(0, colon)) if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        return true;
    }

    /// <summary>The value as a string; the same few addresses stand on every page.</summary>
    private string Decode(ReadOnlySpan<char> value)
    {
        if (decoded.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var known)) return known;
        var text = value.ToString();
        var plain = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text).Trim() : text.Trim();
        if (decoded.Count > 20_000) decoded.Clear();
        decoded[text] = plain;
        return plain;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length + most > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + most));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }
}
