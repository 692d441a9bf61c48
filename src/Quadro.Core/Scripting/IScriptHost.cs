using Quadro.Scripting.Forms;
using Quadro.Tracing;
using Quadro.Values;

namespace Quadro.Scripting;

/// <summary>The services that the engine needs from the code that runs it.</summary>
public interface IScriptHost
{
    /// <summary>The value in words, in the language of the page: a text, <see cref="Phrase"/> or
    /// <see cref="HtmlText"/>.</summary>
    object Print(object value);

    /// <summary>Reads a member. Templates and expressions read the model only through this method.</summary>
    bool TryGetMember(IMembers target, string name, out object? value);

    /// <summary>A member's value as templates see it: a text in several languages becomes the text in the page's
    /// language.</summary>
    object? Present(object? value);

    /// <summary>The language of a presented text, or null when it is in the page's language.</summary>
    string? LanguageOf(string text) => null;

    /// <summary>Whether a variable may be unknown only because the code that sets it could not be read, which has
    /// been reported.</summary>
    bool IsInDoubt(string variable) => false;

    /// <summary>Whether a member may be missing only because its schema could not be read, which has been
    /// reported.</summary>
    bool IsInDoubt(object? target) => false;

    /// <summary>Whether a value counts as true, or null when the engine's own rule applies.</summary>
    bool? IsTrue(object value);

    /// <summary>A template to include, by name, or null when there is none.</summary>
    ScriptTemplate? FindPartial(string name);

    /// <summary>The names of all templates that can be included, to suggest the nearest.</summary>
    IEnumerable<string> PartialNames { get; }

    /// <summary>The log of reads, or null when it is not needed.</summary>
    ReadLog? Reads => null;

    /// <summary>A counter that grows whenever a question or a note is specific to this page.</summary>
    int Particulars => 0;

    /// <summary>The language in which texts are presented. An index over presented values is valid for one
    /// language.</summary>
    string LanguageTag => "";
}
