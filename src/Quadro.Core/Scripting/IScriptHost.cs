using Quadro.Scripting.Forms;
using Quadro.Tracing;
using Quadro.Values;

namespace Quadro.Scripting;

/// <summary>What the engine asks of whoever runs it.</summary>
public interface IScriptHost
{
    /// <summary>The value in words, in the language of the page: a text, <see cref="Phrase"/> or
    /// <see cref="HtmlText"/>.</summary>
    object Print(object value);

    /// <summary>Reads a member: the one door through which templates and expressions see the model.</summary>
    bool TryGetMember(IMembers target, string name, out object? value);

    /// <summary>A member's value as templates see it: a text in several languages becomes the text in the page's
    /// language.</summary>
    object? Present(object? value);

    /// <summary>The language of a presented text that is not in the page's; null of any other.</summary>
    string? LanguageOf(string text) => null;

    /// <summary>Whether a variable may be unknown only because what sets it could not be read, which has been
    /// reported.</summary>
    bool IsInDoubt(string variable) => false;

    /// <summary>Whether something may lack a member only because its schema could not be read, which has been
    /// reported.</summary>
    bool IsInDoubt(object? target) => false;

    /// <summary>Whether a value counts as true; null when the engine's own rule holds.</summary>
    bool? IsTrue(object value);

    /// <summary>A template to include, by name; null when there is none.</summary>
    ScriptTemplate? FindPartial(string name);

    /// <summary>The names that could have been included, for the nearest one.</summary>
    IEnumerable<string> PartialNames { get; }

    /// <summary>Where reads are noted; null where nobody will ask for them.</summary>
    ReadLog? Reads => null;

    /// <summary>Grows whenever something is asked, or left behind, that belongs to this page alone.</summary>
    int Particulars => 0;

    /// <summary>The language in which texts are presented: an index over presented values holds for one
    /// language.</summary>
    string LanguageTag => "";
}
