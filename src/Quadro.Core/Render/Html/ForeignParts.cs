namespace Quadro.Render.Html;

/// <summary>Whether what is read stands in a drawing or formula, where browsers read by other rules, as far as tags alone tell.</summary>
internal struct ForeignParts
{
    private int depth;
    private int integrations;
    private bool isTangled;

    /// <summary>Whether the page has had a drawing or formula.</summary>
    public bool WasSeen { get; private set; }

    public readonly bool IsInside => depth > 0;

    /// <summary>Whether it may stand in one, for all that is known.</summary>
    public readonly bool IsDoubtful => depth > 0 || isTangled;

    public void Open(ReadOnlySpan<char> name, bool isWhole)
    {
        if (name is "svg" or "math")
        {
            WasSeen = true;
            if (!isWhole) depth++;
        }
        else if (depth > 0 && !isWhole && IsIntegration(name)) integrations++;
    }

    public void Close(ReadOnlySpan<char> name)
    {
        if (name is "svg" or "math")
        {
            // Words or HTML in a drawing that were not closed before it.
            isTangled |= integrations > 0 || depth == 0;
            if (depth > 0) depth--;
        }
        else if (integrations > 0 && IsIntegration(name)) integrations--;
    }

    /// <summary>In these stands HTML again.</summary>
    private static bool IsIntegration(ReadOnlySpan<char> name) =>
        name is "foreignobject" or "desc" or "title" or "mi" or "mo" or "mn" or "ms" or "mtext" or "annotation-xml";
}
