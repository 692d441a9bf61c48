using System.Globalization;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>The form of addresses inside a site.</summary>
public static class Addresses
{
    /// <summary>"/a/b/" -> "a/b/index.html"; "/a/b.xml" -> "a/b.xml".</summary>
    public static string OutputPath(string url)
    {
        var path = url[1..];
        if (path.Length == 0 || path.EndsWith('/'))
            return path + "index.html";
        return path.LastIndexOf('.') > path.LastIndexOf('/') ? path : path + "/index.html";
    }

    /// <summary>"a/b/index.html" -> "/a/b/"; other files keep their name.</summary>
    public static string OfOutput(string path) =>
        path.EndsWith("index.html", StringComparison.Ordinal) && (path.Length == 10 || path[^11] == '/')
            ? "/" + path[..^10]
            : "/" + path;

    /// <summary>One spelling for all that mean one page: "/a", "/a/" and "/a/index.html" are "/a/".</summary>
    public static string Canonical(string url) => url.EndsWith('/') ? url : OfOutput(OutputPath(url));

    /// <summary>Why an address cannot be one of this site's, or null.</summary>
    public static Wording? Problem(string url)
    {
        if (url.Split('/', '\\').Contains(".."))
            return Messages.Plan.LeavesFolder;
        if (url.Length == 0 || url[0] != '/')
            return Messages.Plan.NoSlashFirst;
        if (url.Contains("//", StringComparison.Ordinal))
            return Messages.Plan.EmptyPart;
        foreach (var part in url.Split('/'))
        {
            if (part is ".")
                return Messages.Plan.DotPart;
            if (part.EndsWith('.') || part.EndsWith(' '))
                return Messages.Plan.PartEndsBadly;
            foreach (var c in part)
                if (char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '#' or '%')
                    return Messages.Plan.Contains(c);
            if (Encoding.UTF8.GetByteCount(part) > 240)
                return Messages.Plan.PartTooLong;
        }
        return null;
    }

    /// <summary>A text as part of an address: lower case, without accents, words joined by '-'.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in Letters.Fold(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.ToString();
    }

    /// <summary>The way from one page's file to another address, for links that need no server.</summary>
    public static string Relative(string fromOutputPath, string target)
    {
        var mark = target.AsSpan().IndexOfAny('#', '?');
        var (path, rest) = mark < 0 ? (target, "") : (target[..mark], target[mark..]);
        var to = OutputPath(path);
        if (to == fromOutputPath)
            return rest.Length > 0 ? rest : to[(to.LastIndexOf('/') + 1)..];
        var common = 0;
        for (var i = 0; i < Math.Min(to.Length, fromOutputPath.Length) && to[i] == fromOutputPath[i]; i++)
            if (to[i] == '/')
                common = i + 1;
        var up = fromOutputPath.AsSpan(common).Count('/');
        var relative = new StringBuilder(up * 3 + to.Length - common);
        for (var i = 0; i < up; i++)
            relative.Append("../");
        return relative.Append(to, common, to.Length - common).Append(rest).ToString();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
