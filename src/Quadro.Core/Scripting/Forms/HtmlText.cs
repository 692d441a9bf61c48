using System.Buffers;
using System.Text;

namespace Quadro.Scripting.Forms;

/// <summary>Text that is already in the form of the page, usually HTML, and is not escaped again.</summary>
public sealed class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create([
        '&',
        '<',
        '>',
        '"',
        '\'',
        '\u007f',
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')),
    ]);

    private readonly ReadOnlyMemory<char> written;
    private readonly string? value;

    public HtmlText(string value) => (written, this.value) = (value.AsMemory(), value);

    /// <param name="written">The text in a buffer, which must not change while this object is in use. Only a caller
    /// who asks for <see cref="Value"/> has it copied.</param>
    public HtmlText(ReadOnlyMemory<char> written) => this.written = written;

    public static HtmlText Empty { get; } = new("");

    public string Value => value ?? written.ToString();

    public ReadOnlySpan<char> Written => written.Span;

    public static HtmlText Escaped(string text) => new(Escape(text));

    public static string InLanguage(string text, string language) =>
        $"<span lang=\"{Escape(language)}\">{Escape(text)}</span>";

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                // No page may contain control characters, but an expression can make them.
                '\u007f' or (< ' ' and not ('\t' or '\n' or '\r')) => escaped.Append(Text.UnseenSigns.Stead),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    public override string ToString() => Value;
}
