using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Quadro.Model.Settings;
using Quadro.Plan.Outputs;
using Quadro.Render.Door;

namespace Quadro.Render.Feeds;

/// <summary>The HTTP headers that a server should send with the files, in the format that static hosts read, and as
/// snippets for nginx and Apache.</summary>
internal sealed class HeaderRules(WholeSite site, SiteSettings settings)
{
    private const string Rest =
        "img-src 'self' data:; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string Policy = "default-src 'self'; " + Rest;

    /// <summary>The policy for pages that run the search: a WebAssembly program reads its index in a
    /// worker.</summary>
    private const string SearchPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " + Rest;

    private const string OwnFolder = OwnNames.WorkFolder + "/";

    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Files that only the server or the author of the site reads.</summary>
    private static readonly ImmutableArray<string> ForServers =
    [
        "_headers",
        "_nginx.conf",
        "_apache.conf",
        OwnNames.List,
    ];

    /// <summary>The base path in the form that servers compare: nginx and Apache decode an address before they look
    /// for its rules.</summary>
    private readonly string root = Uri.UnescapeDataString(settings.BasePath);

    public string ForHosts()
    {
        var text = new StringBuilder();
        Add("*", [("Content-Security-Policy", Policy), .. Always]);
        // A host that combines the headers of all matching rules would send two policies, and the stricter one would
        // win: '!' removes the first.
        foreach (var path in SearchPaths)
            Add(path + "*", [("! Content-Security-Policy", ""), ("Content-Security-Policy", SearchPolicy)]);
        Add("assets/*", [("Cache-Control", ForEver)]);
        Add(OwnNames.List, [("X-Robots-Tag", "noindex"), ("Cache-Control", "no-store")]);
        return text.ToString();

        void Add(string path, IEnumerable<(string Name, string Value)> headers)
        {
            // Hosts do not say whether they compare an address as it was sent or decoded; a rule that fits nothing does
            // no harm.
            foreach (var written in new[] { Encoded(root + path), root + path }.Distinct())
            {
                if (text.Length > 0)
                    text.Append('\n');
                text.Append(written).Append('\n');
                foreach (var (name, value) in headers)
                    text.Append("  ").Append(name).Append(value.Length > 0 ? ": " : "").Append(value).Append('\n');
            }
        }
    }

    public string ForNginx()
    {
        var text = new StringBuilder(
            """
            # Include this in the 'server' block of the site; copy it out of the site's folder first.
            # Headers set further out do not hold in a block that sets its own: each block has all of them.

            """.ReplaceLineEndings("\n")
        );
        var missing = $"error_page 404 \"{root}404.html\";";
        Add("", [("Content-Security-Policy", Policy), .. Always]);
        foreach (var path in SearchPaths)
            Add(path, [("Content-Security-Policy", SearchPolicy), .. Always]);
        Add("assets/", [("Content-Security-Policy", Policy), .. Always, ("Cache-Control", ForEver)]);
        text.Append('\n');
        foreach (var file in ForServers)
            text.Append(CultureInfo.InvariantCulture, $"location = \"{root}{file}\" {{ {missing} return 404; }}\n");
        text.Append(CultureInfo.InvariantCulture, $"location ^~ \"{root}{OwnFolder}\" {{ {missing} return 404; }}\n");
        return text.ToString();

        void Add(string path, IEnumerable<(string Name, string Value)> headers)
        {
            text.Append("\nlocation \"").Append(root).Append(path).Append("\" {\n");
            foreach (var (name, value) in headers)
                text.Append("    add_header ").Append(name).Append(" \"").Append(value).Append("\" always;\n");
            text.Append("    ").Append(missing).Append("\n}\n");
        }
    }

    public string ForApache()
    {
        var text = new StringBuilder(
            """
            # Include this in the 'Directory' block of the site's folder, or copy it there under the name .htaccess.
            # It needs the modules alias and headers, and Apache 2.4 or later.

            """.ReplaceLineEndings("\n")
        );
        text.Append("\nErrorDocument 404 ").Append(Encoded(root)).Append("404.html\n");
        text.Append("RedirectMatch 404 \"/(").AppendJoin('|', ForServers.Select(Regex.Escape)).Append(")$\"\n");
        text.Append("RedirectMatch 404 \"/").Append(Regex.Escape(OwnFolder)).Append("\"\n\n");
        foreach (var (name, value) in Always.Prepend(("Content-Security-Policy", Policy)))
            Set("", name, value);
        foreach (var path in SearchPaths)
            Below(path, "Content-Security-Policy", SearchPolicy);
        Below("assets/", "Cache-Control", ForEver);
        return text.ToString();

        void Set(string indent, string name, string value) =>
            text.Append(indent).Append("Header always set ").Append(name).Append(" \"").Append(value).Append("\"\n");

        void Below(string path, string name, string value)
        {
            text.Append("<If \"%{REQUEST_URI} =~ m#^").Append(Regex.Escape(root + path)).Append("#\">\n");
            Set("    ", name, value);
            text.Append("</If>\n");
        }
    }

    private static string Encoded(string path) =>
        Uri.EscapeDataString(path)
            .Replace("%2F", "/", StringComparison.Ordinal)
            .Replace("%2A", "*", StringComparison.Ordinal);

    private ImmutableArray<(string, string)> Always =>
        [
            // Without HTTPS the header has no effect. Other host names of the author are not for us to decide about.
            .. settings.BaseUrl?.StartsWith("http://", StringComparison.Ordinal) == true
                ? ImmutableArray<(string, string)>.Empty
                : [("Strict-Transport-Security", "max-age=31536000")],
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("X-Content-Type-Options", "nosniff"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ];

    /// <summary>The paths that need the search policy: the pages to search from, and the folder of the index and its
    /// worker.</summary>
    private ImmutableArray<string> SearchPaths
    {
        get
        {
            var pages = site
                .Pages.Where(page => page.Template.Name == SiteSettings.Search)
                .Select(page => page.Url[1..])
                .ToList();
            return pages.Count == 0 ? [] : [.. pages.Append("search/").Distinct().Order(StringComparer.Ordinal)];
        }
    }
}
