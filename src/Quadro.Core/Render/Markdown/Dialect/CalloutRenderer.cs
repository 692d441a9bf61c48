using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Quadro.Scripting.Forms;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>A callout: its kind in words of the page's language, no pictures.</summary>
internal sealed class CalloutRenderer : AlertBlockRenderer
{
    /// <summary>Gives a callout its kind in words of the page's language.</summary>
    public static void Name(AlertBlock alert, Func<string, string> word)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        alert.SetData("title", word($"callout.{kind}"));
        alert.SetData("kind", kind);
    }

    protected override void Write(HtmlRenderer renderer, AlertBlock obj)
    {
        var kind = obj.GetData("kind") as string ?? "note";
        renderer.EnsureLine();
        renderer.Write(
            $"<div class=\"callout callout-{HtmlText.Escape(kind)}\" role=\"note\">\n<p "
                + $"class=\"callout-title\">{HtmlText.Escape(obj.GetData("title") as string ?? kind)}</p>\n"
        );
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(obj);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.WriteLine("</div>");
        renderer.EnsureLine();
    }
}
