using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>Traces as one file: texts once, then the questions, then the pieces, each with the numbers of its questions.</summary>
public static class TraceFile
{
    private const string Magic = "QDTRACE1";

    public static byte[] Pack(TraceStore store) => StateFile.Pack(Magic, writer =>
    {
        writer.Write(store.Salt);
        TraceWriter.Write(writer, content =>
        {
            content.All(store.Reads, read =>
            {
                content.Number((int)read.Kind);
                content.Text(read.Subject);
                content.OptionalText(read.Detail);
                content.Hash(read.Answer);
            });
            content.Number(store.Traces.Count);
            foreach (var trace in store.Traces.Values) Write(trace, content);
        });
    });

    /// <summary>Null when the bytes are not a whole store of this version. A store of another program is empty.</summary>
    /// <param name="find">The input file of a path; a piece that names one which is gone is left out.</param>
    public static TraceStore? Unpack(ReadOnlyMemory<byte> bytes, string salt, Func<string, SourceFile?> find) => StateFile.Unpack(bytes, Magic, reader =>
    {
        var kept = reader.ReadString();
        if (kept != salt)
        {
            reader.BaseStream.Seek(0, SeekOrigin.End);
            return TraceStore.Empty with { Salt = kept };
        }
        var content = TraceReader.Open(reader, find);
        var reads = content.All(() => new KeptRead((ReadKind)content.Number(), content.Text(), content.OptionalText(), content.Hash()));
        var traces = new Dictionary<string, Trace>(StringComparer.Ordinal);
        for (var count = content.Number(); count > 0; count--)
            if (Read(content) is { } trace && (trace.Reads.IsEmpty || trace.Reads[^1] < reads.Length)) traces[trace.Key] = trace;
        return new TraceStore(salt, reads, traces);
    });

    private static void Write(Trace trace, TraceWriter to)
    {
        to.Text(trace.Key);
        to.Hash(trace.Hash);
        to.Number(trace.Reads.Length);
        for (var (i, last) = (0, 0); i < trace.Reads.Length; last = trace.Reads[i++]) to.Number(trace.Reads[i] - last);
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
    }

    /// <summary>Null when it speaks of a file or a rule that is no longer there.</summary>
    private static Trace? Read(TraceReader from)
    {
        var (key, hash) = (from.Text(), from.Hash());
        var reads = new int[from.Number()];
        for (var (i, last) = (0, 0); i < reads.Length; i++) reads[i] = last += from.Number();
        var effects = new Effects
        {
            Findings = from.All(from.Finding),
            Links = from.All(() => new LinkFact(from.Text(), from.Number())),
            Ids = from.All(from.Text),
            TextLinks = from.All(() => new TextLink(from.Text(), from.Span())),
            Passages = from.All(() => new Passage(from.Hash(), from.Span(), from.Text(), from.OptionalText())),
        };
        if (!from.IsWhole)
        {
            from.IsWhole = true;
            return null;
        }
        return new Trace(key, hash, ImmutableArray.Create(reads), effects);
    }
}
