namespace Quadro.Values;

/// <summary>A value that expressions compare or compute with.</summary>
public interface IOperand
{
    /// <summary>Whether the value is not known. A condition about it is then neither true nor false.</summary>
    bool IsUnknown => false;

    /// <summary>The text to compare with a number that no schema describes, or null for most values.</summary>
    string? Word => null;

    /// <summary>Why no value of this kind can equal the word that an author wrote, and what helps, or null when one
    /// can.</summary>
    Refusal? Refuse(string word) => null;
}
