using System.Buffers.Binary;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>Writes the parts of traces, each text once.</summary>
internal sealed class TraceWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    /// <summary>All texts first, then the content that names them by number.</summary>
    public static void Write(BinaryWriter target, Action<TraceWriter> write)
    {
        using var inner = new MemoryStream();
        using var content = new TraceWriter(inner);
        write(content);
        content.writer.Flush();
        target.Write(content.texts.Count);
        foreach (var text in content.texts) target.Write(text);
        target.Write(inner.GetBuffer().AsSpan(0, (int)inner.Length));
    }

    public void Long(long number) => writer.Write(number);

    public void Dispose() => writer.Dispose();

    public void Number(int number) => writer.Write7BitEncodedInt(number);

    public void Text(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = texts.Count;
            texts.Add(text);
        }
        Number(number);
    }

    public void OptionalText(string? text)
    {
        writer.Write(text is not null);
        if (text is not null) Text(text);
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
        foreach (var item in items) write(item);
    }

    public void Span(SourceSpan span)
    {
        Text(span.File.Path);
        // A file named as a whole, without its text, has no places in it.
        writer.Write(span.File.Length > 0);
        Number(span.Start);
        Number(span.Length);
    }

    public void OptionalSpan(SourceSpan? span)
    {
        writer.Write(span is not null);
        if (span is { } known) Span(known);
    }

    public void Finding(Diagnostic finding)
    {
        Rule(finding.Rule);
        Number((int)finding.Severity);
        OptionalSpan(finding.Span);
        Text(finding.Message);
        OptionalText(finding.Help);
        OptionalText(finding.Record);
        OptionalText(finding.Field);
        Number(finding.Times);
        writer.Write(finding.Accepted is not null);
        if (finding.Accepted is { } accepted) Acceptance(accepted);
        All(finding.Notes, note =>
        {
            Text(note.Message);
            OptionalSpan(note.Span);
        });
    }

    /// <summary>A rule of a schema is in no catalogue.</summary>
    private void Rule(Rule rule)
    {
        Text(rule.Code);
        writer.Write(rule.IsOfSchema);
        if (!rule.IsOfSchema) return;
        Number((int)rule.Severity);
        Text(rule.Title);
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
