namespace Quadro.Values;

/// <summary>A value that expressions compare or compute with.</summary>
public interface IOperand
{
    /// <summary>True when the value is not known. Conditions then know neither true nor false.</summary>
    bool IsUnknown => false;

    /// <summary>The text by which it is compared with a number that no schema describes; null for most.</summary>
    string? Word => null;

    /// <summary>Why no value of this kind is ever equal to the word that the author wrote, and what helps; null when
    /// one may be.</summary>
    Refusal? Refuse(string word) => null;
}
