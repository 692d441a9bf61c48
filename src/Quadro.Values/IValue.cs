using Quadro.Values.Language;

namespace Quadro.Values;

/// <summary>A value of the model that is more than text, a number or a truth.</summary>
public interface IValue : IMembers
{
    /// <summary>As a reader of that language sees it.</summary>
    string Print(LanguageFormats formats);

    /// <summary>The one spelling that data files and comparisons use. Reading it gives the same value again (of a
    /// citation: the same act).</summary>
    string Canonical { get; }
}
