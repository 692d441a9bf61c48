using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>Adds markup around and in the 'img' elements of one page after the other.</summary>
internal interface IImageMarkup
{
    /// <summary>Starts a new page.</summary>
    void Begin();

    /// <summary>Enters a 'picture' element.</summary>
    void Enter(in HtmlTags tags, ReadOnlySpan<char> html);

    /// <summary>The markup to add to an image, or null to leave it unchanged.</summary>
    /// <param name="tags">The 'img' tag, before any of its attributes is read.</param>
    ShownImage? Of(HtmlTags tags, string url, string outputPath);
}

/// <summary>The markup to add to an 'img' element.</summary>
/// <param name="Attributes">The attributes to add after the existing ones.</param>
/// <param name="Order">The order to make and check for the image, or null when there is none.</param>
internal sealed record ShownImage(string Before, string Attributes, string After, Order? Order);
