using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>What is written around and into the 'img' elements of one page after the other.</summary>
internal interface IImageMarkup
{
    /// <summary>A new page begins.</summary>
    void Begin();

    /// <summary>A 'picture' element begins.</summary>
    void Enter(in HtmlTags tags, ReadOnlySpan<char> html);

    /// <summary>What is added to an image; null to leave it as it is.</summary>
    /// <param name="tags">At an 'img' tag none of whose attributes was read.</param>
    ShownImage? Of(HtmlTags tags, string url, string outputPath);
}

/// <summary>What is added to an 'img' element.</summary>
/// <param name="Attributes">Behind those that were written.</param>
/// <param name="Order">What is to be made of the image, and checked; null when it needs neither.</param>
internal sealed record ShownImage(string Before, string Attributes, string After, Order? Order);
