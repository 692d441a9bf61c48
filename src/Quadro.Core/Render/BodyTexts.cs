using System.Collections.Concurrent;
using Quadro.Model.Records;
using Quadro.Render.Markdown;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>The texts of the records, each made at most once while it is wanted, and their traces. A text that is
/// current is made only when a page asks for it.</summary>
internal sealed class BodyTexts(Workshop workshop)
{
    private readonly ConcurrentDictionary<(Record Record, string Language), Lazy<Body>> bodies = new();

    public RenderedText TextOf(Record record, string language) =>
        record.Bodies.Length == 0 ? RenderedText.Empty(language) : Find(record, language).Text(workshop);

    /// <summary>Changes whenever what a page may see of the text does.</summary>
    public UInt128 HashOf(Record record, string language) =>
        record.Bodies.Length == 0 ? default : Find(record, language).Trace.Hash;

    public Trace TraceOf(Record record, string language) => Find(record, language).Trace;

    /// <summary>Lets go of a text that its own page has shown: hardly another one wants it, and it can be made
    /// again.</summary>
    public void Release(Record record, string language)
    {
        if (bodies.TryGetValue((record, language), out var body) && body.IsValueCreated)
            body.Value.Release();
    }

    public static UInt128 Hash(RenderedText text)
    {
        var digest = new Digest().Add(text.Language).Add(text.Html).Add(text.Headings.Length);
        foreach (var heading in text.Headings)
            digest.Add(heading.Id).Add(heading.Title).Add(heading.Level);
        return digest.Value;
    }

    private Body Find(Record record, string language) =>
        bodies.GetOrAdd((record, language), key => new(() => Make(key.Record, key.Language))).Value;

    private Body Make(Record record, string language)
    {
        var key = $"text:{language}:{workshop.Answers.NameOf(record)}";
        if (workshop.Traces.Current(key) is { } trace)
            return new Body(record, language, trace, null);
        var making = new Making();
        var (text, effects) = workshop.Write(record, language, making);
        making.NoteFiles(effects);
        return new Body(record, language, workshop.Traces.Trace(key, Hash(text), making.Reads, effects), text);
    }

    private sealed class Body(Record record, string language, Trace trace, RenderedText? made)
    {
        private volatile RenderedText? text = made;

        public Trace Trace => trace;

        public RenderedText Text(Workshop workshop) => text ??= workshop.Write(record, language, new Making()).Text;

        public void Release() => text = null;
    }
}
