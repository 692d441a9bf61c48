using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Quadro.Render.Raw;

/// <summary>Finds the elements of a text that are opened and never closed, although they must be.</summary>
internal static class OpenElements
{
    private const int MostOpen = 1_000;

    public static List<RawFault> In(string html)
    {
        var open = new List<RawFault>();
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsStrictMode = false };
        while (tokens.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (token.Type is HtmlTokenType.EndTag)
            {
                var found = open.FindLastIndex(one => one.Subject == token.Name);
                if (found >= 0)
                    open.RemoveAt(found);
            }
            else if (
                token.Type is HtmlTokenType.StartTag
                && !RawNames.Void.Contains(token.Name)
                && !token.AsTag().IsSelfClosing
            )
            {
                if (open.Count < MostOpen)
                    open.Add(new RawFault(RawFaultKind.Unclosed, token.Name, Math.Max(token.Position.Position - 1, 0)));
                tokens.State = StateBehind(token.Name);
            }
        }
        open.RemoveAll(one => RawNames.OpenEnded.Contains(one.Subject));
        return open;
    }

    private static HtmlParseMode StateBehind(string name) =>
        name switch
        {
            "title" or "textarea" => HtmlParseMode.RCData,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };
}
