using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>One kind of finding. Codes are permanent: a code is never renumbered or given another meaning.</summary>
/// <param name="Code">QD and four digits; the first digit is the stage (0 settings, 1 load, 2 model, 3 plan, 4 render,
/// 5 emit, 6 check, 9 internal), or a site's own code.</param>
/// <param name="Title">What is wrong, in a few words: the title of the code's documentation page.</param>
public sealed record Rule(string Code, Severity Severity, Wording Title)
{
    public Rule(string code, Severity severity, string english, string italian)
        : this(code, severity, new Wording(english, italian)) { }

    /// <summary>A rule of a schema, the kit's or the site's: the site decides how much it weighs.</summary>
    public bool IsOfSchema { get; init; }

    /// <summary>It ends what runs: the page or text did more than it may, and nothing behind the place is
    /// known.</summary>
    public bool IsExhaustion { get; init; }

    /// <summary>A finding of this rule in the words of the catalogue.</summary>
    public Diagnostic Says(SourceSpan? span, string english, string italian) =>
        Says(span, new Wording(english, italian));

    public Diagnostic Says(SourceSpan? span, Wording text) => new(this, Severity, span, text.Short(), [], null);
}
