using System.Collections.Immutable;
using System.Text;

namespace Quadro.Tests.Browser;

/// <summary>A site's '_headers', read as hosts do: all rules that fit apply, from the first to the last; '!' takes a
/// header away.</summary>
internal sealed record HeaderFile(ImmutableArray<HeaderRule> Rules)
{
    /// <summary>Of a site without the file, the least that it must bear.</summary>
    private static readonly HeaderFile Strict = new([
        new HeaderRule("/*", [("Content-Security-Policy", "default-src 'self'")]),
    ]);

    /// <summary>Whether the site was made for no folder in particular; its rules are then those of a host's
    /// root.</summary>
    public bool IsAtRoot => Rules.Any(rule => rule.Path == "/*");

    public static HeaderFile Read(byte[]? bytes)
    {
        if (bytes is null)
            return Strict;
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (line[0] != ' ')
                rules.Add(new HeaderRule(line.Trim(), []));
            else
                rules[^1] = rules[^1] with { Headers = rules[^1].Headers.Add(Header(line.Trim())) };
        }
        return new HeaderFile(rules.ToImmutable());
    }

    public IReadOnlyDictionary<string, string> For(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Rules.Where(rule => rule.Fits(path)).SelectMany(rule => rule.Headers))
        {
            if (name.StartsWith('!'))
                headers.Remove(name[1..].Trim());
            else
                headers[name] = value;
        }
        return headers;
    }

    private static (string, string) Header(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var cut
            ? (line[..cut], line[(cut + 1)..].Trim())
            : (line, "");
}

internal sealed record HeaderRule(string Path, ImmutableArray<(string Name, string Value)> Headers)
{
    public bool Fits(string path) =>
        Path.EndsWith('*') ? path.StartsWith(Path[..^1], StringComparison.Ordinal) : path == Path;
}
