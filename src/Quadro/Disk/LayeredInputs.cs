using System.Collections.Frozen;
using Quadro.Load;

namespace Quadro.Cli.Disk;

/// <summary>The site's files over the built-in kit's: a template of the site stands for the kit's file of the same
/// path.</summary>
public sealed class LayeredInputs(IInputs site, IInputs kit) : IInputs
{
    private const string KitPrefix = "kit:";
    private FrozenSet<string>? ofKit;

    public IReadOnlyList<InputFile> List()
    {
        var (own, all) = (site.List(), kit.List());
        var shadowed = own.Select(f => f.Path)
            .Intersect(all.Select(f => f.Path), StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        var added = all.Where(f => !shadowed.Contains(f.Path))
            .Select(f => f with { Display = KitPrefix + f.Path })
            .ToList();
        ofKit = added.Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);
        return [.. own.Concat(added).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    public ReadOnlyMemory<byte> Read(string path) => Of(path).Read(path);

    public InputBytes Take(InputFile listed) => Of(listed.Path).Take(listed);

    public void Rest() => site.Rest();

    private IInputs Of(string path)
    {
        if (ofKit is null)
            List();
        return ofKit!.Contains(path) ? kit : site;
    }
}
