namespace Quadro.Render.Raw;

/// <summary>Values that are still to be filled in: among words once the HTML is written, in attributes, comments and
/// scripts before.</summary>
/// <param name="start">Begins the sign that stands for a value.</param>
/// <param name="plain">A text with its values put in, each as words without tags.</param>
internal sealed class RawHoles(char start, Func<string, string> plain)
{
    public static RawHoles None { get; } = new('\0', text => text);

    public string Plain(string text) =>
        start != '\0' && text.Contains(start, StringComparison.Ordinal) ? plain(text) : text;
}
