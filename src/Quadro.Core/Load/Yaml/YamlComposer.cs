using System.Runtime.InteropServices;
using Quadro.Diagnostics;
using Quadro.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Quadro.Load.Yaml;

/// <summary>Reads one document: turns parser events into nodes.</summary>
internal sealed class YamlComposer
{
    private readonly SourceFile file;
    private readonly string text;
    private readonly int offset;
    private readonly int length;
    private readonly DiagnosticBag log;
    private readonly Parser parser;
    private readonly YamlAnchors anchors;
    private readonly CancellationToken cancel;

    // Children of every open list and map, so that each closes with one array of the right size.
    private readonly List<Node> items = [];
    private readonly List<MapEntry> entries = [];
    private readonly List<(long Start, char Bracket)> openFlows = [];
    private ParsingEvent? current;
    private bool stopped;
    private Node? root;
    private int firstLevel;

    public YamlComposer(YamlText source, DiagnosticBag log)
    {
        (file, text, offset, length) = source;
        (this.log, anchors, cancel) = (log, source.Anchors, source.Cancel);
        parser = new Parser(new Scanner(new StringReader(Source(text, offset, length)), skipComments: true));
    }

    /// <summary>False when a fault prevented part of the document from being read.</summary>
    public bool Whole { get; private set; }

    /// <summary>The place where a syntax error stopped the reading, or null.</summary>
    public int? FaultAt { get; private set; }

    public YamlRoot Root { get; private set; }

    /// <summary>The source of a scalar. The scanner treats three characters as line ends that are text in YAML 1.2;
    /// they come with pasted text.</summary>
    private static string Source(string text, int offset, int length)
    {
        var part = text.Substring(offset, length);
        return part.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? part.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ')
            : part;
    }

    public Node? Compose()
    {
        try
        {
            Next();
            Next();
            if (current is not DocumentStart)
            {
                Whole = true;
                return null;
            }
            Next();
            root = Value(0);
            if (stopped)
                return null;
            Next();
            Whole = current is StreamEnd;
            if (current is DocumentStart second)
                log.Add(Messages.Load.SecondDocument(Span(second.Start.Index, second.Start.Index + 3)));
            return root;
        }
        catch (YamlException e)
        {
            Stop(YamlFaults.Describe(e, Span(e.Start.Index, e.End.Index), OpenFlow()));
        }
        // The scanner has bugs: on some malformed inputs it throws other exceptions than a YamlException.
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or NullReferenceException
                        or FormatException
                        or OverflowException
                        or InvalidCastException
            )
        {
            var end = current?.End.Index ?? 0;
            Stop(YamlFaults.Unexplained(Span(end, end), OpenFlow()));
        }
        return Salvaged();
    }

    private void Stop(Diagnostic fault)
    {
        log.Add(fault);
        FaultAt = fault.Span!.Value.Start;
    }

    /// <summary>The usable part after a fault: everything when the fault is after the end, otherwise the outermost
    /// entries that are complete.</summary>
    private Node? Salvaged() =>
        root is not null || firstLevel == 0
            ? root
            : Root switch
            {
                YamlRoot.BlockList => new ListNode(
                    [.. items[..firstLevel]],
                    Covering(items[0].Span, items[firstLevel - 1].Span)
                ),
                YamlRoot.BlockMap => new MapNode(
                    [.. entries[..firstLevel]],
                    Covering(entries[0].KeySpan, entries[firstLevel - 1].Value.Span)
                ),
                _ => null,
            };

    private SourceSpan Covering(SourceSpan first, SourceSpan last) =>
        file.Span(first.Start, Math.Max(0, last.Start + last.Length - first.Start));

    private void Next()
    {
        cancel.ThrowIfCancellationRequested();
        current = parser.MoveNext() ? parser.Current : null;
    }

    /// <summary>Reads the node at the current event, and moves to the event after it.</summary>
    private Node? Value(int depth)
    {
        if (depth > YamlReader.DepthLimit && current is MappingStart or SequenceStart)
            return TooDeep();
        switch (current)
        {
            case Scalar scalar:
                return ScalarValue(scalar);
            case AnchorAlias alias:
                return Alias(alias);
            case SequenceStart list:
                return List(list, depth);
            case MappingStart map:
                return Map(map, depth);
            default:
                throw new InvalidOperationException();
        }
    }

    private Node? TooDeep()
    {
        log.Add(Messages.Load.YamlTooDeep(Span(current!.Start.Index, current.Start.Index + 1), YamlReader.DepthLimit));
        stopped = true;
        return null;
    }

    private ScalarNode ScalarValue(Scalar scalar)
    {
        var node = YamlScalars.Read(scalar, Span(scalar.Start.Index, scalar.End.Index), log);
        anchors.Define(scalar.Anchor, node);
        Next();
        return node;
    }

    private Node? Alias(AnchorAlias alias)
    {
        var node = anchors.Resolve(alias.Value.Value, Span(alias.Start.Index, alias.End.Index));
        if (anchors.Exhausted)
            stopped = true;
        else
            Next();
        return node;
    }

    private ListNode? List(SequenceStart start, int depth)
    {
        YamlScalars.CheckTag(start.Tag, "seq", Span(start.Start.Index, start.End.Index), log);
        var mark = items.Count;
        var before = anchors.Open(start.Anchor);
        if (depth == 0 && start.Style == SequenceStyle.Block && start.Start.Column == 1)
            Root = YamlRoot.BlockList;
        if (start.Style == SequenceStyle.Flow)
            openFlows.Add((start.Start.Index, '['));
        Next();
        while (current is not SequenceEnd)
        {
            var item = Value(depth + 1);
            if (stopped)
                return null;
            if (item is not null)
                items.Add(item);
            if (depth == 0)
                firstLevel = items.Count;
        }
        var children = CollectionsMarshal.AsSpan(items)[mark..];
        var end = End(start.Style == SequenceStyle.Flow, children.IsEmpty ? null : children[^1].Span, start.End.Index);
        var node = new ListNode(
            ImmutableCollectionsMarshal.AsImmutableArray(children.ToArray()),
            Span(start.Start.Index, end)
        );
        items.RemoveRange(mark, items.Count - mark);
        anchors.Close(start.Anchor, node, before);
        if (depth == 0)
            root = node;
        Next();
        return node;
    }

    private MapNode? Map(MappingStart start, int depth)
    {
        YamlScalars.CheckTag(start.Tag, "map", Span(start.Start.Index, start.End.Index), log);
        var mark = entries.Count;
        var before = anchors.Open(start.Anchor);
        if (depth == 0 && start.Style == MappingStyle.Block && start.Start.Column == 1)
            Root = YamlRoot.BlockMap;
        if (start.Style == MappingStyle.Flow)
            openFlows.Add((start.Start.Index, '{'));
        Next();
        var keys = new YamlKeys(entries, mark, log);
        while (current is not MappingEnd)
        {
            Entry(keys, depth);
            if (stopped)
                return null;
            if (depth == 0)
                firstLevel = entries.Count;
        }
        var lastEnd = entries.Count > mark ? entries[^1].Value.Span : (SourceSpan?)null;
        var end = End(start.Style == MappingStyle.Flow, lastEnd, start.End.Index);
        keys.Merge();
        var children = CollectionsMarshal.AsSpan(entries)[mark..].ToArray();
        var node = new MapNode(ImmutableCollectionsMarshal.AsImmutableArray(children), Span(start.Start.Index, end));
        entries.RemoveRange(mark, entries.Count - mark);
        anchors.Close(start.Anchor, node, before);
        if (depth == 0)
            root = node;
        Next();
        return node;
    }

    private void Entry(YamlKeys keys, int depth)
    {
        if (current is not Scalar key)
        {
            log.Add(Messages.Load.KeyIsNoWord(Span(current!.Start.Index, current.Start.Index + 1)));
            Skip();
            if (!stopped)
                Skip();
            return;
        }
        var keySpan = Span(key.Start.Index, key.End.Index);
        if (!key.Anchor.IsEmpty || !key.Tag.IsEmpty)
            anchors.Define(key.Anchor, YamlScalars.Read(key, keySpan, log));
        Next();
        var value = Value(depth + 1);
        if (value is null)
            return;
        keys.Add(
            new MapEntry(NormalForm.Of(UnseenReport.Without(key.Value, keySpan, log)), keySpan, value),
            key.Style == ScalarStyle.Plain
        );
    }

    /// <summary>Skips one node without reading it.</summary>
    private void Skip()
    {
        var nesting = 0;
        do
        {
            nesting += current!.NestingIncrease;
            if (nesting > YamlReader.DepthLimit)
                TooDeep();
            else
                Next();
        } while (nesting > 0 && !stopped);
    }

    /// <summary>The end of a node: a block ends with its last child (the parser reports the next thing in the file),
    /// a flow with its bracket.</summary>
    private long End(bool flow, SourceSpan? last, long empty)
    {
        if (flow)
        {
            openFlows.RemoveAt(openFlows.Count - 1);
            return Math.Min(current!.End.Index + 1, length);
        }
        return last is { } child && child.Start >= offset ? child.Start + child.Length - offset : empty;
    }

    private (SourceSpan Span, char Bracket)? OpenFlow() =>
        openFlows.Count == 0 ? null : (Span(openFlows[^1].Start, openFlows[^1].Start + 1), openFlows[^1].Bracket);

    private SourceSpan Span(long start, long end)
    {
        var from = (int)Math.Clamp(start, 0, length);
        var to = (int)Math.Clamp(end, from, length);
        while (to > from && text[offset + to - 1] is '\n' or '\r' or ' ' or '\t')
            to--;
        return file.Span(offset + from, to - from);
    }
}
