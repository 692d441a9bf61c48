using Quadro.Text;

namespace Quadro.Render.Raw;

/// <summary>The kinds of faults in a file that would be copied unchanged.</summary>
internal enum FileFaultKind
{
    Script,
    ScriptAddress,
    ForeignRequest,

    /// <summary>It is not XML that a browser shows.</summary>
    Malformed,

    /// <summary>It contains something that browsers treat as more than a drawing or data.</summary>
    Refused,

    /// <summary>It contains data that an editor stored for itself, which is left out.</summary>
    Noted,
}

/// <param name="Subject">The wrong part, as it is in the file.</param>
/// <param name="At">The offset in the text of the file.</param>
internal readonly record struct FileFault(FileFaultKind Kind, string Subject, int At, int Length)
{
    public Wording? Help { get; init; }

    /// <summary>What is refused, for <see cref="FileFaultKind.Refused"/>; otherwise null.</summary>
    public Wording? Words { get; init; }
}
