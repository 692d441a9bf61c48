using Quadro.Values.Language;

namespace Quadro.Values;

/// <summary>A value of the model that is not simply a text, a number or a boolean.</summary>
public interface IValue : IMembers
{
    /// <summary>Prints the value for readers of a language.</summary>
    string Print(LanguageFormats formats);

    /// <summary>The one spelling that data files and comparisons use. Reading it gives the same value again (of a
    /// citation: the same act).</summary>
    string Canonical { get; }
}
