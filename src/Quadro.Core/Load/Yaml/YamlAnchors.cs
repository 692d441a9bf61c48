using Quadro.Diagnostics;
using Quadro.Text;
using YamlDotNet.Core;

namespace Quadro.Load.Yaml;

/// <summary>Anchors and the targets of their aliases. An alias returns the same node, so it costs nothing here. But
/// every walk over the tree visits that node again, so the total is limited.</summary>
internal sealed class YamlAnchors(DiagnosticBag log)
{
    private Dictionary<string, (Node? Node, long Size)>? known;
    private long total;
    private long aliased;

    /// <summary>True once aliases refer to more nodes than any real file needs.</summary>
    public bool Exhausted { get; private set; }

    public void Define(AnchorName anchor, Node node)
    {
        total++;
        if (!anchor.IsEmpty)
            (known ??= new(StringComparer.Ordinal))[anchor.Value] = (node, 1);
    }

    /// <summary>Marks an anchor whose node is still being read. Returns the count to pass to
    /// <see cref="Close"/>.</summary>
    public long Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
            (known ??= new(StringComparer.Ordinal))[anchor.Value] = (null, 0);
        return total++;
    }

    public void Close(AnchorName anchor, Node node, long before)
    {
        if (!anchor.IsEmpty)
            known![anchor.Value] = (node, total - before);
    }

    public Node? Resolve(string name, SourceSpan span)
    {
        if (known is null || !known.TryGetValue(name, out var target))
        {
            log.Add(
                Messages.Load.UnknownAnchor(
                    span,
                    name,
                    Suggestions.Nearest(name, known?.Keys ?? Enumerable.Empty<string>())
                )
            );
            return null;
        }
        if (target.Node is null)
        {
            log.Add(Messages.Load.AliasInItself(span, name));
            return null;
        }
        aliased += target.Size;
        total += target.Size;
        if (aliased <= YamlReader.AliasLimit)
            return target.Node;
        Exhausted = true;
        log.Add(Messages.Load.TooManyAliases(span, YamlReader.AliasLimit));
        return null;
    }
}
