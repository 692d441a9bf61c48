using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Text;

namespace Quadro.Plan.Outputs;

/// <summary>Files that a browser or a server would run: they go out only when 'assets' in the settings names them.
/// Those of the templates are part of them.</summary>
internal static class RunningFiles
{
    private const string Folder = "content/";

    private static readonly FrozenSet<string> Endings = """
        ade asa asax ascx ashx asmx asp aspx bash bat cfm cgi cjs class cmd com cs dll exe fcgi fcg hta htc jar jsp jspx js lua
        mht mhtml mjs mml msi phar php php3 php4 php5 php7 php8 phps phtml pht pl pm ps1 py pyc rb scr sh shtm shtml so ssi stm
        svgz swf vbs wasm wsf wsh xht xhtml xsl xslt
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>The files that the settings name.</returns>
    public static FrozenSet<string> Check(SiteModel model, IEnumerable<SourceEntry> files, DiagnosticBag log)
    {
        var patterns = model
            .Settings.Assets.Select(pattern => (pattern.Span, pattern.Value, Regex: RegexOf(pattern.Value)))
            .ToList();
        var entries = files.OrderBy(file => file.SitePath, StringComparer.Ordinal).ToList();
        var named = entries
            .Where(file => patterns.Exists(pattern => pattern.Regex.IsMatch(file.SitePath[Folder.Length..])))
            .Select(file => file.SitePath)
            .ToFrozenSet(StringComparer.Ordinal);
        foreach (var pattern in patterns)
            if (!model.Static.Any(file => pattern.Regex.IsMatch(file.SitePath[Folder.Length..])))
                log.Add(
                    Messages.Settings.AssetsNameNothing(
                        pattern.Span,
                        pattern.Value,
                        Suggestions.Nearest(pattern.Value, entries.Select(file => file.SitePath[Folder.Length..]))
                    )
                );
        foreach (var file in entries)
            if (!named.Contains(file.SitePath) && EndingOf(file.SitePath) is { } ending)
                log.Add(
                    Messages.Plan.RunningFile(
                        file.Bytes.Span.Contains((byte)0)
                            ? new SourceFile(file.Path, "").Whole
                            : file.AsText().Span(0, 0),
                        ending,
                        file.SitePath[Folder.Length..]
                    )
                );
        return named;
    }

    /// <summary>A server may go by any of the endings of a name: x.php.txt.</summary>
    private static string? EndingOf(string path)
    {
        var parts = path[(path.LastIndexOf('/') + 1)..].Split('.');
        if (parts.Length > 1 && Endings.Contains(parts[^1]))
            return parts[^1].ToLowerInvariant();
        return parts
            .Skip(1)
            .FirstOrDefault(part =>
                part.StartsWith("php", StringComparison.OrdinalIgnoreCase) && Endings.Contains(part)
            )
            ?.ToLowerInvariant();
    }

    private static Regex RegexOf(string pattern)
    {
        var path = pattern.Replace('\\', '/').TrimStart('/');
        if (path.StartsWith(Folder, StringComparison.Ordinal))
            path = path[Folder.Length..];
        if (path.EndsWith('/'))
            path += "**";
        var words = Regex
            .Escape(path)
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new Regex($"^{words}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
