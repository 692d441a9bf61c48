using Quadro.Text;
using Scriban;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>Texts in quotation marks in normal form C, as names and values of the model are: a template may be written
/// in another.</summary>
internal sealed class ComposedTexts : ScriptVisitor
{
    /// <param name="source">The text that the template was parsed from: nearly all need nothing.</param>
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
