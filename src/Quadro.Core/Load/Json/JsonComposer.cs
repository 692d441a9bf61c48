using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Json;

/// <summary>Reads one file: turns tokens into nodes, and byte offsets into offsets of the file.</summary>
internal sealed class JsonComposer(SourceFile file, DiagnosticBag log, CancellationToken cancel)
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(file.Text);
    private readonly List<Node> items = [];
    private readonly List<MapEntry> entries = [];
    private long token;

    // The last requested place, in bytes and in characters: places come in order, so each stretch is counted once.
    private int knownByte;
    private int knownChar;

    public SourceFile File => file;

    public ReadOnlySpan<byte> Utf8 => utf8;

    public SourceSpan Here => file.Span(CharAt((int)token), 1);

    public Node? Compose()
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonReader.DepthLimit });
        Next(ref reader);
        var root = Value(ref reader);
        Next(ref reader);
        return root;
    }

    /// <summary>The offset in the file of a byte.</summary>
    public int CharAt(int at)
    {
        if (utf8.Length == file.Length)
            return at;
        if (at < knownByte)
            (knownByte, knownChar) = (0, 0);
        knownChar += Encoding.UTF8.GetCharCount(utf8, knownByte, at - knownByte);
        knownByte = at;
        return knownChar;
    }

    private bool Next(ref Utf8JsonReader reader)
    {
        cancel.ThrowIfCancellationRequested();
        var more = reader.Read();
        token = reader.TokenStartIndex;
        return more;
    }

    private Node Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(ref reader);
            case JsonTokenType.StartArray:
                return List(ref reader);
            case JsonTokenType.String:
                return Scalar(ref reader, reader.GetString()!, ScalarKind.Quoted);
            case JsonTokenType.Number:
                return Scalar(ref reader, Encoding.UTF8.GetString(reader.ValueSpan), ScalarKind.Number);
            case JsonTokenType.True:
                return Scalar(ref reader, "true", ScalarKind.Boolean);
            case JsonTokenType.False:
                return Scalar(ref reader, "false", ScalarKind.Boolean);
            default:
                return Scalar(ref reader, "null", ScalarKind.Null);
        }
    }

    private ScalarNode Scalar(ref Utf8JsonReader reader, string text, ScalarKind kind) =>
        new(NormalForm.Of(Plain(ref reader, text)), kind, Span(reader.TokenStartIndex, reader.BytesConsumed));

    private string Plain(ref Utf8JsonReader reader, string text) =>
        UnseenSigns.StandIn(text)
            ? UnseenReport.Without(text, Span(reader.TokenStartIndex, reader.BytesConsumed), log)
            : text;

    private ListNode List(ref Utf8JsonReader reader)
    {
        var start = CharAt((int)reader.TokenStartIndex);
        var mark = items.Count;
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader));
        var children = CollectionsMarshal.AsSpan(items)[mark..].ToArray();
        items.RemoveRange(mark, items.Count - mark);
        return new ListNode(
            ImmutableCollectionsMarshal.AsImmutableArray(children),
            file.Span(start, CharAt((int)reader.BytesConsumed) - start)
        );
    }

    private MapNode Map(ref Utf8JsonReader reader)
    {
        var start = CharAt((int)reader.TokenStartIndex);
        var mark = entries.Count;
        var keys = new UniqueKeys(entries, mark, log);
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndObject)
        {
            var keySpan = Span(reader.TokenStartIndex, reader.TokenStartIndex + reader.ValueSpan.Length + 2);
            var key = NormalForm.Of(UnseenReport.Without(reader.GetString()!, keySpan, log));
            Next(ref reader);
            keys.Add(new MapEntry(key, keySpan, Value(ref reader)));
        }
        var children = CollectionsMarshal.AsSpan(entries)[mark..].ToArray();
        entries.RemoveRange(mark, entries.Count - mark);
        return new MapNode(
            ImmutableCollectionsMarshal.AsImmutableArray(children),
            file.Span(start, CharAt((int)reader.BytesConsumed) - start)
        );
    }

    private SourceSpan Span(long start, long end)
    {
        var from = CharAt((int)start);
        return file.Span(from, CharAt((int)end) - from);
    }
}
