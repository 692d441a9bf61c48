namespace Quadro.Render.Raw;

/// <summary>The holes for printed values: values among words are filled in after the HTML is written, values in
/// attributes, comments and scripts before.</summary>
/// <param name="start">The character that begins a hole.</param>
/// <param name="plain">Puts the values into a text, each as words without tags.</param>
internal sealed class RawHoles(char start, Func<string, string> plain)
{
    public static RawHoles None { get; } = new('\0', text => text);

    public string Plain(string text) =>
        start != '\0' && text.Contains(start, StringComparison.Ordinal) ? plain(text) : text;
}
