using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Render.Pictures;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Scripting.Forms;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>The place in a template that wrote something.</summary>
/// <param name="IsCopied">Whether it is copied from there character by character; otherwise the template printed it,
/// as a value or a text.</param>
public readonly record struct TemplatePlace(SourceSpan Span, bool IsCopied);

/// <summary>Makes pages, one after the other. Each worker has its own.</summary>
internal sealed class PageRenderer
{
    private readonly RenderState state;
    private readonly PageNotes notes = new();
    private readonly PageHost host;
    private readonly ScriptContext context;
    private readonly PageFinisher finisher;
    private readonly WaitingPages waiting;
    private PageScope? scope;

    public PageRenderer(RenderState state)
    {
        this.state = state;
        host = state.Open(notes);
        waiting = new WaitingPages(state.Spool);
        context = new ScriptContext(state.Library, host, state.FindFile);
        var basePath = state.Model.Settings.RelativeLinks ? null : state.Model.Settings.BasePath;
        finisher = new PageFinisher(
            basePath,
            state.Model.Settings.Pictures.Off ? null : new PictureMarkup(state.Pictures, basePath, notes.Reads)
        );
    }

    /// <summary>Takes the page from an earlier build when its trace is still valid, or makes it. Null when it cannot
    /// be made, which is reported.</summary>
    public Artifact? Make(PlannedPage page, out ImmutableArray<Diagnostic> findings)
    {
        var key = KeyOf(page);
        if (state.Traces.Current(key) is not { } trace)
            return Render(page, key, out findings);
        findings = trace.HasFindings ? trace.Effects.Findings : [];
        return Artifact.Current(page.OutputPath, trace.Hash, () => new PageRenderer(state).Bytes(page)) with
        {
            Trace = trace,
            Page = page,
            Origin = page.Origin,
        };
    }

    /// <summary>The name of a page's trace.</summary>
    public static string KeyOf(PlannedPage page) => $"page:{page.Url}";

    private Artifact? Render(PlannedPage page, string key, out ImmutableArray<Diagnostic> findings)
    {
        notes.Clear();
        if (Finish(page, out var lost) is not { } facts)
        {
            findings = notes.Log.Take();
            return null;
        }
        if (page.Text is { } text)
            state.Texts.Release(text, page.Language);
        var effects = notes.Take(facts);
        notes.Reads.Collapse(static row => ((Model.Records.Record)row).Collection);
        findings = effects.Findings;
        var artifact = Artifact.Lazy(page.OutputPath, ContentHash.Of(finisher.Bytes), waiting.Keep(finisher.Bytes)) with
        {
            Size = finisher.Bytes.Length,
            Facts = facts with { Orders = effects.Orders },
            FieldLinks = effects.TextLinks,
            IsIncomplete = lost == Losses.Anywhere,
            Page = page,
            Origin = page.Origin,
        };
        return artifact with { IdsHash = state.Traces.Trace(key, artifact.Hash, notes.Reads, effects).IdsHash };
    }

    private ReadOnlyMemory<byte> Bytes(PlannedPage page)
    {
        Finish(page, out _);
        return finisher.Bytes.ToArray();
    }

    /// <summary>Makes the page again and records which template wrote the text at an offset of its HTML.</summary>
    public TemplatePlace? PlaceOf(PlannedPage page, int at)
    {
        Finish(page, out _);
        if (Inner(page, keepPlaces: true) is not { } inner)
            return null;
        var (content, places) = (inner.Text.ToString(), inner.Places());
        if (page.Template.Layout == "none")
            return Place(places, at);
        if (Outer(page, new HtmlText(content), keepPlaces: true) is not { } whole)
            return null;
        var start = whole.Text.IndexOf(content, StringComparison.Ordinal);
        return content.Length > 0 && start >= 0 && at >= start && at < start + content.Length
            ? Place(places, at - start)
            : Place(whole.Places(), at);
    }

    /// <summary>Makes a page, and makes it again when ids of its texts collide with others. Null when it cannot be
    /// made.</summary>
    private PageFacts? Finish(PlannedPage page, out Losses lost)
    {
        host.Ids.Clear();
        var facts = Facts(page, out lost);
        if (facts is not null && host.Ids.Meet(facts))
        {
            notes.Clear();
            facts = Facts(page, out lost);
        }
        return lost == Losses.None ? facts : facts?.Believable();
    }

    private PageFacts? Facts(PlannedPage page, out Losses lost)
    {
        lost = Losses.None;
        if (Run(page) is not { } output)
            return null;
        if (output.Text.Contains(ScriptContext.LostSign))
            lost = LostPlaces.In(output.Text);
        return host.Form.HasElements ? finisher.Finish(output.Text, page) : finisher.Copy(output.Text);
    }

    private TemplatePlace? Place(CopiedPlaces places, int at)
    {
        if (places.Find(at) is not var (text, offset, isCopied))
            return null;
        return state.FileOf(text) is not { } file ? null : new TemplatePlace(file.Span(offset, 0), isCopied);
    }

    private ScriptOutput? Run(PlannedPage page)
    {
        if (Inner(page, keepPlaces: false) is not { } inner)
            return null;
        return page.Template.Layout == "none" ? inner : Outer(page, inner.Html, keepPlaces: false);
    }

    private ScriptOutput? Inner(PlannedPage page, bool keepPlaces)
    {
        host.Open(page, page.Language);
        if (host.Model.TemplateOf(page) is not { } template)
            return null;
        scope = new PageScope(host, page.Record, new PageMembers(host, page));
        context.Form = host.Form;
        return context.Render(template, scope, host, notes.Log, keepPlaces);
    }

    private ScriptOutput? Outer(PlannedPage page, HtmlText content, bool keepPlaces)
    {
        if (host.Model.FindLayout(page.Template.Layout) is not { } layout)
        {
            notes.Log.Add(
                Messages.Render.NoLayout(
                    page.Template.LayoutSpan ?? page.Template.File.Whole,
                    page.Template.Layout,
                    Messages.DidYouMean(page.Template.Layout, host.Model.Hints.Layouts)
                )
            );
            return null;
        }
        scope!.Content = content;
        return context.Render(layout, scope, host, notes.Log, keepPlaces);
    }
}
