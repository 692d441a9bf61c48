using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Render.Markdown;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Scripting.Forms;
using Quadro.Values;

namespace Quadro.Render.Functions;

/// <summary>The functions of templates and texts, beside the queries.</summary>
internal static class PageFunctions
{
    public static ImmutableArray<ScriptFunction> All =>
        [
            new("link", 1, 2, "link record [\"text\"]", Link),
            new("url", 1, 1, "url record", call => Target(call) is { } found ? found : Unknown.NotApplicable),
            new("has_page", 1, 1, "has_page record", call =>
                call[0] is Record record && PageHost.Of(call).HasPage(record)
            ),
            new("asset", 1, 1, "asset \"site.css\"", Asset),
            new("absolute", 1, 1, "absolute address", call =>
                PageHost.Of(call).Model.Settings.BaseUrl is { } root ? root + call.Text(0).TrimStart('/') : call.Text(0)
            ),
            new("label", 2, 2, "label \"collection\" \"field\"", Label),
            new("content", 1, 2, "content record [level]", Content),
            new("markdown", 1, 1, "markdown text", RenderMarkdown),
            new("plain", 1, 2, "plain text [length]", Plain),
            new("raw", 1, 1, "raw html", call => new HtmlText(call.Text(0))),
            new("source", 2, 2, "source record \"field\"", call =>
                call[0] is DataObject part
                    ? RecordMembers.Source(
                        PageHost.Of(call),
                        part,
                        PageHost.Of(call).Model.FieldsOf(part).IndexOf(call.Text(1))
                    )
                    : Unknown.NotApplicable
            ),
            new("facets", 1, 1, "facets \"collection\"", call =>
                Views.FacetMembers.Of(PageHost.Of(call), call.Text(0))
            ),
            new("facet_keys", 1, 1, "facet_keys record", Views.FacetMembers.KeysOf),
            new("url_encode", 1, 1, "url_encode text", call => Uri.EscapeDataString(call.Text(0))),
            new("slug", 1, 1, "slug text", call => Plan.Addresses.Slug(call.Text(0))),
            .. RecordFunctions.All,
            .. FormatFunctions.All,
            .. TextFunctions.All,
        ];

    private static object Link(ScriptCall call)
    {
        var host = PageHost.Of(call);
        var text = call.Arguments.Count > 1 && call[1] is not (null or Unknown) ? call.Text(1) : null;
        return call[0] switch
        {
            Unknown unknown => unknown,
            Record record => host.Link(record, text),
            string name when Find(call, name) is { } record => host.Link(record, text),
            IMembers members
                when members.TryGetMember("url", out var url) && members.TryGetMember("title", out var title) => Anchor(
                host,
                $"{url}",
                text ?? title as string ?? $"{title}"
            ),
            _ => throw call.Failure(
                Rules.Render.WrongCall,
                Messages.Render.CannotBeLinked(call.Text(0)),
                Messages.Render.LinkRecord
            ),
        };
    }

    private static Phrase Anchor(PageHost host, string url, string title) =>
        new(new Run(RunKind.Link, title) { Url = url, Language = host.LanguageOf(title) });

    private static string? Target(ScriptCall call)
    {
        var host = PageHost.Of(call);
        return call[0] switch
        {
            Unknown => null,
            Record record => host.Model.UrlOf(record),
            string address when address.StartsWith('/') => address,
            string collection when host.Model.UrlOfList(collection) is { } list => list,
            string name => host.Model.UrlOf(Find(call, name)!),
            IMembers members when members.TryGetMember("url", out var url) => url as string,
            _ => throw call.Failure(
                Rules.Render.WrongCall,
                Messages.Render.NoAddress(call.Text(0)),
                Messages.Render.GiveRecord
            ),
        };
    }

    private static Record? Find(ScriptCall call, string name)
    {
        var model = PageHost.Of(call).Model;
        var found = model.FindNamed(name);
        if (found.Count == 1)
            return found[0];
        if (found.Count == 0 && model.Hints.MayBeLost(name))
            throw call.Lost();
        throw call.Failure(
            found.Count == 0 ? Rules.Render.UnknownTarget : Rules.Render.AmbiguousTarget,
            found.Count == 0 ? Messages.Render.NoRecordOrPage(name) : Messages.Render.CouldBeSeveral(name),
            found.Count == 0 ? Messages.DidYouMean(name, model.Hints.Records) : Messages.Render.WriteCollectionBefore
        );
    }

    private static string Asset(ScriptCall call)
    {
        var model = PageHost.Of(call).Model;
        return model.AssetUrl(call.Text(0))
            ?? throw call.Failure(
                Rules.Render.UnknownAsset,
                Messages.Render.NoAsset(call.Text(0)),
                Messages.DidYouMean(call.Text(0), model.Hints.Assets)
            );
    }

    private static string Label(ScriptCall call)
    {
        var host = PageHost.Of(call);
        var fields = host.Model.FieldsOf(call[0] is Record record ? record.Collection : call.Text(0))
            ?? throw call.Failure(
                Rules.Model.UnknownCollection,
                Messages.Render.NoCollection(call.Text(0)),
                Messages.DidYouMean(call.Text(0), host.Model.Hints.Collections)
            );
        var field = fields.Find(call.Text(1))
            ?? throw call.Failure(
                Rules.Render.UnknownMember,
                Messages.Render.NoField(call.Text(0), call.Text(1)),
                Messages.DidYouMean(call.Text(1), fields.Names)
            );
        return host.LabelOf(field);
    }

    /// <summary>The text of another record. Its headings move down to a level, and its ids are kept apart from those
    /// of the page.</summary>
    private static object Content(ScriptCall call)
    {
        var host = PageHost.Of(call);
        if (host.Page is null)
            throw call.Failure(Rules.Render.WrongCall, Messages.Render.TextInText, Messages.Render.DoItInTemplate);
        if (call[0] is Unknown)
            return HtmlText.Empty;
        if (call[0] is not Record record)
            throw call.Failure(Rules.Render.WrongCall, Messages.Render.ContentTakesRecord);
        if (!host.Form.HasElements)
            return host.Model.PlainTextOf(record);
        var text = host.Model.TextOf(record);
        var level = call.Arguments.Count > 1 && QueryNumber.Of(call[1]) is { } number ? (int)number : 0;
        var html = host.Printed(Embedding.Embed(text, level, host.IdsOf(record)));
        return host.InLanguage(html, text.Language);
    }

    private static object RenderMarkdown(ScriptCall call)
    {
        if (call[0] is HtmlText or Unknown)
            return call[0]!;
        var host = PageHost.Of(call);
        var inner = new DiagnosticBag();
        var written = host.Form.HasElements
            ? host.Printed(host.Model.Markdown(call.Text(0), inner))
            : host.Model.PlainMarkdown(call.Text(0), inner);
        if (inner.Sorted() is [var finding, ..])
            throw call.Failure(finding.Rule, finding.Text, finding.Advice);
        if (!host.Form.HasElements)
            return written;
        return call[0] is string text && host.LanguageOf(text) is { } other
            ? host.InLanguage(written, other)
            : new HtmlText(written);
    }

    private static string Plain(ScriptCall call) =>
        PlainText.Line(
            call[0] is HtmlText html ? html.Value : HtmlText.Escape(call.Text(0)),
            call.Arguments.Count > 1 && QueryNumber.Of(call[1]) is { } most ? (int)most : int.MaxValue
        );
}
