using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>Reads what <see cref="TraceWriter"/> wrote.</summary>
internal sealed class TraceReader(BinaryReader reader, ImmutableArray<string> texts, Func<string, SourceFile?> find)
{
    private readonly Dictionary<string, SourceFile?> files = new(StringComparer.Ordinal);
    private (long Content, long Whole) ends;

    /// <summary>False once a file or a rule is mentioned that does not exist.</summary>
    public bool IsWhole { get; set; } = true;

    public static TraceReader Open(BinaryReader reader, Func<string, SourceFile?> find)
    {
        var stream = reader.BaseStream;
        var start = stream.Position;
        var length = reader.ReadInt64();
        if (length < sizeof(long) || length > stream.Length - start)
            throw new FormatException();
        stream.Position = start + length;
        var count = reader.ReadInt32();
        if (count < 0 || count > stream.Length)
            throw new FormatException();
        var texts = new string[count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        var ends = (start + length, stream.Position);
        stream.Position = start + sizeof(long);
        return new TraceReader(reader, ImmutableCollectionsMarshal.AsImmutableArray(texts), find) { ends = ends };
    }

    /// <summary>Moves behind the texts; false when the content was not read to its end, or part of it is
    /// invalid.</summary>
    public bool Close()
    {
        var isRead = reader.BaseStream.Position == ends.Content;
        reader.BaseStream.Position = ends.Whole;
        return isRead && IsWhole;
    }

    public ImmutableArray<string> Texts => texts;

    /// <summary>A part that is decoded later.</summary>
    public ReadOnlyMemory<byte> Raw()
    {
        var length = Number();
        if (
            reader.BaseStream is not MemoryStream stream
            || stream.Position + length > stream.Length
            || !stream.TryGetBuffer(out var buffer)
        )
            throw new FormatException();
        var part = buffer.AsMemory((int)stream.Position, length);
        stream.Position += length;
        return part;
    }

    /// <summary>Makes a reader for a part, with the texts of the whole. Several threads may read parts, each with its
    /// own reader.</summary>
    public TraceReader Within(ReadOnlyMemory<byte> part) =>
        new(new BinaryReader(new MemoryStream(part.ToArray())), texts, find);

    public long Long() => reader.ReadInt64();

    public int Number() => reader.Read7BitEncodedInt() is >= 0 and var number ? number : throw new FormatException();

    public string Text() =>
        Number() is var number && number < texts.Length ? texts[number] : throw new FormatException();

    public string? OptionalText() => reader.ReadBoolean() ? Text() : null;

    public UInt128 Hash()
    {
        Span<byte> bytes = stackalloc byte[16];
        reader.BaseStream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt128LittleEndian(bytes);
    }

    public ImmutableArray<T> All<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        var items = ImmutableArray.CreateBuilder<T>(
            (int)Math.Min(count, reader.BaseStream.Length - reader.BaseStream.Position)
        );
        for (var i = 0; i < count; i++)
            items.Add(read());
        return items.DrainToImmutable();
    }

    public SourceSpan Span()
    {
        var (path, hasText, start, length) = (Text(), reader.ReadBoolean(), Number(), Number());
        if (!hasText)
            return new SourceSpan(new SourceFile(path, ""), start, length);
        if (!files.TryGetValue(path, out var file))
            files[path] = file = find(path);
        IsWhole &= file is not null;
        return file is null ? default : new SourceSpan(file, start, length);
    }

    public SourceSpan? OptionalSpan() => reader.ReadBoolean() ? Span() : null;

    public Diagnostic Finding()
    {
        var rule = Rule();
        var (severity, span, text) = ((Severity)Number(), OptionalSpan(), Wording());
        Wording? advice = reader.ReadBoolean() ? Wording() : null;
        var (record, field, times) = (OptionalText(), OptionalText(), Number());
        var accepted = reader.ReadBoolean() ? Acceptance() : null;
        var notes = All(() => new Note(Wording(), OptionalSpan()));
        return new Diagnostic(rule, severity, span, text, notes, advice)
        {
            Record = record,
            Field = field,
            Times = times,
            Accepted = accepted,
        };
    }

    private Rule Rule()
    {
        var code = Text();
        if (reader.ReadBoolean())
            return new Rule(code, (Severity)Number(), Wording()) { IsOfSchema = true };
        if (Rules.Find(code) is { } known)
            return known;
        IsWhole = false;
        return Rules.Internal.Crash;
    }

    public Wording Wording() => new(Text(), Text());

    private FindingAcceptance Acceptance() =>
        new(Text(), OptionalText(), OptionalText(), OptionalText(), Text(), Text(), Span());
}
