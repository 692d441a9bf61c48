using System.Runtime.InteropServices;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>Stores traces in one file: the questions, the traces with the numbers of their questions, and each text
/// once.</summary>
public static class TraceFile
{
    private const string Magic = "QDTRACE5";

    /// <summary>Traces that were kept before are written unchanged: their numbers of texts and questions are still
    /// valid.</summary>
    public static ReadOnlyMemory<byte> Pack(TraceStore store) =>
        StateFile.Pack(Magic, store.Size + store.Size / 16, writer =>
        {
            writer.Write(store.Salt);
            TraceWriter.Write(writer, store.Texts, content =>
            {
                content.Hash(store.Ground);
                content.Number(store.Live);
                content.All(store.Reads, read =>
                {
                    content.Number((int)read.Kind);
                    content.Text(read.Subject);
                    content.OptionalText(read.Detail);
                    content.Hash(read.Answer);
                });
                content.Number(store.Traces.Count);
                foreach (var trace in store.Traces.Values)
                    Write(trace, content);
            });
        });

    /// <summary>Reads a store, or returns null when the bytes are not a complete store of this version. The store of
    /// another program is empty.</summary>
    /// <param name="find">Finds the input file of a path.</param>
    public static TraceStore? Unpack(ReadOnlyMemory<byte> bytes, string salt, Func<string, SourceFile?> find) =>
        StateFile.Unpack(bytes, Magic, reader =>
        {
            var kept = reader.ReadString();
            if (kept != salt)
            {
                reader.BaseStream.Seek(0, SeekOrigin.End);
                return TraceStore.Empty with { Salt = kept };
            }
            var content = TraceReader.Open(reader, find);
            var (ground, live) = (content.Hash(), content.Number());
            var reads = content.All(() =>
                new KeptRead((ReadKind)content.Number(), content.Text(), content.OptionalText(), content.Hash())
            );
            var count = content.Number();
            var traces = new Dictionary<string, Trace>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
            {
                var (key, hash, head) = (
                    content.Text(),
                    content.Hash(),
                    new TraceHead(
                        content.Hash(),
                        reader.ReadBoolean(),
                        reader.ReadBoolean(),
                        reader.ReadBoolean(),
                        reader.ReadBoolean()
                    )
                );
                traces[key] = new Trace(key, hash, head, content.Raw(), raw => Read(content.Within(raw)));
            }
            return content.Close()
                ? new TraceStore(salt, reads, traces)
                {
                    Ground = ground,
                    Live = live,
                    Texts = content.Texts,
                    Size = bytes.Length,
                }
                : null;
        });

    private static void Write(Trace trace, TraceWriter to)
    {
        to.Text(trace.Key);
        to.Hash(trace.Hash);
        to.Hash(trace.IdsHash);
        to.Truth(trace.HasFindings);
        to.Truth(trace.HasPassages);
        to.Truth(trace.HasFaults);
        to.Truth(trace.HasOrders);
        if (trace.Raw.IsEmpty)
            to.Part(part => WriteContent(trace, part));
        else
            to.Raw(trace.Raw);
    }

    private static void WriteContent(Trace trace, TraceWriter to)
    {
        to.Number(trace.Reads.Length);
        for (var (i, last) = (0, 0); i < trace.Reads.Length; last = trace.Reads[i++])
            to.Number(trace.Reads[i] - last);
        var effects = trace.Effects;
        to.All(effects.Findings, to.Finding);
        to.All(effects.Links, link =>
        {
            to.Text(link.Target);
            to.Number(link.At);
        });
        to.All(effects.Ids, to.Text);
        to.All(effects.TextLinks, link =>
        {
            to.Text(link.Target);
            to.Span(link.Span);
        });
        to.All(effects.Passages, passage =>
        {
            to.Hash(passage.Key);
            to.Span(passage.Span);
            to.Text(passage.Record);
            to.OptionalText(passage.Field);
        });
        to.All(effects.Faults, fault =>
        {
            to.Number((int)fault.Kind);
            to.Text(fault.Value);
            to.Number(fault.At);
        });
        to.All(effects.Orders, order =>
        {
            to.Text(order.Maker);
            to.Text(order.Subject);
        });
    }

    private static TraceContent Read(TraceReader from)
    {
        var reads = new int[from.Number()];
        for (var (i, last) = (0, 0); i < reads.Length; i++)
            reads[i] = last += from.Number();
        var effects = new Effects
        {
            Findings = from.All(from.Finding),
            Links = from.All(() => new LinkFact(from.Text(), from.Number())),
            Ids = from.All(from.Text),
            TextLinks = from.All(() => new TextLink(from.Text(), from.Span())),
            Passages = from.All(() => new Passage(from.Hash(), from.Span(), from.Text(), from.OptionalText())),
            Faults = from.All(() => new HtmlFault((HtmlFaultKind)from.Number(), from.Text(), from.Number())),
            Orders = from.All(() => new Order(from.Text(), from.Text())),
        };
        return new TraceContent(ImmutableCollectionsMarshal.AsImmutableArray(reads), effects);
    }
}
