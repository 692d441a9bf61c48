using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Who makes an output.</summary>
public enum PlannedKind
{
    Page,
    Redirect,

    /// <summary>A file of templates/assets/, with a fingerprint in its address.</summary>
    Asset,

    /// <summary>A picture or download of content/.</summary>
    File,
    AtomFeed,
    JsonFeed,
    Sitemap,
    Robots,

    /// <summary>What hosts of static sites send along with the files.</summary>
    HostHeaders,
    NginxHeaders,
    ApacheHeaders,

    /// <summary>Ids and their addresses, for other sites.</summary>
    Ids,
}

/// <summary>One file that the site will have.</summary>
/// <param name="Url">From the site's root, in its canonical spelling.</param>
/// <param name="Origin">Where a user asked for it; null for what Quadro adds by itself.</param>
public sealed record PlannedOutput(string Url, PlannedKind Kind, SourceSpan? Origin)
{
    /// <summary>As a message calls it.</summary>
    internal string Name { get; init; } = "a page";

    /// <summary>"the page" where <see cref="Name"/> has been said.</summary>
    internal string KnownName => Name.StartsWith("a ", StringComparison.Ordinal) ? "the " + Name[2..] : Name;

    /// <summary>How to free the address; null where the usual advice fits.</summary>
    internal string? Help { get; init; }
}
