using System.Collections.Immutable;
using Quadro.Check;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Tracing;

namespace Quadro.Authoring;

/// <summary>What the pages of a site are made from: each is made once, and nothing is written.</summary>
public sealed class SiteTraces
{
    private readonly ImmutableArray<(string Key, ImmutableArray<KeptRead> Reads)> pieces;

    private SiteTraces(ImmutableArray<(string, ImmutableArray<KeptRead>)> pieces) => this.pieces = pieces;

    /// <param name="only">The one page that is asked about; null for all.</param>
    public static SiteTraces Of(SiteReading site, PlannedPage? only, CancellationToken cancel)
    {
        var request = new RenderRequest(
            site.Model,
            site.Plan,
            site.Loaded,
            TraceStore.Empty,
            "",
            Checker.Examiner(site.Model, site.Log)
        );
        var (log, options) = (new DiagnosticBag(), new ParallelOptions { CancellationToken = cancel });
        var state = new RenderState(request, log);
        var made = only is null ? Renderer.Render(state, options, log) : Renderer.Render(state, only, options, log);
        var store = made.Store("", 0);
        return new SiteTraces([
            .. store
                .Traces.Values.OrderBy(trace => trace.Key, StringComparer.Ordinal)
                .Select(trace => (trace.Key, trace.Reads.Select(number => store.Reads[number]).ToImmutableArray())),
        ]);
    }

    /// <summary>Everything that a page and the texts on it asked, in the order of kinds and names.</summary>
    public ImmutableArray<KeptRead> ReadsOf(PlannedPage page)
    {
        var own = Find(PageRenderer.KeyOf(page));
        var texts = own.Where(read => read.Kind == ReadKind.Body)
            .SelectMany(read => Find($"text:{read.Detail}:{read.Subject}"));
        return
        [
            .. own.Concat(texts)
                .Distinct()
                .OrderBy(read => read.Kind)
                .ThenBy(read => read.Subject, StringComparer.Ordinal)
                .ThenBy(read => read.Detail, StringComparer.Ordinal),
        ];
    }

    /// <summary>The addresses of the pages that asked one of these questions, by themselves or through a
    /// text.</summary>
    public ImmutableArray<string> PagesThatAsk(Func<KeptRead, bool> question)
    {
        var texts = pieces
            .Where(piece => piece.Key.StartsWith("text:", StringComparison.Ordinal) && piece.Reads.Any(question))
            .Select(piece => piece.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pieces
                .Where(piece =>
                    piece.Key.StartsWith("page:", StringComparison.Ordinal)
                    && piece.Reads.Any(read =>
                        question(read)
                        || (read.Kind == ReadKind.Body && texts.Contains($"text:{read.Detail}:{read.Subject}"))
                    )
                )
                .Select(piece => piece.Key["page:".Length..]),
        ];
    }

    private ImmutableArray<KeptRead> Find(string key) =>
        pieces.FirstOrDefault(piece => piece.Key == key).Reads is { IsDefault: false } reads ? reads : [];
}
