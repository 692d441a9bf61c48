using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>A checkbox and the words after it, which are its accessible name.</summary>
internal sealed class TaskLabel : ContainerInline
{
    /// <summary>Moves a checkbox and the rest of its line into a label.</summary>
    public static void Around(TaskList box)
    {
        var line = box.Parent!;
        var label = new TaskLabel();
        for (Inline? next = box; next is not null; )
        {
            var following = next.NextSibling;
            next.Remove();
            label.AppendChild(next);
            next = following;
        }
        line.AppendChild(label);
    }
}

internal sealed class TaskLabels : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.AddIfNotAlready(new TaskLabelRenderer());
}

internal sealed class TaskLabelRenderer : HtmlObjectRenderer<TaskLabel>
{
    protected override void Write(HtmlRenderer renderer, TaskLabel obj)
    {
        renderer.Write("<label>");
        renderer.WriteChildren(obj);
        renderer.Write("</label>");
    }
}
