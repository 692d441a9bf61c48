using Quadro.Text;
using Scriban;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Converts texts in quotation marks to normal form C, like names and values of the model: a template may
/// use another form.</summary>
internal sealed class ComposedTexts : ScriptVisitor
{
    /// <param name="source">The text of the template; nearly all texts need no change.</param>
    public static void Set(Template parsed, string source)
    {
        if (!NormalForm.Holds(source))
            parsed.Page?.Accept(new ComposedTexts());
    }

    public override void Visit(ScriptLiteral node)
    {
        if (node.Value is string text)
            node.Value = NormalForm.Of(text);
    }
}
