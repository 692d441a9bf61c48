using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Plan.Outputs;

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
    internal Wording Name { get; init; } = Messages.Plan.APage;

    /// <summary>"the page" where <see cref="Name"/> has been said.</summary>
    internal Wording KnownName => Name == Messages.Plan.APage ? Messages.Plan.ThePage : Name;

    /// <summary>How to free the address; null where the usual advice fits.</summary>
    internal Wording? Help { get; init; }
}
