using System.Collections.Concurrent;
using Quadro.Model.Records;
using Quadro.Render.Markdown;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>The texts of the records and their traces. Each text is made at most once while it is needed; one that is
/// still valid is made only when a page asks for it.</summary>
internal sealed class BodyTexts(RenderState state)
{
    private readonly ConcurrentDictionary<(Record Record, string Language), Lazy<Body>> bodies = new();

    public RenderedText TextOf(Record record, string language) =>
        record.Bodies.Length == 0 ? RenderedText.Empty(language) : Find(record, language).Text(state);

    /// <summary>A hash that changes whenever something that a page can see of the text changes.</summary>
    public UInt128 HashOf(Record record, string language) =>
        record.Bodies.Length == 0 ? default : Find(record, language).Trace.Hash;

    public Trace TraceOf(Record record, string language) => Find(record, language).Trace;

    /// <summary>Forgets a text once its own page has shown it: other pages rarely need it, and it can be made
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
        var key = $"text:{language}:{state.Answers.NameOf(record)}";
        if (state.Traces.Current(key) is { } trace)
            return new Body(record, language, trace, null);
        var notes = new PageNotes();
        var (text, effects) = state.Write(record, language, notes);
        notes.NoteFiles(effects);
        return new Body(record, language, state.Traces.Trace(key, Hash(text), notes.Reads, effects), text);
    }

    private sealed class Body(Record record, string language, Trace trace, RenderedText? made)
    {
        private volatile RenderedText? text = made;

        public Trace Trace => trace;

        public RenderedText Text(RenderState state) => text ??= state.Write(record, language, new PageNotes()).Text;

        public void Release() => text = null;
    }
}
