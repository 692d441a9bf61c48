namespace Quadro.Render.Raw;

/// <summary>What is wrong with a file that would go out as it is.</summary>
internal enum FileFaultKind
{
    Script,
    ScriptAddress,
    ForeignRequest,

    /// <summary>It is no XML that a browser shows.</summary>
    Malformed,

    /// <summary>Something that browsers read as more than a drawing or data.</summary>
    Refused,

    /// <summary>What an editor noted for itself, and is left out.</summary>
    Noted,
}

/// <param name="Subject">What is wrong, as it stands there.</param>
/// <param name="At">Where in the text of the file.</param>
internal readonly record struct FileFault(FileFaultKind Kind, string Subject, int At, int Length)
{
    public string? Help { get; init; }
}
