using System.Collections;
using Quadro.Scripting.Forms;
using Scriban;
using Scriban.Runtime;

namespace Quadro.Scripting.Running;

/// <summary>Prints values in the form of the page.</summary>
internal sealed partial class Engine
{
    /// <summary>The way values are written.</summary>
    public OutputForm Form { get; set; } = OutputForm.Html;

    public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
    {
        // The content of a page is copied into its layout as it is.
        if (textAsObject is HtmlText whole && Holes is null && Output is CharBuffer page)
        {
            page.Append(whole.Written);
            return this;
        }
        var html = Printed(textAsObject);
        if (html.Length == 0)
            return this;
        if (Output is not CharBuffer)
            ChargeBytes(2L * html.Length, span);
        if (Holes is not null && Sink is not null && ReferenceEquals(Output, Sink))
        {
            Sink.Append(ScriptContext.Hole(Holes.Count));
            Holes.Add(html);
        }
        else if (Output is CharBuffer buffer)
            buffer.Append(html);
        else
            Write(html);
        return this;
    }

    /// <summary>A value in the form of the page.</summary>
    public string Printed(object? value)
    {
        switch (Unbox(value))
        {
            case null:
                return "";
            case HtmlText html:
                return html.Value;
            case string s:
                return host.LanguageOf(s) is { } language
                    ? Form.Foreign(s, language, Holes is null ? Output as CharBuffer : null)
                    : Form.Escape(s, Output as CharBuffer);
            case bool or int or long:
                return ObjectToString(value!);
            case Phrase phrase:
                return Form.Write(phrase, Output as CharBuffer);
            case ScriptArray or ScriptRange or ScriptObject:
                return Made(value!, Printed);
            case IList list:
                return string.Join(", ", list.Cast<object?>().Select(Printed));
            case Lost:
                return Lost.Printed;
            case { } other:
                if (host.Present(other) is string presented)
                    return Printed(presented);
                return host.Print(other) is var words && words is string plain
                    ? Form.Escape(plain, Output as CharBuffer)
                    : Printed(words);
        }
    }
}
