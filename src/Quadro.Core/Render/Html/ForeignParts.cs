namespace Quadro.Render.Html;

/// <summary>Whether the reader is inside a drawing or formula, where browsers follow other rules, as far as tags
/// alone can tell.</summary>
internal struct ForeignParts
{
    private int drawings;
    private int formulas;
    private int integrations;
    private bool isTangled;

    /// <summary>Whether the page has had a drawing or formula.</summary>
    public bool WasSeen { get; private set; }

    public readonly bool IsInside => drawings > 0 || formulas > 0;

    /// <summary>Whether the reader may be inside one.</summary>
    public readonly bool IsDoubtful => IsInside || isTangled;

    public void Open(ReadOnlySpan<char> name, bool isWhole)
    {
        WasSeen |= name is "svg" or "math";
        if (isWhole || !WasSeen)
            return;
        if (name is "svg")
            drawings++;
        else if (name is "math")
            formulas++;
        else if (IsInside && IsIntegration(name))
            integrations++;
    }

    public void Close(ReadOnlySpan<char> name)
    {
        if (name is "svg")
            Close(ref drawings, formulas);
        else if (name is "math")
            Close(ref formulas, drawings);
        else if (integrations > 0 && IsIntegration(name))
            integrations--;
    }

    /// <summary>Closes an element. An end tag that does not match the last opened element may close
    /// nothing.</summary>
    private void Close(ref int open, int others)
    {
        isTangled |= integrations > 0 || open == 0 || others > 0;
        if (open > 0)
            open--;
    }

    /// <summary>Whether the content of an element is HTML again.</summary>
    private static bool IsIntegration(ReadOnlySpan<char> name) =>
        name is "foreignobject" or "desc" or "title" or "mi" or "mo" or "mn" or "ms" or "mtext" or "annotation-xml";
}
