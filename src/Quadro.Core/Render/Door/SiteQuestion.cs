using Quadro.Load;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Plan.Styles;
using Quadro.Text;

namespace Quadro.Render.Door;

/// <summary>What the site is made from, for the questions about it.</summary>
/// <param name="Options">The options of the command line that affect the build, in words.</param>
internal sealed record SiteSource(SiteModel Model, SitePlan Plan, LoadedSite Loaded, string Options)
{
    private readonly Lazy<ThemeColours> colours = new(() => ThemeColours.Of(Model, Plan));

    /// <summary>The colours of the site's stylesheets.</summary>
    public ThemeColours Colours => colours.Value;
}

/// <summary>A question about the site as a whole, or about one part of it that the question names.</summary>
internal abstract class SiteQuestion(string name)
{
    /// <summary>The name under which the next build asks this question about a part, or the question itself when
    /// there is no part.</summary>
    public string About(string part) => part.Length == 0 ? name : $"{name} {part}";

    /// <summary>The part that a kept question names, or null when it is another question.</summary>
    public string? PartOf(string asked)
    {
        if (asked == name)
            return "";
        return
            asked.Length > name.Length && asked[name.Length] == ' ' && asked.StartsWith(name, StringComparison.Ordinal)
            ? asked[(name.Length + 1)..]
            : null;
    }

    /// <summary>A hash that changes with the value.</summary>
    public abstract UInt128 Answer(SiteSource site, string part);
}

/// <summary>Keeps the value that a page is given together with the hash that the next build compares, so that both
/// always change together.</summary>
/// <param name="value">Finds the value that a page is given for a part.</param>
/// <param name="add">Adds everything that pages can see of the value to a digest.</param>
internal sealed class SiteQuestion<T>(
    string name,
    Func<SiteSource, string, T> value,
    Func<Digest, SiteSource, T, Digest> add
) : SiteQuestion(name)
{
    public T Value(SiteSource site, string part) => value(site, part);

    public override UInt128 Answer(SiteSource site, string part) => add(new Digest(), site, value(site, part)).Value;
}
