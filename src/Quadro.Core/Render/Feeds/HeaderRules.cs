using System.Collections.Immutable;
using System.Text;
using Quadro.Model.Settings;
using Quadro.Plan;

namespace Quadro.Render.Feeds;

/// <summary>What a server should send along with the files: as hosts of static sites read it, and as a piece for nginx.</summary>
internal sealed class HeaderRules(SitePlan plan, SiteSettings settings)
{
    private const string Rest = "img-src 'self' data:; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string Policy = "default-src 'self'; " + Rest;

    /// <summary>Where the search runs: its index is read by a program in WebAssembly, in a worker.</summary>
    private const string SearchPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " + Rest;

    private const string ForEver = "public, max-age=31536000, immutable";

    public string ForHosts()
    {
        var text = new StringBuilder();
        Add(settings.BasePath + "*", [("Content-Security-Policy", Policy), .. Always]);
        // A host that adds the headers of all rules up would send two policies, of which the stricter holds: '!' takes the first one away.
        foreach (var path in SearchPaths) Add(path + "*", [("! Content-Security-Policy", ""), ("Content-Security-Policy", SearchPolicy)]);
        Add(settings.BasePath + "assets/*", [("Cache-Control", ForEver)]);
        return text.ToString();

        void Add(string path, IEnumerable<(string Name, string Value)> headers)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(path).Append('\n');
            foreach (var (name, value) in headers) text.Append("  ").Append(name).Append(value.Length > 0 ? ": " : "").Append(value).Append('\n');
        }
    }

    public string ForNginx()
    {
        var text = new StringBuilder("# Include this in the 'server' block of the site; copy it out of the site's folder first.\n# Headers set further out do not hold in a block that sets its own: each block has all of them.\n");
        Add(settings.BasePath, [("Content-Security-Policy", Policy), .. Always], "    error_page 404 " + settings.BasePath + "404.html;\n");
        foreach (var path in SearchPaths) Add(path, [("Content-Security-Policy", SearchPolicy), .. Always], "");
        Add(settings.BasePath + "assets/", [("Content-Security-Policy", Policy), .. Always, ("Cache-Control", ForEver)], "");
        text.Append("\nlocation = ").Append(settings.BasePath).Append("_headers { return 404; }\n");
        text.Append("location = ").Append(settings.BasePath).Append("_nginx.conf { return 404; }\n");
        return text.ToString();

        void Add(string path, IEnumerable<(string Name, string Value)> headers, string more)
        {
            text.Append("\nlocation ").Append(path).Append(" {\n");
            foreach (var (name, value) in headers) text.Append("    add_header ").Append(name).Append(" \"").Append(value).Append("\" always;\n");
            text.Append(more).Append("}\n");
        }
    }

    private ImmutableArray<(string, string)> Always =>
    [
        // Without a certificate the header says nothing; what stands below the host's other names is not ours to decide.
        .. settings.BaseUrl?.StartsWith("http://", StringComparison.Ordinal) == true ? ImmutableArray<(string, string)>.Empty : [("Strict-Transport-Security", "max-age=31536000")],
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>The pages to search from, and the folder of the index and its worker, which run under the policy that they are sent with.</summary>
    private ImmutableArray<string> SearchPaths
    {
        get
        {
            var pages = plan.Pages.Where(page => page.Template.Name == SiteSettings.Search).Select(page => settings.BasePath + page.Url[1..]).ToList();
            return pages.Count == 0 ? [] : [.. pages.Append(settings.BasePath + "search/").Distinct().Order(StringComparer.Ordinal)];
        }
    }
}
