using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>Writes the parts of traces, each text once.</summary>
internal sealed class TraceWriter : IDisposable
{
    private readonly BinaryWriter writer;
    private readonly TextNumbers texts;

    // A single writer for all parts, which are written one after the other.
    private TraceWriter? part;

    private TraceWriter(BinaryWriter writer, TextNumbers texts) => (this.writer, this.texts) = (writer, texts);

    /// <summary>Writes the offset of the texts, the content that refers to them by number, then all texts.</summary>
    /// <param name="known">Texts that already have numbers.</param>
    public static void Write(BinaryWriter target, ImmutableArray<string> known, Action<TraceWriter> write)
    {
        var stream = target.BaseStream;
        var start = stream.Position;
        target.Write(0L);
        using var content = new TraceWriter(target, new TextNumbers(known));
        write(content);
        var end = target.BaseStream.Position;
        target.Write(content.texts.All.Count);
        foreach (var text in content.texts.All)
            target.Write(text);
        target.BaseStream.Position = start;
        target.Write(end - start);
        target.BaseStream.Position = stream.Length;
    }

    public void Dispose() => part?.writer.Dispose();

    public void Truth(bool value) => writer.Write(value);

    /// <summary>Writes a part that a reader can skip without decoding it.</summary>
    public void Part(Action<TraceWriter> write)
    {
        part ??= new TraceWriter(new BinaryWriter(new MemoryStream(), Encoding.UTF8), texts);
        var stream = (MemoryStream)part.writer.BaseStream;
        stream.SetLength(0);
        write(part);
        part.writer.Flush();
        Raw(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    public void Raw(ReadOnlyMemory<byte> part)
    {
        Number(part.Length);
        writer.Write(part.Span);
    }

    public void Long(long number) => writer.Write(number);

    public void Number(int number) => writer.Write7BitEncodedInt(number);

    public void Text(string text) => Number(texts.Of(text));

    public void OptionalText(string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            Text(text);
    }

    public void Hash(UInt128 hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
        writer.Write(bytes);
    }

    public void All<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Span(SourceSpan span)
    {
        Text(span.File.Path);
        // A file that is mentioned as a whole, without its text, has no places in it.
        writer.Write(span.File.Length > 0);
        Number(span.Start);
        Number(span.Length);
    }

    public void OptionalSpan(SourceSpan? span)
    {
        writer.Write(span is not null);
        if (span is { } known)
            Span(known);
    }

    public void Finding(Diagnostic finding)
    {
        Rule(finding.Rule);
        Number((int)finding.Severity);
        OptionalSpan(finding.Span);
        Wording(finding.Text);
        writer.Write(finding.Advice is not null);
        if (finding.Advice is { } advice)
            Wording(advice);
        OptionalText(finding.Record);
        OptionalText(finding.Field);
        Number(finding.Times);
        writer.Write(finding.Accepted is not null);
        if (finding.Accepted is { } accepted)
            Acceptance(accepted);
        All(finding.Notes, note =>
        {
            Wording(note.Text);
            OptionalSpan(note.Span);
        });
    }

    /// <summary>Writes a rule. A rule of a schema is not in the catalogue.</summary>
    private void Rule(Rule rule)
    {
        Text(rule.Code);
        writer.Write(rule.IsOfSchema);
        if (!rule.IsOfSchema)
            return;
        Number((int)rule.Severity);
        Wording(rule.Title);
    }

    public void Wording(Wording wording)
    {
        Text(wording.English);
        Text(wording.Italian);
    }

    private void Acceptance(FindingAcceptance accepted)
    {
        Text(accepted.Code);
        OptionalText(accepted.Record);
        OptionalText(accepted.File);
        OptionalText(accepted.Field);
        Text(accepted.Reason);
        Text(accepted.Until);
        Span(accepted.Span);
    }
}

/// <summary>Gives each text a number.</summary>
internal sealed class TextNumbers
{
    private readonly Dictionary<string, int> numbers;
    private readonly List<string> all;

    public TextNumbers(ImmutableArray<string> known)
    {
        all = [.. known];
        numbers = new Dictionary<string, int>(all.Count, StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
            numbers[all[i]] = i;
    }

    public IReadOnlyList<string> All => all;

    public int Of(string text)
    {
        if (numbers.TryGetValue(text, out var known))
            return known;
        all.Add(text);
        return numbers[text] = all.Count - 1;
    }
}
